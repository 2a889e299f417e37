/**
 * From nouns to things that can be drawn. The ladder, first step that holds: a recipe drawn by hand, the curated
 * table, an icon's own name, a keyword whose word class agrees, a kind-of step or three up, an icon of the broad
 * class, and at last designed lettering. It must never answer with something of another class (a submarine is not
 * a superhero) and never with nothing: a word that has no picture becomes the art itself.
 */
import type { Entity } from '../brief/brief.ts';
import { curated } from './curated.ts';
import { heightOfClass, standInOfClass } from './classes.ts';
import type { Pack } from './pack.ts';
import { personNamed } from './first-names.ts';
import { senses } from './senses.ts';
import type { Thing, ThingClass } from './thing.ts';

/** Resolves what a brief names. Pure: the same entity gives the same thing. */
export interface Lexicon {
  /** What an entity is drawn as; never fails, see `Thing.via` for how it was found. */
  resolve(entity: Entity): Thing;
}

/** The part of a recipe that the lexicon reads. */
export interface RecipeNouns {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly class: ThingClass;
  readonly heightMetres: number;
}

/** A lexicon over an opened pack and the recipes drawn by hand. Earlier recipes win a noun that two of them name. */
export function createLexicon(pack: Pack, recipes: readonly RecipeNouns[]): Lexicon {
  const byNoun = new Map<string, RecipeNouns>();
  for (const recipe of recipes) {
    for (const noun of recipe.nouns) if (!byNoun.has(noun)) byNoun.set(noun, recipe);
  }

  /** A recipe, a curated row or an icon's own name: the steps that mean the word itself. */
  const known = (word: string): Omit<Thing, 'noun'> | undefined => {
    const recipe = byNoun.get(word);
    const row = curated.get(word);
    // A recipe may be listed for a near noun as well ("couch" for a settee): its author decides, so it always wins.
    if (recipe) {
      const { name: ref, heightMetres } = recipe;
      return { kind: 'recipe', ref, via: 'curated', class: recipe.class, heightMetres, confidence: 1 };
    }
    if (row && pack.icon(row.icon) !== undefined) {
      const { icon: ref, heightMetres, isNear } = row;
      // A near thing that is also drawn by hand stands in as that: a whole man for a fisherman, not the icon's head.
      const relative = isNear ? byNoun.get(ref.replaceAll('-', ' ')) : undefined;
      if (relative?.class === row.class) {
        const { name } = relative;
        return { kind: 'recipe', ref: name, via: 'curated', class: row.class, heightMetres, confidence: 0.6 };
      }
      return {
        kind: 'icon',
        ref,
        via: 'curated',
        class: row.class,
        heightMetres,
        confidence: isNear ? 0.6 : 1,
      };
    }
    const ref = pack.label(word);
    return ref === undefined ? undefined : icon(ref, 'exact', 0.95);
  };

  const icon = (ref: string, via: Thing['via'], confidence: number): Omit<Thing, 'noun'> => {
    const kind = pack.iconClass(ref) ?? 'object';
    return { kind: 'icon', ref, via, class: kind, heightMetres: heightOfClass[kind], confidence };
  };

  const byKeyword = (word: string): Omit<Thing, 'noun'> | undefined => {
    const ref = pack.keyword(word)[0];
    return ref === undefined ? undefined : icon(ref, 'keyword', 0.7);
  };

  const byKind = (word: string): Omit<Thing, 'noun'> | undefined => {
    const kind = pack.kind(word);
    if (!kind) return undefined;
    for (const [step, words] of kind.steps.entries()) {
      for (const one of words) {
        const found = known(one);
        if (found && agrees(found.class, kind.class)) {
          return { ...found, via: 'hypernym', confidence: Math.min(found.confidence, 0.7 - 0.12 * step) };
        }
      }
    }
    const standIn = standInOfClass[kind.class];
    const found = standIn === undefined ? undefined : known(standIn);
    return found && { ...found, class: kind.class, via: 'archetype', confidence: 0.25 };
  };

  const find = (word: string): Omit<Thing, 'noun'> | undefined => {
    const english = pack.english(word);
    const itself = known(word) ?? (english === undefined ? undefined : known(english));
    const standIn = senses.get(word) ?? personNamed(word);
    if (itself || standIn === undefined) return itself ?? byKeyword(word) ?? byKind(word);
    const found = known(standIn);
    return found && { ...found, via: 'hypernym', confidence: Math.min(found.confidence, 0.5) };
  };

  return {
    resolve(entity) {
      const noun = entity.noun.normalize('NFC').toLowerCase();
      for (const words of wordings(noun, entity.attributes)) {
        const found = words === noun ? find(words) : known(words);
        if (found) return { ...found, noun: entity.noun };
      }
      const last = noun.slice(noun.lastIndexOf(' ') + 1);
      const found = last === noun ? undefined : find(last);
      if (found) return { ...found, noun: entity.noun, confidence: Math.min(found.confidence, 0.6) };
      return {
        kind: 'lettering',
        ref: entity.noun,
        noun: entity.noun,
        via: 'lettering',
        class: 'symbol',
        heightMetres: heightOfClass.symbol,
        confidence: 0,
      };
    },
  };
}

/** The noun with its attributes, the more telling first: "birthday cake" before "cake". */
function wordings(noun: string, attributes: readonly string[]): readonly string[] {
  const last = attributes.at(-1);
  return [...(last === undefined ? [] : [`${last} ${noun}`]), noun];
}

/** Classes that may stand for one another when a word is drawn as the kind of thing it is. */
const families: readonly (readonly ThingClass[])[] = [
  ['animal', 'bird', 'fish', 'insect'],
  ['plant', 'tree', 'flower', 'food'],
  ['food', 'drink'],
  ['vehicle'],
  ['vessel'],
  ['aircraft'],
  ['person'],
  ['building'],
  ['sky'],
  ['furniture', 'container', 'tool', 'toy', 'clothing', 'electronics', 'instrument', 'object', 'symbol'],
];

function agrees(found: ThingClass, asked: ThingClass): boolean {
  return found === asked || families.some((family) => family.includes(found) && family.includes(asked));
}

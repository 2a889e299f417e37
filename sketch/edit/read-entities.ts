/** Reads new things out of an instruction by the grammar of prompts: "a black cat wearing a hat", "two more birds". */
import { numbers } from '../brief/adjectives.ts';
import type { Brief, Entity } from '../brief/brief.ts';
import { readNounPhrase } from '../brief/noun-phrase.ts';
import { readTokens } from '../brief/read-prompt.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';

/** New things, as a brief has them. */
export interface NewThings {
  readonly entities: readonly Entity[];
  readonly relations: Brief['relations'];
  /** The whole brief of the words. */
  readonly brief: Brief;
  /** "Another", "more". */
  readonly isAnother: boolean;
}

/** What the tokens from `from` up to `to` name; without entities when they name only a place, an hour or the like. */
export function readEntities(edit: Edit, from: number, to: number): NewThings {
  const isMore = (index: number) => /^(another|more|additional|extra|further)$/.test(edit.words[index] ?? '');
  // "A second moon" is one more.
  const isSecond =
    /^(a|an)$/.test(edit.words[from] ?? '') && /^(second|third|fourth|new)$/.test(edit.words[from + 1] ?? '');
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  const isAnother = indices.slice(0, 4).some(isMore) || (isSecond && edit.words[from + 1] !== 'new');
  const kept = indices.filter((index, i) => !(i < 4 && isMore(index)) && !(isSecond && i === 1));
  const tokens = kept.map((index) => edit.tokens[index]).filter((token) => token !== undefined);
  const brief = readTokens(edit.textOf(from, to), tokens, 'en');
  if (brief.entities.length > 0) {
    return { entities: brief.entities.map(fixed), relations: brief.relations, brief, isAnother };
  }
  // "Mountains" alone are a world to a prompt; to an instruction that adds them they are things.
  const words = tokens.map((token) => (token.kind === 'quote' ? '' : token.lower));
  const phrase = readNounPhrase(tokens, words, 0, { isLeading: false });
  const isPlace = brief.setting !== undefined && brief.weather === undefined && brief.time === undefined;
  if (phrase?.noun === undefined || !isPlace) return { entities: [], relations: [], brief, isAnother };
  const { noun, count, colour, size, material, attributes } = phrase;
  const entity: Entity = {
    noun,
    phrase: phrase.phrase,
    count,
    ...(colour === undefined ? {} : { colour }),
    ...(size === undefined ? {} : { size }),
    ...(material === undefined ? {} : { material }),
    without: [],
    attributes,
  };
  return { entities: [entity], relations: [], brief, isAnother };
}

/** "Turn all the cats into dogs": every cat becomes one dog, unless the words at `at` name a number. */
export function oneForEach(
  edit: Edit,
  target: Target,
  entities: readonly Entity[],
  at: number,
): readonly Entity[] {
  const word = edit.words[at] ?? '';
  const isNumbered = numbers.has(word) || /^\d/.test(word);
  if (!target.isAll || isNumbered) return entities;
  return entities.map((entity, index) => (index === 0 ? { ...entity, count: 1 } : entity));
}

/** An entity of its own, apart from the draft that the reader of prompts kept. */
function fixed(entity: Entity): Entity {
  return { ...entity, attributes: [...entity.attributes], without: [...entity.without] };
}

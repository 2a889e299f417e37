/**
 * What has been read of a prompt so far: the entities with who is linked to whom, and the words about the whole
 * picture. It keeps the grammar's short memory (who the clause speaks of, which relation waits for its object) and
 * becomes a `Brief` at the end. It reads no words itself.
 */
import type { Ambience } from './ambience.ts';
import type { Brief, BriefText, Composition, Entity, Relation, RelationKind } from './brief.ts';
import { isAlive } from './compounds.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Link } from './relations.ts';

/** An entity while it is being read. */
export interface Draft {
  noun: string;
  phrase: string;
  count: number;
  colour?: string;
  size?: 'tiny' | 'small' | 'large' | 'huge';
  material?: string;
  mood?: string;
  pose?: string;
  readonly without: string[];
  readonly attributes: string[];
}

/** A relation that waits for its object. */
export interface Pending {
  readonly subjects: readonly number[];
  readonly link: Link;
}

/** The most kinds of things that one prompt may name. */
export const entitiesMax = 24;
const listMax = 40;

/** Things that bear words by nature. */
const bearers = new Set(
  (
    'sign placard signpost signboard billboard banner flag shirt t-shirt mug cup book label card box cake ' +
    'chalkboard blackboard board screen newspaper letter envelope bottle bag shop store cafe bakery restaurant ' +
    'building door car bus truck van boat ship can jar tombstone headstone gravestone cookie'
  ).split(' '),
);

/** Mutable on purpose, for one call of `readPrompt`; nothing keeps it. */
export class Reading {
  readonly entities: Draft[] = [];
  readonly unread: string[] = [];
  readonly palette: string[] = [];
  readonly avoid: string[] = [];
  readonly manner: string[] = [];
  readonly #relations: { subject: number; kind: RelationKind; object: number }[] = [];
  readonly #texts: { text: string; entity?: number }[] = [];
  readonly #sides: { entity: number; side: 'left' | 'right' }[] = [];
  ambience: Ambience = {};
  /** Whom the clause speaks of. */
  heads: number[] = [];
  /** The last things named together. */
  lastGroup: number[] = [];
  /** How the last group came in. */
  lastIntro: 'top' | 'action' | 'spatial' | 'none' = 'none';
  /** Whom the last verb spoke of, until the next thing is named. */
  verbSubjects: readonly number[] | undefined;
  pending: Pending | undefined;
  #lastPending: Pending | undefined;
  /** True after "and" or within a list. */
  isJoined = false;
  /** True at the start of the prompt and after a comma or full stop. */
  isFragmentStart = true;
  /** True while nothing but the last thing named lies just behind. */
  isAdjacent = false;

  /** Takes what a phrase says of the whole picture. What was said first stays, but for a bare place. */
  lift(found: Ambience): void {
    const { palette, manner, ...rest } = found;
    this.ambience = { ...rest, ...this.ambience };
    for (const colour of palette ?? []) this.addTo(this.palette, colour);
    for (const word of manner ?? []) this.addTo(this.manner, word);
  }

  /** Adds a word once, within the bound. */
  addTo(list: string[], word: string): void {
    if (list.length < listMax && !list.includes(word)) list.push(word);
  }

  /** Keeps a word that was not understood. */
  leaveUnread(word: string): void {
    if (this.unread.length < listMax) this.unread.push(word);
  }

  /** Adds what a noun phrase names and links it by the grammar's memory; undefined when the bound is reached. */
  addEntity(phrase: NounPhrase & { readonly noun: string }): number | undefined {
    if (this.entities.length >= entitiesMax) return undefined;
    const { noun, count, colour, size, material, mood, pose } = phrase;
    const index = this.entities.length;
    this.entities.push({
      noun: noun.slice(0, 60),
      phrase: phrase.phrase.slice(0, 120),
      count,
      ...(colour === undefined ? {} : { colour }),
      ...(size === undefined ? {} : { size }),
      ...(material === undefined ? {} : { material }),
      ...(mood === undefined ? {} : { mood }),
      ...(pose === undefined ? {} : { pose }),
      without: [],
      attributes: phrase.attributes.slice(0, 12),
    });
    this.#place(index);
    this.verbSubjects = undefined;
    this.isJoined = false;
    this.isAdjacent = true;
    this.isFragmentStart = false;
    return index;
  }

  #place(index: number): void {
    const waiting = this.pending;
    if (waiting) {
      this.relate(waiting, index);
      this.lastGroup = [index];
      this.lastIntro = waiting.subjects.length === 0 ? 'top' : waiting.link.isAction ? 'action' : 'spatial';
      if (this.lastIntro === 'top') this.heads = [index];
      this.#lastPending = waiting;
      this.pending = undefined;
      return;
    }
    const last = this.#lastPending;
    if (this.isJoined && this.lastIntro !== 'none' && this.lastIntro !== 'top' && last) {
      const kind = last.link.kind;
      const isNewDoer =
        last.link.isAction === true &&
        kind !== 'next-to' &&
        this.#isAlive(index) &&
        !this.lastGroup.some((one) => this.#isAlive(one));
      if (!isNewDoer) {
        this.relate(last, index);
        this.lastGroup = [...this.lastGroup, index];
        return;
      }
    }
    const joins = this.isJoined && this.lastIntro === 'top';
    this.heads = joins ? [...this.heads, index] : [index];
    this.lastGroup = joins ? [...this.lastGroup, index] : [index];
    this.lastIntro = 'top';
  }

  #isAlive(index: number): boolean {
    const entity = this.entities[index];
    return entity !== undefined && isAlive(entity.noun);
  }

  /** Links a waiting relation to its object. */
  relate(waiting: Pending, object: number): void {
    const { kind, isInverse } = waiting.link;
    if (kind === undefined) return;
    for (const one of waiting.subjects) {
      const [subject, other] = isInverse ? [object, one] : [one, object];
      if (subject === other) continue;
      const isSame = (row: Relation) => row.subject === subject && row.kind === kind && row.object === other;
      if (!this.#relations.some(isSame)) this.#relations.push({ subject, kind, object: other });
    }
  }

  /** Changes the kind of the newest relation, when it is of the kind given: "with a bone … in its mouth". */
  turnLast(from: RelationKind, to: RelationKind): boolean {
    const last = this.#relations.at(-1);
    if (last?.kind !== from) return false;
    last.kind = to;
    return true;
  }

  /** Whom a verb that comes now speaks of. */
  subjectsOfVerb(): readonly number[] {
    if (this.verbSubjects) return this.verbSubjects;
    const isNear =
      this.isAdjacent && this.lastIntro !== 'action' && this.lastGroup.every((one) => this.#isAlive(one));
    const subjects = isNear && this.lastGroup.length > 0 ? this.lastGroup : this.heads;
    return this.lastIntro === 'top' ? this.heads : subjects;
  }

  /** Whom a preposition that comes now speaks of. */
  subjectsOfPreposition(): readonly number[] {
    return this.verbSubjects ?? this.heads;
  }

  /** Ends a fragment: after a comma a list may go on, after a full stop it may not. */
  endFragment(mark: string): void {
    this.pending = undefined;
    this.isJoined = mark === ',' && this.lastIntro === 'top' && this.isAdjacent;
    this.isFragmentStart = true;
    this.isAdjacent = false;
    this.verbSubjects = undefined;
  }

  /** True when words to be lettered were read. */
  get hasTexts(): boolean {
    return this.#texts.length > 0;
  }

  /** The newest single thing of this noun; undefined when none was named. */
  find(noun: string): number | undefined {
    const index = this.entities.findLastIndex((entity) => entity.noun === noun && entity.count === 1);
    return index < 0 ? undefined : index;
  }

  /** Speaks again of a thing that was named before: "The cat is blue." */
  return(index: number, phrase: NounPhrase): void {
    const entity = this.entities[index];
    if (!entity) return;
    if (phrase.colour !== undefined) entity.colour ??= phrase.colour;
    if (phrase.mood !== undefined) entity.mood ??= phrase.mood;
    if (phrase.pose !== undefined) entity.pose ??= phrase.pose;
    if (this.pending) this.relate(this.pending, index);
    else this.heads = [index];
    this.lastGroup = [index];
    this.lastIntro = this.pending ? 'spatial' : 'top';
    this.pending = undefined;
    this.verbSubjects = undefined;
    this.isJoined = false;
    this.isAdjacent = true;
    this.isFragmentStart = false;
  }

  addText(text: string): void {
    if (this.#texts.length >= 8) return;
    const isSign = (one: number) =>
      /(?:^| )(?:sign|placard|signboard|billboard|banner)$/.test(this.entities[one]?.noun ?? '');
    const near = [...this.lastGroup, ...this.heads];
    const bearer = near.find(isSign) ?? near.find((one) => this.#bears(one)) ?? this.lastGroup[0];
    this.#texts.push(bearer === undefined || !this.isAdjacent ? { text } : { text, entity: bearer });
    this.isFragmentStart = false;
  }

  #bears(index: number): boolean {
    const noun = this.entities[index]?.noun ?? '';
    return bearers.has(noun.slice(noun.lastIndexOf(' ') + 1));
  }

  addSide(side: 'left' | 'right'): void {
    const isFree = (entity: number) => !this.#sides.some((one) => one.entity === entity);
    for (const entity of this.lastGroup.filter(isFree)) this.#sides.push({ entity, side });
  }

  /** The brief, as far as it was read. */
  toBrief(prompt: string, language: string): Brief {
    const { time, weather, season, setting, style, isTransparent, backdrop, purpose } = this.ambience;
    const composition = this.#composition();
    return {
      prompt,
      language,
      composition,
      entities: this.entities.map((entity): Entity => entity),
      relations: [...this.#relations, ...this.#sideRelations()],
      ...(setting === undefined ? {} : { setting }),
      ...(time === undefined ? {} : { time }),
      ...(weather === undefined ? {} : { weather }),
      ...(season === undefined ? {} : { season }),
      style: style ?? 'plain',
      palette: this.palette,
      ...(backdrop === undefined ? {} : { backdrop }),
      texts: this.#titled(this.#toTexts(composition), composition),
      avoid: this.avoid,
      ...(purpose === undefined ? {} : { purpose }),
      manner: this.manner,
      wantsTransparency: isTransparent === true,
      unread: this.unread,
    };
  }

  /** Words alone, on no thing and in no place, are a piece of lettering. */
  #composition(): Composition {
    const { composition, setting } = this.ambience;
    if (composition !== undefined) return composition;
    const isWordsAlone = this.#texts.length > 0 && this.entities.length === 0 && setting === undefined;
    return isWordsAlone ? 'lettering' : 'scene';
  }

  #toTexts(composition: Composition): readonly BriefText[] {
    let titles = 0;
    return this.#texts.map(({ text, entity }): BriefText => {
      const bears = entity !== undefined && this.#bears(entity);
      if (entity !== undefined && (composition === 'scene' || composition === 'pattern' || bears)) {
        return { text, role: 'sign', entity };
      }
      titles += 1;
      return { text, role: titles === 1 ? 'title' : 'subtitle' };
    });
  }

  /** "Yard sale flyer Saturday 9am": a poster without a title says what it is for, and a date is only its second line. */
  #titled(texts: readonly BriefText[], composition: Composition): readonly BriefText[] {
    const { purpose } = this.ambience;
    const isDate = texts.every(({ text }) => /^(?:the |le |el |am )?\d|day\b|\d(?:am|pm)\b/i.test(text));
    const isGeneric = purpose === undefined || /^(movie|concert|festival|event|school|party)$/.test(purpose);
    if (
      composition !== 'poster' ||
      isGeneric ||
      !isDate ||
      (this.entities.length > 0 && texts.length === 0)
    ) {
      return texts;
    }
    const title = purpose.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
    return [
      { text: title, role: 'title' },
      ...texts.map((text): BriefText => ({ ...text, role: 'subtitle' })),
    ];
  }

  /** "a cat on the left and a dog on the right": every left one is left of every right one. */
  #sideRelations(): readonly Relation[] {
    const left = this.#sides.filter((one) => one.side === 'left');
    const right = this.#sides.filter((one) => one.side === 'right');
    return left
      .flatMap(({ entity: subject }) =>
        right.map(({ entity: object }): Relation => ({ subject, kind: 'left-of', object })),
      )
      .slice(0, entitiesMax);
  }
}

/**
 * What has been read of an instruction so far: the steps, what was named last (so that "it" finds it), what must stay,
 * and which words nothing has taken yet. Mutable on purpose, for one call of `readInstruction`; it reads no words itself.
 */
import type { Entity } from '../brief/brief.ts';
import type { Token } from '../brief/tokens.ts';
import type { EditStep, InstructionFacts, Target } from './plan.ts';
import type { ReadTarget } from './read-reach.ts';

/** The most changes that one instruction may ask for; more are left unread. */
export const stepsMax = 48;
const phrasesMax = 40;
const phraseCharactersMax = 200;

/** What a `look` says, without its kind and target. */
export interface Look {
  readonly mood?: string;
  readonly pose?: string;
  readonly material?: string;
  readonly attributes?: readonly string[];
  readonly without?: readonly string[];
}

/** The state that the readers of an instruction share. */
export class Edit {
  readonly tokens: readonly Token[];
  /** Lower-case words, one a token; the empty string for a quotation. */
  readonly words: readonly string[];
  readonly facts: InstructionFacts;
  /** True for languages whose adjectives follow their noun: "rends la voiture rouge" arrives as "make the red car". */
  readonly isPostposed: boolean;
  /** Handed in, because places and tellings, which targets are read with, name targets in turn. */
  readonly readTarget: ReadTarget;
  readonly steps: EditStep[] = [];
  readonly unread: string[] = [];
  readonly keeps: Target[] = [];
  /** What "it" is: the thing named last; undefined at the start. */
  last: Target | undefined;
  /** Index of the step that added or brought what `last` names; undefined where it was in the picture before. */
  #lastAdded: number | undefined;

  constructor(
    tokens: readonly Token[],
    facts: InstructionFacts,
    isPostposed: boolean,
    readTarget: ReadTarget,
  ) {
    this.tokens = tokens;
    this.words = tokens.map((token) => (token.kind === 'quote' ? '' : token.lower));
    this.facts = facts;
    this.isPostposed = isPostposed;
    this.readTarget = readTarget;
  }

  /** The words from `from` up to `to`, as written. */
  textOf(from: number, to: number): string {
    return this.tokens
      .slice(from, to)
      .map((token) => (token.kind === 'quote' ? `“${token.text}”` : token.text))
      .filter((text) => text !== '')
      .join(' ')
      .replace(/ ([,.;:!?)])/g, '$1')
      .slice(0, phraseCharactersMax);
  }

  /** Keeps words that no step can say, with the reason where it is known. */
  leave(from: number, to: number, reason?: string): void {
    const text = this.textOf(from, to).replace(/[,.;:!?]+$/, '');
    if (text === '' || this.unread.length >= phrasesMax) return;
    this.unread.push(reason === undefined ? text : `${text} (${reason})`);
  }

  /** Keeps the words that the grammar of prompts did not understand in what was named as new. */
  leaveWords(words: readonly string[]): void {
    for (const word of words) if (this.unread.length < phrasesMax) this.unread.push(word);
  }

  /** Adds a step; what it is done to is what "it" means from now on. */
  push(step: EditStep): void {
    const before = this.steps.at(-1);
    // "A starry night" says one hour twice.
    const isTwice = /^(time|weather|season|restyle|cut-out)$/.test(step.kind) && before?.kind === step.kind;
    if (this.steps.length >= stepsMax || (isTwice && JSON.stringify(before) === JSON.stringify(step))) return;
    this.steps.push(step);
  }

  /** Says what was named last, and, where a step has just added it, that it was that step. */
  name(target: Target, isAdded = false): void {
    this.last = target;
    this.#lastAdded = isAdded ? this.steps.length - 1 : undefined;
  }

  /** What a pronoun means, under its own phrase; a target without a noun when nothing was named. */
  meant(phrase: string, isAll: boolean): Target {
    const { last } = this;
    if (last === undefined) return { noun: undefined, phrase, isAll };
    return { ...last, phrase };
  }

  recolour(target: Target, colour: string): void {
    if (!this.#fold(target, (entity) => ({ ...entity, colour }))) {
      this.push({ kind: 'recolour', target, colour });
    }
  }

  look(target: Target, look: Look): void {
    const { attributes = [], without = [], ...rest } = look;
    const folded = this.#fold(target, (entity) => ({
      ...entity,
      ...rest,
      attributes: [...entity.attributes, ...attributes],
      without: [...entity.without, ...without],
    }));
    if (folded) return;
    const before = this.steps.at(-1);
    // "Make the cat happy and fluffy" is one look.
    if (before?.kind === 'look' && isSame(before.target, target)) {
      this.steps[this.steps.length - 1] = {
        ...before,
        ...rest,
        attributes: [...before.attributes, ...attributes],
        without: [...before.without, ...without],
      };
    } else {
      this.push({ kind: 'look', target, ...rest, attributes, without });
    }
  }

  scale(target: Target, factor: number): void {
    const size =
      factor >= 2.5 ? 'huge' : factor > 1 ? 'large' : factor <= 0.4 ? ('tiny' as const) : ('small' as const);
    if (!this.#fold(target, (entity) => ({ ...entity, size }))) this.push({ kind: 'scale', target, factor });
  }

  /** Changes what has just been added instead of adding a step for it: "add a cat and make it black". */
  #fold(target: Target, change: (entity: Entity) => Entity): boolean {
    const index = this.#lastAdded;
    if (index === undefined || !isSame(target, this.last)) return false;
    const step = this.steps[index];
    if (step?.kind !== 'add' && step?.kind !== 'replace') return false;
    const named = step.entities.findIndex((entity) => entity.noun === target.noun);
    const entities = step.entities.map((entity, i) => (i === named ? change(entity) : entity));
    this.steps[index] = { ...step, entities };
    return named >= 0;
  }

  /** True when `target` is what a step of this instruction has just added. */
  isAdded(target: Target): boolean {
    return this.#lastAdded !== undefined && isSame(target, this.last);
  }
}

function isSame(a: Target, b: Target | undefined): boolean {
  return (
    b !== undefined &&
    a.noun === b.noun &&
    a.ordinal === b.ordinal &&
    a.which === b.which &&
    a.colour === b.colour &&
    a.isAll === b.isAll &&
    a.picture === b.picture &&
    a.of?.noun === b.of?.noun
  );
}

/**
 * Finds terms in words and rules in terms. All phrases of all groups stand in one tree, so that a text is walked once
 * however many there are; a rule is then a question about places: do all its groups occur within so many words, and is
 * nothing near that excuses it? Harmless phrases (`naked mole rat`) win first: their words are nobody else's.
 */
import { createHash } from 'node:crypto';
import type { ModerationCategory } from '../../../contract/moderations.ts';
import { readWords, type Word, wordsOfTerm } from './words.ts';

/** Terms under a name. A term is one or more words; a `*` at the end of its last word takes any ending. */
export type Groups = Readonly<Record<string, readonly string[]>>;

/** When a text falls under a category. */
export interface Rule {
  readonly category: ModerationCategory;
  /** Groups that must all occur. */
  readonly all: readonly string[];
  /** Within so many words, from the first to the last. */
  readonly within: number;
  /** True when the groups must come in this order. */
  readonly isOrdered?: boolean;
  /** Groups of which one within `excuseReach` words of the place excuses it. */
  readonly unless?: readonly string[];
}

/** What is looked for. */
export interface Lists {
  readonly groups: Groups;
  readonly rules: readonly Rule[];
  /** Phrases that are no occurrence of anything. */
  readonly harmless: readonly string[];
  /** SHA-256 (hex) of folded single words, which belong to the group `slur`. */
  readonly hashedSlurs: readonly string[];
}

/** Finds the categories of a text. */
export type Find = (text: string) => ReadonlySet<ModerationCategory>;

/** Where a term occurs: places of its first and its last word. */
interface Occurrence {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly groups: number[];
}

/** What excuses may stand so many words before or behind. */
const excuseReach = 8;
const slurGroup = 'slur';
const harmlessGroup = -1;
/** No slur of the list is shorter or longer; other words need no hashing. */
const slurLengthMin = 3;
const slurLengthMax = 14;

/** Compiles lists. Throws plain Errors for rules that name groups which are not there. */
export function compile(lists: Lists): Find {
  const names = [...Object.keys(lists.groups), slurGroup];
  const numberOf = new Map(names.map((name, index) => [name, index]));
  for (const name of lists.rules.flatMap(({ all, unless = [] }) => [...all, ...unless])) {
    if (!numberOf.has(name))
      throw new Error(`impossible state: a rule names the group ${name}, which is not there`);
  }
  const root = newNode();
  const vocabulary = new Set<string>();
  const prefixes = new Set<string>();
  const add = (term: string, group: number) => {
    const isOpen = term.endsWith('*');
    const words = wordsOfTerm(isOpen ? term.slice(0, -1) : term);
    let node = root;
    for (const [index, word] of words.entries()) {
      const isPrefix = isOpen && index === words.length - 1;
      (isPrefix ? prefixes : vocabulary).add(word);
      node = childOf(node, isPrefix ? `${word}*` : word);
    }
    if (words.length > 0) node.groups.push(group);
  };
  for (const [name, terms] of Object.entries(lists.groups)) {
    for (const term of terms) add(term, numberOf.get(name) ?? 0);
  }
  for (const term of lists.harmless) add(term, harmlessGroup);
  const prefixLengths = [...new Set([...prefixes].map((prefix) => prefix.length))].sort((a, b) => a - b);
  const prefixesOf = (form: string) =>
    prefixLengths.filter((length) => length <= form.length && prefixes.has(form.slice(0, length)));
  const isKnown = (form: string) => vocabulary.has(form) || prefixesOf(form).length > 0;
  const slurs = new Set(lists.hashedSlurs);
  const rules = lists.rules.map((rule) => ({
    rule,
    all: rule.all.map((name) => numberOf.get(name) ?? 0),
    unless: (rule.unless ?? []).map((name) => numberOf.get(name) ?? 0),
  }));
  const slurNumber = numberOf.get(slurGroup) ?? 0;

  return (text) => {
    const words = readWords(text, isKnown);
    const places = locate(words, root, (form) =>
      prefixesOf(form).map((length) => `${form.slice(0, length)}*`),
    );
    const found = new Set<ModerationCategory>();
    for (const { rule, all, unless } of rules) {
      if (found.has(rule.category)) continue;
      if (!all.every((group) => group === slurNumber || places.has(group))) continue;
      // Slurs are looked for only where the rule's other groups occur: hashing each word is the one dear thing here.
      if (all.includes(slurNumber) && !places.has(slurNumber))
        places.set(slurNumber, findSlurs(words, slurs));
      const excuses = unless.map((group) => places.get(group) ?? []);
      if (occurs(all, places, rule, excuses)) found.add(rule.category);
    }
    return found;
  };
}

function newNode(): Node {
  return { next: new Map(), groups: [] };
}

function childOf(node: Node, word: string): Node {
  const child = node.next.get(word) ?? newNode();
  node.next.set(word, child);
  return child;
}

/** Occurrences by group, in the order of their ends. Terms that touch a harmless phrase are none. */
function locate(
  words: readonly Word[],
  root: Node,
  openForms: (form: string) => readonly string[],
): Map<number, Occurrence[]> {
  const places = new Map<number, Occurrence[]>();
  // 1 for each word that belongs to a harmless phrase.
  const harmless = new Uint8Array(words.length);
  const found: { readonly group: number; readonly from: number; readonly to: number }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let nodes: readonly Node[] = [root];
    for (let to = from; to < words.length && nodes.length > 0; to += 1) {
      const form = words[to]?.form ?? '';
      nodes = nodes.flatMap(({ next }) => {
        if (next.size === 0) return [];
        return [form, ...openForms(form)].flatMap((name) => next.get(name) ?? []);
      });
      for (const group of nodes.flatMap(({ groups }) => groups)) {
        if (group === harmlessGroup) harmless.fill(1, from, to + 1);
        else found.push({ group, from, to });
      }
    }
  }
  for (const { group, from, to } of found) {
    if (harmless[from] === 1 || harmless[to] === 1) continue;
    const occurrence = { start: words[from]?.place ?? 0, end: words[to]?.place ?? 0 };
    const list = places.get(group);
    if (list) list.push(occurrence);
    else places.set(group, [occurrence]);
  }
  for (const list of places.values()) list.sort((a, b) => a.end - b.end);
  return places;
}

/** True when the groups stand together somewhere and nothing near excuses them. One walk over their occurrences. */
function occurs(
  all: readonly number[],
  places: ReadonlyMap<number, readonly Occurrence[]>,
  rule: Rule,
  excuses: readonly (readonly Occurrence[])[],
): boolean {
  const events = all
    .flatMap((group, index) => (places.get(group) ?? []).map((occurrence) => ({ ...occurrence, index })))
    .sort((a, b) => a.end - b.end || a.index - b.index);
  // Of each group the occurrence that was seen last: nothing earlier of it can be nearer to what comes.
  const last: (Occurrence | undefined)[] = all.map(() => undefined);
  for (const event of events) {
    last[event.index] = event;
    if (rule.isOrdered === true && event.index < all.length - 1) continue;
    const seen = last.filter((occurrence) => occurrence !== undefined);
    if (seen.length < all.length) continue;
    if (
      rule.isOrdered === true &&
      !seen.every((one, index) => index === 0 || (seen[index - 1]?.end ?? 0) < one.start)
    ) {
      continue;
    }
    const start = Math.min(...seen.map((one) => one.start));
    const end = Math.max(...seen.map((one) => one.end));
    if (end - start > rule.within) continue;
    if (!excuses.some((list) => isNear(list, start, end))) return true;
  }
  return false;
}

/** True when one of the occurrences, which are in order, ends or begins within reach. */
function isNear(list: readonly Occurrence[], start: number, end: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.end ?? 0) < start - excuseReach) low = middle + 1;
    else high = middle;
  }
  const next = list[low];
  return next !== undefined && next.start <= end + excuseReach;
}

function findSlurs(words: readonly Word[], slurs: ReadonlySet<string>): Occurrence[] {
  const judged = new Map<string, boolean>();
  const isSlur = (form: string): boolean => {
    if (form.length < slurLengthMin || form.length > slurLengthMax) return false;
    const known = judged.get(form);
    if (known !== undefined) return known;
    const answer = slurs.has(createHash('sha256').update(form).digest('hex'));
    judged.set(form, answer);
    return answer;
  };
  return words.flatMap(({ form, place }) => (isSlur(form) ? [{ start: place, end: place }] : []));
}

/**
 * The operator's own terms, from a file: TOML or JSON by its ending, with the table `refuse` (a list of terms for each
 * category) and the list `allow`. Terms are literal; only a `*` at the end of one takes any ending. All that is wrong is
 * told together, before the house opens.
 */
import { parse } from 'smol-toml';
import { type ModerationCategory, moderationCategories } from '../../../contract/moderations.ts';
import type { OwnTerms } from './terms.ts';
import { wordsOfTerm } from './words.ts';

/** Longest file, in characters; more terms than fit in it would take long to compile. */
const charactersMax = 1_048_576;
/** Terms in a file. */
const termsMax = 10_000;
/** Words of a term: longer ones are sentences, which nobody repeats. */
const wordsMax = 8;

/** Reads the text of a file. Throws a plain Error that names the file and every problem, one in a line. */
export function readOwnTerms(text: string, path: string): OwnTerms {
  if (text.length > charactersMax) throw new Error(`${path}: it is longer than ${charactersMax} characters.`);
  const problems: string[] = [];
  const value = parseFile(text, path);
  for (const name of Object.keys(value)) {
    if (name !== 'refuse' && name !== 'allow') problems.push(`${name}: it knows only 'refuse' and 'allow'.`);
  }
  const refuse: Partial<Record<ModerationCategory, readonly string[]>> = {};
  const table = value['refuse'] ?? {};
  if (!isTable(table)) problems.push('refuse: it is a table with a list of terms for each category.');
  for (const [name, terms] of isTable(table) ? Object.entries(table) : []) {
    const category = moderationCategories.find((one) => one === name);
    if (category) refuse[category] = readTerms(terms, `refuse.${name}`, problems);
    else problems.push(`refuse.${name}: the categories are ${moderationCategories.join(', ')}.`);
  }
  const allow = readTerms(value['allow'] ?? [], 'allow', problems);
  const count = [allow, ...Object.values(refuse)].reduce((sum, terms) => sum + terms.length, 0);
  if (count > termsMax) problems.push(`it has ${count} terms; ${termsMax} are the most.`);
  if (problems.length > 0) throw new Error(problems.map((problem) => `${path}: ${problem}`).join('\n'));
  return { refuse, allow };
}

function parseFile(text: string, path: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = path.endsWith('.json') ? JSON.parse(text) : parse(text);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new Error(`${path}: cannot be read: ${reason}.`, { cause: error });
  }
  if (!isTable(value)) throw new Error(`${path}: it is no table with 'refuse' and 'allow'.`);
  return value;
}

function readTerms(value: unknown, where: string, problems: string[]): readonly string[] {
  if (!Array.isArray(value) || !value.every((term) => typeof term === 'string')) {
    problems.push(`${where}: it is a list of texts.`);
    return [];
  }
  for (const term of value) {
    const words = wordsOfTerm(term);
    const shown = JSON.stringify(term.slice(0, 80));
    if (words.length === 0) problems.push(`${where}: ${shown} has no word in it.`);
    if (words.length > wordsMax) problems.push(`${where}: ${shown} has more than ${wordsMax} words.`);
    if (term.slice(0, -1).includes('*')) problems.push(`${where}: ${shown} has a * that is not at its end.`);
    if (term.endsWith('*') && (words.at(-1)?.length ?? 0) < 3) {
      problems.push(`${where}: ${shown} needs three letters before its *.`);
    }
  }
  return value;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

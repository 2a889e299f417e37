/**
 * The screen that needs nobody: lists of terms and rules over them, in four languages, and the operator's own beside
 * them. It is made to be right when it refuses rather than to find everything: it knows words, not meaning, and it says yes
 * or no, so its scores are 1 or 0. A text is read in one pass, in time that grows with its length and with nothing else.
 */
import { byCategory, type ModerationCategory } from '../../../contract/moderations.ts';
import { type Screen, verdictOf } from '../screen.ts';
import { compile, type Find, type Groups, type Lists, type Rule } from './find.ts';
import { english } from './lists/english.ts';
import { french } from './lists/french.ts';
import { german } from './lists/german.ts';
import { harmless } from './lists/harmless.ts';
import { rules } from './lists/rules.ts';
import { hashedSlurs } from './lists/slurs.ts';
import { spanish } from './lists/spanish.ts';

/** An operator's own terms. */
export interface OwnTerms {
  /** Refused by themselves, wherever they stand. */
  readonly refuse: Readonly<Partial<Record<ModerationCategory, readonly string[]>>>;
  /** Never counted, like the harmless phrases of the house. */
  readonly allow: readonly string[];
}

/** The lists of the house. */
export const houseLists: Lists = {
  groups: joinGroups([english, german, french, spanish]),
  rules,
  harmless,
  hashedSlurs,
};

/** A screen over the lists of the house and the operator's own. */
export function createTermsScreen(own: OwnTerms = { refuse: {}, allow: [] }): Screen {
  const find = compile(withOwn(houseLists, own));
  return { judge: async (text, { level }) => verdictOn(text, find, level) };
}

function verdictOn(text: string, find: Find, level: 'auto' | 'low') {
  const found = find(text);
  const families = new Set([...found].map((category) => category.split('/')[0]));
  const scores = byCategory((category) => (found.has(category) || families.has(category) ? 1 : 0));
  return verdictOf(found, scores, level);
}

/** The same lists with the operator's terms as rules of their own. */
export function withOwn(lists: Lists, { refuse, allow }: OwnTerms): Lists {
  const ownRules: Rule[] = [];
  const ownGroups: Record<string, readonly string[]> = {};
  for (const [category, terms] of Object.entries(refuse)) {
    const group = `own ${category}`;
    ownGroups[group] = terms;
    // The keys of `refuse` are categories; Object.entries widens them to string.
    ownRules.push({
      category: category as ModerationCategory,
      all: [group],
      within: Number.POSITIVE_INFINITY,
    });
  }
  return {
    ...lists,
    groups: { ...lists.groups, ...ownGroups },
    rules: [...ownRules, ...lists.rules],
    harmless: [...lists.harmless, ...allow],
  };
}

function joinGroups(languages: readonly Groups[]): Groups {
  const joined: Record<string, string[]> = {};
  for (const [name, terms] of languages.flatMap((language) => Object.entries(language))) {
    joined[name] = [...(joined[name] ?? []), ...terms];
  }
  return joined;
}

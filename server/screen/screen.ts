/**
 * What a screen is. A screen reads a text and says which of the thirteen categories of moderation it falls under. It
 * exists so that a house can choose who judges: nobody, lists of terms, or a moderation service of the operator's. It must
 * never know requests, callers or pictures, never keep what it read, and never change it.
 */
import {
  byCategory,
  type ByCategory,
  gravestCategories,
  type ModerationCategory,
  moderationCategories,
} from '../../contract/moderations.ts';

/** `auto`: everything counts. `low`: only the gravest (`gravestCategories`). As the parameter `moderation` has it. */
export type Level = 'auto' | 'low';

/** What a screen says of a text. */
export interface Verdict {
  /** True when one of `categories` is. */
  readonly flagged: boolean;
  /** What counts at the level that was asked for; at `low` the others are false whatever was found. */
  readonly categories: ByCategory<boolean>;
  /** How sure the screen is, 0 to 1, whatever the level. */
  readonly scores: ByCategory<number>;
  /** True when nobody could judge and the operator lets such texts pass. */
  readonly isUnjudged: boolean;
}

/** Someone who judges texts. */
export interface Screen {
  /** Throws `moderation_unavailable` (503) when it cannot judge, and the signal's reason when it is called off. */
  judge(text: string, asked: { readonly level: Level; readonly signal: AbortSignal }): Promise<Verdict>;
}

/** The verdict over what was found, at a level. A kind of something (`sexual/minors`) is also that something (`sexual`). */
export function verdictOf(
  found: ReadonlySet<ModerationCategory>,
  scores: ByCategory<number>,
  level: Level,
): Verdict {
  const counting = [...found].filter((category) => level === 'auto' || gravestCategories.includes(category));
  const families = counting.map((category) => category.split('/')[0]);
  const categories = byCategory((category) => counting.includes(category) || families.includes(category));
  return { flagged: counting.length > 0, categories, scores, isUnjudged: false };
}

/** The verdict over a text in which there is nothing. */
export const innocent: Verdict = {
  flagged: false,
  categories: byCategory(() => false),
  scores: byCategory(() => 0),
  isUnjudged: false,
};

/** The categories of a verdict that count, in the order of the list. */
export function flaggedCategories({ categories }: Verdict): readonly ModerationCategory[] {
  return moderationCategories.filter((category) => categories[category]);
}

/** A screen that lets everything pass. */
export function createOffScreen(): Screen {
  return { judge: async () => innocent };
}

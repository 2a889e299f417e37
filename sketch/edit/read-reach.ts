/** What readers of targets say to one another: how far a target may reach, what was read, and words that tell which. */
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';

/** A target that was read, and where the words go on. */
export interface TargetMatch {
  readonly target: Target;
  readonly next: number;
  /** True for "the", "its", "this" and the like: something that is there already. */
  readonly isDefinite: boolean;
  /** True for "it", "them" and the like. */
  readonly isPronoun: boolean;
  /** What the phrase says of the thing beyond telling it from others: `happy` of "the happy dog". */
  readonly attributes: readonly string[];
}

/** How far a target may reach. */
export interface TargetReach {
  /** False where "on the table" says where to and not which: "put the cup on the table". */
  readonly mayBePlaced: boolean;
  /** True where a second noun is another thing: "give the fox glasses". */
  readonly isSingle?: boolean;
  /** Prepositions that go on to what is to be done and tell nothing: `with` of "replace the cat with the dog". */
  readonly stopsAt?: RegExp;
}

/** The target that starts at `at` and ends before `to`; undefined when no thing is named there. */
export type ReadTarget = (edit: Edit, at: number, to: number, reach: TargetReach) => TargetMatch | undefined;

const whiches: ReadonlyMap<string, NonNullable<Target['which']>> = new Map(
  (
    [
      ['left', 'left leftmost left-hand left-most'],
      ['right', 'right rightmost right-hand right-most'],
      ['middle', 'middle central centre center'],
      ['top', 'top upper topmost highest'],
      ['bottom', 'bottom lower bottommost lowest'],
      ['nearest', 'nearest closest front nearer closer'],
      ['farthest', 'farthest furthest back rear distant'],
      ['largest', 'largest biggest tallest bigger larger big large tall huge giant'],
      ['smallest', 'smallest tiniest shortest smaller small little tiny'],
    ] as const
  ).flatMap(([which, words]) => words.split(' ').map((word) => [word, which] as const)),
);

/** The side that a word tells a thing by; undefined for other words. */
export function whichOf(word: string): Target['which'] {
  return whiches.get(word);
}

/**
 * Reads what speaks of the whole picture: style, time, weather, season, the place around the things, a plain ground,
 * and the grade of its colours. "In the style of pixel art", "at night in the rain", "a white background", "warmer".
 */
import { isAdjective } from '../brief/adjectives.ts';
import { manners, styles } from '../brief/ambience.ts';
import type { StyleName } from '../brief/brief.ts';
import { phraseTable } from '../brief/phrase-table.ts';
import { airAt, pushAir, skipTails, standsAlone } from './read-air.ts';
import type { Edit } from './read-edit.ts';
import { gradeWords, graded } from './read-grade.ts';
import { readGround, readSetting } from './read-setting.ts';

/** How the words before say that the picture is spoken of. */
export interface WholeReach {
  /** True after "make it", "turn the picture into" and the like, where a bare noun may be a place or a style. */
  readonly isLed: boolean;
}

const noStyle = 'no style of that name';

const leadWords = phraseTable([
  [
    'in the style of a, in the style of an, in the style of, in a style of, in style of, with ' +
      'the style of, the style of, in the manner of, ' +
      'to the style of, into the style of, style of, in the look of, with the look of, in the ' +
      'aesthetic of, drawn in, painted in, rendered in, rendered as, drawn as, painted as',
    'style' as const,
  ],
  [
    'in, as, into, to, at, on, during, under, like, with, by, from, of, using, for, set in, set ' +
      'at, set on, set to, taking place in, taking place at, ' +
      'to be in, to be at, be in, be at, be on, to be on, to be, be, taken at, happening at, ' +
      'inside, look like, to look like, seem like, so it is, so that it is, so it looks like, ' +
      'set during, set under, taking place on, to a, look as if it were, look like it is, look ' +
      'like it was, as if it were, as if it was, as though it were, against, around, before, ' +
      'after, over',
    'plain' as const,
  ],
]);
const degrees: ReadonlyMap<string, number> = new Map([
  ['a bit', 0.5],
  ['a little', 0.5],
  ['a little bit', 0.5],
  ['slightly', 0.5],
  ['somewhat', 0.7],
  ['a touch', 0.5],
  ['subtly', 0.5],
  ['much', 1.6],
  ['a lot', 1.6],
  ['way', 1.6],
  ['far', 1.6],
  ['very', 1.4],
  ['really', 1.4],
  ['super', 1.6],
  ['even', 1],
  ['more', 1],
  ['extremely', 2],
  ['significantly', 1.6],
  ['really really', 2],
  ['so', 1.3],
  ['completely', 1],
  ['fully', 1],
  ['entirely', 1],
  ['all', 1],
  ['appear', 1],
  ['look', 1],
  ['feel', 1],
  ['seem', 1],
  ['be', 1],
  ['become', 1],
  ['get', 1],
  ['to be', 1],
  ['to look', 1],
  ['too', 1],
  ['now', 1],
  ['also', 1],
]);
const degreeTable = phraseTable([...degrees].map(([words, by]) => [words, by] as const));

/** Words of degree here: how strong ("slightly" 0.5, "much" 1.6), and where the words go on. */
export function readDegree(
  words: readonly string[],
  at: number,
  to: number,
): { readonly by: number; readonly next: number } {
  let next = at;
  let by = 1;
  for (let steps = 0; steps < 4 && next < to; steps++) {
    const found = degreeTable.match(words, next);
    if (!found || next + found.length >= to) break;
    // "More contrast" and "more vibrant" are read whole.
    if (words[next] === 'more' && gradeWords.match(words, next)) break;
    by *= found.value;
    next += found.length;
  }
  return { by, next };
}

/** Reads one phrase about the whole picture; the index after it, 0 when none starts here. */
export function readWhole(edit: Edit, at: number, to: number, reach: WholeReach): number {
  const { words } = edit;
  const lead = leadWords.match(words, at);
  const isStyled = lead?.value === 'style';
  const starts = lead && at + lead.length < to ? [at + lead.length, at] : [at];
  for (const start of starts) {
    const isLed = start > at || reach.isLed;
    const preposition = start > at ? (words[start - 1] ?? '') : 'bare';
    const next = readFrom(edit, start, to, isLed, preposition, isStyled && start > at);
    if (next > 0) return next;
  }
  return 0;
}

function readFrom(
  edit: Edit,
  at: number,
  to: number,
  isLed: boolean,
  preposition: string,
  isStyled: boolean,
): number {
  const { words } = edit;
  const degree = readDegree(words, at, to);
  let start = degree.next;
  const ground = readGround(edit, start, to);
  if (ground > 0) return ground;
  const hasArticle = /^(a|an|the|some)$/.test(words[start] ?? '') && start + 1 < to;
  const grade =
    gradeWords.match(words, start) ?? (hasArticle ? gradeWords.match(words, start + 1) : undefined);
  const style = styles.match(words, hasArticle ? start + 1 : start);
  const air = airAt(words, hasArticle ? start + 1 : start, isLed) ?? airAt(words, start, isLed);
  const gradeLength = grade ? grade.length + (gradeWords.match(words, start) ? 0 : 1) : 0;
  const isLonger = (air?.length ?? 0) + (hasArticle ? 1 : 0) > gradeLength;
  if (grade && start + gradeLength <= to && !(air && isLonger) && !(style && style.length > grade.length)) {
    const next = skipTails(words, start + gradeLength, to);
    if (standsAlone(edit, next, to)) {
      edit.push({ kind: 'grade', ...graded(grade.value, degree.by) });
      return next;
    }
  }
  const strict = words[start] === 'more' && start + 1 < to ? start + 1 : start;
  start = hasArticle ? start + 1 : strict;
  const described =
    isAdjective(words[start] ?? '') && !airAt(words, start, isLed) && !styles.match(words, start) ? 1 : 0;
  for (const skip of described ? [0, 1] : [0]) {
    const found = styles.match(words, start + skip);
    if (found?.value.style !== undefined && start + skip + found.length <= to) {
      const next = skipTails(words, start + skip + found.length, to);
      if (standsAlone(edit, next, to)) {
        edit.push({ kind: 'restyle', style: found.value.style });
        return next;
      }
    }
    const airy = airAt(words, start + skip, isLed);
    if (airy && start + skip + airy.length <= to) {
      const next = skipTails(words, start + skip + airy.length, to);
      if (standsAlone(edit, next, to)) {
        if (
          /^(morning|day|daytime)$/.test(words[start + skip] ?? '') &&
          skip > 0 &&
          words[start] === 'early'
        ) {
          edit.push({ kind: 'time', time: 'dawn' });
        } else pushAir(edit, airy.value, hasArticle ? start - 1 : start, next);
        return next;
      }
    }
  }
  const place = isLed && !isStyled ? readSetting(edit, hasArticle ? start - 1 : start, to, preposition) : 0;
  if (place > 0) return place;
  const manner = isLed || isStyled ? manners.match(words, start) : undefined;
  const plain = plainStyle(words, start);
  if (plain && isLed) {
    edit.push({ kind: 'restyle', style: plain.style });
    return skipTails(words, start + plain.length, to);
  }
  if (manner && start + manner.length <= to) {
    const next = skipTails(words, start + manner.length, to);
    if (standsAlone(edit, next, to)) {
      edit.leave(start, next, noStyle);
      return next;
    }
  }
  if (isStyled) {
    let next = start;
    while (
      next < to &&
      next - start < 6 &&
      edit.tokens[next]?.kind === 'word' &&
      !/^(and|but|with|at|in|then)$/.test(words[next] ?? '')
    )
      next += 1;
    if (next > start) {
      const isPicture = /\b(image|picture|photo|reference)\b/.test(words.slice(start, next).join(' '));
      edit.leave(start, next, isPicture ? 'only the things of another picture can be taken over' : noStyle);
      return next;
    }
  }
  return 0;
}

/** "In oil", and "in the normal style", which is the house's own. */
function plainStyle(
  words: readonly string[],
  at: number,
): { readonly style: StyleName; readonly length: number } | undefined {
  if (/^(oil|oils|acrylic|acrylics)$/.test(words[at] ?? '')) return { style: 'oil', length: 1 };
  if (/^(crayon|crayons|chalk|graphite)$/.test(words[at] ?? '')) return { style: 'pencil', length: 1 };
  return /^(normal|plain)$/.test(words[at] ?? '') && words[at + 1] === 'style'
    ? { style: 'plain', length: 2 }
    : undefined;
}

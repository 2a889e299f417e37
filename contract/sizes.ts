/**
 * The size grammar per model, in pixels: what `size` may say, what a refusal says, and which legal size comes nearest.
 * `auto` is not a size; it is resolved where orders are read.
 */
import type { SizeRule } from './model-card.ts';
import { quotedList, shown } from './wording.ts';

/** Sizes that the guide names as popular, all legal for gpt-image-2. Source: the image-generation guide; seen 2026-11-22. */
export const popularSizes = [
  '1024x1024',
  '1536x1024',
  '1024x1536',
  '2048x2048',
  '2048x1152',
  '3840x2160',
  '2160x3840',
] as const;

/** A size, read. */
export type SizeReading =
  | { readonly isLegal: true; readonly widthPixels: number; readonly heightPixels: number }
  | {
      readonly isLegal: false;
      /** Upstream's sentence. */
      readonly message: string;
      /** `list` where the model has a list of sizes: upstream calls that a plain invalid value, of another type. */
      readonly against: 'list' | 'rule';
    };

/**
 * Reads `WIDTHxHEIGHT` (lower-case x, no signs, no leading zeros) and checks it against a model's rule, one complaint at
 * a time in upstream's order: form, multiple, longest edge, smallest area, largest area, aspect. The sentences were seen
 * on 2026-08-30, except the one for the largest area, which is a guess.
 */
export function readSize(text: string, rule: SizeRule): SizeReading {
  if (rule.kind === 'list') {
    if (rule.sizes.includes(text)) return { isLegal: true, ...(parse(text) ?? broken(text)) };
    const values = quotedList([...rule.sizes, 'auto'], 'and');
    const message = `Invalid value: '${shown(text)}'. Supported values are: ${values}.`;
    return { isLegal: false, message, against: 'list' };
  }
  const refuse = (why: string): SizeReading => ({
    isLegal: false,
    message: `Invalid size '${shown(text)}'. ${why}`,
    against: 'rule',
  });
  const size = parse(text);
  if (!size) return refuse("Expected WIDTHxHEIGHT, for example '1824x1024'.");
  const { widthPixels, heightPixels } = size;
  if (widthPixels % rule.multiplePixels !== 0 || heightPixels % rule.multiplePixels !== 0)
    return refuse(`Width and height must both be divisible by ${rule.multiplePixels}.`);
  const [shorter, longer] = [Math.min(widthPixels, heightPixels), Math.max(widthPixels, heightPixels)];
  if (longer > rule.edgePixelsMax)
    return refuse(`The longest edge must be less than or equal to ${rule.edgePixelsMax}.`);
  const area = widthPixels * heightPixels;
  if (area < rule.areaPixelsMin)
    return refuse('Requested resolution is below the current minimum pixel budget.');
  if (area > rule.areaPixelsMax)
    return refuse('Requested resolution exceeds the current maximum pixel budget.');
  if (longer > rule.aspectMax * shorter)
    return refuse(`The maximum supported aspect ratio is ${rule.aspectMax}:1.`);
  return { isLegal: true, widthPixels, heightPixels };
}

/** Width and height as a person may have meant them: any case, spaces or a times sign. Undefined when it is no size. */
export function guessSize(text: string): { widthPixels: number; heightPixels: number } | undefined {
  const match = /^\s*(\d{1,9})\s*[xX×*:]\s*(\d{1,9})\s*$/.exec(text);
  const [widthPixels, heightPixels] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  return widthPixels > 0 && heightPixels > 0 ? { widthPixels, heightPixels } : undefined;
}

/**
 * The legal size nearest to a width and height in pixels, both positive. Near is measured in ratios: a side twice as
 * long is as far away as one half as long. Widths are tried nearest first, each with the nearest height that fits it,
 * until no width could do better.
 */
export function nearestLegalSize(widthPixels: number, heightPixels: number, rule: SizeRule): string {
  let nearest = '';
  let nearestDistance = Number.POSITIVE_INFINITY;
  const consider = (width: number, height: number, distance: number) => {
    if (distance >= nearestDistance) return;
    nearest = `${width}x${height}`;
    nearestDistance = distance;
  };
  const off = (side: number, wanted: number) => Math.log(side / wanted) ** 2;
  if (rule.kind === 'list') {
    for (const text of rule.sizes) {
      const size = parse(text) ?? broken(text);
      const distance = off(size.widthPixels, widthPixels) + off(size.heightPixels, heightPixels);
      consider(size.widthPixels, size.heightPixels, distance);
    }
    return nearest;
  }
  const sides: number[] = [];
  for (let side = rule.multiplePixels; side <= rule.edgePixelsMax; side += rule.multiplePixels)
    sides.push(side);
  const nearestFirst = (wanted: number) =>
    sides.map((side) => ({ side, distance: off(side, wanted) })).sort((a, b) => a.distance - b.distance);
  const heights = nearestFirst(heightPixels);
  for (const width of nearestFirst(widthPixels)) {
    if (width.distance >= nearestDistance) break;
    // The first height that fits this width is the nearest that does.
    const height = heights.find(({ side }) => isLegal(width.side, side, rule));
    if (height) consider(width.side, height.side, width.distance + height.distance);
  }
  return nearest;
}

function isLegal(width: number, height: number, rule: Extract<SizeRule, { kind: 'flexible' }>): boolean {
  const area = width * height;
  if (area < rule.areaPixelsMin || area > rule.areaPixelsMax) return false;
  return width <= rule.aspectMax * height && height <= rule.aspectMax * width;
}

function parse(text: string): { widthPixels: number; heightPixels: number } | undefined {
  const match = /^([1-9]\d*)x([1-9]\d*)$/.exec(text);
  // Beyond 15 digits a number would lose digits, and with them divisibility; such a text is no size.
  if (!match || text.length > 31) return undefined;
  return { widthPixels: Number(match[1]), heightPixels: Number(match[2]) };
}

/** The catalogue's own sizes are read by the same grammar; one that cannot be is a mistake in a card. */
function broken(text: string): never {
  throw new Error(`impossible state: the catalogue lists the size '${text}'`);
}

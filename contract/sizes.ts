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

/** How much more a change of shape counts than a change of size: a square that is too small becomes a square. */
const shapeWeight = 4;
/**
 * A shape that is off by less (the logarithm of one ratio to the other) is not seen. Beyond it hardly anything is worse:
 * an edit's picture would be stretched or painted on at its edges, because 400x300 lies nearer to 912x720 than to 944x704.
 */
const shapeUnseen = 0.02;
const seenShapeWeight = 1000;
/** What remains of the distance when a side stays as it was asked: 1920x1080 becomes 1920x1088, not 1936x1088. */
const keptSideShare = 0.4;

/**
 * The legal size nearest to a width and height in pixels, both positive. Near is measured in ratios: a side twice as
 * long is as far away as one half as long, and another shape is farther than another size.
 */
export function nearestLegalSize(widthPixels: number, heightPixels: number, rule: SizeRule): string {
  let nearest = '';
  let nearestDistance = Number.POSITIVE_INFINITY;
  const consider = (width: number, height: number, wider: number) => {
    const higher = Math.log(height / heightPixels);
    const isSideKept = width === widthPixels || height === heightPixels;
    const skew = Math.abs(wider - higher);
    const seen = Math.max(0, skew - shapeUnseen);
    const off = wider ** 2 + higher ** 2 + shapeWeight * skew ** 2 + seenShapeWeight * seen ** 2;
    const distance = isSideKept ? keptSideShare * off : off;
    if (distance >= nearestDistance) return;
    nearest = `${width}x${height}`;
    nearestDistance = distance;
  };
  if (rule.kind === 'list') {
    for (const text of rule.sizes) {
      const size = parse(text) ?? broken(text);
      consider(size.widthPixels, size.heightPixels, Math.log(size.widthPixels / widthPixels));
    }
    return nearest;
  }
  // Called for every refused size, so the loop makes no lists and asks for no logarithm twice.
  const step = rule.multiplePixels;
  const pull = shapeWeight / (1 + shapeWeight);
  const asked = Math.round(heightPixels / step) * step;
  for (let width = step; width <= rule.edgePixelsMax; width += step) {
    // Of one width, the legal heights are all grid lines between two bounds.
    const lowest =
      Math.ceil(Math.max(step, rule.areaPixelsMin / width, width / rule.aspectMax) / step) * step;
    const highest =
      Math.floor(Math.min(rule.edgePixelsMax, rule.areaPixelsMax / width, width * rule.aspectMax) / step) *
      step;
    if (lowest > highest) continue;
    // Where the distance along this width is least, were there no grid and no bounds, and where the shape is kept; then
    // the lines beside both. Mostly several of them are one.
    const wider = Math.log(width / widthPixels);
    const ideal = (heightPixels * (width / widthPixels) ** pull) / step;
    const alike = (heightPixels * (width / widthPixels)) / step;
    let last = 0;
    const line = (height: number) => {
      const bounded = Math.min(highest, Math.max(lowest, height));
      if (bounded !== last) consider(width, bounded, wider);
      last = bounded;
    };
    line(Math.floor(ideal) * step);
    line(Math.ceil(ideal) * step);
    line(Math.floor(alike) * step);
    line(Math.ceil(alike) * step);
    line(asked);
  }
  return nearest;
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

/**
 * Token arithmetic shared by server, console and command line: how many tokens a picture is, going out and coming in,
 * and what meters cost. Everything here is exact integer arithmetic on figures that upstream publishes or that were
 * fitted to its replies; each function names its source.
 */
import type { InputFidelity, InputTokenRule, MeteredQuality, TokenRule } from './model-card.ts';
import type { Price } from './prices.ts';

/** Tokens by the five meters that have rates of their own. Whole numbers, never negative. */
export interface Meters {
  readonly textIn: number;
  readonly cachedTextIn: number;
  readonly imageIn: number;
  readonly cachedImageIn: number;
  readonly imageOut: number;
}

/** Meters at zero, to build others from. */
export const noMeters: Meters = { textIn: 0, cachedTextIn: 0, imageIn: 0, cachedImageIn: 0, imageOut: 0 };

/** Output tokens of each partial picture that is sent. Source: the image-generation guide, Streaming; seen 2026-11-22. */
export const partialImageTokens = 100;

/**
 * Cells along the longer side, by quality. `cells` is the calculator of the guide page. Of `cells-5`, `low`, `high` and
 * `max` reproduce published prices; `medium` and `xhigh` are derived (a reply of 515 tokens at 1254x1254 medium fits 24),
 * and other readings put 32 and 72 there. To check: compare `usage` of one medium and one xhigh reply at 1024x1024.
 */
const cells: Readonly<Record<'cells' | 'cells-5', Readonly<Partial<Record<MeteredQuality, number>>>>> = {
  cells: { low: 16, medium: 48, high: 96 },
  'cells-5': { low: 16, medium: 24, high: 48, xhigh: 64, max: 96 },
};

/** Tokens by size and quality of the first gpt-image models. Source: the image-generation guide's table; seen 2026-11-22. */
const table: Readonly<Record<string, Readonly<Partial<Record<MeteredQuality, number>>>>> = {
  '1024x1024': { low: 272, medium: 1056, high: 4160 },
  '1024x1536': { low: 408, medium: 1584, high: 6240 },
  '1536x1024': { low: 400, medium: 1568, high: 6208 },
};

/**
 * Output tokens of one finished picture, partials aside; width and height in pixels. Undefined when the rule has no
 * figure for that size or quality.
 *
 * The `cells` rules: with f cells along the longer side and s = round(f × shorter ÷ longer) along the shorter one,
 * tokens = ceil(f × s × (2 000 000 + pixels) ÷ 4 000 000). Source: the calculator in the image-generation guide page,
 * as re-implemented and checked against published figures and real replies; seen 2026-11-22. How an exact half is
 * rounded is disputed: `ties` chooses, and `up` is ours. None of the popular sizes has an exact half.
 */
export function outputImageTokens(
  rule: TokenRule,
  widthPixels: number,
  heightPixels: number,
  quality: MeteredQuality,
  ties: 'up' | 'even' = 'up',
): number | undefined {
  if (rule === 'table') return table[`${widthPixels}x${heightPixels}`]?.[quality];
  const long = cells[rule][quality];
  if (long === undefined) return undefined;
  const longer = Math.max(widthPixels, heightPixels);
  const shorter = Math.min(widthPixels, heightPixels);
  const short = roundQuotient(long * shorter, longer, ties);
  return Math.ceil((long * short * (2_000_000 + widthPixels * heightPixels)) / 4_000_000);
}

/** The whole number nearest to a ÷ b for positive integers; exact, because it never divides into a fraction. */
function roundQuotient(a: number, b: number, ties: 'up' | 'even'): number {
  const floor = Math.floor(a / b);
  const twiceRest = 2 * (a - floor * b);
  if (twiceRest !== b) return twiceRest > b ? floor + 1 : floor;
  return ties === 'up' || floor % 2 === 1 ? floor + 1 : floor;
}

const patchPixels = 32;
const patchesMax = 1536;

/**
 * Input tokens of one picture that is sent; width and height in pixels. `fidelity` counts under the rule `tiles` only,
 * where absent means low, as upstream has it.
 */
export function inputImageTokens(
  rule: InputTokenRule,
  widthPixels: number,
  heightPixels: number,
  fidelity: InputFidelity = 'low',
): number {
  return rule === 'patches'
    ? patchTokens(widthPixels, heightPixels)
    : tileTokens(widthPixels, heightPixels, fidelity);
}

const tilePixels = 512;

/**
 * The first gpt-image models: the shorter side is brought to 512 pixels, and the picture costs 65 tokens and 129 for each
 * tile of 512 × 512; high fidelity adds 4160 for a square and 6240 for any other shape. Source: the image-generation
 * guide, as quoted in several places; seen 2026-11-22. Whether a smaller picture is enlarged first is a guess here.
 */
function tileTokens(widthPixels: number, heightPixels: number, fidelity: InputFidelity): number {
  const scale = tilePixels / Math.min(widthPixels, heightPixels);
  const tiles =
    Math.ceil((widthPixels * scale) / tilePixels) * Math.ceil((heightPixels * scale) / tilePixels);
  const extra = fidelity === 'low' ? 0 : widthPixels === heightPixels ? 4160 : 6240;
  return 65 + 129 * tiles + extra;
}

/**
 * Input tokens of one picture sent to gpt-image-2 or later; width and height in pixels. Upstream publishes no rule. This
 * is a fit over a hundred edits, reported in the OpenAI developer forum (thread 1382940; seen 2026-11-22): the picture
 * is brought near 1024 pixels (at most doubled), cut into patches of 32 pixels, and shrunk while it has more than 1536
 * patches. To check: send one picture of a known size for an edit and read `usage.input_tokens_details.image_tokens`.
 */
function patchTokens(widthPixels: number, heightPixels: number): number {
  // Beyond an aspect of 3:1 the canvas is padded on its shorter side.
  let width = Math.max(widthPixels, Math.ceil(heightPixels / 3));
  let height = Math.max(heightPixels, Math.ceil(widthPixels / 3));
  const longest = Math.max(width, height);
  if (longest < 1024) {
    const scale = Math.min(2, 1024 / longest);
    width = Math.round(width * scale);
    height = Math.round(height * scale);
  }
  const patches = patchesOf(width) * patchesOf(height);
  if (patches <= patchesMax) return patches;
  const ratio = Math.sqrt((patchPixels * patchPixels * patchesMax) / (width * height));
  const columns = (width * ratio) / patchPixels;
  const rows = (height * ratio) / patchPixels;
  const fit = ratio * Math.min(Math.floor(columns) / columns, Math.floor(rows) / rows);
  return patchesOf(Math.floor(width * fit)) * patchesOf(Math.floor(height * fit));
}

function patchesOf(pixels: number): number {
  return Math.ceil(pixels / patchPixels);
}

/** What the meters cost, in nanodollars (10⁻⁹ USD); exact. */
export function costOf(meters: Meters, price: Price): bigint {
  const rate = price.nanodollarsPerToken;
  return (
    BigInt(meters.textIn) * rate.textIn +
    BigInt(meters.cachedTextIn) * rate.cachedTextIn +
    BigInt(meters.imageIn) * rate.imageIn +
    BigInt(meters.cachedImageIn) * rate.cachedImageIn +
    BigInt(meters.imageOut) * rate.imageOut
  );
}

/**
 * Another colour for something in a picture, with its shading kept. What is meant is found by the region, by an area that
 * nearly every view has (sky, grass, water, background), by the colour the words name, or as what stands out most.
 */
import { oklch, parseColour } from '../paint/colour.ts';
import type { EditStep, Target } from './plan.ts';
import { fullArea, grassOf, seaOf, skyOf } from './pixel-areas.ts';
import { lookedFor } from './pixel-backdrop.ts';
import { boxMean, piecesOf } from './pixel-barrier.ts';
import { rowReader, labOf, type Small, smallOf, writeLab } from './pixel-tone.ts';
import { couldNot, did, moment, type PixelStage, rowsAtOnce, type StepRun, type Work } from './pixel-work.ts';

/** Where to recolour: bytes per pixel, whether all of it (or only what is kin to its main colour), and how it is told. */
interface Where {
  readonly cover: Uint8Array | undefined;
  readonly isAll?: true;
  /** Hue that must be met, where the words named one. */
  readonly named: string | undefined;
  readonly told: string;
}

/** Recolours one thing. */
export function* recoloured(work: Work, step: Extract<EditStep, { kind: 'recolour' }>): StepRun {
  const wanted = parseColour(step.colour);
  const wish = `make ${step.target.phrase} ${step.colour}`;
  if (wanted === undefined) return couldNot(wish, `“${step.colour}” is not known as a colour`);
  const where = yield* whereOf(work, step.target);
  if (where === undefined) return couldNot(wish, 'it could not be found in the picture; mask it');
  const dominant = dominantIn(work, where);
  if (dominant === undefined) return couldNot(wish, 'no such colour was found there');
  yield* repaint(work, where, dominant, wanted);
  yield moment(work, 'recoloured');
  return did(`${where.told} ${step.target.isAll ? 'are' : 'is'} ${step.colour} now`);
}

function* whereOf(work: Work, target: Target): Generator<PixelStage, Where | undefined, void> {
  const told = target.phrase;
  const named = target.colour === undefined ? undefined : parseColour(target.colour);
  if (work.region !== undefined) return { cover: work.cover(), named, told };
  const small = smallOf(work, 256);
  const area =
    target.noun === 'sky'
      ? skyOf(small)
      : /^(grass|lawn|meadow|field)$/.test(target.noun ?? '')
        ? grassOf(small)
        : /^(sea|ocean|water|lake|river)$/.test(target.noun ?? '')
          ? seaOf(small)
          : undefined;
  if (area !== undefined) {
    const run = fullArea(work, area);
    let found = run.next();
    for (; found.done !== true; found = run.next()) yield { stage: 'looking' };
    return { cover: found.value, isAll: true, named, told };
  }
  if (named !== undefined) {
    const plane = hueAreas(small, named, target.isAll);
    return plane === undefined ? undefined : { cover: yield* full(work, plane, small), named, told };
  }
  if (/^(sky|grass|lawn|meadow|field|sea|ocean|water|lake|river)$/.test(target.noun ?? '')) return undefined;
  if (isPart(work, target)) return undefined;
  const subject = yield* lookedFor(work);
  if (subject === undefined || subject.confidence < 0.4) return undefined;
  if (target.noun === 'background' || target.noun === 'backdrop')
    return { cover: subject.alpha.map((value) => 255 - value), isAll: true, named, told };
  return {
    cover: subject.alpha,
    named,
    told: target.noun === undefined ? 'what stands out most in the picture' : told,
  };
}

/** True for what is only a part of a subject, or worn by it: where that is in a picture is not known. */
function isPart(work: Work, { noun, of }: Target): boolean {
  if (of !== undefined) return true;
  if (noun === undefined) return false;
  if (parts.test(noun)) return true;
  const thing = work.tools.lexicon.resolve({ noun, phrase: noun, count: 1, without: [], attributes: [] });
  return thing.class === 'clothing';
}

const parts =
  /\b(hair|eye|face|skin|lip|mouth|nose|ear|beard|nail|hand|arm|leg|foot|feet|tail|wing|wheel|tyre|tire|roof|door|window|wall|sleeve|collar|strap|lid|handle|petal|leaf|leaves)s?$/;

function* full(work: Work, plane: Float32Array, small: Small): Generator<PixelStage, Uint8Array, void> {
  const { widthPixels: width, heightPixels: height } = work;
  const cover = new Uint8Array(width * height);
  const read = rowReader(plane, small, width);
  const rows = rowsAtOnce(width);
  for (let y = 0; y < height; y++) {
    const row = read(y);
    for (let x = 0; x < width; x++) cover[y * width + x] = Math.max(0, Math.min(255, row[x]! * 255)); // as wide as the picture
    if (y % rows === rows - 1) yield { stage: 'looking' };
  }
  return cover;
}

/** How well a colour belongs to a hue, 0 to 1. Greys belong to greys. */
export function kinship(l: number, a: number, b: number, of: { l: number; c: number; h: number }): number {
  const c = Math.sqrt(a * a + b * b);
  if (of.c < 0.035) {
    const byChroma = Math.max(0, Math.min(1, (0.06 - c) / 0.03));
    return byChroma * Math.max(0, Math.min(1, 1.35 - Math.abs(l - of.l) * 2.6));
  }
  const apart = Math.abs((((Math.atan2(b, a) * 180) / Math.PI - of.h + 540) % 360) - 180);
  const byHue = Math.max(0, Math.min(1, (46 - apart) / 20));
  // In shade and in light a colour is paler than in between.
  const least = of.c * 0.16 * Math.min(1, Math.max(0.3, 1.4 - Math.abs(l - 0.55) * 2));
  return byHue * Math.max(0, Math.min(1, (c - least) / (of.c * 0.2 + 0.004)));
}

/** The pieces of a small picture that have the named colour: all of them, or the largest with those near its size. */
export function hueAreas(small: Small, named: string, isAll: boolean): Float32Array | undefined {
  const { width, height, l, a, b } = small;
  const wanted = oklch(named);
  const mask = new Uint8Array(width * height);
  for (let i = 0; i < mask.length; i++) {
    const kin = kinship(l[i]!, a[i]!, b[i]!, wanted); // equal lengths
    const isDeep = wanted.c < 0.035 || Math.sqrt(a[i]! ** 2 + b[i]! ** 2) > wanted.c * 0.5;
    mask[i] = kin > 0.5 && isDeep ? 1 : 0;
  }
  const { labels, sizes } = piecesOf(mask, width, height);
  const largest = Math.max(0, ...sizes);
  if (largest < mask.length * 0.0015) return undefined;
  const plane = new Float32Array(mask.length);
  for (let i = 0; i < plane.length; i++) {
    const size = sizes[labels[i]!] ?? 0;
    plane[i] = mask[i] === 1 && size > largest * (isAll ? 0.03 : 0.2) ? 1 : 0;
  }
  // Grown by a pixel or two: the exact border is the colour's own.
  return boxMean(plane, width, height, 2).map((value) => (value > 0.02 ? 1 : 0));
}

interface Dominant {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** The middle tone of the hue that fills most of the cover and least of its surroundings. */
function dominantIn(work: Work, where: Where): Dominant | undefined {
  const { data, widthPixels: width, heightPixels: height } = work;
  const { cover } = where;
  const stride = Math.max(1, Math.floor(Math.sqrt((width * height) / 160_000)));
  const inside = Array.from({ length: 25 }, () => ({ weight: 0, l: 0, a: 0, b: 0 }));
  const outside = new Float64Array(25);
  let insideSum = 0;
  let outsideSum = 0;
  const lab = new Float32Array(3);
  const named = where.named === undefined ? undefined : oklch(where.named);
  for (let y = 0; y < height; y += stride) {
    for (let x = 0; x < width; x += stride) {
      const i = y * width + x;
      const p = i * 4;
      const share = cover === undefined ? 1 : cover[i]! / 255; // inside the picture, here and below
      if (data[p + 3]! < 40) continue;
      labOf(data[p]!, data[p + 1]!, data[p + 2]!, lab);
      const [l, a, b] = [lab[0]!, lab[1]!, lab[2]!];
      const c = Math.sqrt(a * a + b * b);
      const bin = c < 0.035 ? 24 : Math.floor((((Math.atan2(b, a) * 180) / Math.PI + 360) % 360) / 15) % 24;
      if (share < 0.5) {
        outside[bin] = outside[bin]! + 1;
        outsideSum++;
        continue;
      }
      const voice =
        (bin === 24 ? 0.45 : 0.6 + c * 3) * (named === undefined ? 1 : 0.02 + kinship(l, a, b, named));
      const sum = inside[bin]!;
      sum.weight += voice;
      sum.l += l * voice;
      sum.a += a * voice;
      sum.b += b * voice;
      insideSum += voice;
    }
  }
  if (insideSum === 0) return undefined;
  let best = -1;
  let most = 0;
  for (let bin = 0; bin < 25; bin++) {
    const beside = bin === 24 ? 0 : (inside[(bin + 23) % 24]!.weight + inside[(bin + 1) % 24]!.weight) * 0.5;
    const own = (inside[bin]!.weight + beside) / insideSum;
    const other = outsideSum === 0 || work.region === undefined ? 0 : outside[bin]! / outsideSum;
    const score = own * Math.max(0.25, 1 - other * 0.9);
    if (score > most) {
      most = score;
      best = bin;
    }
  }
  const sum = best < 0 ? undefined : inside[best];
  if (sum === undefined || sum.weight === 0) return undefined;
  const [l, a, b] = [sum.l / sum.weight, sum.a / sum.weight, sum.b / sum.weight];
  return { l, c: Math.sqrt(a * a + b * b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

/** How strongly a whole area takes its new colour: evenly, but for clouds, foam and other white. */
function fadingIn(l: number, strength: number): number {
  const white = Math.max(0, Math.min(1, (l - 0.86) * 9)) * Math.max(0, Math.min(1, 1.2 - strength * 1.6));
  return (0.62 + 0.38 * Math.min(1.3, strength)) * (1 - white * 0.85);
}

/** Turns what is kin to the dominant tone into the wanted colour; lightness keeps its distance from the middle. */
function* repaint(
  work: Work,
  where: Where,
  dominant: Dominant,
  hex: string,
): Generator<PixelStage, void, void> {
  const { data, widthPixels: width, heightPixels: height } = work;
  const { cover } = where;
  const wanted = oklch(hex);
  const radians = (wanted.h * Math.PI) / 180;
  const cosine = Math.cos(radians);
  const sine = Math.sin(radians);
  const isGrey = wanted.c < 0.03;
  const room = Math.min(1, 0.4 + Math.min(wanted.l, 1 - wanted.l) * 2);
  const lab = new Float32Array(3);
  const rows = Math.max(1, rowsAtOnce(width) >> 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const share = cover === undefined ? 255 : cover[i]!; // inside the picture, here and below
      const p = i * 4;
      if (share === 0 || data[p + 3] === 0) continue;
      labOf(data[p]!, data[p + 1]!, data[p + 2]!, lab);
      const [l, a, b] = [lab[0]!, lab[1]!, lab[2]!];
      const kin = (where.isAll === true ? 1 : kinship(l, a, b, dominant)) * (share / 255);
      if (kin <= 0.004) continue;
      const c = Math.sqrt(a * a + b * b);
      const own = dominant.c < 0.035 ? 1 - Math.max(0, l - 0.9) * 4 : Math.min(1.3, c / dominant.c);
      const strength = where.isAll === true ? fadingIn(l, c / Math.max(0.02, dominant.c)) : own;
      const toC = isGrey ? wanted.c : wanted.c * Math.max(0.05, strength);
      const toL = Math.max(0, Math.min(1, wanted.l + (l - dominant.l) * room));
      writeLab(l + (toL - l) * kin, a + (toC * cosine - a) * kin, b + (toC * sine - b) * kin, data, p);
    }
    if (y % rows === rows - 1) yield { stage: 'recolouring' };
  }
}

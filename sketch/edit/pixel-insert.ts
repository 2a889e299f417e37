/**
 * Lays a cut-out into a picture as if it had always been there: in the picture's light, as sharp and as grainy as it is,
 * with the shadow it would throw. Where the picture may change only in a region, every touch stays inside it.
 */
import type { Box } from '../compose/type-fit.ts';
import { release, surface, surfaceOf } from '../paint/surface.ts';
import type { Pixels } from '../sketch.ts';
import { hashAt } from '../styles/raster.ts';
import { type Grit, gritOf, labOf, smallOf, type Small, type Tone, toneOf, writeLab } from './pixel-tone.ts';
import { moment, type PixelStage, rowsAtOnce, type Work } from './pixel-work.ts';

/** A cut-out with the place it is to take; the picture's own pixels. */
export interface Insert {
  readonly cutOut: Pixels;
  readonly left: number;
  readonly top: number;
  readonly isStanding: boolean;
  /** How far it is brought into the light, 0 (as it is) to 1. */
  readonly strength: number;
}

/** Lays a cut-out in; `cutOut` must be of the size it is to have. */
export function* inserted(work: Work, insert: Insert): Generator<PixelStage, void, void> {
  const { cutOut } = insert;
  const box: Box = {
    x: insert.left,
    y: insert.top,
    width: cutOut.widthPixels,
    height: cutOut.heightPixels,
  };
  const small = smallOf(work, 160);
  const tone = around(small, box);
  const grit = gritOf(work, box);
  yield { stage: 'light' };
  const lit = yield* inLight(cutOut, tone, grit, insert.strength, work.seed);
  yield* layOver(work, lit, box, tone, grit, insert.isStanding);
  yield moment(work, 'inserted');
}

/** The light around a box: its ring counts most, the rest of the picture a little. */
function around(small: Small, box: Box): Tone {
  const weight = new Float32Array(small.l.length);
  const middleX = (box.x + box.width / 2) / small.stepX;
  const middleY = (box.y + box.height / 2) / small.stepY;
  const reachX = Math.max(2, box.width / small.stepX);
  const reachY = Math.max(2, box.height / small.stepY);
  for (let y = 0, i = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++, i++) {
      const far = Math.max(Math.abs(x - middleX) / reachX, Math.abs(y - middleY) / reachY);
      weight[i] = 0.12 + (far < 1 ? 1 : Math.max(0, 1 - (far - 1) * 1.5));
    }
  }
  return toneOf(small, weight);
}

/** The cut-out in the light of its surroundings: their darkest and brightest tones, their cast, a lit and a shaded side, their grain. */
function* inLight(
  cutOut: Pixels,
  tone: Tone,
  grit: Grit,
  strength: number,
  seed: number,
): Generator<PixelStage, Pixels, void> {
  const { widthPixels: width, heightPixels: height } = cutOut;
  const data = new Uint8ClampedArray(cutOut.data);
  // Drawn things run from about 0.2 to 1; here the surroundings set the ends, three quarters of the way.
  const floor = tone.dark * 0.5 * strength;
  const ceiling = 1 + (Math.min(1, tone.bright * 1.04) - 1) * 0.8 * strength;
  const bend = 1 + Math.max(-0.15, Math.min(0.4, (0.58 - tone.l) * 0.7)) * strength;
  const isGrey = tone.chroma < 0.008;
  const richness = isGrey ? 0 : 1 + (Math.max(0.62, Math.min(1.05, 0.6 + tone.chroma * 5)) - 1) * strength;
  const castA = isGrey ? 0 : Math.max(-0.025, Math.min(0.025, tone.a * 0.32)) * strength;
  const castB = isGrey ? tone.b : Math.max(-0.03, Math.min(0.03, tone.b * 0.32)) * strength;
  const side = 0.07 * strength * (tone.bright - tone.dark);
  const curve = Float32Array.from({ length: 1025 }, (_, i) => floor + (ceiling - floor) * (i / 1024) ** bend);
  const lab = new Float32Array(3);
  const rows = Math.max(1, rowsAtOnce(width) >> 1);
  const grain = grit.grainBytes > 0.6 ? grit.grainBytes / 255 : 0;
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / height - 0.5;
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 4;
      if (data[p + 3] === 0) continue;
      labOf(data[p]!, data[p + 1]!, data[p + 2]!, lab); // inside the cut-out
      const u = (x + 0.5) / width - 0.5;
      const shade = 1 + side * 2 * (u * tone.towardsX + v * tone.towardsY);
      let l = curve[Math.max(0, Math.min(1024, Math.round(lab[0]! * 1024)))]! * shade; // clipped to the table
      if (grain > 0) l += (hashAt(x, y, seed) + hashAt(x, y, seed + 7) - 1) * grain * 2.4;
      writeLab(l, lab[1]! * richness + castA, lab[2]! * richness + castB, data, p);
    }
    if (y % rows === rows - 1) yield { stage: 'light' };
  }
  return { widthPixels: width, heightPixels: height, data };
}

/** The patch of the picture that an insertion touches, with its shadow, inside the picture. */
function patchOf(work: Work, box: Box): Box {
  const pad = Math.ceil(Math.max(8, box.height * 0.45, box.width * 0.3));
  const left = Math.max(0, Math.floor(box.x - pad));
  const top = Math.max(0, Math.floor(box.y - pad * 0.3));
  const right = Math.min(work.widthPixels, Math.ceil(box.x + box.width + pad));
  const bottom = Math.min(work.heightPixels, Math.ceil(box.y + box.height + pad * 0.5));
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function* layOver(
  work: Work,
  cutOut: Pixels,
  box: Box,
  tone: Tone,
  grit: Grit,
  isStanding: boolean,
): Generator<PixelStage, void, void> {
  const patch = patchOf(work, box);
  if (patch.width === 0 || patch.height === 0) return;
  const sprite = surfaceOf(cutOut.data, cutOut.widthPixels, cutOut.heightPixels);
  const canvas = surface(patch.width, patch.height);
  const context = canvas.getContext('2d');
  const source = pixelsOf(work, patch);
  const ground = surfaceOf(source, patch.width, patch.height);
  context.drawImage(ground, 0, 0);
  const x = box.x - patch.x;
  const y = box.y - patch.y;
  if (isStanding) throwShadow(context, sprite, { ...box, x, y }, tone);
  const blur = Math.sqrt(Math.max(0, grit.blurPixels ** 2 - 0.3 ** 2));
  if (blur > 0.45) context.filter = `blur(${(blur * 0.85).toFixed(2)}px)`;
  context.drawImage(sprite, x, y);
  context.filter = 'none';
  yield { stage: 'inserting' };
  const painted = context.getImageData(0, 0, patch.width, patch.height).data;
  for (const one of [sprite, canvas, ground]) release(one);
  const { data, widthPixels: width } = work;
  const cover = work.cover();
  const rows = rowsAtOnce(patch.width);
  for (let row = 0; row < patch.height; row++) {
    for (let column = 0; column < patch.width; column++) {
      const i = (patch.y + row) * width + patch.x + column;
      const q = (row * patch.width + column) * 4;
      const share = cover === undefined ? 1 : cover[i]! / 255; // the patch lies in the picture
      if (share === 0) continue;
      const p = i * 4;
      for (let k = 0; k < 4; k++) data[p + k] = data[p + k]! + (painted[q + k]! - data[p + k]!) * share;
    }
    if (row % rows === rows - 1) yield { stage: 'inserting' };
  }
}

function pixelsOf(work: Work, patch: Box): Uint8ClampedArray {
  const out = new Uint8ClampedArray(patch.width * patch.height * 4);
  for (let row = 0; row < patch.height; row++) {
    const from = ((patch.y + row) * work.widthPixels + patch.x) * 4;
    out.set(work.data.subarray(from, from + patch.width * 4), row * patch.width * 4);
  }
  return out;
}

/** Dark where it touches, and its silhouette laid on the ground away from the light, softer the farther it falls. */
function throwShadow(
  context: ReturnType<ReturnType<typeof surface>['getContext']>,
  sprite: ReturnType<typeof surface>,
  box: Box,
  tone: Tone,
): void {
  const foot = footOf(sprite);
  if (foot === undefined) return;
  const shade = new Uint8ClampedArray(4);
  writeLab(Math.max(0.06, tone.l * 0.34), tone.a * 0.8, tone.b * 0.8 - 0.012, shade, 0);
  const colour = (alpha: number) => `rgba(${shade[0]},${shade[1]},${shade[2]},${alpha.toFixed(3)})`;
  const strength = 0.34 + 0.28 * Math.max(0, tone.bright - tone.dark);
  const skew = -Math.sign(tone.towardsX) * 0.62;
  const flat = 0.2;
  const footY = box.y + foot.bottom;
  const footX = box.x + foot.middle;
  const tall = foot.bottom;
  // The silhouette is worked out small: its softness hides the size.
  const scale = Math.min(1, 220 / Math.max(box.width, box.height));
  const wide = Math.ceil((box.width + Math.abs(skew) * tall) * 2 * scale) + 32;
  const deep = Math.ceil(Math.max(flat * tall, 8) * 2 * scale) + 32;
  const small = surface(wide, deep);
  const inner = small.getContext('2d');
  inner.translate(wide / 2, deep / 2);
  inner.transform(scale, 0, -skew * scale, flat * scale, 0, 0);
  inner.drawImage(sprite, -foot.middle, -foot.bottom);
  inner.setTransform(1, 0, 0, 1, 0, 0);
  inner.globalCompositeOperation = 'source-in';
  const fade = inner.createLinearGradient(0, deep / 2, 0, deep / 2 - flat * tall * scale);
  fade.addColorStop(0, colour(strength));
  fade.addColorStop(0.5, colour(strength * 0.55));
  fade.addColorStop(1, colour(strength * 0.08));
  inner.fillStyle = fade;
  inner.fillRect(0, 0, wide, deep);
  const soft = surface(wide, deep);
  const out = soft.getContext('2d');
  out.filter = `blur(${(1.5 + tall * scale * 0.018).toFixed(1)}px)`;
  out.drawImage(small, 0, 0);
  context.save();
  context.globalCompositeOperation = 'multiply';
  context.imageSmoothingQuality = 'high';
  context.drawImage(soft, footX - wide / 2 / scale, footY - deep / 2 / scale, wide / scale, deep / scale);
  for (const [reach, lift, alpha] of [
    [0.62, 0.16, 0.5],
    [0.46, 0.08, 0.8],
  ] as const) {
    const radius = Math.max(2, foot.width * reach);
    context.save();
    context.translate(footX, footY - foot.width * 0.012);
    context.scale(1, lift / reach);
    const oval = context.createRadialGradient(0, 0, 0, 0, 0, radius);
    oval.addColorStop(0, colour(strength * alpha * 1.6));
    oval.addColorStop(0.5, colour(strength * alpha));
    oval.addColorStop(1, colour(0));
    context.fillStyle = oval;
    context.fillRect(-radius, -radius, radius * 2, radius * 2);
    context.restore();
  }
  context.restore();
  release(small);
  release(soft);
}

/** Where a cut-out touches the ground: its lowest row and the stretch of its lowest twentieth; undefined when it is empty. */
function footOf(
  sprite: ReturnType<typeof surface>,
): { readonly bottom: number; readonly middle: number; readonly width: number } | undefined {
  const { width, height } = sprite;
  const { data } = sprite.getContext('2d').getImageData(0, 0, width, height);
  const isSolid = (x: number, y: number) => data[(y * width + x) * 4 + 3]! > 100; // inside the sprite
  let bottom = -1;
  for (let y = height - 1; y >= 0 && bottom < 0; y--)
    for (let x = 0; x < width; x++)
      if (isSolid(x, y)) {
        bottom = y;
        break;
      }
  if (bottom < 0) return undefined;
  let left = width;
  let right = 0;
  for (let y = Math.max(0, Math.floor(bottom - height * 0.06)); y <= bottom; y++) {
    for (let x = 0; x < width; x++) {
      if (!isSolid(x, y)) continue;
      if (x < left) left = x;
      if (x > right) right = x;
    }
  }
  return { bottom: bottom + 1, middle: (left + right + 1) / 2, width: Math.max(2, right - left + 1) };
}

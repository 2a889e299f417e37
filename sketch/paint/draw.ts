/**
 * From a scene to pixels, with honest states on the way: masses first, then the subjects, then the painting before its
 * finish. Each state is a copy of the real canvas at that moment, brought into the picture's style.
 */
import type { Canvas } from '@napi-rs/canvas';
import { resized } from '../scene/resized.ts';
import type { Scene } from '../scene/scene.ts';
import type { Pixels } from '../sketch.ts';
import { applyStyle } from '../styles/apply.ts';
import { paintBlocks } from './blocks.ts';
import type { ArtworkOf } from './nodes.ts';
import { type Layer, paintScene } from './paint.ts';
import { release, surface } from './surface.ts';

/** A step of the drawing; the last is `picture`. */
export type DrawStep =
  | { readonly type: 'layer'; readonly name: string }
  | { readonly type: 'partial'; readonly partialIndex: number; readonly pixels: Pixels }
  | { readonly type: 'picture'; readonly pixels: Pixels };

type State = 'masses' | 'subjects' | 'unfinished';

const statesOf: readonly (readonly State[])[] = [
  [],
  ['subjects'],
  ['masses', 'subjects'],
  ['masses', 'subjects', 'unfinished'],
];

/** The layers after which a state may be handed out. */
const stateAfter: Readonly<Partial<Record<Layer, State>>> = {
  ground: 'masses',
  things: 'subjects',
  text: 'unfinished',
};

/** Draws a scene; `partialCount` (0 to 3) intermediate states are handed out. */
export function* drawScene(
  scene: Scene,
  artworkOf: ArtworkOf,
  partialCount: number,
): Generator<DrawStep, void, void> {
  const canvas = surface(scene.widthPixels, scene.heightPixels);
  const states = statesOf[Math.max(0, Math.min(3, partialCount))] ?? [];
  let handedOut = 0;
  try {
    for (const layer of paintScene(scene, artworkOf, canvas)) {
      const state = stateAfter[layer];
      if (state !== undefined && states.includes(state)) {
        yield { type: 'partial', partialIndex: handedOut, pixels: stateOf(canvas, scene, artworkOf, state) };
        handedOut++;
      }
      yield { type: 'layer', name: layer };
    }
    applyStyle(canvas, scene);
    yield { type: 'layer', name: 'finish' };
    yield { type: 'picture', pixels: pixelsOf(canvas) };
  } finally {
    release(canvas);
  }
}

function stateOf(canvas: Canvas, scene: Scene, artworkOf: ArtworkOf, state: State): Pixels {
  const isPlain = scene.style === 'plain' || scene.composition === 'pattern';
  if (isPlain && state === 'unfinished') return pixelsOf(canvas);
  const copy = surface(canvas.width, canvas.height);
  const context = copy.getContext('2d');
  context.drawImage(canvas, 0, 0);
  if (state === 'masses') paintBlocks(context, scene, artworkOf);
  if (scene.style === 'pixel-art' || scene.style === 'flat') applyStyle(copy, scene);
  // Blurred masses would only blaze in the dark.
  else if (!isPlain && !(scene.style === 'neon' && state === 'masses')) styleRoughly(copy, scene);
  const pixels = pixelsOf(copy);
  release(copy);
  return pixels;
}

// A state of a slow style is worked out on about so many pixels and drawn out: coarse, as an underpainting is.
const roughPixels = 170_000;

/** Brings a state into its style at a fraction of the size, for a fraction of the time. */
function styleRoughly(canvas: Canvas, scene: Scene): void {
  const share = Math.min(1, Math.sqrt(roughPixels / (canvas.width * canvas.height)));
  const small = surface(canvas.width * share, canvas.height * share);
  const inner = small.getContext('2d');
  inner.imageSmoothingQuality = 'high';
  inner.drawImage(canvas, 0, 0, small.width, small.height);
  applyStyle(small, resized(scene, small.width, small.height));
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, canvas.width, canvas.height);
  release(small);
}

function pixelsOf(canvas: Canvas): Pixels {
  const { width, height } = canvas;
  return {
    widthPixels: width,
    heightPixels: height,
    data: canvas.getContext('2d').getImageData(0, 0, width, height).data,
  };
}

/**
 * Brings a picture into one of the house's manners. The manners read a scene beside the pixels; this file makes the least
 * scene that they need, with one node where the picture's subject is, so that they take their finer brush to it.
 */
import type { StyleName } from '../brief/brief.ts';
import { release, surfaceOf } from '../paint/surface.ts';
import type { Scene } from '../scene/scene.ts';
import { applyStyle } from '../styles/apply.ts';
import { lookedFor } from './pixel-backdrop.ts';
import { did, layIn, moment, type PixelStage, rowsAtOnce, type StepRun, type Work } from './pixel-work.ts';
import type { Subject } from './pixel-subject.ts';

const names: Readonly<Record<StyleName, string>> = {
  plain: 'the picture is as it was',
  flat: 'the picture is a flat illustration now',
  watercolour: 'the picture is a watercolour now',
  oil: 'the picture is an oil painting now',
  'pixel-art': 'the picture is pixel art now',
  neon: 'the picture is drawn in neon now',
  pencil: 'the picture is a pencil drawing now',
  ink: 'the picture is an ink drawing now',
  'line-art': 'the picture is line art now',
};

/** Restyles the picture. `plain` asks for nothing, because what lies under a style is not known. */
export function* restyled(work: Work, style: StyleName): StepRun {
  if (style === 'plain')
    return {
      done: [],
      undone: ['Could not be done: plain style (what the picture was before its style is not known).'],
    };
  const { widthPixels: width, heightPixels: height } = work;
  // Smaller than this no manner has room for a stroke.
  if (width < 16 || height < 16)
    return { done: [], undone: [`Could not be done: ${style} style (the picture is too small for it).`] };
  const subject = yield* lookedFor(work);
  const source = style === 'neon' ? yield* tubes(work) : new Uint8ClampedArray(work.data);
  const canvas = surfaceOf(source, width, height);
  yield { stage: 'style' };
  applyStyle(canvas, sceneOf(work, style, subject));
  yield { stage: 'style' };
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  release(canvas);
  yield* layIn(work, data, 'style');
  yield moment(work, 'style');
  return did(names[style]);
}

function sceneOf(work: Work, style: StyleName, subject: Subject | undefined): Scene {
  const { widthPixels, heightPixels } = work;
  const box = subject !== undefined && subject.confidence > 0.3 ? subject.box : work.box;
  return {
    version: 1,
    widthPixels,
    heightPixels,
    seed: work.seed,
    composition: 'scene',
    style,
    background: {
      kind: 'world',
      setting: 'studio',
      time: 'day',
      weather: 'clear',
      season: 'summer',
      horizonY: Math.round(heightPixels * 0.5),
    },
    light: { angleDegrees: 128, colour: '#fff3cf', shade: '#27456f', strength: 1 },
    nodes: [
      {
        id: 'n0',
        thing: {
          kind: 'lettering',
          ref: '',
          noun: 'subject',
          via: 'lettering',
          class: 'object',
          heightMetres: 1,
          confidence: 1,
        },
        look: {},
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        width: box.width,
        height: box.height,
        rotationDegrees: 0,
        isFlipped: false,
        depth: 1,
        isGrounded: false,
        seed: work.seed,
      },
    ],
    texts: [],
    palette: [],
    quality: work.quality,
  };
}

/** The picture as glowing tubes on a dark wall: its edges in their own hue at full strength, all else nearly dark. */
function* tubes(work: Work): Generator<PixelStage, Uint8ClampedArray, void> {
  const { data, widthPixels: width, heightPixels: height } = work;
  const next = new Uint8ClampedArray(data.length);
  const reach = Math.max(1, Math.round(Math.min(width, height) / 460));
  const rows = rowsAtOnce(width);
  const sum = (p: number) => data[p]! * 0.3 + data[p + 1]! * 0.59 + data[p + 2]! * 0.11; // inside the picture
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, y - reach) * width;
    const down = Math.min(height - 1, y + reach) * width;
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 4;
      const left = Math.max(0, x - reach);
      const right = Math.min(width - 1, x + reach);
      const across = sum((y * width + right) * 4) - sum((y * width + left) * 4);
      const along = sum((down + x) * 4) - sum((up + x) * 4);
      const slope = Math.sqrt(across * across + along * along);
      const edge = Math.max(0, Math.min(1, (slope - 20) / 46));
      const r = data[p]!;
      const g = data[p + 1]!;
      const b = data[p + 2]!;
      const most = Math.max(r, g, b, 1);
      const least = Math.min(r, g, b);
      // The hue at full strength; greys glow in a cool white-blue.
      const depth = (most - least) / most;
      const pure = (value: number) =>
        depth < 0.12 ? 210 : (255 * (value - least * 0.85)) / (most - least * 0.85);
      const dark = 0.07;
      next[p] = r * dark + 6 + edge * (pure(r) - (depth < 0.12 ? 90 : 0));
      next[p + 1] = g * dark + 6 + edge * pure(g);
      next[p + 2] = b * dark + 14 + edge * (pure(b) + (depth < 0.12 ? 40 : 0));
      next[p + 3] = data[p + 3]!;
    }
    if (y % rows === rows - 1) yield { stage: 'edges' };
  }
  return next;
}

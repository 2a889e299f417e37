/** What tests of graphic design share: the fonts, a pack of a few shapes, briefs and a painter without worlds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { Brief, Entity } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import { registerFonts } from '../paint/fonts.ts';
import { paintScene } from '../paint/paint.ts';
import type { Scene } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { applyStyle } from '../styles/apply.ts';
import { designed } from '../styles/design.ts';
import type { Artwork, Look } from '../things/artwork.ts';

const require = createRequire(import.meta.url);

/** Registers the house's typefaces; may be called by each test file. */
export function loadFonts(): void {
  registerFonts((file) => readFileSync(require.resolve(file)));
}

/** A brief with everything absent but what is given. */
export function briefOf(more: Partial<Brief>): Brief {
  return {
    prompt: 'test',
    language: 'en',
    composition: 'poster',
    entities: [],
    relations: [],
    style: 'plain',
    palette: [],
    texts: [],
    avoid: [],
    manner: [],
    wantsTransparency: false,
    unread: [],
    ...more,
  };
}

/** An entity with everything absent but what is given. */
export function entityOf(noun: string, more: Partial<Entity> = {}): Entity {
  return { noun, phrase: noun, count: 1, without: [], attributes: [], ...more };
}

/** A thing of that name. */
export function thingOf(noun: string): Thing {
  return { kind: 'icon', ref: noun, noun, via: 'exact', class: 'object', heightMetres: 1, confidence: 1 };
}

/** A request for a picture of that size. */
export function requestOf(widthPixels: number, heightPixels: number, index = 0): SketchRequest {
  return {
    prompt: 'test',
    widthPixels,
    heightPixels,
    quality: 'high',
    background: 'opaque',
    index,
    partialCount: 0,
  };
}

/** Draws a two-toned pear for any thing: an outline, an inner area and a dark spot, 80 × 100. */
export function artworkOf(_thing: Thing, look: Look): Artwork {
  const plain = (wish: Look): Artwork => ({
    markup:
      `<path d="M40 2C56 2 54 34 70 56C86 80 64 98 40 98C16 98-6 80 10 56C26 34 24 2 40 2Z" fill="${wish.colour ?? '#d2453a'}"/>` +
      '<path d="M40 40C56 44 62 66 54 80C46 90 30 88 26 74C24 58 28 42 40 40Z" fill="#f7e3a1"/><circle cx="40" cy="66" r="8" fill="#3b2418"/>',
    width: 80,
    height: 100,
    anchors: {},
    isColoured: true,
    unmet: [],
  });
  return designed(look, plain, () => '<path fill="currentColor" d="M4 4H28V28H4Z"/>') ?? plain(look);
}

/** Paints and styles a scene. */
export function painted(scene: Scene): Canvas {
  const canvas = createCanvas(scene.widthPixels, scene.heightPixels);
  for (const _layer of paintScene(scene, artworkOf, canvas)) {
    // Every layer is wanted; the generator only needs to run to its end.
  }
  applyStyle(canvas, scene);
  return canvas;
}

/** RGBA bytes of a canvas. */
export function bytesOf(canvas: Canvas): Uint8ClampedArray {
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
}

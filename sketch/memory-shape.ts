/**
 * The shape of a remembered scene, as strict as its painters need it: who reads it back may have written it himself. It
 * bounds every number, list and word, allows no markup in any of them, and refuses scenes whose painting would cost more
 * than a picture is worth. It knows nothing of how a memory is packed.
 */
import { z } from 'zod';
import { families } from './paint/fonts.ts';
import type { Scene } from './scene/scene.ts';
import { glyphTag, markTag, silhouetteTag } from './styles/design.ts';
import { markOf } from './styles/marks.ts';

/** The most of each that a remembered scene may hold. */
export const sceneLimits = {
  edgePixels: 8192,
  nodes: 500,
  texts: 100,
  textLetters: 500,
  wordLetters: 200,
  words: 40,
  ornaments: 600,
  colours: 24,
  /** All sprites together may cover the canvas so many times; the fullest of 414 composed scenes covers it 1.8 times. */
  spriteAreas: 16,
} as const;

const finite = z.number().refine(Number.isFinite);
const between = (low: number, high: number) => finite.min(low).max(high);
const seed = z.int().min(0).max(0xffffffff);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

// Words of a prompt have letters, digits and a little punctuation; nothing that markup is made of, and no name that every
// object of the language answers to, because drawings look words up in tables.
const word = z
  .string()
  .max(sceneLimits.wordLetters)
  .refine((text) => !/[<>&"`\\{}\p{Cc}]/u.test(text) && !(text in {}));
const attribute = word.refine((text) => !text.startsWith('#') || isTag(text));
const id = z.string().regex(/^[a-z]{1,2}\d{1,6}(\.\d{1,4}){0,3}$/);

function isTag(text: string): boolean {
  if (text === glyphTag || text === silhouetteTag) return true;
  return text.startsWith(markTag) && markOf(text.slice(markTag.length)) !== undefined;
}

const thing = z.strictObject({
  kind: z.enum(['recipe', 'icon', 'lettering']),
  ref: word.min(1),
  noun: word.min(1),
  via: z.enum(['curated', 'exact', 'keyword', 'hypernym', 'archetype', 'lettering']),
  class: z.enum([
    'animal',
    'bird',
    'fish',
    'insect',
    'person',
    'plant',
    'tree',
    'flower',
    'food',
    'drink',
    'vehicle',
    'vessel',
    'aircraft',
    'building',
    'furniture',
    'container',
    'instrument',
    'tool',
    'toy',
    'clothing',
    'electronics',
    'sky',
    'symbol',
    'object',
  ]),
  heightMetres: between(0.0001, 1e13),
  confidence: between(0, 1),
});

const look = z.strictObject({
  colour: colour.exactOptional(),
  material: word.exactOptional(),
  mood: word.exactOptional(),
  pose: word.exactOptional(),
  attributes: z.array(attribute).max(sceneLimits.words).exactOptional(),
  without: z.array(word).max(sceneLimits.words).exactOptional(),
  variant: z.int().min(0).max(9999).exactOptional(),
  isNight: z.boolean().exactOptional(),
});

const node = z.strictObject({
  id,
  thing,
  look,
  x: between(-65536, 65536),
  y: between(-65536, 65536),
  width: between(0.01, 65536),
  height: between(0.01, 65536),
  rotationDegrees: between(-3600, 3600),
  isFlipped: z.boolean(),
  depth: between(-1000, 1000),
  isGrounded: z.boolean(),
  seed,
  stands: z.enum(['ground', 'water', 'surface', 'air', 'held']).exactOptional(),
  parentId: id.exactOptional(),
  hueDegrees: between(-360, 360).exactOptional(),
  entity: z.int().min(0).max(999).exactOptional(),
});

const text = z.strictObject({
  id,
  text: z.string().max(sceneLimits.textLetters),
  font: z.enum(families.map(({ name }) => name)),
  weight: between(100, 1000),
  sizePixels: between(0.1, 16384),
  letterSpacingPixels: between(-1000, 1000),
  x: between(-65536, 65536),
  y: between(-65536, 65536),
  rotationDegrees: between(-3600, 3600),
  colour,
  shadow: colour.exactOptional(),
  effect: z.enum(['hard', 'soft', 'outline', 'tube']).exactOptional(),
  arcRadiusPixels: between(-65536, 65536)
    .refine((radius) => Math.abs(radius) >= 1)
    .exactOptional(),
});

const ornament = z.strictObject({
  shape: z.enum([
    'note',
    'notes',
    'star',
    'spark',
    'dot',
    'ring',
    'leaf',
    'wave',
    'line',
    'heart',
    'drop',
    'flake',
    'flower',
    'bird',
    'cloud',
    'diamond',
    'planet',
    'bubble',
  ]),
  x: between(-65536, 65536),
  y: between(-65536, 65536),
  size: between(0, 8192),
  rotationDegrees: between(-3600, 3600),
  colour,
  alpha: between(0, 1),
});

const background = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('world'),
    setting: z.enum([
      'meadow',
      'forest',
      'beach',
      'sea',
      'mountains',
      'snow',
      'desert',
      'city',
      'street',
      'room',
      'kitchen',
      'table',
      'space',
      'moon',
      'underwater',
      'sky',
      'studio',
    ]),
    time: z.enum(['day', 'dawn', 'sunset', 'dusk', 'night']),
    weather: z.enum(['clear', 'cloudy', 'rain', 'snowfall', 'fog', 'storm']),
    season: z.enum(['spring', 'summer', 'autumn', 'winter']),
    horizonY: between(1, 16384),
    without: z.array(word).max(sceneLimits.words).exactOptional(),
    sights: z
      .array(z.enum(['aurora', 'rainbow', 'shooting-star', 'lightning', 'fireworks']))
      .max(5)
      .exactOptional(),
    shore: z.literal('grass').exactOptional(),
    bloom: colour.exactOptional(),
    isOrbLarge: z.boolean().exactOptional(),
    tints: z.strictObject({ sky: colour.exactOptional(), ground: colour.exactOptional() }).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('plain'),
    colours: z.array(colour).max(sceneLimits.colours),
    motif: z.enum([
      'none',
      'rays',
      'disc',
      'paper',
      'dots',
      'stripes',
      'arch',
      'hills',
      'peaks',
      'sea',
      'skyline',
      'grid',
      'wall',
    ]),
    focus: z
      .strictObject({ x: between(-16384, 16384), y: between(-16384, 16384), radius: between(0, 16384) })
      .exactOptional(),
    glow: colour.exactOptional(),
    accents: z.array(colour).max(sceneLimits.colours).exactOptional(),
    frame: z.strictObject({ kind: z.enum(['line', 'double', 'deco', 'mat']), colour }).exactOptional(),
    ornaments: z.array(ornament).max(sceneLimits.ornaments).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('transparent'),
    ground: z.array(colour).max(sceneLimits.colours).exactOptional(),
  }),
]);

/** The shape of a whole scene: what passes can be painted, in bounded time and without loading anything. */
export const sceneShape: z.ZodType<Scene> = z
  .strictObject({
    version: z.literal(1),
    widthPixels: z.int().min(16).max(sceneLimits.edgePixels),
    heightPixels: z.int().min(16).max(sceneLimits.edgePixels),
    seed,
    composition: z.enum(['scene', 'poster', 'logo', 'pattern', 'sticker', 'lettering']),
    style: z.enum(['plain', 'flat', 'watercolour', 'oil', 'pixel-art', 'neon', 'pencil', 'ink', 'line-art']),
    background,
    light: z.strictObject({
      angleDegrees: between(-360, 360),
      colour,
      shade: colour,
      strength: between(0, 1),
    }),
    nodes: z.array(node).max(sceneLimits.nodes),
    texts: z.array(text).max(sceneLimits.texts),
    palette: z.array(colour).max(sceneLimits.colours),
    quality: z.enum(['low', 'medium', 'high']),
  })
  .refine(hasSoundIds)
  .refine(isPayable);

/** True when no id stands twice, every parent exists, and no thing carries itself by any number of steps. */
function hasSoundIds({ nodes, texts }: Scene): boolean {
  const parents = new Map(nodes.map((one) => [one.id, one.parentId]));
  if (parents.size !== nodes.length) return false;
  if (new Set(texts.map((one) => one.id)).size !== texts.length) return false;
  return nodes.every((one) => {
    let at = one.parentId;
    // A figure is at most a rider with a hat on a horse on a carpet; a longer chain is a ring or a bomb.
    for (let steps = 0; at !== undefined; steps++) {
      if (steps > 8 || !parents.has(at)) return false;
      at = parents.get(at);
    }
    return true;
  });
}

/** True when canvas and sprites stay within what a picture of that size may cost in pixels. */
function isPayable(scene: Scene): boolean {
  const canvas = scene.widthPixels * scene.heightPixels;
  const edge = Math.max(scene.widthPixels, scene.heightPixels);
  let sprites = 0;
  for (const { width, height } of scene.nodes) {
    if (width > edge * 4 || height > edge * 4) return false;
    sprites += width * height;
  }
  const background = scene.background;
  if (background.kind === 'world') {
    // A horizon beyond these is no view that a planner chooses, and the land's own loops run by its height.
    const share = background.horizonY / scene.heightPixels;
    if (share < 0.02 || share > 1.2) return false;
  }
  return (
    canvas <= pixelsMax &&
    sprites <= canvas * sceneLimits.spriteAreas &&
    scene.texts.every(({ sizePixels }) => sizePixels <= edge * 2)
  );
}

// Twice the largest picture that any model of the house paints (3840 × 2160).
const pixelsMax = 2 * 3840 * 2160;

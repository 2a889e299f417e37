/**
 * Draws what words name as a cut-out of a wanted size, by the same road as a whole picture: words, things, scene, paint.
 * What has no drawing is told instead of being lettered, because a word in a photograph helps nobody.
 */
import type { Brief, Entity, Relation } from '../brief/brief.ts';
import { seedOf } from '../chance.ts';
import { composeScene } from '../compose/compose.ts';
import type { Thing } from '../lexicon/thing.ts';
import { drawScene } from '../paint/draw.ts';
import type { Scene } from '../scene/scene.ts';
import type { Pixels, SketchRequest } from '../sketch.ts';
import { boxesOf } from '../styles/boxes.ts';
import type { PixelStage, PixelTools, Work } from './pixel-work.ts';

/** A thing or a group, planned but not yet painted. */
export interface Drawing {
  readonly scene: Scene;
  /** Where it lies on the scene's canvas, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** True when it stands on the ground, false when it flies or hangs. */
  readonly isStanding: boolean;
  /** Share of a picture's height that suits it where nothing else tells its size, 0.16 to 0.6. */
  readonly heightShare: number;
  /** `a red balloon`, `two cats and a dog`. */
  readonly phrase: string;
}

/** What can be drawn of the wishes, and the nouns that cannot. */
export interface Planned {
  readonly drawing: Drawing | undefined;
  readonly missing: readonly string[];
}

// Words that end in places, not things: the world painters show them.
const places: Readonly<Record<string, Brief['setting']>> = {
  sky: 'sky',
  'starry sky': 'sky',
  'night sky': 'sky',
  beach: 'beach',
  forest: 'forest',
  jungle: 'forest',
  woods: 'forest',
  meadow: 'meadow',
  field: 'meadow',
  grass: 'meadow',
  lawn: 'meadow',
  garden: 'meadow',
  sea: 'sea',
  ocean: 'sea',
  lake: 'sea',
  water: 'sea',
  desert: 'desert',
  city: 'city',
  skyline: 'city',
  street: 'street',
  road: 'street',
  space: 'space',
  galaxy: 'space',
  mountains: 'mountains',
  'mountain range': 'mountains',
  snow: 'snow',
};

/** The place that a brief describes, by its setting or by a noun that is one; undefined when it describes none. */
export function settingOf(brief: Brief): Brief['setting'] {
  if (brief.setting !== undefined) return brief.setting;
  for (const { noun } of brief.entities) {
    const setting = places[noun];
    if (setting !== undefined) return setting;
  }
  return undefined;
}

/** The brief's things that are things: places and what has no drawing are left out. */
export function thingsOf(brief: Brief, entities: readonly Entity[], tools: PixelTools) {
  const things = entities.map((entity) => tools.lexicon.resolve(entity));
  const kept: number[] = [];
  const missing: string[] = [];
  for (const [index, entity] of entities.entries()) {
    if (places[entity.noun] !== undefined) continue;
    if (things[index]?.kind === 'lettering') missing.push(entity.noun);
    // A place's own words are no wish for a thing.
    else if (entity.noun !== brief.setting) kept.push(index);
  }
  return { things, kept, missing };
}

/** Things that are wished for, how they stand to each other, and words on them. */
export interface Wishes {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly texts?: Brief['texts'];
}

/** Plans the things for a room of that shape; `drawing` is undefined when none of them can be drawn. */
export function plannedThings(
  work: Work,
  brief: Brief,
  { entities, relations, texts = [] }: Wishes,
  room: { readonly width: number; readonly height: number },
  name: string,
): Planned {
  const { things, kept, missing } = thingsOf(brief, entities, work.tools);
  if (kept.length === 0) return { drawing: undefined, missing };
  const known = kept.map((index) => entities[index]).filter((one): one is Entity => one !== undefined);
  const found = kept.map((index) => things[index]).filter((one): one is Thing => one !== undefined);
  const bound = relations.flatMap((one): Relation[] => {
    const subject = kept.indexOf(one.subject);
    const object = kept.indexOf(one.object);
    return subject < 0 || object < 0 ? [] : [{ ...one, subject, object }];
  });
  // Only the things: neither the place nor the hour of the words belongs into a cut-out.
  const {
    setting: _setting,
    time: _time,
    weather: _weather,
    season: _season,
    backdrop: _backdrop,
    ...rest
  } = brief;
  const bare: Brief = {
    ...rest,
    entities: known,
    relations: bound,
    composition: 'scene',
    style: styleOf(brief),
    texts: texts.flatMap((text): Brief['texts'] => {
      const bearer = text.entity === undefined ? -1 : kept.indexOf(text.entity);
      return bearer < 0 ? [] : [{ ...text, entity: bearer }];
    }),
    wantsTransparency: true,
    avoid: [],
    palette: [],
  };
  const scene = composeScene(
    bare,
    found,
    requestOf(work, brief.prompt, room, 'transparent', name),
    work.tools.artworkOf,
  );
  const boxes = boxesOf(scene, true);
  if (boxes.length === 0) return { drawing: undefined, missing };
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const main = found[0];
  return {
    drawing: {
      scene,
      left,
      top,
      width: Math.max(1, right - left),
      height: Math.max(1, bottom - top),
      isStanding: main === undefined || !floats(main, known[0]),
      heightShare: heightShareOf(found),
      phrase: phraseOf(known),
    },
    missing,
  };
}

/** A neon sign brings its own wall along, which is no part of a thing or a place. */
function styleOf({ style }: Brief): Brief['style'] {
  return style === 'neon' ? 'plain' : style;
}

/** Large things are shown larger, but far less so than they are: a cup 0.18, a cat 0.3, a man 0.43, a tower 0.6. */
function heightShareOf(things: readonly Thing[]): number {
  const tallest = Math.max(0.05, ...things.map(({ heightMetres }) => heightMetres));
  return Math.max(0.16, Math.min(0.6, 0.3 + 0.2 * Math.log10(tallest / 0.4)));
}

/** True for what hangs in the air without being told to. */
function floats(thing: Thing, entity: Entity | undefined): boolean {
  if (thing.class === 'sky' || thing.class === 'aircraft' || thing.class === 'insect') return true;
  if (entity?.pose === 'flying') return true;
  if (
    /\b(balloon|kite|cloud|bubble|ghost|butterfly|bee|dragonfly|snowflake|star|moon|sun|rainbow|ufo|drone|parachute|chandelier|lantern)s?$/.test(
      thing.noun,
    )
  )
    return true;
  return thing.class === 'bird' && /\b(seagull|gull|swallow|eagle|hawk|falcon|bat)$/.test(thing.noun);
}

const counts = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `a red balloon and two cats`. */
export function phraseOf(entities: readonly Entity[]): string {
  const named = entities.map(({ noun, count, colour }) => {
    const coloured = colour === undefined || colour.startsWith('#') ? noun : `${colour} ${noun}`;
    if (count === 1) return `${/^(?!u[fns]|eu|one)[aeiou]/.test(coloured) ? 'an' : 'a'} ${coloured}`;
    return `${counts[count] ?? count} ${coloured}${/(s|x|sh|ch)$/.test(coloured) ? 'es' : 's'}`;
  });
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} and ${last}`;
}

function requestOf(
  work: Work,
  prompt: string,
  room: { readonly width: number; readonly height: number },
  background: 'transparent' | 'opaque',
  name: string,
): SketchRequest {
  return {
    prompt,
    widthPixels: Math.max(16, Math.round(room.width)),
    heightPixels: Math.max(16, Math.round(room.height)),
    quality: work.quality,
    background,
    index: seedOf(work.seed, name) % 4,
    partialCount: 0,
  };
}

/** Paints a drawing at that size, transparent around it. */
export function* painted(
  drawing: Drawing,
  width: number,
  height: number,
  tools: PixelTools,
): Generator<PixelStage, Pixels, void> {
  const across = width / drawing.width;
  const down = height / drawing.height;
  const { scene } = drawing;
  const fitted: Scene = {
    ...scene,
    widthPixels: Math.max(1, Math.round(width)),
    heightPixels: Math.max(1, Math.round(height)),
    nodes: scene.nodes.map((node) => ({
      ...node,
      x: (node.x - drawing.left) * across,
      y: (node.y - drawing.top) * down,
      width: node.width * across,
      height: node.height * down,
    })),
    texts: scene.texts.map(({ arcRadiusPixels, ...text }) => ({
      ...text,
      x: (text.x - drawing.left) * across,
      y: (text.y - drawing.top) * down,
      sizePixels: text.sizePixels * across,
      letterSpacingPixels: text.letterSpacingPixels * across,
      ...(arcRadiusPixels === undefined ? {} : { arcRadiusPixels: arcRadiusPixels * across }),
    })),
  };
  return yield* pictured(fitted, tools);
}

/**
 * Paints a place, with the brief's things in it or (`isEmpty`) without any. The setting may be given by name where the words
 * name it otherwise.
 */
export function* paintedPlace(
  work: Work,
  brief: Brief,
  setting: NonNullable<Brief['setting']>,
  room: { readonly width: number; readonly height: number },
  isEmpty: boolean,
): Generator<PixelStage, Pixels, void> {
  const { things, kept } = thingsOf(brief, isEmpty ? [] : brief.entities, work.tools);
  const entities = kept.flatMap((index) => brief.entities[index] ?? []);
  const isStarry = /\bstar(s|ry)\b/i.test(brief.prompt);
  const place: Brief = {
    ...brief,
    setting,
    ...(isStarry && brief.time === undefined ? { time: 'night' as const } : {}),
    entities,
    relations: isEmpty
      ? []
      : brief.relations.flatMap((one) => {
          const subject = kept.indexOf(one.subject);
          const object = kept.indexOf(one.object);
          return subject < 0 || object < 0 ? [] : [{ ...one, subject, object }];
        }),
    composition: 'scene',
    style: styleOf(brief),
    texts: [],
    wantsTransparency: false,
  };
  const scene = composeScene(
    place,
    kept.flatMap((index) => things[index] ?? []),
    requestOf(work, brief.prompt, room, 'opaque', 'place'),
    work.tools.artworkOf,
  );
  return yield* pictured(isEmpty ? { ...scene, nodes: [], texts: [] } : scene, work.tools);
}

function* pictured(scene: Scene, tools: PixelTools): Generator<PixelStage, Pixels, void> {
  for (const step of drawScene(scene, tools.artworkOf, 0)) {
    if (step.type === 'picture') return step.pixels;
    yield { stage: 'painting' };
  }
  throw new Error('a drawing ended without its picture');
}

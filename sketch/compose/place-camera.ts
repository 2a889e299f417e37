/**
 * Where the viewer stands: how much of the frame the group may take, where its middle lies and how near a portrait
 * comes. It knows the place and the request; it never moves a thing.
 */
import type { Brief } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { SketchRequest } from '../sketch.ts';
import type { Frame } from './place-frame.ts';
import type { Place } from './place-setting.ts';
import { isAloft } from './place-sky.ts';

/** Where the viewer stands for the first, second, … picture of one prompt. */
const cameras = [
  { zoom: 1, aside: 0 },
  { zoom: 0.86, aside: 0.1 },
  { zoom: 1.14, aside: 0.03 },
  { zoom: 0.94, aside: 0.07 },
] as const;

/** True where things must stand side by side: by the words, or beside one another where the frame is wide enough. */
export function isApart(brief: Brief, frame: Frame): boolean {
  return brief.relations.some(
    ({ kind }) =>
      kind === 'left-of' || kind === 'right-of' || (kind === 'next-to' && frame.width > frame.height * 0.7),
  );
}

/** The frame for what stands (or, where all fly, floats) in a place. */
export function frameOf(
  brief: Brief,
  things: readonly Thing[],
  standing: readonly number[],
  place: Place,
  request: SketchRequest,
  isTransparent: boolean,
  chance: Chance,
): Frame {
  const { widthPixels: width, heightPixels: height, index } = request;
  const isFloating = isTransparent || standing.every((index) => isAloft(brief, things, index, place));
  const only = standing.length === 1 && (brief.entities[standing[0] ?? 0]?.count ?? 1) === 1;
  const ratio = width / height;
  // One subject stands off the middle in a wide picture, on a third; a group keeps to the middle. Every further picture
  // of a set is taken from elsewhere: nearer, farther, from the other side.
  const side = chance.next() < 0.5 ? -1 : 1;
  const camera = cameras[index % cameras.length] ?? cameras[0];
  const away = Math.min(0.14, Math.max(0.015, (ratio - 0.9) * 0.12) + camera.aside);
  const middle = only && !isTransparent ? 0.5 + side * away : 0.5;
  const isUnderTree = brief.relations.some(
    ({ kind, object }) => kind === 'under' && things[object]?.class === 'tree',
  );
  const isStacked = brief.relations.some(({ kind }) => kind === 'above');
  const base = isTransparent ? 0.88 : isUnderTree || isStacked ? 0.8 : ratio > 2 ? 0.72 : only ? 0.64 : 0.66;
  // What hangs on a wall keeps above the floor.
  const zoom = isFloating && place.setting === 'room' ? 0.78 : camera.zoom;
  const share = isTransparent ? base : Math.min(0.84, base * zoom);
  // A portrait comes near: head and shoulders, the rest beyond the lower edge.
  const sitter = things[standing[0] ?? 0];
  const isPortrait =
    only &&
    !isTransparent &&
    /\b(portrait|close-?up|headshot)\b/i.test(brief.prompt) &&
    (sitter?.class === 'person' || sitter?.class === 'animal' || sitter?.class === 'bird');
  return {
    width,
    height,
    isPortrait,
    near: place.floor[0] * height,
    far: place.floor[1] * height,
    isFloating,
    middle,
    share: isPortrait
      ? sitter?.class === 'person'
        ? 1.75
        : 1.3
      : share * (isTransparent ? 1 : chance.between(0.97, 1.03)),
    stretch: ratio < 0.8 ? 1.7 : 1,
    // Over land there is more sky above than air below.
    floatMiddle:
      ['space', 'sky', 'underwater'].includes(place.setting) || isTransparent
        ? 0.5
        : place.setting === 'city' || place.setting === 'room'
          ? 0.34
          : 0.42,
  };
}

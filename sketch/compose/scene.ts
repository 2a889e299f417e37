/**
 * The planner of scenes: chooses the world and its light, builds figures with all they carry, puts them into relation
 * and fits them to the frame. It decides everything that is in the picture; the painter decides nothing.
 */
import type { Brief } from '../brief/brief.ts';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { type ArtworkOf, type Figure, figureOf } from './place-figures.ts';
import { companyOf } from './place-company.ts';
import { frameOf, isApart } from './place-camera.ts';
import { type Frame, largest, liftOf, type Spot } from './place-frame.ts';
import { betweenFigures, crossing, holdsOf, lit } from './place-holds.ts';
import { clusterOf, type Column, columnsOf, mayMirror } from './place-groups.ts';
import { fromAbove, isInland, lightOf, type Place, placeOf, raised } from './place-setting.ts';
import {
  airborne,
  cropOf,
  isAloft,
  isGroundItself,
  isSight,
  isSkyItself,
  paintOrder,
  sightsOf,
  skySpots,
} from './place-sky.ts';
import { signTexts } from './place-signs.ts';
import { sketchVersion } from '../version.ts';

/** Plans a scene: a world with its things in relation. */
export function planScene(
  given: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: ArtworkOf,
): Scene {
  const { brief, absorbed } = lit(crossing(airborne(given, things), things), things);
  const seed = seedOf(sketchVersion, brief.prompt, request.index, request.widthPixels, request.heightPixels);
  const chance = chanceOf(seed);
  const found = placeOf(brief, things, request.index, chance.fork('place'));
  const { widthPixels: width, heightPixels: height } = request;
  const isNight = found.time === 'night' || found.time === 'dusk';
  const isTransparent = request.background === 'transparent' || brief.wantsTransparency;
  const sights = sightsOf(brief, found);
  const crop = found.setting === 'meadow' ? cropOf(brief, things) : undefined;
  const holds = holdsOf(brief, things);
  const figured = betweenFigures(brief, holds);
  const carried = new Set(holds.map((hold) => hold.carried));
  const figures = new Map<number, readonly Figure[]>();
  for (const [index, entity] of brief.entities.entries()) {
    const thing = things[index];
    if (
      thing === undefined ||
      carried.has(index) ||
      absorbed.has(index) ||
      (!isTransparent && (crop?.entity === index || isGroundItself(thing, found) || isSight(thing, sights)))
    )
      continue;
    const copies: Figure[] = [];
    for (let copy = 0; copy < entity.count; copy++) {
      copies.push(
        figureOf(
          index,
          copy,
          brief,
          things,
          holds,
          artworkOf,
          isNight,
          chance.fork(`figure${index}.${copy}`),
        ),
      );
    }
    figures.set(index, copies);
  }
  const roots = [...figures.keys()];
  const bound = new Set(
    figured.relations
      .filter(({ kind }) => kind !== 'with' && kind !== 'next-to')
      .flatMap(({ subject, object }) => [subject, object]),
  );
  const flying = roots.filter((index) => isAloft(brief, things, index, found));
  // Where all fly, they are the group itself; otherwise they go above it.
  const aloft = flying.length === roots.length ? [] : flying.filter((index) => !bound.has(index));
  const standing = roots.filter((index) => !aloft.includes(index));
  const chosen = standing.every((index) => flying.includes(index))
    ? fromAbove(found, standing.length)
    : found;
  const frame = frameOf(brief, things, standing, chosen, request, isTransparent, chance.fork('frame'));
  const arrange = (rows: number, isSteep: boolean): readonly Column[] => {
    const clusters = new Map<number, Column>();
    for (const index of standing) {
      const thing = things[index];
      if (thing !== undefined)
        clusters.set(
          index,
          clusterOf(
            figures.get(index) ?? [],
            rows,
            isSteep,
            thing,
            frame.isFloating,
            chance.fork(`cluster${index}`),
          ),
        );
    }
    return columnsOf(figured, things, clusters, chance.fork('columns'));
  };
  const isMirrored = chance.fork('light').next() < (request.index % 2 === 0 ? 0.25 : 0.75);
  const rowsWanted = Math.max(1, ...standing.map((index) => figures.get(index)?.length ?? 0));
  const laid =
    standing.length === 0
      ? { spots: [], raise: 0 }
      : largest(frame, isApart(brief, frame), rowsWanted, arrange);
  // What flies above the group needs the sky that a low group would be moved into.
  const lift = aloft.length > 0 ? 0 : liftOf(laid.spots, frame);
  const place = raised(chosen, laid.raise + lift);
  const spots = laid.spots.map((spot) => ({ ...spot, y: spot.y - lift * height }));
  const high = skySpots(
    aloft.map((index) => ({ figures: figures.get(index) ?? [], isMain: index === 0 })),
    spots,
    frame,
    place,
    chance.fork('sky'),
  );
  const stage = { place, frame, brief, things, seed, chance };
  const asked = [...spots, ...high].flatMap((spot, i) =>
    nodesOf(spot, i, { ...stage, isHigh: i >= spots.length }),
  );
  // A place of which nothing was asked but itself gets a foreground.
  const isEmpty = asked.length === 0 && !isTransparent;
  const company = isEmpty
    ? companyOf(place, brief, crop !== undefined, request, artworkOf, seed, chance.fork('company'))
    : [];
  const nodes = paintOrder([...asked, ...company]);
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: brief.style,
    background: isTransparent
      ? { kind: 'transparent' }
      : {
          kind: 'world',
          setting: place.setting,
          time: place.time,
          weather: place.weather,
          season: place.season,
          horizonY: Math.round(place.horizon * height),
          ...(brief.avoid.length === 0 ? {} : { without: brief.avoid }),
          ...(sights.length === 0 ? {} : { sights }),
          ...(crop === undefined ? {} : { bloom: crop.colour }),
          ...(place.setting === 'beach' && isInland(brief) ? { shore: 'grass' as const } : {}),
          ...(things.some((thing) => isSkyItself(thing, place)) ? { isOrbLarge: true } : {}),
        },
    light: lightOf(place, isMirrored),
    nodes,
    texts: signTexts(brief, nodes, artworkOf, width, height),
    palette: [],
    quality: request.quality,
  };
}

interface Stage {
  readonly place: Place;
  readonly frame: Frame;
  readonly brief: Brief;
  readonly things: readonly Thing[];
  readonly seed: number;
  readonly chance: Chance;
  readonly isHigh: boolean;
}

/** The nodes of one figure: its root first, then what it carries. */
function nodesOf(spot: Spot, index: number, stage: Stage): readonly SceneNode[] {
  const { standing, pixelsPerUnit } = spot;
  const { figure } = standing;
  const scale = pixelsPerUnit * standing.scale;
  const own = stage.chance.fork(`node${figure.entity}.${figure.copy}`);
  const isCopy = (stage.brief.entities[figure.entity]?.count ?? 1) > 1;
  const root = stage.things[figure.entity];
  const isFlying =
    stage.isHigh ||
    standing.rise > 0 ||
    stage.frame.isFloating ||
    (root !== undefined && isAloft(stage.brief, stage.things, figure.entity, stage.place));
  const bearer = isFlying ? 'air' : bearerOf(stage.place, root);
  const depth =
    isFlying && stage.isHigh
      ? 9
      : Math.max(0, 10 * (1 - (spot.y + standing.rise * pixelsPerUnit) / stage.frame.height));
  const hueDegrees = isCopy ? Math.round(own.between(-4, 4) * 10) / 10 : 0;
  const isMirrored =
    standing.isMirrored ||
    (!isCopy && root !== undefined && mayMirror(root) && figure.parts.length === 1 && own.next() < 0.35);
  const mirror = isMirrored ? -1 : 1;
  return figure.parts.map((part, i) => {
    const width = part.width * scale;
    const height = part.height * scale;
    // A mirrored figure is turned about its own middle, so that it keeps its room.
    const across = part.left + part.width / 2;
    const centreX = spot.x + (isMirrored ? figure.left + figure.right - across : across) * scale;
    const isRoot = i === 0;
    const isGrounded = isRoot && !isFlying;
    return {
      id: `n${index}${isRoot ? '' : `.${i}`}`,
      thing: part.thing,
      look: part.look,
      x: round(centreX),
      y: round(isGrounded ? spot.y : spot.y + (part.top + part.height / 2) * scale),
      width: round(width),
      height: round(height),
      rotationDegrees: part.rotationDegrees * mirror,
      isFlipped: isMirrored && mayMirror(part.thing),
      depth: Math.round((depth + (part.isBehind ? 0.001 : -0.001) * i) * 10000) / 10000,
      isGrounded,
      seed: seedOf(stage.seed, figure.entity, figure.copy, i),
      stands: isRoot ? bearer : 'held',
      ...(isRoot
        ? {}
        : {
            parentId:
              part.parent === 0 || part.parent === undefined ? `n${index}` : `n${index}.${part.parent}`,
          }),
      ...(hueDegrees === 0 ? {} : { hueDegrees }),
      entity: part.entity,
    };
  });
}

/** What bears a thing that does not fly in a place: its ground, its water or its table. */
export function bearerOf(place: Place, thing: Thing | undefined): 'ground' | 'water' | 'surface' {
  if (place.setting === 'sea') return 'water';
  if (place.setting === 'beach' && thing?.class === 'vessel') return 'water';
  if (place.setting === 'table' || place.setting === 'kitchen') return 'surface';
  return 'ground';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

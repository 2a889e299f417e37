/**
 * The hour, the weather and the season of a scene: background, light and the looks that go with them (lit windows, the leaves
 * of trees), each derived as the planner of scenes derives it. Places and sizes stay as they are.
 */
import type { Season, TimeOfDay, Weather } from '../brief/brief.ts';
import { lightOf } from '../compose/place-setting.ts';
import type { Background, Scene, SceneNode } from '../scene/scene.ts';
import type { Look } from '../things/artwork.ts';
import { placeOfScene } from './scene-ground.ts';

type World = Extract<Background, { readonly kind: 'world' }>;

/** The scene at another hour; the same when it has none. */
export function withTime(scene: Scene, time: TimeOfDay): Scene {
  const { background } = scene;
  const place = placeOfScene(scene);
  if (background.kind !== 'world' || place === undefined) return scene;
  // A tint belongs to the sky that was tinted.
  const { tints, ...rest } = background;
  const ground = tints?.ground === undefined ? {} : { tints: { ground: tints.ground } };
  const isMirrored = Math.abs(scene.light.angleDegrees - lightOf(place, true).angleDegrees) < 0.5;
  return {
    ...scene,
    background: { ...rest, time, ...ground },
    light: lightOf({ ...place, time }, isMirrored),
    nodes: scene.nodes.map((node) => atNight(node, time === 'night' || time === 'dusk')),
  };
}

/** The scene in another weather; a storm brings its lightning and takes it along. */
export function withWeather(scene: Scene, weather: Weather): Scene {
  const { background } = scene;
  if (background.kind !== 'world') return scene;
  const { sights, without, ...rest } = background;
  const others = (sights ?? []).filter((one) => one !== 'lightning');
  const all: NonNullable<World['sights']> = weather === 'storm' ? [...others, 'lightning'] : others;
  const kept = weather === 'clear' ? (without ?? []) : (without ?? []).filter((noun) => noun !== 'cloud');
  return {
    ...scene,
    background: {
      ...rest,
      weather,
      ...(all.length === 0 ? {} : { sights: all }),
      ...(kept.length === 0 ? {} : { without: kept }),
    },
  };
}

const seasons: ReadonlySet<string> = new Set(['spring', 'summer', 'autumn', 'winter']);

/** The scene in another season; trees change their leaves. */
export function withSeason(scene: Scene, season: Season): Scene {
  const { background } = scene;
  if (background.kind !== 'world') return scene;
  return {
    ...scene,
    background: { ...background, season },
    nodes: scene.nodes.map((node) => treeIn(node, season, background.setting === 'snow')),
  };
}

/** A tree with the leaves of a season, and snow on them where the place has it; anything else as it is. */
export function treeIn(node: SceneNode, season: Season, isSnowy: boolean): SceneNode {
  if (node.thing.class !== 'tree') return node;
  const { attributes, ...look } = node.look;
  const others = (attributes ?? []).filter((word) => !seasons.has(word) && word !== 'snowy');
  const words = [...others, ...(season === 'summer' ? [] : [season]), ...(isSnowy ? ['snowy'] : [])];
  return { ...node, look: words.length === 0 ? look : { ...look, attributes: words } };
}

function atNight(node: SceneNode, isNight: boolean): SceneNode {
  if ((node.look.isNight === true) === isNight) return node;
  const { isNight: _was, ...look } = node.look;
  return { ...node, look: (isNight ? { ...look, isNight } : look) satisfies Look };
}

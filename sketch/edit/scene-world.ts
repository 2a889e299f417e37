/**
 * Changing what is behind the things of a scene: the manner, another place, a plain ground, no ground at all. Things keep their
 * places beside each other; only where they stand is mapped from one ground to the next.
 */
import { settingPhrases } from '../brief/revised.ts';
import { chanceOf } from '../chance.ts';
import { bearerOf } from '../compose/scene.ts';
import { lightOf, placeOf, type Place } from '../compose/place-setting.ts';
import { isGroundItself } from '../compose/place-sky.ts';
import { contrast, parseColour } from '../paint/colour.ts';
import type { Background, Scene, SceneNode } from '../scene/scene.ts';
import { tubeColours } from '../styles/tube.ts';
import { boxOfNodes, fine, movedBy, round, withCarried } from './scene-box.ts';
import { entityOf } from './scene-find.ts';
import { briefOf, depthAt, floats, placeOfScene } from './scene-ground.ts';
import { treeIn, withSeason, withTime, withWeather } from './scene-hour.ts';
import { type Change, isShadow, madeOf, refused, type StepOf, type Work } from './scene-work.ts';

const manners: Readonly<Record<Scene['style'], string>> = {
  plain: 'a smooth illustration',
  flat: 'a flat illustration',
  watercolour: 'a watercolour',
  oil: 'an oil painting',
  'pixel-art': 'pixel art',
  neon: 'a neon sign',
  pencil: 'a pencil drawing',
  ink: 'an ink drawing',
  'line-art': 'a line drawing',
};

/** Paints the picture in another manner. Neon hangs on a wall, whatever was behind it; leaving it needs a place again. */
export function restyle(work: Work, step: StepOf<'restyle'>): Change {
  const { scene } = work;
  const done = `it is ${manners[step.style]} now`;
  if (scene.style === step.style) return madeOf(scene, done, work.last);
  const isSign = scene.composition !== 'pattern';
  if (step.style === 'neon' && isSign) return madeOf(onWall(scene), done, work.last);
  if (scene.style === 'neon' && scene.composition === 'scene' && scene.background.kind === 'plain') {
    return madeOf({ ...offWall(work), style: step.style }, done, work.last);
  }
  return madeOf({ ...scene, style: step.style }, done, work.last);
}

/** A scene before the dark wall of a neon sign, as `compose/neon.ts` hangs it. */
function onWall(scene: Scene): Scene {
  return {
    ...scene,
    style: 'neon',
    background: { kind: 'plain', colours: ['#3a2c40'], motif: 'wall' },
    light: { angleDegrees: 90, colour: '#ffffff', shade: '#05030a', strength: 1 },
    // Tubes throw no printed shadow.
    nodes: scene.nodes.filter((node) => !isShadow(node)),
    texts: scene.texts.map((text, i) => {
      const { shadow: _shadow, ...rest } = text;
      return { ...rest, colour: tubeColours[i % tubeColours.length] ?? '#ff3d8b', effect: 'tube' as const };
    }),
    palette: ['#3a2c40', ...tubeColours],
  };
}

/** What hung on a wall put into the place that suits it. */
function offWall(work: Work): Scene {
  const { scene } = work;
  const texts = scene.texts.map((text) => ({
    ...text,
    colour: '#ffffff',
    shadow: '#1d2433',
    effect: 'soft' as const,
  }));
  return placed({ ...scene, texts, palette: [] }, placeFor(scene, {}));
}

/** Circumstances that suit the things of a scene; what is given is kept. */
function placeFor(
  scene: Scene,
  wish: Partial<Pick<Place, 'setting' | 'time' | 'weather' | 'season'>>,
): Place {
  const roots = scene.nodes.filter((node) => node.parentId === undefined && !isShadow(node));
  const brief = briefOf(
    scene,
    roots.map((node) => ({
      ...entityOf(node.thing.noun),
      ...(node.look.pose === undefined ? {} : { pose: node.look.pose }),
    })),
  );
  const things = roots.map(({ thing }) => thing);
  return placeOf({ ...brief, ...wish }, things, 0, chanceOf(scene.seed).fork('edit'));
}

/** Puts the things into another place. */
export function setting(work: Work, step: StepOf<'setting'>): Change {
  const { scene } = work;
  if (scene.composition !== 'scene') {
    return refused(work, `put it ${step.phrase}`, `a ${scene.composition} has no place behind it`);
  }
  const now = placeOfScene(scene);
  const wish = {
    setting: step.setting,
    ...(now === undefined ? {} : { time: now.time, weather: now.weather }),
    ...(now === undefined || now.setting === 'snow' ? {} : { season: now.season }),
  };
  const place = placeFor(scene, wish);
  const shift =
    now !== undefined && step.setting === 'snow' ? { ...place, season: 'winter' as const } : place;
  return madeOf(placed(scene, shift), `it is ${settingPhrases[shift.setting]} now`, work.last);
}

/** The things of a scene in a place: the group is moved as a whole so that it stands on the new ground. */
function placed(scene: Scene, place: Place, isSameView = false): Scene {
  const { heightPixels: height } = scene;
  const old = placeOfScene(scene);
  const background: Background = {
    kind: 'world',
    setting: place.setting,
    time: place.time,
    weather: place.weather,
    season: place.season,
    horizonY: Math.round(place.horizon * height),
    ...(scene.background.kind === 'world' && scene.background.sights !== undefined
      ? { sights: scene.background.sights }
      : {}),
    ...(scene.background.kind === 'world' && scene.background.without !== undefined
      ? { without: scene.background.without }
      : {}),
  };
  const isMirrored =
    Math.cos((scene.light.angleDegrees * Math.PI) / 180) > 0 ===
    (place.time === 'day' || place.time === 'dawn');
  // Company belongs to the place it kept company to.
  const kept = isSameView
    ? scene.nodes
    : scene.nodes.filter(
        ({ entity, parentId }) => entity !== undefined || parentId !== undefined || old === undefined,
      );
  const bare: Scene = { ...scene, background, light: lightOf(place, isMirrored), nodes: kept };
  const roots = kept.filter((node) => node.parentId === undefined && !isGroundItself(node.thing, place));
  const feet = roots.filter(({ isGrounded }) => isGrounded).map(({ y }) => y);
  const near = place.floor[0] * height;
  const far = Math.min(near, place.floor[1] * height);
  const oldNear = old === undefined ? Math.max(0, ...feet) : old.floor[0] * height;
  const oldFar = old === undefined ? Math.min(oldNear, ...feet) : old.floor[1] * height;
  const onto = (y: number) => {
    if (y > oldNear + 1) return y;
    const share = oldNear - oldFar < 1 ? 0.8 : (y - oldFar) / (oldNear - oldFar);
    return far + (near - far) * Math.max(0, Math.min(1, share));
  };
  const nodes = roots.flatMap((root): readonly SceneNode[] => {
    const family = withCarried(scene, root);
    const entity = {
      ...entityOf(root.thing.noun),
      ...(root.look.pose === undefined ? {} : { pose: root.look.pose }),
    };
    const isHigh = floats(bare, root.thing, entity);
    const wasFlying = !root.isGrounded;
    const foot = wasFlying ? root.y + root.height / 2 : root.y;
    // Who flies on both sides of the change keeps its place in the air.
    const target = isHigh
      ? wasFlying
        ? foot
        : Math.min(foot, height * 0.9)
      : onto(wasFlying && old !== undefined ? Math.max(foot, oldNear) : foot);
    const box = boxOfNodes(family);
    const top = box === undefined ? 0 : box.top + target - foot;
    const dy = target - foot + Math.max(0, Math.min(height * 0.03 - top, near - target));
    const depth = isHigh && wasFlying ? root.depth : depthAt(bare, foot + dy, false);
    return family.map((node, i) => {
      const seasoned = treeIn(lookAt(node, place), place.season, place.setting === 'snow');
      const moved = movedBy(seasoned, 0, dy, fine(depth - root.depth));
      if (i > 0) return moved;
      if (isHigh)
        return { ...moved, isGrounded: false, stands: 'air', y: round(foot + dy - root.height / 2) };
      return { ...moved, isGrounded: true, stands: bearerOf(place, root.thing), y: round(foot + dy) };
    });
  });
  const texts = scene.texts;
  return { ...bare, nodes, texts };
}

function lookAt(node: SceneNode, place: Place): SceneNode {
  const isNight = place.time === 'night' || place.time === 'dusk';
  if ((node.look.isNight === true) === isNight) return node;
  const { isNight: _was, ...look } = node.look;
  return { ...node, look: isNight ? { ...look, isNight } : look };
}

const times: Readonly<Record<Place['time'], string>> = {
  day: 'it is day now',
  dawn: 'it is dawn now',
  sunset: 'the sun is setting now',
  dusk: 'it is dusk now',
  night: 'it is night now',
};

const weathers: Readonly<Record<Place['weather'], string>> = {
  clear: 'the weather is clear now',
  cloudy: 'it is cloudy now',
  rain: 'it rains now',
  snowfall: 'snow falls now',
  fog: 'there is fog now',
  storm: 'there is a storm now',
};

/** Another hour. */
export function time(work: Work, step: StepOf<'time'>): Change {
  const reason = noAir(work.scene, 'hour');
  if (reason !== undefined) return refused(work, `make it ${step.time}`, reason);
  return madeOf(withTime(work.scene, step.time), times[step.time], work.last);
}

/** Another weather. */
export function weather(work: Work, step: StepOf<'weather'>): Change {
  const reason = noAir(work.scene, 'weather');
  if (reason !== undefined) return refused(work, `make the weather ${step.weather}`, reason);
  const place = placeOfScene(work.scene);
  if (place !== undefined && sheltered.has(place.setting)) {
    return refused(work, `make the weather ${step.weather}`, 'there is no open sky in the picture');
  }
  return madeOf(withWeather(work.scene, step.weather), weathers[step.weather], work.last);
}

/** Another season. */
export function season(work: Work, step: StepOf<'season'>): Change {
  const reason = noAir(work.scene, 'season');
  if (reason !== undefined) return refused(work, `make it ${step.season}`, reason);
  const done = `it is ${step.season} now`;
  const place = placeOfScene(work.scene);
  // On the plain land winter is told by snow, and any other season by its being gone.
  const next = step.season === 'winter' ? 'snow' : 'meadow';
  const from = step.season === 'winter' ? 'meadow' : 'snow';
  if (place?.setting === from) {
    const seasoned = placeFor(work.scene, {
      setting: next,
      time: place.time,
      weather: place.weather,
      season: step.season,
    });
    // The view stays: only the ground changes its cover.
    const same = { ...seasoned, setting: next, horizon: place.horizon, floor: place.floor } as const;
    return madeOf(placed(work.scene, same, true), done, work.last);
  }
  return madeOf(withSeason(work.scene, step.season), done, work.last);
}

const sheltered: ReadonlySet<Place['setting']> = new Set([
  'room',
  'kitchen',
  'table',
  'space',
  'moon',
  'underwater',
  'studio',
]);

function noAir({ background, composition }: Scene, what: string): string | undefined {
  if (background.kind === 'world') return undefined;
  return composition === 'scene'
    ? `there is no place behind the things that could show the ${what}`
    : `a ${composition} has no ${what}`;
}

/** A plain ground of one colour. A scene keeps its shadows: it stands on seamless paper, as in a studio. */
export function backdrop(work: Work, step: StepOf<'backdrop'>): Change {
  const { scene } = work;
  const colour = parseColour(step.colour);
  if (colour === undefined)
    return refused(work, `make the background ${step.colour}`, `${step.colour} is no single colour`);
  const done = `the background is plain ${step.colour} now`;
  if (scene.composition !== 'scene') {
    const background: Background =
      scene.background.kind === 'plain'
        ? { ...scene.background, colours: [colour] }
        : scene.background.kind === 'transparent' && scene.composition === 'sticker'
          ? { kind: 'transparent', ground: [colour, colour] }
          : { kind: 'plain', colours: [colour], motif: 'none' };
    return madeOf(legible({ ...scene, background }, colour), done, work.last);
  }
  if (scene.style === 'neon')
    return madeOf(
      { ...scene, background: { kind: 'plain', colours: [colour], motif: 'none' } },
      done,
      work.last,
    );
  const place = placeFor(scene, { setting: 'studio', time: 'day', weather: 'clear' });
  const studio = placed(scene, place);
  if (studio.background.kind !== 'world') return refused(work, done, 'no studio could be built');
  const { without: _without, sights: _sights, ...rest } = studio.background;
  return madeOf({ ...studio, background: { ...rest, tints: { ground: colour } } }, done, work.last);
}

/** The least contrast of words and marks with their ground, as the planners of graphic design keep it. */
const contrastMin = 2.6;

/** Words and one-colour marks that the new ground would swallow, in the ink or the paper that stands out from it. */
function legible(scene: Scene, ground: string): Scene {
  const readable = contrast('#ffffff', ground) >= contrast('#1d1d20', ground) ? '#fbf7ef' : '#1d1d20';
  const shown = (colour: string) => (contrast(colour, ground) < contrastMin ? readable : colour);
  return {
    ...scene,
    texts: scene.texts.map((text) =>
      shown(text.colour) === text.colour ? text : { ...text, colour: readable },
    ),
    nodes: scene.nodes.map((node) => {
      const { colour, attributes } = node.look;
      const isMark = !isShadow(node) && attributes?.some((word) => word.startsWith('#')) === true;
      if (!isMark || colour === undefined || shown(colour) === colour) return node;
      return { ...node, look: { ...node.look, colour: readable } };
    }),
  };
}

/** No ground at all. */
export function cutOut(work: Work): Change {
  const { scene } = work;
  return madeOf({ ...scene, background: { kind: 'transparent' } }, 'the background was removed', work.last);
}

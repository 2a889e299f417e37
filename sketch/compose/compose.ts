/**
 * From a brief to a scene: one planner per kind of picture, all of the same shape. This file only chooses; what is in
 * the picture and where is the planners' work, and no planner touches a pixel.
 */
import type { Brief } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import { frozen } from '../scene/frozen.ts';
import type { Scene } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { planLettering } from './lettering.ts';
import { planLogo } from './logo.ts';
import { planNeon } from './neon.ts';
import { planPattern } from './pattern.ts';
import { isMonochrome, monochrome } from '../styles/monochrome.ts';
import type { ArtworkOf } from './place-figures.ts';
import { planPoster } from './poster.ts';
import { planScene } from './scene.ts';
import { planSticker } from './sticker.ts';

/** A planner: the same arguments give the same scene. `things` stands beside `brief.entities`, one for each. */
export type Planner = (
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: ArtworkOf,
) => Scene;

const planners: Readonly<Record<Brief['composition'], Planner>> = {
  scene: planScene,
  poster: planPoster,
  logo: planLogo,
  pattern: planPattern,
  sticker: planSticker,
  lettering: planLettering,
};

/** Plans the picture that a brief asks for, as a frozen scene; a neon sign hangs on its wall whatever else was asked. */
export const composeScene: Planner = (brief, things, request, artworkOf) => {
  const planner =
    brief.style === 'neon' && brief.composition !== 'pattern' ? planNeon : planners[brief.composition];
  const scene = planner(onPaper(brief), things, request, artworkOf);
  const isGrey = scene.composition === 'scene' && isMonochrome(brief.palette);
  return frozen(isGrey ? { ...scene, palette: monochrome } : scene);
};

const drawn: ReadonlySet<Brief['style']> = new Set(['pencil', 'ink', 'line-art']);

/** A drawing in lines of things that stand nowhere stands on bare paper: a meadow nobody asked for is only scribble there. */
function onPaper(brief: Brief): Brief {
  const isPlaced = brief.setting ?? brief.time ?? brief.weather ?? brief.season;
  const isBare = drawn.has(brief.style) && isPlaced === undefined && brief.entities.length > 0;
  return isBare && brief.composition === 'scene' ? { ...brief, setting: 'studio' } : brief;
}

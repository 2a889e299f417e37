/**
 * From a brief to a scene: one planner per kind of picture, all of the same shape. This file only chooses; what is in
 * the picture and where is the planners' work, and no planner touches a pixel.
 */
import type { Brief } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import type { ArtworkOf } from './place-figures.ts';
import { planScene } from './scene.ts';

/** A planner: the same arguments give the same scene. `things` stands beside `brief.entities`, one for each. */
export type Planner = (
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: ArtworkOf,
) => Scene;

const planners: Readonly<Record<Brief['composition'], Planner>> = {
  scene: planScene,
  poster: planScene,
  logo: planScene,
  pattern: planScene,
  sticker: planScene,
  lettering: planScene,
};

/** Plans the picture that a brief asks for. */
export const composeScene: Planner = (brief, things, request, artworkOf) =>
  planners[brief.composition](brief, things, request, artworkOf);

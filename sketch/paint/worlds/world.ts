/**
 * What a world painter gets and gives. A world is painted in the order far → middle → ground before the things, and
 * may tuck a few strokes around each thing's feet (`tuck`) and one last layer before everything (`front`), so that
 * things stand in it and not on it. Worlds read the scene and the ambience; they never look at the brief.
 */
import { type Chance, chanceOf, seedOf } from '../../chance.ts';
import type { Scene, SceneNode } from '../../scene/scene.ts';
import type { Ambience } from '../ambience.ts';
import { type Noise, noiseOf } from '../noise.ts';
import type { Context } from '../surface.ts';

/** Everything a world painter reads; lengths are pixels. */
export interface Ground {
  readonly context: Context;
  readonly scene: Scene;
  readonly ambience: Ambience;
  readonly width: number;
  readonly height: number;
  readonly horizonY: number;
  /** Length of one unit: a 1024 × 1024 picture has 1024 of them along its mean side. */
  readonly unit: number;
  /** How many details to draw: 0.4 for `low`, 1 for `medium`, 2 for `high`. */
  readonly detail: number;
  readonly noise: Noise;
  /** True when the scene must not show such a thing (`cloud`, `flower`, `tree`). */
  lacks(noun: string): boolean;
  /** Chance of a named part, the same whenever it is asked for. */
  chance(name: string): Chance;
}

/** A world: each step is optional but `ground`. */
export interface World {
  /** Replaces the open sky (space, water, walls). */
  readonly sky?: (ground: Ground) => void;
  readonly far?: (ground: Ground) => void;
  readonly middle?: (ground: Ground) => void;
  readonly ground: (ground: Ground) => void;
  readonly tuck?: (ground: Ground, node: SceneNode) => void;
  readonly front?: (ground: Ground) => void;
}

/** The bundle for one scene. */
export function groundOf(context: Context, scene: Scene, ambience: Ambience): Ground {
  const world = scene.background.kind === 'world' ? scene.background : undefined;
  return {
    context,
    scene,
    ambience,
    width: scene.widthPixels,
    height: scene.heightPixels,
    horizonY: world?.horizonY ?? scene.heightPixels * 0.6,
    unit: Math.sqrt(scene.widthPixels * scene.heightPixels) / 1024,
    detail: { low: 0.4, medium: 1, high: 2 }[scene.quality],
    noise: noiseOf(scene.seed),
    lacks: (noun) => world?.without?.includes(noun) === true,
    chance: (name) => chanceOf(seedOf(scene.seed, name)),
  };
}

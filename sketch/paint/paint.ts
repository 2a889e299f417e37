/**
 * The painter: reads a scene and nothing else, and lays it on a canvas from far to near. It yields after each layer, so
 * that a picture can be watched while it grows and abandoned between two strokes. It must never choose what is in the
 * picture; that is the composer's.
 */
import type { Canvas } from '@napi-rs/canvas';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { ambienceOf } from './ambience.ts';
import { paintBackdrop } from './backdrop.ts';
import {
  type ArtworkOf,
  paintNode,
  paintReflection,
  paintShadow,
  type Sprites,
  spritesOf,
  standOf,
} from './nodes.ts';
import { paintSights } from './sights.ts';
import { paintClouds, paintSky } from './sky.ts';
import { release } from './surface.ts';
import { paintTexts } from './text.ts';
import { tinted } from './tint.ts';
import { paintLight, paintWeather } from './weather.ts';
import { groundOf } from './worlds/world.ts';
import { worldOf } from './worlds/worlds.ts';

/** The layers in the order they are yielded; `ground` ends the background, `things` the subjects. */
export type Layer = 'sky' | 'far' | 'middle' | 'ground' | 'thing' | 'things' | 'weather' | 'light' | 'text';

/** Paints a scene on a canvas of its size; yields the name of each layer once it is down. */
export function* paintScene(
  scene: Scene,
  artworkOf: ArtworkOf,
  canvas: Canvas,
): Generator<Layer, void, void> {
  const context = canvas.getContext('2d');
  const ambience = ambienceOf(scene);
  const ground = groundOf(context, scene, ambience);
  const world = scene.background.kind === 'world' ? worldOf(scene.background.setting) : undefined;
  const tints = scene.background.kind === 'world' ? scene.background.tints : undefined;
  // The paper of a studio is painted in its tint.
  const tint =
    scene.background.kind === 'world' && scene.background.setting === 'studio' ? undefined : tints?.ground;
  let tintMean: number | undefined;
  /** Paints what belongs to the ground, in its tint where it has one. */
  const onGround = (draw: () => void) => {
    if (tint === undefined) draw();
    else tintMean = tinted(context, tint, draw, tintMean);
  };
  if (world !== undefined) {
    const sky = () => {
      if (world.sky !== undefined) world.sky(ground);
      else {
        paintSky(ground);
        paintClouds(ground);
        paintSights(ground);
      }
    };
    if (tints?.sky === undefined) sky();
    else tinted(context, tints.sky, sky);
    yield 'sky';
    world.far?.(ground);
    yield 'far';
    world.middle?.(ground);
    yield 'middle';
    onGround(() => world.ground(ground));
  } else if (scene.background.kind === 'plain') {
    paintBackdrop(context, scene);
  }
  yield 'ground';
  const isWet =
    scene.background.kind === 'world' &&
    (scene.background.setting === 'city' || scene.background.setting === 'street') &&
    (scene.background.weather === 'rain' || scene.background.weather === 'storm');
  const known = new Map<string, Canvas>();
  const sprites: Sprites = spritesOf(scene, ambience, artworkOf, known);
  const childrenOf = (node: SceneNode): SceneNode[] =>
    scene.nodes.filter((one) => one.parentId === node.id).flatMap((one) => [one, ...childrenOf(one)]);
  const rootOf = (node: SceneNode): SceneNode => {
    const parent = scene.nodes.find((one) => one.id === node.parentId);
    return parent === undefined || parent === node ? node : rootOf(parent);
  };
  // Far to near; equals keep the order of the scene.
  const order = scene.nodes
    .map((node, i) => ({ node, i }))
    .sort((a, b) => b.node.depth - a.node.depth || a.i - b.i);
  for (const { node } of order) {
    if (world !== undefined && node.parentId === undefined) {
      const carried = childrenOf(node);
      if (standOf(node) === 'water')
        paintReflection(context, ambience, node, carried, sprites, ground.unit, 1);
      else paintShadow(context, scene, ambience, node, carried, sprites);
      if (isWet && node.isGrounded)
        paintReflection(context, ambience, node, carried, sprites, ground.unit, 0.5);
    }
    paintNode(context, node, sprites(node), rootOf(node));
    if (world?.tuck !== undefined && node.parentId === undefined && node.isGrounded)
      onGround(() => world.tuck?.(ground, node));
    yield 'thing';
  }
  for (const sprite of known.values()) release(sprite);
  yield 'things';
  if (world !== undefined) {
    if (world.front !== undefined) onGround(() => world.front?.(ground));
    paintWeather(ground);
    yield 'weather';
    paintLight(ground);
    yield 'light';
  }
  paintTexts(context, scene);
  yield 'text';
}

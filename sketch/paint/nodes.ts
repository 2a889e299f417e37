/**
 * Things in the picture: each is rendered and lit as a sprite, throws a shadow that the light directs, or a reflection
 * where it stands in water, and is laid on the canvas. Painting one thing never touches another.
 */
import type { Canvas } from '@napi-rs/canvas';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { styledMarkup } from '../styles/markup.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Ambience } from './ambience.ts';
import { mix, withAlpha } from './colour.ts';
import { lightingOf, spriteOf } from './sprite.ts';
import { type Context, release, softOval, surface } from './surface.ts';

/** Gives the drawing of a thing. */
export type ArtworkOf = (thing: Thing, look: Look) => Artwork;

/** Sprites of one painting, each rendered once. */
export type Sprites = (node: SceneNode) => Canvas;

/** A sprite source for one scene; sprites are kept in `known` by the id of their node, for the caller to release. */
export function spritesOf(
  scene: Scene,
  ambience: Ambience,
  artworkOf: ArtworkOf,
  known: Map<string, Canvas>,
): Sprites {
  const unit = Math.sqrt(scene.widthPixels * scene.heightPixels) / 1024;
  return (node) => {
    const found = known.get(node.id);
    if (found !== undefined) return found;
    const artwork = artworkOf(node.thing, node.look);
    const isLit = scene.background.kind === 'world';
    const sprite = spriteOf(
      artwork,
      styledMarkup(artwork, scene),
      node,
      isLit ? lightingOf(scene, ambience, node, unit) : undefined,
    );
    known.set(node.id, sprite);
    return sprite;
  };
}

/** What bears a node, by its own word or by whether it is grounded. */
export function standOf(node: SceneNode): NonNullable<SceneNode['stands']> {
  return node.stands ?? (node.isGrounded ? 'ground' : 'air');
}

/** How deep a thing that stands in water lies in it, in pixels; 0 for what stands elsewhere. */
function draughtOf(node: SceneNode): number {
  if (standOf(node) !== 'water') return 0;
  const { class: kind } = node.thing;
  return node.height * (kind === 'vessel' || kind === 'building' ? 0.05 : kind === 'bird' ? 0.24 : 0.36);
}

/**
 * Lays a sprite on the canvas where its node stands. `root` is the node that carries it (itself when nothing does): in
 * water the whole figure lies as deep as its root, and what is below the surface is not seen.
 */
export function paintNode(context: Context, node: SceneNode, sprite: Canvas, root: SceneNode = node): void {
  const draught = draughtOf(root);
  context.save();
  if (draught > 0) {
    context.beginPath();
    context.rect(node.x - node.width * 2, root.y - root.height * 4, node.width * 4, root.height * 4);
    context.clip();
  }
  context.translate(node.x, node.y + draught);
  context.rotate((node.rotationDegrees * Math.PI) / 180);
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    sprite,
    -node.width / 2,
    node.isGrounded ? -node.height : -node.height / 2,
    node.width,
    node.height,
  );
  context.restore();
}

/**
 * The shadow of a grounded node with everything it carries: dark where it touches, and the silhouette thrown away from
 * the light, softer and fainter the farther it falls.
 */
export function paintShadow(
  context: Context,
  scene: Scene,
  ambience: Ambience,
  node: SceneNode,
  carried: readonly SceneNode[],
  sprites: Sprites,
): void {
  const stand = standOf(node);
  if (stand !== 'ground' && stand !== 'surface') return;
  const isLow = ambience.isBacklit;
  const soft = ambience.clarity;
  const castStrength = (ambience.isNight ? 0.4 : 0.34) * (0.25 + 0.75 * soft);
  // Behind-left light throws the shadow forwards to the right; a low sun throws it long towards the viewer.
  const radians = (scene.light.angleDegrees * Math.PI) / 180;
  const skew = -Math.cos(radians) * (stand === 'surface' ? 0.55 : 0.75);
  const flat = stand === 'surface' ? 0.16 : isLow ? -0.34 : 0.2;
  // Multiplied, so that a shadow on grass stays green and one on sand stays warm.
  context.save();
  context.globalCompositeOperation = 'multiply';
  castSilhouette(context, ambience, [node, ...carried], node, sprites, skew, flat, castStrength * 1.25);
  const reach = node.width * 0.5;
  softOval(context, node.x, node.y - node.height * 0.005, reach * 1.06, reach * 0.17, ambience.shade, 0.36);
  softOval(context, node.x, node.y - node.height * 0.004, reach * 0.72, reach * 0.09, ambience.shade, 0.55);
  context.restore();
}

function castSilhouette(
  context: Context,
  ambience: Ambience,
  nodes: readonly SceneNode[],
  foot: SceneNode,
  sprites: Sprites,
  skew: number,
  flat: number,
  strength: number,
): void {
  const scale = Math.min(1, 150 / Math.max(foot.width, foot.height));
  const tall = foot.height * 1.3;
  const wide = foot.width * 1.2 + Math.abs(skew) * tall * 1.05;
  const deep = Math.abs(flat) * tall;
  const pad = 24;
  const small = surface(wide * 2 * scale + pad * 2, deep * 2 * scale + pad * 2);
  const inner = small.getContext('2d');
  inner.save();
  inner.translate(small.width / 2, small.height / 2);
  // A point h above the foot lands skew·h beside and flat·h above it (below it for a low sun behind).
  inner.transform(scale, 0, -skew * scale, flat * scale, 0, 0);
  inner.translate(-foot.x, -foot.y);
  for (const node of nodes) paintNode(inner, node, sprites(node));
  inner.restore();
  inner.globalCompositeOperation = 'source-in';
  const gradient = inner.createLinearGradient(
    0,
    small.height / 2,
    0,
    small.height / 2 - deep * scale * Math.sign(flat),
  );
  gradient.addColorStop(0, withAlpha(ambience.shade, strength));
  gradient.addColorStop(0.6, withAlpha(ambience.shade, strength * 0.55));
  gradient.addColorStop(1, withAlpha(ambience.shade, strength * 0.12));
  inner.fillStyle = gradient;
  inner.fillRect(0, 0, small.width, small.height);
  const blurred = surface(small.width, small.height);
  const out = blurred.getContext('2d');
  out.filter = `blur(${(1.2 + foot.height * scale * 0.012).toFixed(1)}px)`;
  out.drawImage(small, 0, 0);
  context.imageSmoothingQuality = 'low';
  context.drawImage(
    blurred,
    foot.x - blurred.width / 2 / scale,
    foot.y - blurred.height / 2 / scale,
    blurred.width / scale,
    blurred.height / scale,
  );
}

/**
 * The mirror image of a node at its foot, broken by ripples and fading with depth; `strength` is 1 for open water, less for
 * wet ground.
 */
export function paintReflection(
  context: Context,
  ambience: Ambience,
  node: SceneNode,
  carried: readonly SceneNode[],
  sprites: Sprites,
  unit: number,
  strength: number,
): void {
  const squeeze = 0.62;
  const wide = Math.ceil(node.width * 1.5);
  const deep = Math.ceil(node.height * squeeze * 1.1);
  const mirror = surface(wide, deep);
  const inner = mirror.getContext('2d');
  inner.save();
  inner.translate(wide / 2, 0);
  inner.scale(1, -squeeze);
  inner.translate(-node.x, -node.y);
  for (const one of [node, ...carried]) paintNode(inner, one, sprites(one), node);
  inner.restore();
  inner.globalCompositeOperation = 'source-atop';
  inner.fillStyle = withAlpha(mix(ambience.haze, ambience.shade, 0.45), 0.32);
  inner.fillRect(0, 0, wide, deep);
  inner.globalCompositeOperation = 'destination-in';
  const fade = inner.createLinearGradient(0, 0, 0, deep);
  fade.addColorStop(0, `rgba(0,0,0,${(0.72 * strength).toFixed(3)})`);
  fade.addColorStop(0.5, `rgba(0,0,0,${(0.42 * strength).toFixed(3)})`);
  fade.addColorStop(1, 'rgba(0,0,0,0)');
  inner.fillStyle = fade;
  inner.fillRect(0, 0, wide, deep);
  // Strips of the mirror shifted sideways; ripples grow longer and wider with distance from the waterline.
  let y = 0;
  let phase = (node.seed % 628) / 100;
  while (y < deep) {
    const depth = y / deep;
    const strip = Math.max(1, Math.round((1.5 + depth * 4.5) * unit));
    phase += 0.55;
    const sway = Math.sin(phase) * (0.6 + depth * 9) * unit + Math.sin(phase * 0.37 + 1) * depth * 5 * unit;
    const stretch = 1 + Math.sin(phase * 1.7) * 0.03 * (0.3 + depth);
    context.drawImage(
      mirror,
      0,
      y,
      wide,
      strip,
      node.x - (wide * stretch) / 2 + sway,
      node.y + y,
      wide * stretch,
      strip,
    );
    y += strip;
  }
  release(mirror);
}

/**
 * Grass, flowers and leaves on the ground. Blades are gathered into a few paths by tone and row, because one fill of
 * four hundred blades costs what ten single ones do.
 */
import { Path2D } from '@napi-rs/canvas';
import type { Chance } from '../../chance.ts';
import { mix, withAlpha } from '../colour.ts';
import { blended, glow, softOval } from '../surface.ts';
import type { Ground } from './world.ts';

/** Fills from `topY` to the bottom with blades that grow towards the viewer. */
export function paintGrass(ground: Ground, name: string, topY: number, leaf: string, amount: number): void {
  const { context, height, ambience, detail } = ground;
  const chance = ground.chance(name);
  const rows = 9;
  for (let row = 0; row < rows; row++) {
    const near = ((row + 0.5) / rows) ** 1.35;
    const y0 = topY + (height - topY) * (row / rows) ** 1.35;
    const y1 = topY + (height - topY) * ((row + 1) / rows) ** 1.35;
    const tones = [
      ambience.graded(mix(leaf, '#12401f', 0.36), (1 - near) * 0.35),
      ambience.graded(mix(leaf, '#1f5a24', 0.12), (1 - near) * 0.35),
      ambience.graded(mix(leaf, '#d8f07a', 0.34), (1 - near) * 0.35),
    ];
    const blade = (6 + near * 26) * ground.unit;
    const count = Math.round((ground.width / ground.unit / 1024) * (70 + (1 - near) * 110) * amount * detail);
    for (const tone of tones) {
      const path = new Path2D();
      for (let i = 0; i < count; i++) {
        const x = chance.next() * ground.width;
        const y = y0 + chance.next() * (y1 - y0) + blade * 0.4;
        addBlade(path, chance, x, y, blade * chance.between(0.55, 1.15));
      }
      context.fillStyle = withAlpha(tone, 0.82);
      context.fill(path);
    }
  }
}

/** A few blades over the feet of a thing that stands at (x, y). */
export function tuckGrass(
  ground: Ground,
  name: string,
  x: number,
  y: number,
  halfWidth: number,
  leaf: string,
): void {
  const { context, ambience, height, horizonY, unit } = ground;
  const chance = ground.chance(name);
  const near = Math.max(0, Math.min(1, (y - horizonY) / (height - horizonY)));
  const blade = (7 + near * 17) * unit;
  const tones = [mix(leaf, '#12401f', 0.4), mix(leaf, '#1f5a24', 0.1), mix(leaf, '#d8f07a', 0.28)];
  for (const tone of tones) {
    const path = new Path2D();
    const count = Math.round(((halfWidth * 2) / blade) * 2.4);
    for (let i = 0; i < count; i++) {
      const t = chance.between(-1, 1);
      const px = x + t * halfWidth;
      // Shorter in the middle, so that the feet are tucked in and not hidden.
      addBlade(path, chance, px, y + blade * chance.between(0.25, 0.5), blade * chance.between(0.45, 0.9));
    }
    context.fillStyle = ambience.graded(tone, (1 - near) * 0.3);
    context.fill(path);
  }
}

function addBlade(path: Path2D, chance: Chance, x: number, y: number, tall: number): void {
  const lean = chance.between(-0.5, 0.5) * tall;
  const half = Math.max(0.5, tall * 0.06);
  path.moveTo(x - half, y);
  path.quadraticCurveTo(x - half * 0.4 + lean * 0.3, y - tall * 0.6, x + lean, y - tall);
  path.quadraticCurveTo(x + half + lean * 0.35, y - tall * 0.5, x + half, y);
  path.closePath();
}

/** Flowers in drifts between `topY` and the bottom, larger towards the viewer. */
export function paintFlowers(
  ground: Ground,
  name: string,
  topY: number,
  colours: readonly string[],
  amount: number,
): void {
  if (ground.lacks('flower')) return;
  const { width, height, ambience, unit, detail } = ground;
  const chance = ground.chance(name);
  const count = Math.round(90 * amount * detail * (width / unit / 1024));
  const offset = chance.between(0, 50);
  const places: [number, number][] = [];
  for (let i = 0; i < count * 2; i++) {
    const near = chance.next() ** 0.75;
    const x = chance.next() * width;
    if (ground.noise.at((x / width) * 5 + offset, near * 4) < 0.5) continue;
    places.push([x, near]);
  }
  places.sort((a, b) => a[1] - b[1]);
  for (const [x, near] of places) {
    const y = topY + (height - topY) * near ** 1.2;
    const size = (1.6 + near * 6.4) * unit;
    flower(ground, chance, x, y, size, ambience.graded(chance.pick(colours), (1 - near) * 0.3), near);
  }
}

function flower(
  ground: Ground,
  chance: Chance,
  x: number,
  y: number,
  size: number,
  colour: string,
  near: number,
): void {
  const { context, ambience } = ground;
  const heart = ambience.graded('#f6c445', 0);
  if (near > 0.3) {
    context.strokeStyle = ambience.graded('#3f8a3a', 0);
    context.lineWidth = Math.max(0.6, size * 0.22);
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(x + size * 0.3, y + size, x + size * chance.between(-0.4, 0.6), y + size * 2.6);
    context.stroke();
  }
  context.fillStyle = colour;
  if (near < 0.35) {
    context.beginPath();
    context.ellipse(x, y, size, size * 0.75, 0, 0, Math.PI * 2);
    context.fill();
    return;
  }
  const petals = chance.pick([5, 6, 7]);
  const turn = chance.next() * 6;
  const tilt = chance.between(0.6, 0.9);
  context.beginPath();
  for (let i = 0; i < petals; i++) {
    const angle = turn + (i / petals) * Math.PI * 2;
    const px = x + Math.cos(angle) * size * 0.72;
    const py = y + Math.sin(angle) * size * 0.72 * tilt;
    context.moveTo(px + size * 0.5, py);
    context.ellipse(
      px,
      py,
      size * 0.52,
      size * 0.4 * tilt,
      Math.atan2(Math.sin(angle) * tilt, Math.cos(angle)),
      0,
      7,
    );
  }
  context.fill();
  context.fillStyle = heart;
  context.beginPath();
  context.ellipse(x, y, size * 0.36, size * 0.34 * tilt, 0, 0, 7);
  context.fill();
}

/** Broad light and dark drifts, so that a ground is never one flat colour. */
export function paintDrifts(
  ground: Ground,
  name: string,
  topY: number,
  dark: string,
  light: string,
  alpha: number,
): void {
  const { context, width, height, unit } = ground;
  const chance = ground.chance(name);
  const count = Math.round(16 * Math.max(0.7, width / unit / 1024));
  for (let i = 0; i < count; i++) {
    const near = chance.next();
    const y = topY + (height - topY) * near;
    const radiusX = (120 + near * 260) * unit * chance.between(0.6, 1.2);
    softOval(
      context,
      chance.next() * width,
      y,
      radiusX,
      radiusX * chance.between(0.1, 0.2),
      i % 2 === 0 ? dark : light,
      alpha * chance.between(0.5, 1),
    );
  }
}

/** Fireflies over the ground: warm points with a glow, fewer and larger towards the viewer. */
export function paintFireflies(ground: Ground): void {
  const { context, width, height, horizonY, unit, detail } = ground;
  const chance = ground.chance('fireflies');
  blended(context, 'screen', 1, () => {
    for (let i = 0; i < 26 * detail * Math.max(0.7, width / unit / 1024); i++) {
      const near = chance.next();
      const x = chance.next() * width;
      const y = horizonY * 0.86 + (height - horizonY * 0.9) * chance.next() ** 0.8;
      const size = (1 + near * 2) * unit;
      glow(context, x, y, size * 8, '#e6ff8a', 0.55);
      softOval(context, x, y, size * 1.7, size * 1.7, '#fdffd8', 1);
    }
  });
}

/**
 * Tall blades and a few large flowers in the lower corners, nearer than everything else: they frame the picture and give it
 * depth. A corner where a thing stands stays free.
 */
export function paintCorners(ground: Ground, leaf: string, colours: readonly string[]): void {
  const { context, width, height, unit, scene, ambience } = ground;
  if (scene.quality === 'low') return;
  const reach = Math.min(width * 0.2, 190 * unit);
  for (const side of [0, 1] as const) {
    const from = side === 0 ? 0 : width - reach;
    const isTaken = scene.nodes.some(
      (node) =>
        node.y > height * 0.84 && node.x + node.width / 2 > from && node.x - node.width / 2 < from + reach,
    );
    if (isTaken) continue;
    const chance = ground.chance(`corner${side}`);
    const inward = (t: number) => (side === 0 ? t * reach : width - t * reach);
    for (const tone of [mix(leaf, '#0d3317', 0.62), mix(leaf, '#12401f', 0.36), mix(leaf, '#1f5a24', 0.08)]) {
      const path = new Path2D();
      for (let i = 0; i < 26; i++) {
        const t = chance.next() ** 1.6;
        const tall = (120 - t * 84) * unit * chance.between(0.6, 1.1);
        addBlade(path, chance, inward(t) - (side === 0 ? 8 : -8) * unit, height + 6 * unit, tall);
      }
      context.fillStyle = ambience.graded(tone, 0);
      context.fill(path);
    }
    if (ground.lacks('flower')) continue;
    for (let i = 0; i < 4; i++) {
      const t = chance.next() * 0.62;
      const y = height - (92 - t * 74) * unit * chance.between(0.55, 1);
      flower(
        ground,
        chance,
        inward(t + 0.05),
        y,
        (10 + chance.next() * 6) * unit,
        ambience.graded(chance.pick(colours), 0),
        1,
      );
    }
  }
}

/** Far trees along a line of land: round groves and conifers, each with a lit and a shaded side. */
import { mix } from '../colour.ts';
import type { Place } from './ridges.ts';
import type { Ground } from './world.ts';

/** Round trees standing along a line in loose groves; `size` is a tree's height in pixels. */
export function paintGroves(
  ground: Ground,
  name: string,
  line: readonly Place[],
  size: number,
  leaf: string,
  distance: number,
  density: number,
): void {
  if (ground.lacks('tree')) return;
  const { context, width, ambience } = ground;
  const chance = ground.chance(name);
  const count = Math.round((width / size) * 2.2 * density);
  const offset = chance.between(0, 60);
  const toneOf = (share: number) =>
    ambience.graded(share < 0 ? mix(leaf, '#12331f', -share) : mix(leaf, '#d9e86f', share), distance);
  const tones = [-0.45, -0.25, 0, 0.22].map(toneOf);
  for (let i = 0; i < count; i++) {
    const t = (i + chance.next()) / count;
    if (ground.noise.at(t * 7 + offset, 3) < 0.5 - density * 0.12) continue;
    const index = Math.min(line.length - 2, Math.max(0, Math.floor(t * (line.length - 3)) + 1));
    const y = line[index]?.[1] ?? 0;
    const x = t * width;
    const tall = size * chance.between(0.6, 1.1);
    const lean = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180);
    const crown = (dx: number, dy: number, r: number, tone: number) => {
      context.fillStyle = tones[tone] ?? leaf;
      context.beginPath();
      context.ellipse(
        x + dx * tall,
        y - tall * 0.5 + dy * tall,
        r * tall,
        r * tall * 0.92,
        0,
        0,
        Math.PI * 2,
      );
      context.fill();
    };
    crown(0, 0.18, 0.36, 0);
    crown(-0.2, 0.08, 0.26, 1);
    crown(0.2, 0.06, 0.27, 0);
    crown(0, -0.12, 0.32, 1);
    crown(lean * 0.1, -0.18, 0.24, 2);
    crown(lean * 0.16, -0.26, 0.13, 3);
  }
}

/** Conifers along a line, each a stack of ragged skirts; `size` is the tallest in pixels. */
export function paintConifers(
  ground: Ground,
  name: string,
  line: readonly Place[],
  size: number,
  needle: string,
  distance: number,
  density: number,
  snow = 0,
): void {
  if (ground.lacks('tree')) return;
  const { context, width, ambience } = ground;
  const chance = ground.chance(name);
  const count = Math.round((width / size) * 4 * density);
  const dark = ambience.graded(mix(needle, '#0c2030', 0.4), distance);
  const lit = ambience.graded(mix(needle, ambience.light, 0.16), distance);
  const white = ambience.graded('#f4f9ff', distance);
  const lightLeft = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? -1 : 1;
  for (let i = 0; i < count; i++) {
    const t = (i + chance.between(-0.4, 0.4)) / count;
    const index = Math.min(line.length - 2, Math.max(0, Math.floor(t * (line.length - 3)) + 1));
    const y = (line[index]?.[1] ?? 0) + size * 0.05;
    const tall = size * chance.between(0.5, 1);
    conifer(context, t * width, y, tall, dark, dark, 1);
    conifer(context, t * width, y, tall, lit, lit, lightLeft * 0.999);
    if (snow > 0) {
      context.globalAlpha = snow;
      coniferSnow(context, t * width, y, tall, white, lightLeft);
      context.globalAlpha = 1;
    }
  }
}

/** A conifer: whole when `side` is 1, only the lit half when it is -0.999 or 0.999. */
function conifer(
  context: Ground['context'],
  x: number,
  y: number,
  tall: number,
  colour: string,
  _trunk: string,
  side: number,
): void {
  const skirts = 5;
  const isHalf = Math.abs(side) !== 1;
  const direction = Math.sign(side);
  context.fillStyle = colour;
  context.beginPath();
  for (let i = 0; i < skirts; i++) {
    const top = y - tall + (tall * 0.86 * i) / skirts;
    const bottom = top + tall * 0.34;
    const half = tall * (0.075 + 0.045 * i);
    context.moveTo(x, top);
    if (!isHalf || direction < 0) {
      context.quadraticCurveTo(x - half * 0.35, bottom - tall * 0.1, x - half, bottom - tall * 0.03);
      context.quadraticCurveTo(x - half * 0.5, bottom + tall * 0.015, x, bottom - tall * 0.04);
    }
    if (!isHalf) context.lineTo(x, bottom - tall * 0.04);
    if (!isHalf || direction > 0) {
      if (isHalf) {
        context.quadraticCurveTo(x + half * 0.35, bottom - tall * 0.1, x + half, bottom - tall * 0.03);
        context.quadraticCurveTo(x + half * 0.5, bottom + tall * 0.015, x, bottom - tall * 0.04);
      } else {
        context.quadraticCurveTo(x + half * 0.5, bottom + tall * 0.015, x + half, bottom - tall * 0.03);
        context.quadraticCurveTo(x + half * 0.35, bottom - tall * 0.1, x, top);
      }
    }
    context.closePath();
  }
  context.fill();
}

function coniferSnow(
  context: Ground['context'],
  x: number,
  y: number,
  tall: number,
  colour: string,
  side: number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  for (let i = 0; i < 5; i++) {
    const top = y - tall + (tall * 0.86 * i) / 5;
    const bottom = top + tall * 0.34;
    const half = tall * (0.075 + 0.045 * i);
    context.moveTo(x, top);
    context.quadraticCurveTo(
      x + side * half * 0.35,
      bottom - tall * 0.1,
      x + side * half,
      bottom - tall * 0.03,
    );
    context.quadraticCurveTo(
      x + side * half * 0.55,
      bottom - tall * 0.07,
      x + side * half * 0.3,
      bottom - tall * 0.1,
    );
    context.closePath();
  }
  context.fill();
}

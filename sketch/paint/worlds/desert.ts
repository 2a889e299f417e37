/** Desert: mesas on the horizon, dunes with one lit and one shaded flank, and wind ripples at the viewer's feet. */
import { Path2D } from '@napi-rs/canvas';
import type { SceneNode } from '../../scene/scene.ts';
import { mix, withAlpha } from '../colour.ts';
import { downward, fillDown, softOval } from '../surface.ts';
import { paintDrifts } from './grass.ts';
import type { Ground, World } from './world.ts';

const sand = '#eebd77';

function far(ground: Ground): void {
  const { context, width, height, horizonY, ambience } = ground;
  const chance = ground.chance('mesas');
  for (let i = 0; i < 6; i++) {
    const x = chance.next() * width;
    const tall = height * chance.between(0.04, 0.13);
    const half = tall * chance.between(0.7, 2);
    const top = horizonY - tall;
    const distance = 0.78 - (tall / height) * 1.6;
    const rockColour = ambience.graded('#b8683f', distance);
    context.beginPath();
    context.moveTo(x - half * 1.5, horizonY + 2);
    context.lineTo(x - half * 1.08, horizonY - tall * 0.42);
    context.lineTo(x - half * 0.94, top + tall * 0.04);
    context.lineTo(x - half * 0.4, top);
    context.lineTo(x + half * 0.86, top + tall * 0.06);
    context.lineTo(x + half * 0.98, horizonY - tall * 0.4);
    context.lineTo(x + half * 1.55, horizonY + 2);
    context.closePath();
    context.fillStyle = downward(context, top, horizonY, [
      [0, mix(rockColour, ambience.light, 0.2)],
      [0.5, rockColour],
      [1, mix(rockColour, ambience.haze, 0.4)],
    ]);
    context.fill();
    context.strokeStyle = withAlpha(ambience.graded('#7a3f28', distance), 0.3);
    context.lineWidth = Math.max(1, tall * 0.03);
    context.beginPath();
    for (const t of [0.22, 0.38, 0.62]) {
      context.moveTo(x - half * (0.95 + t * 0.15), top + tall * t);
      context.quadraticCurveTo(x, top + tall * (t + 0.03), x + half * (0.92 + t * 0.1), top + tall * t);
    }
    context.stroke();
  }
}

function floor(ground: Ground): void {
  const { context, width, height, horizonY, ambience, unit, detail } = ground;
  fillDown(context, 0, horizonY, width, height - horizonY, [
    [0, ambience.graded(mix(sand, '#d18f55', 0.25), 0.42)],
    [0.3, ambience.graded(sand, 0.1)],
    [1, ambience.graded(mix(sand, '#b26a35', 0.55), 0)],
  ]);
  const rows = [
    [0.01, 0.07, 0.5],
    [0.06, 0.1, 0.32],
    [0.15, 0.13, 0.16],
    [0.3, 0.14, 0.04],
  ] as const;
  for (const [i, [down, tall, distance]] of rows.entries())
    dune(ground, i, horizonY + height * down, height * tall, distance);
  const top = horizonY + height * 0.2;
  paintDrifts(
    ground,
    'desert-drifts',
    top,
    ambience.graded('#b06f38', 0),
    ambience.graded('#ffe0a4', 0),
    0.3,
  );
  const chance = ground.chance('wind');
  const dark = new Path2D();
  const light = new Path2D();
  for (let i = 0; i < 120 * detail; i++) {
    const near = chance.next();
    const y = top + (height - top) * near;
    const x = chance.next() * width;
    const long = (60 + near * 170) * unit * chance.between(0.5, 1);
    const bow = (3 + near * 7) * unit;
    dark.moveTo(x - long / 2, y);
    dark.bezierCurveTo(x - long * 0.2, y - bow, x + long * 0.2, y + bow, x + long / 2, y);
    light.moveTo(x - long / 2, y + 2.4 * unit);
    light.bezierCurveTo(
      x - long * 0.2,
      y - bow + 2.4 * unit,
      x + long * 0.2,
      y + bow + 2.4 * unit,
      x + long / 2,
      y + 2.4 * unit,
    );
  }
  context.lineCap = 'round';
  context.lineWidth = 2 * unit;
  context.strokeStyle = withAlpha(ambience.graded('#a8632f', 0), 0.2);
  context.stroke(dark);
  context.strokeStyle = withAlpha(ambience.graded('#ffedc0', 0), 0.28);
  context.stroke(light);
  tufts(ground, top);
}

/**
 * One dune: a long smooth back on the lit side and a steeper slip face on the other, parted by a crest that winds down
 * from the summit towards the viewer.
 */
function dune(ground: Ground, index: number, y: number, tall: number, distance: number): void {
  const { context, width, height, ambience } = ground;
  const chance = ground.chance(`dune${index}`);
  const peakX = width * (index % 2 === 0 ? chance.between(0.12, 0.4) : chance.between(0.6, 0.88));
  const peakY = y - tall * 0.62;
  const foot = Math.min(height, y + tall * 1.5);
  const reach = width * 0.75;
  const lit = ambience.graded(mix(sand, ambience.light, 0.34), distance);
  const shaded = ambience.graded(mix(mix(sand, '#b5693a', 0.6), ambience.shade, 0.1), distance);
  const base = ambience.graded(mix(sand, '#d99a5c', 0.3), Math.max(0, distance - 0.12));
  const isLitLeft = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0;
  const way = isLitLeft ? 1 : -1;
  // The whole body, in the lit tone.
  context.beginPath();
  context.moveTo(peakX - reach, foot);
  context.bezierCurveTo(
    peakX - reach * 0.62,
    y + tall * 0.2,
    peakX - reach * 0.22,
    peakY + tall * 0.02,
    peakX,
    peakY,
  );
  context.bezierCurveTo(
    peakX + reach * 0.22,
    peakY + tall * 0.02,
    peakX + reach * 0.62,
    y + tall * 0.2,
    peakX + reach,
    foot,
  );
  context.closePath();
  context.fillStyle = downward(context, peakY, foot, [
    [0, lit],
    [0.55, mix(lit, base, 0.6)],
    [1, withAlpha(base, 0)],
  ]);
  context.fill();
  // The slip face: from the summit along the far outline, back along the winding crest.
  context.beginPath();
  context.moveTo(peakX, peakY);
  context.bezierCurveTo(
    peakX + way * reach * 0.22,
    peakY + tall * 0.02,
    peakX + way * reach * 0.62,
    y + tall * 0.2,
    peakX + way * reach,
    foot,
  );
  context.bezierCurveTo(
    peakX + way * reach * 0.6,
    foot,
    peakX + way * reach * 0.42,
    y + tall * 1.1,
    peakX + way * reach * 0.2,
    y + tall * 0.62,
  );
  context.bezierCurveTo(
    peakX + way * reach * 0.06,
    y + tall * 0.36,
    peakX - way * reach * 0.05,
    y + tall * 0.02,
    peakX,
    peakY,
  );
  context.fillStyle = downward(context, peakY, foot, [
    [0, shaded],
    [0.45, mix(shaded, base, 0.35)],
    [1, withAlpha(base, 0)],
  ]);
  context.fill();
}

/** Dry grass tufts and pebbles. */
function tufts(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('tufts');
  for (let i = 0; i < 9 * detail; i++) {
    const near = chance.next();
    const x = chance.next() * width;
    const y = topY + (height - topY) * near;
    const tall = (9 + near * 26) * unit;
    softOval(context, x + tall * 0.3, y, tall * 0.8, tall * 0.13, ambience.shade, 0.32);
    const path = new Path2D();
    for (let k = 0; k < 11; k++) {
      const lean = chance.between(-0.8, 0.8) * tall;
      path.moveTo(x - tall * 0.05, y);
      path.quadraticCurveTo(x + lean * 0.2, y - tall * 0.6, x + lean, y - tall * chance.between(0.5, 1));
      path.quadraticCurveTo(x + lean * 0.3, y - tall * 0.5, x + tall * 0.05, y);
    }
    context.fillStyle = ambience.graded(chance.pick(['#a8924a', '#8d8244', '#c2a55a']), (1 - near) * 0.2);
    context.fill(path);
  }
}

/** The desert. */
export const desert: World = {
  far,
  ground: floor,
  tuck(ground: Ground, node: SceneNode) {
    softOval(
      ground.context,
      node.x,
      node.y + node.width * 0.025,
      node.width * 0.4,
      node.width * 0.035,
      ground.ambience.graded('#ffdfa6', 0),
      0.55,
    );
  },
};

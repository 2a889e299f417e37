/** Under water: light that falls in shafts from a bright surface, rocks and weed in three depths, and a bed of sand. */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../colour.ts';
import { below, blended, downward, fillDown, glow, outward, softOval } from '../surface.ts';
import { paintDrifts } from './grass.ts';
import { rollingLine } from './ridges.ts';
import { rock } from './snow.ts';
import type { Ground, World } from './world.ts';

const tints = {
  day: ['#bdf3ee', '#3fc0d6', '#1583b0', '#0b4f80'],
  dim: ['#5f8fc0', '#2a5f9c', '#153c72', '#0a2148'],
} as const;

function waterOf(ground: Ground): readonly [string, string, string, string] {
  const time = ground.scene.background.kind === 'world' ? ground.scene.background.time : 'day';
  return time === 'night' || time === 'dusk' ? tints.dim : tints.day;
}

function surfaceLight(ground: Ground): void {
  const { context, width, height, scene } = ground;
  const [bright, upper, middle, deep] = waterOf(ground);
  fillDown(context, 0, 0, width, height, [
    [0, bright],
    [0.1, mix(bright, upper, 0.55)],
    [0.36, upper],
    [0.7, middle],
    [1, deep],
  ]);
  const isLeft = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0;
  const x = width * (isLeft ? 0.3 : 0.7);
  blended(context, 'screen', 1, () => {
    glow(context, x, -height * 0.06, Math.max(width, height) * 0.62, '#e9fff8', 0.75);
    const chance = ground.chance('shafts');
    for (let i = 0; i < 9; i++) {
      const turn = chance.between(-0.55, 0.75) * (isLeft ? 1 : -1);
      const wide = chance.between(0.02, 0.07) * width;
      const long = height * chance.between(0.6, 1);
      const start = x + chance.between(-0.22, 0.22) * width;
      context.fillStyle = downward(context, 0, long, [
        [0, withAlpha('#e6fffb', chance.between(0.16, 0.34))],
        [0.6, withAlpha('#bff5f2', 0.08)],
        [1, withAlpha('#bff5f2', 0)],
      ]);
      context.beginPath();
      context.moveTo(start, -4);
      context.lineTo(start + wide, -4);
      context.lineTo(start + wide * 2.4 + turn * long, long);
      context.lineTo(start - wide * 0.6 + turn * long, long);
      context.closePath();
      context.fill();
    }
  });
}

function reef(ground: Ground): void {
  const { context, height, horizonY } = ground;
  const [, upper, middle] = waterOf(ground);
  for (const [i, share] of [0.55, 0.3].entries()) {
    const line = rollingLine(ground, `reef${i}`, horizonY - height * (0.1 - i * 0.07), height * 0.13, 4 + i);
    below(context, line, height);
    context.fillStyle = withAlpha(mix(middle, upper, share), 0.75);
    context.fill();
  }
  weeds(ground, 'weed-far', horizonY + height * 0.02, height * 0.16, mix(middle, upper, 0.25), 9);
}

/** Weed that sways, standing along a line. */
function weeds(
  ground: Ground,
  name: string,
  footY: number,
  tall: number,
  colour: string,
  count: number,
): void {
  const { context, width, unit } = ground;
  const chance = ground.chance(name);
  const total = Math.round(count * Math.max(0.7, width / unit / 1024));
  for (let i = 0; i < total; i++) {
    const share = chance.next();
    const x = (share < 0.5 ? share * 0.66 : 1 - (1 - share) * 0.66) * width;
    const long = tall * chance.between(0.45, 1);
    const half = long * 0.045;
    const phase = chance.next() * 6;
    const left: [number, number][] = [];
    const right: [number, number][] = [];
    for (let k = 0; k <= 10; k++) {
      const t = k / 10;
      const sway = Math.sin(phase + t * 4.4) * long * 0.09 * t;
      const w = half * (1 - t * 0.9) * (1 + 0.35 * Math.sin(t * 16 + phase));
      left.push([x + sway - w, footY - t * long]);
      right.push([x + sway + w, footY - t * long]);
    }
    context.beginPath();
    left.forEach(([px, py], k) => {
      if (k === 0) context.moveTo(px, py);
      else context.lineTo(px, py);
    });
    for (const [px, py] of right.reverse()) context.lineTo(px, py);
    context.closePath();
    context.fillStyle = downward(context, footY - long, footY, [
      [0, mix(colour, '#d9ffb0', 0.22)],
      [1, colour],
    ]);
    context.fill();
  }
}

function bed(ground: Ground): void {
  const { context, width, height, horizonY, ambience, unit, detail } = ground;
  const [, , middle] = waterOf(ground);
  const line = rollingLine(ground, 'bed', horizonY + height * 0.02, height * 0.02, 2);
  below(context, line, height);
  context.fillStyle = downward(context, horizonY, height, [
    [0, mix(ambience.graded('#f7eac2', 0.2), middle, 0.34)],
    [1, ambience.graded('#e6cd96', 0)],
  ]);
  context.fill();
  paintDrifts(
    ground,
    'bed-drifts',
    horizonY + height * 0.05,
    ambience.graded('#8f7a52', 0),
    ambience.graded('#fff3cc', 0),
    0.28,
  );
  const chance = ground.chance('bed');
  // Caustics: the surface's light in a loose net on the sand.
  blended(context, 'screen', 0.55, () => {
    const path = new Path2D();
    for (let i = 0; i < 46 * detail; i++) {
      const near = chance.next();
      const y = horizonY + (height - horizonY) * (0.12 + near * 0.86);
      const x = chance.next() * width;
      const r = (14 + near * 36) * unit;
      path.moveTo(x - r, y);
      path.quadraticCurveTo(x - r * 0.2, y - r * 0.24, x, y);
      path.quadraticCurveTo(x + r * 0.4, y + r * 0.24, x + r, y - r * 0.06);
    }
    context.strokeStyle = withAlpha('#eafff4', 0.34);
    context.lineWidth = 1.6 * unit;
    context.stroke(path);
  });
  for (let i = 0; i < 8; i++) {
    const near = chance.between(0, 0.9);
    const x = (chance.next() < 0.5 ? chance.between(-0.02, 0.28) : chance.between(0.72, 1.02)) * width;
    const y = horizonY + (height - horizonY) * (0.1 + near * 0.7);
    const size = (22 + near * 62) * unit * chance.between(0.7, 1.2);
    rock(ground, x, y, size, ambience.graded('#7f8f96', 0.2 * (1 - near)));
    coral(
      ground,
      x + chance.between(-0.6, 0.6) * size,
      y - size * 0.3,
      size * chance.between(0.9, 1.5),
      ambience.graded(chance.pick(['#ff7f6e', '#ff9fc0', '#ffb54a', '#b98aff', '#ff6fa0']), 0.12),
    );
  }
  weeds(ground, 'weed-near', horizonY + height * 0.07, height * 0.26, ambience.graded('#3f9a52', 0.1), 10);
}

/** A branching coral with round tips. */
function coral(ground: Ground, x: number, y: number, tall: number, colour: string): void {
  const { context } = ground;
  const chance = ground.chance(`coral${Math.round(x)}`);
  const grow = (px: number, py: number, turn: number, long: number, thick: number, level: number) => {
    const ex = px + Math.cos(turn) * long;
    const ey = py + Math.sin(turn) * long;
    context.strokeStyle = level > 1 ? mix(colour, '#ffffff', 0.22) : colour;
    context.lineCap = 'round';
    context.lineWidth = thick;
    context.beginPath();
    context.moveTo(px, py);
    context.quadraticCurveTo((px + ex) / 2 + chance.between(-0.1, 0.1) * long, (py + ey) / 2, ex, ey);
    context.stroke();
    if (level >= 3) return;
    const branches = level === 0 ? 3 : 2;
    for (let i = 0; i < branches; i++) {
      grow(
        ex,
        ey,
        turn + (i - (branches - 1) / 2) * chance.between(0.5, 0.8),
        long * chance.between(0.58, 0.76),
        thick * 0.72,
        level + 1,
      );
    }
  };
  grow(x, y, -Math.PI / 2, tall * 0.34, tall * 0.13, 0);
}

function bubbles(ground: Ground): void {
  const { context, width, height, unit, detail } = ground;
  const chance = ground.chance('bubbles');
  for (let stream = 0; stream < 5; stream++) {
    const x0 = chance.next() * width;
    let y = height * chance.between(0.5, 0.95);
    for (let i = 0; i < 8 * detail; i++) {
      y -= chance.between(14, 58) * unit;
      const r = chance.between(2, 9) * unit;
      const x = x0 + Math.sin(y * 0.02 + stream) * 14 * unit + chance.between(-6, 6) * unit;
      context.fillStyle = outward(context, x - r * 0.3, y - r * 0.3, r * 1.3, [
        [0, withAlpha('#ffffff', 0.5)],
        [0.6, withAlpha('#d9fbff', 0.1)],
        [1, withAlpha('#ffffff', 0.42)],
      ]);
      context.beginPath();
      context.arc(x, y, r, 0, 7);
      context.fill();
    }
  }
}

/** The world under water. */
export const underwater: World = {
  sky: surfaceLight,
  far: reef,
  ground: bed,
  front(ground) {
    bubbles(ground);
    softOval(
      ground.context,
      ground.width * 0.5,
      ground.height * 1.1,
      ground.width * 0.8,
      ground.height * 0.2,
      '#06345c',
      0.5,
    );
  },
};

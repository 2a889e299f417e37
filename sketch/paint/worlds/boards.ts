/** Walls and boards: what every room is built of. */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, fillDown, outward, softOval } from '../surface.ts';
import type { Ground } from './world.ts';

/** True when rooms are lit by lamps. */
export function isEvening(ground: Ground): boolean {
  const time = ground.scene.background.kind === 'world' ? ground.scene.background.time : 'day';
  return time === 'night' || time === 'dusk';
}

/** A wall with a soft pool of light from the light's side. */
export function paintWall(ground: Ground, colour: string): void {
  const { context, width, horizonY, ambience, scene } = ground;
  const side = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0 ? 0.2 : 0.8;
  fillDown(context, 0, 0, width, horizonY + 2, [
    [0, ambience.graded(mix(colour, '#6a5a5a', 0.25), 0)],
    [1, ambience.graded(colour, 0)],
  ]);
  context.fillStyle = outward(context, width * side, horizonY * 0.35, Math.max(width, horizonY) * 0.8, [
    [0, withAlpha(isEvening(ground) ? '#ffd49a' : '#fff8e6', 0.62)],
    [1, withAlpha('#fff8e6', 0)],
  ]);
  context.fillRect(0, 0, width, horizonY + 2);
}

/** Boards running towards the viewer with grain, joints, a polish and the light of the window. */
export function paintBoards(
  ground: Ground,
  topY: number,
  colour: string,
  count: number,
  converge: number,
): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('boards');
  const tall = height - topY;
  const xAt = (t: number, depth: number) =>
    width / 2 + (t - 0.5) * width * (converge + (1.9 - converge) * depth);
  fillDown(context, 0, topY, width, tall, [
    [0, ambience.graded(mix(colour, '#ffe7c2', 0.3), 0)],
    [1, ambience.graded(mix(colour, '#3a1f10', 0.3), 0)],
  ]);
  for (let i = 0; i < count; i++) {
    const tone = chance.between(-1, 1);
    context.beginPath();
    context.moveTo(xAt(i / count, 0), topY);
    context.lineTo(xAt((i + 1) / count, 0), topY);
    context.lineTo(xAt((i + 1) / count, 1), height);
    context.lineTo(xAt(i / count, 1), height);
    context.closePath();
    context.fillStyle = tone < 0 ? withAlpha('#5a3016', -tone * 0.17) : withAlpha('#ffe2b0', tone * 0.15);
    context.fill();
    grain(ground, chance.fork(`board${i}`), (t, depth) => xAt((i + t) / count, depth), topY, tall);
  }
  context.lineWidth = 2.2 * unit;
  for (let i = 0; i <= count; i++) {
    context.strokeStyle = withAlpha(ambience.graded('#3a1f10', 0), 0.6);
    context.beginPath();
    context.moveTo(xAt(i / count, 0), topY);
    context.lineTo(xAt(i / count, 1), height);
    context.stroke();
    context.strokeStyle = withAlpha(ambience.graded('#ffe9c4', 0), 0.3);
    context.beginPath();
    context.moveTo(xAt(i / count, 0) + 2 * unit, topY);
    context.lineTo(xAt(i / count, 1) + 3 * unit, height);
    context.stroke();
  }
  if (detail > 0.6) gloss(ground, topY, tall);
}

function grain(
  ground: Ground,
  chance: ReturnType<Ground['chance']>,
  xAt: (t: number, depth: number) => number,
  topY: number,
  tall: number,
): void {
  const { context, unit, detail, ambience } = ground;
  const dark = new Path2D();
  const knotAt = chance.next() < 0.4 ? chance.between(0.15, 0.8) : -1;
  const knotT = chance.between(0.3, 0.7);
  const lines = Math.round(8 * detail) + 3;
  for (let i = 0; i < lines; i++) {
    const t = (i + chance.between(0.2, 0.8)) / lines;
    const from = chance.next() * 0.3;
    const to = chance.between(0.6, 1);
    let isFirst = true;
    for (let step = 0; step <= 12; step++) {
      const depth = from + (to - from) * (step / 12);
      const bend =
        knotAt < 0
          ? 0
          : (t < knotT ? -1 : 1) *
            0.16 *
            Math.exp(-(((depth - knotAt) / 0.1) ** 2)) *
            (1 - Math.abs(t - knotT));
      const waver = Math.sin(depth * 9 + t * 20 + i) * 0.018;
      const x = xAt(Math.max(0.02, Math.min(0.98, t + bend + waver)), depth);
      const y = topY + tall * depth;
      if (isFirst) dark.moveTo(x, y);
      else dark.lineTo(x, y);
      isFirst = false;
    }
  }
  context.strokeStyle = withAlpha(ambience.graded('#4a2812', 0), 0.2);
  context.lineWidth = 1.5 * unit;
  context.stroke(dark);
  if (knotAt < 0) return;
  const x = xAt(knotT, knotAt);
  const y = topY + tall * knotAt;
  const size = (6 + knotAt * 12) * unit;
  for (const [share, alpha] of [
    [1, 0.16],
    [0.62, 0.24],
    [0.3, 0.4],
  ] as const) {
    context.fillStyle = withAlpha(ambience.graded('#3a1c0c', 0), alpha);
    context.beginPath();
    context.ellipse(x, y, size * share, size * share * 0.8, 0, 0, 7);
    context.fill();
  }
}

function gloss(ground: Ground, topY: number, tall: number): void {
  const { context, width, scene, height } = ground;
  const isLeft = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0;
  const x = width * (isLeft ? 0.24 : 0.76);
  const light = isEvening(ground) ? '#ffce8f' : '#fff6dd';
  blended(context, 'screen', 1, () => {
    softOval(context, x, topY + tall * 0.12, width * 0.42, tall * 0.4, light, 0.36);
    // The window's panes lie on the wood as slanted patches.
    const way = isLeft ? 1 : -1;
    for (const [start, wide] of [
      [0.02, 0.1],
      [0.15, 0.1],
    ] as const) {
      const left = x + way * width * (start - 0.1);
      context.beginPath();
      context.moveTo(left, topY);
      context.lineTo(left + way * width * wide, topY);
      context.lineTo(left + way * width * (wide * 1.5 + 0.36), height);
      context.lineTo(left + way * width * 0.3, height);
      context.closePath();
      context.fillStyle = downward(context, topY, height, [
        [0, withAlpha(light, 0.24)],
        [1, withAlpha(light, 0.03)],
      ]);
      context.fill();
    }
  });
}

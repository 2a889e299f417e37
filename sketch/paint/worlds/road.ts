/** Pavement, kerb, road and street lamps; when it rains the road mirrors the town, by night the lamps throw pools of light. */
import { Path2D } from '@napi-rs/canvas';
import { withAlpha } from '../colour.ts';
import { blended, fillDown, glow, softOval, surface } from '../surface.ts';
import type { Ground } from './world.ts';

/** True when lamps and windows are lit. */
export function isDark(ground: Ground): boolean {
  const time = ground.scene.background.kind === 'world' ? ground.scene.background.time : 'day';
  return time === 'night' || time === 'dusk';
}

/** Pavement, kerb and road from `topY` to the foot of the picture. */
export function paintRoad(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit } = ground;
  const tall = height - topY;
  const isWet =
    ground.scene.background.kind === 'world' &&
    (ground.scene.background.weather === 'rain' || ground.scene.background.weather === 'storm');
  const walk = topY + tall * 0.16;
  fillDown(context, 0, topY, width, walk - topY, [
    [0, ambience.graded('#a9a6a2', 0.1)],
    [1, ambience.graded('#c4c1bb', 0.02)],
  ]);
  context.strokeStyle = withAlpha(ambience.shade, 0.2);
  context.lineWidth = 1.4 * unit;
  context.beginPath();
  for (let i = -14; i <= 14; i++) {
    context.moveTo(width / 2 + i * width * 0.06, topY);
    context.lineTo(width / 2 + i * width * 0.075, walk);
  }
  context.moveTo(0, topY + (walk - topY) * 0.45);
  context.lineTo(width, topY + (walk - topY) * 0.45);
  context.stroke();
  context.fillStyle = ambience.graded('#dedad2', 0);
  context.fillRect(0, walk, width, tall * 0.022);
  context.fillStyle = ambience.graded('#77757a', 0);
  context.fillRect(0, walk + tall * 0.022, width, tall * 0.026);
  const roadY = walk + tall * 0.048;
  fillDown(context, 0, roadY, width, height - roadY, [
    [0, ambience.graded(isWet ? '#454a56' : '#63666e', 0.06)],
    [1, ambience.graded(isWet ? '#2c303b' : '#45484f', 0)],
  ]);
  const chance = ground.chance('asphalt');
  for (const colour of ['#25272d', '#8e9199']) {
    const path = new Path2D();
    for (let i = 0; i < 480 * ground.detail * Math.max(0.6, width / unit / 1024); i++) {
      const near = chance.next();
      const size = (0.7 + near * 1.7) * unit;
      path.rect(chance.next() * width, roadY + (height - roadY) * near, size * 1.5, size * 0.7);
    }
    context.fillStyle = withAlpha(ambience.graded(colour, 0), 0.3);
    context.fill(path);
  }
  const lineY = roadY + (height - roadY) * 0.56;
  context.fillStyle = withAlpha(ambience.graded('#f4efe0', 0), 0.85);
  for (let i = -6; i <= 6; i++) {
    const x = width / 2 + (i + 0.25) * 190 * unit;
    context.beginPath();
    context.moveTo(x, lineY);
    context.lineTo(x + 100 * unit, lineY);
    context.lineTo(x + 100 * unit + i * 1.6 * unit, lineY + 11 * unit);
    context.lineTo(x + i * 1.6 * unit, lineY + 11 * unit);
    context.fill();
  }
  if (isWet) wetMirror(ground, topY, walk);
}

/** A wet road shows the town upside down, drawn out and broken. */
function wetMirror(ground: Ground, topY: number, fromY: number): void {
  const { context, width, height, unit } = ground;
  const tall = height - fromY;
  const small = surface(width / 6, tall / 2.5);
  const inner = small.getContext('2d');
  inner.translate(0, small.height);
  inner.scale(1, -1);
  inner.filter = `blur(${Math.max(1, 1.2 * unit).toFixed(1)}px)`;
  inner.drawImage(
    context.canvas,
    0,
    Math.max(0, topY - tall * 0.9),
    width,
    tall * 0.9,
    0,
    0,
    small.width,
    small.height,
  );
  blended(context, 'screen', 0.62, () => {
    const strips = 46;
    const chance = ground.chance('mirror');
    for (let i = 0; i < strips; i++) {
      const t = i / strips;
      const sway = chance.between(-1, 1) * (2 + t * 9) * unit;
      context.drawImage(
        small,
        0,
        t * small.height,
        small.width,
        small.height / strips + 0.5,
        sway,
        fromY + t * tall,
        width,
        tall / strips + 1,
      );
    }
  });
}

/** Street lamps at the sides; by night they throw pools of light. */
export function paintLamps(ground: Ground, footY: number, tall: number): void {
  const { context, width, ambience, height } = ground;
  const dark = isDark(ground);
  for (const share of [0.07, 0.93]) {
    const x = width * share;
    const way = share < 0.5 ? 1 : -1;
    const post = ambience.graded('#2f3640', 0);
    softOval(context, x, footY, tall * 0.07, tall * 0.012, ambience.shade, 0.5);
    context.strokeStyle = post;
    context.lineCap = 'round';
    context.lineWidth = tall * 0.022;
    context.beginPath();
    context.moveTo(x, footY);
    context.lineTo(x, footY - tall * 0.86);
    context.quadraticCurveTo(x, footY - tall, x + way * tall * 0.12, footY - tall);
    context.stroke();
    context.lineWidth = tall * 0.04;
    context.beginPath();
    context.moveTo(x, footY);
    context.lineTo(x, footY - tall * 0.12);
    context.stroke();
    const lx = x + way * tall * 0.15;
    const ly = footY - tall * 0.98;
    context.fillStyle = dark ? '#fff3c9' : ambience.graded('#eef3f5', 0);
    context.beginPath();
    context.ellipse(lx, ly + tall * 0.016, tall * 0.05, tall * 0.026, 0, 0, 7);
    context.fill();
    context.fillStyle = post;
    context.beginPath();
    context.ellipse(lx, ly, tall * 0.06, tall * 0.026, 0, Math.PI, 0);
    context.fill();
    if (!dark) continue;
    blended(context, 'screen', 1, () => {
      glow(context, lx, ly, tall * 0.6, '#ffcf7a', 0.7);
      softOval(context, lx, Math.min(height, footY + tall * 0.05), tall * 0.6, tall * 0.12, '#ffcf7a', 0.38);
    });
  }
}

/**
 * Town: a skyline in three depths whose windows light up at night, a row of shop fronts, and a road that mirrors the
 * lamps when it rains.
 */
import { Path2D } from '@napi-rs/canvas';
import type { Chance } from '../../chance.ts';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, fillDown, glow, softOval, surface } from '../surface.ts';
import type { Ground, World } from './world.ts';

const stones = ['#8f9fb4', '#a9a3a0', '#b5957f', '#7f8fa8', '#9aa7ad', '#c0a48c'];
const plasters = ['#e2b38a', '#d98f7a', '#8fb3c4', '#e6cf9c', '#a3b899', '#c99ab0', '#d3c6b8'];

function isDark(ground: Ground): boolean {
  const time = ground.scene.background.kind === 'world' ? ground.scene.background.time : 'day';
  return time === 'night' || time === 'dusk';
}

/** One row of towers standing on `footY`. */
function skyline(ground: Ground, name: string, footY: number, tall: number, distance: number): void {
  const { context, width, ambience, unit } = ground;
  const chance = ground.chance(name);
  const side = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? -1 : 1;
  let x = -20 * unit;
  while (x < width) {
    const wide = tall * chance.between(0.16, 0.34);
    const high = tall * chance.between(0.45, 1);
    const base = ambience.graded(chance.pick(stones), distance);
    const y = footY - high;
    context.fillStyle = downward(context, y, footY, [
      [0, base],
      [1, mix(base, ambience.haze, ambience.isNight ? 0.12 : 0.35)],
    ]);
    context.fillRect(x, y, wide + 1, high + 2);
    const shade = withAlpha(mix(base, ambience.shade, 0.6), 0.4);
    context.fillStyle = shade;
    context.fillRect(side < 0 ? x + wide * 0.72 : x, y, wide * 0.28, high);
    roof(ground, chance, x, y, wide, base);
    windows(
      ground,
      chance,
      x + wide * 0.1,
      y + wide * 0.12,
      wide * 0.8,
      high - wide * 0.2,
      Math.max(3.2 * unit, wide * 0.085),
      distance,
    );
    x += wide * chance.between(0.98, 1.25);
  }
}

function roof(ground: Ground, chance: Chance, x: number, y: number, wide: number, colour: string): void {
  const { context } = ground;
  context.fillStyle = colour;
  const kind = chance.whole(0, 3);
  if (kind === 0) {
    context.fillRect(x + wide * 0.2, y - wide * 0.2, wide * 0.6, wide * 0.22);
    context.fillRect(x + wide * 0.47, y - wide * 0.75, wide * 0.05, wide * 0.6);
  } else if (kind === 1) {
    context.beginPath();
    context.moveTo(x, y + 1);
    context.lineTo(x + wide * 0.5, y - wide * 0.5);
    context.lineTo(x + wide, y + 1);
    context.fill();
  } else if (kind === 2) {
    context.fillRect(x + wide * 0.12, y - wide * 0.14, wide * 0.24, wide * 0.15);
  }
}

function windows(
  ground: Ground,
  chance: Chance,
  x: number,
  y: number,
  wide: number,
  high: number,
  cell: number,
  distance: number,
): void {
  const { context, ambience } = ground;
  const dark = isDark(ground);
  const columns = Math.max(1, Math.floor(wide / (cell * 1.9)));
  const rows = Math.max(1, Math.floor(high / (cell * 2.3)));
  const lit = new Path2D();
  const unlit = new Path2D();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const target = chance.next() < (dark ? 0.52 : 0.12) ? lit : unlit;
      target.rect(
        x + ((column + 0.25) / columns) * wide,
        y + (row / rows) * high,
        (wide / columns) * 0.5,
        (high / rows) * 0.52,
      );
    }
  }
  context.fillStyle = withAlpha(
    dark ? ambience.graded('#26324e', distance) : ambience.graded('#4f6d8f', distance),
    0.62,
  );
  context.fill(unlit);
  context.fillStyle = dark
    ? withAlpha(mix('#ffd98a', ambience.haze, distance * 0.35), 0.92)
    : withAlpha(ambience.graded('#e9f6ff', distance), 0.85);
  context.fill(lit);
}

/** A row of houses with shops at their feet, along `footY`. */
function shopRow(ground: Ground, footY: number, tall: number): void {
  const { context, width, ambience, unit } = ground;
  const chance = ground.chance('shops');
  const dark = isDark(ground);
  let x = -chance.next() * tall * 0.3;
  let last = '';
  while (x < width) {
    const wide = tall * chance.between(0.5, 0.72);
    const high = tall * chance.between(0.8, 1.08);
    const y = footY - high;
    const wall = chance.pick(plasters.filter((one) => one !== last));
    last = wall;
    const face = ambience.graded(wall, 0.14);
    context.fillStyle = downward(context, y, footY, [
      [0, mix(face, ambience.light, 0.12)],
      [1, mix(face, ambience.shade, 0.22)],
    ]);
    context.fillRect(x, y, wide, high + 2);
    context.fillStyle = ambience.graded(mix(wall, '#ffffff', 0.5), 0.1);
    context.fillRect(x - wide * 0.015, y - tall * 0.02, wide * 1.03, tall * 0.045);
    context.fillStyle = withAlpha(ambience.shade, 0.22);
    context.fillRect(x, y + tall * 0.025, wide, tall * 0.02);
    const columns = wide > tall * 0.6 ? 3 : 2;
    const floors = Math.max(1, Math.round((high - tall * 0.36) / (tall * 0.25)));
    for (let floor = 0; floor < floors; floor++) {
      for (let column = 0; column < columns; column++) {
        const w = (wide / columns) * 0.46;
        const h = tall * 0.15;
        const wx = x + (wide * (column + 0.5)) / columns - w / 2;
        const wy = y + tall * 0.09 + floor * tall * 0.25;
        window(ground, wx, wy, w, h, dark && chance.next() < 0.6);
      }
    }
    shop(ground, chance, x, footY, wide, tall, dark);
    context.fillStyle = withAlpha(ambience.shade, 0.3);
    context.fillRect(x + wide - 1.5 * unit, y, 3 * unit, high);
    x += wide;
  }
}

function window(ground: Ground, x: number, y: number, w: number, h: number, isLit: boolean): void {
  const { context, ambience } = ground;
  context.fillStyle = ambience.graded('#f7f1e6', 0.1);
  context.fillRect(x - w * 0.1, y - w * 0.1, w * 1.2, h + w * 0.2);
  context.fillStyle = isLit
    ? downward(context, y, y + h, [
        [0, '#ffe9a8'],
        [1, '#ffc45f'],
      ])
    : downward(context, y, y + h, [
        [0, ambience.graded('#6f93b5', 0.1)],
        [1, ambience.graded('#b9d6ea', 0.1)],
      ]);
  context.fillRect(x, y, w, h);
  context.fillStyle = ambience.graded('#f7f1e6', 0.1);
  context.fillRect(x + w * 0.46, y, w * 0.08, h);
  context.fillRect(x, y + h * 0.42, w, h * 0.05);
  context.fillStyle = withAlpha(ambience.shade, 0.25);
  context.fillRect(x - w * 0.14, y + h + w * 0.08, w * 1.28, w * 0.08);
}

function shop(
  ground: Ground,
  chance: Chance,
  x: number,
  footY: number,
  wide: number,
  tall: number,
  dark: boolean,
): void {
  const { context, ambience } = ground;
  const h = tall * 0.27;
  const y = footY - h;
  const trim = ambience.graded(chance.pick(['#3f5c6e', '#6b3f3a', '#3f6650', '#4a4468', '#7a5a36']), 0.1);
  context.fillStyle = trim;
  context.fillRect(x, y - tall * 0.05, wide, h + tall * 0.052);
  context.fillStyle = dark
    ? downward(context, y, footY, [
        [0, '#fff0bd'],
        [1, '#ffbb5c'],
      ])
    : downward(context, y, footY, [
        [0, ambience.graded('#5d7d96', 0.08)],
        [1, ambience.graded('#a9c9dc', 0.08)],
      ]);
  const doorAt = chance.next() < 0.5 ? 0.08 : 0.68;
  const paneX = doorAt < 0.5 ? 0.38 : 0.07;
  context.fillRect(x + wide * paneX, y + h * 0.12, wide * 0.55, h * 0.66);
  context.fillRect(x + wide * doorAt, y + h * 0.1, wide * 0.22, h * 0.82);
  context.fillStyle = withAlpha('#ffffff', dark ? 0.12 : 0.25);
  context.beginPath();
  context.moveTo(x + wide * (paneX + 0.08), y + h * 0.78);
  context.lineTo(x + wide * (paneX + 0.24), y + h * 0.12);
  context.lineTo(x + wide * (paneX + 0.34), y + h * 0.12);
  context.lineTo(x + wide * (paneX + 0.18), y + h * 0.78);
  context.fill();
  const stripes = 9;
  const colour = chance.pick(['#d9534a', '#3f8f7f', '#e0a43a', '#4f76b8', '#b8567f']);
  for (let i = 0; i < stripes; i++) {
    const sx = x + wide * 0.03 + (wide * 0.94 * i) / stripes;
    const sw = (wide * 0.94) / stripes;
    context.fillStyle = ambience.graded(i % 2 === 0 ? colour : '#fff6ea', 0.06);
    context.beginPath();
    context.moveTo(sx + sw * 0.12, y - tall * 0.045);
    context.lineTo(sx + sw * 0.88, y - tall * 0.045);
    context.lineTo(sx + sw, y + h * 0.1);
    context.arc(sx + sw / 2, y + h * 0.1, sw / 2, 0, Math.PI);
    context.closePath();
    context.fill();
  }
  if (dark)
    blended(context, 'screen', 1, () =>
      softOval(context, x + wide / 2, footY, wide * 0.7, tall * 0.2, '#ffb95c', 0.3),
    );
}

/** Pavement, kerb and road from `topY` to the foot of the picture. */
function road(ground: Ground, topY: number): void {
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
function lamps(ground: Ground, footY: number, tall: number): void {
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

/** The city: towers far and near, seen over a road. */
export const city: World = {
  far(ground) {
    const { horizonY, height } = ground;
    skyline(ground, 'towers-far', horizonY + 2, height * 0.34, 0.74);
    skyline(ground, 'towers-middle', horizonY + 2, height * 0.43, 0.44);
  },
  middle(ground) {
    const { horizonY, height, context, width, ambience } = ground;
    skyline(ground, 'towers-near', horizonY + 2, height * 0.3, 0.16);
    blended(context, 'source-over', 1, () =>
      softOval(
        context,
        width * 0.5,
        horizonY,
        width * 0.75,
        height * 0.06,
        ambience.haze,
        ambience.isNight ? 0.14 : 0.35,
      ),
    );
  },
  ground(ground) {
    road(ground, ground.horizonY);
    lamps(ground, ground.horizonY + (ground.height - ground.horizonY) * 0.17, ground.height * 0.42);
  },
};

/** A street of shops. */
export const street: World = {
  far(ground) {
    skyline(ground, 'towers-far', ground.horizonY, ground.height * 0.5, 0.7);
  },
  middle(ground) {
    shopRow(ground, ground.horizonY + 2, ground.height * 0.42);
  },
  ground(ground) {
    road(ground, ground.horizonY);
    lamps(ground, ground.horizonY + (ground.height - ground.horizonY) * 0.17, ground.height * 0.46);
  },
};

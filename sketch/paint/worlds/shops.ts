/** A row of houses with shops at their feet: plaster fronts, framed windows, striped awnings. */
import type { Chance } from '../../chance.ts';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, softOval } from '../surface.ts';
import { isDark } from './road.ts';
import type { Ground } from './world.ts';

const plasters = ['#e2b38a', '#d98f7a', '#8fb3c4', '#e6cf9c', '#a3b899', '#c99ab0', '#d3c6b8'];

/** A row of houses with shops at their feet, along `footY`. */
export function paintShops(ground: Ground, footY: number, tall: number): void {
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

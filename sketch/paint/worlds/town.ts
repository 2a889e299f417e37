/**
 * Town: a skyline in three depths whose windows light up at night, a row of shop fronts, and a road that mirrors the
 * lamps when it rains.
 */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../colour.ts';
import { downward, softOval } from '../surface.ts';
import { isDark, paintLamps, paintRoad } from './road.ts';
import { paintShops } from './shops.ts';
import { rowsOf, shopsTall, type Tower, towersOf } from './towers.ts';
import type { Ground, World } from './world.ts';

/** One row of towers standing on `footY`. */
function skyline(ground: Ground, name: string, footY: number, tall: number, distance: number): void {
  const { context, ambience } = ground;
  const side = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? -1 : 1;
  for (const tower of towersOf(ground.scene, name, tall)) {
    const { x, wide, high } = tower;
    const base = ambience.graded(tower.stone, distance);
    const y = footY - high;
    context.fillStyle = downward(context, y, footY, [
      [0, base],
      [1, mix(base, ambience.haze, ambience.isNight ? 0.12 : 0.35)],
    ]);
    context.fillRect(x, y, wide + 1, high + 2);
    const shade = withAlpha(mix(base, ambience.shade, 0.6), 0.4);
    context.fillStyle = shade;
    context.fillRect(side < 0 ? x + wide * 0.72 : x, y, wide * 0.28, high);
    roof(ground, tower, y, base);
    windows(ground, tower, x + wide * 0.1, y + wide * 0.12, wide * 0.8, high - wide * 0.2, distance);
  }
}

function roof(ground: Ground, { x, wide, roof: kind }: Tower, y: number, colour: string): void {
  const { context } = ground;
  context.fillStyle = colour;
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
  { columns, rows, draws }: Tower,
  x: number,
  y: number,
  wide: number,
  high: number,
  distance: number,
): void {
  const { context, ambience } = ground;
  const dark = isDark(ground);
  const lit = new Path2D();
  const unlit = new Path2D();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const target = (draws[row * columns + column] ?? 1) < (dark ? 0.52 : 0.12) ? lit : unlit;
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

/** The city: towers far and near, seen over a road. */
export const city: World = {
  far(ground) {
    const { horizonY, height } = ground;
    skyline(ground, 'towers-far', horizonY + 2, height * rowsOf.city.far, 0.74);
    skyline(ground, 'towers-middle', horizonY + 2, height * rowsOf.city.middle, 0.44);
  },
  middle(ground) {
    const { horizonY, height, context, width, ambience } = ground;
    skyline(ground, 'towers-near', horizonY + 2, height * rowsOf.city.near, 0.16);
    softOval(
      context,
      width * 0.5,
      horizonY,
      width * 0.75,
      height * 0.06,
      ambience.haze,
      ambience.isNight ? 0.14 : 0.35,
    );
  },
  ground(ground) {
    paintRoad(ground, ground.horizonY);
    // Seen from the air the road is far below, and no lamp reaches up to the eye.
    if (ground.horizonY > ground.height * 0.8) return;
    paintLamps(ground, ground.horizonY + (ground.height - ground.horizonY) * 0.17, ground.height * 0.42);
  },
};

/** A street of shops. */
export const street: World = {
  far(ground) {
    skyline(ground, 'towers-far', ground.horizonY, ground.height * rowsOf.street.far, 0.7);
  },
  middle(ground) {
    paintShops(ground, ground.horizonY + 2, ground.height * shopsTall);
  },
  ground(ground) {
    paintRoad(ground, ground.horizonY);
    paintLamps(ground, ground.horizonY + (ground.height - ground.horizonY) * 0.17, ground.height * 0.46);
  },
};

/**
 * Open water: it mirrors the sky above it, carries the sun's glitter, and breaks into longer and wider waves towards
 * the viewer. The sea is water to the bottom of the picture; the beach borrows its upper part.
 */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../colour.ts';
import { skyStill } from '../sky.ts';
import { blended, downward, fillDown, softOval } from '../surface.ts';
import { paintHill, paintRange, rollingLine } from './ridges.ts';
import type { Ground, World } from './world.ts';

/** Paints water from `topY` to `bottomY`; `deep` and `shallow` are its day colours far and near. */
export function paintWater(
  ground: Ground,
  topY: number,
  bottomY: number,
  deep: string,
  shallow: string,
): void {
  const { context, width, ambience } = ground;
  const tall = bottomY - topY;
  const zenith = ambience.sky[0]?.[1] ?? deep;
  const low = ambience.sky[ambience.sky.length - 1]?.[1] ?? deep;
  const strength = ambience.isBacklit ? 0.5 : ambience.isNight ? 0.35 : 0.25;
  fillDown(context, 0, topY, width, tall, [
    [0, mix(ambience.graded(deep, 0.25), low, strength)],
    [0.14, mix(ambience.graded(deep, 0.1), low, strength * 0.75)],
    [0.5, mix(ambience.graded(mix(deep, shallow, 0.45), 0), zenith, strength * 0.5)],
    [1, mix(ambience.graded(shallow, 0), zenith, strength * 0.4)],
  ]);
  mirrorSky(ground, topY, tall);
  waveBands(ground, topY, tall);
  if (isStormy(ground)) breakers(ground, topY, tall);
  glitter(ground, topY, tall);
}

function mirrorSky(ground: Ground, topY: number, tall: number): void {
  const { context, width, ambience } = ground;
  const still = skyStill(ground);
  context.save();
  context.beginPath();
  context.rect(0, topY, width, tall);
  context.clip();
  context.globalAlpha = ambience.isBacklit ? 0.62 : ambience.isNight ? 0.5 : 0.3;
  // The lower sky is what water shows; it is drawn out downwards.
  context.translate(0, topY);
  context.scale(1, -1);
  context.drawImage(
    still,
    0,
    still.height * 0.2,
    still.width,
    still.height * 0.8,
    0,
    -tall * 1.05,
    width,
    tall * 1.05,
  );
  context.restore();
}

function waveBands(ground: Ground, topY: number, tall: number): void {
  const { context, width, ambience, unit, detail } = ground;
  const chance = ground.chance('waves');
  const light = mix(ambience.sky[ambience.sky.length - 1]?.[1] ?? '#ffffff', '#ffffff', 0.35);
  const dark = ambience.graded(mix('#0b4a6e', ambience.shade, 0.35), 0);
  for (const isLight of [false, true]) {
    for (const [low, high] of [
      [0, 0.2],
      [0.2, 0.5],
      [0.5, 1],
    ] as const) {
      const path = new Path2D();
      const count = Math.round((150 - high * 70) * detail * Math.max(0.6, width / unit / 1024));
      for (let i = 0; i < count; i++) {
        const near = low + (high - low) * chance.next();
        const y = topY + tall * near ** 1.35;
        const long = (10 + near * 90) * unit * chance.between(0.4, 1.3);
        const thick = (0.5 + near * 3.6) * unit * chance.between(0.5, 1);
        const x = chance.next() * (width + long) - long / 2;
        lens(path, x, y, long, thick, chance.between(-0.25, 0.25));
      }
      context.fillStyle = isLight ? withAlpha(light, 0.26) : withAlpha(dark, 0.2);
      context.fill(path);
    }
  }
}

function isStormy(ground: Ground): boolean {
  return ground.scene.background.kind === 'world' && ground.scene.background.weather === 'storm';
}

/** Rows of steep waves with torn white crests, higher towards the viewer. */
function breakers(ground: Ground, topY: number, tall: number): void {
  const { context, width, ambience, unit } = ground;
  const low = ambience.sky[ambience.sky.length - 1]?.[1] ?? '#8f9fb4';
  for (let row = 0; row < 6; row++) {
    const near = (row + 0.4) / 6;
    const chance = ground.chance(`breaker${row}`);
    const y = topY + tall * near ** 1.3;
    const high = (9 + near * 46) * unit;
    const pitch = (70 + near * 210) * unit;
    const body = new Path2D();
    const crest = new Path2D();
    let x = -pitch * chance.next();
    body.moveTo(x, y + high * 2);
    body.lineTo(x, y);
    while (x < width + pitch) {
      const wide = pitch * chance.between(0.7, 1.25);
      const peak = y - high * chance.between(0.6, 1.1);
      body.bezierCurveTo(x + wide * 0.3, y, x + wide * 0.42, peak, x + wide * 0.6, peak);
      body.bezierCurveTo(x + wide * 0.66, peak + high * 0.4, x + wide * 0.8, y + high * 0.1, x + wide, y);
      crest.moveTo(x + wide * 0.34, peak + high * 0.36);
      crest.quadraticCurveTo(x + wide * 0.46, peak - high * 0.06, x + wide * 0.62, peak - high * 0.04);
      crest.quadraticCurveTo(x + wide * 0.72, peak + high * 0.2, x + wide * 0.7, peak + high * 0.5);
      crest.quadraticCurveTo(x + wide * 0.6, peak + high * 0.16, x + wide * 0.34, peak + high * 0.36);
      x += wide;
    }
    body.lineTo(x, y + high * 2);
    body.closePath();
    context.fillStyle = downward(context, y - high, y + high * 2, [
      [0, mix(ambience.graded('#7fc0cf', (1 - near) * 0.3), low, 0.3)],
      [0.5, ambience.graded('#1f5a7c', (1 - near) * 0.3)],
      [1, withAlpha(ambience.graded('#174a6c', 0), 0)],
    ]);
    context.fill(body);
    context.fillStyle = withAlpha(mix(ambience.graded('#ffffff', 0), '#ffffff', 0.4), 0.6);
    context.fill(crest);
  }
}

/** A thin crescent of water: flat below, arched above. */
function lens(path: Path2D, x: number, y: number, long: number, thick: number, lean: number): void {
  path.moveTo(x - long / 2, y);
  path.quadraticCurveTo(x + lean * long, y - thick, x + long / 2, y);
  path.quadraticCurveTo(x + lean * long, y - thick * 0.15, x - long / 2, y);
  path.closePath();
}

function glitter(ground: Ground, topY: number, tall: number): void {
  const { context, width, ambience, unit, detail } = ground;
  const { orb } = ambience;
  if (orb.kind === 'none') return;
  const isHigh = !ambience.isBacklit && !ambience.isNight;
  const chance = ground.chance('glitter');
  const x0 = orb.x * width;
  blended(context, 'screen', 1, () => {
    softOval(
      context,
      x0,
      topY + tall * 0.3,
      width * (isHigh ? 0.3 : 0.12),
      tall * 0.6,
      ambience.light,
      isHigh ? 0.22 : 0.4,
    );
    const path = new Path2D();
    const count = Math.round(230 * detail);
    for (let i = 0; i < count; i++) {
      const near = chance.next() ** 1.2;
      const spread = (isHigh ? 0.22 : 0.035) * width * (0.4 + near * 1.7);
      const offset = (chance.next() + chance.next() + chance.next() - 1.5) * spread;
      const y = topY + tall * near ** 1.3 * 0.97 + 1;
      const long = (3 + near * 30) * unit * chance.between(0.4, 1.2);
      lens(path, x0 + offset, y, long, (0.8 + near * 3.2) * unit, 0);
    }
    context.fillStyle = withAlpha(mix(ambience.light, '#ffffff', 0.35), isHigh ? 0.5 : 0.85);
    context.fill(path);
  });
}

/** A far coast with a soft headland on the horizon. */
export function paintCoast(ground: Ground): void {
  const { horizonY, height, ambience } = ground;
  paintRange(ground, 'coast', horizonY + 1, height * 0.075, 0.86, '#6d88a0', 0);
  const line = rollingLine(ground, 'headland', horizonY - height * 0.002, height * 0.022, 2.2);
  paintHill(ground, line, height * 0.04, ambience.graded('#6b8f6a', 0.66), ambience.graded('#7fa07a', 0.72));
}

/** The sea. */
export const sea: World = {
  far: paintCoast,
  ground(ground) {
    paintWater(ground, ground.horizonY, ground.height, '#1f7fb0', '#135a86');
  },
};

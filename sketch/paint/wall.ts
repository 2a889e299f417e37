/**
 * The wall that a neon sign hangs on: dark brick in running bond, every stone a little different, faintly lit by what glows
 * before it. Painted once and dark, so that the tubes own the light.
 */
import { chanceOf } from '../chance.ts';
import type { Scene } from '../scene/scene.ts';
import { darken, lighten, mix, withAlpha } from './colour.ts';
import { type Context, downward, outward } from './surface.ts';

/** Paints the wall over the whole canvas in tones of `colour`. */
export function paintWall(context: Context, scene: Scene, colour: string): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const chance = chanceOf(scene.seed).fork('wall');
  const short = Math.min(width, height);
  const rowHeight = short / 17;
  const brick = rowHeight * 2.6;
  const mortar = Math.max(1, rowHeight * 0.085);
  context.fillStyle = darken(colour, 0.55);
  context.fillRect(0, 0, width, height);
  const rows = Math.ceil(height / rowHeight) + 1;
  const columns = Math.ceil(width / brick) + 2;
  for (let row = 0; row < rows; row++) {
    for (let column = -1; column < columns; column++) {
      const x = (column - (row % 2) * 0.5) * brick + chance.between(-0.6, 0.6);
      const y = row * rowHeight;
      const tone = mix(
        darken(colour, chance.between(0.1, 0.42)),
        chance.next() < 0.12 ? '#4a2630' : '#2b2030',
        chance.between(0, 0.25),
      );
      const left = x + mortar;
      const top = y + mortar;
      const wide = brick - mortar * 2;
      const high = rowHeight - mortar * 2;
      context.fillStyle = downward(context, top, top + high, [
        [0, lighten(tone, 0.07)],
        [0.25, tone],
        [1, darken(tone, 0.22)],
      ]);
      context.beginPath();
      context.roundRect(left, top, wide, high, rowHeight * 0.07);
      context.fill();
      if (chance.next() < 0.3 && scene.quality !== 'low') {
        context.fillStyle = withAlpha('#000000', chance.between(0.08, 0.22));
        context.beginPath();
        context.ellipse(
          left + wide * chance.next(),
          top + high * chance.next(),
          high * chance.between(0.1, 0.35),
          high * chance.between(0.05, 0.16),
          chance.between(0, 3),
          0,
          Math.PI * 2,
        );
        context.fill();
      }
    }
  }
  context.fillStyle = outward(context, width / 2, height * 0.48, Math.hypot(width, height) * 0.58, [
    [0, withAlpha('#000000', 0)],
    [0.5, withAlpha('#000000', 0.18)],
    [1, withAlpha('#000008', 0.78)],
  ]);
  context.fillRect(0, 0, width, height);
}

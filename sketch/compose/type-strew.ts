/** The small shapes that give a poster its air: where they may lie, in which colour, how many. */
import type { Chance } from '../chance.ts';
import { contrast, darken, mix } from '../paint/colour.ts';
import type { Palette } from '../paint/palette.ts';
import type { Ornament } from '../scene/scene.ts';
import type { Placed } from './type-group.ts';
import type { Sheet } from './type-sheet.ts';
import type { Theme } from './type-theme.ts';

/** Small shapes in the free places round the subject, none over it, none over the words. */
export function strewn(
  theme: Theme,
  palette: Palette,
  sheet: Sheet,
  placed: readonly Placed[],
  focus: { readonly x: number; readonly y: number; readonly radius: number },
  chance: Chance,
  isPlace: boolean,
): readonly Ornament[] {
  const { hero, height } = sheet;
  const short = Math.min(sheet.width, height);
  const result: Ornament[] = [];
  // Over a landscape only birds fly, and only in its sky.
  const shapes: Theme['ornaments'] = isPlace ? ['bird'] : theme.ornaments;
  const count = isPlace ? 4 : 9;
  for (let tries = 0; tries < 90 && result.length < count; tries++) {
    const size = short * chance.between(0.032, 0.07);
    const x = chance.between(hero.x + size * 0.6, hero.x + hero.width - size * 0.6);
    const y = chance.between(
      hero.y + size * 0.6,
      isPlace ? Math.max(hero.y + size, focus.y - focus.radius * 0.5) : hero.y + hero.height - size * 0.6,
    );
    const isOnSubject = placed.some(
      (one) =>
        Math.abs(x - one.x) < one.width * 0.5 + size * 0.55 &&
        y > one.y - one.height / 2 - size * 0.5 &&
        y < one.y + one.height / 2 + size * 0.5 &&
        // The corners of a subject's box are mostly empty, so only its inscribed oval counts.
        ((x - one.x) / (one.width * 0.5 + size * 0.6)) ** 2 +
          ((y - one.y) / (one.height * 0.5 + size * 0.6)) ** 2 <
          1.15,
    );
    const isNear = result.some((other) => Math.hypot(other.x - x, other.y - y) < (other.size + size) * 1.3);
    const rim = Math.abs(Math.hypot(x - focus.x, y - focus.y) - focus.radius);
    if (isOnSubject || isNear || rim < size * 0.7) continue;
    const ground = colourAt(palette.ground, y / height);
    const isInside = Math.hypot(x - focus.x, y - focus.y) < focus.radius;
    const colours = [palette.paper, palette.glow, ...palette.accents].filter(
      (one) => contrast(one, ground) > 1.6,
    );
    result.push({
      shape: chance.pick(shapes),
      x,
      y,
      size,
      rotationDegrees: chance.between(-18, 18),
      colour: isInside ? darken(ground, 0.35) : chance.pick(colours.length > 0 ? colours : [palette.paper]),
      alpha: isInside ? 0.5 : 0.92,
    });
  }
  return result;
}

/** The colour of a top-to-bottom gradient at a share of its height. */
export function colourAt(ground: readonly string[], share: number): string {
  const at = Math.max(0, Math.min(1, share)) * (ground.length - 1);
  const i = Math.min(ground.length - 2, Math.floor(at));
  const from = ground[Math.max(0, i)] ?? '#ffffff';
  return mix(from, ground[i + 1] ?? from, at - i);
}

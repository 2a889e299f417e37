/** Paints 'plain' backgrounds. */
import type { Scene } from '../scene/scene.ts';
import { fillDown, type Context } from './surface.ts';

/** Paints the background of a scene whose background is `plain`; other kinds are left to the worlds. */
export function paintBackdrop(context: Context, scene: Scene): void {
  const { background, widthPixels, heightPixels } = scene;
  if (background.kind !== 'plain') return;
  const colours = background.colours.length > 0 ? background.colours : ['#ffffff'];
  const last = Math.max(1, colours.length - 1);
  fillDown(
    context,
    0,
    0,
    widthPixels,
    heightPixels,
    colours.map((colour, i) => [i / last, colour] as const),
  );
}

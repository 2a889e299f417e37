/**
 * The towers of a town as they will be painted, worked out from the scene alone: painters draw them, and whoever looks for
 * open sky (the moon, a newcomer) asks where their roofs end.
 */
import { chanceOf, seedOf } from '../../chance.ts';
import type { Scene } from '../../scene/scene.ts';

/** Colours of walls. */
const stones = ['#8f9fb4', '#a9a3a0', '#b5957f', '#7f8fa8', '#9aa7ad', '#c0a48c'];

/** A tower; lengths are pixels. */
export interface Tower {
  readonly x: number;
  readonly wide: number;
  /** From its foot to its walls' upper edge. */
  readonly high: number;
  readonly stone: string;
  /** 0 a box with a mast, 1 a gable, 2 a low box, 3 flat. */
  readonly roof: number;
  readonly columns: number;
  readonly rows: number;
  /** One draw for each window, row by row, 0 to 1: the low ones are lit. */
  readonly draws: readonly number[];
}

/** A row of towers, by its name, up to `tall` pixels high. */
export function towersOf(scene: Scene, name: string, tall: number): readonly Tower[] {
  const unit = Math.sqrt(scene.widthPixels * scene.heightPixels) / 1024;
  const chance = chanceOf(seedOf(scene.seed, name));
  const towers: Tower[] = [];
  let x = -20 * unit;
  while (x < scene.widthPixels) {
    const wide = tall * chance.between(0.16, 0.34);
    const high = tall * chance.between(0.45, 1);
    const stone = chance.pick(stones);
    const roof = chance.whole(0, 3);
    const cell = Math.max(3.2 * unit, wide * 0.085);
    const columns = Math.max(1, Math.floor((wide * 0.8) / (cell * 1.9)));
    const rows = Math.max(1, Math.floor((high - wide * 0.2) / (cell * 2.3)));
    const draws = Array.from({ length: rows * columns }, () => chance.next());
    towers.push({ x, wide, high, stone, roof, columns, rows, draws });
    x += wide * chance.between(0.98, 1.25);
  }
  return towers;
}

/** Rows of towers of a setting, from far to near: name and height as a share of the picture's. */
export const rowsOf = {
  city: { far: 0.34, middle: 0.43, near: 0.3 },
  street: { far: 0.5 },
} as const;

/** Height of a street's row of shops as a share of the picture's. */
export const shopsTall = 0.42;

/** What stands against the sky of a town: boxes in pixels, down to the horizon. Empty for other settings. */
export function roofsOf(scene: Scene): readonly {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}[] {
  const { background, heightPixels, widthPixels } = scene;
  if (background.kind !== 'world') return [];
  const { setting, horizonY: bottom } = background;
  if (setting !== 'city' && setting !== 'street') return [];
  const rows = Object.entries(rowsOf[setting]).flatMap(([name, tall]) =>
    towersOf(scene, `towers-${name}`, heightPixels * tall),
  );
  const towers = rows.map(({ x, wide, high, roof }) => ({
    left: x,
    right: x + wide,
    top: bottom - high - wide * (roofShares[roof] ?? 0),
    bottom,
  }));
  // No shop is higher than 1.08 of the row, and its cornice a little.
  const shops = { left: 0, right: widthPixels, top: bottom - heightPixels * shopsTall * 1.1, bottom };
  return setting === 'street' ? [...towers, shops] : towers;
}

/** How far each kind of roof rises above the walls, as a share of the tower's width. */
const roofShares = [0.75, 0.5, 0.14, 0];

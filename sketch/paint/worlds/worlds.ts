/** The one list of worlds: which painter paints which setting. */
import type { Setting } from '../../brief/brief.ts';
import { beach } from './beach.ts';
import { desert } from './desert.ts';
import { forest } from './forest.ts';
import { kitchen, studio, table } from './indoors.ts';
import { meadow } from './meadow.ts';
import { room } from './room.ts';
import { sky } from './sky.ts';
import { mountains, snow } from './snow.ts';
import { moon, space } from './space.ts';
import { city, street } from './town.ts';
import { underwater } from './underwater.ts';
import { sea } from './water.ts';
import type { World } from './world.ts';

const worlds: Readonly<Record<Setting, World>> = {
  meadow,
  forest,
  beach,
  sea,
  mountains,
  snow,
  desert,
  city,
  street,
  room,
  kitchen,
  table,
  space,
  moon,
  underwater,
  sky,
  studio,
};

/** The painter of a setting. */
export function worldOf(setting: Setting): World {
  return worlds[setting];
}

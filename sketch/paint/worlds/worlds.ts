/** The one list of worlds: which painter paints which setting. */
import type { Setting } from '../../brief/brief.ts';
import { meadow } from './meadow.ts';
import type { World } from './world.ts';

/** The painter of a setting. */
export function worldOf(setting: Setting): World {
  return worlds[setting] ?? meadow;
}

const worlds: Partial<Record<Setting, World>> = { meadow };

/** The one list of everything that is drawn by hand. */
import type { Recipe } from './artwork.ts';
import { beasts } from './beasts.ts';

/** All recipes; no name and no noun stands in it twice. */
export const recipes: readonly Recipe[] = [...beasts];

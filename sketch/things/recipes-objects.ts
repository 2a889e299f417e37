/** The hand-drawn objects: instruments, food, plants, buildings, furniture, household things, vehicles and toys. */
import type { Recipe } from './artwork.ts';

/** All of them; `recipes.ts` joins them to the one list. */
export const objectRecipes: readonly Recipe[] = [];

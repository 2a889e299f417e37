/** The hand-drawn objects: instruments, food, plants, buildings, furniture, household things, vehicles and toys. */
import type { Recipe } from './artwork.ts';
import {
  apple,
  avocado,
  lemon,
  lemonHalf,
  lemonSlice,
  orange,
  orangeSlice,
  pear,
  pineapple,
  strawberry,
  watermelonSlice,
} from './fruit.ts';

/** All of them; `recipes.ts` joins them to the one list. */
export const objectRecipes: readonly Recipe[] = [
  avocado,
  lemon,
  lemonHalf,
  lemonSlice,
  orange,
  orangeSlice,
  apple,
  pear,
  strawberry,
  watermelonSlice,
  pineapple,
];

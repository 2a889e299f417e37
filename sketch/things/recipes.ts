/** The one list of everything that is drawn by hand. */
import type { Recipe } from './artwork.ts';
import { astronaut } from './astronaut.ts';
import { beasts } from './beasts.ts';
import { bus, car, truck } from './cars.ts';
import { cottage, house } from './houses.ts';
import { rowboat, sailboat, ship, submarine } from './boats.ts';
import { book } from './book.ts';
import { apple, avocado, cake, leafSprig, lemon } from './food.ts';
import { bottle, bowl, cup, mug, teacup, teapot, vase } from './kitchen.ts';
import { drum, electricGuitar, guitar, piano, saxophone, violin } from './music.ts';
import { duck, eagle, flamingo, owl, parrot, songbird } from './birds.ts';
import { bicycle, motorbike, train } from './machines.ts';
import {
  campfire,
  mushroom,
  robot,
  rose,
  signBoard,
  skateboard,
  snowman,
  sunflower,
  tulip,
} from './outdoors.ts';
import { people } from './people.ts';
import { penguin } from './penguin.ts';
import { objectRecipes } from './recipes-objects.ts';
import { cactus, palm, pine, tree } from './trees.ts';
import { balloon, crown, hat, kite, namedHats, scarf, umbrella } from './wear.ts';

/** All recipes; no name and no noun stands in it twice. */
export const recipes: readonly Recipe[] = [
  ...beasts,
  penguin,
  astronaut,
  ...people,
  tree,
  pine,
  palm,
  cactus,
  car,
  truck,
  bus,
  house,
  cottage,
  hat,
  ...namedHats,
  crown,
  balloon,
  umbrella,
  scarf,
  kite,
  rowboat,
  sailboat,
  ship,
  submarine,
  book,
  apple,
  avocado,
  cake,
  leafSprig,
  lemon,
  bottle,
  bowl,
  cup,
  mug,
  teacup,
  teapot,
  vase,
  drum,
  electricGuitar,
  guitar,
  piano,
  saxophone,
  violin,
  ...objectRecipes,
  duck,
  eagle,
  flamingo,
  owl,
  parrot,
  songbird,
  bicycle,
  motorbike,
  train,
  campfire,
  mushroom,
  robot,
  rose,
  signBoard,
  skateboard,
  snowman,
  sunflower,
  tulip,
];

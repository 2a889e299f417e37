/** The one list of everything that is drawn by hand. */
import type { Recipe } from './artwork.ts';
import { astronaut } from './astronaut.ts';
import { beasts } from './beasts.ts';
import { duck, songbird } from './birds.ts';
import { rowboat, sailboat, ship, submarine } from './boats.ts';
import { book } from './book.ts';
import { cake } from './cake.ts';
import { bus, car, truck } from './cars.ts';
import { cactus, palm } from './desert-plants.ts';
import { rose, sunflower, tulip } from './flowers.ts';
import { apple, avocado, leafSprig, lemon } from './food.ts';
import { electricGuitar, guitar, violin } from './guitars.ts';
import { balloon, kite, umbrella } from './held.ts';
import { cottage, house } from './houses.ts';
import { cup, mug, teacup, teapot } from './kitchen.ts';
import { bicycle, motorbike, train } from './machines.ts';
import { drum, piano, saxophone } from './music.ts';
import { campfire, mushroom, signBoard, skateboard } from './outdoors.ts';
import { penguin } from './penguin.ts';
import { people } from './people.ts';
import { objectRecipes } from './recipes-objects.ts';
import { robot } from './robot.ts';
import { snowman } from './snowman.ts';
import { branch, pine, tree } from './trees.ts';
import { bottle, bowl, vase } from './vessels.ts';
import { crown, hat, namedHats, scarf } from './wear.ts';
import { eagle, flamingo, owl, parrot } from './wild-birds.ts';

/** All recipes; no name and no noun stands in it twice. */
export const recipes: readonly Recipe[] = [
  ...beasts,
  penguin,
  astronaut,
  ...people,
  tree,
  pine,
  branch,
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

/** The hand-drawn objects: food, plants, buildings, furniture, household things, vehicles and toys. */
import type { Recipe } from './artwork.ts';
import { bookshelf, rug, wardrobe } from './cabinets.ts';
import { airplane, helicopter, hotAirBalloon, rocket } from './flying.ts';
import {
  lemonHalf,
  lemonSlice,
  orange,
  orangeSlice,
  pear,
  pineapple,
  strawberry,
  watermelonSlice,
} from './fruit.ts';
import { chair, desk, stool, table } from './furniture.ts';
import { autumnLeaf, bouquet, daisy, fern, pottedCactus, pottedPlant, shrub } from './garden.ts';
import { alarmClock, backpack, basket, broom, bucket, key, suitcase } from './household.ts';
import { gift, globe, gramophone, telephone, treasureChest, trophy } from './keepsakes.ts';
import { ball, blocks, ferrisWheel, football, rockingHorse, spinningTop } from './play.ts';
import { fountain, hayBale, igloo, mailbox, tractor, wateringCan, well, wheelbarrow } from './yard.ts';
import { candle, deskLamp, floorLamp, lantern, streetLamp } from './lamps.ts';
import { banana, burger, cheese, chips, paperCup, pizza, toast, wineGlass } from './meals.ts';
import { barn, bridge, church, fence, tent } from './shelters.ts';
import { armchair, bed, sofa } from './soft-furniture.ts';
import { cherries, cookie, cupcake, doughnut, iceCream, pancakes } from './sweets.ts';
import { castle, lighthouse, skyscraper, windmill } from './towers.ts';

/** All of them; `recipes.ts` joins them to the one list. */
export const objectRecipes: readonly Recipe[] = [
  lemonHalf,
  lemonSlice,
  orange,
  orangeSlice,
  pear,
  strawberry,
  watermelonSlice,
  pineapple,
  cherries,
  doughnut,
  cupcake,
  iceCream,
  cookie,
  pancakes,
  banana,
  pizza,
  burger,
  chips,
  toast,
  cheese,
  wineGlass,
  paperCup,
  pottedPlant,
  pottedCactus,
  daisy,
  bouquet,
  autumnLeaf,
  shrub,
  fern,
  table,
  desk,
  chair,
  stool,
  armchair,
  sofa,
  bed,
  bookshelf,
  wardrobe,
  rug,
  floorLamp,
  deskLamp,
  streetLamp,
  lantern,
  candle,
  alarmClock,
  key,
  bucket,
  basket,
  suitcase,
  backpack,
  broom,
  treasureChest,
  gift,
  trophy,
  telephone,
  globe,
  gramophone,
  lighthouse,
  windmill,
  skyscraper,
  castle,
  church,
  barn,
  tent,
  bridge,
  fence,
  rocket,
  hotAirBalloon,
  airplane,
  helicopter,
  ball,
  football,
  rockingHorse,
  blocks,
  ferrisWheel,
  spinningTop,
  tractor,
  fountain,
  well,
  mailbox,
  wateringCan,
  wheelbarrow,
  igloo,
  hayBale,
];

/** The hand-drawn objects: food, plants, buildings, furniture, household things, vehicles and toys. */
import type { Recipe } from './artwork.ts';
import { globe, gramophone } from './antiques.ts';
import { refrigerator, toaster } from './appliances.ts';
import { backpack, basket, bucket, suitcase } from './bags.ts';
import { ball, football } from './balls.ts';
import { autumnLeaf, bouquet, daisy } from './blossoms.ts';
import { bridge, fence } from './bridges.ts';
import { bookshelf, rug, wardrobe } from './cabinets.ts';
import { candle, lantern } from './candles.ts';
import { castle } from './castle.ts';
import { lemonHalf, lemonSlice, orange, orangeSlice } from './citrus.ts';
import { harp, trumpet } from './concert.ts';
import { cauldron, cookingPot, fryingPan } from './cookware.ts';
import { igloo, tent, treehouse } from './dens.ts';
import { cherries, iceCream, pancakes } from './desserts.ts';
import { paperCup, wineGlass } from './drinks.ts';
import { drumKit } from './drum-kit.ts';
import { ferrisWheel, stall } from './fair.ts';
import { airplane, helicopter } from './flying.ts';
import { pear, pineapple, strawberry, watermelonSlice } from './fruit.ts';
import { chair, desk, stool, table } from './furniture.ts';
import { aubergine, friedEgg, maize } from './harvest.ts';
import { alarmClock, broom, key } from './household.ts';
import { gift, telephone } from './keepsakes.ts';
import { deskLamp, floorLamp, streetLamp } from './lamps.ts';
import { shield, sleigh, sword } from './legends.ts';
import { burger, chips, pizza } from './meals.ts';
import { bench, grandfatherClock, hearth } from './parlour.ts';
import { blocks, rockingHorse, spinningTop } from './play.ts';
import { fern, pottedCactus, pottedPlant, shrub } from './pots.ts';
import { pumpkin } from './pumpkin.ts';
import { hotAirBalloon, rocket } from './rocket.ts';
import { sandcastle } from './sandcastle.ts';
import { barn, church } from './shelters.ts';
import { skyscraper } from './skyscraper.ts';
import { banana, cheese, toast } from './snacks.ts';
import { armchair, bed, sofa } from './soft-furniture.ts';
import { easel, pictureFrame, snowGlobe } from './studio.ts';
import { jar, telescope, typewriter } from './study.ts';
import { cookie, cupcake, doughnut } from './sweets.ts';
import { lighthouse, windmill } from './towers.ts';
import { tractor } from './tractor.ts';
import { treasureChest, trophy } from './treasure.ts';
import { broccoli, carrot, tomato } from './vegetables.ts';
import { fountain, well } from './waters.ts';
import { stove, washingMachine } from './white-goods.ts';
import { hayBale, mailbox, wateringCan, wheelbarrow } from './yard.ts';

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
  drumKit,
  trumpet,
  harp,
  bench,
  stall,
  hearth,
  grandfatherClock,
  treehouse,
  pumpkin,
  carrot,
  tomato,
  broccoli,
  aubergine,
  maize,
  friedEgg,
  typewriter,
  easel,
  telescope,
  snowGlobe,
  pictureFrame,
  jar,
  refrigerator,
  stove,
  toaster,
  washingMachine,
  cookingPot,
  fryingPan,
  cauldron,
  sandcastle,
  sword,
  shield,
  sleigh,
];

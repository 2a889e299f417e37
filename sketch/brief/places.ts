/**
 * Places: nouns that name the world around a thing rather than a thing in it. Whether they do depends on the
 * preposition: "on the moon" is a world, "under the moon" is a moon in the sky; "on a table" is a table top close
 * to us, "under a table" is a piece of furniture.
 */
import type { Setting } from './brief.ts';

/** A place word: the world it names, and after which prepositions. */
export interface Place {
  readonly setting: Setting;
  /** Prepositions after which the noun is a world; `bare` stands for none at all. */
  readonly after: readonly string[];
}

const around =
  'in on at by near along across through over above inside into onto from overlooking around beside of'.split(
    ' ',
  );
const anywhere = [...around, 'in-front-of', 'behind', 'next-to', 'under', 'with', 'bare'];
const within = 'in inside at through into around'.split(' ');

const place = (setting: Setting, after: readonly string[]): Place => ({ setting, after });

/** Place nouns, singular and plural where both are said. */
const rows: readonly (readonly [nouns: string, place: Place])[] = [
  [
    'meadow, field, fields, grass, lawn, countryside, valley, prairie, pasture, grassland, savanna, savannah',
    place('meadow', anywhere),
  ],
  [
    'hill, hills, hillside, hilltop, rolling hills, green hills, farmland, vineyard, orchard, flower field, rice terrace, rice terraces, rice field, rice fields, rice paddy, tea plantation',
    place('meadow', anywhere),
  ],
  [
    'garden, park, farm, backyard, yard, picnic, flower garden, playground, nature, lavender field, wheat field',
    place('meadow', [...around, 'bare']),
  ],
  [
    'forest, woods, wood, jungle, rainforest, woodland, rain forest, pine forest, bamboo forest, enchanted forest',
    place('forest', anywhere),
  ],
  ['forest path, forest clearing, magical forest, grove, thicket, swamp', place('forest', anywhere)],
  [
    'beach, seaside, shore, seashore, coast, coastline, sandy beach, tropical beach, sand, seafront, boardwalk',
    place('beach', anywhere),
  ],
  [
    'sea, ocean, water, waves, lake, river, pond, bay, harbor, harbour, open sea, seas, stream, lagoon, marina',
    place('sea', anywhere),
  ],
  [
    'swimming pool, pool, canal, open ocean, waterfront, sea waves, ocean waves, lakeside, fjord',
    place('sea', anywhere),
  ],
  [
    'mountains, mountain, mountain range, mountainside, alps, himalayas, peaks, cliffs, cliff, canyon',
    place('mountains', anywhere),
  ],
  [
    'mountain valley, mountain lake, mountain peaks, mountain top, mountaintop, snowy mountains, rockies',
    place('mountains', anywhere),
  ],
  [
    'snow, fresh snow, snowy landscape, arctic, antarctica, north pole, south pole, tundra, iceberg, ice floe, snowdrift',
    place('snow', anywhere),
  ],
  ['ice, frozen lake, frozen pond, ice rink, glacier, icy lake', place('snow', around)],
  [
    'desert, dunes, sand dunes, sahara, dune, wasteland, mars, the surface of mars, martian surface, wild west',
    place('desert', anywhere),
  ],
  [
    'city, cityscape, skyline, downtown, metropolis, city skyline, town square, new york, new york city, nyc',
    place('city', anywhere),
  ],
  [
    'london, tokyo, manhattan, san francisco, chicago, berlin, rome, venice, amsterdam, hong kong, city lights',
    place('city', anywhere),
  ],
  [
    'paris, barcelona, istanbul, cairo, sydney, rooftop, rooftops, city center, city centre, city park',
    place('city', [...around, 'bare']),
  ],
  [
    'street, city street, road, alley, alleyway, sidewalk, avenue, highway, boulevard, pavement, market street',
    place('street', anywhere),
  ],
  [
    'streets, city streets, crosswalk, parking lot, village street, cobblestone street, lane, market, town',
    place('street', [...around, 'bare']),
  ],
  [
    'room, living room, bedroom, bathroom, office, classroom, library, study, hallway, attic, basement, nursery',
    place('room', anywhere),
  ],
  [
    'dining room, laboratory, lab, museum, gallery, studio apartment, dormitory, workshop, lounge, ballroom',
    place('room', anywhere),
  ],
  [
    'cafe, café, restaurant, bar, coffee shop, pub, shop, store, house, home, bookstore, bakery, hospital',
    place('room', ['in', 'inside']),
  ],
  [
    'school, hotel, castle, church, cabin, theater, theatre, gym, diner, supermarket',
    place('room', ['inside']),
  ],
  ['wall, brick wall, white wall, wooden wall', place('room', ['on', 'near', 'against'])],
  ['kitchen', place('kitchen', anywhere)],
  ['kitchen table, dining table', place('kitchen', ['at', 'around'])],
  ['kitchen counter, countertop, worktop', place('kitchen', ['on', 'at'])],
  [
    'table, wooden table, tabletop, table top, desk, counter, desktop surface, picnic table, workbench',
    place('table', ['on', 'at', 'across', 'onto', 'around']),
  ],
  [
    'kitchen table, dining table, coffee table, marble table, tablecloth, wooden surface, marble surface',
    place('table', ['on', 'across', 'onto']),
  ],
  [
    'space, outer space, deep space, cosmos, universe, galaxy, orbit, zero gravity, milky way, nebula',
    place('space', [...around, 'bare']),
  ],
  ['starry space, the stars', place('space', [...within, 'among', 'through'])],
  [
    'moon, lunar surface, the surface of the moon, surface of the moon, moon surface',
    place('moon', ['on', 'onto', 'across']),
  ],
  [
    'underwater, seabed, sea floor, ocean floor, reef, coral reef, seafloor, bottom of the sea, aquarium',
    place('underwater', [...within, 'on', 'over', 'under', 'bare']),
  ],
  [
    'sea, water, ocean, waves, surface',
    place('sea', [...around, 'behind', 'in-front-of', 'next-to', 'with', 'bare']),
  ],
  [
    'sky, clouds, skies, air, heavens, cloudy sky, blue sky, clear sky',
    place('sky', ['in', 'across', 'through', 'above', 'into', 'among']),
  ],
  ['studio, photo studio', place('studio', within)],
];

const places: ReadonlyMap<string, readonly Place[]> = (() => {
  const table = new Map<string, Place[]>();
  for (const [nouns, value] of rows) {
    for (const noun of nouns.split(', ')) table.set(noun, [...(table.get(noun) ?? []), value]);
  }
  return table;
})();

/**
 * The world that a noun names after a preposition (`bare` for none); undefined when it names a thing there.
 * Give the noun as written first and in the singular after: "mountains" and "mountain" may differ.
 */
export function placeOf(nouns: readonly string[], preposition: string): Setting | undefined {
  for (const noun of nouns) {
    for (const one of places.get(noun) ?? []) if (one.after.includes(preposition)) return one.setting;
  }
  return undefined;
}

/** Places reached by going under: "under water", "beneath the waves". */
export const depths: ReadonlySet<string> = new Set(['sea', 'water', 'ocean', 'waves', 'lake', 'surface']);

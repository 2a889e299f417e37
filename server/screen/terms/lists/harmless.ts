/**
 * Phrases that are no occurrence of anything, whatever their words are elsewhere. They win over every group, so each must
 * be harmless in any company.
 */
import { combine } from './combine.ts';

/** Phrases of all languages. */
export const harmless: readonly string[] = [
  // Bare things that are not people.
  ...combine(
    'naked',
    'mole rat|mole rats|mole|eye|eyes|truth|flame|flames|bulb|bulbs|light bulb|tree|trees|branch|branches|oak|twigs|cake|cakes',
  ),
  ...combine(
    'naked',
    'juice|neck|neck chicken|raspberry|clam|sphynx|cat|sword|blade|wire|wires|rock|rocks|hills|forest',
  ),
  ...combine(
    'naked',
    'and afraid|bike|motorcycle|gun|seed|seeds|barley|landscape|winter trees|brick|bricks|concrete',
  ),
  ...combine(
    'nude',
    'lipstick|lipsticks|lip|lips|lip gloss|heels|pumps|shoes|nails|nail polish|manicure|makeup|eyeshadow|palette|palettes',
  ),
  ...combine(
    'nude',
    'tone|tones|toned|shade|shades|color|colors|colour|colours|colored|coloured|beige|pink|dress|tights',
  ),
  ...combine(
    'nude',
    'background|sandals|fabric|stockings|gown|blouse|sweater|coat|handbag|leather|mouse|mice',
  ),
  ...combine('topless', 'jeep|car|cars|roadster|convertible|bus|tower|pyramid'),
  ...combine('undressed', 'salad|wood|stone|lumber|hide|leather'),
  ...combine('no|without|non|not|zero|avoid', 'nudity|nude|naked|nsfw|porn|gore|explicit|sexual content'),
  ...['nu pieds', 'nu tête', 'nue tête', 'penis free'],
  // Words that sex is part of.
  ...combine(
    'sex',
    'education|ed|appeal|and the city|pistols|reveal|chromosome|chromosomes|determination|ratio|differences',
  ),
  ...[
    'same sex',
    'opposite sex',
    'safe sex',
    'sex on the beach cocktail',
    'gender and sex',
    'biological sex',
    'fair sex',
  ],
  ...[
    'sexual reproduction',
    'asexual',
    'sexual health',
    'sexual orientation',
    'sexual dimorphism',
    'sexual selection',
  ],
  ...['food porn', 'earth porn', 'word porn', 'house porn', 'orgy of'],
  ...combine('great|blue|coal|marsh|willow|crested|long tailed', 'tit|tits'),
  ...combine('chicken|turkey|duck', 'breast|breasts'),
  ...combine('breast', 'cancer|feeding|stroke|plate'),
  ...[
    'robin redbreast',
    'hot dog',
    'hot dogs',
    'sexy cursive font',
    'fetish mask',
    'fetish masks',
    'nkisi fetish',
  ],
  ...combine('arousing', 'curiosity|interest|suspicion'),
  // Young things that are not people.
  ...combine(
    'baby',
    'blue|pink|doll|dolls|dolls|oil|grand piano|grand|corn|carrot|carrots|spinach|elephant|elephants|animal|animals|yoda|shark',
  ),
  ...combine(
    'baby',
    'mole rat|mole rats|bird|birds|goat|goats|dragon|dragons|powder|shower|face|faced|s breath|bump',
  ),
  ...[
    'babydoll',
    'kid leather',
    'kid gloves',
    'billy the kid',
    'karate kid',
    'teen spirit',
    'kid rock',
    'teen titans',
  ],
  ...[
    'inner child',
    'child of the moon',
    'destiny s child',
    'wild child',
    'love child',
    'lee child',
    'julia child',
  ],
  ...['a minor key', 'c minor', 'a minor chord', 'kinder surprise', 'kinder chocolate', 'kinder egg'],
  ...Array.from({ length: 17 }, (_, index) =>
    combine(
      `${index + 1} year old|${index + 1} years old`,
      'whisky|whiskey|scotch|bourbon|rum|wine|brandy|cognac|port|car|house|tree|oak|dog|cat|cheese|single malt',
    ),
  ).flat(),
  // Words that killing is part of.
  ...combine(
    'blood',
    'orange|oranges|moon|type|donation|donor|drive|bank|test|pressure|cell|cells|sausage|hound|red',
  ),
  ...combine('killer', 'whale|whales|heels|queen|bees|app|tomatoes|rabbit|klowns|outfit|view'),
  ...combine('shooting', 'star|stars|range|guard|schedule|script|brake|hoops'),
  ...combine(
    'shot',
    'glass|glasses|put|putter|list|of espresso|at night|on film|on iphone|from above|from below|with a|on a',
  ),
  ...combine('murder', 'mystery|mysteries|hornet|hornets|of crows|she wrote|on the orient express|board'),
  ...[
    'kill bill',
    'killing time',
    'killing joke',
    'buzz kill',
    'kill switch',
    'kill them with kindness',
    'roadkill cafe',
  ],
  ...['kill people with kindness', 'killing me softly', 'to kill a mockingbird', 'painkiller'],
  ...['al gore', 'gore tex', 'gore vidal', 'gore verbinski', 'lesley gore', 'frank gore', 'tipper gore'],
  ...['gory details', 'gory locks', 'rape seed', 'rape field', 'rape flowers', 'oilseed rape'],
  ...[
    'rape of the sabine women',
    'rape of proserpina',
    'rape of europa',
    'rape of the lock',
    'viola da gamba',
    'viola plays',
  ],
  ...['viola player', 'viola solo'],
  ...[
    'school shooting hoops',
    'headless horseman',
    'guillotine cutter',
    'paper guillotine',
    'dead sea',
    'dead man s fingers',
  ],
  ...[
    'severed hand prop',
    'thing from the addams family',
    'die laughing',
    'die of laughter',
    'die of embarrassment',
  ],
  ...[
    'suicide squad',
    'suicide doors',
    'suicide squeeze',
    'suicide prevention',
    'suicide awareness',
    'assisted suicide debate',
  ],
  ...combine('hang|hanging', 'themselves|himself|herself', 'upside down|up'),
  // Bombs that are no weapons.
  ...combine(
    'bath|seed|glitter|smoke|cherry|photo|chocolate|cocoa|fat|water|stink|jager|jäger|cherry|love|sex|logic|fork|zip|sauce|tea',
    'bomb|bombs',
  ),
  ...combine(
    'hot chocolate|hot cocoa|bath salt|paint|color|colour|confetti|flavor|flavour|yarn|f|da',
    'bomb|bombs',
  ),
  ...combine(
    'bomb',
    'pop|pops|shelter|shelters|disposal|disposal robot|squad|cyclone|bay|dog|dogs|voyage|ass|cake|jacket',
  ),
  ...[
    'bombe glacée',
    'bombe surprise',
    'une bombe glacée',
    'explosives detection dog',
    'atomic bomb dome',
    'eisbombe',
  ],
  ...[
    'bombe au chocolat',
    'une bombe au chocolat',
    'bomba de chocolate',
    'una bomba de chocolate',
    'una bomba de agua',
  ],
  ...[
    'grenade apple',
    'molotov ribbentrop',
    'holy hand grenade',
    'heroine',
    'cocaine bear',
    'hand grenade souvenir',
  ],
  // Names and places.
  ...['anthrax band', 'anthrax concert', 'napalm death', 'roma tomatoes'],
];

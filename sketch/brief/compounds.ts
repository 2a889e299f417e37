/**
 * Nouns that the reader knows beforehand: every curated noun of the lexicon, and compounds that stay whole because
 * their last word alone would be drawn as something else. A compound that begins with a colour is cut in two, so
 * that the colour can be painted, unless the two words name something of their own.
 */
import { curated } from '../lexicon/curated.ts';
import { personNamed } from '../lexicon/first-names.ts';
import { names } from '../lexicon/names.ts';
import { senses } from '../lexicon/senses.ts';
import type { ThingClass } from '../lexicon/thing.ts';
import { colours } from './adjectives.ts';

const more =
  'hot air balloon,roller skate,ice skate,cup of coffee,cup of tea,coffee shop,tea set,picnic blanket,' +
  'washing machine,sewing machine,vending machine,time machine,typewriter,record player,street lamp,street light,' +
  'desk lamp,table lamp,floor lamp,lamp post,lava lamp,fire hydrant,phone booth,telephone booth,water tower,windmill,' +
  'wind turbine,power plant,solar panel,snow globe,music box,jewelry box,tool belt,rubber duck,rocking horse,' +
  'rocking chair,wheelbarrow,watering can,lawn mower,garden gnome,bird house,birdhouse,bird cage,dog house,doghouse,' +
  'fish tank,fish bowl,goldfish bowl,bean bag,pocket watch,cuckoo clock,grandfather clock,sun dial,weather vane,' +
  'traffic cone,swimming pool,diving board,surf board,surfboard,snow board,paper boat,paper plane,paper airplane,' +
  'toy car,toy train,train set,pirate ship,viking ship,ghost ship,steam ship,hot tub,guitar case,guitar pick,' +
  'drum kit,drum set,grand piano,electric guitar,bass guitar,french horn,double bass,music stand,rain boot,rain coat,' +
  'snow leopard,mountain goat,sea turtle,sea urchin,sea horse,sea star,star fish,arctic fox,fennec fox,red panda,' +
  'blue whale,great white shark,hammerhead shark,manta ray,komodo dragon,bearded dragon,dragon fruit,passion fruit,' +
  'star fruit,pine cone,pinecone,venus flytrap,aloe vera,money tree,family tree,bonsai tree,cherry tree,lemon tree,' +
  'orange tree,peach tree,cherry blossom tree,maple syrup,peanut butter,cream cheese,apple juice,orange juice,' +
  'lemon juice,iced coffee,ice tea,iced tea,root beer,hot sauce,soy sauce,fish and chips,mac and cheese,' +
  'bow and arrow,salt and pepper,gingerbread man,gingerbread house,candy cane,cotton candy,ice pop,popsicle stick,' +
  'garden hose,fire pit,fire place,camp fire,sand castle,sandcastle,swing set,jungle gym,ferris wheel,monster truck,' +
  'tow truck,cement mixer,golf cart,golf ball,golf club,ski lift,hockey stick,baseball bat,baseball glove,' +
  'tennis court,chess board,chess set,playing card,credit card,gift card,christmas light,christmas ornament,' +
  'christmas stocking,easter bunny,tooth fairy,sand man,bus driver,taxi driver,truck driver,race car driver,' +
  'fire fighter,mail carrier,lighthouse keeper,police dog,sled dog,guard dog,space suit,space helmet,space cat,' +
  'black hole,solar system,north star,night stand,nightstand,book shelf,bookshelf,coat rack,wine rack,knife block,' +
  'cutting board,rolling pin,mixing bowl,measuring cup,oven mitt,coffee maker,coffee machine,coffee grinder,' +
  'espresso machine,tea kettle,coffee bean,tea bag,sugar bowl,egg cup,pepper mill,can opener,bottle opener,' +
  'shopping bag,sleeping bag,punching bag,handheld fan,ceiling fan,remote control,game boy,phone case,usb stick,' +
  'hard drive,light saber,ray gun,tree stump,tree house,oak leaf,maple leaf,palm leaf,fern leaf,lily pad,' +
  'easter basket,flower pot,flowerpot,plant stand,bath robe,wedding ring,bow tie,polka dot,sausage dog,car wash,' +
  'gas station,fire station,train station,police station,space station,bus station,opera house,movie theater,' +
  'art gallery,eiffel tower,big ben,taj mahal,leaning tower,great wall,golden gate bridge,stonehenge,mount rushmore,' +
  'easter egg,flying pig,running shoe,sewing needle,knitting needle,sleeping beauty,flying fish,rain drop,' +
  'slice of watermelon,slice of orange,slice of lemon,slice of bread,slice of toast,pair of cherries,bunch of flowers,' +
  'bunch of daisies,lemon slice,orange slice,lemon half,cowboy hat,wizard hat,witch hat,party hat,birthday hat,' +
  'winter hat,bobble hat,santa hat,flower vase,glass bottle,chocolate chip cookie,paper cup,potted cactus,' +
  'bar stool,easy chair,reading chair,bedside lamp,standing lamp,reading lamp,gas lamp,picket fence,garden fence,' +
  'mountain bike,snow man,skate board,notice board,hot-air balloon,space rocket,air balloon,layer cake,' +
  'fairy tale castle,space explorer,jazz musician,table,desk,rug,carpet,shelf,candlestick,fence,pirate,knight,' +
  'fort,stable,mill,magazine,branch,drums,bass,' +
  'prickly pear,passenger pigeon,guinea pig,praying mantis,hermit crab,yoga mat,exercise ball,dumbbell,pull saw';

/** Compounds that begin with a colour and name something of their own. */
const colourCompounds =
  'red panda,blue whale,black hole,green tea,red wine,white wine,blue jay,orange juice,orange tree,golden retriever,' +
  'gold medal,gold coin,golden gate bridge,brown bear,peach tree,red pepper,olive tree,lime tree,rose bush,tan line,' +
  'lemon tree,cherry tree,silver medal,bronze medal,coral reef,blueprint,white dove,black widow,goldfish';

const ownColour = new Set(colourCompounds.split(','));

/** Compounds of two words or more, singular. */
export const compounds: ReadonlySet<string> = new Set(
  [...curated.keys(), ...more.split(','), ...ownColour, ...senses.keys()].filter(
    (noun) => noun.includes(' ') && (ownColour.has(noun) || !colours.has(noun.slice(0, noun.indexOf(' ')))),
  ),
);

/** The most words that a compound has. */
export const compoundWordsMax = 4;

const single = new Set([...curated.keys(), ...more.split(','), ...names.keys()]);

/** True for a singular noun that the reader knows. */
export function isKnownNoun(noun: string): boolean {
  return single.has(noun);
}

const livingClasses: ReadonlySet<ThingClass> = new Set(['animal', 'bird', 'fish', 'insect', 'person']);
const moreLiving = new Set(
  (
    'knight pirate king queen samurai viking cowboy soldier sailor monk nun musician violinist drummer pianist ' +
    'guitarist saxophonist baker barista waiter waitress butcher fisherman mermaid dinosaur creature animal bird ' +
    'monster dragon kitten puppy character someone hedgehog snowman teddy-bear robot gnome dwarf skeleton explorer ' +
    'traveler tourist couple family twins kid teenager grandmother quokka capybara pelican ostrich tourist vet inventor worker ' +
    'pirate buccaneer warrior superheroine cowgirl rancher sheriff groundhog marmot burro meerkat tapir armadillo emu ' +
    'puffin magpie lemur player archer hunter prisoner thief poet writer dancer barber tailor guitarist bard hobbit ' +
    'student neighbor uncle aunt brother sister grandparents parents crowd skater sailor diver'
  ).split(' '),
);

/** True for nouns that can hold, wear, ride and read. */
export function isAlive(noun: string): boolean {
  const named = personNamed(noun) ?? senses.get(noun);
  if (named !== undefined && named !== '' && named !== noun) return isAlive(named);
  const row = curated.get(noun) ?? curated.get(noun.slice(noun.lastIndexOf(' ') + 1));
  return moreLiving.has(noun) || noun === 'robot' || (row !== undefined && livingClasses.has(row.class));
}

const moreWearables = new Set(
  'spacesuit suit costume uniform tuxedo pajamas armor armour apron onesie poncho headscarf mask outfit'.split(
    ' ',
  ),
);

/** True for nouns that a body wears. */
export function isWearable(noun: string): boolean {
  return classOfNoun(noun) === 'clothing' || moreWearables.has(noun.slice(noun.lastIndexOf(' ') + 1));
}

/** Broad class of a noun that the table knows; undefined for others. */
export function classOfNoun(noun: string): ThingClass | undefined {
  return (curated.get(noun) ?? curated.get(noun.slice(noun.lastIndexOf(' ') + 1)))?.class;
}

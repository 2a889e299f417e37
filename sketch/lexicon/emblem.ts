/**
 * A subject for a poster that names none. A sheet with words and an empty disc looks unfinished, so what the poster is for
 * and what its words say choose one thing to stand there: beer for an Oktoberfest, a house for “The Silent House”.
 */
import type { Brief, Entity, Setting } from '../brief/brief.ts';
import { singularOf } from '../brief/singular.ts';
import { isKnownNoun } from '../brief/compounds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Thing } from './thing.ts';

/** A brief and its things, one for each entity. */
export interface Emblem {
  readonly brief: Brief;
  readonly things: readonly Thing[];
}

/** What an occasion is drawn as; the first row whose words are met wins. */
const occasions: readonly (readonly [words: RegExp, noun: string])[] = [
  [/\b(oktoberfest|beer|brewery|bier|cerveza|bière|pub)\b/i, 'beer'],
  [/\bjazz\b/i, 'saxophone'],
  [/\b(rock|metal|punk|indie|flamenco)\b/i, 'electric guitar'],
  [/\b(classical|symphony|orchestra|orchester|philharmonic|opera|oper)\b/i, 'violin'],
  [/\b(piano|recital)\b/i, 'piano'],
  [/\b(techno|rave|disco|dance|dj|club night|party|tanz)\b/i, 'disco ball'],
  [/\b(music|musique|musik|música|musical|concert|konzert|concierto|gig|song|choir|band)\b/i, 'guitar'],
  [/\b(horror|ghost|haunted|scary|halloween)\b/i, 'ghost'],
  [/\b(sci-fi|space|galaxy|alien|mars|moon|astronomy)\b/i, 'rocket'],
  [/\b(western|rodeo|cowboy)\b/i, 'cowboy hat'],
  [/\b(romance|love|valentine|wedding|hochzeit|boda|mariage)\b/i, 'bouquet'],
  [/\b(movie|film|cinema|kino|cine|cinéma)\b/i, 'clapperboard'],
  [/\b(theater|theatre|drama|play|comedy|teatro|théâtre)\b/i, 'theater mask'],
  [/\b(circus|zirkus|cirque|circo|carnival|fasching|karneval|carnaval)\b/i, 'circus tent'],
  [/\b(fair|funfair|kirmes|feria|volksfest)\b/i, 'ferris wheel'],
  [/\b(birthday|geburtstag|anniversaire|cumpleaños|aniversário)\b/i, 'cake'],
  [/\b(christmas|xmas|weihnacht\w*|noël|navidad|natal)\b/i, 'christmas tree'],
  [/\b(easter|ostern|pâques|pascua)\b/i, 'rabbit'],
  [/\b(new year|silvester|neujahr)\b/i, 'fireworks'],
  [/\b(thanksgiving|harvest|autumn festival|pumpkin)\b/i, 'pumpkin'],
  [/\b(yard sale|garage sale|flea market|flohmarkt|jumble sale)\b/i, 'cardboard box'],
  [/\b(farmers'? market|market|markt|marché|mercado)\b/i, 'market stall'],
  [/\b(bake sale|bakery|cake)\b/i, 'cupcake'],
  [/\b(coffee|café|cafe|kaffee)\b/i, 'coffee cup'],
  [/\b(wine|wein|vin|vino|vinho)\b/i, 'wine glass'],
  [/\b(pizza|italian night)\b/i, 'pizza'],
  [/\b(barbecue|bbq|burger|grill)\b/i, 'burger'],
  [/\b(restaurant|food|street food|dinner|menu|cooking)\b/i, 'burger'],
  [/\b(yoga|meditation|wellness|spa)\b/i, 'lotus'],
  [/\b(marathon|run|race|running|lauf|course à pied)\b/i, 'running shoe'],
  [/\b(football|soccer|fußball|fútbol|world cup)\b/i, 'football'],
  [/\b(basketball)\b/i, 'basketball'],
  [/\b(tennis)\b/i, 'tennis racket'],
  [/\b(cycling|bike|bicycle|tour de)\b/i, 'bicycle'],
  [/\b(tournament|championship|cup|award|turnier)\b/i, 'trophy'],
  [/\b(gaming|video game|esports|game night)\b/i, 'gamepad'],
  [/\b(art|exhibition|gallery|ausstellung|exposition|exposición)\b/i, 'artist palette'],
  [/\b(photo\w*)\b/i, 'camera'],
  [/\b(science|stem)\b/i, 'microscope'],
  [/\b(technology|tech|coding|hackathon|startup|conference|ai)\b/i, 'laptop'],
  [/\b(book|reading|library|literature|lesung|poetry|school)\b/i, 'book'],
  [/\b(summer camp|camp|camping)\b/i, 'tent'],
  [/\b(pet|adoption|dog|dogs|animal shelter|vet)\b/i, 'dog'],
  [/\b(garden|plant|flower|spring|frühling|primavera|printemps)\b/i, 'bouquet'],
  [/\b(earth day|climate|environment|recycl\w*)\b/i, 'globe'],
  [/\b(sale|discount|black friday|shopping)\b/i, 'shopping bag'],
  [/\b(summer|beach|sommer|été|verano|verão|surf)\b/i, 'palm tree'],
  [/\b(ski|snow|winter)\b/i, 'snowman'],
  [/\b(são joão|bonfire|lagerfeuer|fogueira)\b/i, 'campfire'],
  [/\b(sail\w*|regatta|harbou?r)\b/i, 'sailboat'],
  [/\b(travel|tourism|airline)\b/i, 'suitcase'],
];

/** Places that a travel poster shows as land rather than as a thing. */
const lands: readonly (readonly [words: RegExp, setting: Setting])[] = [
  [
    /\b(iceland|norway|switzerland|austria|nepal|tibet|scotland|alaska|patagonia|canada|new zealand|andorra|bhutan|yosemite|japan|peru|alps|dolomites|colorado|slovenia)\b/i,
    'mountains',
  ],
  [
    /\b(hawaii|bali|greece|maldives|bahamas|jamaica|cuba|malta|cyprus|santorini|capri|fiji|tahiti|croatia|portugal|sicily|sardinia|ibiza|mallorca|thailand|australia|miami|riviera|amalfi)\b/i,
    'sea',
  ],
  [/\b(egypt|morocco|dubai|arizona|utah|nevada|jordan|namibia|mexico)\b/i, 'desert'],
  [
    /\b(paris|london|berlin|rome|tokyo|new york|chicago|boston|barcelona|madrid|lisbon|vienna|prague|istanbul|singapore|hong kong|shanghai|seoul|amsterdam|sydney|toronto|san francisco|los angeles)\b/i,
    'city',
  ],
  [/\b(tuscany|provence|ireland|england|wales|netherlands|bavaria|burgundy)\b/i, 'meadow'],
];

/** The brief with a subject or a land for its poster, where it has neither; others are handed back as they are. */
export function withEmblem(brief: Brief, things: readonly Thing[], lexicon: Lexicon): Emblem {
  const isBare = brief.composition === 'poster' && things.length === 0 && brief.setting === undefined;
  if (!isBare) return { brief, things };
  const titles = brief.texts.map(({ text }) => text).join(' ');
  const said = `${brief.purpose ?? ''} ${titles}`;
  const land = lands.find(([words]) => words.test(said))?.[1];
  if (land !== undefined && /travel|visit|tourism|vacation|trip|greetings/i.test(brief.prompt)) {
    return { brief: { ...brief, setting: land }, things };
  }
  // A horror film called “The Silent House” shows the house: the words first, then what the poster is for.
  const nouns = [
    nounIn(titles, lexicon),
    ...[brief.purpose ?? '', titles, brief.prompt].map(
      (words) => occasions.find(([pattern]) => pattern.test(words))?.[1],
    ),
  ];
  const noun = nouns.find((one) => one !== undefined);
  if (noun === undefined) return { brief, things };
  const entity: Entity = { noun, phrase: noun, count: 1, without: [], attributes: [] };
  const thing = lexicon.resolve(entity);
  if (thing.kind === 'lettering') return { brief, things };
  return { brief: { ...brief, entities: [entity] }, things: [thing] };
}

/** The last word of a title that is a thing with a drawing of its own: titles end in what they are about. */
function nounIn(title: string, lexicon: Lexicon): string | undefined {
  const words = title.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];
  for (const word of words.reverse()) {
    const { noun } = singularOf(word, isKnownNoun);
    const thing = lexicon.resolve({ noun, phrase: noun, count: 1, without: [], attributes: [] });
    if (!isKnownNoun(noun)) continue;
    const isItself = thing.via === 'curated' && thing.confidence === 1 && thing.class !== 'symbol';
    if (noun.length > 2 && isItself && thing.class !== 'drink') return noun;
  }
  return undefined;
}

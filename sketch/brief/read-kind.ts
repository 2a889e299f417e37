/**
 * Steps for kinds of picture that stand behind what they are for ("dental clinic logo", "yard sale flyer") and for the
 * greetings of cards. They come before the grammar of noun phrases, which would draw the clinic and the sale.
 */
import { colours, isAdjective } from './adjectives.ts';
import { type Ambience, compositions, manners, styles } from './ambience.ts';
import { type PhraseTable, phraseTable, wordSet } from './phrase-table.ts';
import { links } from './relations.ts';
import { type Context, articles } from './steps.ts';

/** What a design is made for: a word of this set, the last before "logo" or "flyer" that makes the words before it a purpose. */
export const occasions = wordSet(
  'parlor parlour salon lounge mic night clinic bakery cafe café restaurant company club school studio firm gym salon agency store shop hotel bar brewery pub ' +
    'pizzeria bistro diner sale festival concert party event market fair fundraiser conference meetup workshop class lesson ' +
    'lessons course tournament race marathon exhibition show circus gaming esports fitness tech technology band team spa ' +
    'academy university church hospital pharmacy dentist dental law travel tourism photography podcast startup start-up ' +
    'business charity foundation consulting finance bank insurance construction plumbing plumber electrician cleaning ' +
    'landscaping barber barbershop hairdresser boutique fashion jewelry bookstore bookshop library daycare kindergarten ' +
    'veterinary vet farm vineyard winery distillery roastery roasters repair garage dealership airline logistics delivery ' +
    'yoga pilates surfing climbing hiking cycling football soccer basketball tennis running music jazz rock techno movie ' +
    'film horror comedy theater theatre ballet opera election campaign job hiring opening wedding birthday graduation',
);

/** Words about where a design is shown, which name nothing in it. */
const media = wordSet(
  'website web youtube facebook instagram twitter linkedin twitch discord blog etsy pinterest tiktok email online social media',
);

const wordsMax = 6;

/** "a dental clinic logo", "yard sale flyer Saturday 9am", "website banner": what the picture is for, and its kind. */
export function readKind({ tokens, words, reading }: Context, at: number): number {
  const isStart = reading.isFragmentStart && !reading.pending && reading.ambience.composition === undefined;
  if (!isStart) return 0;
  let next = at + (articles.has(words[at] ?? '') ? 1 : 0);
  const found: string[] = [];
  const lifted: Ambience[] = [];
  while (found.length + lifted.length < wordsMax && tokens[next]?.kind === 'word') {
    const word = words[next] ?? '';
    const kind = compositions.match(words, next);
    const isDesign = kind?.value.composition === 'logo' || kind?.value.composition === 'poster';
    if (kind && isDesign) {
      const isFor = occasions.has(found.at(-1) ?? '') && !articles.has(words[next + kind.length] ?? '');
      if (!isFor && !(found.length === 0 && media.has(words[next - 1] ?? ''))) return 0;
      reading.lift(found.length > 0 ? { ...kind.value, purpose: found.join(' ') } : kind.value);
      for (const one of lifted) reading.lift(one);
      return next + kind.length - at;
    }
    const manner = manners.match(words, next);
    const style = styles.match(words, next);
    const phrase = manner ?? style;
    if (phrase) {
      lifted.push(manner ? { manner: [manner.value] } : (style?.value ?? {}));
      next += phrase.length;
      continue;
    }
    // "Ice cream parlor" holds a colour that is none.
    if (articles.has(word) || (colours.has(word) && found.length === 0)) return 0;
    const isVerbal = links.match(words, next)?.value.isAction === true && word.endsWith('ing');
    if (links.match(words, next) && !isVerbal) return 0;
    if (!media.has(word) && !(isAdjective(word) && found.length === 0)) found.push(word);
    next += 1;
  }
  return 0;
}

const greetings: PhraseTable<string> = phraseTable(
  (
    'Happy Birthday,Merry Christmas,Happy Christmas,Happy New Year,Happy Holidays,Happy Easter,Happy Halloween,' +
    'Happy Thanksgiving,Happy Hanukkah,Happy Diwali,Eid Mubarak,Happy Anniversary,Happy Graduation,Congratulations,' +
    "Thank You,Get Well Soon,I Love You,Happy Mother's Day,Happy Mothers Day,Happy Father's Day,Happy Fathers Day," +
    "Happy Valentine's Day,Happy Valentines Day,Season's Greetings,Seasons Greetings,Good Luck,Bon Voyage,Welcome Home," +
    'Happy Retirement,Happy Wedding Day,Feliz Cumpleaños,Feliz Navidad,Feliz Natal,Feliz Aniversário,Joyeux Noël,' +
    'Joyeux Anniversaire,Bonne Année,Bon Anniversaire,Frohe Weihnachten,Alles Gute,Frohes Neues Jahr,Frohe Ostern'
  )
    .split(',')
    // The reader's words carry no possessive endings.
    .map((text) => [text.toLowerCase().replace(/'s\b/g, ''), text] as const),
);
const sheets = wordSet(
  'card cards poster banner sign invitation postcard greeting message lettering sticker',
);

/** "happy birthday card", "merry christmas": the words of a greeting are what the sheet says. */
export function readGreeting({ words, reading }: Context, at: number): number {
  const found = greetings.match(words, at);
  if (!found || reading.pending || !reading.isFragmentStart) return 0;
  const after = words[at + found.length] ?? '';
  const isSheet = sheets.has(after);
  const isEnd = !/^[\p{L}\p{N}]/u.test(after) || /^(with|and|to|from|for|in|on)$/.test(after);
  if (!isSheet && !isEnd) return 0;
  reading.addText(found.value);
  if (/^(card|cards|banner|invitation|postcard|greeting|message)$/.test(after))
    reading.lift({ composition: 'poster' });
  const hasKind = /^(card|cards|banner|invitation|postcard|greeting|message)$/.test(after);
  return found.length + (hasKind ? 1 : 0);
}

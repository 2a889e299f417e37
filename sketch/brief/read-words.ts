/** Steps for quotations, emoji, introduced lettering and what must not be drawn. */
import { poses } from './adjectives.ts';
import { emojiNoun } from './emoji.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { wordSet } from './phrase-table.ts';
import { links } from './relations.ts';
import { type Context, emptyPhrase, parts } from './steps.ts';
import { readIntroducedText } from './texts.ts';

/** A quotation that nothing introduced. */
export function readQuote({ tokens, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'quote') return 0;
  reading.addText(token.text);
  return 1;
}

/** An emoji is the thing it shows; the same one several times is that many. */
export function readEmoji({ tokens, reading }: Context, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'emoji') return 0;
  let count = 1;
  while (tokens[at + count]?.kind === 'emoji' && tokens[at + count]?.text === token.text) count++;
  const noun = emojiNoun(token.text);
  if (noun === undefined) {
    reading.leaveUnread(token.text);
  } else {
    if (reading.isAdjacent) reading.isJoined = true;
    const phrase = { ...emptyPhrase, written: noun };
    reading.addEntity({ ...phrase, noun, phrase: token.text, count: Math.min(50, count) });
  }
  return count;
}

/** Words to be lettered: "that says SUMMER JAZZ". */
export function readWords({ tokens, words, reading }: Context, at: number): number {
  const isTypographic =
    reading.ambience.composition !== undefined && reading.ambience.composition !== 'scene';
  const isApart = reading.isFragmentStart || tokens[at - 1]?.kind === 'quote' || words[at - 1] === 'on';
  const occasion = isTypographic && isApart ? occasionLength(words, at) : 0;
  if (occasion > 0) {
    const written = tokens.slice(at, at + occasion).map((token) => token.text);
    reading.addText(written.join(' '));
    return occasion;
  }
  const found = readIntroducedText(tokens, words, at, isTypographic);
  if (!found) return 0;
  for (const text of found.texts) reading.addText(text);
  return found.next - at;
}

const occasionWordsMax = 8;
const months =
  'january february march april june july august september october november december janvier février mars avril mai juin ' +
  'juillet août septembre octobre novembre décembre januar februar märz juni juli oktober dezember enero febrero marzo ' +
  'abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro ' +
  'outubro novembro dezembro';
const days =
  'monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche montag ' +
  'dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miércoles jueves viernes sábado domingo';
const dates = wordSet(`${months} ${days}`);
/** Day numbers and hours: "10am", "21st". */
const isDated = (word: string) => dates.has(word) || /^\d{1,2}(?:am|pm|th|st|nd|rd|h|h\d\d)$/.test(word);

/** How many words of a date or an hour start here, on a poster: "Sunday 10am"; 0 for none. */
function occasionLength(words: readonly string[], at: number): number {
  // "Le 21 juin", "21. Juni", "21 de junio": a number before the month belongs to the day.
  let start = at;
  if (/^(the|le|el|on|every|each|this|next)$/.test(words[start] ?? '')) start += 1;
  const isNumber = /^\d{1,2}$/.test(words[start] ?? '');
  const month = isNumber ? [1, 2].find((step) => dates.has(words[start + step] ?? '')) : undefined;
  if (!isDated(words[start] ?? '') && month === undefined) return 0;
  let length = start - at + 1;
  while (length < occasionWordsMax && /^[\p{L}\p{N}]/u.test(words[at + length] ?? '')) {
    if (/^(with|and|in|for|featuring|by)$/.test(words[at + length] ?? '')) break;
    length += 1;
  }
  return length;
}

const negators = wordSet('without no minus sans not lacking never');

/** Things that a scene has or has not, rather than a part of something in it. */
const sceneNouns = wordSet(
  'person human cloud text word letter tree car animal shadow frame border watermark signature logo sun moon star ' +
    'bird grass building house background people crowd rain snow fog character man woman child color colour caption',
);

/** "without a lid", "no clouds", "not wearing a hat". */
export function readNegation(context: Context, at: number): number {
  const { tokens, words, reading } = context;
  const word = words[at] ?? '';
  const isLed = word === 'with' && words[at + 1] === 'no';
  const isInstead = (word === 'instead' || word === 'rather') && /^(of|than)$/.test(words[at + 1] ?? '');
  if (!isLed && !isInstead && !negators.has(word)) return 0;
  let next = at + (isLed || isInstead ? 2 : 1);
  const verb = links.match(words, next);
  if (verb?.value.isAction && word === 'not') next += verb.length;
  const bearers = verb?.value.isAction && word === 'not' ? reading.heads : reading.lastGroup;
  const start = next;
  for (let items = 0; items < 8; items++) {
    const phrase = readNounPhrase(tokens, words, next, { isLeading: false });
    if (!phrase) break;
    next = phrase.next;
    const noun = phrase.noun;
    if (noun !== undefined) {
      const isScenic = sceneNouns.has(noun) || (word === 'no' && !isPart(noun)) || isInstead;
      const isLoose = bearers.length === 0 || reading.isFragmentStart;
      if (isScenic || isLoose) reading.addTo(reading.avoid, noun);
      else for (const one of bearers) reading.addTo(reading.entities[one]?.without ?? [], noun);
    }
    const joint = words[next] ?? '';
    const isList = joint === 'or' || joint === 'nor' || (joint === 'and' && word !== 'not');
    const goesOn = isList && !poses.has(words[next + 1] ?? '') && !links.match(words, next + 1);
    // "no clouds, no people" begins anew; "no clouds and two birds" is a list only without a number.
    if (!goesOn || /^(a|an|two|three|four|five|\d+)$/.test(words[next + 1] ?? '')) break;
    next += words[next + 1] === 'no' ? 2 : 1;
  }
  return next === start ? 0 : next - at;
}

const isPart = (noun: string) => parts.has(noun);

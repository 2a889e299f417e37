/** Words that stand between things: prepositions and verbs, and the relation that each one draws. */
import type { RelationKind } from './brief.ts';
import { type PhraseTable, phraseTable } from './phrase-table.ts';

/** What a linking phrase does to the noun phrases around it. */
export interface Link {
  /** The relation between subject and object; absent when the words only mark a place or a manner. */
  readonly kind?: RelationKind;
  /** The word that `places.ts` knows this preposition by. */
  readonly preposition?: string;
  /** True when the object does it to the subject: "ridden by". */
  readonly isInverse?: true;
  /** True when a verb, which takes the doer of the clause for its subject. */
  readonly isAction?: true;
  /** True when it speaks of the thing just before it and not of the clause: "a basket full of apples". */
  readonly isOfLast?: true;
}

const spatial = (kind: RelationKind, preposition: string): Link => ({ kind, preposition });
const action = (kind: RelationKind): Link => ({ kind, isAction: true });

/** Linking phrases. Poses alone ("sitting") are in `adjectives.ts`; here are the words that take an object. */
export const links: PhraseTable<Link> = phraseTable<Link>([
  [
    'working on, working with, typing on, serving, delivering, knitting, kicking, picking, collecting, shooting',
    action('holding'),
  ],
  ['breathing, blowing, casting', { kind: 'with', isAction: true }],
  ['having a picnic, on a picnic, having tea, having fun, having breakfast, having dinner, having lunch', {}],
  ['holding hands, hand in hand, having a party, having a conversation, having', {}],
  [
    'holding hands with, crossing, entering, visiting, protecting, opening, exploring, enjoying',
    action('next-to'),
  ],
  [
    'to the left of, left of, on the left of, on the left side of, at the left of, on the left-hand side of',
    spatial('left-of', 'next-to'),
  ],
  [
    'to the right of, right of, on the right of, on the right side of, at the right of',
    spatial('right-of', 'next-to'),
  ],
  [
    'on top of, on, onto, upon, atop, up on, on the top of, on the surface of, on the back of',
    spatial('on', 'on'),
  ],
  ['under, underneath, beneath, in the shade of, in the shadow of', spatial('under', 'under')],
  ['below', spatial('below', 'under')],
  ['above, over, high above, high over', spatial('above', 'above')],
  ['behind, in back of, hiding behind', spatial('behind', 'behind')],
  ['in front of, before', spatial('in-front-of', 'in-front-of')],
  [
    'next to, beside, besides, alongside, close to, adjacent to, side by side with, right next to',
    spatial('next-to', 'next-to'),
  ],
  [
    'near, by, near to, nearby, toward, towards, around, against, among, amongst, between, amid, at the foot of, at the edge of',
    spatial('next-to', 'near'),
  ],
  [
    'in the middle of, in the center of, in the centre of, in the midst of, surrounded by',
    spatial('next-to', 'in'),
  ],
  ['in, inside, inside of, within, into, in a sea of', spatial('in', 'in')],
  ['at', spatial('next-to', 'at')],
  ['from', { preposition: 'from' }],
  ['out of', { kind: 'in', preposition: 'from', isOfLast: true }],
  ['across, along, down, up, through, throughout, past, off', { kind: 'on', preposition: 'across' }],
  ['overlooking, facing, looking over, looking out over', { preposition: 'overlooking' }],
  ['with, along with, together with, accompanied by, plus', spatial('with', 'with')],
  ['has, have, bearing, featuring', { kind: 'with', preposition: 'with' }],
  [
    'holding, holds, hold, carrying, carries, clutching, gripping, grasping, waving, lifting, raising, wielding',
    action('holding'),
  ],
  [
    'drinking, drinks, sipping, sips, pouring, smoking, flying a, selling, offering, throwing, catching',
    action('holding'),
  ],
  [
    'cooking, baking, serving up, rescuing, saving, rescues, saves, drinking from, drinking out of, using, juggling, brandishing, cradling, pointing at with, balancing',
    action('holding'),
  ],
  ['wearing, wears, wear, dressed in, clad in, dressed with, in a suit of', action('wearing')],
  [
    'riding, rides, ride, riding on, rides on, driving, drives, riding in, mounted on, sailing in, sailing on',
    action('riding'),
  ],
  [
    'sitting on the back of, sailing a, steering, flying on, surfing on, on the back of, rowing, paddling',
    action('riding'),
  ],
  ['reading, reads', action('reading')],
  ['playing, plays, play, strumming, playing the, playing with, plays with, plays the', action('playing')],
  [
    'eating, eats, eat, nibbling, nibbling on, munching, munching on, chewing, biting, licking, devouring',
    action('eating'),
  ],
  [
    'knocking over, knocks over, tripping over, stepping over, bending over, looking at, looks at, watching, staring at, gazing at, hugging, kissing, feeding, petting, meeting',
    action('next-to'),
  ],
  [
    'talking to, talking with, leaning on, leaning against, following, chasing, chases, pulling, pushing',
    action('next-to'),
  ],
  [
    'fighting, painting, building, making, cleaning, washing, fixing, guarding, decorating',
    action('next-to'),
  ],
  [
    'dancing with, walking with, walking a, herding, touching, climbing, smelling, drawing',
    action('next-to'),
  ],
  [
    'jumping over, jumps over, leaping over, leaps over, flying over, flies over, hovering over',
    { kind: 'above', preposition: 'above', isAction: true },
  ],
  ['hanging from, hanging on, tied to, attached to', spatial('next-to', 'near')],
  [
    'filled with, full of, containing, loaded with, holding up',
    { kind: 'in', isInverse: true, isOfLast: true },
  ],
  ['ridden by, driven by, piloted by', { kind: 'riding', isInverse: true, isAction: true }],
  ['held by, carried by', { kind: 'holding', isInverse: true, isAction: true }],
  ['worn by', { kind: 'wearing', isInverse: true, isAction: true }],
  [
    'topped with, covered with, covered in, covered by, decorated with, adorned with',
    { kind: 'with', preposition: 'with', isOfLast: true },
  ],
]);

/** Words that say which side of the picture a thing stands on. */
export const sides: PhraseTable<'left' | 'right'> = phraseTable<'left' | 'right'>([
  ['on the left, on the left side, at left, to the left, on the left-hand side', 'left'],
  ['on the right, on the right side, at right, to the right, on the right-hand side', 'right'],
]);

/** Words that introduce lettering, which need a quotation or capitals after them. */
export const textIntroducers: PhraseTable<'says' | 'words' | 'named' | 'reading'> = phraseTable([
  ['that says, saying, says, which says, spelling, spelling out, that spells, that spell', 'says'],
  [
    'with the words, with the text, with the word, with text, with words, with the title, with the caption',
    'words',
  ],
  [
    'the words, the text, the word, text, caption, words, word, with the slogan, with the message, with the phrase',
    'words',
  ],
  [
    'with the lettering, with lettering, with the inscription, titled, entitled, labeled, labelled, captioned',
    'words',
  ],
  [
    'title, headline, slogan, tagline, subtitle, inscribed with, inscribed, marked, with the headline',
    'words',
  ],
  [
    'with the number, with the letters, with the letter, the letter, the letters, stating, that states',
    'words',
  ],
  ['called, named, by the name of, with the name, for a brand called', 'named'],
  ['reading, that reads, which reads, reads', 'reading'],
]);

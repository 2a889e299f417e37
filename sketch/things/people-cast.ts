/** Who the people are, as data: dress, hat and what they carry. Skin and hair vary among those that may. */

/** How one person is dressed. */
export interface Role {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly heightMetres: number;
  /** Shirt, coat or robe: what `look.colour` paints. */
  readonly top: string;
  readonly bottom: string;
  readonly shoes: string;
  readonly cut: 'shirt' | 'jacket' | 'coat' | 'dress' | 'robe' | 'overalls' | 'armour' | 'suit';
  readonly hair: 'short' | 'long' | 'bun' | 'curly' | 'braids' | 'none' | 'grey';
  readonly hat:
    | 'none'
    | 'toque'
    | 'fire'
    | 'wizard'
    | 'pirate'
    | 'helm'
    | 'straw'
    | 'crown'
    | 'tiara'
    | 'police'
    | 'cowboy'
    | 'santa'
    | 'hood'
    | 'head-mirror'
    | 'hard';
  readonly beard: 'none' | 'long' | 'short' | 'moustache';
  readonly extras: readonly (
    | 'apron'
    | 'stethoscope'
    | 'cape'
    | 'belt'
    | 'patch'
    | 'glasses'
    | 'tie'
    | 'neckerchief'
    | 'stripes'
    | 'badge'
    | 'sash'
    | 'emblem'
    | 'bow'
  )[];
  /** Share of a grown person's head that children have more. */
  readonly headScale: number;
}

const plain = {
  heightMetres: 1.7,
  bottom: '#3d4a63',
  shoes: '#4a3a35',
  cut: 'shirt',
  hair: 'short',
  hat: 'none',
  beard: 'none',
  extras: [],
  headScale: 1,
} as const;

/** Everyone that can be drawn. */
export const roles: readonly Role[] = [
  {
    ...plain,
    name: 'person',
    nouns: [
      'person',
      'man',
      'guy',
      'human',
      'father',
      'dad',
      'adult',
      'traveler',
      'traveller',
      'student',
      'tourist',
    ],
    top: '#e08a3a',
  },
  {
    ...plain,
    name: 'woman',
    nouns: ['woman', 'lady', 'mother', 'mom', 'mum', 'teacher'],
    top: '#c2477f',
    hair: 'long',
    bottom: '#46527a',
  },
  {
    ...plain,
    name: 'boy',
    nouns: ['boy', 'child', 'kid', 'son', 'toddler'],
    heightMetres: 1.2,
    top: '#3f8fd0',
    bottom: '#b5854c',
    headScale: 1.28,
    extras: ['stripes'],
  },
  {
    ...plain,
    name: 'girl',
    nouns: ['girl', 'daughter', 'schoolgirl'],
    heightMetres: 1.2,
    top: '#e6b33a',
    cut: 'dress',
    hair: 'braids',
    headScale: 1.28,
    extras: ['bow'],
  },
  {
    ...plain,
    name: 'old-man',
    nouns: ['old man', 'grandfather', 'grandpa', 'elder'],
    top: '#6d7f63',
    cut: 'jacket',
    hair: 'grey',
    beard: 'short',
    extras: ['glasses'],
  },
  {
    ...plain,
    name: 'old-woman',
    nouns: ['old woman', 'grandmother', 'grandma', 'granny'],
    heightMetres: 1.6,
    top: '#8a6aa8',
    cut: 'dress',
    hair: 'bun',
    extras: ['glasses'],
  },
  {
    ...plain,
    name: 'chef',
    nouns: ['chef', 'cook', 'baker'],
    top: '#fbfaf6',
    bottom: '#4b5160',
    cut: 'coat',
    hat: 'toque',
    beard: 'moustache',
    extras: ['neckerchief'],
  },
  {
    ...plain,
    name: 'doctor',
    nouns: ['doctor', 'physician', 'surgeon', 'nurse', 'dentist', 'vet'],
    top: '#fafbfc',
    bottom: '#4f7f9c',
    cut: 'coat',
    extras: ['stethoscope', 'tie'],
  },
  {
    ...plain,
    name: 'scientist',
    nouns: ['scientist', 'chemist', 'inventor', 'professor'],
    top: '#f8f9fa',
    cut: 'coat',
    hair: 'curly',
    extras: ['glasses', 'tie'],
  },
  {
    ...plain,
    name: 'farmer',
    nouns: ['farmer', 'gardener'],
    top: '#c9433c',
    bottom: '#3f69a3',
    cut: 'overalls',
    hat: 'straw',
  },
  {
    ...plain,
    name: 'builder',
    nouns: ['builder', 'construction worker', 'engineer', 'worker', 'mechanic', 'plumber'],
    top: '#e8842c',
    bottom: '#3d5a88',
    cut: 'overalls',
    hat: 'hard',
  },
  {
    ...plain,
    name: 'firefighter',
    nouns: ['firefighter', 'fireman', 'fire fighter'],
    top: '#b5862f',
    bottom: '#a57a2b',
    shoes: '#2c2b2e',
    cut: 'jacket',
    hat: 'fire',
    extras: ['stripes'],
  },
  {
    ...plain,
    name: 'police-officer',
    nouns: ['police officer', 'policeman', 'policewoman', 'cop', 'guard'],
    top: '#34507f',
    bottom: '#26324d',
    shoes: '#22242b',
    hat: 'police',
    extras: ['tie', 'badge', 'belt'],
  },
  {
    ...plain,
    name: 'wizard',
    nouns: ['wizard', 'sorcerer', 'magician', 'mage', 'merlin'],
    top: '#4a4fa3',
    cut: 'robe',
    hair: 'grey',
    hat: 'wizard',
    beard: 'long',
    extras: ['belt'],
  },
  {
    ...plain,
    name: 'witch',
    nouns: ['witch', 'sorceress'],
    top: '#4c3563',
    cut: 'robe',
    hair: 'long',
    hat: 'wizard',
    extras: ['belt'],
  },
  {
    ...plain,
    name: 'pirate',
    nouns: ['pirate', 'buccaneer'],
    top: '#f2ece0',
    bottom: '#6a4230',
    shoes: '#2f2621',
    cut: 'jacket',
    hat: 'pirate',
    beard: 'short',
    extras: ['patch', 'belt', 'stripes'],
  },
  {
    ...plain,
    name: 'knight',
    nouns: ['knight', 'warrior'],
    top: '#b3bcc8',
    bottom: '#8d98a8',
    shoes: '#6f7a8a',
    cut: 'armour',
    hat: 'helm',
    extras: ['cape', 'belt'],
  },
  {
    ...plain,
    name: 'king',
    nouns: ['king', 'emperor', 'prince'],
    top: '#8f2a3c',
    bottom: '#3a2c4d',
    cut: 'robe',
    hat: 'crown',
    beard: 'short',
    extras: ['cape', 'belt'],
  },
  {
    ...plain,
    name: 'queen',
    nouns: ['queen', 'empress'],
    top: '#6a3f8f',
    cut: 'robe',
    hair: 'long',
    hat: 'crown',
    extras: ['sash'],
  },
  {
    ...plain,
    name: 'princess',
    nouns: ['princess'],
    top: '#ef86b4',
    cut: 'robe',
    hair: 'long',
    hat: 'tiara',
    extras: ['sash'],
  },
  {
    ...plain,
    name: 'superhero',
    nouns: ['superhero', 'super hero', 'hero', 'superheroine'],
    top: '#2d62c4',
    bottom: '#2d62c4',
    shoes: '#c93434',
    cut: 'suit',
    extras: ['cape', 'belt', 'emblem'],
  },
  {
    ...plain,
    name: 'cowboy',
    nouns: ['cowboy', 'cowgirl', 'rancher', 'sheriff'],
    top: '#a34a3c',
    bottom: '#4a6899',
    shoes: '#6b4029',
    hat: 'cowboy',
    extras: ['neckerchief', 'belt'],
  },
  {
    ...plain,
    name: 'santa',
    nouns: ['santa claus', 'santa', 'father christmas'],
    top: '#cf2f34',
    bottom: '#cf2f34',
    shoes: '#2a2627',
    cut: 'coat',
    hair: 'grey',
    hat: 'santa',
    beard: 'long',
    extras: ['belt'],
  },
  {
    ...plain,
    name: 'ninja',
    nouns: ['ninja'],
    top: '#343845',
    bottom: '#343845',
    shoes: '#23252d',
    cut: 'suit',
    hat: 'hood',
    extras: ['belt'],
  },
  {
    ...plain,
    name: 'dancer',
    nouns: ['dancer', 'ballerina', 'ballet dancer', 'singer'],
    top: '#e87fa8',
    cut: 'dress',
    hair: 'bun',
  },
  {
    ...plain,
    name: 'musician',
    nouns: [
      'musician',
      'guitarist',
      'jazz musician',
      'saxophonist',
      'violinist',
      'artist',
      'painter',
      'businessman',
      'businesswoman',
      'waiter',
    ],
    top: '#2f3d5c',
    bottom: '#2f3d5c',
    cut: 'jacket',
    extras: ['tie'],
  },
];

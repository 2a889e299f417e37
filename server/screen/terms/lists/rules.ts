/**
 * When words together mean harm. A rule refuses what is asked to be shown or taught, not a subject: a battle, a ward, a
 * memorial or a nude in marble is no harm. So most rules want two or three groups close together, and most name what
 * excuses them. The groups are filled by the lists of each language.
 */
import type { Rule } from '../find.ts';

/** Against harm: care, warning, remembrance. */
const care = 'care';

/** The rules, the gravest first. */
export const rules: readonly Rule[] = [
  // Sexual content with minors. Nothing artistic or playful excuses it.
  { category: 'sexual/minors', all: ['minorsExplicit'], within: 8, unless: [care] },
  { category: 'sexual/minors', all: ['minor', 'explicit'], within: 10, unless: [care] },
  { category: 'sexual/minors', all: ['minor', 'sexWord'], within: 6, unless: [care] },
  { category: 'sexual/minors', all: ['minor', 'anatomy'], within: 6, unless: [care, 'medicine'] },
  { category: 'sexual/minors', all: ['minor', 'seductive'], within: 6, unless: [care] },
  { category: 'sexual/minors', all: ['minor', 'unclothed'], within: 7, unless: ['cherub'] },
  // Explicit sexual content.
  { category: 'sexual', all: ['explicit'], within: 8, unless: [care] },
  { category: 'sexual', all: ['sexWord', 'explicitManner'], within: 5, unless: [care] },
  { category: 'sexual', all: ['anatomy'], within: 3, unless: ['medicine', 'art', care] },
  { category: 'sexual', all: ['unclothed', 'person'], within: 4, unless: ['art', 'cherub', 'medicine'] },
  { category: 'sexual', all: ['nudityPhrases'], within: 6, unless: ['art', 'medicine'] },
  // Gore and attacks.
  { category: 'violence/graphic', all: ['gore'], within: 6, unless: ['dummy', 'art', 'medicine'] },
  {
    category: 'violence',
    all: ['attack', 'victim'],
    within: 3,
    isOrdered: true,
    unless: ['dummy', 'art', care],
  },
  {
    category: 'violence',
    all: ['victim', 'suffering'],
    within: 3,
    isOrdered: true,
    unless: ['camera', 'dummy', 'art', care],
  },
  {
    category: 'violence',
    all: ['sufferer', 'suffering'],
    within: 3,
    isOrdered: true,
    unless: ['camera', 'dummy', 'art', care],
  },
  {
    category: 'violence',
    all: ['shooting', 'victim'],
    within: 3,
    isOrdered: true,
    unless: ['camera', 'dummy', 'art', care],
  },
  { category: 'violence', all: ['violentScenes'], within: 6, unless: ['dummy', care] },
  // Self-harm.
  {
    category: 'self-harm/instructions',
    all: ['instruction', 'selfHarm'],
    within: 8,
    unless: [care],
  },
  { category: 'self-harm/instructions', all: ['selfHarmMethod'], within: 8, unless: [care] },
  { category: 'self-harm/intent', all: ['selfHarmIntent'], within: 10 },
  { category: 'self-harm', all: ['selfHarm'], within: 8, unless: [care] },
  // Making weapons, drugs and forgeries.
  {
    category: 'illicit/violent',
    all: ['instruction', 'making', 'weapon'],
    within: 10,
    unless: ['dummy', care],
  },
  { category: 'illicit', all: ['instruction', 'making', 'drug'], within: 10, unless: [care, 'dummy'] },
  { category: 'illicit', all: ['instruction', 'forgery'], within: 6, unless: [care, 'dummy'] },
  { category: 'illicit', all: ['making', 'forgery'], within: 6, unless: [care, 'dummy'] },
  // Hate.
  {
    category: 'hate/threatening',
    all: ['exterminate', 'people'],
    within: 4,
    isOrdered: true,
    unless: [care],
  },
  { category: 'hate/threatening', all: ['people', 'shouldDie'], within: 6, isOrdered: true, unless: [care] },
  { category: 'hate/threatening', all: ['exterminate', 'slur'], within: 5, unless: [care] },
  { category: 'hate', all: ['hatePhrases'], within: 8, unless: [care] },
  { category: 'hate', all: ['dehumanise', 'people'], within: 5, unless: [care] },
  { category: 'hate', all: ['glorify', 'hateMovement'], within: 5, unless: [care] },
  { category: 'hate', all: ['hostile', 'slur'], within: 5, unless: [care] },
  // Harassment.
  { category: 'harassment/threatening', all: ['threat'], within: 10 },
  { category: 'harassment', all: ['abusePhrases'], within: 10, unless: [care] },
  { category: 'harassment', all: ['humiliate', 'someoneReal'], within: 5, unless: [care] },
];

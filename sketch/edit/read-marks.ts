/** What belongs to a body, and how a body that is given it looks: beards, tails, blue eyes, smiles. */
import type { Entity } from '../brief/brief.ts';
import { wordSet } from '../brief/phrase-table.ts';
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';

/** What belongs to a body and is described with it. */
export const marks = wordSet(
  'beard mustache moustache smile hair hairstyle haircut freckle wrinkle stripe spot tail wing ' +
    'horn mane fur tan makeup',
);

/** What belongs to a body is how it looks: "a beard", "blue eyes", "a smile". */
export function lookMarked(edit: Edit, bearer: Target, mark: Entity): void {
  const bare = mark.phrase.toLowerCase().replace(/^(a|an|the|some) /, '');
  if (mark.colour !== undefined || mark.noun === 'smile') edit.leaveWords(mark.attributes);
  if (mark.noun === 'smile') edit.look(bearer, { mood: 'happy' });
  else if (mark.colour !== undefined && /^(eye|hair|fur|mane|beak|nose|skin)$/.test(mark.noun)) {
    const phrase = `${mark.noun} of ${bearer.phrase}`;
    edit.recolour({ noun: mark.noun, phrase, isAll: mark.count > 1, of: bearer }, mark.colour);
  } else edit.look(bearer, { attributes: [`with ${bare}`] });
}

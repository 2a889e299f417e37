/** The verbs of instructions by what they ask for, words of politeness, and where a clause ends. */
import { phraseTable, wordSet } from '../brief/phrase-table.ts';
import type { Token } from '../brief/tokens.ts';

/** What a verb asks for; each has its reader. */
export type VerbName =
  | 'make'
  | 'change'
  | 'paint'
  | 'add'
  | 'give'
  | 'put'
  | 'dress'
  | 'remove'
  | 'replace'
  | 'swap'
  | 'move'
  | 'grow'
  | 'shrink'
  | 'double'
  | 'halve'
  | 'resize'
  | 'flip'
  | 'extend'
  | 'zoom'
  | 'fill'
  | 'blur'
  | 'grade'
  | 'raise'
  | 'lower'
  | 'cut-out'
  | 'keep'
  | 'keep-only'
  | 'combine'
  | 'write'
  | 'state'
  | 'want'
  | 'use'
  | 'show'
  | 'dislike'
  | 'nothing'
  | 'none';

/** Verb phrases; the longest wins. */
export const verbs = phraseTable<VerbName>([
  [
    'make, turn, get, have, let, render, cause, makes, turn up, make sure that, make sure, ' +
      'ensure that, ensure, force',
    'make',
  ],
  [
    'change, transform, convert, switch, morph, adjust, modify, alter, update, edit, correct, transition, ' +
      'evolve, set, tweak, fix',
    'change',
  ],
  [
    'paint, colour, color, dye, tint, recolor, recolour, re-color, re-colour, repaint, colorize, ' +
      'colourise, colourize, shade',
    'paint',
  ],
  [
    'add, insert, include, draw, introduce, throw in, add in, put in, plant, sketch in, draw in, ' +
      'paint in, append, create, attach, build, sprinkle, scatter, generate',
    'add',
  ],
  ['give, gift, provide, equip', 'give'],
  [
    'put, place, stick, hang, lay, situate, position, drop, paste, seat, fit, set down, ' +
      'superimpose, overlay, stamp, mount, glue, pop, sit',
    'put',
  ],
  ['dress, dress up, clothe', 'dress'],
  [
    'remove, delete, erase, get rid of, can we get rid of, could we get rid of, can we remove, ' +
      'can we delete, could we remove, take away, take out, take off, eliminate, clear, clear ' +
      'away, wipe out, wipe, hide, lose, strip, strip away, strip out, ' +
      'cut away, clean up, clean, edit out, photoshop out, crop out, rub out, paint out, scrub, ' +
      'discard, subtract, kill, exclude, dispose of, do away with, drop the',
    'remove',
  ],
  ['replace, substitute, sub', 'replace'],
  ['swap, exchange, trade, swap out, swap in, switch out, change out, interchange', 'swap'],
  [
    'move, shift, drag, slide, push, pull, relocate, reposition, nudge, bring, transfer, send, ' +
      'raise up, shove, centre, center',
    'move',
  ],
  [
    'enlarge, grow, magnify, scale up, upsize, blow up, increase the size of, expand the size ' +
      'of, size up, make bigger',
    'grow',
  ],
  [
    'shrink, scale down, downsize, decrease the size of, reduce the size of, minify, size down, make smaller',
    'shrink',
  ],
  ['double the size of, double, double in size', 'double'],
  ['halve, halve the size of', 'halve'],
  ['resize, scale, rescale', 'resize'],
  ['flip, mirror, flip over, turn around, invert, reverse, flop, turn over', 'flip'],
  [
    'extend, expand, widen, uncrop, outpaint, enlarge the canvas, un-crop, broaden, continue, ' +
      'lengthen, stretch',
    'extend',
  ],
  ['zoom out, zoom-out, pull back, step back, pan out, zoom', 'zoom'],
  ['fill, fill in, inpaint, complete, restore, repair, patch, reconstruct, heal', 'fill'],
  ['blur, defocus, blur out, soften, unfocus', 'blur'],
  [
    'brighten, brighten up, lighten, lighten up, light up, darken, dim, warm up, warm, cool ' +
      'down, cool, saturate, desaturate',
    'grade',
  ],
  [
    'increase, boost, raise, turn up the, intensify, strengthen, enhance, pump up, bump up, crank up',
    'raise',
  ],
  ['decrease, reduce, lower, turn down the, tone down, weaken, dial down, drop down, bring down', 'lower'],
  ['cut out, isolate, extract, cutout, mask out, knock out, crop to', 'cut-out'],
  [
    "keep, leave, preserve, retain, maintain, don't change, do not change, don't touch, do not " +
      "touch, don't alter, do not alter, don't modify, do not modify, " +
      "don't move, do not move, don't edit, do not edit, without changing, without touching, " +
      'without altering, without modifying, without affecting, dont change, dont touch, never ' +
      'change, ' +
      "don't remove, do not remove, without moving, without removing, while keeping, while " +
      'preserving, while leaving, while maintaining, but keep, but leave, keeping, leaving, ' +
      'preserving, ' +
      "maintaining, don't affect, do not affect, avoid changing, make sure not to change, be " +
      "careful not to change, without losing, don't lose, do not lose, don't recolor, don't " +
      'recolour, protect',
    'keep',
  ],
  [
    "i don't like, i do not like, i dislike, i hate, i don't want, i do not want, i don't need, we don't need",
    'dislike',
  ],
  [
    'nothing else should change, nothing should change, nothing else changes, nothing changes, ' +
      'nothing else must change, everything else should stay the same, everything else stays the ' +
      'same, ' +
      'everything else should remain the same, everything else remains the same, all else stays ' +
      'the same, the rest should stay the same, the rest stays the same, everything else should ' +
      'stay as it is, everything else stays as it is, change nothing else, nothing else is to ' +
      'change, change nothing',
    'nothing',
  ],
  ['keep only, only keep, leave only, only leave, preserve only, just keep, keep just', 'keep-only'],
  [
    'combine, merge, blend, put together, stitch, mix, compose, unite, fuse, join, collage, composite',
    'combine',
  ],
  [
    'write, type, letter, print, inscribe, spell, write out, rewrite, label, caption, title, ' +
      'retitle, rename, reword',
    'write',
  ],
  [
    'there should be, there must be, there are, there is, there ought to be, there has to be, ' +
      'there have to be, there needs to be, there need to be, there should only be, there must ' +
      'only be, there should be only, there should now be, there is now, there are now, let there ' +
      'be, make there be',
    'state',
  ],
  [
    "i want, i would like, i'd like, i need, we want, we need, we would like, we'd like, can we " +
      'have, could we have, can i have, could i have, may i have, can i get, can we get, could we ' +
      "get, could i get, i wish for, i'd love, i would love, i'll have, i would prefer, i'd prefer",
    'want',
  ],
  ['use, apply, adopt, copy, match, take, borrow, transfer the', 'use'],
  [
    'show, imagine, redraw, reimagine, re-imagine, redo, recreate, re-create, restyle, stylize, ' +
      'stylise, re-render, depict, picture, envision, redesign, rework, remake, reinterpret, ' +
      'reproduce, present, view, visualise, visualize, see',
    'show',
  ],
  [
    'turn off, turn on, switch off, switch on, rotate, tilt, close, open, cross, rotate the ' +
      'camera, animate, upscale, sharpen, denoise, enhance the quality of, light, focus, crop, ' +
      'trim, wave, point, translate, improve, retouch, touch up, smooth',
    'none',
  ],
]);

/** Words of asking and of order, which add nothing to what is asked. */
export const polite = phraseTable<true>([
  [
    'it looks like it was, it looks like it was painted in, it looks like it was drawn in, it looks like it was taken, it looks like, it looks, please, pls, plz, could you please, can you please, would you please, could you, can you, ' +
      'would you, will you, would you mind, do you think you could, you could, you can, you ' +
      'should, ' +
      "i want you to, i would like you to, i'd like you to, i need you to, i want to, i would like " +
      "to, i'd like to, let us, let's, lets, let, only, nothing else, and nothing else, nothing " +
      'more, kindly, now, then, also, and, and then, and also, next, after that, ' +
      'afterwards, finally, first, firstly, secondly, thirdly, lastly, second of all, just, ' +
      'simply, maybe, perhaps, instead, too, as well, thanks, thank you, thank you very much, many ' +
      'thanks, hi, hello, hey, ok, okay, for me, ' +
      'if possible, if you can, in this picture, in this image, in this photo, in the image, in ' +
      'the picture, in the photo, in the scene, in this scene, of the picture, of the image, to ' +
      'the image, to the picture, to the photo, to the scene, to this image, to this picture, ' +
      'to this photo, to this scene, from the image, from the picture, from the photo, from the ' +
      'scene, from this image, from this picture, from this photo, on the image, on the picture, ' +
      'on this image, on this picture, on the photo, ' +
      'here, but, however, so, plus, actually, it would be nice if, it would be great if, would it ' +
      'be possible to, is it possible to, try to, go ahead and, i think, might you, you need to, ' +
      'your task is to, ' +
      'the same scene, same scene, the same picture, same picture, the same image, same image, ' +
      'this scene, this picture, this image, this photo, the same but, same but, the same thing ' +
      'but, the same, same thing, again, what if, what would it look like, what would this look ' +
      'like, what does it look like, what would it look like if, ' +
      'how would it look, how would this look, how would it look if, how about, what about, the ' +
      'image should be, the picture should be, the scene should be, it should be, it needs to be, ' +
      'it must be, it was, it were, this should be, the image, the picture, the photo, the scene, ' +
      "i'd rather have, rather, while, that is, which is, such that, so that, at the same time, in " +
      'addition, additionally, furthermore, moreover, besides that, as follows, quickly, gently, ' +
      'carefully, oh, yes, hmm, um, well, sorry, dear, everyone, bit, a bit, a little, the ' +
      'following, edit this image, edit the image, edit this picture, edit the picture, edit this ' +
      'photo, edit the photo, edit it, in it, to it, from it, on it, of it, for it, set, the edit, ' +
      'by, with, do, to, you, me, we, i, us, if, a, an, the, of, that, it, is, be, s, t, its, ' +
      'their, there, this',
    true,
  ],
]);

/** The most tokens of one clause; longer ones are read in pieces. */
const clauseTokensMax = 80;
const joints = wordSet('and then but plus also while or');

/** The index of the token that ends the clause which holds `at`: a full stop, or a joint before the next verb. */
export function clauseEnd(tokens: readonly Token[], words: readonly string[], at: number): number {
  const last = Math.min(tokens.length, at + clauseTokensMax);
  for (let next = at; next < last; next++) {
    if (tokens[next]?.kind === 'mark' && /^[.;!?\n。]$/.test(words[next] ?? '')) return next;
    const isJoint =
      words[next] === ',' || joints.has(words[next] ?? '') || /^without$/.test(words[next] ?? '');
    if (isJoint && startsClause(words, next)) return next;
    if (next > at && /^(so|such)$/.test(words[next] ?? '') && words[next + 1] === 'that') return next;
  }
  return last;
}

const fillers = wordSet(
  'and then also please now finally just next but instead i want you to can could would maybe plus lastly only',
);

/** True when a verb follows the joint at `at`, past small words. */
function startsClause(words: readonly string[], at: number): boolean {
  for (let next = at; next < at + 6; next++) {
    const found = verbs.match(words, next);
    if (found && (next > at || found.length > 1) && isVerbAt(words, next, found.length)) return true;
    if (!fillers.has(words[next] ?? '') && !/^(,|while)$/.test(words[next] ?? '')) return false;
  }
  return false;
}

const nounLike = wordSet(
  'paint color colour place light plant dress cut drop set fill change print type letter label ' +
    'picture fit show present view title caption match border cross close open cool warm dim sit ' +
    'clear mount frame point wave seat scale focus face clean double mirror have get let extract ' +
    'stamp build crop see complete dim soften blend brown stick slide shade strip patch pop ' +
    'collage composite lower tilt trim stitch mix glue trade copy lay drag wipe tint shift ' +
    'switch exchange transfer raise',
);

/** True when the verb that stands here is one in its place: "and paint the wall", but not "and paint". */
export function isVerbAt(words: readonly string[], at: number, length: number): boolean {
  const word = words[at] ?? '';
  if (length > 1 || !nounLike.has(word)) return true;
  // "Change day to night": what it becomes tells the verb.
  if (
    /^(change|switch|convert)$/.test(word) &&
    words.slice(at + 2, at + 7).some((one) => /^(to|into)$/.test(one))
  )
    return true;
  const after = words[at + 1] ?? '';
  if (after === '' && words[at + 1] !== undefined) return true;
  return /^(the|a|an|it|them|him|her|his|its|their|this|that|these|those|all|every|everything|some|my|our|two|three|in|out|up|there|one|any|both|off|only|nothing|each|more|less)$/.test(
    after,
  );
}

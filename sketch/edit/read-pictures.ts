/** Reads what speaks of several pictures: things brought from one into another, all of them in one, the style of one. */
import type { Edit } from './read-edit.ts';
import { readTo } from './read-goal.ts';
import { ordinalOf, pictureNouns } from './read-picture-number.ts';
import { readPlace } from './read-place.ts';
import { readTarget } from './read-target.ts';
import { readWhole } from './read-whole.ts';

/** "The cup from the second image on the table": a thing of another picture. */
export function readBrought(edit: Edit, at: number, to: number): number {
  const { facts, words } = edit;
  const thing = readTarget(edit, at, to, { mayBePlaced: false });
  if (!thing) return at;
  const { target } = thing;
  const isKnown = target.noun !== undefined && facts.nouns.includes(target.noun);
  const isForeign =
    target.picture !== undefined && (target.picture > 1 || isIntoPicture(edit, thing.next, to));
  // With several pictures, "the logo" that the first one does not show comes from another.
  const isMissing =
    facts.pictureCount > 1 &&
    thing.isDefinite &&
    !thing.isPronoun &&
    !isKnown &&
    target.picture === undefined;
  if (!isForeign && !isMissing) return at;
  if (target.noun !== undefined && pictureNouns.has(target.noun) && target.picture === undefined) return at;
  const place = readTo(edit, thing.next, to) ?? readPlace(edit, thing.next, to, { mayBeIndefinite: true });
  const put = place?.place;
  const told =
    put && (put.kind !== undefined || put.side || put.target)
      ? { place: put.target && !put.kind ? { ...put, kind: 'on' as const } : put }
      : {};
  const before = edit.steps.at(-1);
  // "Take the hat from the second image and put it on the man" brings one hat.
  const isSame = before?.kind === 'bring' && before.place === undefined && before.target.noun === target.noun;
  if (isSame) edit.steps.pop();
  edit.push({ kind: 'bring', target: isSame ? before.target : target, ...told });
  edit.name(target);
  return words[place?.next ?? thing.next] === undefined ? to : (place?.next ?? thing.next);
}

/** "… into the second image": the other picture is the one that is changed. */
function isIntoPicture(edit: Edit, at: number, to: number): boolean {
  return /^(in|into|onto|to) (the )?(second|third|other|last|image|picture|photo)/.test(
    edit.words.slice(at, to).join(' '),
  );
}

/** "These pictures", "the two images into one": everything of every other picture. */
export function readCombine(edit: Edit, at: number, to: number): number {
  const { words, facts } = edit;
  const subject = readTarget(edit, at, to, { mayBePlaced: false });
  if (!subject) return at;
  let next = subject.next;
  while (
    next < to &&
    /^(into|in|to|one|a|single|picture|image|together|scene|photo|all|of|them|and|collage|composition)$/.test(
      words[next] ?? '',
    )
  )
    next += 1;
  if (facts.pictureCount < 2) {
    edit.leave(at - 1, next, 'there is only one picture');
    return next;
  }
  edit.push({
    kind: 'bring',
    target: { noun: undefined, phrase: edit.textOf(at, subject.next), isAll: true },
  });
  return next;
}

/** "The style of the second image": what no step can say, with its reason. */
export function readUse(edit: Edit, at: number, to: number): number {
  const { words } = edit;
  const text = words.slice(at, to).join(' ');
  if (
    /\b(style|look|colou?rs?|palette|composition|pose|lighting|background)\b.*\b(image|picture|photo|reference)/.test(
      text,
    )
  ) {
    edit.leave(at - 1, to, 'only the things of another picture can be taken over');
    return to;
  }
  const whole = readWhole(edit, at, to, { isLed: true });
  if (whole > at) return whole;
  const isReference =
    /^(the|this|that|my)$/.test(words[at] ?? '') &&
    ordinalOf(words[at + 1] ?? '') !== undefined &&
    /\b(reference|inspiration|guide)\b/.test(text);
  if (isReference) {
    edit.leave(at - 1, to, 'only the things of another picture can be taken over');
    return to;
  }
  return at;
}

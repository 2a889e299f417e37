/** Reads one clause by its verb: the table of who reads what, and what becomes of a clause that nobody understood. */
import { readFlip, readMove, readScaled } from './read-acts.ts';
import { readBlur, readCutOut, readExtend, readGradeVerb, readRaise } from './read-canvas.ts';
import type { Edit } from './read-edit.ts';
import { readExchange } from './read-exchange.ts';
import { readDress, readGive } from './read-give.ts';
import { readKeep, readKeepOnly } from './read-keep.ts';
import { readMake, skipOff } from './read-make.ts';
import { readBrought, readCombine, readUse } from './read-pictures.ts';
import { readPut } from './read-put.ts';
import { readFill, readRemove } from './read-remove.ts';
import { readExcept } from './read-tellings.ts';
import { readAdd } from './read-things.ts';
import type { VerbName } from './read-verbs.ts';
import { readDislike, readShow, readWanted, readWrite } from './read-wanted.ts';

/** Verbs that begin descriptions as well: where nothing comes of them the words may describe a picture. */
const mayDescribe: ReadonlySet<VerbName> = new Set(['add', 'make', 'paint', 'show', 'state', 'want']);

/** One clause by its verb: the index after what was understood; `at` where the words may be no instruction at all. */
export function act(edit: Edit, verb: VerbName, at: number, start: number, to: number): number {
  const before = edit.steps.length;
  const next = actBy(edit, verb, at, start, to);
  if (next > at) return next;
  edit.steps.length = before;
  const isOrder =
    /^(the|it|this|that|them|him|her|his|its|their|all|every|everything|each|both|these|those|more|less)$/.test(
      edit.words[start] ?? '',
    ) || !mayDescribe.has(verb);
  if (!isOrder && start < to) return at;
  edit.leave(at, Math.max(start, to));
  return Math.max(start, to);
}

function actBy(edit: Edit, verb: VerbName, at: number, start: number, to: number): number {
  const { words } = edit;
  const only = words[start] ?? '';
  if (/^(only|just|simply|also)$/.test(only) && verb !== 'keep' && start + 1 < to)
    return actBy(edit, verb, at, start + 1, to);
  const took = (next: number) => (next > start ? next : at);
  switch (verb) {
    case 'make':
    case 'change':
    case 'paint':
      return readMake(edit, verb, at, start, to);
    case 'add':
      return took(readAdd(edit, start, to));
    case 'give':
      return took(readGive(edit, start, to));
    case 'put':
      return took(readPut(edit, start, to));
    case 'dress':
      return took(readDress(edit, start, to));
    case 'remove':
      return took(readRemove(edit, start, to));
    case 'replace':
    case 'swap':
      return readExchange(edit, at, start, to);
    case 'move':
      return took(readMove(edit, start, to));
    case 'grow':
    case 'shrink':
    case 'double':
    case 'halve':
    case 'resize':
      return took(readScaled(edit, verb, start, to));
    case 'flip':
      return took(readFlip(edit, start, to));
    case 'extend': {
      const next = readExtend(edit, words[at] ?? '', start, to);
      return next > start || (edit.steps.length > 0 && start >= to) ? Math.max(next, start) : took(next);
    }
    case 'zoom':
      if (words[at] === 'zoom' && start - at === 1) {
        edit.leave(at, to, 'the picture can be extended and not cropped');
        return to;
      }
      return Math.max(start, readExtend(edit, 'zoom', start, to));
    case 'fill':
      return took(readFill(edit, start, to));
    case 'blur':
      return took(readBlur(edit, start, to));
    case 'grade':
      return took(readGradeVerb(edit, words.slice(at, start), start, to)) || at;
    case 'raise':
    case 'lower':
      return took(readRaise(edit, verb, start, to));
    case 'cut-out':
      return took(readCutOut(edit, start, to));
    case 'keep':
      return took(readKeep(edit, start, to));
    case 'keep-only':
      return took(readKeepOnly(edit, start, to));
    case 'combine':
      return took(readCombine(edit, start, to));
    case 'write':
      return took(readWrite(edit, start, to));
    case 'state':
    case 'want':
      return took(readWanted(edit, verb, start, to));
    case 'use': {
      const isTaken =
        words[at] === 'take' && words.slice(start, to).some((word) => /^(off|out|away|from)$/.test(word));
      const brought = isTaken ? readBrought(edit, start, to) : start;
      if (brought > start) return brought;
      if (isTaken) {
        const next = readRemove(edit, start, to);
        return next > start ? skipOff(words, next, to) : at;
      }
      return took(readUse(edit, start, to));
    }
    case 'show':
      return took(readShow(edit, start, to));
    case 'dislike':
      return took(readDislike(edit, at, start, to));
    case 'nothing': {
      const except = readExcept(edit, start, to);
      const phrase = edit.textOf(at, except?.next ?? start);
      edit.keeps.push({
        noun: undefined,
        phrase,
        isAll: true,
        ...(except ? { except: except.targets } : {}),
      });
      return except?.next ?? start;
    }
    case 'none':
      return at;
  }
}

/**
 * Reads an instruction ("make the car red and add a moon; then make it night") into an `EditPlan`: clause by clause from
 * the left, each by the reader of its verb, with the grammar of prompts for new things. There is no model in it, so the
 * same words always give the same plan. It must never throw and never lose a word silently: what no step can say stands
 * in `EditPlan.unread`.
 */
import type { Brief } from '../brief/brief.ts';
import { readPrompt } from '../brief/read-prompt.ts';
import { articles } from '../brief/steps.ts';
import { readCharactersMax, type Token, tokensOf } from '../brief/tokens.ts';
import type { EditPlan, InstructionFacts } from './plan.ts';
import { act } from './read-act.ts';
import { readChange } from './read-change.ts';
import { Edit } from './read-edit.ts';
import { instructionToEnglish } from './read-languages.ts';
import { readBare, readSame, readState } from './read-state.ts';
import { readSubject } from './read-subject.ts';
import { clauseEnd, isVerbAt, polite, verbs } from './read-verbs.ts';
import { readTarget } from './read-target.ts';
import { readWhole } from './read-whole.ts';

/** Reads an instruction of any length and script; never throws. At most `readCharactersMax` characters are read. */
export function readInstruction(prompt: string, facts: InstructionFacts): EditPlan {
  const brief = readPrompt(prompt);
  const written = percentTokens(prompt);
  const { tokens, language } = instructionToEnglish(written.slice(0, tokensMax));
  const edit = new Edit(tokens, facts, /^(fr|es|pt)$/.test(language), readTarget);
  const isInstruction = walk(edit);
  const isDescription = !isInstruction && isSeen(brief);
  if (isDescription) {
    edit.steps.length = 0;
    edit.unread.length = 0;
    edit.unread.push(...brief.unread);
    describe(edit, brief);
  }
  if (prompt.length > readCharactersMax)
    edit.unread.push(`everything after the first ${readCharactersMax} characters`);
  else if (written.length > tokensMax && !isDescription)
    edit.unread.push(`everything after the first ${tokensMax} words`);
  return {
    prompt,
    language,
    steps: edit.steps,
    unread: edit.unread,
    ...(edit.keeps.length === 0 ? {} : { keeps: edit.keeps }),
    brief,
    isDescription,
  };
}

/** The most words and marks of an instruction that are read; a longer text is nearly always a description. */
const tokensMax = 300;
const percentWord = 'percentsign';

/** The tokens of an instruction. The percent sign is none in a prompt; as a word it tells "by 2" from "by 2 %". */
function percentTokens(prompt: string): readonly Token[] {
  const text = prompt.slice(0, readCharactersMax * 4).replace(/(?<=\d) ?%/g, ` ${percentWord}`);
  const tokens = tokensOf(text);
  return tokens.slice(0, tokensMax + 1).map((token) => {
    if (token.kind === 'quote') return { ...token, text: token.text.replaceAll(` ${percentWord}`, '%') };
    return token.lower === percentWord ? { kind: 'word', text: '%', lower: 'percent' } : token;
  });
}

const isSeen = (brief: Brief) =>
  brief.entities.length > 0 || brief.texts.length > 0 || brief.setting !== undefined;

/** What a description asks for: what fills the hole of a mask, and the things of the other pictures that it speaks of. */
function describe(edit: Edit, brief: Brief): void {
  const { facts, words } = edit;
  if (facts.pictureCount > 1) {
    const text = words.join(' ');
    const isOfAll =
      /\b(these|all|the|those|both)\b[^.]{0,40}\b(items?|things?|products?|objects?|pictures?|images?|photos?|references?)\b/.test(
        text,
      );
    if (isOfAll)
      edit.push({
        kind: 'bring',
        target: { noun: undefined, phrase: 'the things of the other pictures', isAll: true },
      });
  }
  if (facts.hasMask && brief.entities.length > 0) {
    edit.push({ kind: 'add', entities: brief.entities, relations: brief.relations, isAnother: false });
  } else if (facts.hasMask && brief.setting !== undefined) {
    edit.push({ kind: 'setting', setting: brief.setting, phrase: brief.prompt.trim() });
  }
}

const makers = /^(generate|create|draw|make|paint|render|produce|design|illustrate|sketch|imagine)$/;
const pictureKinds =
  /^(image|picture|photo|photograph|illustration|drawing|painting|poster|logo|portrait|render|rendering|scene|icon|sticker|pattern|banner|card|cover|sketch|watercolou?r|collage|advertisement|infographic|comic|mockup|wallpaper|artwork)$/;

/** "Generate a photorealistic image of …", "create a gift basket with these four items": a picture is described. */
function isAskedAnew(edit: Edit): boolean {
  const { words, facts } = edit;
  let at = 0;
  for (let steps = 0; steps < 4 && !makers.test(words[at] ?? ''); steps++) {
    const skipped = polite.match(words, at);
    if (!skipped) return false;
    at += skipped.length;
  }
  if (!makers.test(words[at] ?? '')) return false;
  at += words[at + 1] === 'me' ? 2 : 1;
  if (!/^(a|an|one)$/.test(words[at] ?? '')) return false;
  for (let next = at + 1; next < at + 7; next++) {
    if (pictureKinds.test(words[next] ?? ''))
      return /^(of|with|that|which|showing|featuring|where|for|in|containing|using)$/.test(
        words[next + 1] ?? '',
      );
  }
  return facts.pictureCount > 1 && /\b(these|those|reference|items|products)\b/.test(words.join(' '));
}

/** Reads clause after clause; false where nothing in the words instructs. */
function walk(edit: Edit): boolean {
  if (isAskedAnew(edit)) return false;
  const { tokens, words } = edit;
  let isInstruction = false;
  let isWhole = true;
  let isSaid = false;
  let untaken = -1;
  let end = 0;
  const leaveUntaken = (to: number) => {
    if (untaken >= 0 && to > untaken) edit.leave(untaken, to);
    untaken = -1;
  };
  // Every turn takes at least one token, so the walk ends.
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]?.kind === 'mark') {
      leaveUntaken(at);
      at += 1;
      continue;
    }
    if (at >= end) end = clauseEnd(tokens, words, at);
    const isFirst = untaken < 0;
    const asked = isFirst ? polite.match(words, at) : undefined;
    const verb = isFirst ? verbs.match(words, at) : undefined;
    if (verb && (asked?.length ?? 0) <= verb.length && isVerbAt(words, at, verb.length)) {
      const start = at + verb.length;
      const clause = Math.max(end, clauseEnd(tokens, words, start));
      const next = act(edit, verb.value, at, start, clause);
      if (next > at) {
        isInstruction = true;
        at = next;
        continue;
      }
    }
    const next: number = isFirst ? readVerbless(edit, at, end, asked?.length ?? 0, isInstruction) : at;
    if (next > at) {
      isSaid = true;
      isInstruction ||= edit.steps.length > 0 && isModal(words, at, next);
      at = next;
      continue;
    }
    if (asked) {
      if (/^(what|how|same|the same|instead)/.test(words.slice(at, at + asked.length).join(' ')))
        isInstruction = true;
      at += asked.length;
      continue;
    }
    if (untaken < 0) untaken = at;
    isWhole = false;
    at += 1;
    if (at >= end) leaveUntaken(at);
  }
  leaveUntaken(tokens.length);
  return isInstruction || (isWhole && isSaid);
}

const isModal = (words: readonly string[], from: number, to: number) =>
  words
    .slice(from, to)
    .some((word) =>
      /^(should|must|needs?|has|have|ought|instead|will|would|could|can|now|another|more|no|without|same)$/.test(
        word,
      ),
    );

/** What a clause without a verb of asking says: "the car should be red", "at night", "bigger". */
function readVerbless(edit: Edit, at: number, to: number, asked: number, isInstruction: boolean): number {
  // An article before another names nothing.
  if (articles.has(edit.words[at] ?? '') && articles.has(edit.words[at + 1] ?? '')) return at;
  const state = readState(edit, at, to);
  if (state > at) return state;
  const same = readSame(edit, at, to);
  if (same > at) return same;
  if (asked > 1) return at;
  if (isInstruction) {
    // "Don't change the face, only the hair colour to red".
    const isDefinite =
      /^(the|its|his|her|their|only)$/.test(edit.words[at] ?? '') || /^only$/.test(edit.words[at - 1] ?? '');
    const found = isDefinite ? readSubject(edit, at, to) : undefined;
    if (found && /^(to|into)$/.test(edit.words[found.next] ?? '')) {
      const next = readChange(edit, found.subject, found.next, to);
      if (next > found.next) return next;
    }
  }
  const whole = readWhole(edit, at, to, { isLed: at > 0 && isInstruction });
  return whole > at ? whole : readBare(edit, at, to);
}

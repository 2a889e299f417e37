import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../brief/brief.ts';
import { chanceOf } from '../chance.ts';
import type { EditPlan, EditStep, InstructionFacts, Place, Target } from '../edit/plan.ts';
import { stepsMax } from '../edit/read-edit.ts';
import { readInstruction } from '../edit/read-instruction.ts';

/** A plan in a form that a person can read in a diff; absent fields are left out. */
interface CompactPlan {
  readonly prompt: string;
  readonly facts?: Partial<InstructionFacts>;
  readonly language?: string;
  readonly isDescription?: true;
  readonly steps?: readonly string[];
  readonly keeps?: readonly string[];
  readonly unread?: readonly string[];
}

const said = (...words: readonly (string | false | undefined)[]) => words.filter((word) => word).join(' ');

function targetOf(target: Target): string {
  return said(
    target.isAll && 'all',
    target.count !== undefined && `${target.count} ×`,
    target.ordinal !== undefined && `#${target.ordinal}`,
    target.which,
    target.colour,
    target.noun ?? `‹${target.phrase}›`,
    target.of && `of (${targetOf(target.of)})`,
    target.at && placeOf(target.at),
    target.picture !== undefined && `in picture ${target.picture}`,
    target.except && `except ${target.except.map(targetOf).join(' & ')}`,
  );
}

function placeOf(place: Place): string {
  return said(
    '@',
    place.kind,
    place.isInstead && 'instead of',
    place.target && `(${targetOf(place.target)})`,
    place.side?.join(' '),
  );
}

function entityOf(entity: Entity): string {
  return said(
    entity.count > 1 && `${entity.count} ×`,
    entity.size,
    entity.mood,
    entity.pose,
    entity.colour,
    entity.material,
    ...entity.attributes.map((one) => `(${one})`),
    entity.noun,
    ...entity.without.map((one) => `without ${one}`),
  );
}

function entitiesOf(step: Extract<EditStep, { kind: 'add' | 'replace' }>): string {
  const relations = (step.relations ?? []).map((one) => `${one.subject} ${one.kind} ${one.object}`);
  return said(
    step.entities.map(entityOf).join(', '),
    relations.length > 0 && `{${relations.join(', ')}}`,
    step.kind === 'add' && step.texts?.map(({ text }) => `“${text}”`).join(' '),
    step.kind === 'add' && step.place && placeOf(step.place),
  );
}

function stepOf(step: EditStep): string {
  switch (step.kind) {
    case 'recolour':
      return `recolour ${targetOf(step.target)} → ${step.colour}`;
    case 'add':
      return said('add', step.isAnother && 'another', entitiesOf(step));
    case 'replace':
      return `replace ${targetOf(step.target)} → ${entitiesOf(step)}`;
    case 'remove':
    case 'flip':
      return `${step.kind} ${targetOf(step.target)}`;
    case 'move':
    case 'bring':
      return said(step.kind, targetOf(step.target), step.place && placeOf(step.place));
    case 'scale':
      return `scale ${targetOf(step.target)} × ${step.factor}`;
    case 'count':
      return `count ${targetOf(step.target)} = ${step.count}`;
    case 'look': {
      const { mood, pose, material, attributes, without } = step;
      const looks = [mood, pose, material, ...attributes.map((one) => `(${one})`)];
      return said('look', `${targetOf(step.target)}:`, ...looks, ...without.map((one) => `without ${one}`));
    }
    case 'words': {
      const { from, target, to, place, isNew } = step;
      const old = from === undefined ? undefined : `“${from}”`;
      return said(
        'words',
        isNew && 'new',
        old,
        target && `on ${targetOf(target)}`,
        `→ “${to}”`,
        place && placeOf(place),
      );
    }
    case 'setting':
      return `setting ${step.setting} (${step.phrase})`;
    case 'cut-out':
      return said('cut-out', step.target && targetOf(step.target));
    case 'blur':
      return said('blur', step.what, step.except && `except ${step.except.map(targetOf).join(' & ')}`);
    case 'extend':
      return `extend ${step.sides.join(' ')}`;
    case 'grade': {
      const { kind, ...values } = step;
      return said(kind, ...Object.entries(values).map(([name, value]) => `${name} ${value}`));
    }
    case 'restyle':
      return `restyle ${step.style}`;
    case 'time':
      return `time ${step.time}`;
    case 'weather':
      return `weather ${step.weather}`;
    case 'season':
      return `season ${step.season}`;
    case 'backdrop':
      return `backdrop ${step.colour}`;
  }
}

function compact(plan: EditPlan, facts: Partial<InstructionFacts> | undefined): CompactPlan {
  return {
    prompt: plan.prompt,
    ...(facts ? { facts } : {}),
    ...(plan.language === 'en' ? {} : { language: plan.language }),
    ...(plan.isDescription ? { isDescription: true } : {}),
    ...(plan.steps.length > 0 ? { steps: plan.steps.map(stepOf) } : {}),
    ...(plan.keeps ? { keeps: plan.keeps.map(targetOf) } : {}),
    ...(plan.unread.length > 0 ? { unread: plan.unread } : {}),
  };
}

const plainFacts: InstructionFacts = { pictureCount: 1, hasMask: false, nouns: [], texts: [] };

// The file holds what a person read and agreed with, one instruction a line.
const goldens = JSON.parse(
  readFileSync(new URL('./instructions.json', import.meta.url), 'utf8'),
) as readonly CompactPlan[];

describe('instructions are read as people mean them', () => {
  test.each(goldens.map((golden) => [golden.prompt, golden] as const))('%s', (prompt, golden) => {
    const plan = readInstruction(prompt, { ...plainFacts, ...golden.facts });
    expect(compact(plan, golden.facts)).toEqual(golden);
  });

  test('there are at least 250 of them, and every kind of step is among them', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(250);
    const kinds = new Set(goldens.flatMap(({ steps = [] }) => steps.map((step) => step.split(' ')[0])));
    const all: Record<EditStep['kind'], true> = {
      recolour: true,
      add: true,
      remove: true,
      replace: true,
      move: true,
      scale: true,
      count: true,
      flip: true,
      look: true,
      restyle: true,
      time: true,
      weather: true,
      season: true,
      setting: true,
      backdrop: true,
      'cut-out': true,
      blur: true,
      words: true,
      grade: true,
      extend: true,
      bring: true,
    };
    expect(kinds).toEqual(new Set(Object.keys(all)));
  });
});

const hard: readonly string[] = [
  '',
  ' ',
  '\u0000\u0007\u202e\ufeff',
  'a'.repeat(32_000),
  '"'.repeat(32_000),
  "'".repeat(32_000),
  '('.repeat(32_000),
  'make '.repeat(6400),
  'make the '.repeat(3500),
  'the the '.repeat(4000),
  'and '.repeat(8000),
  'the cat of the dog on the '.repeat(1200),
  'remove the cat and the '.repeat(1300),
  'add a cat in the '.repeat(1800),
  'everything except everything '.repeat(1100),
  'red '.repeat(8000),
  'two of all of the '.repeat(1700),
  'make the cat’s '.repeat(2000),
  'from to '.repeat(4000),
  '🦊'.repeat(16_000),
  '\ud800'.repeat(32_000),
  '%'.repeat(32_000),
  '9'.repeat(32_000),
  '%9 '.repeat(10_000),
  'Z̶̢͕͎a̷̛l̸g̵o̶ '.repeat(2000),
];

describe('any text is read, and in bounded time', () => {
  test.each(hard.map((text, index) => [`${index}: ${text.slice(0, 20)}`, text] as const))('%s', (_, text) => {
    for (const facts of [
      plainFacts,
      { pictureCount: 4, hasMask: true, nouns: ['cat', 'the'], texts: ['A'] },
    ]) {
      // Processor time, so that a busy neighbour is no slowness of the reader's. A hundred times what the worst of
      // these texts takes: a loop that runs away takes minutes.
      const start = process.cpuUsage();
      readInstruction(text, facts);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000).toBeLessThan(2000);
    }
  });

  const scripts = [
    'кот шляпа сделай красным',
    '猫を赤くしてください',
    '让汽车变红',
    '고양이를 추가',
    'اجعل السماء وردية',
    'הוסף ירח',
    'बिल्ली को लाल करो',
    'ทำให้รถแดง',
    'κάνε το αυτοκίνητο κόκκινο',
    'դարձրու կարմիր',
    'გახადე წითელი',
    'கார் சிவப்பு',
    'গাড়ি লাল',
    'కారు ఎరుపు',
    'ಕಾರು ಕೆಂಪು',
    'കാർ ചുവപ്പ്',
    'ගස',
    'རྟ་',
    'ກາ',
    'មេឃ',
    'ድመት',
    'ᏣᎳᎩ',
    'þræll ðæt',
    'zażółć gęślą jaźń',
  ];
  const marks = [
    '.',
    ',',
    ';',
    '!',
    '?',
    '\n',
    '"',
    '“',
    '”',
    "'",
    '(',
    ')',
    '-',
    '—',
    '#',
    '%',
    '\u0001',
    '\u202e',
    '\ud83e',
    '🦊',
    '🇫🇷',
  ];
  const words =
    'make turn add remove replace swap put give move scale flip change keep blur extend the a an all every two second last left red dark green it them his of on in with to into from and then but except cat dog hat car sky background image text night watercolour bigger happy wooden brighter “OPEN” "A" 3 50% another more not don’t without like as if is should be number colour style first picture';

  test('random words, halves of instructions and twenty scripts', () => {
    const seed = 20_260_117;
    const chance = chanceOf(seed);
    const vocabulary = [...words.split(' '), ...marks, ...scripts.flatMap((text) => text.split(' '))];
    for (let round = 0; round < 3000; round++) {
      const length = chance.whole(1, 24);
      const made = Array.from({ length }, () => chance.pick(vocabulary)).join(chance.pick([' ', ' ', '']));
      const whole = chance.pick(goldens).prompt;
      const half = whole.slice(chance.whole(0, whole.length), chance.whole(0, whole.length));
      const text = chance.pick([made, half, `${half} ${made}`, whole.split('').reverse().join('')]);
      const facts = {
        pictureCount: chance.whole(1, 16),
        hasMask: chance.next() < 0.5,
        nouns: chance.pick([[], ['cat', 'car'], ['hot air balloon']]),
        texts: [],
      };
      try {
        const plan = readInstruction(text, facts);
        expect(plan.steps.length).toBeLessThanOrEqual(stepsMax);
        expect(readInstruction(text, facts)).toEqual(plan);
      } catch (cause) {
        throw new Error(`seed ${seed}, round ${round}, text ${JSON.stringify(text)}`, { cause });
      }
    }
  });
});

describe('no word is lost', () => {
  test('a word that nobody knows comes out in a step, in what stays, or unread, wherever it is said', () => {
    for (const { prompt, facts } of goldens) {
      const parts = prompt.split(' ');
      for (let at = 0; at <= parts.length; at++) {
        const text = [...parts.slice(0, at), 'zorple', ...parts.slice(at)].join(' ');
        const plan = readInstruction(text, { ...plainFacts, ...facts });
        // A description's words are the brief's to keep; words between quotation marks are lettered.
        if (plan.isDescription || text.includes('"')) continue;
        const heard = JSON.stringify([plan.steps, plan.keeps, plan.unread]);
        expect(heard.includes('zorple'), `${text} → ${heard}`).toBe(true);
      }
    }
  });

  test('a very long instruction says that its end was not read', () => {
    const plan = readInstruction(`make the car red. ${'blah '.repeat(6000)}`, plainFacts);
    expect(plan.unread.at(-1)).toMatch(/after the first/);
  });
});

describe('plans are fit to be carried out', () => {
  test('what is put on a beach is where the picture is from then on', () => {
    const { steps } = readInstruction('put the fox on a beach', plainFacts);
    expect(steps).toEqual([{ kind: 'setting', setting: 'beach', phrase: 'a beach' }]);
  });

  test('a pronoun means what was named last', () => {
    const plan = readInstruction('remove the hat from the cat and make it black', plainFacts);
    expect(plan.steps.map((step) => step.kind)).toEqual(['remove', 'recolour']);
  });

  test('the brief holds the whole text read as a prompt', () => {
    const plan = readInstruction('a cat wearing a hat', plainFacts);
    expect(plan.brief.entities.map(({ noun }) => noun)).toEqual(['cat', 'hat']);
    expect(plan.isDescription).toBe(true);
  });
});

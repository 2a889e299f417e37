import { beforeAll, describe, expect, it } from 'vitest';
import { readPrompt } from '../brief/read-prompt.ts';
import { createLexicon } from '../lexicon/lexicon.ts';
import type { Pixels } from '../sketch.ts';
import { openStudio } from '../suite/studio.ts';
import { recipes } from '../things/recipes.ts';
import { editPixels, type PixelEdit, type PixelEdited } from './pixel-edit.ts';
import type { PixelTools } from './pixel-work.ts';
import type { EditPlan, EditStep, Target } from './plan.ts';
import type { Region } from './region.ts';

let tools: PixelTools;

beforeAll(() => {
  const { pack, artworkOf } = openStudio();
  tools = { lexicon: createLexicon(pack, recipes), artworkOf };
});

const size = 160;

/** A picture from a colour per place; red, green, blue and, when given, alpha. */
function picture(at: (x: number, y: number) => readonly number[], width = size, height = size): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r = 0, g = 0, b = 0, a = 255] = at(x, y);
      data.set([r, g, b, a], (y * width + x) * 4);
    }
  }
  return { widthPixels: width, heightPixels: height, data };
}

/** Sky over grass, with a little texture and a red ball on it. */
function view(): Pixels {
  return picture((x, y) => {
    if (Math.hypot(x - 110, y - 105) < 18) return [205, 40, 38];
    const grain = ((x * 7 + y * 13) % 5) * 2;
    if (y < 80) return [110 + y, 170 + y * 0.6, 236];
    return [70 + grain, 140 + grain - (y - 80) * 0.2, 60 + grain];
  });
}

function region(is: (x: number, y: number) => boolean, width = size, height = size): Region {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) data[i] = is(i % width, Math.floor(i / width)) ? 1 : 0;
  return { widthPixels: width, heightPixels: height, data };
}

const hole = region((x, y) => ((x - 60) / 34) ** 2 + ((y - 90) / 40) ** 2 < 1);

function planned(prompt: string, steps: readonly EditStep[] = [], more: Partial<EditPlan> = {}): EditPlan {
  const brief = readPrompt(prompt);
  return { prompt, language: 'en', steps, unread: [], brief, isDescription: false, ...more };
}

function target(noun?: string, more: Partial<Target> = {}): Target {
  return { noun, phrase: noun === undefined ? 'it' : `the ${noun}`, isAll: false, ...more };
}

function added(prompt: string): EditPlan {
  const { entities, relations } = readPrompt(prompt);
  return planned(prompt, [{ kind: 'add', entities, relations, isAnother: false }]);
}

function edit(ground: Pixels, plan: EditPlan, more: Partial<PixelEdit> = {}): PixelEdited {
  const run = editPixels(
    { ground, others: [], plan, seed: 5, quality: 'medium', background: 'opaque', ...more },
    tools,
  );
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** Mean of something over a part of a picture. */
function mean(
  { data, widthPixels }: Pixels,
  of: (r: number, g: number, b: number) => number,
  is?: Region,
): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < data.length / 4; i++) {
    if (is !== undefined && (is.widthPixels !== widthPixels || is.data[i] === 0)) continue;
    sum += of(data[i * 4] ?? 0, data[i * 4 + 1] ?? 0, data[i * 4 + 2] ?? 0);
    count++;
  }
  return sum / count;
}

const luma = (r: number, g: number, b: number) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Share of a region's pixels that differ visibly. */
function changed(one: Pixels, other: Pixels, is: Region): number {
  let count = 0;
  let all = 0;
  for (let i = 0; i < is.data.length; i++) {
    if (is.data[i] === 0) continue;
    all++;
    for (let k = i * 4; k < i * 4 + 3; k++) {
      if (Math.abs((one.data[k] ?? 0) - (other.data[k] ?? 0)) > 12) {
        count++;
        break;
      }
    }
  }
  return count / all;
}

const top = region((_x, y) => y < 70);
const bottom = region((_x, y) => y > 90);

/** One plan for each kind of step, as a person would ask for it on the view above. */
const everyStep: Readonly<Record<string, () => EditPlan>> = {
  add: () => added('a yellow balloon'),
  remove: () => planned('remove it', [{ kind: 'remove', target: target() }]),
  replace: () =>
    planned('a cat', [{ kind: 'replace', target: target('ball'), entities: readPrompt('a cat').entities }]),
  recolour: () => planned('make it blue', [{ kind: 'recolour', target: target(), colour: 'purple' }]),
  description: () => planned('a sunny beach', [], { isDescription: true }),
  restyle: () => planned('watercolour', [{ kind: 'restyle', style: 'watercolour' }]),
  time: () => planned('night', [{ kind: 'time', time: 'night' }]),
  weather: () => planned('rain', [{ kind: 'weather', weather: 'rain' }]),
  season: () => planned('autumn', [{ kind: 'season', season: 'autumn' }]),
  setting: () => planned('on a beach', [{ kind: 'setting', setting: 'beach', phrase: 'on a beach' }]),
  backdrop: () => planned('pink background', [{ kind: 'backdrop', colour: 'pink' }]),
  'cut-out': () => planned('remove the background', [{ kind: 'cut-out' }]),
  blur: () => planned('blur it', [{ kind: 'blur', what: 'everything' }]),
  words: () => planned('write HELLO', [{ kind: 'words', to: 'HELLO' }]),
  grade: () => planned('black and white', [{ kind: 'grade', isGrey: true }]),
  flip: () => planned('mirror it', [{ kind: 'flip', target: target() }]),
  bring: () => planned('bring the disc', [{ kind: 'bring', target: target('disc', { picture: 2 }) }]),
};

const disc = picture((x, y) => (Math.hypot(x - 80, y - 80) < 40 ? [40, 90, 200] : [244, 243, 240]));

describe('a region', () => {
  for (const [kind, plan] of Object.entries(everyStep)) {
    it(`is all that “${kind}” can touch`, () => {
      const ground = view();
      const { pixels, outcome } = edit(ground, plan(), { region: hole, others: [disc] });
      expect(outcome.done.length).toBeGreaterThan(0);
      let touched = 0;
      for (let i = 0; i < hole.data.length; i++) {
        const isSame = [0, 1, 2, 3].every((k) => pixels.data[i * 4 + k] === ground.data[i * 4 + k]);
        if (hole.data[i] === 0) expect(isSame).toBe(true);
        else if (!isSame) touched++;
      }
      expect(touched).toBeGreaterThan(0);
    });
  }

  it('that is empty leaves the picture as it is and says so', () => {
    const ground = view();
    const empty = region(() => false);
    const { pixels, outcome } = edit(ground, added('a balloon'), { region: empty });
    expect(pixels.data).toEqual(ground.data);
    expect(outcome.done).toEqual([]);
    expect(outcome.undone[0]).toContain('mask');
  });

  it('of another size than the picture is refused', () => {
    expect(() => edit(view(), added('a balloon'), { region: region(() => true, 8, 8) })).toThrow(/size/);
  });
});

describe('the same request', () => {
  for (const [kind, plan] of Object.entries(everyStep)) {
    it(`gives the same bytes for “${kind}”`, () => {
      const more = { region: hole, others: [disc] };
      const first = edit(view(), plan(), more);
      const second = edit(view(), plan(), more);
      expect(
        Buffer.compare(Buffer.from(first.pixels.data.buffer), Buffer.from(second.pixels.data.buffer)),
      ).toBe(0);
      expect(second.outcome).toEqual(first.outcome);
    });
  }
});

describe('what was asked for is there', () => {
  it('a thing fills a good part of its hole and keeps clear of its border', () => {
    const ground = view();
    const { pixels, outcome } = edit(ground, added('a yellow balloon'), { region: hole });
    expect(outcome.done).toEqual(['a yellow balloon was added']);
    expect(changed(ground, pixels, hole)).toBeGreaterThan(0.2);
    expect(mean(pixels, (r, _g, b) => r - b, hole)).toBeGreaterThan(
      mean(ground, (r, _g, b) => r - b, hole) + 30,
    );
  });

  it('a description of a place paints that place', () => {
    const ground = view();
    const { pixels } = edit(ground, planned('a forest at night', [], { isDescription: true }), {
      region: hole,
    });
    expect(changed(ground, pixels, hole)).toBeGreaterThan(0.7);
    expect(mean(pixels, luma, hole)).toBeLessThan(mean(ground, luma, hole) - 30);
  });

  it('a thing without a mask finds a place', () => {
    const ground = view();
    const { pixels, outcome } = edit(ground, added('a dog'));
    expect(outcome.done).toEqual(['a dog was added']);
    expect(changed(ground, pixels, bottom)).toBeGreaterThan(0.05);
    expect(
      changed(
        ground,
        pixels,
        region((_x, y) => y < 30),
      ),
    ).toBe(0);
  });

  it('things of the sky go there', () => {
    const ground = view();
    const { pixels } = edit(ground, added('a hot air balloon'));
    expect(changed(ground, pixels, top)).toBeGreaterThan(0.04);
    expect(
      changed(
        ground,
        pixels,
        region((_x, y) => y > 130),
      ),
    ).toBe(0);
  });

  it('a thing that is masked is gone', () => {
    const ball = region((x, y) => Math.hypot(x - 110, y - 105) < 24);
    const plan = planned('remove the ball', [{ kind: 'remove', target: target('ball') }]);
    const { pixels } = edit(view(), plan, { region: ball });
    expect(mean(pixels, (r, g) => r - g, ball)).toBeLessThan(-20);
  });

  it('a thing that has a colour of its own is found without a mask', () => {
    const plan = planned('remove it', [{ kind: 'remove', target: target('ball', { colour: 'red' }) }]);
    const { pixels, outcome } = edit(view(), plan);
    expect(outcome.done).toEqual(['the ball was removed']);
    expect(mean(pixels, (r, g) => Math.max(0, r - g))).toBeLessThan(1);
  });

  it('a named colour is changed and all else is kept', () => {
    const step: EditStep = { kind: 'recolour', target: target('ball', { colour: 'red' }), colour: 'blue' };
    const ground = view();
    const { pixels } = edit(ground, planned('make the red ball blue', [step]));
    const ball = region((x, y) => Math.hypot(x - 110, y - 105) < 15);
    expect(mean(pixels, (r, _g, b) => b - r, ball)).toBeGreaterThan(60);
    expect(
      changed(
        ground,
        pixels,
        region((x) => x < 70),
      ),
    ).toBe(0);
  });

  it('shading survives another colour', () => {
    const ground = picture((x) => [120 + x * 0.5, 20 + x * 0.1, 20 + x * 0.1]);
    const step: EditStep = { kind: 'recolour', target: target(), colour: 'green' };
    const { pixels } = edit(ground, planned('make it green', [step]), { region: hole });
    const left = mean(
      pixels,
      luma,
      region((x, y) => x > 34 && x < 44 && y > 80 && y < 100),
    );
    const right = mean(
      pixels,
      luma,
      region((x, y) => x > 76 && x < 86 && y > 80 && y < 100),
    );
    expect(right).toBeGreaterThan(left + 4);
  });

  it('the sky is told from the ground', () => {
    const ground = view();
    const step: EditStep = { kind: 'recolour', target: target('sky'), colour: 'orange' };
    const { pixels } = edit(ground, planned('make the sky orange', [step]));
    expect(mean(pixels, (r, _g, b) => r - b, top)).toBeGreaterThan(40);
    expect(changed(ground, pixels, bottom)).toBe(0);
  });

  it('night is dark and blue', () => {
    const { pixels } = edit(view(), planned('night', [{ kind: 'time', time: 'night' }]));
    expect(mean(pixels, luma)).toBeLessThan(mean(view(), luma) * 0.5);
    expect(mean(pixels, (r, _g, b) => b - r, top)).toBeGreaterThan(5);
  });

  it('a sunset is warm', () => {
    const { pixels } = edit(view(), planned('sunset', [{ kind: 'time', time: 'sunset' }]));
    expect(mean(pixels, (r, _g, b) => r - b)).toBeGreaterThan(mean(view(), (r, _g, b) => r - b) + 40);
  });

  it('rain takes colour and light, snow leaves flakes, fog lifts the horizon', () => {
    const colour = (r: number, g: number, b: number) => Math.max(r, g, b) - Math.min(r, g, b);
    const under = (weather: 'rain' | 'snowfall' | 'fog') =>
      edit(view(), planned(weather, [{ kind: 'weather', weather }])).pixels;
    expect(mean(under('rain'), colour)).toBeLessThan(mean(view(), colour) * 0.75);
    expect(mean(under('rain'), luma)).toBeLessThan(mean(view(), luma));
    const flakes = mean(under('snowfall'), (r, g, b) => (Math.min(r, g, b) > 205 ? 1 : 0), bottom);
    expect(flakes).toBeGreaterThan(0.01);
    const band = region((_x, y) => y > 80 && y < 90);
    expect(mean(under('fog'), luma, band)).toBeGreaterThan(mean(view(), luma, band) + 25);
  });

  it('autumn turns green to gold, winter to white', () => {
    const in_ = (season: 'autumn' | 'winter') =>
      edit(view(), planned(season, [{ kind: 'season', season }])).pixels;
    expect(mean(in_('autumn'), (r, g) => r - g, bottom)).toBeGreaterThan(20);
    expect(mean(in_('winter'), luma, bottom)).toBeGreaterThan(mean(view(), luma, bottom) + 20);
  });

  it('grades do what they say', () => {
    const graded = (step: Omit<Extract<EditStep, { kind: 'grade' }>, 'kind'>) =>
      edit(view(), planned('grade', [{ kind: 'grade', ...step }])).pixels;
    expect(mean(graded({ brightness: 0.5 }), luma)).toBeGreaterThan(mean(view(), luma) + 15);
    expect(mean(graded({ brightness: -0.5 }), luma)).toBeLessThan(mean(view(), luma) - 15);
    expect(mean(graded({ isGrey: true }), (r, g, b) => Math.max(r, g, b) - Math.min(r, g, b))).toBe(0);
    expect(mean(graded({ isSepia: true }), (r, _g, b) => r - b)).toBeGreaterThan(20);
    expect(mean(graded({ warmth: 0.6 }), (r, _g, b) => r - b)).toBeGreaterThan(
      mean(view(), (r, _g, b) => r - b) + 10,
    );
    expect(graded({}).data).toEqual(view().data);
  });

  it('every manner leaves its mark', () => {
    const everywhere = region(() => true);
    for (const style of [
      'watercolour',
      'oil',
      'pixel-art',
      'pencil',
      'ink',
      'line-art',
      'flat',
      'neon',
    ] as const) {
      const { pixels, outcome } = edit(view(), planned(style, [{ kind: 'restyle', style }]));
      expect(outcome.done.length).toBe(1);
      expect(changed(view(), pixels, everywhere)).toBeGreaterThan(0.02);
    }
  });

  it('words are set with contrast', () => {
    const { pixels, outcome } = edit(view(), planned('write', [{ kind: 'words', to: 'OPEN' }]));
    expect(outcome.done).toEqual(['“OPEN” was written into the picture']);
    const everywhere = region(() => true);
    expect(changed(view(), pixels, everywhere)).toBeGreaterThan(0.02);
  });

  it('words go to the side that was named', () => {
    const step: EditStep = { kind: 'words', to: 'OPEN', isNew: true, place: { side: ['bottom'] } };
    const { pixels } = edit(view(), planned('write', [step]));
    expect(changed(view(), pixels, bottom)).toBeGreaterThan(0.04);
    expect(changed(view(), pixels, top)).toBe(0);
  });

  it('a hat sits at the top of what stands out', () => {
    const ground = picture((x, y) => (Math.hypot(x - 80, y - 100) < 34 ? [210, 120, 40] : [240, 240, 238]));
    const { entities, relations } = readPrompt('a party hat');
    const place = { kind: 'wearing' as const, target: target('man') };
    const step: EditStep = { kind: 'add', entities, relations, place, isAnother: false };
    const { pixels } = edit(ground, planned('give him a party hat', [step]));
    expect(
      changed(
        ground,
        pixels,
        region((x, y) => Math.abs(x - 80) < 12 && y > 48 && y < 66),
      ),
    ).toBeGreaterThan(0.5);
    expect(
      changed(
        ground,
        pixels,
        region((_x, y) => y > 110),
      ),
    ).toBe(0);
  });

  it('a cut-out of an opaque picture stands on white', () => {
    const plan = planned('remove the background', [{ kind: 'cut-out' }]);
    const clear = edit(disc, plan, { background: 'transparent' });
    expect(clear.pixels.data[3]).toBe(0);
    expect(clear.outcome).toEqual({ done: ['the background was removed'], undone: [] });
    const white = edit(disc, plan);
    expect([...white.pixels.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
  });

  it('a subject is set into a painted place', () => {
    const step: EditStep = { kind: 'setting', setting: 'forest', phrase: 'a forest' };
    const { pixels, outcome } = edit(disc, planned('put it in a forest', [step]));
    expect(outcome.done).toEqual(['the subject is in a forest now']);
    expect(
      changed(
        disc,
        pixels,
        region((x, y) => Math.hypot(x - 80, y - 80) > 50),
      ),
    ).toBeGreaterThan(0.95);
    const inner = region((x, y) => Math.hypot(x - 80, y - 80) < 34);
    expect(mean(pixels, (r, _g, b) => b - r, inner)).toBeGreaterThan(60);
  });

  it('a painted place has its hour already and is not darkened twice', () => {
    const setting: EditStep = { kind: 'setting', setting: 'meadow', phrase: 'a meadow' };
    const time: EditStep = { kind: 'time', time: 'night' };
    const both = edit(disc, planned('in a meadow at night', [setting, time]));
    const alone = edit(disc, planned('in a meadow at night', [setting]));
    expect(both.outcome.done).toEqual(['the subject is in a meadow now', 'it is night now']);
    expect(both.pixels.data).toEqual(alone.pixels.data);
  });

  it('an hour is not told as painted when its place was not', () => {
    const flat = picture((x) => [100 + (x % 3), 110, 120]);
    const setting: EditStep = { kind: 'setting', setting: 'meadow', phrase: 'a meadow' };
    const time: EditStep = { kind: 'time', time: 'night' };
    const { pixels, outcome } = edit(flat, planned('in a meadow at night', [setting, time]));
    expect(outcome.done).toEqual(['it is night now']);
    expect(outcome.undone).toHaveLength(1);
    expect(mean(pixels, luma)).toBeLessThan(mean(flat, luma) * 0.6);
  });

  it('a manner is laid over everything else, whatever the order of the words', () => {
    const restyle: EditStep = { kind: 'restyle', style: 'pixel-art' };
    const time: EditStep = { kind: 'time', time: 'sunset' };
    const one = edit(view(), planned('pixel art at sunset', [restyle, time]));
    const other = edit(view(), planned('pixel art at sunset', [time, restyle]));
    expect(one.pixels.data).toEqual(other.pixels.data);
  });

  it('a storm has its lightning and a black and white picture takes no coloured thing', () => {
    const dark = edit(view(), planned('storm', [{ kind: 'weather', weather: 'storm' }])).pixels;
    expect(mean(dark, luma)).toBeLessThan(mean(view(), luma) * 0.8);
    expect(mean(dark, (r, g, b) => (Math.min(r, g, b) > 200 ? 1 : 0), top)).toBeGreaterThan(0.0005);
    const grey = edit(view(), planned('grey', [{ kind: 'grade', isGrey: true }])).pixels;
    const { pixels } = edit(grey, added('a red car'), { region: hole });
    expect(mean(pixels, (r, g, b) => Math.max(r, g, b) - Math.min(r, g, b), hole)).toBeLessThan(3);
  });

  it('the background is blurred and the subject stays sharp', () => {
    const ground = picture((x, y) =>
      Math.hypot(x - 80, y - 80) < 40
        ? [210, (x % 8) * 12, 40]
        : (x + y) % 12 < 6
          ? [90, 110, 128]
          : [112, 132, 150],
    );
    const { pixels } = edit(ground, planned('blur', [{ kind: 'blur', what: 'background' }]));
    const inner = region((x, y) => Math.hypot(x - 80, y - 80) < 34);
    expect(changed(ground, pixels, inner)).toBe(0);
    const outer = region((x, y) => Math.hypot(x - 80, y - 80) > 60);
    const spread = (of: Pixels) => mean(of, (r) => Math.abs(r - 101), outer);
    expect(spread(pixels)).toBeLessThan(spread(ground) * 0.5);
  });

  it('everything can be mirrored', () => {
    const { pixels } = edit(view(), planned('mirror', [{ kind: 'flip', target: target() }]));
    expect(pixels.data[0]).toBe(view().data[(size - 1) * 4]);
    expect(
      mean(
        pixels,
        (r, g) => r - g,
        region((x) => x < 70),
      ),
    ).toBeGreaterThan(
      mean(
        view(),
        (r, g) => r - g,
        region((x) => x < 70),
      ),
    );
  });

  it('a subject of another picture is brought in without its ground', () => {
    const ground = view();
    const step: EditStep = { kind: 'bring', target: target('disc', { picture: 2 }) };
    const { pixels, outcome } = edit(ground, planned('bring', [step]), { others: [disc] });
    expect(outcome).toEqual({ done: ['the disc was brought into the picture'], undone: [] });
    expect(mean(pixels, (r, g, b) => (b > r + 60 && b > g + 40 ? 1 : 0), bottom)).toBeGreaterThan(0.1);
    // The corners of its ground, nearly white, did not come along.
    expect(mean(pixels, (r, g, b) => (Math.min(r, g, b) > 215 ? 1 : 0), bottom)).toBeLessThan(0.005);
  });

  it('several pictures without a word are combined', () => {
    const { pixels, outcome } = edit(view(), planned(''), { others: [disc, disc] });
    expect(outcome.done).toHaveLength(2);
    expect(changed(view(), pixels, bottom)).toBeGreaterThan(0.1);
  });

  it('margins are painted on and the picture inside them is kept', () => {
    const inner = (x: number) => x >= 40 && x < 120;
    const ground = picture((x, y) => (inner(x) ? (y < 80 ? [120, 180, 240] : [70, 140, 60]) : [0, 0, 0, 0]));
    const margins = region((x) => !inner(x));
    const { pixels, outcome } = edit(ground, planned('extend it', [{ kind: 'extend', sides: ['left'] }]), {
      margins,
    });
    expect(outcome.done).toHaveLength(1);
    for (let i = 0; i < size * size; i++) {
      expect(pixels.data[i * 4 + 3]).toBe(255);
      if (margins.data[i] === 0) expect(pixels.data[i * 4]).toBe(ground.data[i * 4]);
    }
    expect(
      mean(
        pixels,
        (_r, _g, b) => b,
        region((x, y) => x < 30 && y < 60),
      ),
    ).toBeGreaterThan(200);
  });
});

describe('what cannot be done', () => {
  it('is told with its reason and changes nothing', () => {
    const steps: readonly EditStep[] = [
      { kind: 'look', target: target('man'), mood: 'happy', attributes: [], without: [] },
      { kind: 'move', target: target('car'), place: {} },
      { kind: 'scale', target: target('car'), factor: 2 },
      { kind: 'count', target: target('car'), count: 3 },
      { kind: 'flip', target: target('car') },
      { kind: 'extend', sides: ['left'] },
      { kind: 'remove', target: target('signature') },
      { kind: 'words', from: 'OPEN', to: 'CLOSED' },
      { kind: 'recolour', target: target('dress'), colour: 'blue' },
      { kind: 'words', to: 'OPEN', target: target('sign') },
      { kind: 'recolour', target: target('car'), colour: 'frobnicate' },
      { kind: 'bring', target: target('cup', { picture: 3 }) },
    ];
    // Nothing stands out here.
    const ground = picture((x) => [100 + (x % 3), 110, 120]);
    for (const step of steps) {
      const { pixels, outcome } = edit(ground, planned('please', [step]));
      expect(outcome.done).toEqual([]);
      expect(outcome.undone[0]).toMatch(/^Could not be done: .+ \(.+\)\.$/);
      expect(pixels.data).toEqual(ground.data);
    }
  });

  it('sparing one thing keeps the subject when all else is to go, and is told for any other change', () => {
    const all = target(undefined, { phrase: 'everything', isAll: true, except: [target('disc')] });
    const kept = edit(disc, planned('delete everything except the disc', [{ kind: 'remove', target: all }]), {
      background: 'transparent',
    });
    expect(kept.outcome.done).toHaveLength(1);
    expect(kept.pixels.data[(80 * size + 80) * 4 + 3]).toBe(255);
    expect(kept.pixels.data[(5 * size + 5) * 4 + 3]).toBe(0);
    const coloured = edit(disc, planned('please', [{ kind: 'recolour', target: all, colour: 'red' }]));
    expect(coloured.outcome.undone[0]).toContain('change everything except the disc');
    expect(coloured.pixels.data).toEqual(disc.data);
  });

  it('words for which there is no drawing are told and not lettered', () => {
    const { outcome } = edit(view(), added('a quaternion'), { region: hole });
    expect(outcome.done).toEqual([]);
    expect(outcome.undone[0]).toContain('no drawing');
  });
});

describe('odd pictures', () => {
  const odd: Readonly<Record<string, () => Pixels>> = {
    'one pixel': () => picture(() => [120, 130, 140], 1, 1),
    'one row': () => picture((x) => [x * 8, 80, 90], 24, 1),
    'one colour': () => picture(() => [200, 30, 40], 40, 40),
    'nothing but transparency': () => picture(() => [0, 0, 0, 0], 40, 40),
  };
  for (const [name, make] of Object.entries(odd)) {
    it(`of ${name} go through every step`, () => {
      for (const plan of Object.values(everyStep)) {
        const ground = make();
        const { widthPixels, heightPixels } = ground;
        const everywhere = region(() => true, widthPixels, heightPixels);
        for (const more of [{}, { region: everywhere }]) {
          const { pixels } = edit(ground, plan(), { others: [make()], ...more });
          expect(pixels.data.length).toBe(ground.data.length);
        }
      }
    });
  }
});

describe('while it works', () => {
  it('states can be shown and the work can be abandoned', () => {
    const run = editPixels(
      { ground: view(), others: [], plan: added('a dog'), seed: 1, quality: 'medium', background: 'opaque' },
      tools,
    );
    let states = 0;
    let moments = 0;
    for (let step = run.next(); step.done !== true; step = run.next()) {
      moments++;
      const state = step.value.pixels?.();
      if (state !== undefined) {
        states++;
        expect(state.data.length).toBe(size * size * 4);
      }
    }
    expect(moments).toBeGreaterThan(5);
    expect(states).toBeGreaterThan(0);
    const other = editPixels(
      { ground: view(), others: [], plan: added('a dog'), seed: 1, quality: 'medium', background: 'opaque' },
      tools,
    );
    other.next();
    // Leaving a generator runs its ends; nothing more may come of it.
    Array.from({ length: 1 }, () => other[Symbol.iterator]().return?.({} as PixelEdited));
    expect(other.next().done).toBe(true);
  });

  it('a state is a copy: changing it changes nothing', () => {
    const request = {
      ground: view(),
      others: [],
      plan: added('a dog'),
      seed: 1,
      quality: 'medium',
      background: 'opaque',
    } as const;
    const clean = edit(view(), added('a dog'), { seed: 1 });
    const run = editPixels(request, tools);
    for (let step = run.next(); ; step = run.next()) {
      if (step.done === true) {
        expect(step.value.pixels.data).toEqual(clean.pixels.data);
        break;
      }
      step.value.pixels?.().data.fill(7);
    }
  });
});

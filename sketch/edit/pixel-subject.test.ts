import { describe, expect, it } from 'vitest';
import type { Pixels } from '../sketch.ts';
import { hashAt } from '../styles/raster.ts';
import { cutAlong } from './pixel-matte.ts';
import { type Subject, subjectOf } from './pixel-subject.ts';

function picture(width: number, height: number, at: (x: number, y: number) => readonly number[]): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r = 0, g = 0, b = 0, a = 255] = at(x, y);
      data.set([r, g, b, a], (y * width + x) * 4);
    }
  }
  return { widthPixels: width, heightPixels: height, data };
}

function found(of: Pixels): Subject | undefined {
  const run = subjectOf(of);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

/** Intersection over union of a cut-out and the truth. */
function agreement(subject: Subject, of: Pixels, is: (x: number, y: number) => boolean): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < subject.alpha.length; i++) {
    const truth = is(i % of.widthPixels, Math.floor(i / of.widthPixels));
    const said = (subject.alpha[i] ?? 0) > 127;
    if (truth && said) both++;
    if (truth || said) either++;
  }
  return both / either;
}

const inDisc = (x: number, y: number) => Math.hypot(x - 250, y - 260) < 130;

describe('the subject', () => {
  it('is cut from a plain ground to the pixel', () => {
    const of = picture(512, 512, (x, y) => (inDisc(x, y) ? [200, 60, 50] : [240, 238, 232]));
    const subject = found(of);
    expect(subject?.isOnPlain).toBe(true);
    expect(subject && agreement(subject, of, inDisc)).toBeGreaterThan(0.985);
    expect(subject?.confidence).toBeGreaterThan(0.8);
  });

  it('is cut from a noisy, shaded ground', () => {
    const of = picture(512, 512, (x, y) => {
      const grain = (hashAt(x, y, 3) - 0.5) * 16;
      const shade = y * 0.06 + Math.hypot(x - 256, y - 200) * 0.08;
      return inDisc(x, y)
        ? [60 + grain, 120 + grain, 90 + grain]
        : [236 - shade + grain, 234 - shade + grain, 228 - shade + grain];
    });
    const subject = found(of);
    expect(subject && agreement(subject, of, inDisc)).toBeGreaterThan(0.97);
  });

  it('is found before sky and grass', () => {
    const of = picture(512, 384, (x, y) => {
      const grain = (hashAt(x, y, 5) - 0.5) * 30;
      if (Math.hypot(x - 240, y - 210) < 90) return [214, 96, 40];
      return y < 190 ? [120 + y * 0.3, 180 + y * 0.2, 238] : [70 + grain, 140 + grain, 58 + grain];
    });
    const subject = found(of);
    expect(subject && agreement(subject, of, (x, y) => Math.hypot(x - 240, y - 210) < 90)).toBeGreaterThan(
      0.9,
    );
    expect(subject?.confidence).toBeGreaterThan(0.35);
  });

  it('keeps its white eye and loses the ground seen through a ring', () => {
    const of = picture(400, 400, (x, y) => {
      const far = Math.hypot(x - 200, y - 200);
      if (far < 140 && far > 80) return Math.hypot(x - 200, y - 90) < 8 ? [250, 250, 250] : [40, 90, 170];
      return [250, 250, 250];
    });
    const subject = found(of);
    expect(subject?.alpha[200 * 400 + 200]).toBe(0);
    expect(subject?.alpha[90 * 400 + 200]).toBeGreaterThan(200);
  });

  it('is the opaque part of a picture that is cut out already', () => {
    const of = picture(128, 128, (x, y) => (Math.hypot(x - 64, y - 64) < 30 ? [9, 9, 9, 255] : [0, 0, 0, 0]));
    const subject = found(of);
    expect(subject && agreement(subject, of, (x, y) => Math.hypot(x - 64, y - 64) < 30)).toBe(1);
  });

  it('is absent where nothing stands out', () => {
    expect(found(picture(64, 64, () => [90, 120, 150]))).toBeUndefined();
    expect(found(picture(3, 3, () => [90, 120, 150]))).toBeUndefined();
  });
});

describe('a cut-out', () => {
  it('carries no rim of its old ground', () => {
    // A soft edge of red into white, four pixels wide.
    const cover = (x: number, y: number) =>
      Math.max(0, Math.min(1, (132 - Math.hypot(x - 256, y - 256)) / 4));
    const of = picture(512, 512, (x, y) => {
      const t = cover(x, y);
      return [255 + (190 - 255) * t, 255 + (30 - 255) * t, 255 + (30 - 255) * t];
    });
    const subject = found(of);
    if (subject === undefined) throw new Error('no subject');
    const run = cutAlong(of, subject.alpha);
    let step = run.next();
    while (step.done !== true) step = run.next();
    const { data } = step.value;
    let pale = 0;
    let seen = 0;
    for (let p = 0; p < data.length; p += 4) {
      const alpha = (data[p + 3] ?? 0) / 255;
      if (alpha < 0.3) continue;
      seen++;
      // Over black, what is left of white shows as a light green channel.
      if ((data[p + 1] ?? 0) * alpha > 110) pale++;
    }
    expect(pale / seen).toBeLessThan(0.004);
  });
});

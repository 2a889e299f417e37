import { expect, test } from 'vitest';
import { asked, openStudio, pictureOf } from '../suite/studio.ts';

const { pack } = openStudio();

test('a black and white picture has no colour left', () => {
  const { pixels } = pictureOf(asked('black and white photo of an old car'), pack);
  for (let p = 0; p < pixels.data.length; p += 400) {
    expect(pixels.data[p]).toBe(pixels.data[p + 1]);
    expect(pixels.data[p]).toBe(pixels.data[p + 2]);
  }
});

test('colours that a scene cannot take are told', () => {
  const { warnings } = pictureOf(asked('a lighthouse in blue and gold'), pack);
  expect(warnings).toContain('Could not be shown: the whole in blue and gold.');
});

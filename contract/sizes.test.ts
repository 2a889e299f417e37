import { describe, expect, test } from 'vitest';
import { findModel } from './models.ts';
import { guessSize, nearestLegalSize, popularSizes, readSize } from './sizes.ts';

const ruleOf = (id: string) => {
  const card = findModel(id);
  if (!card) throw new Error(`the catalogue has no ${id}`);
  return card.sizes;
};
const flexible = ruleOf('gpt-image-2');
const listed = ruleOf('gpt-image-1.5');

const multiple = 'Width and height must both be divisible by 16.';
const edge = 'The longest edge must be less than or equal to 3840.';
const small = 'Requested resolution is below the current minimum pixel budget.';
const large = 'Requested resolution exceeds the current maximum pixel budget.';
const aspect = 'The maximum supported aspect ratio is 3:1.';
const form = "Expected WIDTHxHEIGHT, for example '1824x1024'.";

describe('gpt-image-2', () => {
  test.each([
    ...popularSizes,
    '816x816',
    '1024x640',
    '640x1024',
    '1792x1024',
    '2880x2880',
    '3840x1280',
    '1280x3840',
    '3200x2560',
    '1536x864',
  ])('takes %s', (size) => {
    const [widthPixels, heightPixels] = size.split('x').map(Number);
    expect(readSize(size, flexible)).toEqual({ isLegal: true, widthPixels, heightPixels });
  });

  test.each([
    ['bogus', form],
    ['', form],
    ['1024', form],
    ['1024x', form],
    ['x1024', form],
    ['1024X1024', form],
    ['1024 x 1024', form],
    ['1024x1024x1024', form],
    ['-1024x1024', form],
    ['+1024x1024', form],
    ['01024x1024', form],
    ['1024.0x1024', form],
    ['0x1024', form],
    [' 1024x1024', form],
    ['1024x1024\n', form],
    ['١٠٢٤x١٠٢٤', form],
    ['9x9', multiple],
    ['1000x1000', multiple],
    ['1024x1000', multiple],
    ['1000x1024', multiple],
    ['4001x4001', multiple],
    ['3856x1024', edge],
    ['1024x3856', edge],
    ['4000x4000', edge],
    ['999999999999984x16', edge],
    ['800x800', small],
    ['512x512', small],
    ['1024x624', small],
    ['16x16', small],
    ['3840x16', small],
    ['2896x2880', large],
    ['3840x2176', large],
    ['3840x3840', large],
    ['3840x1264', aspect],
    ['1264x3840', aspect],
    ['1568x512', aspect],
  ])('refuses %j, one complaint at a time', (size, why) => {
    expect(readSize(size, flexible)).toEqual({
      isLegal: false,
      message: `Invalid size '${size}'. ${why}`,
      against: 'rule',
    });
  });

  test('a very long size comes back cut', () => {
    const reading = readSize('9'.repeat(100_000), flexible);
    expect(reading.isLegal ? '' : reading.message).toHaveLength(
      `Invalid size '${'9'.repeat(200)}…'. ${form}`.length,
    );
  });
});

test('a model with a list takes the list and names it otherwise', () => {
  expect(readSize('1536x1024', listed)).toEqual({ isLegal: true, widthPixels: 1536, heightPixels: 1024 });
  expect(readSize('512x512', listed)).toEqual({
    isLegal: false,
    message:
      "Invalid value: '512x512'. Supported values are: '1024x1024', '1024x1536', '1536x1024', and 'auto'.",
    against: 'list',
  });
});

describe('the nearest legal size', () => {
  test.each([
    [1000, 1000, '1008x1008'],
    [512, 512, '816x816'],
    [800, 800, '816x816'],
    [1920, 1080, '1920x1088'],
    [4096, 4096, '2880x2880'],
    [3840, 1264, '3792x1264'],
    [100_000, 1, '1440x480'],
  ])('to %ix%i is %s', (width, height, size) => {
    expect(nearestLegalSize(width, height, flexible)).toBe(size);
  });

  test('has the shape of the picture that asks, however small it is', () => {
    const shapes = [
      [3, 2],
      [4, 3],
      [16, 9],
      [5, 4],
      [2, 1],
      [7, 5],
      [21, 9],
    ] as const;
    for (const [across, down] of shapes) {
      for (let scale = 20; scale < 400; scale += 7) {
        for (const [width, height] of [
          [across * scale, down * scale],
          [down * scale, across * scale],
        ] as const) {
          const [near = 0, by = 0] = nearestLegalSize(width, height, flexible).split('x').map(Number);
          const skew = Math.abs(Math.log(width / height / (near / by)));
          expect(skew, `${width}x${height} becomes ${near}x${by}`).toBeLessThan(0.03);
        }
      }
    }
  });

  test('is itself for a legal size, and legal for any other', () => {
    for (const size of popularSizes) {
      const [width = 0, height = 0] = size.split('x').map(Number);
      expect(nearestLegalSize(width, height, flexible)).toBe(size);
    }
    for (const [width, height] of [
      [1, 1],
      [1, 999_999_999],
      [999_999_999, 1],
      [3841, 2161],
      [17, 5000],
    ] as const) {
      expect(
        readSize(nearestLegalSize(width, height, flexible), flexible).isLegal,
        `${width}x${height}`,
      ).toBe(true);
      expect(readSize(nearestLegalSize(width, height, listed), listed).isLegal, `${width}x${height}`).toBe(
        true,
      );
    }
  });
});

test('a size is guessed from how people write it, and from nothing else', () => {
  expect(guessSize(' 1024 X 768 ')).toEqual({ widthPixels: 1024, heightPixels: 768 });
  expect(guessSize('1024×768')).toEqual({ widthPixels: 1024, heightPixels: 768 });
  expect(guessSize('large')).toBeUndefined();
  expect(guessSize('0x5')).toBeUndefined();
});

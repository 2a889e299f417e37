/** What is asked of every screen, whoever judges. */
import { expect, test } from 'vitest';
import { gravestCategories, moderationCategories } from '../../contract/moderations.ts';
import { flaggedCategories, type Screen } from './screen.ts';

/** A screen under test, with texts that it knows how to judge. */
export interface ScreenFacts {
  readonly screen: Screen;
  readonly harmless: string;
  /** Flagged, but not for one of the gravest; undefined for a screen that flags nothing. */
  readonly flagged: string | undefined;
  /** Flagged for one of the gravest. */
  readonly grave: string | undefined;
}

/** Asks the shared questions. `open` makes the screen once for each. */
export function askScreen(open: () => ScreenFacts): void {
  const { signal } = new AbortController();

  test('a verdict has all thirteen categories and a score from 0 to 1 for each', async () => {
    const { screen, harmless, grave } = open();
    for (const text of [harmless, grave ?? harmless]) {
      const { categories, scores } = await screen.judge(text, { level: 'auto', signal });
      expect(Object.keys(categories)).toEqual([...moderationCategories]);
      expect(Object.keys(scores)).toEqual([...moderationCategories]);
      for (const score of Object.values(scores)) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a harmless text passes at both levels', async () => {
    const { screen, harmless } = open();
    for (const level of ['auto', 'low'] as const) {
      expect((await screen.judge(harmless, { level, signal })).flagged).toBe(false);
    }
  });

  test('an empty text passes', async () => {
    expect((await open().screen.judge('', { level: 'auto', signal })).flagged).toBe(false);
  });

  test('low lets pass what is not among the gravest', async () => {
    const { screen, flagged } = open();
    if (flagged === undefined) return;
    expect((await screen.judge(flagged, { level: 'auto', signal })).flagged).toBe(true);
    const low = await screen.judge(flagged, { level: 'low', signal });
    expect(low.flagged).toBe(false);
    expect(flaggedCategories(low)).toEqual([]);
  });

  test('low refuses the gravest', async () => {
    const { screen, grave } = open();
    if (grave === undefined) return;
    const low = await screen.judge(grave, { level: 'low', signal });
    expect(low.flagged).toBe(true);
    expect(flaggedCategories(low).some((category) => gravestCategories.includes(category))).toBe(true);
  });
}

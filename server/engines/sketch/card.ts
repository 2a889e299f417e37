/** What the embedded illustrator can do, as data. */
import type { EngineCard } from '../engine.ts';

/** The card of `sketch-1`; `concurrency` is the number of its threads. */
export function sketchCard(threads: number): EngineCard {
  return {
    name: 'sketch',
    version: 'sketch-1',
    formats: ['png', 'jpeg', 'webp'],
    hasPartials: true,
    hasTransparency: true,
    hasEdits: true,
    keepsUnmasked: true,
    isDeterministic: true,
    concurrency: threads,
  };
}

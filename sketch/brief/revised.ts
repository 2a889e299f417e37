/** What was really drawn, in plain words: the counterpart of reading a prompt. */
import type { Thing } from '../lexicon/thing.ts';
import type { Brief } from './brief.ts';

/**
 * One or two plain English sentences that say what the picture shows. `things` stands beside `brief.entities`; `unmet`
 * are wishes that no drawing could honour.
 */
export function revisedPrompt(brief: Brief, things: readonly Thing[], unmet: readonly string[]): string {
  const shown = brief.entities.map(({ phrase }) => phrase).join(', ');
  const words = brief.texts.map(({ text }) => `“${text}”`).join(', ');
  const kind = brief.composition === 'scene' ? 'A picture' : `A ${brief.composition}`;
  const first = `${kind}${shown === '' ? '' : ` of ${shown}`}${words === '' ? '' : ` with the words ${words}`}.`;
  const replaced = things
    .filter(
      ({ via }) => via === 'keyword' || via === 'hypernym' || via === 'archetype' || via === 'lettering',
    )
    .map(
      ({ noun, ref, via }) =>
        `“${noun}” is drawn as ${via === 'lettering' ? 'lettering' : ref.replaceAll('-', ' ')}.`,
    );
  const missing = unmet.length === 0 ? [] : [`Not shown: ${unmet.join(', ')}.`];
  return [first, ...replaced, ...missing].join(' ');
}

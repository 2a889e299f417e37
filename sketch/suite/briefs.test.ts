import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../brief/brief.ts';
import { readPrompt } from '../brief/read-prompt.ts';

/** The interesting fields of a brief in a form that a person can read in a diff; absent fields are left out. */
interface CompactBrief {
  readonly prompt: string;
  readonly entities?: readonly string[];
  readonly relations?: readonly string[];
  readonly texts?: readonly string[];
  readonly [field: string]: unknown;
}

function compact(brief: Brief): CompactBrief {
  const entities = brief.entities.map((entity) =>
    [
      entity.count > 1 ? `${entity.count} ×` : undefined,
      entity.size,
      entity.mood,
      entity.pose,
      entity.colour,
      entity.material,
      ...entity.attributes.map((one) => `(${one})`),
      entity.noun,
      ...entity.without.map((one) => `without ${one}`),
    ]
      .filter((word) => word !== undefined)
      .join(' '),
  );
  const texts = brief.texts.map(({ text, role, entity }) => `${role}${entity ?? ''}: ${text}`);
  const whole: Record<string, unknown> = {
    entities,
    relations: brief.relations.map((one) => `${one.subject} ${one.kind} ${one.object}`),
    texts,
    language: brief.language === 'en' ? undefined : brief.language,
    composition: brief.composition === 'scene' ? undefined : brief.composition,
    setting: brief.setting,
    time: brief.time,
    weather: brief.weather,
    season: brief.season,
    style: brief.style === 'plain' ? undefined : brief.style,
    palette: brief.palette,
    backdrop: brief.backdrop,
    purpose: brief.purpose,
    avoid: brief.avoid,
    manner: brief.manner,
    transparent: brief.wantsTransparency || undefined,
    unread: brief.unread,
  };
  const said = Object.entries(whole).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return { prompt: brief.prompt, ...Object.fromEntries(said) };
}

// The file holds what a person read and agreed with, one prompt a line.
const goldens = JSON.parse(
  readFileSync(new URL('./briefs.json', import.meta.url), 'utf8'),
) as readonly CompactBrief[];

describe('prompts are read as people read them', () => {
  test.each(goldens.map((golden) => [golden.prompt, golden] as const))('%s', (prompt, golden) => {
    expect(compact(readPrompt(prompt))).toEqual(golden);
  });

  test('there are at least sixty of them', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(60);
  });
});

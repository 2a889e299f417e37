/**
 * The screen that asks a moderation service of the operator's, over the Moderations API as OpenAI has it. It sends one text
 * and one model's name, follows no redirect and reads a bounded answer. What happens when nobody answers is the operator's
 * choice: refuse what cannot be judged, or let it pass and say so. It never tries twice: the caller's own retry does.
 */
import { z } from 'zod';
import { byCategory, moderationCategories } from '../../../contract/moderations.ts';
import { Fault } from '../../base/fault.ts';
import type { Log } from '../../base/log.ts';
import { innocent, type Screen, type Verdict, verdictOf } from '../screen.ts';

/** Where and how to ask. */
export interface UpstreamSettings {
  /** Base URL, such as `https://api.example/v1`; `/moderations` is added. */
  readonly url: string;
  /** Bearer token; undefined for services that want none. */
  readonly key: string | undefined;
  /** The model that is named. */
  readonly model: string;
  readonly timeoutMs: number;
  /** What becomes of a text that could not be judged. */
  readonly onFailure: 'refuse' | 'pass';
}

/** What it is handed. */
export interface UpstreamParts {
  readonly log: Log;
  /** The machine's own fetch, or a test's. */
  readonly fetch: typeof fetch;
}

/** An answer has some kilobytes; more is no answer. */
const answerBytesMax = 262_144;
/** When to come back after a failure: services that are down are rarely back sooner. */
const retryAfterMs = 5_000;

const number = z.number().min(0).max(1).nullish();
const answer = z.object({
  results: z
    .array(
      z.object({
        flagged: z.boolean(),
        // Services differ in the categories that they know.
        categories: z.record(z.string(), z.boolean().nullish()),
        category_scores: z.record(z.string(), number).nullish(),
      }),
    )
    .min(1),
});

/** A screen that asks. Throws `moderation_unavailable` (503) unless the operator lets unjudged texts pass. */
export function createUpstreamScreen(settings: UpstreamSettings, parts: UpstreamParts): Screen {
  return {
    judge: async (text, { level, signal }) => {
      // Services refuse an empty text, and there is nothing in it.
      if (text.trim() === '') return innocent;
      try {
        const reply = answer.parse(await ask(text, settings, parts, signal));
        return verdictFrom(reply, level);
      } catch (error) {
        // Whoever called it off does not want to hear of the service.
        signal.throwIfAborted();
        parts.log.warn(
          { error: withoutText(error), onFailure: settings.onFailure },
          'the moderation service did not judge',
        );
        if (settings.onFailure === 'pass') return { ...innocent, isUnjudged: true };
        throw new Fault({
          code: 'moderation_unavailable',
          message:
            'The moderation service of this server did not answer, so the request was not carried out. Try again later.',
          retryAfterMs,
          detail: error instanceof Error ? `${error.name} while asking the moderation service` : 'no error',
        });
      }
    },
  };
}

async function ask(
  text: string,
  { url, key, model, timeoutMs }: UpstreamSettings,
  { fetch: send }: UpstreamParts,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await send(`${url}/moderations`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, input: text }),
    // A redirect would carry the key to where nobody configured.
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`it answered ${response.status}`);
  }
  return JSON.parse(await readBounded(response));
}

async function readBounded(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    // Leaving the loop cancels the rest of the body.
    if (bytes > answerBytesMax) throw new Error(`its answer is longer than ${answerBytesMax} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function verdictFrom(reply: z.infer<typeof answer>, level: 'auto' | 'low'): Verdict {
  const found = new Set(
    moderationCategories.filter((category) =>
      reply.results.some(({ categories }) => categories[category] === true),
    ),
  );
  const scores = byCategory((category) =>
    Math.max(...reply.results.map(({ category_scores: given }) => given?.[category] ?? 0)),
  );
  const verdict = verdictOf(found, scores, level);
  // A service may flag by a category that is none of the thirteen; at `low` that cannot be one of the gravest.
  const isFlagged = level === 'auto' && reply.results.some(({ flagged }) => flagged);
  return { ...verdict, flagged: verdict.flagged || isFlagged };
}

/** Errors of parsers quote what they parsed, which may quote the text. */
function withoutText(error: unknown): unknown {
  const isQuoting = error instanceof SyntaxError || error instanceof z.ZodError;
  return isQuoting ? new Error('its answer is no moderation') : error;
}

/**
 * The thread that counts text tokens. It holds the tokenizer (o200k, which the GPT Image models are taken to use), whose
 * loading takes about half a second and whose counting can take tens of milliseconds, so that neither stops the server.
 */
import { parentPort } from 'node:worker_threads';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { countTextTokens } from '../../contract/text-tokens.ts';
import { collectGarbage } from '../base/collect.ts';

/** What is asked. */
export interface CountQuestion {
  readonly id: number;
  readonly text: string;
}

/** What is answered, for the question with the same id. */
export interface CountAnswer {
  readonly id: number;
  readonly tokens: number;
}

// A prompt may spell a special token such as <|endoftext|>; it is text like any other.
const asText = { disallowedSpecial: new Set<string>() };

parentPort?.on('message', ({ id, text }: CountQuestion) => {
  const tokens = countTextTokens(text, (piece) => countTokens(piece, asText));
  parentPort?.postMessage({ id, tokens } satisfies CountAnswer);
});

// Building the tokenizer leaves about as much behind as it keeps.
await collectGarbage();

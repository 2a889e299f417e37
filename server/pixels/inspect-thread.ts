/** The thread that looks at pictures, one at a time, so that no hostile or large one holds up the server's own. */
import { parentPort } from 'node:worker_threads';
import { assert } from '../base/assert.ts';
import { collectGarbage } from '../base/collect.ts';
import type { Content } from '../base/content.ts';
import { examine } from './examine.ts';
import type { Inspection } from './inspection.ts';
import { PictureProblem, type PictureReason } from './picture-problem.ts';

/** What is asked. Bytes in memory move here. */
export interface InspectQuestion {
  readonly id: number;
  readonly content: Content;
  /** Bounds each pass of libvips, whose threads outlive this one when it is ended. */
  readonly timeoutSeconds: number;
}

/** What is answered, for the question with the same id. */
export type InspectAnswer = { readonly id: number } & (
  | { readonly type: 'inspection'; readonly inspection: Inspection }
  /** `why` is what the decoder said; it may quote the file and is for the log only. */
  | {
      readonly type: 'problem';
      readonly reason: PictureReason;
      readonly detail: string;
      readonly why: string;
    }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string }
);

const port = parentPort;
assert(port, 'the inspecting thread runs as a worker');

port.on('message', (question: InspectQuestion) => void answer(question));

async function answer({ id, content, timeoutSeconds }: InspectQuestion): Promise<void> {
  let reply: InspectAnswer;
  try {
    reply = { id, type: 'inspection', inspection: await examine(content, timeoutSeconds) };
  } catch (error) {
    if (error instanceof PictureProblem) {
      const why = error.cause instanceof Error ? error.cause.message : '';
      reply = { id, type: 'problem', reason: error.reason, detail: error.detail, why };
    } else {
      const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
      reply = { id, type: 'failed', message, stack };
    }
  }
  port?.postMessage(reply);
  // Alpha that was counted lives outside the JavaScript heap, and the collector does not know its weight.
  await collectGarbage();
}

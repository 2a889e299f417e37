/** The pictures of a reply as they arrive, whether the server answers with one JSON value or with a stream of events. */
import type { Nanodollars } from '../base/money.ts';
import { CommandProblem, exitCodes } from './command.ts';
import { costOfUsage } from './estimate.ts';
import { createReplyScanner } from './reply-scanner.ts';
import { member, type Reply, send } from './send.ts';

/** A finished picture. */
export interface Picture {
  /** From 0. */
  readonly index: number;
  readonly pieces: readonly Uint8Array[];
  /** What the server says of it: size, quality, background, output_format, revised_prompt, as far as it does. */
  readonly facts: Readonly<Record<string, string>>;
  /** This picture's own usage; known in streams, and in plain replies of one picture. */
  readonly usage: unknown;
}

/** What a reply came to. */
export interface Outcome {
  readonly pictureCount: number;
  /** All usage at the list price of a model on a day; undefined when either is unknown. */
  costNanodollarsOf(model: string, day: string): Nanodollars | undefined;
}

/** Whom to tell. */
export interface Receiver {
  onPartial(index: number, partialIndex: number, pieces: readonly Uint8Array[]): void;
  onPicture(picture: Picture): void;
}

/** Reads the reply to its end. Throws CommandProblem for a failure in mid-stream and for a reply that is none. */
export async function receivePictures(reply: Reply, receiver: Receiver): Promise<Outcome> {
  const isStream = reply.header('content-type')?.startsWith('text/event-stream') === true;
  const usages: unknown[] = [];
  const pictureCount = await (isStream ? receiveEvents : receiveJson)(reply, receiver, usages);
  if (pictureCount === 0) throw new CommandProblem('the server sent no picture.', exitCodes.server);
  return {
    pictureCount,
    costNanodollarsOf: (model, day) => {
      const costs = usages.map((usage) => costOfUsage(usage, model, day));
      return costs.every((cost) => cost !== undefined)
        ? costs.reduce<Nanodollars>((sum, cost) => sum + cost, 0n)
        : undefined;
    },
  };
}

async function receiveJson(reply: Reply, receiver: Receiver, usages: unknown[]): Promise<number> {
  const scanner = createReplyScanner();
  for await (const chunk of reply.body) scanner.feed(chunk);
  const { text, pictures } = scanner.take();
  const value = parse(text);
  const data = member(value, 'data');
  const items: readonly unknown[] = Array.isArray(data) ? data : [];
  const usage = member(value, 'usage');
  usages.push(usage);
  let index = 0;
  for (const item of items) {
    const number = member(item, 'b64_json');
    const link = member(item, 'url');
    const pieces =
      typeof number === 'string'
        ? pictures[Number(number)]
        : typeof link === 'string'
          ? await fetchLink(link)
          : undefined;
    if (pieces === undefined) continue;
    const facts = { ...factsOf(value), ...factsOf(item) };
    receiver.onPicture({ index, pieces, facts, usage: items.length === 1 ? usage : undefined });
    index++;
  }
  return index;
}

async function receiveEvents(reply: Reply, receiver: Receiver, usages: unknown[]): Promise<number> {
  const scanner = createReplyScanner();
  const pictures: (readonly Uint8Array[])[] = [];
  let text = '';
  let index = 0;
  for await (const chunk of reply.body) {
    scanner.feed(chunk);
    const taken = scanner.take();
    text += taken.text;
    pictures.push(...taken.pictures);
    // Events end with an empty line; what follows the last one waits for more.
    const blocks = text.split(/\r?\n\r?\n/);
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split(/\r?\n/).filter((line) => line.startsWith('data:'));
      const data = lines.map((line) => line.slice('data:'.length).trimStart()).join('\n');
      if (data === '' || data === '[DONE]') continue;
      const event = parse(data);
      throwFailure(member(event, 'error'));
      const number = Number(member(event, 'b64_json'));
      const pieces = pictures[number];
      if (pieces === undefined) continue;
      // A picture is megabytes; it is let go as soon as it has been handed on.
      pictures[number] = [];
      const type = String(member(event, 'type'));
      if (type.endsWith('.partial_image')) {
        receiver.onPartial(index, Number(member(event, 'partial_image_index') ?? 0), pieces);
      } else if (type.endsWith('.completed')) {
        const usage = member(event, 'usage');
        usages.push(usage);
        receiver.onPicture({ index, pieces, facts: factsOf(event), usage });
        index++;
      }
    }
  }
  return index;
}

/** A failure after the first event has no status; its type says whose fault it is. */
function throwFailure(error: unknown): void {
  const message = member(error, 'message');
  if (typeof message !== 'string') return;
  const isRejected = /_user_error$|^invalid_request_error$/.test(String(member(error, 'type')));
  throw new CommandProblem(message, isRejected ? exitCodes.rejected : exitCodes.server);
}

const factNames = ['size', 'quality', 'background', 'output_format', 'revised_prompt'];

function factsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    factNames.flatMap((name) => {
      const fact = member(value, name);
      return typeof fact === 'string' ? [[name, fact] as const] : [];
    }),
  );
}

async function fetchLink(url: string): Promise<readonly Uint8Array[]> {
  const reply = await send({ method: 'GET', url, signal: AbortSignal.timeout(linkMsMax) });
  const pieces: Uint8Array[] = [];
  for await (const piece of reply.body) pieces.push(piece);
  if (reply.status !== 200) {
    throw new CommandProblem(`${url} answered with status ${reply.status}.`, exitCodes.server);
  }
  return pieces;
}

/** A finished picture behind a link is a file; five minutes suffice for one on a slow line. */
const linkMsMax = 300_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandProblem(
      'the server sent something that is no reply of this API; is the base URL right?',
      exitCodes.server,
    );
  }
}

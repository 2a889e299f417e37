/**
 * One streamed generation over the public API. Previews and the picture arrive as object URLs; a refusal arrives as
 * the envelope's own sentence.
 */
import { paths } from '../paths.ts';
import { dataOf } from './events.ts';

/** What the page asks for. */
export interface Wish {
  readonly prompt: string;
  readonly size: string;
  readonly quality: string;
  readonly background: string;
}

/** What comes back, as it comes. */
export type Progress =
  | { readonly kind: 'preview'; readonly url: string; readonly index: number }
  | {
      readonly kind: 'picture';
      readonly url: string;
      readonly size: string;
      readonly quality: string;
      readonly inputTokens: number;
      readonly outputTokens: number;
      readonly requestId: string;
      readonly engine: string;
    };

/** A refusal or failure, in the words of the API. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly param: string | null,
    readonly code: string | null,
    readonly requestId: string,
  ) {
    super(message);
  }
}

interface Frame {
  readonly type: string;
  readonly b64_json: string;
  readonly size: string;
  readonly quality: string;
  readonly partial_image_index?: number;
  readonly usage?: { readonly input_tokens: number; readonly output_tokens: number };
  readonly error?: { readonly message: string; readonly param: string | null; readonly code: string | null };
}

/** Asks, and yields progress. Throws `Refusal` for what the API refuses, and the signal's reason when it fires. */
export async function* generate(wish: Wish, key: string, signal: AbortSignal): AsyncGenerator<Progress> {
  const response = await fetch(paths.generations, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-image-2', ...wish, stream: true, partial_images: 2 }),
    signal,
  });
  const requestId = response.headers.get('x-request-id') ?? '';
  const engine = response.headers.get('x-pictor-engine') ?? '';
  if (!response.ok || !response.body) throw await refusalOf(response, requestId);
  for await (const data of dataOf(response.body)) {
    const frame: Frame = JSON.parse(data); // The stream is our own API's; its shape is the contract's.
    if (frame.error) throw new Refusal(frame.error.message, frame.error.param, frame.error.code, requestId);
    const url = objectUrl(frame.b64_json);
    if (frame.type.endsWith('partial_image')) {
      yield { kind: 'preview', url, index: frame.partial_image_index ?? 0 };
    } else {
      yield {
        kind: 'picture',
        url,
        size: frame.size,
        quality: frame.quality,
        inputTokens: frame.usage?.input_tokens ?? 0,
        outputTokens: frame.usage?.output_tokens ?? 0,
        requestId,
        engine,
      };
    }
  }
}

async function refusalOf(response: Response, requestId: string): Promise<Refusal> {
  const body: { error?: Frame['error'] } = await response.json().catch(() => ({}));
  const message = body.error?.message ?? `The server answered ${response.status}.`;
  return new Refusal(message, body.error?.param ?? null, body.error?.code ?? null, requestId);
}

function objectUrl(base64: string): string {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return URL.createObjectURL(new Blob([bytes]));
}

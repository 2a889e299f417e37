/**
 * A multipart form whose files are read from disk while they are sent. Its length is known before, because some servers
 * take no body without one.
 */
import { createReadStream } from 'node:fs';
import type { Content } from '../base/content.ts';
import type { Ids } from '../base/ids.ts';
import { CommandProblem } from './command.ts';

/** One part. */
export type FormPart =
  | { readonly name: string; readonly text: string }
  | {
      readonly name: string;
      readonly filename: string;
      readonly contentType: string;
      readonly bytesLength: number;
      readonly content: Content;
    };

/** A form that is ready to be sent. */
export interface Form {
  /** With the boundary. */
  readonly contentType: string;
  readonly bytesLength: number;
  /** The bytes; each call reads the files again. */
  stream(): AsyncIterable<Uint8Array>;
}

/** Makes a form. The stream throws CommandProblem when a file cannot be read, or changes. */
export function makeForm(parts: readonly FormPart[], ids: Ids): Form {
  // Chance enough that no picture holds it: then every file would have to be searched for it before.
  const boundary = ids.word('pictor-', 32);
  const pieces = parts.map((part) => ({ head: Buffer.from(headOf(part, boundary)), part }));
  const end = Buffer.from(`--${boundary}--\r\n`);
  const bytesLength = pieces.reduce(
    (sum, { head, part }) => sum + head.length + lengthOf(part) + lineEnd.length,
    end.length,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytesLength,
    stream: async function* () {
      for (const { head, part } of pieces) {
        yield head;
        yield* bytesOf(part);
        yield lineEnd;
      }
      yield end;
    },
  };
}

const lineEnd = Buffer.from('\r\n');

function headOf(part: FormPart, boundary: string): string {
  const disposition = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(part.name)}"`;
  return 'text' in part
    ? `${disposition}\r\n\r\n`
    : `${disposition}; filename="${quoted(part.filename)}"\r\ncontent-type: ${part.contentType}\r\n\r\n`;
}

/** As browsers write names. Source: the HTML standard, multipart/form-data encoding; seen 2026-11-22. */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}

function lengthOf(part: FormPart): number {
  return 'text' in part ? Buffer.byteLength(part.text) : part.bytesLength;
}

async function* bytesOf(part: FormPart): AsyncGenerator<Uint8Array> {
  if ('text' in part) yield Buffer.from(part.text);
  else if (part.content.kind === 'memory') yield part.content.bytes;
  else {
    const { path } = part.content;
    let bytesLength = 0;
    try {
      // Without an encoding, the stream of a file gives buffers.
      for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
        bytesLength += chunk.length;
        if (bytesLength > part.bytesLength) break;
        yield chunk;
      }
    } catch (error) {
      throw new CommandProblem(`${path} cannot be read: ${error instanceof Error ? error.message : ''}`);
    }
    if (bytesLength !== part.bytesLength) {
      throw new CommandProblem(`${path} changed while it was being sent.`);
    }
  }
}

/** Pictures that a command sends: found, measured, and left where they are until they go out. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import sharp from 'sharp';
import type { Content } from '../base/content.ts';
import { CommandProblem } from './command.ts';
import type { FormPart } from './form.ts';
import { readStdin } from './stdin.ts';

/** A picture to send. */
export interface Input {
  /** As the user wrote it. */
  readonly word: string;
  readonly filename: string;
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly content: Content;
  readonly bytesLength: number;
  /** As it is looked at, turned upright by its EXIF orientation. */
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** Largest picture that the API takes. Source: the API reference, createImageEdit; seen 2026-11-22. */
const inputBytesMax = 50 * 1_048_576;

const contentTypes: Readonly<Record<string, Input['contentType']>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/** True for `-`, which is stdin, and for what names a file. */
export function isInput(word: string, folder: string): boolean {
  return word === '-' || statSync(resolve(folder, word), { throwIfNoEntry: false })?.isFile() === true;
}

/** Reads the head of a picture; of stdin (`-`) everything. Throws CommandProblem for what the API takes no such picture. */
export async function readInput(word: string, folder: string): Promise<Input> {
  const path = resolve(folder, word);
  if (!isInput(word, folder)) throw new CommandProblem(`there is no file ${word}.`);
  const content: Content =
    word === '-' ? { kind: 'memory', bytes: await readStdin(inputBytesMax) } : { kind: 'file', path };
  const bytesLength = content.kind === 'memory' ? content.bytes.length : statSync(path).size;
  const shown = word === '-' ? 'what came on stdin' : word;
  if (bytesLength > inputBytesMax) {
    const megabytes = Math.ceil(bytesLength / 1_048_576);
    throw new CommandProblem(`${shown} has ${megabytes} MiB; the API takes pictures of at most 50 MiB.`);
  }
  const { format, autoOrient } = await measure(content, shown);
  const contentType = contentTypes[format];
  if (contentType === undefined) {
    throw new CommandProblem(`${shown} is a picture in ${format}; the API takes png, jpeg and webp.`);
  }
  const filename = word === '-' ? `stdin.${format}` : basename(path);
  const { width: widthPixels, height: heightPixels } = autoOrient;
  return { word, filename, contentType, content, bytesLength, widthPixels, heightPixels };
}

/** The picture as a part of a form. */
export function partOf(name: string, { filename, contentType, bytesLength, content }: Input): FormPart {
  return { name, filename, contentType, bytesLength, content };
}

/** What sharp reads a picture from. */
export function sourceOf(content: Content): string | Uint8Array {
  return content.kind === 'memory' ? content.bytes : content.path;
}

async function measure(content: Content, shown: string) {
  try {
    return await sharp(sourceOf(content)).metadata();
  } catch (error) {
    const hint = content.kind === 'file' ? ` (If it holds the instruction, write @${shown}.)` : '';
    throw new CommandProblem(
      `${shown} cannot be read as a picture: ${error instanceof Error ? error.message : String(error)}.${hint}`,
    );
  }
}

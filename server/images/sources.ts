/**
 * From names to pictures: each reference of an edit is fetched, found or decoded, and then read to its end once in a
 * thread of its own, so that nothing is promised for a picture that cannot be read. What is wrong with a picture is said
 * here, in upstream's words, and in the lenient profile with what would help.
 */
import type { SpoolWriter, Spooled } from '../assets/spool.ts';
import type { Caller, Profile } from '../base/caller.ts';
import type { Content } from '../base/content.ts';
import { Fault } from '../base/fault.ts';
import type { Source } from '../engines/engine.ts';
import type { Inspection, Inspector } from '../pixels/inspection.ts';
import { PictureProblem } from '../pixels/picture-problem.ts';
import type { Pictures } from './edit-order.ts';
import type { Reference, References } from './references.ts';

/** A picture of an edit is smaller than this. Source: the API reference, createImageEdit; seen 2026-11-22. */
export const pictureBytesMax = 50_000_000;
/**
 * Largest mask of the strict profile. The API reference says 4 MB and the guide 50; the lenient profile takes the guide's.
 * Seen 2026-11-22; to check: send a mask of 5 MB.
 */
const strictMaskBytesMax = 4_000_000;

/** What gathering needs. */
export interface SourceParts {
  /** Opens the spool for bytes that stood in the body itself. */
  openSpool(): SpoolWriter;
  /** A file of the project, lent until it is discarded; undefined when there is none that it may see. */
  lendFile(projectId: string, fileId: string): Promise<Spooled | undefined>;
  /** Fetches a picture by its address into the spool. Throws Faults that name `param`. */
  fetch(url: string, param: string, signal: AbortSignal): Promise<Spooled>;
  /** What an engine noted when it made these bytes for the project. */
  memoryOf(projectId: string, digest: string): Promise<Uint8Array | undefined>;
  readonly inspector: Inspector;
}

/** Pictures that have been gathered, and how to let go of what was spooled for them. */
export interface GatheredPictures extends Pictures {
  /** Deletes what was spooled while gathering; what came with the body belongs to the body. Never throws. */
  discard(): Promise<void>;
}

/** Gathers the pictures of an edit. */
export type GatherPictures = (
  references: References,
  caller: Caller,
  signal: AbortSignal,
) => Promise<GatheredPictures>;

/** Bytes with a name. */
interface Sent extends Omit<Spooled, 'discard'> {
  readonly param: string;
}

/**
 * Makes the gathering. It throws Faults (400): `invalid_base64_image`, `invalid_image_url`, `failed_to_download_image`,
 * `image_too_large`, `invalid_image_file`, `invalid_mask`, `invalid_value` for a file that is not there.
 */
export function createGather(parts: SourceParts): GatherPictures {
  return async (references, caller, signal) => {
    const own: Spooled[] = [];
    const discard = async () => {
      await Promise.all(own.map((spooled) => spooled.discard()));
    };
    const { projectId, profile } = caller;
    try {
      const sources: Source[] = [];
      for (const [index, reference] of references.images.entries()) {
        const sent = await obtain(parts, reference, projectId, signal, own);
        refuseLength(sent, pictureBytesMax);
        const inspection = await look(parts, sent, signal, (problem) =>
          pictureFault(problem, index, sent.param, profile),
        );
        const memory = index === 0 ? await parts.memoryOf(projectId, sent.digest) : undefined;
        sources.push(sourceOf(`image[${index}]`, sent, inspection, memory));
      }
      const mask = references.mask && (await obtain(parts, references.mask, projectId, signal, own));
      const warnings: string[] = [];
      const read = mask && (await readMask(parts, mask, sources[0], profile, signal));
      if (read?.clearShare === 1) warnings.push('mask=clear-everywhere');
      return { sources, mask: read, warnings, discard };
    } catch (error) {
      await discard();
      throw error;
    }
  };
}

/** The bytes behind a reference. What is spooled on the way is noted in `own`. */
async function obtain(
  parts: SourceParts,
  reference: Reference,
  projectId: string,
  signal: AbortSignal,
  own: Spooled[],
): Promise<Sent> {
  const { param } = reference;
  switch (reference.kind) {
    case 'upload':
      return named(param, reference.spooled);
    case 'data':
      if (!reference.spooled || isOtherData(reference.mediaType)) throw dataFault(param);
      return named(param, reference.spooled);
    case 'text': {
      const bytes = decodeText(reference.text);
      if (!bytes) throw dataFault(param);
      const writer = parts.openSpool();
      await writer.write(bytes);
      const spooled = await writer.end();
      own.push(spooled);
      return named(param, spooled);
    }
    case 'file': {
      const file = await parts.lendFile(projectId, reference.fileId);
      if (!file)
        throw new Fault({
          code: 'invalid_value',
          message: `No such File object: ${reference.fileId.slice(0, 100)}`,
          param,
        });
      own.push(file);
      return named(param, file);
    }
    case 'url': {
      const spooled = await parts.fetch(reference.url, param, signal);
      own.push(spooled);
      return named(param, spooled);
    }
  }
}

function named(param: string, { digest, bytesLength, content }: Omit<Spooled, 'discard'>): Sent {
  return { param, digest, bytesLength, content };
}

/** A data URL of something that says itself that it is no picture. */
function isOtherData(mediaType: string | undefined): boolean {
  return (
    mediaType !== undefined && mediaType !== '' && !/^image\/|^application\/octet-stream$/.test(mediaType)
  );
}

/** A short data URL or bare base64, decoded; undefined when it is neither. */
function decodeText(text: string): Uint8Array | undefined {
  const [, mediaType, data] = /^data:([^;,]{0,100})(?:;[^;,]{0,100}){0,8};base64,(.*)$/is.exec(text) ?? [];
  if (isOtherData(mediaType?.toLowerCase())) return undefined;
  const base64 = (data ?? (/^data:/i.test(text) ? '' : text)).replace(/\s+/g, '');
  if (base64 === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) return undefined;
  return Buffer.from(base64, 'base64');
}

function dataFault(param: string): Fault {
  return new Fault({
    code: 'invalid_base64_image',
    message: `Invalid '${param}': expected a base64 data URL of a picture, such as 'data:image/png;base64,iVBORw0KGgo…'.`,
    param,
  });
}

function refuseLength({ param, bytesLength }: Sent, bytesMax: number): void {
  if (bytesLength < bytesMax) return;
  throw new Fault({
    code: 'image_too_large',
    message: `Invalid '${param}': the file has ${bytesLength} bytes. Expected less than ${bytesMax / 1_000_000} MB.`,
    param,
  });
}

async function look(
  parts: SourceParts,
  { content }: { readonly content: Content },
  signal: AbortSignal,
  faultOf: (problem: PictureProblem) => Fault,
): Promise<Inspection> {
  try {
    return await parts.inspector.inspect(content, signal);
  } catch (error) {
    if (error instanceof PictureProblem) throw faultOf(error);
    throw error;
  }
}

/** Upstream's sentence counts pictures from 1. */
function pictureFault(problem: PictureProblem, index: number, param: string, profile: Profile): Fault {
  const hint = profile === 'lenient' ? ` ${hintOf(problem)}` : '';
  if (problem.reason === 'too-many-pixels')
    return new Fault({
      code: 'image_too_large',
      message: `Invalid '${param}': ${problem.detail}.`,
      param,
    });
  return new Fault({
    code: 'invalid_image_file',
    message: `Invalid image file or mode for image ${index + 1}, please check your image file.${hint}`,
    detail: problem.message,
    cause: problem,
  });
}

function hintOf({ reason, detail }: PictureProblem): string {
  const wanted = 'Expected a whole, still PNG, JPEG or WebP';
  if (reason === 'too-slow') return `It could not be read in time. ${wanted}.`;
  return `${wanted}, but ${detail}.`;
}

async function readMask(
  parts: SourceParts,
  sent: Sent,
  first: Source | undefined,
  profile: Profile,
  signal: AbortSignal,
): Promise<Source> {
  refuseLength(sent, profile === 'strict' ? strictMaskBytesMax : pictureBytesMax);
  const inspection = await look(parts, sent, signal, (problem) =>
    maskFault(`mask could not be read: ${problem.detail}`),
  );
  if (!inspection.hasAlpha) throw maskFault('mask image missing alpha channel');
  const { widthPixels, heightPixels } = inspection;
  if (widthPixels !== first?.extent.widthPixels || heightPixels !== first.extent.heightPixels) {
    const sizes = `the mask is ${widthPixels}x${heightPixels}, the image ${first?.extent.widthPixels}x${first?.extent.heightPixels}`;
    throw maskFault(`mask size does not match image size${profile === 'lenient' ? ` (${sizes})` : ''}`);
  }
  if (inspection.clearShare === 0) throw maskFault('mask has no transparent pixels, so nothing may change');
  return sourceOf('mask', sent, inspection, undefined);
}

function maskFault(what: string): Fault {
  return new Fault({ code: 'invalid_mask', message: `Invalid mask image format - ${what}`, param: 'mask' });
}

function sourceOf(
  name: string,
  { digest, bytesLength, content }: Sent,
  { format, widthPixels, heightPixels, hasAlpha, clearShare, translucentShare }: Inspection,
  memory: Uint8Array | undefined,
): Source {
  const extent = { widthPixels, heightPixels };
  const alpha = { hasAlpha, clearShare, translucentShare };
  return { name, digest, bytesLength, format, extent, ...alpha, content, memory };
}

/**
 * The wire of the Files API: what createFile takes, how a file is described, and the list's envelope. The schemas feed
 * the API description; requests are read by the routes, because upstream has sentences that no schema can say.
 */
import { z } from 'zod';

/** What a file may be uploaded for. Source: `FilePurpose` in the official SDK 7.57; seen 2026-11-22. */
export const filePurposes = ['assistants', 'batch', 'fine-tune', 'vision', 'user_data', 'evals'] as const;

/** Largest file, in bytes. Upstream says 512 MB, and not which megabyte; the larger reading refuses nobody. Seen 2026-11-22. */
export const fileBytesMax = 512 * 1024 * 1024;

/** Bounds of `expires_after[seconds]`: an hour and thirty days. Source: the API reference, createFile; seen 2026-11-22. */
export const expirySecondsMin = 3_600;
/** See `expirySecondsMin`. */
export const expirySecondsMax = 2_592_000;

/** A file for a batch goes by itself after thirty days. Source: the API reference, createFile; seen 2026-11-22. */
export const batchFileSeconds = 2_592_000;

/** Most entries of one page of the list, and what a list without `limit` has. Source: the API reference, listFiles; seen 2026-11-22. */
export const listLimitMax = 10_000;

/** The form of POST /v1/files. Nested names are written with brackets, as the official SDKs send them. */
export const createFileParams = z
  .strictObject({
    file: z.string().meta({ format: 'binary' }).describe('The file, at most 512 MB.'),
    purpose: z.enum(filePurposes).describe('What it is for; `vision` or `user_data` for pictures to edit.'),
    'expires_after[anchor]': z
      .literal('created_at')
      .describe('From when its time counts; belongs to `expires_after[seconds]`.')
      .optional(),
    'expires_after[seconds]': z
      .int()
      .min(expirySecondsMin)
      .max(expirySecondsMax)
      .describe('After how many seconds it goes by itself. Without it, files for a batch go after 30 days.')
      .optional(),
  })
  .meta({ id: 'CreateFileParams' });

/** A file on the wire. Source: `FileObject` in the official SDK 7.57; seen 2026-11-22. */
export const fileObject = z
  .object({
    id: z.string().describe('`file-` and 24 letters or digits.'),
    object: z.literal('file'),
    bytes: z.int().min(0),
    created_at: z.int().describe('Unix seconds.'),
    expires_at: z.int().optional().describe('Unix seconds; absent when it stays until it is deleted.'),
    filename: z.string(),
    purpose: z.enum(filePurposes),
    status: z.literal('processed').describe('Nothing is done to files here, so they are ready at once.'),
  })
  .meta({ id: 'FileObject' });

/** The answer of GET /v1/files. */
export const fileList = z
  .object({
    object: z.literal('list'),
    data: z.array(fileObject),
    first_id: z.string().nullable().describe('Null when the list is empty.'),
    last_id: z.string().nullable().describe('To go on with as `after`; null when the list is empty.'),
    has_more: z.boolean(),
  })
  .meta({ id: 'FileList' });

/** The answer of DELETE /v1/files/{file_id}. */
export const fileDeleted = z
  .object({ id: z.string(), object: z.literal('file'), deleted: z.literal(true) })
  .meta({ id: 'FileDeleted' });

/** What the wire says of a file. */
export interface FileFacts {
  readonly id: string;
  readonly bytesLength: number;
  readonly createdAtMs: number;
  /** Undefined: it stays until it is deleted. */
  readonly expiresAtMs: number | undefined;
  readonly filename: string;
  readonly purpose: FilePurpose;
}

/** One of `filePurposes`. */
export type FilePurpose = (typeof filePurposes)[number];

/** A file as the wire has it; moments are rounded down to a second. */
export function fileToWire(file: FileFacts): z.infer<typeof fileObject> {
  const { expiresAtMs } = file;
  return {
    id: file.id,
    object: 'file',
    bytes: file.bytesLength,
    created_at: Math.floor(file.createdAtMs / 1000),
    ...(expiresAtMs !== undefined && { expires_at: Math.floor(expiresAtMs / 1000) }),
    filename: file.filename,
    purpose: file.purpose,
    status: 'processed',
  };
}

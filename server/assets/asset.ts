/** Pictures at rest: by digest on disk, with a row that says whose they are. Never base64, never in the database. */
import type { PictureFormat } from '../../contract/images.ts';

/** A picture that is kept. */
export interface Asset {
  /** `img_` + hex. */
  readonly id: string;
  readonly requestId: string;
  readonly projectId: string;
  /** Which picture of the request, from 0. */
  readonly index: number;
  /** Lower-case hex SHA-256 of the bytes. */
  readonly digest: string;
  readonly format: PictureFormat;
  readonly bytesLength: number;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly revisedPrompt: string | undefined;
  readonly createdAtMs: number;
  /** When it may be deleted. */
  readonly expiresAtMs: number;
}

/** What is handed in to be kept. */
export interface AssetDraft {
  readonly requestId: string;
  readonly projectId: string;
  readonly index: number;
  readonly format: PictureFormat;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly revisedPrompt: string | undefined;
  /** What the engine wants to have again when this picture is edited; more than 256 KiB is not kept. */
  readonly memory?: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What is recorded of a picture that was sent: enough to recognise it, and neither its bytes nor where they lay. */
export interface RecordedSource {
  readonly name: string;
  /** Lower-case hex SHA-256 of its bytes. */
  readonly digest: string;
  readonly format: PictureFormat;
  readonly extent: { readonly widthPixels: number; readonly heightPixels: number };
  readonly bytesLength: number;
}

/** What is recorded of an order: its words and its settings. Never a picture. */
export interface RecordedOrder {
  readonly operation: string;
  readonly model: { readonly id: string };
  /** As the caller wrote it; undefined when it was left out. */
  readonly modelRequested: string | undefined;
  readonly prompt: string;
  readonly sources: readonly RecordedSource[];
  readonly mask: RecordedSource | undefined;
  readonly count: number;
  readonly painted: { readonly widthPixels: number; readonly heightPixels: number };
  readonly delivered: { readonly widthPixels: number; readonly heightPixels: number };
  readonly quality: string;
  readonly background: string;
  readonly format: PictureFormat;
  readonly compression: number;
  readonly moderation: string;
  readonly partialCount: number;
  readonly isStreamed: boolean;
  readonly delivery: string;
  readonly endUser: string | undefined;
  readonly warnings: readonly string[];
}

/** A request to be recorded. */
export interface RequestDraft {
  /** `req_` + hex. */
  readonly id: string;
  readonly organizationId: string;
  readonly projectId: string;
  readonly keyId: string;
  readonly order: RecordedOrder;
  readonly createdAtMs: number;
}

/** How a request ended. */
export interface RequestEnding {
  /** HTTP status. */
  readonly status: number;
  /** Row of the error table; undefined when all went well. */
  readonly errorCode: string | undefined;
  readonly durationMs: number;
}

/** The shelf. */
export interface Assets {
  /** Records who asked for what; recording the same id again changes nothing. */
  record(request: RequestDraft): Promise<void>;
  /** Adds how it ended; a request that was never recorded stays so. */
  finish(requestId: string, ending: RequestEnding): Promise<void>;
  /** Writes the bytes atomically, then the row. Throws `storage_failed` (500) when the disk refuses; nothing is left behind. */
  keep(draft: AssetDraft): Promise<Asset>;
  /** The asset's row, or undefined when there is none (or it has expired). */
  find(id: string): Promise<Asset | undefined>;
  /** The pictures of a request in index order, expired ones left out. */
  ofRequest(requestId: string): Promise<readonly Asset[]>;
  /** The bytes; undefined when the file is gone. */
  read(asset: Asset): Promise<Uint8Array | undefined>;
  /**
   * What the engine noted when it made the newest picture of these very bytes for the project; undefined when the
   * project has no such picture, when it has expired, or when the engine noted nothing. `digest` is that of the bytes.
   */
  memoryOf(projectId: string, digest: string): Promise<Uint8Array | undefined>;
  /** Deletes what has expired: rows first, then files that no row needs. Returns how many files went. */
  sweep(): Promise<number>;
}

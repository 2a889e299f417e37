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
  readonly bytes: Uint8Array;
}

/** The shelf. */
export interface Assets {
  /** Writes the bytes atomically, then the row. Throws `storage_failed` (500) when the disk refuses; nothing is left behind. */
  keep(draft: AssetDraft): Promise<Asset>;
  /** The asset's row, or undefined when there is none (or it has expired). */
  find(id: string): Promise<Asset | undefined>;
  /** The pictures of a request in index order, expired ones left out. */
  ofRequest(requestId: string): Promise<readonly Asset[]>;
  /** The bytes; undefined when the file is gone. */
  read(asset: Asset): Promise<Uint8Array | undefined>;
  /** Deletes what has expired: rows first, then files that no row needs. Returns how many files went. */
  sweep(): Promise<number>;
}

/**
 * Keeps pictures: the bytes on a shelf under their digest, a row that says whose they are, and a record of the
 * request they came from. It exists so that an answer can be shown, linked and given again. It must never put bytes
 * into the database, and never lose a file that a row still names.
 */
import { createHash } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import { Fault } from '../base/fault.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import { type AssetRow, assetStatements } from '../store/assets.ts';
import type { Database } from '../store/pool.ts';
import { storableJson, storableText } from '../store/storable.ts';
import type { Asset, AssetDraft, Assets, RecordedOrder, RecordedSource } from './asset.ts';
import { createDiskShelf } from './disk/disk.ts';
import type { Shelf } from './shelf.ts';

/** What keeping needs. */
export interface AssetsParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Absolute folder of the pictures. */
  readonly folder: string;
  /** Days that pictures and request records are kept. */
  readonly retentionDays: number;
  /** Where the bytes go; absent means files in `folder`. */
  readonly shelf?: Shelf;
}

const dayMs = 86_400_000;
/** Upstream sets `user` no limit; a record is no place for megabytes, so no more of it is kept. */
const endUserLengthMax = 512;
/** As much as an engine may note of a picture, in bytes (`EngineEvent.memory`). */
const memoryBytesMax = 256 * 1024;
/** Batches in one sweep; what is left goes with the next one. */
const batchesMax = 100;

/** Opens the shelf. */
export function createAssets(parts: AssetsParts): Assets {
  const { clock, ids, log } = parts;
  const shelf = parts.shelf ?? createDiskShelf({ folder: parts.folder, ids, clock });
  const statements = assetStatements(parts.database);
  const retentionMs = parts.retentionDays * dayMs;
  const retire = (digest: string) => shelf.retire(digest, () => statements.isNeeded(digest));

  return {
    keep: async (draft) => {
      const digest = createHash('sha256').update(draft.bytes).digest('hex');
      const asset = assetOf(draft, ids.hex('img_'), digest, clock.nowMs(), retentionMs);
      try {
        await shelf.put(digest, draft.bytes);
        await statements.insert({
          ...asset,
          revisedPrompt: textOf(asset.revisedPrompt),
          memory: memoryOf(draft, asset),
        });
        // A sweep that found no row for these bytes a moment ago may have taken them away since. Now that the row
        // stands it cannot happen again, so one look is enough (`Shelf.retire` is the other half of this).
        if (!(await shelf.has(digest))) await shelf.put(digest, draft.bytes);
      } catch (cause) {
        await takeBack(asset, cause);
      }
      return asset;
    },
    find: async (id) => {
      const row = await statements.find(id, clock.nowMs());
      return row && readRow(row);
    },
    ofRequest: async (requestId) => (await statements.ofRequest(requestId, clock.nowMs())).map(readRow),
    read: (asset) => shelf.get(asset.digest),
    memoryOf: (projectId, digest) => statements.memoryOf(projectId, digest, clock.nowMs()),

    sweep: async () => {
      let count = await shelf.tidy();
      for (let batch = 0; batch < batchesMax; batch += 1) {
        const digests = await statements.deleteExpired(clock.nowMs());
        for (const digest of digests) {
          if (!(await statements.isNeeded(digest)) && (await retire(digest))) count += 1;
        }
        if (digests.length === 0) break;
      }
      for (let batch = 0; batch < batchesMax; batch += 1) {
        const gone = await statements.deleteRequestsBefore(clock.nowMs() - retentionMs);
        if (gone < statements.sweptMax) break;
      }
      return count;
    },

    record: ({ order, ...request }) =>
      statements.insertRequest({
        ...request,
        operation: order.operation,
        modelRequested: textOf(order.modelRequested),
        model: order.model.id,
        order: storableJson(summaryOf(order)),
      }),
    finish: (requestId, { status, errorCode, durationMs }) =>
      statements.finishRequest(requestId, {
        status,
        errorCode: errorCode ?? null,
        durationMs: Math.round(durationMs),
      }),
  };

  /** A note that is too long is an engine's mistake, and no reason to lose the picture. */
  function memoryOf({ memory }: AssetDraft, { id }: Asset): Buffer | null {
    if (memory === undefined) return null;
    if (memory.length <= memoryBytesMax) return Buffer.from(memory.buffer, memory.byteOffset, memory.length);
    log.warn(
      { id, length: memory.length },
      'what the engine noted of a picture is too long and was not kept',
    );
    return null;
  }

  /** Leaves nothing behind that nobody pays for, then says what happened. */
  async function takeBack({ id, digest }: Asset, cause: unknown): Promise<never> {
    try {
      await statements.delete(id);
      if (!(await statements.isNeeded(digest))) await retire(digest);
    } catch (second) {
      // The disk or the database is out of order already; the file is left for a sweep, and the first cause is told.
      log.warn({ digest, cause: String(second) }, 'a picture that was not kept could not be cleared away');
    }
    throw new Fault({
      code: 'storage_failed',
      message: 'The image could not be stored. Nothing was charged for it; trying again may help.',
      detail: String(cause),
      cause,
    });
  }
}

function assetOf(
  { bytes, memory: _apart, ...draft }: AssetDraft,
  id: string,
  digest: string,
  nowMs: number,
  retentionMs: number,
): Asset {
  return {
    ...draft,
    id,
    digest,
    bytesLength: bytes.length,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + retentionMs,
  };
}

function readRow(row: AssetRow): Asset {
  return { ...row, revisedPrompt: row.revisedPrompt ?? undefined };
}

function textOf(text: string | undefined): string | null {
  return text === undefined ? null : storableText(text);
}

/** Field by field, so that nothing that is added to an order later (a picture, a whole model card) slips in. */
function summaryOf(order: RecordedOrder) {
  const { prompt, mask, count, painted, delivered, quality, background, format, compression } = order;
  const { moderation, partialCount, isStreamed, delivery, warnings } = order;
  const endUser = order.endUser?.slice(0, endUserLengthMax);
  return {
    ...{ prompt, sources: order.sources.map(summaryOfSource), mask: mask && summaryOfSource(mask) },
    ...{ count, painted, delivered, quality, background, format, compression },
    ...{ moderation, partialCount, isStreamed, delivery, endUser, warnings },
  };
}

function summaryOfSource({ name, digest, format, extent, bytesLength }: RecordedSource): RecordedSource {
  const { widthPixels, heightPixels } = extent;
  return { name, digest, format, extent: { widthPixels, heightPixels }, bytesLength };
}

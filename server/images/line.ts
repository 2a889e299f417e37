/** The values and events of the one line a picture request walks; `make.ts` walks it. */
import type { Asset } from '../assets/asset.ts';
import type { Caller } from '../base/caller.ts';
import type { Order } from '../engines/engine.ts';
import type { LimitState } from '../limits/limit.ts';
import type { Quote, Receipt } from '../metering/meters.ts';
import type { Simulation } from './simulate.ts';

/** `usage` as the wire has it on the Images API. */
export interface ImageUsage {
  readonly inputTextTokens: number;
  readonly inputImageTokens: number;
  readonly outputImageTokens: number;
}

/** A request that has been identified and read, ready for the line. */
export interface LineRequest {
  readonly requestId: string;
  readonly caller: Caller;
  readonly order: Order;
  /** `Idempotency-Key`, with the digest of method, path and body; absent when none was sent. */
  readonly idempotency: { readonly key: string; readonly bodyDigest: string } | undefined;
  /** What is to go wrong with it on demand; only ever set for projects that are marked as tests. */
  readonly simulation?: Simulation;
  /** Lets go of what was spooled for the order, when the line ends; absent when there is nothing. Never throws. */
  readonly discard?: () => Promise<void>;
}

/** What happens on the line, in order: `admitted`, then for each picture its partials and itself, then `receipt`. */
export type LineEvent =
  | {
      readonly type: 'admitted';
      readonly order: Order;
      readonly quote: Quote;
      /** Rate-limit states after admission; empty when unlimited. */
      readonly limits: readonly LimitState[];
      /** Unix seconds, the reply's `created`. */
      readonly createdAt: number;
      /** `x-pictor-engine`. */
      readonly engine: string;
      /** True when an earlier answer is given again (`Idempotency-Key`). */
      readonly isReplay: boolean;
    }
  | {
      readonly type: 'partial';
      readonly index: number;
      readonly partialIndex: number;
      readonly bytes: Uint8Array;
    }
  | {
      readonly type: 'picture';
      readonly index: number;
      readonly bytes: Uint8Array;
      readonly asset: Asset;
      /** This picture's own share of the usage; the shares sum to the receipt. */
      readonly usage: ImageUsage;
    }
  | {
      readonly type: 'receipt';
      readonly receipt: Receipt;
      readonly usage: ImageUsage;
      /** Order and engine warnings together, each once. */
      readonly warnings: readonly string[];
      readonly revisedPrompts: readonly (string | undefined)[];
      /** Milliseconds by step, for the log and the bench. */
      readonly stepsMs: Readonly<Record<string, number>>;
    };

/** The line itself: one async generator. Its first event is always `admitted`; refusals are thrown before it. */
export type MakeImages = (request: LineRequest, signal: AbortSignal) => AsyncGenerator<LineEvent, void, void>;

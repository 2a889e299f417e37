/** The receipt of one request: what was asked for, what was set aside, what was charged in the end, and when. */
import { type Meters, noMeters } from '../../contract/tokens.ts';
import type { Nanodollars } from '../base/money.ts';
import type { Database } from '../store/pool.ts';
import { type ChargeStep, receiptStatements, type RequestRecord } from '../store/receipts.ts';

/** A request's money. */
export interface ChargeFacts {
  readonly id: string;
  readonly state: 'held' | 'settled' | 'released' | 'expired';
  readonly priceId: string;
  readonly heldNanodollars: Nanodollars;
  readonly heldAtMs: number;
  /** Undefined while the hold is open. */
  readonly closedAtMs: number | undefined;
  readonly images: number | undefined;
  /** Zero unless it is settled, like the cost. */
  readonly meters: Meters;
  readonly costNanodollars: Nanodollars;
}

/** A request as it is told to its project. */
export interface RequestFacts {
  readonly keyId: string;
  readonly model: string;
  /** `image.generation` or `image.edit`; undefined where neither record nor ledger says. */
  readonly source: string | undefined;
  readonly createdAtMs: number;
  /** Undefined once it is older than records are kept. */
  readonly record: RequestRecord | undefined;
  /** Undefined when nothing was set aside. */
  readonly charge: ChargeFacts | undefined;
}

/** Finds receipts. */
export interface Receipts {
  /** Undefined when the project has no request of this id; whether another project has one makes no difference. */
  find(projectId: string, requestId: string): Promise<RequestFacts | undefined>;
}

/** Opens the receipts. */
export function createReceipts({ database }: { readonly database: Database }): Receipts {
  const statements = receiptStatements(database);
  return {
    find: async (projectId, requestId) => {
      // What the house never gave out as a request's name is none, and need not be looked for.
      if (!/^req_[\w-]{1,64}$/.test(requestId)) return undefined;
      const [record, steps] = await Promise.all([
        statements.record(projectId, requestId),
        statements.charge(projectId, requestId),
      ]);
      const [opened] = steps;
      const known = record ?? opened;
      if (!known) return undefined;
      const operation = record && (record.operation === 'edit' ? 'image.edit' : 'image.generation');
      return {
        keyId: known.keyId,
        model: known.model,
        source: opened?.source ?? operation,
        createdAtMs: record?.createdAtMs ?? opened?.atMs ?? 0,
        record,
        charge: opened && chargeOf(opened, steps.slice(1)),
      };
    },
  };
}

const stateOf = { hold: 'held', settle: 'settled', release: 'released', expire: 'expired' } as const;

/** The last row decides: after an expiry it may be the late charge. */
function chargeOf(opened: ChargeStep, closing: readonly ChargeStep[]): ChargeFacts {
  const last = closing.at(-1);
  return {
    id: opened.chargeId,
    state: stateOf[last?.kind ?? 'hold'],
    priceId: opened.priceId,
    heldNanodollars: opened.heldNanodollars,
    heldAtMs: opened.atMs,
    closedAtMs: last?.atMs,
    images: last?.images ?? undefined,
    meters: last?.meters ?? noMeters,
    costNanodollars: last?.spentNanodollars ?? 0n,
  };
}

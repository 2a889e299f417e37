/**
 * The ledger: money is set aside before work, charged or given back after it, and never twice. Rows are only added;
 * a balance is a sum. It exists so that neither a crash, nor a retry, nor two processes on one charge can bill for a
 * picture twice or keep money aside for ever. It must never change a row, and never compute in floats.
 */
import { priceAt } from '../../contract/prices.ts';
import { costOf, type Meters } from '../../contract/tokens.ts';
import type { Clock } from '../base/clock.ts';
import type { Nanodollars } from '../base/money.ts';
import { type ChargeRow, ledgerStatements, type Settlement } from '../store/ledger.ts';
import type { Database } from '../store/pool.ts';
import { storableJson } from '../store/storable.ts';
import type { Completion, Hold, Ledger, Receipt } from './meters.ts';

/** What the ledger needs. */
export interface LedgerParts {
  readonly database: Database;
  readonly clock: Clock;
  /** Seconds after which a hold ends that nobody renews. */
  readonly holdSeconds: number;
}

/** The ledger with its books open: what the line uses, and what the house and its operator ask of it. */
export interface Books extends Ledger {
  /** Ends the holds that nobody renewed. Returns how many; safe to run in several houses at once. */
  expireHolds(): Promise<number>;
  /** What is set aside now. */
  heldNanodollars(organizationId: string): Promise<Nanodollars>;
  /** What was charged, of an organization or of one of its projects. */
  spentNanodollars(organizationId: string, projectId?: string): Promise<Nanodollars>;
}

/** Opens the ledger. */
export function createLedger({ database, clock, holdSeconds }: LedgerParts): Books {
  const statements = ledgerStatements(database);
  const expiry = () => clock.nowMs() + holdSeconds * 1000;
  return {
    hold: async (hold) => {
      const { chargeId, requestId, organizationId, projectId, keyId, quote } = hold;
      const row = { chargeId, requestId, organizationId, projectId, keyId, priceId: quote.priceId };
      const isNew = await statements.hold(
        {
          ...{ ...row, model: quote.model, heldNanodollars: quote.costNanodollars },
          source: quote.kind?.source ?? null,
          size: quote.kind?.size ?? null,
          quality: quote.kind?.quality ?? null,
        },
        clock.nowMs(),
        expiry(),
      );
      // Holding again is harmless while the first hold is open; a closed charge must never be opened again.
      if (!isNew && !(await statements.isOpen(chargeId)))
        throw impossible(`charge ${chargeId} is held after it was closed`);
    },

    renew: async (hold) => {
      // A hold that has ended meanwhile stays ended: settling charges all the same, so there is nothing to mend.
      await statements.renew(hold.chargeId, expiry());
    },

    settle: async (hold, meters, completion, pictureCount) => {
      const settlement = {
        ...settlementOf(hold, meters, completion, clock.nowMs()),
        images: pictureCount ?? null,
      };
      const charge = (await statements.settle(settlement)) ?? (await statements.settleLate(settlement));
      if (charge?.kind === 'settle') return receiptOf(charge);
      // Another attempt under the same idempotency key came first: its receipt is the receipt.
      const first =
        charge && completion && (await statements.chargeOfKey(completion.projectId, completion.key));
      if (!first) throw impossible(`charge ${hold.chargeId} is settled, but it was released or never held`);
      return receiptOf(first);
    },

    release: async (hold) => {
      await statements.release(hold.chargeId, clock.nowMs());
    },

    expireHolds: () => statements.expire(clock.nowMs()),
    heldNanodollars: (organizationId) => statements.heldNanodollars(organizationId),
    spentNanodollars: (organizationId, projectId) => statements.spentNanodollars(organizationId, projectId),
  };
}

function settlementOf(
  { chargeId, quote }: Hold,
  meters: Meters,
  completion: Completion | undefined,
  atMs: number,
): Omit<Settlement, 'images'> {
  const stored = completion && { ...completion, answer: storableJson(completion.answer) };
  return { chargeId, meters, costNanodollars: costAt(quote.priceId, meters), atMs, completion: stored };
}

/** The cost by the price book entry that the quote used, however long ago that was. */
function costAt(priceId: string, meters: Meters): Nanodollars {
  const [file = '', day = ''] = priceId.split('@');
  const price = priceAt(file, day);
  if (price === undefined || price.id !== priceId) throw impossible(`the price book has no entry ${priceId}`);
  return costOf(meters, price);
}

function receiptOf({ chargeId, meters, costNanodollars, priceId }: ChargeRow): Receipt {
  return { chargeId, meters, costNanodollars, priceId };
}

function impossible(what: string): Error {
  return new Error(`impossible state: ${what}`);
}

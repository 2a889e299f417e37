/** What tests of usage share: charges of a house at moments of the test's choosing, and a query's answer. */
import { noMeters } from '../contract/tokens.ts';
import { createLedger } from '../server/metering/ledger.ts';
import type { QuoteKind } from '../server/metering/meters.ts';
import { handClock } from './clock.ts';
import { ask } from './files.ts';
import type { OpenHouse } from './harness.ts';

/** Noon of the day on which the hands of `handClock` stand. */
export const noonMs = Date.UTC(2026, 10, 22, 12);
/** One day. */
export const dayMs = 86_400_000;

/** A charge; what is left out is a square picture of the house's own project at noon. */
export interface Charge {
  readonly atMs?: number;
  readonly projectId?: string;
  readonly keyId?: string;
  readonly model?: string;
  readonly kind?: QuoteKind;
  readonly pictures?: number;
  readonly meters?: Partial<typeof noMeters>;
}

let charges = 0;

/** Writes the charge into the house's ledger and gives its cost. */
export async function charge(house: OpenHouse, wanted: Charge = {}): Promise<bigint> {
  charges += 1;
  const requestId = `req_${charges}`;
  const ledger = createLedger({
    database: house.database,
    clock: handClock(wanted.atMs ?? noonMs),
    holdSeconds: 60,
  });
  const meters = { ...noMeters, ...(wanted.meters ?? { textIn: 10, imageOut: 196 }) };
  const hold = {
    ...{ chargeId: requestId, requestId, organizationId: house.organizationId },
    projectId: wanted.projectId ?? house.projectId,
    keyId: wanted.keyId ?? 'key_a',
    quote: {
      ...{ model: wanted.model ?? 'gpt-image-2', meters, priceId: 'gpt-image-2@2026-04-21' },
      ...{ outputTokensPerPicture: 196, outputTokensPerPartial: 100, costNanodollars: 0n },
      kind: wanted.kind ?? { source: 'image.generation', size: '1024x1024', quality: 'low' },
    },
  } as const;
  await ledger.hold(hold);
  return (await ledger.settle(hold, meters, undefined, wanted.pictures ?? 1)).costNanodollars;
}

/** A usage endpoint's page, as far as tests look into it. */
export interface UsagePage {
  readonly object: string;
  readonly data: readonly {
    readonly object: string;
    readonly start_time: number;
    readonly end_time: number;
    readonly results: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

/** Asks `/v1/organization/<what>`; the page of a 200, or a refusal with its text. */
export async function usagePage(house: OpenHouse, what: string, key = house.key): Promise<UsagePage> {
  const response = await ask(house, `/v1/organization/${what}`, 'GET', key);
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  // The tests hold it to its shape.
  return (await response.json()) as UsagePage;
}

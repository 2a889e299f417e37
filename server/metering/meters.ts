/** The five meters and the values that pass along the line: quote before, hold during, receipt after. */
import type { Meters } from '../../contract/tokens.ts';
import type { Nanodollars } from '../base/money.ts';

/** What an order will cost at most, computed without touching anything. */
export interface Quote {
  readonly model: string;
  /** Tokens by meter, partial pictures included. */
  readonly meters: Meters;
  /** Tokens of one finished picture without partials, and of one partial, so that a part can be settled. */
  readonly outputTokensPerPicture: number;
  readonly outputTokensPerPartial: number;
  readonly costNanodollars: Nanodollars;
  /** The price book entry that was used, `<model>@<date>`. */
  readonly priceId: string;
  /** What usage is grouped by beside the model; absent where a charge has no order. */
  readonly kind?: QuoteKind;
}

/** What kind of pictures a quote is for. */
export interface QuoteKind {
  readonly source: 'image.generation' | 'image.edit';
  /** Painted and metered, `1024x1536`. */
  readonly size: string;
  /** As metered. */
  readonly quality: string;
}

/** Money set aside for a request that runs. */
export interface Hold {
  /** Derived from the request id, or from the idempotency key: the same charge finds the same rows. */
  readonly chargeId: string;
  readonly requestId: string;
  readonly organizationId: string;
  readonly projectId: string;
  readonly keyId: string;
  readonly quote: Quote;
}

/** What was charged in the end. */
export interface Receipt {
  readonly chargeId: string;
  readonly meters: Meters;
  readonly costNanodollars: Nanodollars;
  readonly priceId: string;
}

/** The answer that an idempotency key gets, written together with the charge. */
export interface Completion {
  readonly projectId: string;
  readonly key: string;
  /** Plain JSON; `undefined` members are lost. */
  readonly answer: object;
}

/** The ledger as the line sees it. Rows are only ever added; writing one twice finds the first. */
export interface Ledger {
  /** Sets the quote aside. The hold ends by itself if it is not renewed for `holdSeconds`. */
  hold(hold: Hold): Promise<void>;
  /** Keeps an open hold from expiring; called while work goes on. */
  renew(hold: Hold): Promise<void>;
  /**
   * Closes the hold with what was really used. Settling again returns the first receipt; settling after the hold
   * has expired charges all the same, because the pictures were delivered. With a completion the answer stands in
   * the same transaction; when another attempt under the key was settled before, this one costs nothing.
   * `pictureCount` is how many pictures were finished, for the usage; absent counts none.
   */
  settle(hold: Hold, meters: Meters, completion?: Completion, pictureCount?: number): Promise<Receipt>;
  /** Closes the hold without a charge; does nothing when it is closed already. */
  release(hold: Hold): Promise<void>;
}

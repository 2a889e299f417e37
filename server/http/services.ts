/** What the front of the house needs from the rest; `app.ts` hands it in. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Assets } from '../assets/asset.ts';
import type { Files } from '../assets/files.ts';
import type { Spool } from '../assets/spool.ts';
import type { Caller } from '../base/caller.ts';
import type { Clock } from '../base/clock.ts';
import type { Ids } from '../base/ids.ts';
import type { Log } from '../base/log.ts';
import type { Config } from '../config/config.ts';
import type { Order } from '../engines/engine.ts';
import type { Tiers } from '../gates/eligibility.ts';
import type { RegionGate } from '../gates/region.ts';
import type { Verification } from '../gates/verification.ts';
import type { LookAtAccess } from '../images/access.ts';
import type { EditBody, EditDraft } from '../images/edit-order.ts';
import type { MakeImages } from '../images/line.ts';
import type { GatherPictures } from '../images/sources.ts';
import type { LimitState } from '../limits/limit.ts';
import type { Receipts } from '../metering/receipts.ts';
import type { Usage } from '../metering/usage.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Administration } from '../tenants/administration.ts';
import type { Screen } from '../screen/screen.ts';

/** Signed links to kept pictures, for `response_format: url`. */
export interface Links {
  /** Path and query of a link that works until `expiresAtMs`. */
  sign(assetId: string, expiresAtMs: number): string;
  /** True when the signature fits and the link has not expired. */
  isGood(assetId: string, expires: string, signature: string): boolean;
}

/** The services behind the routes. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Where a request comes from; asked before anything else of it is read. */
  readonly region: RegionGate;
  /** Throws 401 Faults. */
  identify(headers: IncomingHttpHeaders): Promise<Caller>;
  /** Reads a parsed body as a generation order. Throws 400 Faults in upstream's order of checks. */
  readOrder(body: unknown, caller: Caller): Order;
  /** Reads an edit's body as far as it can be read without its pictures. Throws 400 Faults likewise. */
  readEdit(body: EditBody, caller: Caller): EditDraft;
  /** Fetches, finds and looks at the pictures of an edit. Throws 400 Faults. */
  readonly gatherPictures: GatherPictures;
  /** Where uploads stand until their request ends. */
  readonly spool: Spool;
  /** Which of the line's refusals an order of this caller would get now; consumes nothing. */
  readonly lookAtAccess: LookAtAccess;
  readonly tiers: Pick<Tiers, 'standing' | 'override'>;
  readonly verification: Pick<Verification, 'standing' | 'submit' | 'decide'>;
  readonly makeImages: MakeImages;
  /** Judges texts, for the Moderations API; the line of pictures has it built in. */
  readonly screen: Screen;
  /** Limit states without taking, for the headers of refusals. */
  peekLimits(caller: Caller): Promise<readonly LimitState[]>;
  /** What was used and what it cost. */
  readonly usage: Pick<Usage, 'buckets'>;
  /** Text tokens of a prompt as they are metered. */
  countText(text: string): Promise<number>;
  readonly findReceipt: Receipts['find'];
  /** True for the project that the caller's organization started with. */
  isDefaultProject(caller: Caller): Promise<boolean>;
  readonly assets: Pick<Assets, 'find' | 'read'>;
  readonly files: Files;
  readonly links: Links;
  /** Undefined when ready to serve; otherwise what is missing. */
  readiness(): Promise<string | undefined>;
  /** Who is whose in an organization, and the log of every change of it. */
  readonly administration: Administration;
  /** Version of the house, from package.json. */
  readonly version: string;
  /** Absolute folder of the built console, or undefined when it was not built. */
  readonly consoleFolder: string | undefined;
}

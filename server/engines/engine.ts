/**
 * THE specification of an engine: what it is asked, what it answers, what it says of itself. An engine turns an
 * order into pictures. It never sees keys, money or our HTTP; it reports warnings for what it could not honour.
 * `suite.ts` asks the same questions of every engine.
 */
import type { PictureFormat } from '../../contract/images.ts';
import type { InputFidelity, ModelCard } from '../../contract/model-card.ts';
import type { Content } from '../base/content.ts';

/** Width and height in whole pixels. */
export interface Extent {
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** A picture that was sent to be edited: read to its end once already, so that an engine can trust what stands here. */
export interface Source {
  /** What refusals call it: `image[0]`, `mask`. */
  readonly name: string;
  /** Lower-case hex SHA-256 of its bytes. */
  readonly digest: string;
  readonly bytesLength: number;
  readonly format: PictureFormat;
  /** Upright: EXIF orientation applied. */
  readonly extent: Extent;
  /** True when it has an alpha channel. */
  readonly hasAlpha: boolean;
  /** Share of its pixels whose alpha is 0, 0 to 1. */
  readonly clearShare: number;
  /** Share of its pixels whose alpha is not 255, 0 to 1. */
  readonly translucentShare: number;
  readonly content: Content;
  /**
   * What an engine of this house noted when it made these very bytes for the same project (`EngineEvent.memory`);
   * undefined for pictures from elsewhere. Pictures may carry the same inside; whoever reads it there checks it.
   */
  readonly memory: Uint8Array | undefined;
}

/** A validated request for pictures: every `auto` resolved, every value legal for the model. */
export interface Order {
  readonly operation: 'generate' | 'edit';
  readonly model: ModelCard;
  /** The model id as the caller wrote it; absent when it was left to the default (lenient). */
  readonly modelRequested: string | undefined;
  readonly prompt: string;
  /** Pictures to edit, 1 to 16, the first of which is the ground; none to generate. */
  readonly sources: readonly Source[];
  /** Alpha 0 is where the first picture may change; as large as the first picture. Undefined: everywhere. */
  readonly mask: Source | undefined;
  /** How closely the pictures are looked at; absent on models that leave no choice. */
  readonly inputFidelity?: InputFidelity;
  /** How many pictures, 1 to 10. */
  readonly count: number;
  /** The size that is painted and metered. */
  readonly painted: Extent;
  /** The size that is delivered; differs from `painted` only for legacy sizes in the lenient profile. */
  readonly delivered: Extent;
  readonly quality: 'low' | 'medium' | 'high';
  /** The quality that is metered and echoed; absent where it is `quality`. Engines paint both of these as `high`. */
  readonly meteredQuality?: 'xhigh' | 'max';
  readonly background: 'transparent' | 'opaque';
  readonly format: PictureFormat;
  /** 0 to 100; heeded by jpeg and webp. */
  readonly compression: number;
  readonly moderation: 'auto' | 'low';
  /** Intermediate pictures wanted for each picture, 0 to 3; always 0 when not streaming. */
  readonly partialCount: number;
  readonly isStreamed: boolean;
  /** How the picture is handed over: in the body, or (lenient) as a signed link. */
  readonly delivery: 'b64_json' | 'url';
  /** `safety_identifier`, or `user` when the former is absent. */
  readonly endUser: string | undefined;
  /** True when the reply echoes `safety_identifier`. */
  readonly safetyIdentifier: string | undefined;
  /** Adaptations already made, each a short token for `x-pictor-warnings`: `ignored=style`, `mapped=quality:hd>high`. */
  readonly warnings: readonly string[];
}

/** What an engine reports while it works on an order. Pictures come in index order, each after its partials. */
export type EngineEvent =
  | {
      readonly type: 'partial';
      /** Which picture, from 0. */
      readonly index: number;
      /** Which preview of that picture, from 0. */
      readonly partialIndex: number;
      /** Encoded in the order's format, at the delivered size. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly type: 'picture';
      readonly index: number;
      readonly bytes: Uint8Array;
      readonly extent: Extent;
      /** What the engine wants to have again when this picture is edited, at most 256 KiB; undefined for nothing. */
      readonly memory?: Uint8Array;
      readonly revisedPrompt: string | undefined;
      /** What could not be honoured: short sentences, plain ASCII. */
      readonly warnings: readonly string[];
      /** Milliseconds of work by stage (`brief`, `paint`, `encode`), for logs and the bench. */
      readonly stagesMs: Readonly<Record<string, number>>;
    };

/** What an engine can do, as data. */
export interface EngineCard {
  /** The folder's name. */
  readonly name: string;
  /** Shown in `x-pictor-engine`, e.g. `sketch-1`. */
  readonly version: string;
  readonly formats: readonly PictureFormat[];
  readonly hasPartials: boolean;
  readonly hasTransparency: boolean;
  readonly hasEdits: boolean;
  /** True when pixels outside the mask are the source's own, where size and format allow. */
  readonly keepsUnmasked: boolean;
  /** True when the same order always gives the same bytes. */
  readonly isDeterministic: boolean;
  /** How many orders it works on at once. */
  readonly concurrency: number;
}

/** An engine at work. */
export interface Engine {
  readonly card: EngineCard;
  /**
   * Paints the order. Stops promptly when the signal fires (within one layer of work) by throwing its reason.
   * Throws `engine_failed` or `engine_unavailable` Faults for failures of its own.
   */
  paint(order: Order, signal: AbortSignal): AsyncGenerator<EngineEvent, void, void>;
  /** Undefined when it can work; otherwise one sentence that says what is wrong and how to mend it. */
  check(): Promise<string | undefined>;
  /** Ends its threads or connections. */
  close(): Promise<void>;
}

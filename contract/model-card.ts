/** What a model is, as data: one card per model in `models/`. Figures carry their source and the day they were seen. */

/** Sizes that a model takes. */
export type SizeRule =
  | {
      /** Any size within bounds. Source: the image-generation guide, Size and quality options. */
      readonly kind: 'flexible';
      readonly multiplePixels: number;
      readonly edgePixelsMax: number;
      readonly aspectMax: number;
      readonly areaPixelsMin: number;
      readonly areaPixelsMax: number;
    }
  | { readonly kind: 'list'; readonly sizes: readonly string[] };

/**
 * How a model's output tokens are counted: `cells` by the calculator of the gpt-image-2 guide page, `cells-5` by the same
 * with five qualities, `table` by the table of the first gpt-image models. See `tokens.ts`.
 */
export type TokenRule = 'cells' | 'cells-5' | 'table';

/**
 * How the tokens of a picture that is sent are counted: `patches` for gpt-image-2 and its successors, `tiles` by the
 * guide's rule for the models before it. See `tokens.ts`.
 */
export type InputTokenRule = 'patches' | 'tiles';

/** How closely a model before gpt-image-2 looks at the pictures that are sent. */
export type InputFidelity = 'low' | 'high';

/** Qualities that have a rate of their own; every rule of `tokens.ts` knows the first three. */
export type MeteredQuality = 'low' | 'medium' | 'high' | 'xhigh' | 'max';

/** One model of the catalogue. */
export interface ModelCard {
  readonly id: string;
  /** Models of one family share their rate limits: `gpt-image` for all of them, as upstream counts. */
  readonly family: string;
  /** Unix seconds. */
  readonly created: number;
  readonly ownedBy: string;
  /** The dated id that this alias stands for; absent on snapshots themselves. */
  readonly snapshot?: string;
  /** ISO date on which the model ends or ended; absent while none is announced. */
  readonly shutdownDate?: string;
  /** `live`: drawn as itself. `alias`: in the lenient profile drawn and metered as `servedAs`. `retired`: likewise, ended upstream. */
  readonly standing: 'live' | 'alias' | 'retired';
  /** The model that serves this one in the lenient profile; absent on live models. */
  readonly servedAs?: string;
  readonly sizes: SizeRule;
  /** In the order in which upstream lists them, without `auto`. */
  readonly qualities: readonly MeteredQuality[];
  readonly backgrounds: readonly ('transparent' | 'opaque')[];
  readonly formats: readonly ('png' | 'jpeg' | 'webp')[];
  readonly countMax: number;
  readonly partialImagesMax: number;
  readonly promptCharactersMax: number;
  readonly tokenRule: TokenRule;
  readonly inputTokenRule: InputTokenRule;
  /** Values of `input_fidelity`; empty where the parameter must be left out, because the model always looks closely. */
  readonly inputFidelities: readonly InputFidelity[];
  /** The price file that meters it, in `prices/`. */
  readonly price: string;
  /** Where the figures were read, and the day. */
  readonly source: string;
  readonly seen: string;
}

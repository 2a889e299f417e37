/**
 * The common shape of everything that can be put into a picture: an SVG drawing with its anchors. Icons of the
 * pack and hand-drawn recipes both become an `Artwork`; painters never ask where one came from.
 */

/** A point of an artwork, in its own viewBox units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Named places of an artwork. `headTop`: where a hat's brim centre sits; `hand`: where a held thing's grip sits (the
 * near hand); `seat`: where a rider's hips sit; `surface`: centre of the top of a table or the like; `face`: centre of
 * the face; `lap`: where a book is held; `back`: behind-the-back centre; `feet`: centre of ground contact;
 * `grip`: where this thing itself is held (a balloon's string end); `brim`: where this thing sits on a head.
 */
export type AnchorName =
  | 'headTop'
  | 'face'
  | 'hand'
  | 'lap'
  | 'seat'
  | 'surface'
  | 'back'
  | 'feet'
  | 'grip'
  | 'brim';

/** How one drawing is to look: what the brief said of the entity. All fields are optional wishes. */
export interface Look {
  /** `#rrggbb` for the dominant part; absent keeps natural colours. */
  readonly colour?: string;
  readonly material?: string;
  readonly mood?: string;
  /** `standing`, `sitting`, `walking`, `running`, `riding`, `holding`, `reading`, … */
  readonly pose?: string;
  readonly attributes?: readonly string[];
  /** Parts to leave out: `lid`, `handle`, `hat`, … */
  readonly without?: readonly string[];
  /** A small integer that varies harmless details among clones (spots, tilt, window light); 0 is the plain one. */
  readonly variant?: number;
  /** True when windows and lamps should be lit. */
  readonly isNight?: boolean;
}

/** A drawing, ready to be rendered. */
export interface Artwork {
  /** Inner SVG markup: what stands between `<svg viewBox="0 0 width height">` and `</svg>`; gradient ids are prefixed with the name. */
  readonly markup: string;
  /** ViewBox size. The drawing fills it tightly: at most 4 % air on any side. */
  readonly width: number;
  readonly height: number;
  readonly anchors: Readonly<Partial<Record<AnchorName, Point>>>;
  /** True when `look.colour` was already honoured in the markup; false asks the painter to recolour pixels. */
  readonly isColoured: boolean;
  /** Wishes of `look` that this drawing could not honour, as short words for the revised prompt. */
  readonly unmet: readonly string[];
}

/** A thing drawn by hand, in the family's manner. */
export interface Recipe {
  /** kebab-case, the file's name. */
  readonly name: string;
  /** Singular nouns that this recipe draws, the most usual first. */
  readonly nouns: readonly string[];
  readonly class: import('../lexicon/thing.ts').ThingClass;
  readonly heightMetres: number;
  /** Draws it; pure, never throws. */
  draw(look: Look): Artwork;
}

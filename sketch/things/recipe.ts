/** How a hand-drawn thing is declared: its name and nouns, what of a look it can honour, and its drawing. */
import type { Artwork, Look, Recipe } from './artwork.ts';
import { Pen, unmetOf } from './kit.ts';
import { wishedColour } from './materials.ts';

/** What a thing is and which wishes it honours. */
export interface Card {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly class: Recipe['class'];
  readonly heightMetres: number;
  /** Parts that can be left out. */
  readonly without?: readonly string[];
  /** Poses besides `standing`. */
  readonly poses?: readonly string[];
  /** True when it has a face that shows moods. */
  readonly moods?: boolean;
  /** False when it cannot take another colour; true when left out. */
  readonly isColoured?: boolean;
}

/** A recipe from its card and a function that draws with a fresh pen. */
export function recipe(card: Card, draw: (pen: Pen, look: Look) => void): Recipe {
  return {
    name: card.name,
    nouns: card.nouns,
    class: card.class,
    heightMetres: card.heightMetres,
    draw: (look: Look): Artwork => {
      const pen = new Pen(card.name, look);
      draw(pen, look);
      return pen.finish(card.isColoured ?? true, unmetOf(look, card));
    },
  };
}

/** The colour of the thing's main part: the one wished for, its material's, or the natural one. */
export function mainColour(look: Look, natural: string): string {
  return wishedColour(look) ?? natural;
}

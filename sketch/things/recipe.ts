/** How a hand-drawn thing is declared: its name and nouns, what of a look it can honour, and its drawing. */
import type { Artwork, Look, Recipe } from './artwork.ts';
import { Pen, unmetOf } from './kit.ts';
import { drawable } from './tone.ts';

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

/** Colours that a material stands for, where a thing is simply made of it. */
const materials: Readonly<Record<string, string>> = {
  golden: '#e3b03a',
  gold: '#e3b03a',
  silver: '#c4cad2',
  wooden: '#b37a45',
  wood: '#b37a45',
  stone: '#a9a49c',
  marble: '#e6e3df',
  copper: '#c8784a',
  bronze: '#a9793f',
  brass: '#c9a24a',
  metal: '#9aa3ad',
  steel: '#9aa3ad',
  clay: '#b9694a',
  porcelain: '#f4f1ec',
};

/** The colour of the thing's main part: the one wished for, its material's, or the natural one. */
export function mainColour(look: Look, natural: string): string {
  return look.colour === undefined ? (materials[look.material ?? ''] ?? natural) : drawable(look.colour);
}

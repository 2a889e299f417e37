/**
 * One recipe per animal. Those that both rigs know stand and walk on four legs where the words say so, or where
 * that is how one thinks of them (a cow in a meadow), and sit up like storybook people to hold, read or ride.
 */
import { animals } from './animals.ts';
import type { Artwork, Look, Recipe } from './artwork.ts';
import { mix, oklch } from '../paint/colour.ts';
import { drawQuadruped } from './quadruped.ts';
import { type Quadruped, quadrupeds } from './quadruped-species.ts';
import { wishedColour } from './materials.ts';
import { tone } from './tone.ts';

/** Animals that stand on four legs unless a pose asks for hands. */
const walkers = ['cow', 'elephant', 'lion', 'tiger', 'wolf'];
const upright = [
  'holding',
  'reading',
  'playing',
  'eating',
  'riding',
  'waving',
  'dancing',
  'sitting',
  'sleeping',
];
const moving = ['walking', 'running', 'galloping', 'jumping'];

/** All animals with legs and fur. */
export const beasts: readonly Recipe[] = [
  ...animals.map((sitter): Recipe => {
    const walker = quadrupeds.find((kind) => kind.name === sitter.name);
    return walker === undefined ? sitter : joined(sitter, walker);
  }),
  ...quadrupeds.filter((kind) => !animals.some((sitter) => sitter.name === kind.name)).map(walking),
];

function joined(sitter: Recipe, walker: Quadruped): Recipe {
  const isWalker = walkers.includes(walker.name);
  const nouns = [...new Set([...sitter.nouns, ...walker.nouns])];
  return {
    ...sitter,
    nouns,
    heightMetres: isWalker ? walker.heightMetres : sitter.heightMetres,
    draw: (look: Look): Artwork => {
      const pose = look.pose ?? 'none';
      const isOnFour = moving.includes(pose) || (isWalker && !upright.includes(pose));
      return isOnFour ? drawQuadruped(coloured(walker, wishedColour(look)), look) : sitter.draw(look);
    },
  };
}

function walking(kind: Quadruped): Recipe {
  return {
    name: kind.name,
    nouns: kind.nouns,
    class: 'animal',
    heightMetres: kind.heightMetres,
    draw: (look) => drawQuadruped(coloured(kind, wishedColour(look)), look),
  };
}

function coloured(kind: Quadruped, colour: string | undefined): Quadruped {
  if (colour === undefined) return kind;
  const isPale = oklch(colour).l > 0.85;
  const hasPattern = kind.marks.some((mark) => mark === 'stripes' || mark === 'patches');
  return {
    ...kind,
    coat: colour,
    pale: mix(colour, '#ffffff', 0.8),
    dark: hasPattern && isPale ? kind.dark : tone(colour, isPale ? -0.25 : -0.16),
  };
}

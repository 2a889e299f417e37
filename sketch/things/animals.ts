/**
 * The upright storybook animals: one recipe per species of the rig. Icon sets draw these animals as faces only, so
 * a whole fox, bear or lion is drawn here.
 */
import { mix, oklch } from '../paint/colour.ts';
import { body } from './animal-body.ts';
import type { BodyPose } from './animal-limbs.ts';
import { type Species, species } from './animal-species.ts';
import type { Artwork, Look, Recipe } from './artwork.ts';
import { moodOf } from './face.ts';
import { Pen, unmetOf } from './kit.ts';
import { wishedColour } from './materials.ts';
import { tone } from './tone.ts';

const poses: Readonly<Record<string, BodyPose>> = {
  standing: 'standing',
  sitting: 'sitting',
  holding: 'holding',
  waving: 'waving',
  reading: 'reading',
  playing: 'playing',
  eating: 'eating',
  riding: 'riding',
  sleeping: 'sleeping',
  walking: 'walking',
  running: 'walking',
  dancing: 'dancing',
  jumping: 'dancing',
};

/** A fox that nothing is asked of sits; so do the other animals that seldom stand upright. */
const restingPose: BodyPose = 'sitting';

/** All recipes of the rig. */
export const animals: readonly Recipe[] = species.map((kind) => ({
  name: kind.name,
  nouns: kind.nouns,
  class: 'animal',
  heightMetres: kind.heightMetres,
  draw: (look: Look): Artwork => {
    const pen = new Pen(kind.name, look);
    body(
      pen,
      coloured(marked(kind, look), wishedColour(look)),
      poses[look.pose ?? ''] ?? restingPose,
      moodOf(look),
    );
    return pen.finish(true, unmetOf(look, { poses: Object.keys(poses), moods: true }));
  },
}));

/** The species with the markings that the words ask for; a black or white cat has no stripes. */
function marked(kind: Species, look: Look): Species {
  const said = look.attributes ?? [];
  const wish = wishedColour(look);
  const isPlain = kind.name === 'cat' && wish !== undefined && (oklch(wish).l < 0.42 || oklch(wish).l > 0.9);
  const marks = kind.marks.filter((mark) => mark !== 'stripes' || !isPlain || said.includes('striped'));
  if (said.includes('spotted') || said.includes('dalmatian'))
    return { ...kind, marks: [...marks, 'patches'] };
  if (said.includes('striped') && !marks.includes('stripes'))
    return { ...kind, marks: [...marks, 'stripes'] };
  return { ...kind, marks };
}

/** The species in another coat. A colour near the natural one ("a red fox") only tints it. */
function coloured(kind: Species, colour: string | undefined): Species {
  if (colour === undefined) return kind;
  const [wish, own] = [oklch(colour), oklch(kind.fur)];
  const turn = Math.abs(((wish.h - own.h + 540) % 360) - 180);
  const isNear = own.c > 0.08 && wish.c > 0.08 && turn < 38 && Math.abs(wish.l - own.l) < 0.25;
  const fur = isNear ? mix(kind.fur, colour, 0.4) : colour;
  const isPale = wish.l > 0.9;
  return {
    ...kind,
    fur,
    pale: isNear ? kind.pale : mix(colour, '#ffffff', 0.72),
    dark: isNear || kind.marks.includes('eye-patches') ? kind.dark : tone(colour, isPale ? -0.14 : -0.17),
    inner: kind.inner,
  };
}

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
import { drawable, tone } from './tone.ts';

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
    body(pen, coloured(kind, look.colour), poses[look.pose ?? ''] ?? restingPose, moodOf(look));
    return pen.finish(true, unmetOf(look, { poses: Object.keys(poses), moods: true }));
  },
}));

/** The species in another coat. A colour near the natural one ("a red fox") only tints it. */
function coloured(kind: Species, asked: string | undefined): Species {
  if (asked === undefined) return kind;
  const colour = drawable(asked);
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

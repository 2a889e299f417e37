/**
 * The illustrator: words and a seed in, pixels out, offline and deterministic. This file only strings the stages
 * together (brief → lexicon → compose → paint → style) and hands out honest intermediate states. It must never read
 * the clock, the network, the environment or any chance but `chance.ts`.
 */
import type { Brief } from './brief/brief.ts';
import { readPrompt } from './brief/read-prompt.ts';
import { composeScene } from './compose/compose.ts';
import { createLexicon } from './lexicon/lexicon.ts';
import { createArtworks } from './paint/artwork.ts';
import { drawScene } from './paint/draw.ts';
import { recipes } from './things/recipes.ts';
import type { Scene } from './scene/scene.ts';
import type { Pack } from './lexicon/pack.ts';

/** What is asked of the illustrator. */
export interface SketchRequest {
  readonly prompt: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly quality: 'low' | 'medium' | 'high';
  readonly background: 'transparent' | 'opaque';
  /** Which of the n pictures this is, from 0; each composes differently. */
  readonly index: number;
  /** How many intermediate states to hand out, 0 to 3. */
  readonly partialCount: number;
}

/** RGBA bytes, row by row, not premultiplied, width × height × 4 long. */
export interface Pixels {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly data: Uint8ClampedArray;
}

/** A state of the painting. The last one is `picture`. Between any two yields the caller may stop. */
export type SketchEvent =
  | { readonly type: 'layer'; readonly name: string }
  | { readonly type: 'partial'; readonly partialIndex: number; readonly pixels: Pixels }
  | {
      readonly type: 'picture';
      readonly pixels: Pixels;
      readonly brief: Brief;
      readonly scene: Scene;
      /** The prompt in plain words as it was really drawn, substitutions included. */
      readonly revisedPrompt: string;
      /** What could not be honoured, one short sentence each. */
      readonly warnings: readonly string[];
    };

/** The engine's version; part of every seed, so that a new version may draw otherwise. */
export const sketchVersion = 'sketch-1.0';

/** Stages in order. Pure but for the pack and the fonts, which must be loaded before (`paint/fonts.ts`). */
export function* drawSketch(request: SketchRequest, pack: Pack): Generator<SketchEvent, void, void> {
  const artworkOf = createArtworks(pack, recipes);
  const brief = readPrompt(request.prompt);
  const lexicon = createLexicon(pack, recipes);
  const things = brief.entities.map((entity) => lexicon.resolve(entity));
  yield { type: 'layer', name: 'brief' };
  const scene = composeScene(brief, things, request, artworkOf);
  yield { type: 'layer', name: 'compose' };
  for (const step of drawScene(scene, artworkOf, request.partialCount)) {
    if (step.type !== 'picture') yield step;
    else yield { ...step, brief, scene, revisedPrompt: brief.prompt, warnings: [] };
  }
}

/**
 * The illustrator: words and a seed in, pixels out, offline and deterministic. This file only strings the stages
 * together (brief → lexicon → compose → paint → style) and hands out honest intermediate states. It must never read
 * the clock, the network, the environment or any chance but `chance.ts`.
 */
import type { Brief } from './brief/brief.ts';
import { readPrompt } from './brief/read-prompt.ts';
import { revisedPrompt } from './brief/revised.ts';
import { composeScene } from './compose/compose.ts';
import { withEmblem } from './lexicon/emblem.ts';
import { createLexicon, type Lexicon } from './lexicon/lexicon.ts';
import { withoutUndrawn } from './lexicon/left-out.ts';
import type { Pack } from './lexicon/pack.ts';
import type { Thing } from './lexicon/thing.ts';
import { packMemory, signatureOf } from './memory.ts';
import { createArtworks } from './paint/artwork.ts';
import { drawScene } from './paint/draw.ts';
import { lettersWithoutGlyph } from './paint/fonts.ts';
import type { ArtworkOf } from './paint/nodes.ts';
import type { Scene } from './scene/scene.ts';
import { isMonochrome } from './styles/monochrome.ts';
import type { Look } from './things/artwork.ts';
import { recipes } from './things/recipes.ts';

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
      /** What the picture remembers of itself, packed; see `memory.ts`. */
      readonly memory: Uint8Array;
      /** The prompt in plain words as it was really drawn, substitutions included. */
      readonly revisedPrompt: string;
      /** What could not be honoured, one short sentence each. */
      readonly warnings: readonly string[];
    };

/**
 * Stages in order. Pure but for the pack and the fonts, which must be loaded before (`paint/fonts.ts`). Stops where the
 * caller stops asking; never throws for any prompt.
 */
export function* drawSketch(request: SketchRequest, pack: Pack): Generator<SketchEvent, void, void> {
  const studio = studioOf(pack);
  const read = readPrompt(request.prompt);
  const found = read.entities.map((entity) => studio.lexicon.resolve(entity));
  const { leftOut, ...drawn } = withoutUndrawn(read, found);
  const { brief, things } = withEmblem(drawn.brief, drawn.things, studio.lexicon);
  const scene = composeScene(brief, things, request, studio.artworkOf);
  yield { type: 'layer', name: 'composed' };
  for (const step of drawScene(scene, studio.artworkOf, request.partialCount)) {
    if (step.type !== 'picture') yield step;
    else {
      const unmet = [...leftOut, ...coloursOf(brief), ...unmetOf(scene, studio.artworkOf)];
      yield {
        ...step,
        brief,
        scene,
        memory: packMemory({ prompts: [request.prompt], scene, signature: signatureOf(step.pixels) }),
        revisedPrompt: revisedPrompt(brief, things, unmet) + companyIn(scene),
        warnings: warningsOf(brief, things, unmet),
      };
    }
  }
}

/** What the stages draw from: one for each pack. */
export interface Studio {
  readonly lexicon: Lexicon;
  readonly artworkOf: ArtworkOf;
  /** True for a thing that can be drawn as it stands: scenes that were read back may name anything. */
  knows(thing: Thing): boolean;
}

// One studio per pack: the lexicon's tables and the drawings' cache are built once, and go when the pack goes.
const studios = new WeakMap<Pack, Studio>();

/** The studio of a pack. */
export function studioOf(pack: Pack): Studio {
  const known = studios.get(pack);
  if (known !== undefined) return known;
  const names = new Set(recipes.map(({ name }) => name));
  const made: Studio = {
    lexicon: createLexicon(pack, recipes),
    artworkOf: createArtworks(pack, recipes),
    knows: ({ kind, ref }) =>
      kind === 'lettering' || (kind === 'recipe' ? names.has(ref) : pack.icon(ref) !== undefined),
  };
  studios.set(pack, made);
  return made;
}

/** What the composer added to an empty place, as a sentence of its own; empty when it added nothing. */
function companyIn(scene: Scene): string {
  if (scene.composition !== 'scene') return '';
  const added = [
    ...new Set(scene.nodes.filter(({ entity }) => entity === undefined).map(({ thing }) => thing.noun)),
  ];
  return added.length === 0 ? '' : ` Added to the place: ${added.join(', ')}.`;
}

/** Wishes that the drawings could not honour, as phrases: `sad snail`, `teapot without handle`. */
/** The colours of a whole scene, which no painting of one can take but black and white. */
function coloursOf({ composition, palette, style }: Brief): readonly string[] {
  const isTaken =
    composition !== 'scene' || style === 'neon' || palette.length === 0 || isMonochrome(palette);
  return isTaken ? [] : [`the whole in ${palette.join(' and ')}`];
}

// Parts whose colour a drawing may leave as it is. Eyes, noses and dots are left out: a drawing may have them as asked.
const changeable = /^with .*\b(?:door|roof|hair|wheel|wheels|sail|sails|pillow|cushion|handle)$/;

function unmetOf(scene: Scene, artworkOf: ArtworkOf): readonly string[] {
  const all = scene.nodes.flatMap((node) =>
    artworkOf(node.thing, node.look).unmet.map((wish) =>
      wish.startsWith('without ') ? `${node.thing.noun} ${wish}` : `${wish} ${node.thing.noun}`,
    ),
  );
  const parts = scene.nodes.flatMap(({ thing, look }) =>
    (look.attributes ?? [])
      .filter((wish) => changeable.test(wish) && !isShown(thing, look, wish, artworkOf))
      .map((wish) => `${thing.noun} ${wish}`),
  );
  return [...new Set([...all, ...parts])];
}

/** True when a wish like "with a red door" changes the drawing: one that leaves it as it is was not honoured. */
function isShown(thing: Thing, look: Look, wish: string, artworkOf: ArtworkOf): boolean {
  const others = { ...look, attributes: (look.attributes ?? []).filter((one) => one !== wish) };
  return shapesOf(artworkOf(thing, others).markup) !== shapesOf(artworkOf(thing, look).markup);
}

/** Markup without the names of its gradients and clips, which are made from the look and differ with it. */
function shapesOf(markup: string): string {
  return markup.replace(/(id="|url\(#|href="#)[^")]*/g, '$1');
}

function warningsOf(brief: Brief, things: readonly Thing[], unmet: readonly string[]): readonly string[] {
  const warnings = unmet.map((wish) => `Could not be shown: ${wish}.`);
  for (const thing of things) {
    if (thing.via === 'keyword' || thing.via === 'hypernym' || thing.via === 'archetype') {
      warnings.push(`“${thing.noun}” is drawn as ${thing.ref.replaceAll('-', ' ')}.`);
    } else if (thing.via === 'lettering') warnings.push(`“${thing.noun}” is drawn as lettering.`);
  }
  const missing = lettersWithoutGlyph(brief.texts.map(({ text }) => text).join(''));
  if (missing.length > 0) warnings.push(`No typeface has these letters: ${missing.join(' ')}.`);
  return warnings;
}

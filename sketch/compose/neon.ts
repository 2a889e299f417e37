/**
 * Neon: subjects and words bent from glowing tube before a dark brick wall, whatever composition was asked for. The
 * sprites are redrawn as tubes by `styles/markup.ts`; here they only get their places.
 */
import type { Brief } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { parseColour } from '../paint/colour.ts';
import type { Scene, SceneText } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { tubeColours } from '../styles/tube.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { fitTitle, keepsLetters, placeBlock } from './type-fit.ts';
import { arrange, nodesOf } from './type-group.ts';
import { sketchVersion } from '../version.ts';

/** Plans a neon sign: the group fills about two thirds of the wall, words stand under it or alone. */
export function planNeon(
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const seed = seedOf(brief.prompt, request.index, width, height, sketchVersion);
  const chance = chanceOf(seed).fork('neon');
  const short = Math.min(width, height);
  const padX = width * 0.11;
  const padY = height * 0.14;
  // What nothing can be drawn for is bent as its word.
  const spelt = things.filter((thing) => thing.kind === 'lettering').map((thing) => thing.ref);
  const words = [...brief.texts.map((text) => text.text), ...spelt].join(' ');
  const drawn = things.map((thing) => (thing.kind === 'lettering' ? undefined : thing));
  const hasDrawn = drawn.some((thing) => thing !== undefined);
  // A script bends into tube best, but its capitals were never meant to stand side by side.
  const faces = /\p{Ll}/u.test(words) ? ['Pacifico', 'Righteous', 'Fredoka'] : ['Righteous', 'Fredoka'];
  const font = faces.find((name) => keepsLetters(name, words)) ?? 'Inter';
  const block = fitTitle(words, width - padX * 2, (height - padY * 2) * (hasDrawn ? 0.34 : 0.8), {
    font,
    weight: 500,
    tracking: 0.02,
    gap: font === 'Pacifico' ? 0.05 : 0.35,
    linesMax: hasDrawn ? 2 : 4,
    fit: 'even',
    capMax: height * 0.24,
  });
  const gap = block.height > 0 && hasDrawn ? short * 0.06 : 0;
  const box = { x: padX, y: padY, width: width - padX * 2, height: height - padY * 2 - block.height - gap };
  const placed = hasDrawn ? arrange(brief, drawn, box, seed, artworkOf) : [];
  const named = brief.palette.map(parseColour).find((colour) => colour !== undefined);
  const colour = named ?? chance.pick(tubeColours);
  const texts: readonly SceneText[] = placeBlock(
    block,
    width / 2,
    hasDrawn ? height - padY - block.height : (height - block.height) / 2,
    { colour, effect: 'tube' },
    't',
  );
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: 'neon',
    background: { kind: 'plain', colours: ['#3a2c40'], motif: 'wall' },
    light: { angleDegrees: 90, colour: '#ffffff', shade: '#05030a', strength: 1 },
    nodes: nodesOf(placed, { isFirstNearest: false, tiltDegrees: 0 }),
    texts,
    palette: ['#3a2c40', ...tubeColours],
    quality: request.quality,
  };
}

/**
 * Stickers: one subject, large, cut out with a white rim. The planner leaves the ground transparent; the finish in
 * `styles/` grows the rim round whatever was painted and lays the ground beneath when one is wanted.
 */
import type { Brief } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { fromOklch, oklch } from '../paint/colour.ts';
import { paletteOf } from '../paint/palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { tonesOf } from './hero.ts';
import { fitTitle, keepsLetters, placeBlock } from './type-fit.ts';
import { arrange, nodesOf } from './type-group.ts';
import { sketchVersion } from '../version.ts';

/** Plans a sticker: the subject fills about three quarters of the sheet. */
export function planSticker(
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const seed = seedOf(brief.prompt, request.index, width, height, sketchVersion);
  const chance = chanceOf(seed).fork('sticker');
  const short = Math.min(width, height);
  const pad = short * 0.125;
  const words = brief.texts.map((text) => text.text).join(' ');
  const font = ['Fredoka', 'Pacifico', 'Oswald'].find((name) => keepsLetters(name, words)) ?? 'Inter';
  const block = fitTitle(words, width - pad * 2, (height - pad * 2) * (things.length === 0 ? 1 : 0.26), {
    font,
    weight: 700,
    tracking: 0,
    gap: 0.16,
    linesMax: things.length === 0 ? 4 : 2,
    fit: 'even',
  });
  const wordRoom = block.height > 0 ? block.height + short * 0.02 : 0;
  const box = { x: pad, y: pad, width: width - pad * 2, height: height - pad * 2 - wordRoom };
  const placed = arrange(brief, things, box, seed, artworkOf);
  const first = placed[0];
  const mean = first === undefined ? '#e0506f' : tonesOf(artworkOf(first.thing, first.look)).mean;
  const tilt =
    placed.length === 1 && block.height === 0 && request.index % 2 === 1 ? chance.between(-7, 7) : 0;
  const nodes = nodesOf(placed, { isFirstNearest: false, tiltDegrees: tilt });
  const isCutOut = brief.wantsTransparency || request.background === 'transparent';
  const { c, h } = oklch(mean);
  const colour = fromOklch({ l: 0.52, c: Math.min(0.15, c + 0.05), h });
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: brief.style,
    background: isCutOut ? { kind: 'transparent' } : { kind: 'transparent', ground: groundFor(brief, mean) },
    light: { angleDegrees: 135, colour: '#ffffff', shade: '#444444', strength: 1 },
    nodes,
    texts: placeBlock(
      block,
      width / 2,
      placed.length === 0 ? (height - block.height) / 2 : height - pad - block.height,
      { colour },
      't',
    ),
    palette: [mean, colour],
    quality: request.quality,
  };
}

/** A calm ground in the complement of the subject, so that white and subject both lift off it. */
function groundFor(brief: Brief, mean: string): readonly string[] {
  const named = paletteOf(brief.palette);
  if (named !== undefined) return [named.ground[0] ?? mean, named.ground[1] ?? mean];
  const { h } = oklch(mean);
  return [fromOklch({ l: 0.86, c: 0.055, h: h + 165 }), fromOklch({ l: 0.76, c: 0.075, h: h + 175 })];
}

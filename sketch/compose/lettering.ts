/**
 * Lettering: the words are the picture. They fill the sheet in a display face, with a block shadow that gives them body,
 * over a ground with one motif; what the prompt names beside the words stands small above or below them.
 */
import type { Brief } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { darken, lighten, mix } from '../paint/colour.ts';
import { wordColour } from '../paint/palette.ts';
import type { Ornament, Scene } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { fitTitle, placeBlock } from './type-fit.ts';
import { arrange, nodesOf } from './type-group.ts';
import { displayFont, paletteFor, themeOf, titleWeight } from './type-theme.ts';
import { sketchVersion } from '../version.ts';

/** Plans lettering. The words are the brief's texts; without any, the nouns are set. */
export function planLettering(
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const seed = seedOf(brief.prompt, request.index, width, height, sketchVersion);
  const chance = chanceOf(seed).fork('lettering');
  const theme = themeOf(brief, things);
  const palette = paletteFor(brief, theme, chance);
  const given = brief.texts.map((text) => text.text).join(' ');
  const words = given !== '' ? given : brief.entities.map((entity) => entity.noun).join(' ');
  const short = Math.min(width, height);
  const pad = short * 0.12;
  const hasSubjects = given !== '' && things.length > 0;
  const subjectRoom = hasSubjects ? (height - pad * 2) * 0.33 : 0;
  const font = displayFont(brief, theme, words, [
    chance.pick(['Righteous', 'Pacifico', 'Abril Fatface', 'Fredoka']),
  ]);
  const block = fitTitle(words, width - pad * 2, height - pad * 2 - subjectRoom - short * 0.03, {
    font,
    ...titleWeight(font),
    gap: font === 'Pacifico' ? 0.05 : 0.24,
    linesMax: 5,
    // One letter on a tall sheet would otherwise outgrow it, shadow included.
    capMax: short * 0.6,
    fit: font === 'Pacifico' ? 'even' : 'justified',
  });
  const gap = hasSubjects ? short * 0.05 : 0;
  const top = (height - block.height - subjectRoom - gap) / 2;
  const placed = hasSubjects
    ? arrange(brief, things, { x: pad, y: top, width: width - pad * 2, height: subjectRoom }, seed, artworkOf)
    : [];
  const middle = palette.ground[Math.floor(palette.ground.length / 2)] ?? palette.ink;
  const colour = wordColour(palette, middle);
  const shadow = colour === palette.paper ? mix(darken(middle, 0.6), palette.ink, 0.4) : lighten(middle, 0.6);
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: brief.style,
    background:
      request.background === 'transparent' || brief.wantsTransparency
        ? { kind: 'transparent' }
        : {
            kind: 'plain',
            colours: palette.ground,
            motif: chance.pick(['rays', 'none', 'dots']),
            focus: { x: width / 2, y: top + subjectRoom + block.height / 2, radius: 0 },
            glow: palette.glow,
            accents: palette.accents,
            ornaments: corners(width, height, pad, theme.ornaments[0] ?? 'spark', palette.glow),
          },
    light: { angleDegrees: 135, colour: '#ffffff', shade: palette.ink, strength: 1 },
    nodes: nodesOf(placed, { isFirstNearest: true, tiltDegrees: 0 }),
    texts: placeBlock(block, width / 2, top + subjectRoom + gap, { colour, shadow, effect: 'hard' }, 't'),
    palette: [...palette.ground, ...palette.accents],
    quality: request.quality,
  };
}

function corners(
  width: number,
  height: number,
  pad: number,
  shape: Ornament['shape'],
  colour: string,
): readonly Ornament[] {
  const size = Math.min(width, height) * 0.05;
  const at = pad * 0.55;
  return [
    [at, at],
    [width - at, at],
    [at, height - at],
    [width - at, height - at],
  ].map(([x, y]) => ({ shape, x: x ?? 0, y: y ?? 0, size, rotationDegrees: 0, colour, alpha: 0.9 }));
}

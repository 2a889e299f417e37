/**
 * Logos: one mark in one colour, the name in good type, and what the business is, in small capitals, when the prompt says
 * it. Three lock-ups: stacked, badge, and side by side on wide sheets.
 */
import type { Brief } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { contrast, darken, mix, parseColour } from '../paint/colour.ts';
import { paletteOf } from '../paint/palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { glyphTag, markTag } from '../styles/design.ts';
import { markFor } from '../styles/marks.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { badge, type Mark, sideBySide, stacked } from './type-lockup.ts';
import { type Theme, themeOf } from './type-theme.ts';
import { sketchVersion } from '../version.ts';

/** Plans a logo. Without a name the mark stands alone. */
export function planLogo(
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const seed = seedOf(brief.prompt, request.index, width, height, sketchVersion);
  const chance = chanceOf(seed).fork('logo');
  const theme = themeOf(brief, things);
  const { ground, ink } = coloursOf(brief, theme, request.index);
  const name = brief.texts.find((text) => text.role === 'title' || text.role === 'sign')?.text ?? '';
  const line =
    brief.texts.find((text) => text.role === 'subtitle')?.text ?? (brief.purpose ?? '').toUpperCase();
  const mark = markOfBrief(brief, things, name, ink, artworkOf);
  const isWide = width / height > 1.75 && name !== '';
  const isBadge = !isWide && request.index % 2 === 1 && line.length >= 6 && line.length <= 26 && name !== '';
  const frame = { width, height, ink, seed, brief, theme, name, line, mark };
  const { nodes, texts } = isWide ? sideBySide(frame) : isBadge ? badge(frame) : stacked(frame);
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed: chance.whole(0, 0x7fffffff),
    composition: brief.composition,
    style: brief.style,
    background: brief.wantsTransparency
      ? { kind: 'transparent' }
      : { kind: 'plain', colours: [ground], motif: brief.manner.includes('minimal') ? 'none' : 'paper' },
    light: { angleDegrees: 135, colour: '#ffffff', shade: ink, strength: 1 },
    nodes,
    texts,
    palette: [ground, ink],
    quality: request.quality,
  };
}

/** A drawn mark for what the words mean, else the first thing as a one-colour glyph; undefined leaves a monogram. */
function markOfBrief(
  brief: Brief,
  things: readonly Thing[],
  name: string,
  ink: string,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Mark | undefined {
  // A named thing is the mark, unless it is the business itself ("a surf school"), which is said by what it does.
  const phrases = brief.entities.map((entity) => entity.phrase).join(' ');
  const first = things.find((thing) => thing.kind !== 'lettering');
  const isBusiness = first === undefined || businesses.test(phrases);
  const meant = markFor(isBusiness ? `${phrases} ${brief.purpose ?? ''} ${name}` : phrases);
  const thing: Thing | undefined =
    first ??
    (meant === undefined
      ? undefined
      : {
          kind: 'icon',
          ref: `mark-${meant}`,
          noun: meant,
          via: 'curated',
          class: 'symbol',
          heightMetres: 1,
          confidence: 1,
        });
  if (thing === undefined || (meant === undefined && thing.kind === 'lettering')) return undefined;
  const look: Look = { colour: ink, attributes: [meant === undefined ? glyphTag : `${markTag}${meant}`] };
  const art = artworkOf(thing, look);
  return { thing, look, ratio: art.width / Math.max(1, art.height) };
}

const businesses =
  /\b(shop|company|business|brand|store|studio|school|club|agency|firm|restaurant|start-?up|academy|hotel)\b/i;

/** Ground and ink: named colours first, else the theme's own; the pair always reads at 3 to 1 or better, which large type and marks need. */
function coloursOf(
  brief: Brief,
  theme: Theme,
  index: number,
): { readonly ground: string; readonly ink: string } {
  const named = brief.palette.map(parseColour).filter((colour) => colour !== undefined);
  const palette = paletteOf(brief.palette);
  let ground = '#f7f2ea';
  let ink = themeInks.get(theme.name) ?? '#26323b';
  if (named.length >= 2) {
    const [one, other] = [named[0] ?? ink, named[1] ?? ground];
    ground = contrast(one, '#ffffff') > contrast(other, '#ffffff') ? one : other;
    ink = ground === one ? other : one;
  } else if (named.length === 1) ink = named[0] ?? ink;
  else if (palette !== undefined) ink = palette.ink;
  else if (index % 4 >= 2) [ground, ink] = [darken(ink, 0.15), ground];
  for (let step = 0; step < 8 && contrast(ground, ink) < 3; step++) {
    if (contrast(ground, '#000000') > contrast(ground, '#ffffff')) ink = darken(ink, 0.18);
    else ink = mix(ink, '#ffffff', 0.25);
  }
  return { ground, ink };
}

const themeInks: ReadonlyMap<string, string> = new Map([
  ['food', '#4a2c20'],
  ['music', '#3a1f4d'],
  ['space', '#1d2454'],
  ['sea', '#0f3d56'],
  ['nature', '#234a36'],
  ['love', '#7a1f3d'],
  ['play', '#c2415a'],
  ['winter', '#1e3a5f'],
]);

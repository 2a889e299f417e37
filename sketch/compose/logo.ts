/**
 * Logos: one mark in one colour, the name in good type, and what the business is, in small capitals, when the prompt says
 * it. Three lock-ups: stacked, badge, and side by side on wide sheets.
 */
import type { Brief } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { contrast, darken, mix, parseColour } from '../paint/colour.ts';
import { familyFor } from '../paint/fonts.ts';
import { inkOf } from '../paint/text.ts';
import { paletteOf } from '../paint/palette.ts';
import type { Scene, SceneNode, SceneText } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { glyphTag, markTag } from '../styles/design.ts';
import { markFor } from '../styles/marks.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { fitTitle, placeBlock } from './type-fit.ts';
import { displayFont, type Theme, themeOf, titleWeight } from './type-theme.ts';
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

interface Mark {
  readonly thing: Thing;
  readonly look: Look;
  /** Width by height. */
  readonly ratio: number;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly ink: string;
  readonly seed: number;
  readonly brief: Brief;
  readonly theme: Theme;
  readonly name: string;
  readonly line: string;
  readonly mark: Mark | undefined;
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

function stacked(frame: Frame): { nodes: readonly SceneNode[]; texts: readonly SceneText[] } {
  const { width, height, name, line, ink, mark } = frame;
  const short = Math.min(width, height * 0.95);
  const markHeight = short * (name === '' ? 0.56 : 0.34);
  const block = fitTitle(
    name,
    Math.min(width * 0.78, short * 0.92),
    height * 0.24,
    nameManner(frame, short * 0.098, 2),
  );
  const small = fitTitle(line, short * 0.62, height * 0.06, lineManner(short));
  const gap = short * 0.085;
  const smallGap = short * 0.06;
  const total =
    markHeight + (name === '' ? 0 : gap + block.height) + (small.height > 0 ? smallGap + small.height : 0);
  let y = (height - total) / 2;
  const nodes: SceneNode[] = [];
  const texts: SceneText[] = [];
  if (mark !== undefined) nodes.push(nodeOf(frame, mark, width / 2, y + markHeight / 2, markHeight, 'n0'));
  else texts.push(...monogram(frame, width / 2, y + markHeight / 2, markHeight, nodes));
  y += markHeight + gap;
  texts.push(...placeBlock(block, width / 2, y, { colour: ink }, 't'));
  y += block.height + smallGap;
  texts.push(...placeBlock(small, width / 2, y, { colour: mix(ink, '#888888', 0.18) }, 'u'));
  if (small.lines.length === 1) {
    const rule = short * 0.075;
    const away = small.width / 2 + rule / 2 + short * 0.035;
    for (const [i, side] of [-1, 1].entries()) {
      nodes.push(
        ruleOf(
          frame,
          width / 2 + side * away,
          y + small.height / 2,
          rule,
          Math.max(1.2, short * 0.0032),
          `r${i}`,
        ),
      );
    }
  }
  return { nodes, texts };
}

function sideBySide(frame: Frame): { nodes: readonly SceneNode[]; texts: readonly SceneText[] } {
  const { width, height, name, line, ink, mark } = frame;
  const markHeight = height * 0.46;
  const gap = height * 0.14;
  const ratio = Math.min(1.4, mark?.ratio ?? 1);
  const room = width * 0.84 - markHeight * ratio - gap;
  const block = fitTitle(
    name,
    room,
    height * (line === '' ? 0.42 : 0.32),
    nameManner(frame, height * 0.24, 2),
  );
  const small = fitTitle(line, Math.max(block.width, room * 0.5), height * 0.07, lineManner(height * 2));
  const smallGap = small.height > 0 ? height * 0.085 : 0;
  const textWidth = Math.max(block.width, small.width);
  const left = (width - markHeight * ratio - gap - textWidth) / 2;
  const nodes: SceneNode[] = [];
  const texts: SceneText[] = [];
  const markX = left + (markHeight * ratio) / 2;
  if (mark !== undefined) nodes.push(nodeOf(frame, mark, markX, height / 2, markHeight, 'n0'));
  else texts.push(...monogram(frame, markX, height / 2, markHeight, nodes));
  const top = (height - block.height - smallGap - small.height) / 2;
  const textLeft = left + markHeight * ratio + gap;
  texts.push(...placeBlock(block, textLeft, top, { colour: ink }, 't', 'left'));
  texts.push(
    ...placeBlock(
      small,
      textLeft,
      top + block.height + smallGap,
      { colour: mix(ink, '#888888', 0.18) },
      'u',
      'left',
    ),
  );
  return { nodes, texts };
}

/** A round stamp: the name over the top of the ring, the line along its foot, the mark in the middle. */
function badge(frame: Frame): { nodes: readonly SceneNode[]; texts: readonly SceneText[] } {
  const { width, height, name, line, ink, mark } = frame;
  const size = Math.min(width, height) * 0.74;
  const nodes: SceneNode[] = [
    nodeOf(
      frame,
      { thing: symbol('ring'), look: { colour: ink, attributes: [`${markTag}double-ring`] }, ratio: 1 },
      width / 2,
      height / 2,
      size,
      'b0',
    ),
  ];
  const texts: SceneText[] = [];
  const middle = size * 0.41;
  if (mark !== undefined) nodes.push(nodeOf(frame, mark, width / 2, height / 2, middle, 'n0'));
  else texts.push(...monogram(frame, width / 2, height / 2, middle, nodes));
  const nameFont = displayFont(frame.brief, frame.theme, name, logoFonts(frame));
  const onArc = (
    text: string,
    font: string,
    weight: number,
    tracking: number,
    capShare: number,
    isOver: boolean,
    id: string,
  ): SceneText => {
    const cap = size * capShare;
    const ruler = inkOf({ text, font, weight, sizePixels: 100, letterSpacingPixels: tracking * 100 });
    const radius = size * (isOver ? 0.413 - capShare / 2 : 0.413 + capShare / 2);
    // At most 150 degrees over the top and 130 along the foot, so that the two lines never meet.
    const lengthMax = radius * ((isOver ? 150 : 130) / 180) * Math.PI;
    const scale = Math.min(cap / ruler.capHeight, lengthMax / ruler.width);
    const actualCap = ruler.capHeight * scale;
    const base = size * 0.413;
    return {
      id,
      text,
      font,
      weight,
      sizePixels: 100 * scale,
      letterSpacingPixels: tracking * 100 * scale,
      x: width / 2,
      y: height / 2,
      rotationDegrees: 0,
      colour: ink,
      arcRadiusPixels: isOver ? base - actualCap / 2 : -(base + actualCap / 2),
    };
  };
  texts.push(onArc(name, nameFont, titleWeight(nameFont).weight, 0.06, 0.085, true, 't0'));
  texts.push(onArc(line, familyFor(line, ['Inter', 'Oswald']), 700, 0.22, 0.042, false, 'u0'));
  return { nodes, texts };
}

function logoFonts(frame: Frame): readonly string[] {
  return frame.theme.name === 'food' || frame.theme.name === 'love' || frame.theme.name === 'nature'
    ? ['Playfair Display']
    : ['Inter'];
}

function nameManner(frame: Frame, capMax: number, linesMax: number) {
  const wishes = frame.brief.manner.includes('minimal') ? logoFonts(frame) : [];
  const font =
    wishes.length > 0
      ? familyFor(frame.name, wishes)
      : displayFont(frame.brief, frame.theme, frame.name, logoFonts(frame));
  const isSerif = font === 'Playfair Display';
  return {
    font,
    weight: isSerif ? 700 : titleWeight(font).weight,
    tracking: isSerif ? 0.012 : font === 'Inter' ? -0.015 : 0.02,
    gap: 0.45,
    linesMax,
    fit: 'even' as const,
    capMax,
  };
}

function lineManner(short: number) {
  return {
    font: 'Inter',
    weight: 500,
    tracking: 0.3,
    gap: 0.8,
    linesMax: 2,
    fit: 'even' as const,
    capMax: short * 0.0225,
  };
}

/** The first letter of the name in a ring, when nothing can be drawn. */
function monogram(
  frame: Frame,
  x: number,
  y: number,
  size: number,
  nodes: SceneNode[],
): readonly SceneText[] {
  nodes.push(
    nodeOf(
      frame,
      { thing: symbol('ring'), look: { colour: frame.ink, attributes: [`${markTag}ring`] }, ratio: 1 },
      x,
      y,
      size,
      'b0',
    ),
  );
  const letter = [...frame.name.trim()][0];
  if (letter === undefined) return [];
  const block = fitTitle(letter, size * 0.6, size * 0.42, {
    ...nameManner(frame, size * 0.42, 1),
    tracking: 0,
  });
  return placeBlock(block, x, y - block.height / 2, { colour: frame.ink }, 'm');
}

function symbol(name: string): Thing {
  return {
    kind: 'icon',
    ref: `mark-${name}`,
    noun: name,
    via: 'curated',
    class: 'symbol',
    heightMetres: 1,
    confidence: 1,
  };
}

function nodeOf(frame: Frame, mark: Mark, x: number, y: number, size: number, id: string): SceneNode {
  const ratio = Math.min(1.4, mark.ratio);
  return {
    id,
    thing: mark.thing,
    look: mark.look,
    x,
    y,
    width: size * ratio,
    height: (size * ratio) / mark.ratio,
    rotationDegrees: 0,
    isFlipped: false,
    depth: id.startsWith('b') ? 1 : 0,
    isGrounded: false,
    seed: seedOf(frame.seed, id),
    stands: 'air',
  };
}

function ruleOf(frame: Frame, x: number, y: number, width: number, height: number, id: string): SceneNode {
  const node = nodeOf(
    frame,
    {
      thing: symbol('rule'),
      look: { colour: mix(frame.ink, '#888888', 0.18), attributes: [`${markTag}rule`] },
      ratio: 1,
    },
    x,
    y,
    10,
    id,
  );
  return { ...node, width, height };
}

/**
 * The three ways in which a logo's mark, name and line stand together: stacked, side by side, and as a round badge. Each is
 * centred as a whole on the sheet, by its ink.
 */
import type { Brief } from '../brief/brief.ts';
import { seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { mix } from '../paint/colour.ts';
import { familyFor } from '../paint/fonts.ts';
import { inkOf } from '../paint/text.ts';
import type { SceneNode, SceneText } from '../scene/scene.ts';
import { markTag } from '../styles/design.ts';
import type { Look } from '../things/artwork.ts';
import { fitTitle, placeBlock } from './type-fit.ts';
import { displayFont, type Theme, titleWeight } from './type-theme.ts';

/** The mark of a logo and how it is drawn. */
export interface Mark {
  readonly thing: Thing;
  readonly look: Look;
  /** Width by height. */
  readonly ratio: number;
}

/** Everything a lock-up needs. */
export interface Frame {
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

/** What a lock-up gives back. */
export interface Lockup {
  readonly nodes: readonly SceneNode[];
  readonly texts: readonly SceneText[];
}

/** Mark over name over line. */
export function stacked(frame: Frame): Lockup {
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

/** Mark beside name and line, for wide sheets. */
export function sideBySide(frame: Frame): Lockup {
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
export function badge(frame: Frame): Lockup {
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

/**
 * Posters: one title that carries across a room, one large subject, a ground in few colours, and nothing else. The planner
 * decides where everything stands and in which colours; it sets only words that the prompt gave.
 */
import type { Brief } from '../brief/brief.ts';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { contrast, darken, lighten, luminance, mix } from '../paint/colour.ts';
import { type Palette, wordColour } from '../paint/palette.ts';
import type { Background, Ornament, Scene, SceneNode, SceneText } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { silhouetteTag } from '../styles/design.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { bestGround, tonesOf } from './hero.ts';
import { type Block, type Box, fitTitle, placeBlock } from './type-fit.ts';
import { arrange, type Placed } from './type-group.ts';
import { displayFont, paletteFor, type Theme, themeOf, titleWeight } from './type-theme.ts';
import { sketchVersion } from '../version.ts';

/** Plans a poster; the title is exactly as given and always inside the sheet. */
export function planPoster(
  brief: Brief,
  things: readonly Thing[],
  request: SketchRequest,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Scene {
  const { widthPixels: width, heightPixels: height } = request;
  const seed = seedOf(brief.prompt, request.index, width, height, sketchVersion);
  const chance = paletteChance(brief, seed);
  const theme = themeOf(brief, things);
  const palette = paletteFor(brief, theme, chance);
  const sheet = sheetOf(brief, theme, width, height, request.index);
  const placed = arrange(brief, things, sheet.hero, seed, artworkOf);
  const design = chooseDesign(brief, theme, palette, placed, sheet, chance, request.index, artworkOf);
  const texts = setTexts(sheet, design, palette);
  return {
    version: 1,
    widthPixels: width,
    heightPixels: height,
    seed,
    composition: brief.composition,
    style: brief.style,
    background: design.background,
    light: { angleDegrees: 135, colour: '#fff6e4', shade: palette.ink, strength: 0.9 },
    nodes:
      placed.length > 0
        ? withShadows(placed, design.shadow, Math.min(width, height), request.index % 4 >= 2)
        : [],
    texts,
    palette: [...palette.ground, palette.glow, ...palette.accents],
    quality: request.quality,
  };
}

function paletteChance(brief: Brief, seed: number): Chance {
  return chanceOf(seedOf(brief.prompt, seed));
}

/** The division of the sheet: margin, title, subject, subtitle. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: Block;
  readonly titleTop: number;
  readonly titleX: number;
  readonly subtitle: Block;
  readonly subtitleTop: number;
  readonly hero: Box;
  readonly isSplit: boolean;
}

function sheetOf(brief: Brief, theme: Theme, width: number, height: number, index: number): Sheet {
  const short = Math.min(width, height);
  const margin = short * 0.085;
  const title = brief.texts
    .filter((text) => text.role === 'title' || (text.role === 'sign' && text.entity === undefined))
    .map((text) => text.text)
    .join(' ');
  const subtitle = brief.texts
    .filter((text) => text.role === 'subtitle')
    .map((text) => text.text)
    .join(' ');
  // Pictures of one request take turns in face, motif and disc, so that they are proposals and not copies.
  const face = theme.fonts[(index >> 1) % 3];
  const font = displayFont(brief, theme, title, face === undefined ? [] : [face]);
  const { weight, tracking } = titleWeight(font);
  const words = title.split(/\s+/).filter((word) => word !== '').length;
  const manner = { font, weight, tracking, gap: 0.2, linesMax: 6, fit: 'justified' as const };
  // Pixel art has no room for small type: its second line is set in the pixel face, twice as large.
  const isPixels = brief.style === 'pixel-art';
  const small = {
    font: isPixels ? 'Press Start 2P' : 'Inter',
    weight: 700,
    tracking: 0.14,
    gap: 0.7,
    linesMax: 3,
    fit: 'even' as const,
  };
  const isSplit = width / height > 1.45;
  if (isSplit) {
    const half = width * (width / height > 2.2 ? 0.5 : 0.48);
    const titleWidth = half - margin * 1.3;
    const line = fitTitle(subtitle, titleWidth, height * 0.14, {
      ...small,
      capMax: height * (isPixels ? 0.06 : 0.034),
    });
    const room = height - margin * 2.6 - (line.height > 0 ? line.height + margin * 0.6 : 0);
    const block = fitTitle(title, titleWidth, room * 0.86, manner);
    const total = block.height + (line.height > 0 ? line.height + margin * 0.55 : 0);
    const top = (height - total) / 2;
    const hero =
      title === ''
        ? inner(width, height, margin * 1.3)
        : { x: half, y: margin * 1.25, width: width - half - margin * 1.25, height: height - margin * 2.5 };
    return {
      width,
      height,
      margin,
      title: block,
      titleTop: top,
      titleX: margin * 1.25 + titleWidth / 2,
      subtitle: line,
      subtitleTop: top + block.height + margin * 0.55,
      hero,
      isSplit: title !== '',
    };
  }
  const innerWidth = width - margin * 2.2;
  const tall = height / width;
  const share = (words <= 2 ? 0.27 : words <= 5 ? 0.31 : 0.38) * Math.max(0.85, Math.min(1.2, tall));
  const block = fitTitle(
    title,
    innerWidth,
    Math.min(height * share, innerWidth * (0.34 + 0.24 * tall)),
    manner,
  );
  const line = fitTitle(subtitle, innerWidth * 0.92, height * 0.1, {
    ...small,
    capMax: width * (isPixels ? 0.055 : 0.03),
  });
  const pad = margin * 1.18;
  const isBelow = title !== '' && index % 2 === 1;
  const gap = margin * 0.5;
  const lineRoom = line.height > 0 ? line.height + gap : 0;
  const titleTop = isBelow ? height - pad - block.height - lineRoom : pad;
  const subtitleTop = isBelow ? height - pad - line.height : height - pad - line.height;
  const air = title === '' ? margin * 0.7 : 0;
  const heroTop = isBelow || title === '' ? pad + air : pad + block.height + gap;
  const heroBottom = (isBelow ? titleTop - gap : height - pad - lineRoom) - air;
  return {
    width,
    height,
    margin,
    title: block,
    titleTop,
    titleX: width / 2,
    subtitle: line,
    subtitleTop,
    hero: {
      x: margin * 1.3 + air,
      y: heroTop,
      width: width - margin * 2.6 - air * 2,
      height: Math.max(heroBottom - heroTop, height * 0.2),
    },
    isSplit: false,
  };
}

function inner(width: number, height: number, pad: number): Box {
  return { x: pad, y: pad, width: width - pad * 2, height: height - pad * 2 };
}

interface Design {
  readonly background: Background;
  readonly titleColour: string;
  readonly titleShadow: string | undefined;
  readonly subtitleColour: string;
  readonly shadow: string;
}

/** Picks motif and colours so that the subject stands out from what is behind it and the words from theirs. */
function chooseDesign(
  brief: Brief,
  theme: Theme,
  palette: Palette,
  placed: readonly Placed[],
  sheet: Sheet,
  chance: Chance,
  index: number,
  artworkOf: (thing: Thing, look: Look) => Artwork,
): Design {
  const { hero, width, height } = sheet;
  const main = placed[0];
  const isMinimal = brief.manner.some((word) => /^(minimal|simple|clean|modern|swiss|elegant)/.test(word));
  const radius = Math.min(hero.width * 0.5, hero.height * 0.46, Math.min(width, height) * 0.46);
  const focus = { x: hero.x + hero.width / 2, y: hero.y + hero.height * 0.52, radius };
  const local = colourAt(palette.ground, focus.y / height);
  const discs = [palette.glow, palette.paper, ...palette.accents, ...palette.ground.slice(0, 2)].filter(
    (colour) => contrast(colour, local) > 1.35 || palette.ground.length === 1,
  );
  const tones = main === undefined ? undefined : tonesOf(artworkOf(main.thing, main.look));
  const glow =
    tones === undefined
      ? palette.glow
      : bestGround(tones, discs.length > 0 ? turnedBy(discs, index) : [palette.glow]);
  const left = Math.min(...placed.map((one) => one.x - one.width / 2));
  const right = Math.max(...placed.map((one) => one.x + one.width / 2));
  // An arch or a disc wants one upright subject before it; a row of subjects wants a ground that runs on.
  const isNarrow = placed.length > 0 && right - left < radius * 2.1;
  const fitting = (isMinimal ? (['disc', 'arch'] as const) : motifsOf(theme)).filter(
    (one) =>
      (isNarrow || (one !== 'arch' && one !== 'disc')) &&
      // A striped sun must be lighter than the sky, or it reads as a hole.
      (one !== 'stripes' || luminance(glow) > luminance(local) + 0.12),
  );
  const place = brief.setting === undefined ? undefined : places.get(brief.setting);
  const motif =
    place ??
    (isMinimal && !isNarrow
      ? ('disc' as const)
      : (fitting[index % Math.max(1, fitting.length)] ?? ('rays' as const)));
  const top = colourAt(palette.ground, sheet.titleTop / height);
  const isLand = motif === 'hills' || motif === 'peaks' || motif === 'sea' || motif === 'skyline';
  const isOnLand = isLand && sheet.titleTop > focus.y;
  const titleGround = isOnLand
    ? landTone(palette, motif === 'hills')
    : motif === 'arch' && sheet.titleTop > focus.y
      ? glow
      : sheet.isSplit
        ? colourAt(palette.ground, 0.5)
        : mix(top, colourAt(palette.ground, (sheet.titleTop + sheet.title.height) / height), 0.5);
  const titleColour = wordColour(palette, titleGround);
  const isDark = titleColour === palette.paper;
  const foot =
    isLand && !sheet.isSplit
      ? landTone(palette, motif === 'hills')
      : colourAt(palette.ground, sheet.subtitleTop / height);
  return {
    background: {
      kind: 'plain',
      colours: palette.ground,
      motif,
      focus,
      glow,
      accents: palette.accents,
      frame: {
        kind: isMinimal
          ? 'line'
          : theme.name === 'music' || brief.manner.includes('vintage')
            ? 'deco'
            : chance.pick(['line', 'double'] as const),
        colour: isDark ? palette.paper : palette.ink,
      },
      ornaments: isMinimal ? [] : strewn(theme, palette, sheet, placed, focus, chance, place !== undefined),
    },
    titleColour,
    titleShadow: isMinimal ? undefined : isDark ? darken(titleGround, 0.55) : lighten(titleGround, 0.5),
    subtitleColour: wordColour(palette, foot),
    shadow: mix(darken(glow, 0.45), palette.ink, 0.3),
  };
}

/** Settings that a poster can say with shapes of its own. */
const places: ReadonlyMap<NonNullable<Brief['setting']>, 'peaks' | 'sea' | 'skyline' | 'hills'> = new Map([
  ['mountains', 'peaks'],
  ['snow', 'peaks'],
  ['forest', 'peaks'],
  ['sea', 'sea'],
  ['beach', 'sea'],
  ['underwater', 'sea'],
  ['city', 'skyline'],
  ['street', 'skyline'],
  ['meadow', 'hills'],
  ['desert', 'hills'],
]);

function motifsOf(theme: Theme): readonly ('rays' | 'arch' | 'hills' | 'stripes')[] {
  if (theme.name === 'music' || theme.name === 'play') return ['rays', 'stripes', 'rays'];
  if (theme.name === 'nature' || theme.name === 'winter') return ['hills', 'arch', 'hills'];
  if (theme.name === 'sea') return ['hills', 'stripes', 'rays'];
  return ['rays', 'arch', 'stripes', 'hills'];
}

/** Small shapes in the free places round the subject, none over it, none over the words. */
function strewn(
  theme: Theme,
  palette: Palette,
  sheet: Sheet,
  placed: readonly Placed[],
  focus: { readonly x: number; readonly y: number; readonly radius: number },
  chance: Chance,
  isPlace: boolean,
): readonly Ornament[] {
  const { hero, height } = sheet;
  const short = Math.min(sheet.width, height);
  const result: Ornament[] = [];
  // Over a landscape only birds fly, and only in its sky.
  const shapes: Theme['ornaments'] = isPlace ? ['bird'] : theme.ornaments;
  const count = isPlace ? 4 : 9;
  for (let tries = 0; tries < 90 && result.length < count; tries++) {
    const size = short * chance.between(0.032, 0.07);
    const x = chance.between(hero.x + size * 0.6, hero.x + hero.width - size * 0.6);
    const y = chance.between(
      hero.y + size * 0.6,
      isPlace ? Math.max(hero.y + size, focus.y - focus.radius * 0.5) : hero.y + hero.height - size * 0.6,
    );
    const isOnSubject = placed.some(
      (one) =>
        Math.abs(x - one.x) < one.width * 0.5 + size * 0.55 &&
        y > one.y - one.height / 2 - size * 0.5 &&
        y < one.y + one.height / 2 + size * 0.5 &&
        // The corners of a subject's box are mostly empty, so only its inscribed oval counts.
        ((x - one.x) / (one.width * 0.5 + size * 0.6)) ** 2 +
          ((y - one.y) / (one.height * 0.5 + size * 0.6)) ** 2 <
          1.15,
    );
    const isNear = result.some((other) => Math.hypot(other.x - x, other.y - y) < (other.size + size) * 1.3);
    const rim = Math.abs(Math.hypot(x - focus.x, y - focus.y) - focus.radius);
    if (isOnSubject || isNear || rim < size * 0.7) continue;
    const ground = colourAt(palette.ground, y / height);
    const isInside = Math.hypot(x - focus.x, y - focus.y) < focus.radius;
    const colours = [palette.paper, palette.glow, ...palette.accents].filter(
      (one) => contrast(one, ground) > 1.6,
    );
    result.push({
      shape: chance.pick(shapes),
      x,
      y,
      size,
      rotationDegrees: chance.between(-18, 18),
      colour: isInside ? darken(ground, 0.35) : chance.pick(colours.length > 0 ? colours : [palette.paper]),
      alpha: isInside ? 0.5 : 0.92,
    });
  }
  return result;
}

/** Each subject with a printed shadow of itself, lower right. */
function withShadows(
  placed: readonly Placed[],
  colour: string,
  short: number,
  isMirrored: boolean,
): readonly SceneNode[] {
  const shift = short * 0.012;
  return placed.flatMap((one, i): SceneNode[] => {
    const node: SceneNode = {
      id: `n${i}`,
      thing: one.thing,
      look: one.look,
      x: one.x,
      y: one.y,
      width: one.width,
      height: one.height,
      rotationDegrees: one.rotationDegrees,
      isFlipped: one.isFlipped !== isMirrored,
      depth: placed.length - i,
      isGrounded: false,
      seed: one.seed,
      stands: 'air',
      entity: one.entity,
    };
    const { entity: _entity, ...rest } = node;
    const shadow: SceneNode = {
      ...rest,
      id: `s${i}`,
      look: { ...one.look, colour, attributes: [...(one.look.attributes ?? []), silhouetteTag] },
      x: one.x + shift,
      y: one.y + shift,
      depth: placed.length - i + 0.5,
    };
    return [shadow, node];
  });
}

function setTexts(sheet: Sheet, design: Design, palette: Palette): readonly SceneText[] {
  const look = {
    colour: design.titleColour,
    ...(design.titleShadow === undefined ? {} : { shadow: design.titleShadow, effect: 'hard' as const }),
  };
  return [
    ...placeBlock(sheet.title, sheet.titleX, sheet.titleTop, look, 't'),
    ...placeBlock(
      sheet.subtitle,
      sheet.titleX,
      sheet.subtitleTop,
      { colour: design.subtitleColour ?? palette.paper },
      'u',
    ),
  ];
}

/** About the colour of the land at the foot of the sheet, as `paint/backdrop.ts` and `paint/places.ts` tint it. */
function landTone(palette: Palette, isHills: boolean): string {
  const first = palette.ground[0] ?? palette.ink;
  const last = palette.ground[palette.ground.length - 1] ?? palette.ink;
  if (isHills) return darken(mix(last, first, 0.9), 0.1);
  return darken(luminance(first) < luminance(last) ? first : last, 0.25);
}

/** The list begun at another place. */
function turnedBy<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)];
}

/** The colour of a top-to-bottom gradient at a share of its height. */
function colourAt(ground: readonly string[], share: number): string {
  const at = Math.max(0, Math.min(1, share)) * (ground.length - 1);
  const i = Math.min(ground.length - 2, Math.floor(at));
  const from = ground[Math.max(0, i)] ?? '#ffffff';
  return mix(from, ground[i + 1] ?? from, at - i);
}

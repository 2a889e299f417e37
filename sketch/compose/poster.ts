/**
 * Posters: one title that carries across a room, one large subject, a ground in few colours, and nothing else. The planner
 * decides where everything stands and in which colours; it sets only words that the prompt gave.
 */
import type { Brief } from '../brief/brief.ts';
import { type Chance, chanceOf, seedOf } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { contrast, darken, lighten, luminance, mix } from '../paint/colour.ts';
import { type Palette, wordColour } from '../paint/palette.ts';
import type { Background, Scene, SceneNode, SceneText } from '../scene/scene.ts';
import type { SketchRequest } from '../sketch.ts';
import { silhouetteTag } from '../styles/design.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { bestGround, tonesOf } from './hero.ts';
import { placeBlock } from './type-fit.ts';
import { arrange, type Placed } from './type-group.ts';
import { type Sheet, sheetOf } from './type-sheet.ts';
import { colourAt, strewn } from './type-strew.ts';
import { paletteFor, type Theme, themeOf } from './type-theme.ts';
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
  const chance = chanceOf(seed).fork('poster');
  const theme = themeOf(brief, things);
  const palette = paletteFor(brief, theme, chance);
  const sheet = sheetOf(brief, theme, width, height, request.index, things.length > 0);
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

/** What was chosen for a sheet: its ground, and the colours of words and shadows. */
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
  const isWordsOnly = placed.length === 0 && place === undefined && sheet.title.height > 0;
  const motif =
    place ??
    (isWordsOnly ? ('rays' as const) : undefined) ??
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
    isLand && !sheet.isSplit && sheet.subtitleTop > focus.y
      ? landTone(palette, motif === 'hills')
      : colourAt(palette.ground, sheet.subtitleTop / height);
  return {
    background: {
      kind: 'plain',
      colours: palette.ground,
      motif,
      // A disc that part of a row hangs out of looks like a mistake.
      focus:
        motif === 'rays' && (isWordsOnly || (placed.length > 0 && !isNarrow))
          ? { ...focus, radius: 0 }
          : focus,
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
      // A joined group is turned as one or not at all.
      isFlipped: one.isJoined ? one.isFlipped : one.isFlipped !== isMirrored,
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
      depth: one.isJoined ? placed.length + 1 : placed.length - i + 0.5,
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

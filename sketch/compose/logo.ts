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
  // Pictures of one request take turns, the badge second; one that is asked for comes first.
  const badgeTurn = brief.manner.includes('badge') ? 0 : 1;
  const isBadge =
    !isWide && request.index % 2 === badgeTurn && line.length >= 6 && line.length <= 26 && name !== '';
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
  const first = things.find((thing) => thing.kind !== 'lettering') ?? tradeIn(brief.purpose ?? '');
  const isBusiness = first === undefined || businesses.test(phrases);
  // "A pet grooming salon" is for pets before it is a salon: what the words before the last say comes first.
  const purpose = brief.purpose ?? '';
  const trade = purpose.slice(0, Math.max(0, purpose.lastIndexOf(' ')));
  const meant = isBusiness
    ? (markFor(`${phrases} ${trade}`) ?? markFor(`${phrases} ${purpose}`) ?? markFor(name))
    : markFor(phrases);
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

/** Trades whose tool or good, as a one-colour glyph, says more than any drawn mark; earlier rows win. */
const trades: readonly (readonly [words: RegExp, icon: string])[] = [
  [/\b(dental|dentist|orthodont\w*)\b/i, 'tooth'],
  [/\b(law|legal|lawyer|attorney|notary|solicitor)\b/i, 'balance-scale'],
  [/\b(bike|bicycle|cycling|cyclist)\b/i, 'bicycle'],
  [/\b(barber\w*|hair\w*|tailor\w*)\b/i, 'scissors'],
  [/\b(flower|florist|floral)\b/i, 'tulip'],
  [/\b(plumb\w*|repair|mechanic|garage|handyman)\b/i, 'wrench'],
  [/\b(construction|carpent\w*|roofing|builder)\b/i, 'hammer'],
  [/\b(gym|fitness|crossfit|workout|personal trainer)\b/i, 'flexed-biceps'],
  [/\b(gaming|esports|game)\b/i, 'video-game'],
  [/\b(podcast|radio)\b/i, 'studio-microphone'],
  [/\b(airline|aviation|flight)\b/i, 'airplane'],
  [/\b(travel|tourism)\b/i, 'globe-showing-europe-africa'],
  [/\b(taxi|rental|dealership|automotive|car)\b/i, 'automobile'],
  [/\b(logistics|delivery|shipping|moving|trucking)\b/i, 'delivery-truck'],
  [/\b(cleaning|laundry|maid)\b/i, 'broom'],
  [/\b(fashion|boutique|clothing|apparel)\b/i, 'dress'],
  [/\b(bank|finance|financial|accounting|consulting|investment)\b/i, 'bar-chart'],
  [/\b(pharmacy|medical|hospital|clinic|health)\b/i, 'stethoscope'],
  [/\b(winery|wine|vineyard)\b/i, 'wine-glass'],
  [/\b(ice cream|gelato)\b/i, 'soft-ice-cream'],
  [/\b(burger)\b/i, 'hamburger'],
  [/\b(pizza|pizzeria)\b/i, 'pizza'],
  [/\b(sushi)\b/i, 'sushi'],
  [/\b(art|painting|gallery|paint)\b/i, 'artist-palette'],
  [/\b(daycare|kindergarten|toys?|nursery)\b/i, 'teddy-bear'],
  [/\b(football|soccer)\b/i, 'soccer-ball'],
  [/\b(basketball)\b/i, 'basketball'],
  [/\b(tennis)\b/i, 'tennis'],
  [/\b(running|marathon)\b/i, 'running-shoe'],
  [/\b(science|lab|laboratory|biotech)\b/i, 'microscope'],
];

function tradeIn(purpose: string): Thing | undefined {
  const icon = trades.find(([words]) => words.test(purpose))?.[1];
  if (icon === undefined) return undefined;
  return {
    kind: 'icon',
    ref: icon,
    noun: icon,
    via: 'curated',
    class: 'symbol',
    heightMetres: 1,
    confidence: 1,
  };
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

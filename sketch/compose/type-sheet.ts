/**
 * How a poster's sheet is divided between title, subject and subtitle, for every format from 3:1 to 1:3. Sizes come from the
 * real letters; nothing is placed outside the margin.
 */
import type { Brief } from '../brief/brief.ts';
import { type Block, type Box, fitTitle, type Manner } from './type-fit.ts';
import { displayFont, type Theme, titleWeight } from './type-theme.ts';

/** The division of the sheet: margin, title, subject, subtitle. */
export interface Sheet {
  /** Pixels of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly title: Block;
  /** Where the title's ink begins, and the vertical line it is centred on. */
  readonly titleTop: number;
  readonly titleX: number;
  readonly subtitle: Block;
  readonly subtitleTop: number;
  /** Room for the subjects. */
  readonly hero: Box;
  /** True when the title stands beside the subjects. */
  readonly isSplit: boolean;
}

/**
 * Divides a sheet: words above or below the subject, or beside it on wide formats; without a subject and a place, words
 * over the whole of it. Texts that are no subtitle are the title.
 */
export function sheetOf(
  brief: Brief,
  theme: Theme,
  width: number,
  height: number,
  index: number,
  hasSubjects: boolean,
): Sheet {
  const short = Math.min(width, height);
  const margin = short * 0.085;
  const title = brief.texts
    .filter((text) => text.role !== 'subtitle')
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
  const isWordsOnly = !hasSubjects && brief.setting === undefined && title !== '';
  if (isWordsOnly) return wordsOnly(title, subtitle, manner, small, width, height, margin, isPixels);
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
  // Windows and waves at the foot of the sheet would swallow a small line: it stands under the title there.
  const isUnderTitle = !isBelow && !hasSubjects && title !== '' && brief.setting !== undefined;
  const subtitleTop = isUnderTitle ? pad + block.height + gap * 1.2 : height - pad - line.height;
  // One or two subjects want air about them; more of them want the room.
  const subjectCount = brief.entities.reduce((sum, entity) => sum + entity.count, 0);
  const air = title === '' && subjectCount < 4 ? margin * 0.7 : 0;
  const heroTop =
    isBelow || title === '' ? pad + air : pad + block.height + gap + (isUnderTitle ? lineRoom : 0);
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

/** The words in the middle of the sheet, as large as it lets them be. */
function wordsOnly(
  title: string,
  subtitle: string,
  manner: Manner,
  small: Manner,
  width: number,
  height: number,
  margin: number,
  isPixels: boolean,
): Sheet {
  const innerWidth = width - margin * 2.6;
  const line = fitTitle(subtitle, innerWidth * 0.92, height * 0.12, {
    ...small,
    capMax: Math.min(width, height) * (isPixels ? 0.055 : 0.036),
  });
  const gap = line.height > 0 ? margin : 0;
  const block = fitTitle(title, innerWidth, (height - margin * 3.4 - line.height - gap) * 0.86, manner);
  const top = (height - block.height - gap - line.height) / 2;
  return {
    width,
    height,
    margin,
    title: block,
    titleTop: top,
    titleX: width / 2,
    subtitle: line,
    subtitleTop: top + block.height + gap,
    hero: inner(width, height, margin * 1.3),
    isSplit: false,
  };
}

function inner(width: number, height: number, pad: number): Box {
  return { x: pad, y: pad, width: width - pad * 2, height: height - pad * 2 };
}

/**
 * Sets the words of a scene: exactly the letters that were asked for, in the house's faces, with kerning and tracking,
 * centred by the height of their capitals (as the eye does) and not by the font's box. Lines are broken and fitted by the
 * planners; this file measures for them and draws what they decided.
 */
import { createCanvas } from '@napi-rs/canvas';
import type { Scene, SceneText } from '../scene/scene.ts';
import { darken, lighten, mix, withAlpha } from './colour.ts';
import { fontOf, showable } from './fonts.ts';
import type { Context } from './surface.ts';

/** Where the ink of a straight line of words lies, in pixels from the point that `SceneText.x`, `y` names. */
export interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  /** Height of a capital letter. */
  readonly capHeight: number;
}

/** The typographic choices of a line. */
export type Setting = Pick<SceneText, 'text' | 'font' | 'weight' | 'sizePixels' | 'letterSpacingPixels'>;

/** Draws all words of the scene. Fonts must have been registered. Letters without a glyph are left out. */
export function paintTexts(context: Context, scene: Pick<Scene, 'texts'>): void {
  for (const text of scene.texts) {
    const words = showable(text.text);
    if (words === '') continue;
    context.save();
    context.translate(text.x, text.y);
    context.rotate((text.rotationDegrees * Math.PI) / 180);
    prepare(context, text);
    if (text.arcRadiusPixels === undefined) paintLine(context, { ...text, text: words });
    else paintArc(context, { ...text, text: words }, text.arcRadiusPixels);
    context.restore();
  }
}

/** Measures a line as `paintTexts` will draw it. An empty line has no ink: all zero but the height of capitals. */
export function inkOf(setting: Setting): Ink {
  const context = ruler();
  prepare(context, setting);
  const capHeight = context.measureText('H').actualBoundingBoxAscent;
  const words = showable(setting.text);
  if (words === '') return { left: 0, right: 0, top: 0, bottom: 0, width: 0, capHeight };
  const metrics = context.measureText(words);
  // Tracking is added after every letter, the last one too; the centre must not feel that last gap.
  const advance = metrics.width - setting.letterSpacingPixels;
  const left = -advance / 2 - metrics.actualBoundingBoxLeft;
  const right =
    -advance / 2 + Math.max(metrics.actualBoundingBoxRight - setting.letterSpacingPixels, advance);
  return {
    left: Math.min(left, -advance / 2),
    right,
    top: capHeight / 2 - metrics.actualBoundingBoxAscent,
    bottom: capHeight / 2 + metrics.actualBoundingBoxDescent,
    width: right - Math.min(left, -advance / 2),
    capHeight,
  };
}

/** Length of the neon tube's radius, hard shadow or outline for a size of type, in pixels. */
export function effectPixels(text: SceneText): number {
  if (text.effect === 'tube') return text.sizePixels * 0.06;
  if (text.shadow === undefined) return 0;
  return text.effect === 'outline' ? text.sizePixels * 0.045 : text.sizePixels * 0.05;
}

let rulerContext: Context | undefined;

/** One small canvas for measuring, made when first needed. */
function ruler(): Context {
  rulerContext ??= createCanvas(8, 8).getContext('2d');
  return rulerContext;
}

function prepare(context: Context, setting: Setting): void {
  context.font = fontOf(setting.font, setting.weight, setting.sizePixels);
  context.letterSpacing = `${setting.letterSpacingPixels.toFixed(3)}px`;
  context.fontKerning = 'normal';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}

function paintLine(context: Context, text: SceneText): void {
  const capHeight = context.measureText('H').actualBoundingBoxAscent;
  const advance = context.measureText(text.text).width - text.letterSpacingPixels;
  paintLetters(context, text, text.text, -advance / 2, capHeight / 2);
}

/** Letter by letter along a circle; the kerning of each pair is taken from the straight line. */
function paintArc(context: Context, text: SceneText, radius: number): void {
  const whole = context.measureText(text.text).width - text.letterSpacingPixels;
  const isOver = radius > 0;
  const length = Math.abs(radius);
  const letters = [...text.text];
  let before = '';
  for (const letter of letters) {
    const start = context.measureText(before).width;
    const end = context.measureText(before + letter).width - text.letterSpacingPixels;
    const middle = (start + end) / 2 - whole / 2;
    const angle = (middle / length) * (isOver ? 1 : -1);
    context.save();
    context.rotate(angle);
    context.translate(-(end - start) / 2, isOver ? -length : length);
    paintLetters(context, text, letter, 0, 0);
    context.restore();
    before += letter;
  }
}

function paintLetters(context: Context, text: SceneText, letters: string, x: number, y: number): void {
  const reach = effectPixels(text);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (text.effect === 'tube') {
    paintTube(context, text, letters, x, y);
    return;
  }
  if (text.shadow !== undefined) {
    if (text.effect === 'outline') {
      context.strokeStyle = text.shadow;
      context.lineWidth = reach * 2;
      context.strokeText(letters, x, y);
    } else if (text.effect === 'soft') {
      context.shadowColor = withAlpha(text.shadow, 0.55);
      context.shadowBlur = reach * 2.2;
      context.shadowOffsetY = reach * 0.7;
    } else {
      context.fillStyle = text.shadow;
      // A block, not a copy: drawn in steps of at most a pixel and a half so that the flanks are solid.
      const steps = Math.min(48, Math.max(1, Math.ceil(reach / 1.5)));
      for (let i = steps; i >= 1; i--)
        context.fillText(letters, x + (reach * i) / steps, y + (reach * i) / steps);
    }
  }
  context.fillStyle = text.colour;
  context.fillText(letters, x, y);
  context.shadowColor = 'rgba(0,0,0,0)';
}

/** Letters bent from glass tube: a glow, the coloured glass, and the white-hot gas in its middle. */
function paintTube(context: Context, text: SceneText, letters: string, x: number, y: number): void {
  const tube = Math.max(1.6, text.sizePixels * 0.052);
  context.strokeStyle = withAlpha(darken(text.colour, 0.75), 0.55);
  context.lineWidth = tube;
  context.strokeText(letters, x + tube * 0.9, y + tube * 1.2);
  context.shadowColor = text.colour;
  context.shadowBlur = tube * 5;
  context.strokeStyle = withAlpha(text.colour, 0.9);
  context.lineWidth = tube;
  context.strokeText(letters, x, y);
  context.shadowBlur = 0;
  context.shadowColor = 'rgba(0,0,0,0)';
  context.strokeStyle = mix(text.colour, lighten(text.colour, 0.7), 0.6);
  context.lineWidth = tube * 0.62;
  context.strokeText(letters, x, y);
  context.strokeStyle = lighten(text.colour, 0.92);
  context.lineWidth = tube * 0.3;
  context.strokeText(letters, x, y);
}

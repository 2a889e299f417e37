/**
 * A drawing at its final size, lit by the scene: rendered once through resvg, then tinted by the air, brightened on the
 * side of the light, shaded on the other and given a rim, in one pass over its pixels. Nothing that leaves here looks
 * like an unlit sticker; nothing here knows where the thing stands.
 */
import type { Canvas } from '@napi-rs/canvas';
import { Resvg } from '@resvg/resvg-js';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Artwork } from '../things/artwork.ts';
import type { Ambience } from './ambience.ts';
import { darken, mix, rgbOf } from './colour.ts';
import { fontOf } from './fonts.ts';
import { svgOf, turned } from './recolour.ts';
import { surface, surfaceOf } from './surface.ts';

/** How a sprite is lit. All colours `#rrggbb`. */
export interface Lighting {
  /** Colour that everything is multiplied by. */
  readonly wash: string;
  /** What distance mixes in, and how much of it (0 to 1). */
  readonly haze: string;
  readonly hazeShare: number;
  /** Towards the light on the canvas (y down), unit length. */
  readonly towardsX: number;
  readonly towardsY: number;
  /** Colour of the rim, and its strength (0 to 1). */
  readonly rim: string;
  readonly rimStrength: number;
  /** Width of the rim in pixels. */
  readonly rimPixels: number;
  /** How much darker the side away from the light and the foot are (0 to 1). */
  readonly shadeStrength: number;
}

/** The light on one node: far nodes take up haze, low and night light leaves a rim. */
export function lightingOf(scene: Scene, ambience: Ambience, node: SceneNode, unit: number): Lighting {
  const radians = (scene.light.angleDegrees * Math.PI) / 180;
  const isWorld = scene.background.kind === 'world';
  const rim = (ambience.isNight ? 0.5 : ambience.isBacklit ? 0.62 : 0.3) * (0.2 + ambience.clarity * 0.8);
  return {
    wash: isWorld ? mix(ambience.wash, '#ffffff', ambience.isNight ? 0.3 : 0.22) : '#ffffff',
    haze: ambience.haze,
    hazeShare: isWorld ? Math.min(0.5, node.depth * 0.035 * ambience.hazeStrength) : 0,
    towardsX: Math.cos(radians),
    towardsY: -Math.sin(radians),
    rim: ambience.light,
    rimStrength: isWorld ? rim : 0,
    rimPixels: Math.max(1, Math.min(node.width, node.height) * 0.008 + 1.2 * unit),
    shadeStrength: isWorld ? (ambience.isBacklit ? 0.34 : ambience.isNight ? 0.3 : 0.2) : 0,
  };
}

/** Renders a drawing at `width` × `height` pixels (a pixel of air on each side is added and kept). */
export function spriteOf(
  artwork: Artwork,
  markup: string,
  node: SceneNode,
  lighting: Lighting | undefined,
): Canvas {
  const width = Math.max(2, Math.round(node.width));
  const height = Math.max(2, Math.round(node.height));
  if (artwork.markup === '') return letteringSprite(node, width, height, lighting);
  const body = turned(markup, node.hueDegrees ?? 0);
  const svg = svgOf(body, artwork.width, artwork.height).replace(
    '<svg ',
    `<svg width="${width}" height="${height}" preserveAspectRatio="none" `,
  );
  const rendered = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return surfaceOf(
    lit(rendered.pixels, rendered.width, rendered.height, lighting, node.isFlipped),
    rendered.width,
    rendered.height,
  );
}

/** Straightens premultiplied pixels, mirrors them and lays the light on; the result is not premultiplied. */
function lit(
  pixels: Uint8Array,
  width: number,
  height: number,
  lighting: Lighting | undefined,
  isFlipped: boolean,
): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height * 4);
  const [washR, washG, washB] = rgbOf(lighting?.wash ?? '#ffffff');
  const [hazeR, hazeG, hazeB] = rgbOf(lighting?.haze ?? '#ffffff');
  const [rimR, rimG, rimB] = rgbOf(lighting?.rim ?? '#ffffff');
  const haze = lighting?.hazeShare ?? 0;
  const keep = 1 - haze;
  const rimStrength = (lighting?.rimStrength ?? 0) * 0.75;
  const shadeStrength = lighting?.shadeStrength ?? 0;
  const step = lighting?.rimPixels ?? 1;
  const towardsX = (lighting?.towardsX ?? 0) * (isFlipped ? -1 : 1);
  const towardsY = lighting?.towardsY ?? 0;
  const rimX = Math.round(towardsX * step);
  const rimY = Math.round(towardsY * step);
  const near = (rimY * width + rimX) * 4 + 3;
  const far = near * 2 - 3;
  for (let y = 0; y < height; y++) {
    const v = (y / height - 0.5) * 2;
    const rowShade = 1 + shadeStrength * (v * towardsY * 0.42 - Math.max(0, v) * 0.2);
    const isFarInside = y + rimY * 2 >= 0 && y + rimY * 2 < height;
    const isNearInside = y + rimY >= 0 && y + rimY < height;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      // Every index below is inside the picture: rows and columns were checked.
      const alpha = pixels[from + 3]!;
      if (alpha === 0) continue;
      const to = isFlipped ? (y * width + width - 1 - x) * 4 : from;
      // Broad light across the whole form, brighter towards the light.
      const shade = (rowShade + shadeStrength * (x / width - 0.5) * 0.84 * towardsX) / alpha;
      let red = pixels[from]! * washR * shade;
      let green = pixels[from + 1]! * washG * shade;
      let blue = pixels[from + 2]! * washB * shade;
      if (rimStrength > 0) {
        const isNear = isNearInside && x + rimX >= 0 && x + rimX < width;
        const isFar = isFarInside && x + rimX * 2 >= 0 && x + rimX * 2 < width;
        const cover = (isNear ? pixels[from + near]! * 0.6 : 0) + (isFar ? pixels[from + far]! * 0.4 : 0);
        if (cover < 254) {
          const rim = rimStrength * (1 - cover / 255);
          red += (rimR - red) * rim;
          green += (rimG - green) * rim;
          blue += (rimB - blue) * rim;
        }
      }
      if (haze > 0) {
        red = red * keep + hazeR * haze;
        green = green * keep + hazeG * haze;
        blue = blue * keep + hazeB * haze;
      }
      out[to] = red;
      out[to + 1] = green;
      out[to + 2] = blue;
      out[to + 3] = alpha;
    }
  }
  return out;
}

/** A word as a row of thick letters standing in the scene. */
function letteringSprite(
  node: SceneNode,
  width: number,
  height: number,
  lighting: Lighting | undefined,
): Canvas {
  const canvas = surface(width, height);
  const context = canvas.getContext('2d');
  const colour = mix(node.look.colour ?? '#e8573f', lighting?.wash ?? '#ffffff', 0.12);
  const depth = Math.max(2, height * 0.07);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  let size = height * 0.95;
  const word = node.thing.ref;
  context.font = fontOf('Fredoka', 700, size);
  const measured = context.measureText(word).width;
  if (measured > width * 0.96) size *= (width * 0.96) / measured;
  context.font = fontOf('Fredoka', 700, size);
  const baseline = height - depth - size * 0.2;
  for (let i = Math.round(depth); i > 0; i--) {
    context.fillStyle = darken(colour, 0.3 + (0.25 * i) / depth);
    context.fillText(word, width / 2 + i * 0.35, baseline + i);
  }
  const gradient = context.createLinearGradient(0, baseline - size * 0.8, 0, baseline);
  gradient.addColorStop(0, mix(colour, '#ffffff', 0.4));
  gradient.addColorStop(1, colour);
  context.fillStyle = gradient;
  context.fillText(word, width / 2, baseline);
  return canvas;
}

/**
 * The grounds of graphic design: gradients in few colours with one motif, a frame, small ornaments, the grain of printed
 * paper, and the brick wall that neon hangs on. Worlds are painted elsewhere; nothing here draws a subject or a word.
 */
import { chanceOf } from '../chance.ts';
import type { Scene } from '../scene/scene.ts';
import { darken, lighten, mix, oklch, withAlpha } from './colour.ts';
import {
  type Focus,
  paintArches,
  paintDisc,
  paintDots,
  paintGrid,
  paintHalftone,
  paintHalo,
  paintHills,
  paintRays,
  paintStripedSun,
  type Plain,
} from './motifs.ts';
import { paintOrnament } from './ornament.ts';
import { paintPlace } from './places.ts';
import { type Context, downward, outward, surface } from './surface.ts';
import { paintWall } from './wall.ts';

/** Paints the background of a scene whose background is `plain`; other kinds are left to the worlds. */
export function paintBackdrop(context: Context, scene: Scene): void {
  const { background, widthPixels: width, heightPixels: height } = scene;
  if (background.kind !== 'plain') return;
  context.save();
  if (background.motif === 'wall') {
    paintWall(context, scene, background.colours[0] ?? '#2a1c33');
    context.restore();
    return;
  }
  paintGround(context, background, width, height);
  const focus = background.focus ?? {
    x: width / 2,
    y: height / 2,
    radius: Math.min(width, height) * 0.36,
  };
  paintMotif(context, background, focus, scene);
  for (const ornament of background.ornaments ?? []) paintOrnament(context, ornament);
  if (background.frame !== undefined) paintFrame(context, background.frame, width, height);
  if (scene.composition !== 'pattern') paintGrain(context, scene);
  context.restore();
}

function paintGround(context: Context, background: Plain, width: number, height: number): void {
  const colours = background.colours.length > 0 ? background.colours : ['#ffffff'];
  const last = Math.max(1, colours.length - 1);
  // Steps between the given colours are mixed in OKLab: sRGB gradients go grey in the middle.
  const stops = colours.flatMap((colour, i): [number, string][] => {
    const next = colours[i + 1];
    if (next === undefined) return [[i / last, colour]];
    return [0, 0.25, 0.5, 0.75].map((share) => [(i + share) / last, mix(colour, next, share)]);
  });
  context.fillStyle = downward(context, 0, height, stops);
  context.fillRect(0, 0, width, height);
}

function paintMotif(context: Context, background: Plain, focus: Focus, scene: Scene): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const ground = background.colours;
  const middle = ground[Math.floor(ground.length / 2)] ?? '#ffffff';
  const disc = background.glow ?? lighten(middle, 0.4);
  const accents = background.accents ?? [darken(middle, 0.2), lighten(middle, 0.3)];
  switch (background.motif) {
    case 'rays':
      paintRays(context, background, focus, width, height);
      paintHalftone(context, background, width, height);
      // Words alone, and rows wider than any disc, have rays behind them and no more.
      if (focus.radius <= 0) return;
      paintHalo(context, focus, disc, accents);
      paintDisc(context, focus, disc);
      return;
    case 'disc':
      paintDisc(context, focus, disc);
      return;
    case 'stripes':
      paintHalftone(context, background, width, height);
      paintHalo(context, focus, disc, accents);
      paintStripedSun(context, focus, disc, accents[1] ?? disc);
      return;
    case 'arch':
      paintArches(context, focus, disc, middle, height);
      return;
    case 'hills':
      paintDisc(context, { ...focus, y: focus.y - focus.radius * 0.1, radius: focus.radius * 0.92 }, disc);
      paintHills(context, background, scene);
      return;
    case 'peaks':
    case 'sea':
    case 'skyline':
      paintDisc(context, { ...focus, y: focus.y - focus.radius * 0.25, radius: focus.radius * 0.8 }, disc);
      paintPlace(context, background.motif, background, focus, scene);
      return;
    case 'dots':
      paintDots(context, accents[0] ?? disc, width, height, scene);
      return;
    case 'grid':
      paintGrid(context, accents[0] ?? disc, width, height);
      return;
    case 'paper':
      context.fillStyle = outward(context, width * 0.5, height * 0.42, Math.hypot(width, height) * 0.62, [
        [0, withAlpha(lighten(middle, 0.6), oklch(middle).l > 0.6 ? 0.5 : 0.12)],
        [0.6, withAlpha(lighten(middle, 0.6), 0)],
        [1, withAlpha(darken(middle, 0.5), 0.1)],
      ]);
      context.fillRect(0, 0, width, height);
      return;
    default:
      return;
  }
}

/** A border inside the edge of the sheet. */
function paintFrame(
  context: Context,
  frame: NonNullable<Plain['frame']>,
  width: number,
  height: number,
): void {
  const short = Math.min(width, height);
  const inset = short * 0.032;
  const line = Math.max(1, short * 0.0045);
  context.strokeStyle = frame.colour;
  if (frame.kind === 'mat') {
    context.lineWidth = inset * 2;
    context.strokeRect(0, 0, width, height);
    return;
  }
  context.lineWidth = line;
  if (frame.kind === 'deco') {
    // Corners stepped inwards, as on printed theatre bills.
    for (const [gap, weight] of [
      [0, 1],
      [short * 0.014, 0.45],
    ] as const) {
      const edge = inset + gap;
      const step = short * 0.03;
      context.lineWidth = Math.max(1, line * weight);
      context.beginPath();
      const right = width - edge;
      const bottom = height - edge;
      context.moveTo(edge + step, edge);
      context.lineTo(right - step, edge);
      context.arc(right, edge, step, Math.PI, Math.PI / 2, true);
      context.lineTo(right, bottom - step);
      context.arc(right, bottom, step, -Math.PI / 2, Math.PI, true);
      context.lineTo(edge + step, bottom);
      context.arc(edge, bottom, step, 0, -Math.PI / 2, true);
      context.lineTo(edge, edge + step);
      context.arc(edge, edge, step, Math.PI / 2, 0, true);
      context.closePath();
      context.stroke();
    }
    return;
  }
  context.strokeRect(inset, inset, width - inset * 2, height - inset * 2);
  if (frame.kind === 'double') {
    const second = inset + short * 0.013;
    context.lineWidth = Math.max(1, line * 0.4);
    context.strokeRect(second, second, width - second * 2, height - second * 2);
  }
}

/** The tooth of printed paper: fine speckle, lighter in the lights; a tile of noise laid in soft light. */
function paintGrain(context: Context, scene: Scene): void {
  if (scene.quality === 'low') return;
  const size = 256;
  const tile = surface(size, size);
  const tileContext = tile.getContext('2d');
  const image = tileContext.createImageData(size, size);
  const chance = chanceOf(scene.seed).fork('grain');
  for (let i = 0; i < image.data.length; i += 4) {
    const value = 128 + (chance.next() + chance.next() - 1) * 90;
    image.data[i] = value;
    image.data[i + 1] = value;
    image.data[i + 2] = value;
    image.data[i + 3] = 255;
  }
  tileContext.putImageData(image, 0, 0);
  const pattern = context.createPattern(tile, 'repeat');
  if (pattern === null) throw new Error('a canvas gives a pattern');
  context.save();
  context.globalCompositeOperation = 'soft-light';
  context.globalAlpha = 0.22;
  context.fillStyle = pattern;
  context.fillRect(0, 0, scene.widthPixels, scene.heightPixels);
  context.restore();
}

/**
 * The grounds of graphic design: gradients in few colours with one motif, a frame, small ornaments, the grain of printed
 * paper, and the brick wall that neon hangs on. Worlds are painted elsewhere; nothing here draws a subject or a word.
 */
import { chanceOf } from '../chance.ts';
import type { Background, Scene } from '../scene/scene.ts';
import { darken, fromOklch, lighten, mix, oklch, withAlpha } from './colour.ts';
import { paintOrnament } from './ornament.ts';
import { paintPlace } from './places.ts';
import { type Context, downward, outward, surface } from './surface.ts';
import { paintWall } from './wall.ts';

type Plain = Extract<Background, { readonly kind: 'plain' }>;

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

interface Focus {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
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

/** A sunburst of wedges, each in the ground's own colour at that height but lighter, so that no hue goes grey. */
function paintRays(context: Context, background: Plain, focus: Focus, width: number, height: number): void {
  const count = 22;
  const reach = Math.hypot(width, height);
  const last = Math.max(1, background.colours.length - 1);
  context.fillStyle = downward(
    context,
    0,
    height,
    background.colours.map((colour, i) => {
      const { l, c, h } = oklch(colour);
      return [i / last, fromOklch({ l: l + (l > 0.75 ? 0.045 : 0.085), c: c * 1.04, h: h + 4 })] as const;
    }),
  );
  context.beginPath();
  for (let i = 0; i < count; i++) {
    const from = ((i * 2 - 0.5) * Math.PI) / count;
    const to = ((i * 2 + 0.5) * Math.PI) / count;
    context.moveTo(focus.x, focus.y);
    context.lineTo(focus.x + Math.cos(from) * reach, focus.y + Math.sin(from) * reach);
    context.lineTo(focus.x + Math.cos(to) * reach, focus.y + Math.sin(to) * reach);
    context.closePath();
  }
  context.fill();
}

/** Printed dots that swell towards the foot of the sheet, in the tone of its head. */
function paintHalftone(context: Context, background: Plain, width: number, height: number): void {
  const cell = Math.min(width, height) / 72;
  const from = height * 0.62;
  context.fillStyle = withAlpha(background.colours[0] ?? '#000000', 0.17);
  context.beginPath();
  for (let row = 0; from + row * cell < height + cell; row++) {
    const y = from + row * cell;
    const radius = cell * 0.62 * Math.min(1, ((y - from) / (height - from)) ** 1.15);
    if (radius < cell * 0.06) continue;
    for (let x = (row % 2) * cell * 0.5; x < width + cell; x += cell) {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, Math.PI * 2);
    }
  }
  context.fill();
}

/** Rings round the disc, each a step nearer to the ground. */
function paintHalo(context: Context, focus: Focus, disc: string, accents: readonly string[]): void {
  const tones = [accents[0] ?? disc, mix(disc, accents[0] ?? disc, 0.5)];
  for (const [i, tone] of tones.entries()) {
    context.fillStyle = withAlpha(tone, i === 0 ? 0.45 : 0.75);
    circle(context, focus.x, focus.y, focus.radius * (1.16 - i * 0.08));
    context.fill();
  }
}

function paintDisc(context: Context, focus: Focus, colour: string): void {
  const { l, c, h } = oklch(colour);
  context.fillStyle = downward(context, focus.y - focus.radius, focus.y + focus.radius, [
    [0, lighten(colour, 0.22)],
    [0.55, colour],
    [1, fromOklch({ l: l - 0.06, c: c + 0.035, h: h - 8 })],
  ]);
  circle(context, focus.x, focus.y, focus.radius);
  context.fill();
}

/** The sun of printed posters: its lower half is cut into bands that grow thinner downwards. */
function paintStripedSun(context: Context, focus: Focus, disc: string, lower: string): void {
  context.save();
  context.beginPath();
  const top = focus.y - focus.radius;
  const size = focus.radius * 2;
  context.rect(focus.x - focus.radius, top, size, size * 0.56);
  let y = 0.56;
  for (let band = 0; band < 7; band++) {
    const gap = 0.012 + band * 0.0065;
    const height = 0.062 - band * 0.0055;
    context.rect(focus.x - focus.radius, top + size * (y + gap), size, size * height);
    y += gap + height;
  }
  context.clip();
  context.fillStyle = downward(context, top, top + size, [
    [0, lighten(disc, 0.2)],
    [0.5, disc],
    [1, mix(disc, lower, 0.55)],
  ]);
  circle(context, focus.x, focus.y, focus.radius);
  context.fill();
  context.restore();
}

/** Nested arches that stand on the foot of the sheet. */
function paintArches(context: Context, focus: Focus, disc: string, ground: string, height: number): void {
  const tones = [0.3, 0.55, 0.78, 1].map((share) => mix(ground, disc, share));
  const foot = Math.max(height, focus.y + focus.radius * 2);
  for (const [i, tone] of tones.entries()) {
    const radius = focus.radius * (1.12 - i * 0.1);
    context.beginPath();
    context.moveTo(focus.x - radius, foot);
    context.lineTo(focus.x - radius, focus.y);
    context.arc(focus.x, focus.y, radius, Math.PI, 0);
    context.lineTo(focus.x + radius, foot);
    context.closePath();
    context.fillStyle =
      i === tones.length - 1
        ? downward(context, focus.y - radius, foot, [
            [0, lighten(tone, 0.2)],
            [1, tone],
          ])
        : tone;
    context.fill();
  }
}

/** Rolling bands across the foot of the sheet, darker towards the reader. */
function paintHills(context: Context, background: Plain, scene: Scene): void {
  const { widthPixels: width, heightPixels: height } = scene;
  const chance = chanceOf(scene.seed).fork('hills');
  const first = background.colours[0] ?? '#345';
  const last = background.colours[background.colours.length - 1] ?? '#abc';
  const focusY = background.focus?.y ?? height * 0.55;
  const radius = background.focus?.radius ?? height * 0.3;
  const start = Math.min(height * 0.86, focusY + radius * 0.42);
  const bands = 4;
  for (let band = 0; band < bands; band++) {
    const share = (band + 1) / bands;
    const y = start + (height - start) * (band / bands) * 0.95;
    const swell = Math.min(width, height) * 0.045;
    const phase = chance.between(0, Math.PI * 2);
    const waves = (0.8 + chance.next() * 0.7) * Math.max(1, width / height);
    context.beginPath();
    context.moveTo(0, height);
    for (let i = 0; i <= 48; i++) {
      const at = i / 48;
      context.lineTo(
        at * width,
        y +
          Math.sin(at * waves * Math.PI * 2 + phase) * swell +
          Math.sin(at * waves * 4.4 + phase * 2) * swell * 0.35,
      );
    }
    context.lineTo(width, height);
    context.closePath();
    const tone = mix(mix(last, first, 0.25 + share * 0.7), first, share * 0.25);
    context.fillStyle = downward(context, y - swell, height, [
      [0, lighten(tone, 0.1)],
      [1, darken(tone, 0.12)],
    ]);
    context.fill();
  }
}

function paintDots(context: Context, colour: string, width: number, height: number, scene: Scene): void {
  // A whole number of cells across and down, so that a seamless pattern stays seamless.
  const columns = Math.max(4, Math.round(width / (Math.min(width, height) / 14)));
  const rows = Math.max(4, Math.round(height / (Math.min(width, height) / 14) / 2) * 2);
  const radius = (Math.min(width / columns, height / rows) / 2) * 0.16;
  context.fillStyle = withAlpha(colour, scene.composition === 'pattern' ? 0.35 : 0.22);
  for (let row = 0; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      circle(context, ((column + (row % 2) * 0.5) * width) / columns, (row * height) / rows, radius);
      context.fill();
    }
  }
}

function paintGrid(context: Context, colour: string, width: number, height: number): void {
  const cell = Math.min(width, height) / 16;
  context.strokeStyle = withAlpha(colour, 0.25);
  context.lineWidth = Math.max(1, cell * 0.03);
  context.beginPath();
  for (let x = cell; x < width; x += cell) {
    context.moveTo(x, 0);
    context.lineTo(x, height);
  }
  for (let y = cell; y < height; y += cell) {
    context.moveTo(0, y);
    context.lineTo(width, y);
  }
  context.stroke();
}

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

function circle(context: Context, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, Math.max(0.1, radius), 0, Math.PI * 2);
}

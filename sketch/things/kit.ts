/**
 * The pen that every recipe draws with. It gathers SVG shapes in order, keeps gradients once each under ids that
 * belong to this drawing alone, follows transforms, and measures what was drawn, so that a recipe may use whatever
 * coordinates suit it and the artwork still fills its viewBox tightly. It knows nothing of things; and it never
 * draws chance from anywhere but `look.variant`.
 */
import type { AnchorName, Artwork, Look, Point } from './artwork.ts';
import { hasStrangeMaterial } from './materials.ts';
import { box, oval, sampled, short } from './shape.ts';
import { tone } from './tone.ts';

/** Colour stops of a gradient: place (0 to 1), colour, opacity (1 when left out). */
export type Stop = readonly [at: number, colour: string, opacity?: number];

/** How one shape is painted besides its fill. */
export interface Stroke {
  readonly opacity?: number;
  /** An outline's colour and width in units; absent: none. */
  readonly stroke?: string;
  readonly width?: number;
  /** Degrees clockwise about the shape's own centre; for ellipses and boxes. */
  readonly turn?: number;
}

/** Where a group of shapes stands. `turn` is in degrees about its own origin, before moving. */
export interface Placing {
  readonly x?: number;
  readonly y?: number;
  readonly turn?: number;
  readonly scale?: number;
  /** Mirrors left and right about the group's own origin. */
  readonly isMirrored?: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Gathers one drawing. Make one with the recipe's name and look, draw, then `finish`. */
export class Pen {
  readonly look: Look;
  readonly #prefix: string;
  readonly #anchors: Partial<Record<AnchorName, Point>> = {};
  readonly #definitions = new Map<string, string>();
  #body = '';
  #matrix: Matrix = [1, 0, 0, 1, 0, 0];
  #clips = 0;
  #left = Number.POSITIVE_INFINITY;
  #top = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #bottom = Number.NEGATIVE_INFINITY;

  constructor(name: string, look: Look) {
    this.look = look;
    this.#prefix = `${name}-${look.variant ?? 0}-${digest(JSON.stringify(look))}`;
  }

  /** A straight gradient across each shape's own box; `angle` is the way it runs, 0 right, 90 down. */
  linear(stops: readonly Stop[], angle = 60): string {
    const radians = (angle * Math.PI) / 180;
    const [dx, dy] = [Math.cos(radians) / 2, Math.sin(radians) / 2];
    const ends = `x1="${part(0.5 - dx)}" y1="${part(0.5 - dy)}" x2="${part(0.5 + dx)}" y2="${part(0.5 + dy)}"`;
    return this.#define('linearGradient', ends, stopsText(stops));
  }

  /** A round gradient within each shape's own box, brightest by default at the upper left. */
  radial(stops: readonly Stop[], cx = 0.36, cy = 0.27, r = 0.85): string {
    return this.#define(
      'radialGradient',
      `cx="${part(cx)}" cy="${part(cy)}" r="${part(r)}"`,
      stopsText(stops),
    );
  }

  /** A round body of one colour, lit from the upper left. */
  ball(base: string, depth = 1): string {
    return this.radial(
      [
        [0, tone(base, 0.09 * depth)],
        [0.4, base],
        [0.75, tone(base, -0.07 * depth)],
        [1, tone(base, -0.15 * depth)],
      ],
      0.34,
      0.24,
      0.92,
    );
  }

  /** A long or flat body of one colour, lit from the upper left. */
  plane(base: string, depth = 1, angle = 60): string {
    return this.linear(
      [
        [0, tone(base, 0.07 * depth)],
        [0.45, base],
        [1, tone(base, -0.12 * depth)],
      ],
      angle,
    );
  }

  /** A cylinder standing upright: light on its left third, dark edges. */
  pipe(base: string, depth = 1): string {
    return this.linear(
      [
        [0, tone(base, -0.04 * depth)],
        [0.28, tone(base, 0.1 * depth)],
        [0.55, base],
        [1, tone(base, -0.17 * depth)],
      ],
      0,
    );
  }

  /** A soft patch of one colour that fades to nothing at the shape's edge. */
  glow(colour: string, opacity = 0.6, cx = 0.5, cy = 0.5): string {
    return this.radial(
      [
        [0, colour, opacity],
        [0.55, colour, opacity * 0.45],
        [1, colour, 0],
      ],
      cx,
      cy,
      0.5,
    );
  }

  /** A closed path, filled. */
  path(d: string, fill: string, stroke: Stroke = {}): void {
    this.#note(sampled(d), (stroke.width ?? 0) / 2);
    this.#body += `<path d="${d}" ${paint(fill, stroke)}/>`;
  }

  /** An open line with round ends. */
  line(d: string, colour: string, width: number, opacity = 1): void {
    this.#note(sampled(d), width / 2);
    this.#body += `<path d="${d}" ${paint('none', { stroke: colour, width, opacity })}/>`;
  }

  /** An ellipse about its centre. */
  ellipse(cx: number, cy: number, rx: number, ry: number, fill: string, stroke: Stroke = {}): void {
    const { turn = 0 } = stroke;
    this.#note(turned(sampled(oval(cx, cy, rx, ry)), cx, cy, turn), (stroke.width ?? 0) / 2);
    const shape =
      rx === ry
        ? `<circle cx="${short(cx)}" cy="${short(cy)}" r="${short(rx)}" `
        : `<ellipse cx="${short(cx)}" cy="${short(cy)}" rx="${short(rx)}" ry="${short(ry)}" `;
    this.#body += `${shape}${paint(fill, stroke)}${rotation(turn, cx, cy)}/>`;
  }

  /** A box with corners of radius `r`. */
  box(
    x: number,
    y: number,
    width: number,
    height: number,
    r: number,
    fill: string,
    stroke: Stroke = {},
  ): void {
    const { turn = 0 } = stroke;
    const [cx, cy] = [x + width / 2, y + height / 2];
    this.#note(turned(sampled(box(x, y, width, height)), cx, cy, turn), (stroke.width ?? 0) / 2);
    const round = r > 0 ? ` rx="${short(r)}"` : '';
    this.#body +=
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${round} ` +
      `${paint(fill, stroke)}${rotation(turn, cx, cy)}/>`;
  }

  /** Draws a group of shapes elsewhere, turned or scaled. */
  at(placing: Placing, draw: () => void): void {
    const { x = 0, y = 0, turn = 0, scale = 1, isMirrored = false } = placing;
    const radians = (turn * Math.PI) / 180;
    const [c, s] = [Math.cos(radians) * scale, Math.sin(radians) * scale];
    const own: Matrix = isMirrored ? [-c, -s, -s, c, x, y] : [c, s, -s, c, x, y];
    const outer = this.#matrix;
    this.#matrix = times(outer, own);
    this.#body += `<g transform="matrix(${own.map((value) => String(Math.round(value * 1000) / 1000)).join(' ')})">`;
    draw();
    this.#body += '</g>';
    this.#matrix = outer;
  }

  /** Draws shapes only where they fall within the outline. */
  inside(d: string, draw: () => void): void {
    const id = this.#identify(`clip${d}`, (name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`);
    this.#body += `<g clip-path="url(#${id})">`;
    this.#clips += 1;
    draw();
    this.#clips -= 1;
    this.#body += '</g>';
  }

  /** Names a place, in the coordinates now in force. */
  anchor(name: AnchorName, x: number, y: number): void {
    const [px, py] = apply(this.#matrix, x, y);
    this.#anchors[name] = { x: px, y: py };
  }

  /** The finished artwork, moved so that what was drawn fills the viewBox with one unit of air. */
  finish(isColoured: boolean, unmet: readonly string[] = []): Artwork {
    const [left, top] = [this.#left - 1, this.#top - 1];
    const anchors = Object.fromEntries(
      Object.entries(this.#anchors).map(([name, point]) => [
        name,
        // An anchor never leaves the drawing: a grip whose handle was left out moves to the nearest edge, and nothing
        // touches the ground below itself, not even an animal in mid-leap.
        {
          x: Math.round(Math.max(this.#left, Math.min(point.x, this.#right)) - left),
          y: Math.round(Math.max(this.#top, Math.min(point.y, this.#bottom)) - top),
        },
      ]),
    );
    const definitions = [...this.#definitions.values()].join('');
    return {
      markup: `<defs>${definitions}</defs><g transform="translate(${short(-left)} ${short(-top)})">${this.#body}</g>`,
      width: Math.ceil(this.#right + 1 - left),
      height: Math.ceil(this.#bottom + 1 - top),
      anchors,
      isColoured,
      unmet,
    };
  }

  #define(kind: string, attributes: string, content: string): string {
    const id = this.#identify(
      kind + attributes + content,
      (name) => `<${kind} id="${name}" ${attributes}>${content}</${kind}>`,
    );
    return `url(#${id})`;
  }

  #identify(key: string, write: (id: string) => string): string {
    const known = this.#definitions.get(key);
    if (known !== undefined) return known.slice(known.indexOf('id="') + 4).split('"')[0] ?? '';
    const id = `${this.#prefix}-${this.#definitions.size}`;
    this.#definitions.set(key, write(id));
    return id;
  }

  #note(points: readonly (readonly [number, number])[], margin: number): void {
    if (this.#clips > 0) return;
    const reach = margin * Math.hypot(this.#matrix[0], this.#matrix[1]);
    for (const [x, y] of points) {
      const [px, py] = apply(this.#matrix, x, y);
      this.#left = Math.min(this.#left, px - reach);
      this.#top = Math.min(this.#top, py - reach);
      this.#right = Math.max(this.#right, px + reach);
      this.#bottom = Math.max(this.#bottom, py + reach);
    }
  }
}

/** True when the look asks for this word as an attribute, mood, pose or material. */
export function wants(look: Look, ...words: readonly string[]): boolean {
  const said = [...(look.attributes ?? []), look.mood ?? '', look.pose ?? '', look.material ?? ''];
  return words.some((word) => said.includes(word));
}

/** True when the look wants this part left out. */
export function lacks(look: Look, ...parts: readonly string[]): boolean {
  return parts.some((part) => (look.without ?? []).includes(part));
}

/** Wishes that a drawing must report as unmet: parts to leave out that it does not know, poses it has not, strange materials. */
export function unmetOf(
  look: Look,
  can: { readonly without?: readonly string[]; readonly poses?: readonly string[]; readonly moods?: boolean },
): readonly string[] {
  const unmet = (look.without ?? [])
    .filter((part) => !(can.without ?? []).includes(part))
    .map((part) => `without ${part}`);
  if (look.pose !== undefined && !['standing', ...(can.poses ?? [])].includes(look.pose))
    unmet.push(look.pose);
  if (look.mood !== undefined && can.moods !== true) unmet.push(look.mood);
  if (look.material !== undefined && hasStrangeMaterial(look)) unmet.push(look.material);
  return unmet;
}

function stopsText(stops: readonly Stop[]): string {
  return stops
    .map(([at, colour, opacity]) => {
      const fade = opacity === undefined ? '' : ` stop-opacity="${part(opacity)}"`;
      return `<stop offset="${part(at)}" stop-color="${colour}"${fade}/>`;
    })
    .join('');
}

function paint(fill: string, stroke: Stroke): string {
  const line =
    stroke.stroke === undefined
      ? ''
      : ` stroke="${stroke.stroke}" stroke-width="${short(stroke.width ?? 1)}" stroke-linecap="round" stroke-linejoin="round"`;
  const opacity =
    stroke.opacity === undefined || stroke.opacity === 1 ? '' : ` opacity="${part(stroke.opacity)}"`;
  return `fill="${fill}"${line}${opacity}`;
}

function rotation(turn: number, cx: number, cy: number): string {
  return turn === 0 ? '' : ` transform="rotate(${short(turn)} ${short(cx)} ${short(cy)})"`;
}

function turned(
  points: readonly (readonly [number, number])[],
  cx: number,
  cy: number,
  turn: number,
): readonly (readonly [number, number])[] {
  if (turn === 0) return points;
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return points.map(([x, y]) => [cx + (x - cx) * c - (y - cy) * s, cy + (x - cx) * s + (y - cy) * c]);
}

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function apply(m: Matrix, x: number, y: number): readonly [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

function part(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A short, stable name for a text: 32-bit FNV-1a in base 36. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

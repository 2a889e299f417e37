/**
 * Shapes as SVG path text: smooth outlines through a few points, tapering limbs, and the bounds of any path.
 * Pure geometry; colours and order are the pen's.
 */

/** `[x, y]`, or `[x, y, 1]` where the outline has a sharp corner. */
export type Knot = readonly [x: number, y: number, corner?: number];

/** An outline's knots, as a list or as text: `'x,y x,y! x,y'`, where `!` marks a sharp corner. */
export type Knots = string | readonly Knot[];

/** A limb's joints, as a list or as text: `'x,y,r x,y,r'`. */
export type Joints = string | readonly Joint[];

/** `[x, y, r]`: a point of a limb's middle line and half the limb's width there. */
export type Joint = readonly [x: number, y: number, r: number];

type Pair = readonly [number, number];

/** A number as short as it may be: one decimal, no trailing zero. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A smooth closed outline through the knots, in their order. Fewer than three knots make a line. */
export function blob(knots: Knots): string {
  return `${through(knotsOf(knots), true)}Z`;
}

/** A smooth open line through the knots. */
export function curve(knots: Knots): string {
  return through(knotsOf(knots), false);
}

/** The right half of an outline, top to bottom, made whole by its mirror image about x = `axis`. */
export function mirrored(knots: Knots, axis = 0): readonly Knot[] {
  const half = knotsOf(knots);
  const other = half
    .filter(([x]) => Math.abs(x - axis) > 0.5)
    .map(([x, y, corner]): Knot => [2 * axis - x, y, corner ?? 0])
    .reverse();
  return [...half, ...other];
}

/**
 * A tapering tube with round ends along the joints: arms, legs, tails, branches. Needs two joints or more.
 */
export function limb(joints: Joints): string {
  const line = dense(
    typeof joints === 'string' ? numbersOf(joints).map(([x = 0, y = 0, r = 0]): Joint => [x, y, r]) : joints,
  );
  const left: Knot[] = [];
  const right: Knot[] = [];
  line.forEach(([x, y, r], index) => {
    const before = line[index - 1] ?? line[index] ?? [x, y, r];
    const after = line[index + 1] ?? line[index] ?? [x, y, r];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const dx = (after[0] - before[0]) / length;
    const dy = (after[1] - before[1]) / length;
    left.push([x + dy * r, y - dx * r]);
    // Thick ends get two more knots, or their roundness would show flats.
    const h = r * 0.707;
    if (index === 0) {
      if (r > 16) right.push([x - dx * h + dy * h, y - dy * h - dx * h]);
      right.push([x - dx * r, y - dy * r]);
      if (r > 16) right.push([x - dx * h - dy * h, y - dy * h + dx * h]);
    }
    right.push([x - dy * r, y + dx * r]);
    if (index === line.length - 1) {
      if (r > 16) left.push([x + dx * h + dy * h, y + dy * h - dx * h]);
      left.push([x + dx * r, y + dy * r]);
      if (r > 16) left.push([x + dx * h - dy * h, y + dy * h + dx * h]);
    }
  });
  return blob([...left, ...right.reverse()]);
}

/** A stripe that starts `width` wide at its first point and ends in a tip, bent by `bow` units to its left. */
export function spike(x1: number, y1: number, x2: number, y2: number, width: number, bow = 0): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [(y1 - y2) / length, (x2 - x1) / length];
  const [mx, my] = [(x1 + x2) / 2 + nx * bow, (y1 + y2) / 2 + ny * bow];
  const w = width / 2;
  return (
    `M${short(x1 + nx * w)} ${short(y1 + ny * w)}Q${short(mx + nx * w * 0.8)} ${short(my + ny * w * 0.8)} ${short(x2)} ${short(y2)}` +
    `Q${short(mx - nx * w * 0.8)} ${short(my - ny * w * 0.8)} ${short(x1 - nx * w)} ${short(y1 - ny * w)}Z`
  );
}

/** A billowing outline, as of foliage, fleece or cloud: round bumps with creases between them. */
export function billow(cx: number, cy: number, rx: number, ry: number, bumps: number, turn = 0): string {
  const knots: Knot[] = [];
  for (let index = 0; index < bumps; index += 1) {
    const angle = ((turn + (index * 360) / bumps) * Math.PI) / 180;
    const next = ((turn + ((index + 0.5) * 360) / bumps) * Math.PI) / 180;
    // Bumps of unlike size look grown; the pattern repeats after three.
    const swell = 1.02 + 0.05 * ((index * 2) % 3);
    knots.push([cx + Math.cos(angle) * rx * 0.92, cy + Math.sin(angle) * ry * 0.92, 1]);
    knots.push([cx + Math.cos(next) * rx * swell, cy + Math.sin(next) * ry * swell]);
  }
  return blob(knots);
}

/** A star-like or leafy outline: `count` bumps around an ellipse, each `depth` deep; `turn` in degrees. */
export function scalloped(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  count: number,
  depth: number,
  turn = 0,
): string {
  const knots: Knot[] = [];
  for (let index = 0; index < count * 2; index += 1) {
    const angle = ((turn + (index * 180) / count) * Math.PI) / 180;
    const scale = index % 2 === 0 ? 1 : 1 - depth;
    knots.push([cx + Math.cos(angle) * rx * scale, cy + Math.sin(angle) * ry * scale, index % 2]);
  }
  return blob(knots);
}

/** The knots of a text, or the list itself. */
export function knotsOf(knots: Knots): readonly Knot[] {
  if (typeof knots !== 'string') return knots;
  return numbersOf(knots).map(([x = 0, y = 0, corner = 0]): Knot => [x, y, corner]);
}

function numbersOf(text: string): readonly (readonly number[])[] {
  return text.split(' ').map((place) => place.replace('!', ',1').split(',').map(Number));
}

/** A straight-sided closed outline; as text, `'x,y x,y x,y'`. */
export function polygon(corners: string | readonly Pair[]): string {
  const points = typeof corners === 'string' ? knotsOf(corners) : corners;
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`;
}

/** A rectangle's outline with corners of radius `r`. */
export function box(x: number, y: number, width: number, height: number, r = 0): string {
  if (r <= 0) {
    return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  }
  const k = Math.min(r, width / 2, height / 2);
  const [w, h] = [short(width - 2 * k), short(height - 2 * k)];
  const [p, n] = [short(k), short(-k)];
  return (
    `M${short(x + k)} ${short(y)}h${w}q${p} 0 ${p} ${p}v${h}q0 ${p} ${n} ${p}` +
    `h${short(2 * k - width)}q${n} 0 ${n} ${n}v${short(2 * k - height)}q0 ${n} ${p} ${n}Z`
  );
}

/** An ellipse as a path, for clips and stacks. */
export function oval(cx: number, cy: number, rx: number, ry: number): string {
  // 0.5523: the control distance with which four cubics stay within 0.03 % of a circle.
  const [kx, ky] = [rx * 0.5523, ry * 0.5523];
  const point = (x: number, y: number): string => `${short(cx + x)} ${short(cy + y)}`;
  return (
    `M${point(-rx, 0)}C${point(-rx, -ky)} ${point(-kx, -ry)} ${point(0, -ry)}` +
    `S${point(rx, -ky)} ${point(rx, 0)}S${point(kx, ry)} ${point(0, ry)}S${point(-rx, ky)} ${point(-rx, 0)}Z`
  );
}

/** Points on and along a path, close enough for bounds: every end, and eight points of every curve. Knows no arcs. */
export function sampled(path: string): readonly Pair[] {
  const tokens = path.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
  const points: Pair[] = [];
  let [x, y, startX, startY, controlX, controlY] = [0, 0, 0, 0, 0, 0];
  let command = 'M';
  let at = 0;
  const read = (): number => Number(tokens[at++] ?? 0);
  const bend = (ax: number, ay: number, bx: number, by: number, ex: number, ey: number): void => {
    for (let step = 1; step <= 8; step += 1) {
      const t = step / 8;
      const u = 1 - t;
      points.push([
        u * u * u * x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * ex,
        u * u * u * y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * ey,
      ]);
    }
    [x, y] = [ex, ey];
  };
  while (at < tokens.length) {
    const token = tokens[at] ?? '';
    const isCommand = /[a-zA-Z]/.test(token);
    if (isCommand) {
      command = token;
      at += 1;
    }
    const kind = command.toUpperCase();
    const [baseX, baseY] = command === kind ? [0, 0] : [x, y];
    if (kind === 'Z') {
      [x, y] = [startX, startY];
      if (!isCommand) at += 1;
    } else if (kind === 'M' || kind === 'L') {
      [x, y] = [baseX + read(), baseY + read()];
      if (kind === 'M' && isCommand) [startX, startY] = [x, y];
      points.push([x, y]);
    } else if (kind === 'H' || kind === 'V') {
      if (kind === 'H') x = baseX + read();
      else y = baseY + read();
      points.push([x, y]);
    } else if (kind === 'C' || kind === 'S') {
      const [ax, ay] = kind === 'C' ? [baseX + read(), baseY + read()] : [2 * x - controlX, 2 * y - controlY];
      [controlX, controlY] = [baseX + read(), baseY + read()];
      bend(ax, ay, controlX, controlY, baseX + read(), baseY + read());
    } else if (kind === 'Q' || kind === 'T') {
      [controlX, controlY] =
        kind === 'Q' ? [baseX + read(), baseY + read()] : [2 * x - controlX, 2 * y - controlY];
      const [ex, ey] = [baseX + read(), baseY + read()];
      const [qx, qy] = [controlX, controlY];
      bend(
        x + ((qx - x) * 2) / 3,
        y + ((qy - y) * 2) / 3,
        ex + ((qx - ex) * 2) / 3,
        ey + ((qy - ey) * 2) / 3,
        ex,
        ey,
      );
    } else {
      throw new Error(`a drawing uses the path command ${command}, whose bounds are not known here`);
    }
    if (!'CSQT'.includes(kind)) [controlX, controlY] = [x, y];
  }
  return points;
}

function through(knots: readonly Knot[], isClosed: boolean): string {
  const count = knots.length;
  const knot = (index: number): Knot =>
    knots[isClosed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))] ?? [0, 0];
  const [startX, startY] = knot(0);
  let text = `M${short(startX)} ${short(startY)}`;
  let [x, y] = [Math.round(startX * 10) / 10, Math.round(startY * 10) / 10];
  for (let index = 0; index < (isClosed ? count : count - 1); index += 1) {
    const [p0, p1, p2, p3] = [knot(index - 1), knot(index), knot(index + 1), knot(index + 2)];
    // 0.38 of the chord along the tangent: four knots on a circle then make nearly a circle.
    const reach = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) * 0.38;
    const [ax, ay] = handle(p0, p1, p2, reach);
    const [bx, by] = handle(p3, p2, p1, reach);
    // Relative numbers are shorter; the pen's true place is carried on, so that rounding does not add up.
    const ends: readonly Pair[] = [
      [p1[0] + ax, p1[1] + ay],
      [p2[0] + bx, p2[1] + by],
      [p2[0], p2[1]],
    ];
    const numbers = ends.flatMap(([ex, ey]) => [Math.round((ex - x) * 10), Math.round((ey - y) * 10)]);
    text += `${index === 0 ? 'c' : (numbers[0] ?? 0) < 0 ? '' : ' '}${numbers
      .map((n) => n / 10)
      .join(' ')
      .replaceAll(' -', '-')}`;
    x += (numbers[4] ?? 0) / 10;
    y += (numbers[5] ?? 0) / 10;
  }
  return text;
}

/** The way from `at` towards `to` along the tangent at `at`; corners lean straight at the next knot. */
function handle(from: Knot, at: Knot, to: Knot, reach: number): Pair {
  const isCorner = (at[2] ?? 0) === 1;
  const [dx, dy] = isCorner ? [to[0] - at[0], to[1] - at[1]] : [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const way = isCorner ? reach * 0.6 : reach;
  return [(dx / length) * way, (dy / length) * way];
}

/** The joints with one more between any two, on a Catmull-Rom spline. */
function dense(joints: readonly Joint[]): readonly Joint[] {
  const line: Joint[] = [];
  joints.forEach((joint, index) => {
    line.push(joint);
    const next = joints[index + 1];
    if (next === undefined) return;
    const before = joints[index - 1] ?? joint;
    const after = joints[index + 2] ?? next;
    const middle = (a: number, b: number, c: number, d: number): number => (9 * (b + c) - a - d) / 16;
    line.push([
      middle(before[0], joint[0], next[0], after[0]),
      middle(before[1], joint[1], next[1], after[1]),
      (joint[2] + next[2]) / 2,
    ]);
  });
  return line;
}

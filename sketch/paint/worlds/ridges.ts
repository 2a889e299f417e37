/**
 * Far land: mountain ranges with lit and shaded flanks, and rolling hills. Shared by every world that
 * has a horizon; each is painted far to near and fades into the haze at its foot.
 */
import type { Chance } from '../../chance.ts';
import { mix, withAlpha } from '../colour.ts';
import { below, downward, through } from '../surface.ts';
import type { Ground } from './world.ts';

/** A point of a land line, in pixels. */
export type Place = readonly [x: number, y: number];

/** One mountain range: `height` above `baseY` in pixels, `distance` 0 to 1, snow from `snow` (0 none to 1 all white). */
export function paintRange(
  ground: Ground,
  name: string,
  baseY: number,
  height: number,
  distance: number,
  rock: string,
  snow: number,
): void {
  if (ground.lacks('mountain')) return;
  const { context, width, ambience } = ground;
  const chance = ground.chance(name);
  const lit = ambience.graded(mix(rock, ambience.light, 0.3), distance);
  const shaded = ambience.graded(mix(rock, ambience.shade, 0.42), distance);
  const white = ambience.graded('#f7fbff', distance * 0.75);
  const blue = ambience.graded('#9fb7da', distance * 0.8);
  const lightLeft = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0;
  const spacing = height * 1.05;
  const peaks = Math.max(2, Math.ceil(width / spacing) + 1);
  const order: { x: number; tall: number; half: number }[] = [];
  for (let i = 0; i <= peaks; i++) {
    const x = ((i + chance.between(-0.32, 0.32)) / peaks) * width * 1.06 - width * 0.03;
    const tall = height * chance.between(0.48, 1) * (i % 2 === 0 ? 1 : 0.78);
    order.push({ x, tall, half: tall * chance.between(0.95, 1.35) });
  }
  order.sort((a, b) => b.tall - a.tall);
  for (const peak of order) {
    const top = baseY - peak.tall;
    const left = flank(chance, peak.x, top, peak.x - peak.half, baseY, peak.tall);
    const right = flank(chance, peak.x, top, peak.x + peak.half, baseY, peak.tall);
    const spine = flank(
      chance,
      peak.x,
      top,
      peak.x + chance.between(-0.16, 0.3) * peak.half,
      baseY,
      peak.tall * 1.3,
    );
    const fade = (from: string) =>
      downward(context, top, baseY, [
        [0, from],
        [0.55, mix(from, ambience.graded(rock, Math.min(1, distance + 0.15)), 0.5)],
        [1, ambience.graded(rock, Math.min(1, distance + 0.3))],
      ]);
    face(ground, [...[...left].reverse(), ...spine.slice(1)], fade(lightLeft ? lit : shaded));
    face(ground, [...[...spine].reverse(), ...right.slice(1)], fade(lightLeft ? shaded : lit));
    if (snow > 0) {
      const line = snow * (0.5 + (peak.tall / height) * 0.5);
      const cap = (edge: readonly Place[], inner: readonly Place[], colour: string) =>
        capOf(ground, chance, edge, inner, top + peak.tall * line, peak.tall * 0.13, colour);
      cap(left, spine, lightLeft ? white : blue);
      cap(right, spine, lightLeft ? blue : white);
    }
  }
}

/** A jagged line from a summit down to a foot. */
function flank(chance: Chance, x0: number, y0: number, x1: number, y1: number, rough: number): Place[] {
  const steps = 9;
  const points: Place[] = [[x0, y0]];
  for (let i = 1; i < steps; i++) {
    const t = i / steps;
    const ease = t ** 0.9;
    const jag = chance.between(-1, 1) * rough * 0.045;
    points.push([x0 + (x1 - x0) * ease + jag, y0 + (y1 - y0) * t + chance.between(-0.5, 0.5) * rough * 0.04]);
  }
  points.push([x1, y1]);
  return points;
}

function face(ground: Ground, points: readonly Place[], fill: ReturnType<typeof downward>): void {
  const { context } = ground;
  context.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
  context.fillStyle = fill;
  context.fill();
}

/** Snow on one flank: down the edge to the snow line, then back to the spine in uneven teeth. */
function capOf(
  ground: Ground,
  chance: Chance,
  edge: readonly Place[],
  inner: readonly Place[],
  lineY: number,
  tooth: number,
  colour: string,
): void {
  const { context } = ground;
  const upper = (side: readonly Place[]) => side.filter(([, y], i) => i === 0 || y < lineY);
  const outerPart = upper(edge);
  const innerPart = upper(inner);
  const from = outerPart[outerPart.length - 1];
  const to = innerPart[innerPart.length - 1];
  if (from === undefined || to === undefined || outerPart.length < 2) return;
  context.beginPath();
  outerPart.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  const teeth = 5;
  for (let i = 1; i < teeth; i++) {
    const t = i / teeth;
    const dip = (i % 2 === 1 ? -0.5 : 0.8) * tooth * chance.between(0.5, 1.2);
    context.lineTo(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t + dip);
  }
  for (const [x, y] of [...innerPart].reverse()) context.lineTo(x, y);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

/** A rolling line across the picture, `rise` pixels up and down about `y`. */
export function rollingLine(ground: Ground, name: string, y: number, rise: number, waves: number): Place[] {
  const chance = ground.chance(name);
  const offset = chance.between(0, 60);
  const points: Place[] = [];
  const steps = 26;
  for (let i = -1; i <= steps + 1; i++) {
    const t = i / steps;
    const lift = ground.noise.layered(t * waves + offset, offset, 2) - 0.5;
    points.push([t * ground.width, y - lift * 2 * rise]);
  }
  return points;
}

/** Land below a rolling line, down to the foot of the picture: `top` turns to `bottom` over `depth` pixels, then to `foot`. */
export function paintHill(
  ground: Ground,
  line: readonly Place[],
  depth: number,
  top: string,
  bottom: string,
  foot = bottom,
): void {
  const { context, height } = ground;
  const crest = Math.min(...line.map(([, y]) => y));
  const end = Math.max(height, crest + depth + 1);
  below(context, line, end);
  context.fillStyle = downward(context, crest, end, [
    [0, top],
    [depth / (end - crest), bottom],
    [1, foot],
  ]);
  context.fill();
  // A thin bright crest where light grazes the hill.
  const first = line[0];
  if (first === undefined) return;
  context.beginPath();
  context.moveTo(first[0], first[1]);
  through(context, line);
  context.strokeStyle = withAlpha(mix(top, ground.ambience.light, 0.5), 0.5);
  context.lineWidth = 2 * ground.unit;
  context.stroke();
}

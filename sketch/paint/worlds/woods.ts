/** What a forest is made of: its colours by season, trunks with boughs, single leaves, and fans of fern. */
import type { Path2D } from '@napi-rs/canvas';
import type { Season } from '../../brief/brief.ts';
import type { Chance } from '../../chance.ts';
import { mix, withAlpha } from '../colour.ts';
import type { Ground } from './world.ts';

/** Colours of a wood, `#rrggbb` by day. */
export interface Woods {
  readonly leaves: readonly string[];
  readonly moss: string;
  readonly bark: string;
}

/** The colours of the scene's season. */
export function woodsOf(ground: Ground): Woods {
  const season: Season = ground.scene.background.kind === 'world' ? ground.scene.background.season : 'summer';
  const woods: Readonly<Record<Season, Woods>> = {
    spring: { leaves: ['#8cc653', '#6db04a', '#b5dc6c'], moss: '#79ab4a', bark: '#6e5a48' },
    summer: { leaves: ['#4f9440', '#3b7d3a', '#79b14a'], moss: '#5e9440', bark: '#64503f' },
    autumn: { leaves: ['#e08a2c', '#c9542c', '#f0b83c', '#b8742c'], moss: '#a58a42', bark: '#5e4a3c' },
    winter: { leaves: ['#c9d6da', '#a9bcc2'], moss: '#c3d0d6', bark: '#5d5752' },
  };
  return woods[season];
}

/** Trees that reach beyond the top of the picture. */
export function paintTrunks(
  ground: Ground,
  name: string,
  footY: number,
  thick: number,
  count: number,
  distance: number,
): void {
  const { context, width, ambience, unit } = ground;
  const { bark } = woodsOf(ground);
  const chance = ground.chance(name);
  const side = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? -1 : 1;
  const total = Math.round(count * Math.max(0.7, width / unit / 1024));
  for (let i = 0; i < total; i++) {
    const x = ((i + chance.between(0.1, 0.9)) / total) * width;
    const half = thick * chance.between(0.6, 1.25);
    const foot = footY + chance.between(-0.4, 0.8) * thick;
    const lean = chance.between(-0.6, 0.6) * half * 3;
    const gradient = context.createLinearGradient(x - half, 0, x + half, 0);
    const lit = ambience.graded(mix(bark, ambience.light, 0.3), distance);
    const dark = ambience.graded(mix(bark, '#1a1512', 0.45), distance);
    gradient.addColorStop(0, side < 0 ? lit : dark);
    gradient.addColorStop(0.45, ambience.graded(bark, distance));
    gradient.addColorStop(1, side < 0 ? dark : lit);
    context.fillStyle = gradient;
    context.beginPath();
    context.moveTo(x - half * 1.9, foot + half * 0.5);
    context.bezierCurveTo(
      x - half,
      foot - half * 1.2,
      x - half + lean * 0.3,
      foot * 0.5,
      x - half * 0.8 + lean,
      -4,
    );
    context.lineTo(x + half * 0.8 + lean, -4);
    context.bezierCurveTo(
      x + half + lean * 0.3,
      foot * 0.5,
      x + half,
      foot - half * 1.2,
      x + half * 2,
      foot + half * 0.4,
    );
    context.quadraticCurveTo(x, foot + half * 1.15, x - half * 1.9, foot + half * 0.5);
    context.fill();
    if (distance > 0.5) continue;
    branch(
      ground,
      chance,
      x + lean * 0.5,
      foot * chance.between(0.3, 0.6),
      half,
      ambience.graded(mix(bark, '#1a1512', 0.2), distance),
    );
    context.strokeStyle = withAlpha(dark, 0.4);
    context.lineWidth = Math.max(0.8, half * 0.08);
    context.beginPath();
    for (let k = 0; k < 7; k++) {
      const px = x + chance.between(-0.6, 0.6) * half;
      const py = foot * chance.between(0.1, 0.9);
      context.moveTo(px, py);
      context.quadraticCurveTo(
        px + half * 0.12,
        py + half * 0.8,
        px + chance.between(-0.1, 0.1) * half,
        py + half * chance.between(1, 2.2),
      );
    }
    context.stroke();
  }
}

/** A bough and a twig, thick at the trunk and pointed at the end. */
function branch(ground: Ground, chance: Chance, x: number, y: number, half: number, colour: string): void {
  const { context } = ground;
  const way = chance.next() < 0.5 ? -1 : 1;
  const long = half * chance.between(4, 6.5);
  context.fillStyle = colour;
  const taper = (x0: number, y0: number, bend: number, x1: number, y1: number, thick: number) => {
    context.beginPath();
    context.moveTo(x0, y0 - thick / 2);
    context.quadraticCurveTo((x0 + x1) / 2, y0 - bend - thick * 0.2, x1, y1);
    context.quadraticCurveTo((x0 + x1) / 2, y0 - bend + thick * 0.7, x0, y0 + thick);
    context.fill();
  };
  taper(x, y, half * 0.9, x + way * long, y - long * 0.62, half * 0.5);
  taper(
    x + way * long * 0.36,
    y - half * 1.1,
    half * 0.1,
    x + way * long * 1.05,
    y - long * 0.24,
    half * 0.24,
  );
  taper(x + way * long * 0.52, y - half * 1.5, half * 1.4, x + way * long * 0.66, y - long * 0.9, half * 0.2);
}

/** Fern fans at the sides, where the eye enters the wood. */
export function paintFerns(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit } = ground;
  const { moss } = woodsOf(ground);
  const chance = ground.chance('ferns');
  for (let i = 0; i < 9; i++) {
    const near = chance.between(0.12, 1);
    const x = (chance.next() < 0.5 ? chance.between(-0.02, 0.27) : chance.between(0.73, 1.02)) * width;
    const y = topY + (height - topY) * near;
    const long = (30 + near * 78) * unit;
    for (let k = 0; k < 6; k++) {
      const turn = -Math.PI / 2 + (k - 2.5) * 0.42 + chance.between(-0.1, 0.1);
      frond(
        ground,
        x,
        y,
        long * chance.between(0.75, 1.05),
        turn,
        ambience.graded(mix(moss, k % 2 === 0 ? '#1f5a2c' : '#9cc95a', 0.42), (1 - near) * 0.2),
      );
    }
  }
  context.globalAlpha = 1;
}

function frond(ground: Ground, x: number, y: number, long: number, turn: number, colour: string): void {
  const { context } = ground;
  const droop = Math.cos(turn) * 0.5;
  context.fillStyle = colour;
  context.beginPath();
  const steps = 9;
  for (let i = 1; i <= steps; i++) {
    const t = i / (steps + 1);
    const angle = turn + droop * t;
    const px = x + Math.cos(turn + droop * t * 0.6) * long * t;
    const py = y + Math.sin(turn + droop * t * 0.6) * long * t;
    const half = long * 0.2 * Math.sin(Math.PI * (0.15 + t * 0.8));
    for (const way of [-1, 1]) {
      const tipX = px + Math.cos(angle + way * 1.05) * half;
      const tipY = py + Math.sin(angle + way * 1.05) * half;
      context.moveTo(px - Math.cos(angle) * long * 0.025, py - Math.sin(angle) * long * 0.025);
      context.quadraticCurveTo((px + tipX) / 2, (py + tipY) / 2 - half * 0.14, tipX, tipY);
      context.lineTo(px + Math.cos(angle) * long * 0.03, py + Math.sin(angle) * long * 0.03);
      context.closePath();
    }
  }
  context.fill();
}

/** Adds one pointed leaf about (x, y), lying along `turn` (radians). */
export function addLeaf(path: Path2D, x: number, y: number, size: number, turn: number): void {
  const dx = Math.cos(turn) * size;
  const dy = Math.sin(turn) * size;
  path.moveTo(x - dx, y - dy);
  path.quadraticCurveTo(x - dy * 0.75, y + dx * 0.75, x + dx, y + dy);
  path.quadraticCurveTo(x + dy * 0.75, y - dx * 0.75, x - dx, y - dy);
}

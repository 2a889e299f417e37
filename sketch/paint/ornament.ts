/** Small flat shapes of graphic design, each one path drawn into a unit square and placed by the planner. */
import { Path2D } from '@napi-rs/canvas';
import type { Ornament } from '../scene/scene.ts';
import { withAlpha } from './colour.ts';
import type { Context } from './surface.ts';

/** Paths in a box from −50 to 50; y grows downwards. */
const paths: Readonly<Record<Ornament['shape'], string>> = {
  note: 'M-8 30C-8 42-20 50-32 50C-43 50-48 43-46 35C-43 24-31 18-20 20V-50C-4-44 22-40 26-14C28-2 22 8 16 14C18-4 10-16-8-20Z',
  notes:
    'M-24 30C-24 40-33 47-42 46C-49 45-52 39-50 32C-47 24-39 20-32 22V-34L44-50V14C44 24 35 31 26 30C19 29 16 23 18 16C21 8 29 4 36 6V-27L-24-15Z',
  star: starPath(5, 50, 21),
  spark: 'M0-50C4-14 14-4 50 0C14 4 4 14 0 50C-4 14-14 4-50 0C-14-4-4-14 0-50Z',
  dot: 'M30 0A30 30 0 1 1-30 0A30 30 0 1 1 30 0Z',
  ring: 'M40 0A40 40 0 1 1-40 0A40 40 0 1 1 40 0ZM26 0A26 26 0 1 0-26 0A26 26 0 1 0 26 0Z',
  leaf: 'M-46 46C-50-10-12-48 46-46C50 10 16 46-32 38L-40 50ZM-30 26L30-30L-34 34Z',
  wave: 'M-50 6C-34-22-18-22-2 0C10 18 22 18 34-2L50 0C34 34 12 36-8 12C-20-4-30-2-40 18Z',
  line: 'M-50-6H50V6H-50Z',
  heart:
    'M0 44C-26 22-50 4-50-18C-50-34-38-44-24-44C-12-44-4-36 0-26C4-36 12-44 24-44C38-44 50-34 50-18C50 4 26 22 0 44Z',
  drop: 'M0-50C18-20 32-2 32 18C32 38 18 50 0 50C-18 50-32 38-32 18C-32-2-18-20 0-50Z',
  flake: flakePath(),
  flower: flowerPath(),
  bird: 'M-50-16C-34-26-14-20 0 6C14-20 34-26 50-16C30-18 14-2 0 24C-14-2-30-18-50-16Z',
  cloud: 'M-30 26A22 22 0 0 1-28-18A30 30 0 0 1 26-22A24 24 0 0 1 28 26Z',
  diamond: 'M0-50L32 0L0 50L-32 0Z',
  planet:
    'M28 0A28 28 0 1 1-28 0A28 28 0 1 1 28 0ZM-32 6C-62 24-50 30-18 20C16 10 62-14 50-24C44-28 34-24 30-20C50-22 30-4 0 8C-28 20-46 20-32 6Z',
  bubble:
    'M40 0A40 40 0 1 1-40 0A40 40 0 1 1 40 0ZM34 0A34 34 0 1 0-34 0A34 34 0 1 0 34 0ZM-22-8A24 24 0 0 1-2-24L-2-18A18 18 0 0 0-16-6Z',
};

const drawn = new Map<string, Path2D>();

/** Paints one ornament. */
export function paintOrnament(context: Context, ornament: Ornament): void {
  let path = drawn.get(ornament.shape);
  if (path === undefined) {
    path = new Path2D(paths[ornament.shape]);
    drawn.set(ornament.shape, path);
  }
  context.save();
  context.translate(ornament.x, ornament.y);
  context.rotate((ornament.rotationDegrees * Math.PI) / 180);
  context.scale(ornament.size / 100, ornament.size / 100);
  context.fillStyle = withAlpha(ornament.colour, ornament.alpha);
  context.fill(path);
  context.restore();
}

function starPath(points: number, outer: number, innerRadius: number): string {
  const steps: string[] = [];
  for (let i = 0; i < points * 2; i++) {
    const radius = i % 2 === 0 ? outer : innerRadius;
    const angle = (Math.PI * i) / points - Math.PI / 2;
    steps.push(`${(Math.cos(angle) * radius).toFixed(1)} ${(Math.sin(angle) * radius).toFixed(1)}`);
  }
  return `M${steps.join('L')}Z`;
}

function flakePath(): string {
  let path = '';
  const bar = (x1: number, y1: number, x2: number, y2: number) => {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const nx = (-(y2 - y1) / length) * 3.4;
    const ny = ((x2 - x1) / length) * 3.4;
    const point = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
    path += `M${point(x1 + nx, y1 + ny)}L${point(x2 + nx, y2 + ny)}L${point(x2 - nx, y2 - ny)}L${point(x1 - nx, y1 - ny)}Z`;
  };
  for (let arm = 0; arm < 6; arm++) {
    const angle = (arm * Math.PI) / 3;
    const along = (radius: number, turn = 0) =>
      [Math.cos(angle + turn) * radius, Math.sin(angle + turn) * radius] as const;
    const [x, y] = along(50);
    bar(0, 0, x, y);
    const [fx, fy] = along(28);
    for (const side of [-1, 1]) {
      const tip = along(45, side * 0.36);
      bar(fx, fy, tip[0], tip[1]);
    }
  }
  return path;
}

function flowerPath(): string {
  let path = '';
  for (let petal = 0; petal < 6; petal++) {
    const angle = (petal * Math.PI) / 3;
    const x = Math.cos(angle) * 27;
    const y = Math.sin(angle) * 27;
    path += `M${(x + 20).toFixed(1)} ${y.toFixed(1)}A20 20 0 1 1 ${(x - 20).toFixed(1)} ${y.toFixed(1)}A20 20 0 1 1 ${(x + 20).toFixed(1)} ${y.toFixed(1)}Z`;
  }
  return path;
}

/** Beach: sea with a far coast, waves that run out in foam, wet sand that mirrors, and warm dry sand before the viewer. */
import { Path2D } from '@napi-rs/canvas';
import type { SceneNode } from '../../scene/scene.ts';
import { mix, withAlpha } from '../colour.ts';
import { below, downward, fillDown, softOval, through } from '../surface.ts';
import { paintDrifts } from './grass.ts';
import { frontOfBank, paintLakeside, tuckBank } from './lake.ts';
import { rollingLine } from './ridges.ts';
import { paintCoast, paintWater } from './water.ts';
import type { Ground, World } from './world.ts';

const sand = '#ecd2a0';

function isLake(ground: Ground): boolean {
  return ground.scene.background.kind === 'world' && ground.scene.background.shore === 'grass';
}

function shoreY(ground: Ground): number {
  return ground.horizonY + (ground.height - ground.horizonY) * 0.34;
}

function floor(ground: Ground): void {
  const { context, height, horizonY, ambience, unit } = ground;
  const shore = shoreY(ground);
  if (isLake(ground)) {
    paintLakeside(ground, shore);
    return;
  }
  paintWater(ground, horizonY, shore + height * 0.03, '#1b86b8', '#57d0cf');
  swell(ground, shore);
  const edge = rollingLine(ground, 'shore', shore, height * 0.014, 4);
  below(context, edge, height);
  context.fillStyle = downward(context, shore, height, [
    [0, ambience.graded(mix(sand, '#a5825a', 0.5), 0)],
    [0.16, ambience.graded(mix(sand, '#c69b63', 0.3), 0)],
    [0.34, ambience.graded(sand, 0)],
    [1, ambience.graded(mix(sand, '#c08c50', 0.48), 0)],
  ]);
  context.fill();
  wetSand(ground, edge, shore);
  foam(ground, edge);
  const dry = shore + (height - shore) * 0.26;
  paintDrifts(ground, 'sand-drifts', dry, ambience.graded('#b98a54', 0), ambience.graded('#fff0c8', 0), 0.26);
  ripples(ground, dry);
  grains(ground, dry);
  shells(ground, dry + 20 * unit);
}

/** Rolling waves on their way in: a dark back, a lit crest, a line of white. */
function swell(ground: Ground, shore: number): void {
  const { context, width, height, horizonY, ambience, unit } = ground;
  for (let i = 0; i < 3; i++) {
    const y = horizonY + (shore - horizonY) * (0.5 + i * 0.19);
    const line = rollingLine(ground, `swell${i}`, y, height * 0.005 * (i + 1), 5 - i);
    const thick = (5 + i * 5) * unit;
    context.beginPath();
    const first = line[0];
    const last = line[line.length - 1];
    if (first === undefined || last === undefined) return;
    context.moveTo(first[0], first[1]);
    through(context, line);
    context.lineTo(last[0], last[1] + thick);
    through(
      context,
      [...line].reverse().map(([x, py]) => [x, py + thick] as const),
    );
    context.closePath();
    context.fillStyle = downward(context, y - thick, y + thick * 1.6, [
      [0, withAlpha(ambience.graded('#d9fbff', 0), 0)],
      [0.4, withAlpha(ambience.graded('#e2fdff', 0), 0.5)],
      [0.55, withAlpha(ambience.graded('#1597a8', 0), 0.5)],
      [1, withAlpha(ambience.graded('#0f7f98', 0), 0)],
    ]);
    context.fill();
    const chance = ground.chance(`crest${i}`);
    const path = new Path2D();
    for (let k = 0; k < 26; k++) {
      const index = Math.floor(chance.next() * (line.length - 3)) + 1;
      const [x, py] = line[index] ?? [0, y];
      const long = chance.between(18, 70) * unit;
      const px = x + chance.between(-0.5, 0.5) * (width / 26);
      path.moveTo(px - long / 2, py + thick * 0.25);
      path.quadraticCurveTo(px, py - thick * 0.28, px + long / 2, py + thick * 0.2);
      path.quadraticCurveTo(px, py + thick * 0.42, px - long / 2, py + thick * 0.25);
    }
    context.fillStyle = withAlpha(ambience.graded('#ffffff', 0), 0.75);
    context.fill(path);
  }
}

/** The strip that the last wave left: dark, smooth, and mirroring the low sky. */
function wetSand(ground: Ground, edge: readonly (readonly [number, number])[], shore: number): void {
  const { context, height, width, ambience } = ground;
  const deep = (height - shore) * 0.24;
  const lower = rollingLine(ground, 'wet', shore + deep, height * 0.016, 3);
  const first = edge[0];
  if (first === undefined) return;
  context.save();
  context.beginPath();
  context.moveTo(first[0], first[1]);
  through(context, edge);
  const turn = [...lower].reverse();
  const corner = turn[0];
  if (corner !== undefined) context.lineTo(corner[0], corner[1]);
  through(context, turn);
  context.closePath();
  context.clip();
  const sky = ambience.sky[ambience.sky.length - 2]?.[1] ?? '#ffffff';
  fillDown(context, 0, shore - deep * 0.2, width, deep * 1.4, [
    [0, withAlpha(sky, 0.72)],
    [0.5, withAlpha(mix(sky, sand, 0.35), 0.4)],
    [1, withAlpha(ambience.graded('#a07a4c', 0), 0.16)],
  ]);
  context.restore();
}

/** The run-out: a white lace line and two fainter ones that earlier waves left. */
function foam(ground: Ground, edge: readonly (readonly [number, number])[]): void {
  const { context, ambience, unit, height } = ground;
  const chance = ground.chance('foam');
  const white = ambience.graded('#ffffff', 0);
  const stroke = (dy: number, lineWidth: number, alpha: number) => {
    const first = edge[0];
    if (first === undefined) return;
    const line = edge.map(([x, y]) => [x, y + dy] as const);
    context.beginPath();
    context.moveTo(first[0], first[1] + dy);
    through(context, line);
    context.strokeStyle = withAlpha(white, alpha);
    context.lineWidth = lineWidth;
    context.stroke();
  };
  context.lineJoin = 'round';
  stroke(3 * unit, 16 * unit, 0.16);
  stroke(-4 * unit, 9 * unit, 0.5);
  stroke(0, 4.5 * unit, 0.95);
  stroke(height * 0.03, 2 * unit, 0.26);
  const path = new Path2D();
  for (let i = 0; i < 240 * ground.detail; i++) {
    const t = chance.next() * (edge.length - 2);
    const index = Math.floor(t);
    const [x0, y0] = edge[index] ?? [0, 0];
    const [x1, y1] = edge[index + 1] ?? [0, 0];
    const r = chance.between(0.6, 3.4) * unit;
    const x = x0 + (x1 - x0) * (t - index);
    const y = y0 + (y1 - y0) * (t - index) + chance.between(-15, 6) * unit;
    path.moveTo(x + r, y);
    path.ellipse(x, y, r * 1.5, r * 0.75, 0, 0, Math.PI * 2);
  }
  context.fillStyle = withAlpha(white, 0.8);
  context.fill(path);
}

function ripples(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('ripples');
  const dark = new Path2D();
  const light = new Path2D();
  for (let i = 0; i < 90 * detail; i++) {
    const near = chance.next();
    const y = topY + (height - topY) * near;
    const x = chance.next() * width;
    const long = (36 + near * 110) * unit * chance.between(0.5, 1);
    const bow = (2 + near * 6) * unit;
    for (const [path, dy] of [
      [dark, 0],
      [light, (1.4 + near * 1.6) * unit],
    ] as const) {
      path.moveTo(x - long / 2, y + dy);
      path.quadraticCurveTo(x, y + dy - bow, x + long / 2, y + dy);
    }
  }
  context.lineCap = 'round';
  context.lineWidth = 1.8 * unit;
  context.strokeStyle = withAlpha(ambience.graded('#a97b45', 0), 0.2);
  context.stroke(dark);
  context.strokeStyle = withAlpha(ambience.graded('#fff6da', 0), 0.32);
  context.stroke(light);
}

function grains(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('grains');
  for (const colour of ['#8f6a3f', '#fff4d4']) {
    const path = new Path2D();
    for (let i = 0; i < 520 * detail * Math.max(0.6, width / unit / 1024); i++) {
      const near = chance.next() ** 0.8;
      const size = (0.6 + near * 1.3) * unit;
      path.rect(chance.next() * width, topY + (height - topY) * near, size, size * 0.8);
    }
    context.fillStyle = withAlpha(ambience.graded(colour, 0), 0.36);
    context.fill(path);
  }
}

/** A few shells and one starfish, off the middle where the subjects stand. */
function shells(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('shells');
  for (let i = 0; i < Math.round(6 * detail); i++) {
    const side = chance.next() < 0.5 ? chance.between(0.03, 0.3) : chance.between(0.7, 0.97);
    const near = chance.between(0.15, 0.95);
    const x = side * width;
    const y = topY + (height - topY) * near;
    const size = (5 + near * 10) * unit;
    softOval(context, x + size * 0.3, y + size * 0.4, size * 1.5, size * 0.5, ambience.shade, 0.3);
    context.save();
    context.translate(x, y);
    context.rotate(chance.between(-0.7, 0.7));
    if (i === 0) star(ground, size * 1.9, ambience.graded('#ef7d57', 0));
    else shell(ground, size, ambience.graded(chance.pick(['#fff3e6', '#ffd9cf', '#f6e2ff']), 0));
    context.restore();
  }
}

function star(ground: Ground, size: number, colour: string): void {
  const { context } = ground;
  context.beginPath();
  for (let i = 0; i < 5; i++) {
    const angle = (i / 5) * Math.PI * 2 - Math.PI / 2;
    const next = angle + Math.PI / 5;
    const tip = [Math.cos(angle) * size, Math.sin(angle) * size * 0.7] as const;
    if (i === 0) context.moveTo(tip[0], tip[1]);
    else context.lineTo(tip[0], tip[1]);
    context.quadraticCurveTo(
      Math.cos(next) * size * 0.3,
      Math.sin(next) * size * 0.22,
      Math.cos(next) * size * 0.42,
      Math.sin(next) * size * 0.3,
    );
  }
  context.closePath();
  context.lineJoin = 'round';
  context.lineWidth = size * 0.28;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.stroke();
  context.fill();
  context.lineWidth = size * 0.08;
  context.strokeStyle = withAlpha('#fff0d8', 0.5);
  context.stroke();
}

function shell(ground: Ground, size: number, colour: string): void {
  const { context } = ground;
  context.beginPath();
  context.moveTo(0, size * 0.6);
  context.bezierCurveTo(-size * 1.3, size * 0.2, -size * 0.9, -size * 0.75, 0, -size * 0.75);
  context.bezierCurveTo(size * 0.9, -size * 0.75, size * 1.3, size * 0.2, 0, size * 0.6);
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = withAlpha('#a8705a', 0.35);
  context.lineWidth = size * 0.09;
  for (const t of [-0.6, -0.3, 0, 0.3, 0.6]) {
    context.beginPath();
    context.moveTo(0, size * 0.55);
    context.lineTo(t * size, -size * 0.62);
    context.stroke();
  }
}

/** A low mound of sand about the feet. */
function tuck(ground: Ground, node: SceneNode): void {
  if (node.stands === 'water') return;
  if (isLake(ground)) {
    tuckBank(ground, node);
    return;
  }
  const { context, ambience } = ground;
  softOval(
    context,
    node.x,
    node.y + node.width * 0.02,
    node.width * 0.4,
    node.width * 0.035,
    ambience.graded('#f6e3b8', 0),
    0.55,
  );
}

/** The beach, and the bank of a lake. */
export const beach: World = {
  far: paintCoast,
  ground: floor,
  tuck,
  front: (ground) => {
    if (isLake(ground)) frontOfBank(ground);
  },
};

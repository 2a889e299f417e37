/**
 * Forest: trunks in three depths that fade into mist, beams of light between them, a floor of moss, ferns and leaves,
 * and a fringe of foliage that frames the picture from above.
 */
import { Path2D } from '@napi-rs/canvas';
import type { Season } from '../../brief/brief.ts';
import type { Chance } from '../../chance.ts';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, softOval } from '../surface.ts';
import { paintDrifts, paintFireflies, paintFlowers, paintGrass, tuckGrass } from './grass.ts';
import { paintConifers, paintGroves, paintHill, rollingLine } from './ridges.ts';
import type { Ground, World } from './world.ts';

interface Woods {
  readonly leaves: readonly string[];
  readonly moss: string;
  readonly bark: string;
}

function woodsOf(ground: Ground): Woods {
  const season: Season = ground.scene.background.kind === 'world' ? ground.scene.background.season : 'summer';
  const woods: Readonly<Record<Season, Woods>> = {
    spring: { leaves: ['#8cc653', '#6db04a', '#b5dc6c'], moss: '#79ab4a', bark: '#6e5a48' },
    summer: { leaves: ['#4f9440', '#3b7d3a', '#79b14a'], moss: '#5e9440', bark: '#64503f' },
    autumn: { leaves: ['#e08a2c', '#c9542c', '#f0b83c', '#b8742c'], moss: '#a58a42', bark: '#5e4a3c' },
    winter: { leaves: ['#c9d6da', '#a9bcc2'], moss: '#c3d0d6', bark: '#5d5752' },
  };
  return woods[season];
}

function far(ground: Ground): void {
  const { context, width, height, horizonY, ambience } = ground;
  const { leaves, moss } = woodsOf(ground);
  const leaf = leaves[0] ?? '#4f9440';
  // The depth of the wood is a wall of mist and foliage, bright where the light comes in.
  const mist = mix(ambience.haze, ambience.graded(leaf, 0.2), 0.3);
  context.fillStyle = downward(context, 0, horizonY, [
    [0, mix(ambience.graded(leaf, 0.25), ambience.haze, 0.25)],
    [0.6, withAlpha(mist, 0.92)],
    [1, withAlpha(mix(ambience.haze, '#ffffff', ambience.isNight ? 0 : 0.3), 0.95)],
  ]);
  context.fillRect(0, 0, width, horizonY + height * 0.05);
  const { x } = ambience.orb.kind === 'none' ? { x: 0.4 } : ambience.orb;
  blended(context, 'screen', 1, () =>
    softOval(
      context,
      width * (0.3 + x * 0.4),
      horizonY * 0.6,
      width * 0.5,
      horizonY * 0.8,
      ambience.light,
      ambience.isNight ? 0.14 : 0.5,
    ),
  );
  crowns(ground);
  const line = rollingLine(ground, 'wood-far', horizonY, height * 0.012, 3);
  paintConifers(ground, 'wood-conifers', line, height * 0.34, mix(leaf, '#2f6b55', 0.5), 0.74, 0.9);
  paintHill(ground, line, height * 0.08, ambience.graded(moss, 0.62), ambience.graded(moss, 0.4));
  trunks(ground, 'trunks-far', horizonY + height * 0.015, height * 0.014, 13, 0.7);
  canopy(ground, 'leaves-far', horizonY * 0.3, 0.6, 1);
}

/** Far foliage: soft masses of leaf colour behind the trunks. */
function crowns(ground: Ground): void {
  const { context, width, horizonY, ambience, unit } = ground;
  const { leaves } = woodsOf(ground);
  const chance = ground.chance('crowns');
  const count = Math.round(26 * Math.max(0.7, width / unit / 1024));
  for (let i = 0; i < count; i++) {
    const down = chance.next() ** 1.4;
    const size = (70 + chance.next() * 90) * unit;
    const tone = ambience.graded(
      mix(chance.pick(leaves), ambience.light, chance.next() * 0.3),
      0.42 + down * 0.3,
    );
    softOval(context, chance.next() * width, down * horizonY * 0.72, size * 1.3, size, tone, 0.75);
  }
}

function middle(ground: Ground): void {
  const { height, horizonY, ambience } = ground;
  const { moss, leaves } = woodsOf(ground);
  const line = rollingLine(ground, 'wood-middle', horizonY + height * 0.03, height * 0.02, 3);
  paintHill(ground, line, height * 0.1, ambience.graded(moss, 0.36), ambience.graded(moss, 0.2));
  paintGroves(ground, 'undergrowth', line, height * 0.05, leaves[0] ?? moss, 0.4, 0.9);
  trunks(ground, 'trunks-middle', horizonY + height * 0.05, height * 0.03, 6, 0.3);
  beams(ground);
}

/** Trees that reach beyond the top of the picture. */
function trunks(
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

/** Shafts of light that fall from the light's side. */
function beams(ground: Ground): void {
  const { context, width, height, ambience, scene } = ground;
  if (ambience.clarity < 0.5 || scene.quality === 'low') return;
  const chance = ground.chance('beams');
  const slope = -Math.cos((scene.light.angleDegrees * Math.PI) / 180) * 0.6;
  blended(context, 'screen', ambience.isNight ? 0.35 : 1, () => {
    for (let i = 0; i < 6; i++) {
      const x = width * chance.between(-0.15, 0.95);
      const wide = width * chance.between(0.03, 0.1);
      const long = height * chance.between(0.7, 0.95);
      context.fillStyle = downward(context, 0, long, [
        [0, withAlpha(ambience.light, chance.between(0.14, 0.3))],
        [0.7, withAlpha(ambience.light, 0.07)],
        [1, withAlpha(ambience.light, 0)],
      ]);
      context.beginPath();
      context.moveTo(x, -4);
      context.lineTo(x + wide, -4);
      context.lineTo(x + wide * 1.6 + slope * long, long);
      context.lineTo(x - wide * 0.2 + slope * long, long);
      context.closePath();
      context.fill();
    }
  });
}

/** Leaves hanging from the top, dense at the edge and loose below. */
function canopy(ground: Ground, name: string, reach: number, distance: number, amount: number): void {
  const { context, width, ambience, unit, detail } = ground;
  const { leaves } = woodsOf(ground);
  const chance = ground.chance(name);
  const offset = chance.between(0, 40);
  const size = (distance < 0.3 ? 17 : 11) * unit;
  const tones = leaves.flatMap((leaf) => [
    ambience.graded(mix(leaf, '#12301c', 0.42), distance),
    ambience.graded(leaf, distance),
    ambience.graded(mix(leaf, ambience.light, 0.3), distance),
  ]);
  for (const [layer, tone] of tones.entries()) {
    const path = new Path2D();
    const count = Math.round(
      (230 * amount * (0.6 + 0.4 * detail) * (width / unit / 1024)) / (leaves.length / 2),
    );
    for (let i = 0; i < count; i++) {
      const x = chance.next() * width;
      const lobe = ground.noise.at((x / width) * 6 + offset, 2) * 0.75 + 0.25;
      const edge = Math.abs(x / width - 0.5) * 2;
      const y =
        chance.next() ** 1.3 * reach * lobe * (0.45 + edge * 0.75) - size * (layer % 3 === 0 ? 0.8 : 0.2);
      leaf(path, x, y, size * chance.between(0.6, 1.3), chance.next() * Math.PI * 2);
    }
    context.fillStyle = withAlpha(tone, 0.93);
    context.fill(path);
  }
}

function leaf(path: Path2D, x: number, y: number, size: number, turn: number): void {
  const dx = Math.cos(turn) * size;
  const dy = Math.sin(turn) * size;
  path.moveTo(x - dx, y - dy);
  path.quadraticCurveTo(x - dy * 0.75, y + dx * 0.75, x + dx, y + dy);
  path.quadraticCurveTo(x + dy * 0.75, y - dx * 0.75, x - dx, y - dy);
}

function floor(ground: Ground): void {
  const { height, horizonY, ambience, context, width, unit, detail } = ground;
  const { moss, leaves } = woodsOf(ground);
  const top = horizonY + height * 0.075;
  const line = rollingLine(ground, 'wood-edge', top, height * 0.014, 2);
  paintHill(
    ground,
    line,
    height * 0.14,
    ambience.graded(mix(moss, ambience.light, 0.22), 0.14),
    ambience.graded(moss, 0.02),
    ambience.graded(mix(moss, '#17301b', 0.6), 0),
  );
  paintDrifts(
    ground,
    'wood-drifts',
    top + height * 0.04,
    ambience.graded(mix(moss, '#1f3d22', 0.6), 0),
    ambience.graded(mix(moss, '#f2e88a', 0.45), 0),
    0.36,
  );
  paintGrass(ground, 'wood-grass', top + height * 0.02, moss, 0.62);
  const chance = ground.chance('litter');
  for (const tone of leaves) {
    const path = new Path2D();
    for (let i = 0; i < 60 * detail; i++) {
      const near = chance.next() ** 0.85;
      leaf(
        path,
        chance.next() * width,
        top + (height - top) * near,
        (1.6 + near * 5.5) * unit,
        chance.between(-0.5, 0.5),
      );
    }
    context.fillStyle = withAlpha(ambience.graded(tone, 0.05), 0.85);
    context.fill(path);
  }
  ferns(ground, top);
  paintFlowers(ground, 'wood-flowers', top + height * 0.06, ['#ffffff', '#e9d9ff', '#ffe9a8'], 0.4);
}

/** Fern fans at the sides, where the eye enters the wood. */
function ferns(ground: Ground, topY: number): void {
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

/** The forest. */
export const forest: World = {
  far,
  middle,
  ground: floor,
  tuck(ground, node) {
    tuckGrass(ground, `tuck-${node.id}`, node.x, node.y, node.width * 0.42, woodsOf(ground).moss);
  },
  front(ground) {
    const { context, width, height, ambience } = ground;
    softOval(
      context,
      width * 0.5,
      height * 1.09,
      width * 0.85,
      height * 0.18,
      ambience.graded('#0b2413', 0),
      0.6,
    );
    canopy(ground, 'leaves-near', ground.height * 0.13, 0.06, 0.55);
    if (ambience.isNight) paintFireflies(ground);
  },
};

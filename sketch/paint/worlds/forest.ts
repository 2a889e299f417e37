/**
 * Forest: trunks in three depths that fade into mist, beams of light between them, a floor of moss, ferns and leaves,
 * and a fringe of foliage that frames the picture from above.
 */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, softOval } from '../surface.ts';
import { paintDrifts, paintFireflies, paintFlowers, paintGrass, tuckGrass } from './grass.ts';
import { paintHill, rollingLine } from './ridges.ts';
import { paintConifers, paintGroves } from './trees.ts';
import { addLeaf, paintFerns, paintTrunks, woodsOf } from './woods.ts';
import type { Ground, World } from './world.ts';

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
  paintTrunks(ground, 'trunks-far', horizonY + height * 0.015, height * 0.014, 13, 0.7);
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
  paintTrunks(ground, 'trunks-middle', horizonY + height * 0.05, height * 0.03, 6, 0.3);
  beams(ground);
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
      addLeaf(path, x, y, size * chance.between(0.6, 1.3), chance.next() * Math.PI * 2);
    }
    context.fillStyle = withAlpha(tone, 0.93);
    context.fill(path);
  }
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
      addLeaf(
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
  paintFerns(ground, top);
  paintFlowers(ground, 'wood-flowers', top + height * 0.06, ['#ffffff', '#e9d9ff', '#ffe9a8'], 0.4);
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

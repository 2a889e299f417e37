/** The near bank of a lake: calm water up to a grassy edge with reeds, stones at the waterline and flowers before the viewer. */
import { Path2D } from '@napi-rs/canvas';
import type { SceneNode } from '../../scene/scene.ts';
import { mix, withAlpha } from '../colour.ts';
import { softOval, through } from '../surface.ts';
import { paintCorners, paintDrifts, paintFlowers, paintGrass, tuckGrass } from './grass.ts';
import { seasonColours, seasonOf } from './meadow.ts';
import { paintHill, rollingLine } from './ridges.ts';
import { rock } from './snow.ts';
import { paintWater } from './water.ts';
import type { Ground } from './world.ts';

/** Water from the horizon to `shore`, and the bank from there to the foot of the picture. */
export function paintLakeside(ground: Ground, shore: number): void {
  const { context, height, horizonY, ambience, unit } = ground;
  const { grass, flowers } = seasonColours(seasonOf(ground));
  paintWater(ground, horizonY, shore + height * 0.03, '#2c7fa6', '#3d8f9d');
  const edge = rollingLine(ground, 'bank', shore, height * 0.02, 3);
  paintHill(
    ground,
    edge,
    height * 0.12,
    ambience.graded(mix(grass, '#3f5f36', 0.35), 0.06),
    ambience.graded(grass, 0.03),
    ambience.graded(mix(grass, '#15461f', 0.5), 0),
  );
  // The waterline: a thin light where the lake laps, a shade where the bank rises.
  const first = edge[0];
  if (first !== undefined) {
    context.beginPath();
    context.moveTo(first[0], first[1] - 1.5 * unit);
    through(
      context,
      edge.map(([x, y]) => [x, y - 1.5 * unit] as const),
    );
    context.strokeStyle = withAlpha(ambience.graded('#eafaff', 0), 0.6);
    context.lineWidth = 2 * unit;
    context.stroke();
  }
  stones(ground, edge);
  const top = shore + height * 0.03;
  paintDrifts(
    ground,
    'bank-drifts',
    top + height * 0.05,
    ambience.graded(mix(grass, '#0f4420', 0.5), 0),
    ambience.graded(mix(grass, '#eef58f', 0.45), 0),
    0.3,
  );
  paintGrass(ground, 'bank-grass', top, grass, 1);
  paintFlowers(ground, 'bank-flowers', top + height * 0.04, flowers, 0.7);
  reeds(ground, edge, mix(grass, '#2e5a35', 0.4));
}

/** Grass at the feet of what stands on the bank. */
export function tuckBank(ground: Ground, node: SceneNode): void {
  const { grass } = seasonColours(seasonOf(ground));
  tuckGrass(ground, `tuck-${node.id}`, node.x, node.y, node.width * 0.42, grass);
}

/** Tall flowers in the lower corners. */
export function frontOfBank(ground: Ground): void {
  const { grass, flowers } = seasonColours(seasonOf(ground));
  paintCorners(ground, grass, flowers);
}

function stones(ground: Ground, edge: readonly (readonly [number, number])[]): void {
  const chance = ground.chance('bank-stones');
  for (let i = 0; i < 5; i++) {
    const [x, y] = edge[Math.floor(chance.next() * edge.length)] ?? [0, 0];
    rock(
      ground,
      x,
      y + 3 * ground.unit,
      chance.between(9, 20) * ground.unit,
      ground.ambience.graded('#8d97a1', 0.08),
    );
  }
}

/** Clumps of reeds with brown heads on both sides, where they hide nobody. */
function reeds(ground: Ground, edge: readonly (readonly [number, number])[], colour: string): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('reeds');
  const stems = new Path2D();
  const heads = new Path2D();
  const clumps = chance.next() < 0.5 ? [0.07, 0.16, 0.94] : [0.06, 0.86, 0.95];
  for (const middle of clumps) {
    const blades = Math.round(18 * (0.6 + detail * 0.4));
    for (let i = 0; i < blades; i++) {
      const x = (middle + chance.between(-0.045, 0.045)) * width;
      const near = edge[Math.max(0, Math.min(edge.length - 1, Math.round((x / width) * (edge.length - 1))))];
      const foot = (near?.[1] ?? height * 0.7) + chance.between(-6, 10) * unit;
      const tall = chance.between(50, 125) * unit;
      const lean = chance.between(-0.22, 0.22) * tall;
      stems.moveTo(x, foot);
      stems.quadraticCurveTo(x + lean * 0.2, foot - tall * 0.6, x + lean, foot - tall);
      if (chance.next() < 0.3) {
        heads.moveTo(x + lean + 3.4 * unit, foot - tall);
        heads.ellipse(x + lean, foot - tall, 3.4 * unit, 12 * unit, lean / tall, 0, Math.PI * 2);
      }
    }
    softOval(
      context,
      middle * width,
      (edge[0]?.[1] ?? height * 0.7) + 6 * unit,
      60 * unit,
      9 * unit,
      ambience.shade,
      0.22,
    );
  }
  context.lineCap = 'round';
  context.strokeStyle = ambience.graded(colour, 0.05);
  context.lineWidth = 2.6 * unit;
  context.stroke(stems);
  context.strokeStyle = withAlpha(ambience.graded(mix(colour, '#d9e88f', 0.5), 0.05), 0.5);
  context.lineWidth = 0.9 * unit;
  context.stroke(stems);
  context.fillStyle = ambience.graded('#6f4526', 0.05);
  context.fill(heads);
}

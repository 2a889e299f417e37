/** Snow: white hills with blue shadows, conifers under snow, and ground that glints. Also high mountains in summer. */
import { Path2D } from '@napi-rs/canvas';
import type { SceneNode } from '../../scene/scene.ts';
import { mix, withAlpha } from '../colour.ts';
import { softOval } from '../surface.ts';
import { paintCorners, paintDrifts, paintFlowers, paintGrass, tuckGrass } from './grass.ts';
import { paintHill, paintRange, rollingLine } from './ridges.ts';
import { paintConifers, paintGroves } from './trees.ts';
import type { Ground, World } from './world.ts';

function snowFar(ground: Ground): void {
  const { horizonY, height } = ground;
  paintRange(ground, 'snow-range', horizonY + height * 0.02, height * 0.24, 0.78, '#6f88ab', 0.62);
  paintRange(ground, 'snow-range-near', horizonY + height * 0.03, height * 0.13, 0.56, '#6d8fb4', 0.8);
}

function snowMiddle(ground: Ground): void {
  const { horizonY, height, ambience } = ground;
  const far = rollingLine(ground, 'snow-hill-far', horizonY, height * 0.03, 3);
  paintHill(ground, far, height * 0.12, ambience.graded('#eaf3fd', 0.34), ambience.graded('#c6dbf1', 0.26));
  paintConifers(ground, 'snow-trees-far', far, height * 0.075, '#3f6b66', 0.46, 0.9, 0.75);
  const near = rollingLine(ground, 'snow-hill-near', horizonY + height * 0.045, height * 0.028, 2);
  paintHill(ground, near, height * 0.16, ambience.graded('#f7fbff', 0.14), ambience.graded('#cfe0f4', 0.1));
  paintConifers(ground, 'snow-trees-near', near, height * 0.13, '#2f5d55', 0.22, 0.34, 0.9);
}

function snowFloor(ground: Ground): void {
  const { height, horizonY, ambience } = ground;
  const top = horizonY + height * 0.09;
  const line = rollingLine(ground, 'snow-edge', top, height * 0.02, 2);
  paintHill(
    ground,
    line,
    height * 0.22,
    ambience.graded('#fbfdff', 0.05),
    ambience.graded('#d9e7f7', 0),
    ambience.graded('#a9c4e6', 0),
  );
  paintDrifts(
    ground,
    'snow-drifts',
    top + height * 0.03,
    ambience.graded('#86a9d8', 0),
    ambience.graded('#ffffff', 0),
    0.42,
  );
  hollows(ground, top);
  sparkles(ground, top);
}

/** Wind-made edges: a blue shade below a white lip. */
function hollows(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('hollows');
  for (let i = 0; i < 15 * detail; i++) {
    const near = chance.next();
    const x = chance.next() * width;
    const y = topY + (height - topY) * (0.1 + near * 0.85);
    const long = (70 + near * 190) * unit * chance.between(0.6, 1.2);
    const bow = (4 + near * 11) * unit;
    context.beginPath();
    context.moveTo(x - long / 2, y);
    context.quadraticCurveTo(x - long * 0.1, y - bow, x + long / 2, y + bow * 0.2);
    context.quadraticCurveTo(x, y + bow * 0.7, x - long / 2, y);
    context.fillStyle = withAlpha(ambience.graded('#7fa3d4', 0), 0.2);
    context.fill();
    context.beginPath();
    context.moveTo(x - long / 2, y);
    context.quadraticCurveTo(x - long * 0.1, y - bow, x + long / 2, y + bow * 0.2);
    context.strokeStyle = withAlpha(ambience.graded('#ffffff', 0), 0.75);
    context.lineWidth = 2 * unit;
    context.stroke();
  }
}

function sparkles(ground: Ground, topY: number): void {
  const { context, width, height, unit, detail, ambience } = ground;
  const chance = ground.chance('sparkles');
  const path = new Path2D();
  for (let i = 0; i < 130 * detail; i++) {
    const r = chance.between(0.6, 1.9) * unit;
    const x = chance.next() * width;
    const y = topY + (height - topY) * chance.next();
    path.moveTo(x, y - r * 1.8);
    path.quadraticCurveTo(x, y, x + r * 1.8, y);
    path.quadraticCurveTo(x, y, x, y + r * 1.8);
    path.quadraticCurveTo(x, y, x - r * 1.8, y);
    path.quadraticCurveTo(x, y, x, y - r * 1.8);
  }
  context.fillStyle = withAlpha(mix('#ffffff', ambience.light, 0.2), ambience.isNight ? 0.6 : 0.95);
  context.fill(path);
}

function snowTuck(ground: Ground, node: SceneNode): void {
  const { context, ambience } = ground;
  const lip = ambience.graded('#ffffff', 0);
  softOval(context, node.x, node.y + node.width * 0.028, node.width * 0.36, node.width * 0.026, lip, 0.6);
}

/** A snowy valley. */
export const snow: World = { far: snowFar, middle: snowMiddle, ground: snowFloor, tuck: snowTuck };

const alp = '#7fa94f';

/** High mountains: three ranges, a forest line and an alpine meadow. */
export const mountains: World = {
  far(ground) {
    const { horizonY, height } = ground;
    paintRange(ground, 'alps-far', horizonY + height * 0.02, height * 0.46, 0.8, '#7389ac', 0.5);
    paintRange(ground, 'alps', horizonY + height * 0.03, height * 0.33, 0.52, '#5f7796', 0.42);
  },
  middle(ground) {
    const { horizonY, height, ambience } = ground;
    const far = rollingLine(ground, 'alp-far', horizonY - height * 0.02, height * 0.07, 2.4);
    paintHill(ground, far, height * 0.16, ambience.graded('#5f8a63', 0.5), ambience.graded('#6f9a5c', 0.36));
    paintConifers(ground, 'alp-forest', far, height * 0.07, '#2f5d4b', 0.44, 1.5);
    const near = rollingLine(ground, 'alp-near', horizonY + height * 0.03, height * 0.05, 1.6);
    paintHill(
      ground,
      near,
      height * 0.2,
      ambience.graded(mix(alp, '#dbe98a', 0.25), 0.2),
      ambience.graded(alp, 0.08),
    );
    paintConifers(ground, 'alp-trees', near, height * 0.13, '#2c5a41', 0.16, 0.4);
    paintGroves(ground, 'alp-bushes', near, height * 0.028, '#4f8340', 0.16, 0.5);
  },
  ground(ground) {
    const { height, horizonY, ambience } = ground;
    const top = horizonY + height * 0.1;
    const line = rollingLine(ground, 'alp-edge', top, height * 0.02, 2);
    paintHill(
      ground,
      line,
      height * 0.12,
      ambience.graded(mix(alp, '#e4f092', 0.3), 0.1),
      ambience.graded(alp, 0.03),
      ambience.graded('#2d5a2a', 0),
    );
    rocks(ground, top);
    paintDrifts(
      ground,
      'alp-drifts',
      top + height * 0.05,
      ambience.graded('#25502a', 0),
      ambience.graded('#dcea86', 0),
      0.3,
    );
    paintGrass(ground, 'alp-grass', top + height * 0.02, alp, 0.9);
    paintFlowers(
      ground,
      'alp-flowers',
      top + height * 0.05,
      ['#ffffff', '#8a7bff', '#ffd84f', '#ff8fb3'],
      0.8,
    );
  },
  tuck(ground, node) {
    tuckGrass(ground, `tuck-${node.id}`, node.x, node.y, node.width * 0.42, alp);
  },
  front(ground) {
    paintCorners(ground, alp, ['#ffffff', '#8a7bff', '#ffd84f']);
  },
};

function rocks(ground: Ground, topY: number): void {
  const { context, width, height, ambience, unit } = ground;
  const chance = ground.chance('rocks');
  for (let i = 0; i < 7; i++) {
    const near = chance.next();
    const x = chance.next() * width;
    const y = topY + (height - topY) * (0.08 + near * 0.8);
    const size = (14 + near * 34) * unit * chance.between(0.6, 1.2);
    rock(ground, x, y, size, ambience.graded('#8d97a1', 0.1));
  }
  context.globalAlpha = 1;
}

/** A boulder with a lit and a shaded face, standing at (x, y). */
export function rock(ground: Ground, x: number, y: number, size: number, colour: string): void {
  const { context, ambience } = ground;
  const side = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? -1 : 1;
  softOval(context, x - side * size * 0.3, y, size * 1.5, size * 0.28, ambience.shade, 0.4);
  context.save();
  context.translate(x, y);
  context.scale(side, 1);
  context.beginPath();
  context.moveTo(-size, size * 0.06);
  context.lineTo(-size * 0.86, -size * 0.42);
  context.lineTo(-size * 0.3, -size * 0.82);
  context.lineTo(size * 0.34, -size * 0.74);
  context.lineTo(size * 0.9, -size * 0.3);
  context.lineTo(size, size * 0.06);
  context.closePath();
  context.fillStyle = mix(colour, ambience.shade, 0.32);
  context.fill();
  context.beginPath();
  context.moveTo(-size * 0.3, -size * 0.82);
  context.lineTo(size * 0.34, -size * 0.74);
  context.lineTo(size * 0.9, -size * 0.3);
  context.lineTo(size, size * 0.06);
  context.lineTo(size * 0.24, size * 0.06);
  context.lineTo(size * 0.02, -size * 0.4);
  context.closePath();
  context.fillStyle = mix(colour, ambience.light, 0.25);
  context.fill();
  context.beginPath();
  context.moveTo(-size * 0.86, -size * 0.42);
  context.lineTo(-size * 0.3, -size * 0.82);
  context.lineTo(size * 0.02, -size * 0.4);
  context.lineTo(-size * 0.4, -size * 0.3);
  context.closePath();
  context.fillStyle = mix(colour, ambience.shade, 0.1);
  context.fill();
  context.restore();
}

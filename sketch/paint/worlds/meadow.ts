/**
 * Meadow: hills with groves under far mountains, and grass with flowers at the viewer's feet. Also the plain sky, which
 * is a meadow seen from high above its hills.
 */
import type { Season } from '../../brief/brief.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { mix, withAlpha } from '../colour.ts';
import { fillDown, softOval } from '../surface.ts';
import { paintCorners, paintDrifts, paintFireflies, paintFlowers, paintGrass, tuckGrass } from './grass.ts';
import { paintHill, paintRange, rollingLine } from './ridges.ts';
import { paintGroves } from './trees.ts';
import type { Ground, World } from './world.ts';

/** Leaf, grass and flower colours of a season. */
export function seasonColours(season: Season): {
  readonly leaf: string;
  readonly grass: string;
  readonly flowers: readonly string[];
} {
  const seasons = {
    spring: {
      leaf: '#6fae4a',
      grass: '#6fbf4b',
      flowers: ['#ffffff', '#ffd1e3', '#fff07a', '#d9c7ff', '#ff9ec1'],
    },
    summer: {
      leaf: '#4c9440',
      grass: '#5cab45',
      flowers: ['#ffffff', '#ffe45c', '#ff7f6a', '#c49bff', '#ffb3d1'],
    },
    autumn: { leaf: '#d38a2f', grass: '#a9a044', flowers: ['#f2b24a', '#e0813c', '#ffffff'] },
    winter: { leaf: '#7f958e', grass: '#9fb08b', flowers: ['#ffffff'] },
  } as const;
  return seasons[season];
}

/** The season of a scene; summer where it has no world. */
export function seasonOf(ground: Ground): Season {
  return ground.scene.background.kind === 'world' ? ground.scene.background.season : 'summer';
}

function far(ground: Ground): void {
  const { horizonY, height } = ground;
  paintRange(ground, 'range-far', horizonY + height * 0.02, height * 0.17, 0.86, '#6f87a8', 0.34);
  paintRange(ground, 'range-near', horizonY + height * 0.03, height * 0.1, 0.66, '#5f8296', 0);
}

function middle(ground: Ground): void {
  const { horizonY, height, ambience } = ground;
  const { leaf, grass } = seasonColours(seasonOf(ground));
  const farLine = rollingLine(ground, 'hill-far', horizonY - height * 0.012, height * 0.04, 3);
  paintHill(
    ground,
    farLine,
    height * 0.14,
    ambience.graded(mix(grass, '#8fc7a0', 0.35), 0.5),
    ambience.graded(grass, 0.28),
  );
  paintGroves(ground, 'grove-far', farLine, height * 0.038, leaf, 0.46, 1.3);
  const nearLine = rollingLine(ground, 'hill-near', horizonY + height * 0.028, height * 0.03, 2);
  paintHill(
    ground,
    nearLine,
    height * 0.2,
    ambience.graded(mix(grass, '#d5ea83', 0.25), 0.26),
    ambience.graded(grass, 0.1),
  );
  paintGroves(ground, 'grove-near', nearLine, height * 0.06, leaf, 0.26, 0.75);
}

function floor(ground: Ground): void {
  const { height, horizonY, ambience } = ground;
  const { grass, flowers } = seasonColours(seasonOf(ground));
  const top = horizonY + height * 0.06;
  const line = rollingLine(ground, 'meadow-edge', top, height * 0.016, 2);
  paintHill(
    ground,
    line,
    height * 0.12,
    ambience.graded(mix(grass, '#d9ee86', 0.3), 0.16),
    ambience.graded(grass, 0.04),
    ambience.graded(mix(grass, '#15461f', 0.5), 0),
  );
  paintDrifts(
    ground,
    'drifts',
    top + height * 0.06,
    ambience.graded(mix(grass, '#0f4420', 0.5), 0),
    ambience.graded(mix(grass, '#eef58f', 0.45), 0),
    0.34,
  );
  paintGrass(ground, 'grass', top + height * 0.015, grass, 1);
  const bloom = bloomOf(ground);
  if (bloom === undefined) paintFlowers(ground, 'flowers', top + height * 0.04, flowers, 1);
  else paintCarpet(ground, top, bloom);
}

function bloomOf(ground: Ground): string | undefined {
  return ground.scene.background.kind === 'world' ? ground.scene.background.bloom : undefined;
}

/** One kind of flower to the horizon: a veil of its colour far off, single blossoms near. */
function paintCarpet(ground: Ground, top: number, bloom: string): void {
  const { context, width, height, ambience } = ground;
  const veil = ambience.graded(bloom, 0.1);
  fillDown(context, 0, top - height * 0.01, width, height - top, [
    [0, withAlpha(veil, 0)],
    [0.06, withAlpha(veil, 0.62)],
    [0.3, withAlpha(veil, 0.5)],
    [0.75, withAlpha(veil, 0.16)],
    [1, withAlpha(veil, 0)],
  ]);
  const kinds = [bloom, bloom, mix(bloom, '#ffffff', 0.22), mix(bloom, '#3a1030', 0.18)];
  for (const layer of ['a', 'b', 'c'])
    paintFlowers(ground, `carpet-${layer}`, top + height * 0.015, kinds, 3.2);
}

function tuck(ground: Ground, node: SceneNode): void {
  const { grass } = seasonColours(seasonOf(ground));
  tuckGrass(ground, `tuck-${node.id}`, node.x, node.y, node.width * 0.42, grass);
}

function front(ground: Ground): void {
  const { context, width, height, ambience } = ground;
  // The nearest grass lies in shade: it closes the picture at its foot.
  softOval(
    context,
    width * 0.5,
    height * 1.08,
    width * 0.8,
    height * 0.16,
    ambience.graded('#0d3a1c', 0),
    0.5,
  );
  const { grass, flowers } = seasonColours(seasonOf(ground));
  const bloom = bloomOf(ground);
  paintCorners(ground, grass, bloom === undefined ? flowers : [bloom]);
  if (ambience.isNight && ambience.clarity > 0.4) paintFireflies(ground);
}

/** The meadow. */
export const meadow: World = { far, middle, ground: floor, tuck, front };

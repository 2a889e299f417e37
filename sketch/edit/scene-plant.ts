/** Setting newcomers into a scene, one after another, each where the words and the others leave it room. */
import type { Entity, RelationKind } from '../brief/brief.ts';
import { chanceOf, seedOf } from '../chance.ts';
import { mayMirror } from '../compose/place-groups.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';
import { mirroredAbout, withNodes } from './scene-box.ts';
import { figureAtOrigin, freshIds, type Newcomers, nextEntity } from './scene-build.ts';
import { floats, measureFor } from './scene-ground.ts';
import { groundCoverMax, hiddenBy } from './scene-place.ts';
import { isPerch } from './scene-seat.ts';
import { settled } from './scene-settle.ts';
import type { Relation } from './scene-wish.ts';
import { type Change, countOf, type Work } from './scene-work.ts';

/** Figures set into the scene one after another, each where there is room for it. */
export function planted(
  work: Work,
  newcomers: Newcomers,
  place: Place | undefined,
  relation?: Relation,
): Change {
  const carried = new Set(newcomers.holds.map((hold) => hold.carried));
  let scene = work.scene;
  const touched: string[] = [];
  const done: string[] = [];
  const undone: string[] = [];
  const entityBase = nextEntity(scene);
  for (const [index, entity] of newcomers.brief.entities.entries()) {
    const thing = newcomers.things[index];
    if (thing === undefined || carried.has(index)) continue;
    if (newcomers.only !== undefined && newcomers.only !== index) continue;
    if (thing.kind === 'lettering') {
      undone.push(`Could not be done: add ${entity.phrase} (no drawing stands for it).`);
      continue;
    }
    const link = linkTo(scene, newcomers, index, entityBase) ?? relation;
    const crowd = crowdOf({ ...work, scene }, newcomers, index, entityBase + index, place, link);
    scene = crowd.scene;
    touched.push(...crowd.ids);
    done.push(`${told(entity)} ${entity.count > 1 ? 'were' : 'was'} added`);
  }
  return { scene, done, undone, touched };
}

/** Copies that would hide one another are tried at these sizes, until all can be seen. */
const crowdSizes = [1, 0.8, 0.64, 0.5, 0.4, 0.3] as const;
/** The smallest of several copies is at least so high beside the tallest. */
const evenMin = 0.6;

/** All copies of one newcomer, at the largest size at which none hides more than it should. */
function crowdOf(
  work: Work,
  newcomers: Newcomers,
  index: number,
  entity: number,
  place: Place | undefined,
  link: Relation | undefined,
): { readonly scene: Scene; readonly ids: readonly string[] } {
  const count = newcomers.brief.entities[index]?.count ?? 1;
  const thing = newcomers.things[index];
  if (thing === undefined) return { scene: work.scene, ids: [] };
  // All copies are measured by what stood there before them.
  const { pixelsPerUnit } = measureFor(work.scene, thing, work.artworkOf);
  let best: { readonly scene: Scene; readonly ids: readonly string[] } = { scene: work.scene, ids: [] };
  let leastFault = Number.POSITIVE_INFINITY;
  for (const size of count > 2 ? crowdSizes : [1]) {
    let { scene } = work;
    const ids: string[] = [];
    for (let copy = 0; copy < count; copy++) {
      const id = freshIds(scene)();
      const figure = oneStanding(
        { ...work, scene },
        newcomers,
        index,
        copy,
        pixelsPerUnit * size,
        id,
        place,
        link,
      );
      scene = withNodes(
        scene,
        figure.map((node) => (node.id === id ? { ...node, entity } : node)),
      );
      ids.push(id);
    }
    const heights = scene.nodes.filter((node) => ids.includes(node.id)).map(({ height }) => height);
    const even = Math.min(...heights) / Math.max(1, ...heights);
    // One that found less room than the others looks like a mistake.
    const fault = Math.max(0, hiddenBy(scene, ids) - groundCoverMax - 0.05) + Math.max(0, evenMin - even);
    if (fault < leastFault - 0.02) [best, leastFault] = [{ scene, ids }, fault];
    if (fault === 0) break;
  }
  return best;
}

/** How a newcomer stands to one that was set into the scene before it; undefined when the words say nothing of it. */
function linkTo(scene: Scene, { brief }: Newcomers, index: number, entityBase: number): Relation | undefined {
  for (const { subject, kind, object } of brief.relations) {
    const other = subject === index ? object : object === index ? subject : index;
    const host = other < index ? scene.nodes.find(({ entity }) => entity === entityBase + other) : undefined;
    if (host === undefined) continue;
    const turned = subject === index ? kind : inverse[kind];
    if (turned !== undefined) return { kind: turned, host };
  }
  return undefined;
}

const inverse: Readonly<Partial<Record<RelationKind, RelationKind>>> = {
  'left-of': 'right-of',
  'right-of': 'left-of',
  behind: 'in-front-of',
  'in-front-of': 'behind',
  above: 'below',
  below: 'above',
  under: 'above',
  'next-to': 'next-to',
  with: 'next-to',
};

/** An entity as it is told: `a red balloon`, `two cats`. */
export function told(entity: Entity): string {
  const words = [entity.colour, entity.material, entity.noun].filter((word) => word !== undefined).join(' ');
  return countOf(words, entity.count);
}

/** One figure in its place. */
function oneStanding(
  work: Work,
  newcomers: Newcomers,
  index: number,
  copy: number,
  pixelsPerUnit: number,
  id: string,
  place: Place | undefined,
  relation: Relation | undefined,
): readonly SceneNode[] {
  const { scene, artworkOf } = work;
  // Both exist: `index` runs over the newcomers.
  const thing = newcomers.things[index]!;
  const entity = newcomers.brief.entities[index]!;
  const isHigh = isHighHere(scene, thing, entity, place, relation);
  const variant = work.variant ?? 0;
  const look = copy + variant * Math.max(1, entity.count);
  const figure = figureAtOrigin(scene, newcomers, index, look, pixelsPerUnit, id, artworkOf);
  return settled(work, varied(scene, figure, entity, variant), thing, { isHigh, place, relation });
}

/** A figure round the origin as another picture of the same edit shows it: turned in every second one, its hue a little off. */
function varied(
  scene: Scene,
  figure: readonly SceneNode[],
  entity: Entity,
  variant: number,
): readonly SceneNode[] {
  if (variant === 0) return figure;
  const turned = variant % 2 === 1 ? mirroredAbout(figure, 0, ({ thing }) => mayMirror(thing)) : figure;
  return turned.map((node) => {
    const seed = seedOf(scene.seed, 'edit', node.id, variant);
    // As far as planners let copies differ; a colour that was asked for is kept.
    const hue = Math.round(chanceOf(seed).between(-4, 4) * 10) / 10;
    return { ...node, seed, ...(hue === 0 || entity.colour !== undefined ? {} : { hueDegrees: hue }) };
  });
}

function isHighHere(
  scene: Scene,
  thing: Thing,
  entity: Entity,
  place: Place | undefined,
  relation: Relation | undefined,
): boolean {
  if (floats(scene, thing, entity)) return true;
  if (relation?.kind === 'above' && !isPerch(relation.host.thing)) return true;
  const isTop = place?.side?.includes('top') === true && place.target?.noun !== undefined;
  return isTop && /^(sky|air)$/.test(place?.target?.noun ?? '');
}

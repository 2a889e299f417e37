/** Setting newcomers into a scene, one after another, each where the words and the others leave it room. */
import type { Entity, RelationKind } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';
import { withNodes } from './scene-box.ts';
import { figureAtOrigin, freshIds, type Newcomers, nextEntity } from './scene-build.ts';
import { floats, measureFor } from './scene-ground.ts';
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
    for (let copy = 0; copy < entity.count; copy++) {
      const id = freshIds(scene)();
      const nodes = oneStanding({ ...work, scene }, newcomers, index, copy, id, place, link).map((node) =>
        node.parentId === undefined ? { ...node, entity: entityBase + index } : node,
      );
      scene = withNodes(scene, nodes);
      touched.push(id);
    }
    done.push(`${told(entity)} ${entity.count > 1 ? 'were' : 'was'} added`);
  }
  return { scene, done, undone, touched };
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
  id: string,
  place: Place | undefined,
  relation: Relation | undefined,
): readonly SceneNode[] {
  const { scene, artworkOf } = work;
  // Both exist: `index` runs over the newcomers.
  const thing = newcomers.things[index]!;
  const entity = newcomers.brief.entities[index]!;
  const isHigh = isHighHere(scene, thing, entity, place, relation);
  const measure = measureFor(scene, thing, artworkOf);
  const figure = figureAtOrigin(scene, newcomers, index, copy, measure.pixelsPerUnit, id, artworkOf);
  return settled(work, figure, thing, { isHigh, place, relation });
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

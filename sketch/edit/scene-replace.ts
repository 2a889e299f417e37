/**
 * Putting one thing in the place of another: same foot, a height that fits what it is beside what was there, and what was worn
 * or carried moves over.
 */
import { centreOf, movedBy, round, withCarried, withNodes } from './scene-box.ts';
import { lookIn, nextEntity, recast } from './scene-build.ts';
import { add } from './scene-add.ts';
import { entityOf, findNodes, isAlive } from './scene-find.ts';
import { floats, unitHeight } from './scene-ground.ts';
import { partNamed, skyRemoved } from './scene-sky.ts';
import { withTime } from './scene-hour.ts';
import {
  type Change,
  inTurn,
  madeOf,
  named,
  phraseOf,
  refused,
  type StepOf,
  type Work,
} from './scene-work.ts';
import { told } from './scene-plant.ts';
import { pluralOf } from '../brief/singular.ts';
import { seedOf } from '../chance.ts';
import { clamp } from './scene-place.ts';
import type { SceneNode } from '../scene/scene.ts';

/** Carries out a `replace`. */
export function replace(work: Work, step: StepOf<'replace'>): Change {
  const [entity, ...others] = step.entities;
  const names = step.entities.map(({ phrase }) => phrase).join(' and ');
  const wish = `replace ${phraseOf(step.target)} with ${names}`;
  const found = findNodes(work, step.target);
  if (entity === undefined) return refused(work, wish, 'nothing was named to take its place');
  if (found.nodes === undefined) return replacedSky(work, step) ?? refused(work, wish, found.reason);
  const other =
    step.entities.length === 1 && /^the /i.test(entity.phrase)
      ? partner(work, found.nodes, entity)
      : undefined;
  if (other !== undefined) return swapped(work, found.nodes[0], other);
  const thing = work.lexicon.resolve(entity);
  if (thing.kind === 'lettering') return refused(work, wish, `no drawing stands for ${entity.noun}`);
  let { scene } = work;
  const number = nextEntity(scene);
  for (const { id } of found.nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    scene = withNodes(
      scene,
      inPlaceOf({ ...work, scene }, node, entity, thing, number),
      dropped(scene, node, thing),
    );
  }
  const made = madeOf(
    scene,
    `${named(found.nodes)} ${found.nodes.length > 1 ? 'were' : 'was'} replaced by ${successorsOf(entity, found.nodes.length)}`,
    found.nodes.map(({ id }) => id),
  );
  const more = found.nodes.length === 1 ? entity.count - 1 : 0;
  const rest = [...(more > 0 ? [{ ...entity, count: more }] : []), ...others];
  if (rest.length === 0) return made;
  const target = { noun: entity.noun, phrase: entity.noun, isAll: false };
  const added = add(
    { ...work, scene },
    { kind: 'add', entities: rest, relations: [], isAnother: false, place: { kind: 'next-to', target } },
  );
  return { ...added, done: made.done, touched: [...made.touched, ...added.touched] };
}

/** The thing of the picture that "the dog" means, where the words name one that is there beside the target. */
function partner(work: Work, nodes: readonly SceneNode[], entity: Entity): SceneNode | undefined {
  const [first, second] = nodes;
  if (first === undefined || second !== undefined || first.parentId !== undefined) return undefined;
  const found = findNodes(work, { noun: entity.noun, phrase: entity.phrase, isAll: true });
  return found.nodes?.find(
    (node) => node.id !== first.id && node.parentId === undefined && node.thing.noun === entity.noun,
  );
}

/** "Swap the cat with the dog": both change places, each with what it carries. */
function swapped(work: Work, one: SceneNode | undefined, other: SceneNode): Change {
  if (one === undefined) return madeOf(work.scene, []);
  const to = (from: SceneNode, into: SceneNode) => {
    // Feet go to feet: what hangs is moved by its middle.
    const foot = (node: SceneNode) => (node.isGrounded ? node.y : node.y + node.height / 2);
    const isLevel = from.isGrounded === into.isGrounded;
    const dy = isLevel ? foot(into) - foot(from) : 0;
    return withCarried(work.scene, from).map((node) =>
      movedBy(node, into.x - from.x, dy, isLevel ? into.depth - from.depth : 0),
    );
  };
  const scene = withNodes(work.scene, [...to(one, other), ...to(other, one)]);
  return madeOf(scene, `${named([one])} and ${named([other])} changed places`, [one.id, other.id]);
}

/** What took the place of so many: "a dog", "two dogs", and for many "dogs". */
function successorsOf(entity: Entity, places: number): string {
  if (places > 12) return pluralOf(told({ ...entity, count: 1 }).replace(/^an? /, ''));
  return told({ ...entity, count: places > 1 ? places : entity.count });
}

type Entity = StepOf<'replace'>['entities'][number];
type Thing = SceneNode['thing'];

function inPlaceOf(
  work: Work,
  node: SceneNode,
  entity: Entity,
  thing: Thing,
  number: number,
): readonly SceneNode[] {
  const { scene, artworkOf } = work;
  const pose =
    entity.pose ?? carriedPose(scene, node) ?? (node.look.pose === 'riding' ? 'riding' : undefined);
  const tags = (node.look.attributes ?? []).filter((word) => word.startsWith('#'));
  const wished = lookIn(
    scene,
    pose === undefined ? entity : { ...entity, pose },
    thing,
    [],
    false,
    work.variant ?? 0,
  );
  // The mark of a logo stays in the logo's ink.
  const ink = tags.length > 0 && wished.colour === undefined ? node.look.colour : undefined;
  const look = {
    ...wished,
    ...(tags.length === 0 ? {} : { attributes: [...(wished.attributes ?? []), ...tags] }),
    ...(ink === undefined ? {} : { colour: ink }),
    ...(node.look.variant === undefined ? {} : { variant: node.look.variant }),
  };
  const artwork = artworkOf(thing, look);
  const aspect = artwork.width / artwork.height;
  const height = heightFor(work, node, entity, thing, look, aspect);
  const seeded: SceneNode = { ...node, seed: seedOf(scene.seed, 'edit', node.id, thing.ref), entity: number };
  const parts = recast(scene, seeded, thing, look, height, artworkOf);
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  // A new drawing has its own proportions.
  const width = round(height * aspect);
  const isFloating =
    node.isGrounded &&
    node.parentId === undefined &&
    scene.background.kind === 'world' &&
    floats(scene, thing, entity);
  const own: SceneNode = { ...first, width };
  if (!isFloating) return [own, ...rest];
  return [
    { ...own, isGrounded: false, stands: 'air', y: round(own.y - height / 2 - scene.heightPixels * 0.02) },
    ...rest.map((one) => movedBy(one, 0, -scene.heightPixels * 0.02, 0)),
  ];
}

/** How tall the new thing is: as tall by nature as it is beside the old one, and as wide as what is worn. */
function heightFor(
  work: Work,
  node: SceneNode,
  entity: Entity,
  thing: Thing,
  look: SceneNode['look'],
  aspect: number,
): number {
  const { scene } = work;
  const { widthPixels: width, heightPixels: height } = scene;
  const isWorn = node.parentId !== undefined && node.thing.class === 'clothing';
  if (isWorn) return node.width / aspect;
  const isDesign = scene.composition !== 'scene';
  // Graphic design knows no nature: the same area is filled.
  const widest = Math.max(node.width, width * 0.74) / aspect;
  if (isDesign) return Math.min(widest, Math.sqrt((node.width * node.height) / aspect));
  const old = unitHeight(node.thing, entityOf(node.thing.noun), node.look, work.artworkOf);
  const fresh = unitHeight(thing, entity, look, work.artworkOf);
  const wanted =
    node.height *
    clamp(fresh / old, node.parentId === undefined ? 0.5 : 0.7, node.parentId === undefined ? 1.9 : 1.3);
  // Who sits on it must still find room.
  const isSeat = scene.nodes.some(({ parentId }) => parentId === node.id) && thing.class === 'furniture';
  const roomy = isSeat ? (node.width * 0.9) / aspect : 0;
  const foot = node.isGrounded ? node.y : centreOf(node).y + node.height / 2;
  return Math.min(
    Math.max(wanted, Math.min(roomy, node.height * 1.5)),
    Math.max(node.height, foot - height * 0.04),
    Math.max(node.height, (width * 0.9) / aspect),
  );
}

const poses: ReadonlySet<string> = new Set(['holding', 'reading', 'playing', 'eating']);

/** Who takes over what another held takes its pose. */
function carriedPose(scene: Work['scene'], node: SceneNode): string | undefined {
  const isHolding =
    poses.has(node.look.pose ?? '') && scene.nodes.some(({ parentId }) => parentId === node.id);
  return isHolding ? node.look.pose : undefined;
}

/** What the newcomer cannot carry goes with the old one: a lamp wears no hat. */
function dropped(scene: Work['scene'], node: SceneNode, thing: Thing): ReadonlySet<string> {
  const canWear = isAlive(thing.class) || !isAlive(node.thing.class);
  if (canWear) return new Set();
  return new Set(
    withCarried(scene, node)
      .slice(1)
      .map(({ id }) => id),
  );
}

/** The sun for the moon, or a thing of the sky for another. */
function replacedSky(work: Work, step: StepOf<'replace'>): Change | undefined {
  const { noun } = step.target;
  const other = step.entities[0]?.noun;
  const { background } = work.scene;
  if (noun === undefined || other === undefined || background.kind !== 'world') return undefined;
  const [from, to] = [partNamed(noun), partNamed(other)];
  if (from === 'sun' && to === 'moon' && background.time !== 'night') {
    return madeOf(withTime(work.scene, 'night'), 'the sun was replaced by the moon, and it is night now');
  }
  if (from === 'moon' && to === 'sun' && background.time === 'night') {
    return madeOf(withTime(work.scene, 'day'), 'the moon was replaced by the sun, and it is day now');
  }
  const gone = skyRemoved(work, noun);
  if (gone === undefined || gone.done.length === 0) return undefined;
  const place = { side: ['top'] as const, target: { noun: 'sky', phrase: 'the sky', isAll: false } };
  return inTurn(work, [
    () => gone,
    (next) => add(next, { kind: 'add', entities: step.entities, relations: [], isAnother: false, place }),
  ]);
}

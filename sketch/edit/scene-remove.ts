/** Taking things away: what they wear goes with them, who rode on them is set down, hands that held them are empty again. */
import type { SceneNode } from '../scene/scene.ts';
import { boxOfNode, fine, movedBy, round, withCarried, withNodes } from './scene-box.ts';
import { recast } from './scene-build.ts';
import { findNodes, isAlive } from './scene-find.ts';
import { skyRemoved } from './scene-sky.ts';
import { type Change, madeOf, named, phraseOf, refused, type StepOf, type Work } from './scene-work.ts';

/** Takes things away with what they carry; who rode or sat on them stays, on the ground. */
export function remove(work: Work, step: StepOf<'remove'>): Change {
  const { target } = step;
  const found = findNodes(work, target);
  const sky = target.noun === undefined ? undefined : skyRemoved(work, target.noun);
  if (found.nodes === undefined) return sky ?? refused(work, `remove ${phraseOf(target)}`, found.reason);
  const gone = removed(work, found.nodes);
  const change = madeOf(gone, `${named(found.nodes)} ${found.nodes.length > 1 ? 'were' : 'was'} removed`, []);
  // "Remove the trees" is also said of those that the world paints behind them.
  return sky === undefined || sky.done.length === 0 || !target.isAll
    ? change
    : { ...change, scene: { ...change.scene, background: sky.scene.background } };
}

/** The scene without some nodes. */
export function removed(work: Work, nodes: readonly SceneNode[]): Work['scene'] {
  let { scene } = work;
  const all = new Set(nodes.map(({ id }) => id));
  for (const { id } of nodes) {
    const node = scene.nodes.find((one) => one.id === id);
    if (node === undefined) continue;
    const gone = new Set([id]);
    const freed: SceneNode[] = [];
    for (const child of scene.nodes.filter(({ parentId }) => parentId === id)) {
      const isFree = !all.has(child.id) && (isAlive(child.thing.class) || node.thing.class === 'furniture');
      if (isFree) freed.push(...setDown(work, child, node));
      else for (const one of withCarried(scene, child)) gone.add(one.id);
    }
    scene = withNodes(scene, freed, gone);
    scene = posedFree(work, scene, node);
  }
  return scene;
}

/** Who was carried stands where its bearer stood. */
function setDown(work: Work, child: SceneNode, bearer: SceneNode): readonly SceneNode[] {
  const { pose, ...bare } = child.look;
  const isSeated = pose === 'riding' || pose === 'sitting';
  const family = isSeated
    ? recast(work.scene, child, child.thing, bare, child.height, work.artworkOf)
    : [child];
  const [first, ...others] = family;
  if (first === undefined) return [];
  const rest = isSeated ? others : withCarried(work.scene, child).slice(1);
  const box = boxOfNode(first);
  const foot = bearer.isGrounded ? bearer.y : box.bottom;
  const dy = foot - box.bottom;
  const { parentId: _parent, ...free } = first;
  const isFlying = !bearer.isGrounded;
  const standing: SceneNode = {
    ...free,
    y: round(isFlying ? free.y : foot),
    isGrounded: !isFlying,
    stands: bearer.stands ?? 'ground',
    depth: bearer.depth,
  };
  return [
    standing,
    ...rest.map((one) => movedBy(one, 0, isFlying ? 0 : dy, fine(bearer.depth - first.depth))),
  ];
}

const carryingPoses: ReadonlySet<string> = new Set(['holding', 'reading', 'playing', 'eating']);

/** A bearer whose hands are empty again takes its natural pose. */
function posedFree(work: Work, scene: Work['scene'], gone: SceneNode): Work['scene'] {
  const parent = scene.nodes.find(({ id }) => id === gone.parentId);
  if (parent === undefined || !carryingPoses.has(parent.look.pose ?? '')) return scene;
  // A hat may stay on the head of who holds nothing any more.
  const isBusy = scene.nodes.some((one) => one.parentId === parent.id && one.thing.class !== 'clothing');
  if (isBusy) return scene;
  const { pose: _pose, ...rest } = parent.look;
  return withNodes(scene, recast(scene, parent, parent.thing, rest, parent.height, work.artworkOf));
}

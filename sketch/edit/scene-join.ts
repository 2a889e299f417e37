/** Things that stand to one that is there: hung on it with the pose that goes with them, or placed beside it. */
import type { Entity, RelationKind } from '../brief/brief.ts';
import type { Hold } from '../compose/place-holds.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { boxOfNodes, fine, movedBy, rootOf, scaledAbout, withCarried, withNodes } from './scene-box.ts';
import { freshIds, hangAll, type Newcomers, newcomersOf, recast } from './scene-build.ts';
import { entityOf, isAlive } from './scene-find.ts';
import { planted, told } from './scene-plant.ts';
import { type Change, inTurn, madeOf, type StepOf, type Work } from './scene-work.ts';

/** Things that stand to one that is there: hung on it, carrying it, or placed beside it. */
export function related(
  work: Work,
  { entities, relations }: StepOf<'add'>,
  things: readonly Thing[],
  kind: RelationKind,
  { host, part }: { readonly host: SceneNode; readonly part?: string },
): Change {
  const lit = candled(work, entities, things, host);
  if (lit !== undefined) return lit;
  const index = entities.length;
  const bound = new Set(relations.flatMap(({ object }) => object));
  // Who wears, holds or reads is the one that is there; in every other relation the newcomer is the subject.
  const links = entities
    .map((_, i) => i)
    .filter((i) => !bound.has(i))
    .map((i) => {
      // "A staff and a hat": what is worn is not held, whatever is said of the other.
      const isWorn = kind === 'holding' && entities.length > 1 && things[i]?.class === 'clothing';
      if (isWorn) return { subject: index, kind: 'wearing' as const, object: i };
      return acts.has(kind) ? { subject: index, kind, object: i } : { subject: i, kind, object: index };
    });
  const pose = host.look.pose === undefined ? {} : { pose: host.look.pose };
  const read = newcomersOf(
    work.scene,
    [...entities, { ...entityOf(host.thing.noun), ...pose }],
    [...relations, ...links],
    [...things, host.thing],
  );
  // What is put on a part of it is not hung as a planner hangs it.
  const isBound = (hold: Hold) => part === undefined || hold.carrier !== index;
  const all = { ...read, holds: read.holds.filter(isBound) };
  const holds = all.holds.filter(({ carrier }) => carrier === index);
  const hung = new Set(holds.map(({ carried }) => carried));
  const rest = entities.map((_, i) => i).filter((i) => !bound.has(i) && !hung.has(i));
  return inTurn(work, [
    ...(holds.length === 0 ? [] : [(next: Work) => hungOn(next, all, index, host)]),
    ...rest.map((i) => (next: Work) => {
      const now = next.scene.nodes.find(({ id }) => id === host.id) ?? host;
      return planted(next, { ...all, only: i }, undefined, {
        kind,
        host: now,
        ...(part === undefined ? {} : { part }),
      });
    }),
  ]);
}

/** Candles of a cake are drawn by the cake. */
function candled(
  work: Work,
  entities: readonly Entity[],
  things: readonly Thing[],
  host: SceneNode,
): Change | undefined {
  const [entity] = entities;
  const isCandles = entities.length === 1 && things[0]?.ref === 'candle' && host.thing.ref === 'cake';
  if (entity === undefined || !isCandles) return undefined;
  const others = (host.look.attributes ?? []).filter((word) => !word.endsWith(' candles'));
  const look = { ...host.look, attributes: [...others, `${entity.count} candles`] };
  const nodes = recast(work.scene, host, host.thing, look, host.height, work.artworkOf);
  return madeOf(withNodes(work.scene, nodes), `the cake has ${told(entity)} now`, [host.id]);
}

const acts: ReadonlySet<RelationKind> = new Set([
  'wearing',
  'holding',
  'reading',
  'playing',
  'eating',
  'with',
]);

/** Things hung on a node: it takes the pose that goes with them first. */
function hungOn(work: Work, newcomers: Newcomers, index: number, host: SceneNode): Change {
  const { artworkOf } = work;
  const holds = newcomers.holds.filter(({ carrier }) => carrier === index);
  const pose = holds.map(({ kind }) => poseFor(kind)).find((one) => one !== undefined);
  // A drawing that knows no such pose stays as it is.
  const isPosed =
    pose !== undefined &&
    isAlive(host.thing.class) &&
    !artworkOf(host.thing, { ...host.look, pose }).unmet.includes(pose);
  const before = isPosed
    ? withNodes(
        work.scene,
        recast(work.scene, host, host.thing, { ...host.look, pose }, host.height, artworkOf),
      )
    : work.scene;
  const bearer = before.nodes.find(({ id }) => id === host.id) ?? host;
  const fresh = freshIds(before);
  const parts: SceneNode[] = [bearer];
  const root = { ...bearer, id: fresh() };
  // Ids of what is hung come from a name of their own, so that they never meet those that the host carries already.
  const named: SceneNode[] = [root];
  hangAll(before, newcomers, index, work.variant ?? 0, bearer, named, artworkOf);
  const carried = before.nodes.filter(({ parentId }) => parentId === bearer.id).length;
  for (const [i, part] of named.slice(1).entries()) {
    const way = part.depth > bearer.depth ? 1 : -1;
    parts.push({ ...part, depth: fine(bearer.depth + way * 0.001 * (carried + i + 1)) });
  }
  const added = parts.slice(1);
  const scene = withinFrame(withNodes(before, added), bearer, added, holds[0]?.kind ?? 'on');
  const done = holds.map((hold) => toldOf(hold, newcomers.brief.entities[hold.carried], host));
  const own = added.filter(({ parentId }) => parentId === bearer.id).map(({ id }) => id);
  return madeOf(scene, done, own);
}

/**
 * The scene with what was hung brought into the picture: small things on a table become smaller, a figure that outgrows the
 * frame as a whole is stepped back from and aside.
 */
export function withinFrame(
  scene: Scene,
  bearer: SceneNode,
  added: readonly SceneNode[],
  kind: RelationKind,
): Scene {
  const box = boxOfNodes(added);
  const { widthPixels: width, heightPixels: height } = scene;
  const margin = height * 0.03;
  if (box === undefined) return scene;
  const fit = (box.bottom - margin) / (box.bottom - box.top);
  if ((kind === 'on' || kind === 'in') && box.top < margin && fit > 0.55) {
    return withNodes(scene, scaledAbout(added, fit, { x: (box.left + box.right) / 2, y: box.bottom }));
  }
  const isInside = box.top >= margin && box.left >= 0 && box.right <= width;
  if (isInside) return scene;
  const root = scene.nodes.find(({ id }) => id === rootOf(scene, bearer).id) ?? bearer;
  const figure = withCarried(scene, root);
  const whole = boxOfNodes(figure) ?? box;
  const foot = root.isGrounded ? root.y : whole.bottom;
  const up = (foot - margin) / Math.max(1, foot - whole.top);
  const across = (width * 0.96) / Math.max(1, whole.right - whole.left);
  const scaled = scaledAbout(figure, Math.max(0.3, Math.min(1, up, across)), { x: root.x, y: foot });
  const now = boxOfNodes(scaled) ?? whole;
  const dx = Math.max(0, width * 0.02 - now.left) - Math.max(0, now.right - width * 0.98);
  return withNodes(
    scene,
    scaled.map((node) => movedBy(node, dx, 0, 0)),
  );
}

function poseFor(kind: RelationKind): string | undefined {
  if (kind === 'reading' || kind === 'playing' || kind === 'eating' || kind === 'holding') return kind;
  return undefined;
}

const verbs: Readonly<Partial<Record<RelationKind, string>>> = {
  wearing: 'wears',
  holding: 'holds',
  reading: 'reads',
  playing: 'plays',
  eating: 'eats',
};

/** What was hung on whom: `the fox wears a hat`, `a girl rides the horse`, `a vase was put on the table`. */
function toldOf({ kind }: Hold, entity: Entity | undefined, host: SceneNode): string {
  const given = entity ?? entityOf('thing');
  const what = told(given);
  const { noun } = host.thing;
  if (kind === 'riding') return `${what} ${given.count > 1 ? 'ride' : 'rides'} the ${noun}`;
  const verb = verbs[kind];
  if (verb !== undefined) return `the ${noun} ${verb} ${what}`;
  return `${what} ${given.count > 1 ? 'were' : 'was'} put ${kind === 'in' ? 'in' : 'on'} the ${noun}`;
}

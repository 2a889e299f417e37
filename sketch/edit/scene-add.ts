/**
 * Adding things to a scene: worn and held ones hang on who is there, others get a place by the words or a free one, at the
 * scale of what stands beside it. Sun, moon, clouds and the like are the world's own and are asked of it (`scene-sky.ts`).
 */
import type { Entity, RelationKind } from '../brief/brief.ts';
import type { Hold } from '../compose/place-holds.ts';
import type { Thing } from '../lexicon/thing.ts';
import { sceneLimits } from '../memory-shape.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';
import {
  boxOfNode,
  boxOfNodes,
  coverOf,
  fine,
  rootOf,
  scaledAbout,
  withCarried,
  withNodes,
} from './scene-box.ts';
import {
  figureAtOrigin,
  freshIds,
  hangAll,
  type Newcomers,
  newcomersOf,
  nextEntity,
  recast,
} from './scene-build.ts';
import { cloned } from './scene-clone.ts';
import { entityOf, findNodes, isAlive } from './scene-find.ts';
import { floats, measureFor, unitHeight } from './scene-ground.ts';
import { isPerch, type Relation, settled } from './scene-settle.ts';
import { removed } from './scene-remove.ts';
import { isAskedOfWorld, skyAdded } from './scene-sky.ts';
import {
  type Change,
  countOf,
  inTurn,
  madeOf,
  named,
  refused,
  type StepOf,
  type Work,
} from './scene-work.ts';

/** Carries out an `add`. */
export function add(work: Work, step: StepOf<'add'>): Change {
  const things = step.entities.map((entity) => work.lexicon.resolve(entity));
  const wish = `add ${step.entities.map(({ phrase }) => phrase).join(' and ')}`;
  const isWorldly = (index: number) => {
    const [entity, thing] = [step.entities[index], things[index]];
    const isBound = step.relations.some(({ subject, object }) => subject === index || object === index);
    return (
      entity !== undefined && thing !== undefined && !isBound && isAskedOfWorld(work.scene, entity, thing)
    );
  };
  if (isOpenPlace(step.place) && step.entities.some((_, index) => isWorldly(index))) {
    const [parts, rest] = parted(step, isWorldly);
    return inTurn(work, [
      ...parts.map((entity) => (next: Work) => skyAdded(next, entity)),
      ...(rest === undefined ? [] : [(next: Work) => add(next, rest)]),
    ]);
  }
  if (things.every(({ kind }) => kind === 'lettering')) {
    return refused(work, wish, 'no drawing stands for it');
  }
  if (step.isAnother) {
    const entity = step.entities[0];
    const found =
      entity === undefined
        ? undefined
        : findNodes(work, { noun: entity.noun, phrase: entity.phrase, isAll: false });
    const model = found?.nodes?.[0];
    if (entity !== undefined && model !== undefined && model.parentId === undefined)
      return cloned(work, model, entity, step.place);
  }
  // A figure has up to thirteen parts; the picture must still be one that it can remember.
  const room = sceneLimits.nodes - work.scene.nodes.length - 20;
  if (step.entities.reduce((sum, { count }) => sum + count, 0) > room)
    return refused(work, wish, 'the picture is full');
  const target = step.place?.target;
  if (target !== undefined && !isPlaceItself(work.scene, target.noun)) {
    const kind = step.place?.kind ?? 'next-to';
    const found = findNodes(work, target);
    // "On the dog's head": the head is no node, but the dog is, and its drawing knows where the head is.
    const owner = found.nodes === undefined && target.of !== undefined ? findNodes(work, target.of) : found;
    const host = owner.nodes?.[0];
    if (host !== undefined) {
      const part = found.nodes === undefined ? target.noun : undefined;
      const act = part === undefined ? kind : actAt(part, kind, things[0], host.thing);
      return related(
        work,
        step,
        things,
        act ?? kind,
        part === undefined || act !== undefined ? { host } : { host, part },
      );
    }
    // A place beside something that is not there is still a wish to see the thing.
    const change = placed(work, newcomersOf(work.scene, step.entities, step.relations, things), undefined);
    return {
      ...change,
      undone: [
        ...change.undone,
        `Could not be placed as asked: ${wish.replace(/^add /, '')} ${kind.replaceAll('-', ' ')} ${target.phrase} (${found.reason ?? 'it is not there'}).`,
      ],
    };
  }
  const isSky = target?.noun !== undefined && /^(sky|air)$/.test(target.noun);
  const place = isSky ? { ...step.place, side: ['top' as const] } : step.place;
  return placed(work, newcomersOf(work.scene, step.entities, step.relations, things), place);
}

/** What putting something on a part of a body means, where planners know how that is done; undefined for other parts. */
function actAt(
  part: string,
  kind: RelationKind,
  thing: Thing | undefined,
  host: Thing,
): RelationKind | undefined {
  if (/^(hand|paw|arm|finger)s?$/.test(part)) return 'holding';
  if (/^(head|neck|face|eye|foot|feet|body)s?$/.test(part) && thing?.class === 'clothing') return 'wearing';
  if (/^shoulders?$/.test(part) && host.class === 'person') return 'on';
  const isMounted = part === 'back' && thing?.class === 'person' && host.class === 'animal';
  return isMounted && kind === 'on' ? 'riding' : undefined;
}

/** True when nothing but the sky is named as the place. */
function isOpenPlace(place: Place | undefined): boolean {
  return (
    place?.target === undefined || /^(sky|air|background|picture|scene|image)$/.test(place.target.noun ?? '')
  );
}

/** The entities that are asked of the world, and the step that is left for the others. */
function parted(
  step: StepOf<'add'>,
  isWorldly: (index: number) => boolean,
): readonly [readonly Entity[], StepOf<'add'> | undefined] {
  const parts = step.entities.filter((_, index) => isWorldly(index));
  const kept = step.entities.map((_, index) => index).filter((index) => !isWorldly(index));
  if (kept.length === 0) return [parts, undefined];
  const relations = step.relations.flatMap((one) => {
    const [subject, object] = [kept.indexOf(one.subject), kept.indexOf(one.object)];
    return subject < 0 || object < 0 ? [] : [{ ...one, subject, object }];
  });
  return [parts, { ...step, entities: kept.flatMap((index) => step.entities[index] ?? []), relations }];
}

/** True for nouns of the ground and the air, which are no thing to stand beside. */
function isPlaceItself(scene: Scene, noun: string | undefined): boolean {
  if (noun === undefined) return false;
  return (
    /^(sky|air|ground|grass|meadow|field|floor|sand|beach|shore|snow|water|sea|ocean|lake|street|road|background|foreground|picture|image|scene|horizon|room|wall|forest|desert|city|space|lawn|garden|park)$/.test(
      noun,
    ) && !scene.nodes.some(({ thing }) => thing.noun === noun)
  );
}

/** Things that stand to one that is there: hung on it, carrying it, or placed beside it. */
function related(
  work: Work,
  { entities, relations }: StepOf<'add'>,
  things: readonly Thing[],
  kind: RelationKind,
  { host, part }: { readonly host: SceneNode; readonly part?: string },
): Change {
  const index = entities.length;
  const bound = new Set(relations.flatMap(({ object }) => object));
  // Who wears, holds or reads is the one that is there; in every other relation the newcomer is the subject.
  const links = entities
    .map((_, i) => i)
    .filter((i) => !bound.has(i))
    .map((i) => (acts.has(kind) ? { subject: index, kind, object: i } : { subject: i, kind, object: index }));
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
  hangAll(before, newcomers, index, 0, bearer, named, artworkOf);
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

/**
 * The scene with what was hung brought under its upper edge: small things on a table become smaller, a figure that outgrows the
 * picture as a whole is stepped back from.
 */
function withinFrame(
  scene: Scene,
  bearer: SceneNode,
  added: readonly SceneNode[],
  kind: RelationKind,
): Scene {
  const box = boxOfNodes(added);
  const margin = scene.heightPixels * 0.03;
  if (box === undefined || box.top >= margin) return scene;
  const fit = (box.bottom - margin) / (box.bottom - box.top);
  if ((kind === 'on' || kind === 'in') && fit > 0.55) {
    return withNodes(scene, scaledAbout(added, fit, { x: (box.left + box.right) / 2, y: box.bottom }));
  }
  const root = scene.nodes.find(({ id }) => id === rootOf(scene, bearer).id) ?? bearer;
  const figure = withCarried(scene, root);
  const whole = boxOfNodes(figure) ?? box;
  const foot = root.isGrounded ? root.y : whole.bottom;
  const factor = (foot - margin) / Math.max(1, foot - whole.top);
  return withNodes(scene, scaledAbout(figure, Math.max(0.3, Math.min(1, factor)), { x: root.x, y: foot }));
}

function poseFor(kind: RelationKind): string | undefined {
  if (kind === 'reading' || kind === 'playing' || kind === 'eating' || kind === 'holding') return kind;
  return undefined;
}

/**
 * Figures set into the scene where nothing is said of their place. Where a mask was drawn round what stands there and leaves a
 * newcomer no room beside it, the newcomer takes its place: a mask says what is to be painted anew.
 */
function placed(work: Work, newcomers: Newcomers, place: Place | undefined): Change {
  const change = planted(work, newcomers, place);
  const { field, scene } = work;
  const enclosed =
    field === undefined
      ? []
      : scene.nodes.filter((node) => node.parentId === undefined && field.shareOf(boxOfNode(node)) > 0.85);
  if (enclosed.length === 0) return change;
  const isCramped = change.scene.nodes.some((node) => {
    if (!change.touched.includes(node.id)) return false;
    const natural =
      measureFor(scene, node.thing, work.artworkOf).pixelsPerUnit *
      unitHeight(node.thing, entityOf(node.thing.noun), node.look, work.artworkOf);
    return (
      node.height < natural * 0.62 || enclosed.some((one) => coverOf(boxOfNode(one), boxOfNode(node)) > 0.3)
    );
  });
  if (!isCramped) return change;
  const cleared = removed(work, enclosed);
  const again = planted({ ...work, scene: cleared }, newcomers, place);
  return {
    ...again,
    done: [...again.done.slice(0, -1), `${again.done.at(-1) ?? ''} in the place of ${named(enclosed)}`],
  };
}

/** Figures set into the scene one after another, each where there is room for it. */
function planted(work: Work, newcomers: Newcomers, place: Place | undefined, relation?: Relation): Change {
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

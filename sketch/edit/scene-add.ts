/**
 * Adding things to a scene: worn and held ones hang on who is there, others get a place by the words or a free one, at the
 * scale of what stands beside it. Sun, moon, clouds and the like are the world's own and are asked of it (`scene-sky.ts`).
 */
import type { Brief, Entity, RelationKind } from '../brief/brief.ts';
import { mayMirror } from '../compose/place-groups.ts';
import { type Hold, holdsOf } from '../compose/place-holds.ts';
import { bearerOf } from '../compose/scene.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import { chanceOf, seedOf } from '../chance.ts';
import type { Place } from './plan.ts';
import {
  areaOf,
  type Box,
  boxOfNodes,
  centreOf,
  fine,
  movedBy,
  round,
  scaledAbout,
  withCarried,
  withNodes,
} from './scene-box.ts';
import { briefOf, depthAt, floats, measureFor, perspective, placeOfScene } from './scene-ground.ts';
import {
  figureAtOrigin,
  freshIds,
  hangAll,
  type Newcomers,
  newcomersOf,
  nextEntity,
  recast,
} from './scene-build.ts';
import { entityOf, findNodes, isAlive, mainOf } from './scene-find.ts';
import { clamp, type Search, spotFor, steps } from './scene-place.ts';
import { isAskedOfWorld, skyAdded } from './scene-sky.ts';
import {
  type Change,
  countOf,
  inTurn,
  isShadow,
  madeOf,
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
  const room = 500 - work.scene.nodes.length - 20;
  if (step.entities.reduce((sum, { count }) => sum + count, 0) > room)
    return refused(work, wish, 'the picture is full');
  const target = step.place?.target;
  if (target !== undefined && !isPlaceItself(work.scene, target.noun)) {
    const found = findNodes(work, target);
    const host = found.nodes?.[0];
    // A place beside something that is not there is still a wish to see the thing.
    if (host === undefined) {
      const change = planted(work, newcomersOf(work.scene, step.entities, step.relations, things), undefined);
      return {
        ...change,
        undone: [
          `Could not be honoured: ${wish} ${step.place?.kind ?? 'at'} ${target.phrase} (${found.reason}).`,
        ],
      };
    }
    return related(work, step.entities, step.relations, things, step.place?.kind ?? 'next-to', host);
  }
  const isSky = target?.noun !== undefined && /^(sky|air)$/.test(target.noun);
  const place = isSky ? { ...step.place, side: ['top' as const] } : step.place;
  return planted(work, newcomersOf(work.scene, step.entities, step.relations, things), place);
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
  entities: readonly Entity[],
  relations: Brief['relations'],
  things: readonly Thing[],
  kind: RelationKind,
  host: SceneNode,
): Change {
  const index = entities.length;
  // Who wears, holds or reads is the one that is there; in every other relation the newcomer is the subject.
  const isHostActing = acts.has(kind);
  const link = isHostActing ? { subject: index, kind, object: 0 } : { subject: 0, kind, object: index };
  const hostEntity = {
    ...entityOf(host.thing.noun),
    ...(host.look.pose === undefined ? {} : { pose: host.look.pose }),
  };
  const newcomers = newcomersOf(
    work.scene,
    [...entities, hostEntity],
    [...relations, link],
    [...things, host.thing],
  );
  const hold = newcomers.holds.find(({ carrier, carried }) => carrier === index && carried === 0);
  if (hold === undefined)
    return planted(work, newcomersOf(work.scene, entities, relations, things), undefined, { kind, host });
  return hungOn(work, newcomers, index, host, hold);
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
function hungOn(work: Work, newcomers: Newcomers, index: number, host: SceneNode, hold: Hold): Change {
  const { artworkOf } = work;
  const pose = poseFor(hold.kind);
  const isPosed = pose !== undefined && isAlive(host.thing.class);
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
  const scene = withNodes(before, parts.slice(1));
  const added = parts.slice(1);
  const verbs: Readonly<Partial<Record<RelationKind, string>>> = {
    wearing: 'wears',
    holding: 'holds',
    reading: 'reads',
    playing: 'plays',
    eating: 'eats',
  };
  const verb = verbs[hold.kind];
  const entity = newcomers.brief.entities[hold.carried] ?? entityOf('thing');
  const what = told(entity);
  const done =
    verb === undefined
      ? `${what} ${entity.count > 1 ? 'were' : 'was'} put ${hold.kind === 'in' ? 'in' : 'on'} the ${host.thing.noun}`
      : `the ${host.thing.noun} ${verb} ${what}`;
  return madeOf(
    scene,
    done,
    added.filter(({ parentId }) => parentId === bearer.id).map(({ id }) => id),
  );
}

function poseFor(kind: RelationKind): string | undefined {
  if (kind === 'reading' || kind === 'playing' || kind === 'eating' || kind === 'holding') return kind;
  return undefined;
}

/** How a newcomer stands to one that is there. */
interface Relation {
  readonly kind: RelationKind;
  readonly host: SceneNode;
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
    if (thing.kind === 'lettering') {
      undone.push(`Could not be done: add ${entity.phrase} (no drawing stands for it).`);
      continue;
    }
    const inner = newcomers.brief.relations.find(
      ({ subject, object }) => subject === index && object < index,
    );
    const nextTo =
      inner === undefined
        ? undefined
        : scene.nodes.find(({ entity: one }) => one === entityBase + inner.object);
    const link = inner !== undefined && nextTo !== undefined ? { kind: inner.kind, host: nextTo } : relation;
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
  return settled(work, figure, thing, isHigh, place, relation);
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

/** Birds and cats sit in a crown. */
function isPerch(thing: Thing): boolean {
  return thing.class === 'tree' || thing.class === 'plant' || thing.class === 'flower';
}

/** A figure round the origin moved to the best spot that the words and the scene leave. */
export function settled(
  work: Work,
  figure: readonly SceneNode[],
  thing: Thing,
  isHigh: boolean,
  place: Place | undefined,
  relation: Relation | undefined,
): readonly SceneNode[] {
  const { scene } = work;
  const root = figure[0];
  const all = boxOfNodes(figure);
  if (root === undefined || all === undefined) return figure;
  const perch = relation === undefined ? undefined : perched(work, figure, all, relation, thing);
  if (perch !== undefined) return perch;
  const search = searchFor(work, all, thing, isHigh, place, relation);
  const spot = spotFor(work, search);
  const scaled = scaledAbout(figure, spot.scale, { x: 0, y: 0 });
  const depth = depthOf(scene, spot.y, isHigh, relation);
  const circumstances = placeOfScene(scene);
  return scaled.map((node, i) => {
    const moved = movedBy(node, spot.x, spot.y, fine(depth));
    if (i > 0) return moved;
    if (isHigh || circumstances === undefined) {
      // What hangs in the air is told by its middle.
      const isGrounded = circumstances === undefined && !isHigh;
      return isGrounded
        ? { ...moved, stands: 'ground' as const }
        : { ...moved, isGrounded: false, y: round(moved.y - moved.height / 2), stands: 'air' as const };
    }
    return { ...moved, stands: bearerOf(circumstances, thing) };
  });
}

function depthOf(scene: Scene, y: number, isHigh: boolean, relation: Relation | undefined): number {
  if (scene.composition !== 'scene') return depthAt(scene, y, isHigh);
  if (relation?.kind === 'behind') return Math.max(depthAt(scene, y, isHigh), relation.host.depth + 0.05);
  if (relation?.kind === 'in-front-of' || relation?.kind === 'under')
    return Math.max(0, Math.min(depthAt(scene, y, isHigh), relation.host.depth - 0.05));
  return depthAt(scene, y, isHigh);
}

/** Where to look for a spot, by the words. */
function searchFor(
  work: Work,
  bounds: Box,
  thing: Thing,
  isHigh: boolean,
  place: Place | undefined,
  relation: Relation | undefined,
): Search {
  const { scene } = work;
  const { widthPixels: width, heightPixels: height } = scene;
  const frame = { left: width * 0.03, top: height * 0.03, right: width * 0.97, bottom: height * 0.97 };
  const field = work.field?.box;
  const zone = sideZone(field === undefined ? frame : meet(frame, field), place?.side, isHigh);
  const measure = measureFor(scene, thing, work.artworkOf);
  const tall = bounds.bottom - bounds.top;
  const wide = bounds.right - bounds.left;
  // Nothing new outgrows its picture; a mask says how large the thing is to be.
  const largest = Math.min((zone.bottom - zone.top) / tall, (zone.right - zone.left) / wide);
  const fit =
    field === undefined
      ? Math.min(1, (height * 0.72) / tall, (width * 0.8) / wide)
      : clamp(1, largest * 0.6, largest);
  if (isHigh) return airSearch(scene, bounds, zone, fit, place, relation);
  const circumstances = placeOfScene(scene);
  const near = circumstances === undefined ? height * 0.93 : circumstances.floor[0] * height;
  const far = circumstances === undefined ? height * 0.7 : Math.min(near, circumstances.floor[1] * height);
  const foot = footLine(scene, near, far, measure.y, place);
  const host = relation?.host;
  const hostBox = host === undefined ? undefined : boxOfNodes(withCarried(scene, host));
  const scaleAt = (y: number) => fit * perspective(scene, measure, y);
  const base: Search = {
    bounds,
    wish: { x: freerSide(scene, zone), y: foot },
    lines:
      field === undefined
        ? linesAbout(foot, near, far)
        : [clamp(field.bottom - (field.bottom - field.top) * 0.04, 0, height * 0.98)],
    zone: { ...zone, bottom: Math.max(zone.bottom, Math.min(height, near + 1)) },
    scaleAt,
    ignored: new Set(),
    lineCost: 2.2,
  };
  if (relation === undefined || host === undefined || hostBox === undefined) return base;
  return beside(work, base, relation, host, hostBox, near, far);
}

/** The search for a spot that stands to a thing as the words say. */
function beside(
  work: Work,
  base: Search,
  relation: Relation,
  host: SceneNode,
  box: Box,
  near: number,
  far: number,
): Search {
  const { widthPixels: width, heightPixels: height } = work.scene;
  const foot = host.isGrounded ? clamp(host.y, far, height * 0.98) : clamp(box.bottom, far, near);
  const wide = (base.bounds.right - base.bounds.left) * base.scaleAt(foot);
  const tall = (base.bounds.bottom - base.bounds.top) * base.scaleAt(foot);
  const hostTall = box.bottom - box.top;
  const hostWide = box.right - box.left;
  const isLeftFreer = box.left > width - box.right;
  const gap = Math.min(wide, hostWide) * 0.12;
  const ignored = new Set([host.id]);
  const at = (x: number, y: number): { x: number; y: number } => ({ x, y });
  const left = { ...base.zone, right: box.left + gap * 0.3 };
  const right = { ...base.zone, left: box.right - gap * 0.3 };
  const lines = linesAbout(foot, Math.max(near, foot), far);
  switch (relation.kind) {
    case 'left-of':
      return { ...base, zone: left, wish: at(box.left - gap - wide / 2, foot), lines };
    case 'right-of':
      return { ...base, zone: right, wish: at(box.right + gap + wide / 2, foot), lines };
    case 'behind': {
      const y = Math.max(far, foot - Math.max(hostTall * 0.16, (foot - far) * 0.3));
      const side = isLeftFreer ? -1 : 1;
      const dx = side * (wide < hostWide ? hostWide / 2 + wide * 0.06 : wide * 0.2);
      return { ...base, wish: at((box.left + box.right) / 2 + dx, y), lines: [y], ignored };
    }
    case 'in-front-of':
    case 'under':
    case 'in':
    case 'below': {
      const isBeneath = relation.kind === 'under' && host.thing.class !== 'tree';
      const y = clamp(foot + hostTall * (isBeneath ? 0.01 : 0.09), far, Math.max(near, height * 0.95));
      const side = isLeftFreer ? -1 : 1;
      const dx = isBeneath || relation.kind === 'below' ? 0 : side * hostWide * 0.26;
      const fit = isBeneath
        ? Math.min(1, (hostTall * 0.62) / tall)
        : Math.max(1, Math.min(2, (hostTall * 0.3) / tall));
      return {
        ...base,
        wish: at((box.left + box.right) / 2 + dx, y),
        lines: [y],
        ignored,
        scaleAt: (line) => base.scaleAt(line) * fit,
      };
    }
    default: {
      const x = isLeftFreer ? box.left - gap - wide / 2 : box.right + gap + wide / 2;
      return { ...base, wish: at(x, foot), lines };
    }
  }
}

/** On a roof or in a crown: a place on the thing itself. Undefined where nothing sits. */
function perched(
  work: Work,
  figure: readonly SceneNode[],
  all: Box,
  relation: Relation,
  thing: Thing,
): readonly SceneNode[] | undefined {
  const { host, kind } = relation;
  const isOn =
    kind === 'on' ||
    (kind === 'above' && isPerch(host.thing)) ||
    (kind === 'in' && isPerch(host.thing) && thing.class === 'bird');
  if (!isOn) return undefined;
  const box = boxOfNodes([host]);
  if (box === undefined) return undefined;
  const hostTall = box.bottom - box.top;
  const rise = isPerch(host.thing) ? (host.thing.class === 'flower' ? 0.7 : 0.52) : 0.97;
  const fit = Math.min(
    1,
    (hostTall * 0.45) / (all.bottom - all.top),
    ((box.right - box.left) * 0.7) / (all.right - all.left),
  );
  const side = seedOf(work.scene.seed, figure[0]?.id ?? '') % 2 === 0 ? 1 : -1;
  const x = centreOf(host).x + (isPerch(host.thing) ? side * (box.right - box.left) * 0.16 : 0);
  const y = box.bottom - hostTall * rise;
  return scaledAbout(figure, fit, { x: 0, y: 0 }).map((node, i) => {
    const moved = movedBy(node, x, y, fine(host.depth - 0.002));
    return i > 0
      ? moved
      : {
          ...moved,
          isGrounded: false,
          y: round(moved.y - moved.height / 2),
          stands: 'held' as const,
          parentId: host.id,
        };
  });
}

function airSearch(
  scene: Scene,
  bounds: Box,
  zone: Box,
  fit: number,
  place: Place | undefined,
  relation: Relation | undefined,
): Search {
  const { heightPixels: height, widthPixels: width } = scene;
  const tall = bounds.bottom - bounds.top;
  const circumstances = placeOfScene(scene);
  const isEverywhere =
    circumstances === undefined || ['space', 'underwater', 'sky'].includes(circumstances.setting);
  const floor = isEverywhere
    ? zone.bottom
    : Math.min(zone.bottom, Math.max(zone.top + tall * fit, circumstances.horizon * height));
  const size = Math.min(fit, (height * (isEverywhere ? 0.5 : 0.34)) / tall);
  const host = relation?.host;
  const box = host === undefined ? undefined : boxOfNodes(withCarried(scene, host));
  if (box !== undefined && relation?.kind === 'above') {
    const y = Math.max(zone.top + tall * size, box.top - height * 0.02);
    return {
      bounds,
      wish: { x: (box.left + box.right) / 2, y },
      lines: steps(zone.top + tall * size, y, 5),
      zone,
      scaleAt: () => size,
      ignored: new Set(),
      lineCost: 1,
    };
  }
  const top = zone.top + tall * size * 1.02;
  const isRaised = place?.side?.includes('top') === true;
  const wishY = isRaised ? top : top + Math.max(0, floor - top) * (isEverywhere ? 0.45 : 0.3);
  const x =
    box === undefined
      ? freerSide(scene, zone)
      : (box.left + box.right) / 2 + (box.left > width - box.right ? -1 : 1) * (box.right - box.left) * 0.9;
  return {
    bounds,
    wish: { x, y: box === undefined ? wishY : clamp((box.top + box.bottom) / 2, top, floor) },
    lines: steps(top, Math.max(top, floor), 9),
    zone: { ...zone, bottom: Math.max(floor, top) + 1 },
    scaleAt: () => size,
    ignored: new Set(),
    lineCost: 1,
  };
}

/** The part of a zone that side words name. */
function sideZone(zone: Box, sides: Place['side'], isHigh: boolean): Box {
  const width = zone.right - zone.left;
  const height = zone.bottom - zone.top;
  let { left, right, top, bottom } = zone;
  for (const side of sides ?? []) {
    if (side === 'left') right = zone.left + width * 0.45;
    if (side === 'right') left = zone.right - width * 0.45;
    if (side === 'middle') [left, right] = [zone.left + width * 0.2, zone.right - width * 0.2];
    if (side === 'top' && isHigh) bottom = zone.top + height * 0.5;
    if (side === 'bottom' && isHigh) top = zone.bottom - height * 0.5;
  }
  return { left, right, top, bottom };
}

/** Where a newcomer's foot goes: on the line of what stands there, unless the words say near or far. */
function footLine(
  scene: Scene,
  near: number,
  far: number,
  measured: number | undefined,
  place: Place | undefined,
): number {
  const sides = place?.side ?? [];
  if (sides.includes('background') || sides.includes('top')) return far + (near - far) * 0.05;
  if (sides.includes('foreground') || sides.includes('bottom')) return near;
  const main = mainOf(scene.nodes.filter((node) => !isShadow(node) && node.isGrounded));
  return clamp(measured ?? main?.y ?? far + (near - far) * 0.6, far, near);
}

/** The line itself first, then others of the ground. */
function linesAbout(foot: number, near: number, far: number): readonly number[] {
  return [foot, ...steps(far, near, 7)];
}

/** The middle of the widest gap between what stands there, for a newcomer of which nothing is said. */
function freerSide(scene: Scene, zone: Box): number {
  const boxes = scene.nodes
    .filter((node) => node.parentId === undefined && !isShadow(node))
    .flatMap((node) => boxOfNodes(withCarried(scene, node)) ?? [])
    .filter((box) => box.right > zone.left && box.left < zone.right)
    .sort((a, b) => a.left - b.left);
  let best = (zone.left + zone.right) / 2;
  let widest = 0;
  let from = zone.left;
  for (const box of [...boxes, { left: zone.right, right: zone.right }]) {
    if (box.left - from > widest) [best, widest] = [(from + box.left) / 2, box.left - from];
    from = Math.max(from, box.right);
  }
  return best;
}

function meet(a: Box, b: Box): Box {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return areaOf(box) > 0 ? box : b;
}

/** One more of a thing: its own drawing, varied as the planner varies copies, near its kind. */
export function cloned(work: Work, model: SceneNode, entity: Entity, place: Place | undefined): Change {
  let scene = work.scene;
  const touched: string[] = [];
  for (let i = 0; i < entity.count; i++) {
    const id = freshIds(scene)();
    const nodes = cloneOf({ ...work, scene }, model, entity, id, place);
    scene = withNodes(scene, nodes);
    touched.push(id);
  }
  const noun =
    entity.count > 1
      ? `${countOf(entity.noun, entity.count)} more were added`
      : `another ${entity.noun} was added`;
  return madeOf(scene, noun, touched);
}

function cloneOf(
  work: Work,
  model: SceneNode,
  entity: Entity,
  id: string,
  place: Place | undefined,
): readonly SceneNode[] {
  const { scene } = work;
  const own = chanceOf(seedOf(scene.seed, 'clone', id));
  const family = withCarried(scene, model);
  const variant =
    Math.max(
      0,
      ...scene.nodes
        .filter(({ thing }) => thing.ref === model.thing.ref)
        .map(({ look }) => look.variant ?? 0),
    ) + 1;
  const isMirrored = mayMirror(model.thing) && own.next() < 0.5;
  const size = own.between(0.94, 1.06);
  const hue = Math.round(own.between(-4, 4) * 10) / 10;
  const ids = new Map(family.map((node, i) => [node.id, i === 0 ? id : `${id}.${i}`]));
  const foot = model.isGrounded ? model.y : model.y + model.height / 2;
  const copies = family.map((node): SceneNode => {
    const { hueDegrees: _hue, parentId, ...rest } = node;
    const look = node === model ? { ...node.look, ...wishesOf(work, entity), variant } : node.look;
    return {
      ...rest,
      id: ids.get(node.id) ?? id,
      look,
      ...(parentId === undefined || node === model ? {} : { parentId: ids.get(parentId) ?? id }),
      x: node.x - model.x,
      y: node.y - foot,
      depth: fine(node.depth - model.depth),
      seed: seedOf(scene.seed, 'edit', ids.get(node.id) ?? id),
      ...(hue === 0 ? {} : { hueDegrees: hue }),
    };
  });
  const turned = isMirrored
    ? copies.map((node) => ({
        ...node,
        x: -node.x,
        rotationDegrees: -node.rotationDegrees,
        isFlipped: mayMirror(node.thing) ? !node.isFlipped : node.isFlipped,
      }))
    : copies;
  // A floating model hangs by its middle; round the origin everything stands on its foot.
  const standing = turned.map((node, i) =>
    i === 0 && !node.isGrounded ? { ...node, y: 0, isGrounded: true } : node,
  );
  const isHigh = !model.isGrounded;
  const grown = scaledAbout(standing, size, { x: 0, y: 0 });
  const placed = settled(work, grown, model.thing, isHigh, place, { kind: 'next-to', host: model });
  return placed.map((node, i) =>
    i === 0 ? { ...node, ...(model.stands === undefined ? {} : { stands: model.stands }) } : node,
  );
}

function wishesOf(work: Work, entity: Entity): Partial<SceneNode['look']> {
  const briefed = briefOf(work.scene, [entity]);
  const thing = work.lexicon.resolve(entity);
  const nodes = figureAtOrigin(
    work.scene,
    { brief: briefed, things: [thing], holds: holdsOf(briefed, [thing]) },
    0,
    0,
    100,
    'e0',
    work.artworkOf,
  );
  const look = nodes[0]?.look ?? {};
  return {
    ...(look.colour === undefined ? {} : { colour: look.colour }),
    ...(look.mood === undefined ? {} : { mood: look.mood }),
    ...(look.pose === undefined ? {} : { pose: look.pose }),
    ...(look.material === undefined ? {} : { material: look.material }),
  };
}

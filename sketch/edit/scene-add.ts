/**
 * Adding things to a scene: worn and held ones hang on who is there, others get a place by the words or a free one, at the
 * scale of what stands beside it. Sun, moon, clouds and the like are the world's own and are asked of it (`scene-sky.ts`).
 */
import type { Entity, RelationKind } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import { sceneLimits } from '../memory-shape.ts';
import type { Scene } from '../scene/scene.ts';
import type { Place } from './plan.ts';
import { boxOfNode, coverOf } from './scene-box.ts';
import { type Newcomers, newcomersOf } from './scene-build.ts';
import { cloned } from './scene-clone.ts';
import { entityOf, findNodes } from './scene-find.ts';
import { measureFor, unitHeight } from './scene-ground.ts';
import { related } from './scene-join.ts';
import { planted } from './scene-plant.ts';
import { removed } from './scene-remove.ts';
import { isAskedOfWorld, skyAdded } from './scene-sky.ts';
import { type Change, inTurn, named, refused, type StepOf, undoneOf, type Work } from './scene-work.ts';

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
  const isLettered = (index: number) => things[index]?.kind === 'lettering';
  if (step.entities.some((_, index) => isLettered(index))) {
    const [lettered, rest] = parted(step, isLettered);
    const change = rest === undefined ? refused(work, wish, 'no drawing stands for it') : add(work, rest);
    const left = lettered.map(({ phrase }) => undoneOf(`add ${phrase}`, 'no drawing stands for it'));
    return { ...change, undone: [...change.undone, ...left] };
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

/** The entities of which something is true, and the step that is left for the others. */
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

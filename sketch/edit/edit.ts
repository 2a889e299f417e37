/**
 * An edit from words and pictures to pixels. A picture that remembers its scene is edited as a scene and painted anew;
 * any other is edited by its pixels. This file only decides between the two, joins them where an instruction needs both,
 * and keeps the one promise: what the mask protects is, in the end, the source's own pixels. Like the rest of the wing it
 * is pure and gives up control between layers.
 */
import { seedOf } from '../chance.ts';
import type { Pack } from '../lexicon/pack.ts';
import { isSamePicture, packMemory, readMemory, signatureOf, type Memory } from '../memory.ts';
import { drawScene } from '../paint/draw.ts';
import { resized } from '../scene/resized.ts';
import type { Scene } from '../scene/scene.ts';
import { type Pixels, type SketchRequest, studioOf, type Studio } from '../sketch.ts';
import { sketchVersion } from '../version.ts';
import { describedSteps } from './described.ts';
import { flattened, isChanged, keepProtected, placeOnCanvas, type Placed } from './canvas.ts';
import { editPixels } from './pixel-edit.ts';
import type { EditOutcome, EditPlan, EditStep } from './plan.ts';
import { readInstruction } from './read-instruction.ts';
import type { Region } from './region.ts';
import { editScene } from './scene-edit.ts';

/** What is asked of an edit. */
export interface EditRequest extends SketchRequest {
  /**
   * The pictures, the first of which is edited: upright RGBA. The first fits the canvas, the others may have any size.
   */
  readonly pictures: readonly Pixels[];
  /** As large as the first picture; undefined lets everything change. */
  readonly mask: Region | undefined;
  /** What the first picture carries as its memory, as it was found: untrusted. */
  readonly memory: Uint8Array | undefined;
}

/** A state of the edit; the last is `picture`. Between any two yields the caller may stop. */
export type EditEvent =
  | { readonly type: 'layer'; readonly name: string }
  | { readonly type: 'partial'; readonly partialIndex: number; readonly pixels: Pixels }
  | {
      readonly type: 'picture';
      readonly pixels: Pixels;
      /** What the picture remembers of itself; undefined once it is no painted scene any more. */
      readonly memory: Uint8Array | undefined;
      /** What was done, in plain words. */
      readonly revisedPrompt: string;
      /** What could not be done, one sentence each. */
      readonly warnings: readonly string[];
    };

/** Nothing of the instruction could be carried out; the message says why, in sentences for the caller. */
export class EditImpossible extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditImpossible';
  }
}

/** Edits. Throws `EditImpossible` before any preview when nothing can be done. */
export function* editSketch(request: EditRequest, pack: Pack): Generator<EditEvent, void, void> {
  const studio = studioOf(pack);
  const memory = request.memory && readMemory(request.memory, studio.knows);
  const first = request.pictures[0];
  if (first === undefined) throw new EditImpossible('There is no picture to edit.');
  const known = memory && isSamePicture(memory.signature, signatureOf(first)) ? memory : undefined;
  yield { type: 'layer', name: 'read' };
  const plan = planOf(request, known?.scene);
  const placed = placeOnCanvas(first, request, plan, request.mask);
  const isWhole = placed.margins === undefined;
  if (known && isWhole && (yield* editKnown(request, known, plan, placed, studio))) return;
  yield* editAny(request, plan, placed, studio);
}

function planOf(request: EditRequest, scene: Scene | undefined): EditPlan {
  const plan = readInstruction(request.prompt, {
    pictureCount: request.pictures.length,
    hasMask: request.mask !== undefined,
    nouns: scene ? [...new Set(scene.nodes.map(({ thing }) => thing.noun))] : [],
    texts: scene ? scene.texts.map(({ text }) => text) : [],
  });
  return limited(plan.steps.length > 0 ? plan : { ...plan, steps: describedSteps(plan, scene) });
}

/**
 * Most changes of one edit. Each is looked for and painted on its own, some in a fifth of a second, and a hundred of them
 * fit into the words that are read.
 */
const stepsMax = 20;

/** The first changes; that there were more is told. */
function limited(plan: EditPlan): EditPlan {
  if (plan.steps.length <= stepsMax) return plan;
  const unread = [...plan.unread, `everything after the first ${stepsMax} changes`];
  return { ...plan, steps: plan.steps.slice(0, stepsMax), unread };
}

/** Changes that only pixels know. */
const pixelKinds: ReadonlySet<EditStep['kind']> = new Set(['grade', 'blur', 'bring', 'extend']);

/** Edits the scene and paints it. Gives false, having shown nothing, when the scene cannot do any of it. */
function* editKnown(
  request: EditRequest,
  memory: Memory,
  plan: EditPlan,
  placed: Placed,
  studio: Studio,
): Generator<EditEvent, boolean, void> {
  const { widthPixels, heightPixels } = request;
  const sceneSteps = plan.steps.filter(({ kind }) => !pixelKinds.has(kind));
  const pixelSteps = plan.steps.filter(({ kind }) => pixelKinds.has(kind));
  if (sceneSteps.length === 0) return false;
  const isSameSize = memory.scene.widthPixels === widthPixels && memory.scene.heightPixels === heightPixels;
  const base = isSameSize ? memory.scene : resized(memory.scene, widthPixels, heightPixels);
  const { scene, outcome } = editScene({ ...base, quality: request.quality }, sceneSteps, {
    ...{ lexicon: studio.lexicon, artworkOf: studio.artworkOf, variant: request.index },
    ...(placed.region && { region: placed.region }),
  });
  if (outcome.done.length === 0) {
    // Who knows the scene knows what is not in it; guessing among its pixels would only change the wrong thing. A mask
    // says where instead, and that pixels can do.
    const isHopeless = placed.region === undefined && pixelSteps.length === 0;
    if (isHopeless) throw new EditImpossible(impossible(plan, outcome));
    return false;
  }
  yield { type: 'layer', name: 'composed' };
  let painted: Pixels | undefined;
  for (const step of drawScene(scene, studio.artworkOf, pixelSteps.length > 0 ? 0 : request.partialCount)) {
    if (step.type === 'layer') yield step;
    else if (step.type === 'partial') yield { ...step, pixels: finished(step.pixels, placed, request) };
    else painted = step.pixels;
  }
  if (painted === undefined) throw new Error('impossible state: a drawing without its end');
  if (pixelSteps.length > 0) {
    const rest = { ...plan, steps: pixelSteps };
    const ground = { ...placed, ground: painted };
    yield* editAny(request, rest, ground, studio, outcome);
    return true;
  }
  // A mask may hide all that the scene has changed; then it is the pixels' turn.
  if (placed.region && !isChanged(painted, placed.ground, placed.region)) return false;
  const pixels = finished(painted, placed, request);
  const prompts = [...memory.prompts, request.prompt];
  yield {
    type: 'picture',
    pixels,
    memory: packMemory({ prompts, scene, signature: signatureOf(pixels) }),
    ...told(plan, outcome),
  };
  return true;
}

/** Edits pixels. `before` is what a scene has done already. */
function* editAny(
  request: EditRequest,
  plan: EditPlan,
  placed: Placed,
  studio: Studio,
  before: EditOutcome = { done: [], undone: [] },
): Generator<EditEvent, void, void> {
  const seed = seedOf(
    sketchVersion,
    request.prompt,
    request.index,
    request.widthPixels,
    request.heightPixels,
  );
  const work = editPixels(
    {
      ground: placed.ground,
      ...(placed.region && { region: placed.region }),
      ...(placed.margins && { margins: placed.margins }),
      others: request.pictures.slice(1),
      plan,
      seed,
      quality: request.quality,
      background: request.background,
    },
    studio,
  );
  let handedOut = 0;
  for (;;) {
    const step = work.next();
    if (!step.done) {
      const { stage, pixels } = step.value;
      if (pixels !== undefined && handedOut < request.partialCount) {
        yield {
          type: 'partial',
          partialIndex: handedOut,
          pixels: finished(pixels(), placed, request),
        };
        handedOut++;
      }
      yield { type: 'layer', name: stage };
      continue;
    }
    const { pixels, outcome: own } = step.value;
    const outcome = { done: [...before.done, ...own.done], undone: [...before.undone, ...own.undone] };
    if (!isWorthShowing(plan, outcome, placed)) throw new EditImpossible(impossible(plan, outcome));
    yield {
      type: 'picture',
      pixels: finished(pixels, placed, request),
      memory: undefined,
      ...told(plan, outcome),
    };
    return;
  }
}

/** Painting on round a picture of another shape is no answer to words that asked for something else. */
function isWorthShowing({ steps }: EditPlan, { done }: EditOutcome, { margins }: Placed): boolean {
  if (margins === undefined) return done.length > 0;
  const isAsked = steps.every(({ kind }) => kind === 'extend');
  return isAsked || done.length > 1;
}

/** The promise, and the flat ground that an opaque picture stands on. */
function finished(pixels: Pixels, placed: Placed, request: EditRequest): Pixels {
  const kept = keepProtected(pixels, placed);
  return request.background === 'opaque' ? flattened(kept) : kept;
}

function told(plan: EditPlan, { done, undone }: EditOutcome) {
  const doing = done.length === 0 ? '' : sentence(done.join('; '));
  const unread = plan.unread.map((words) => `Not understood: ${words}.`);
  const warnings = [...undone, ...unread];
  return { revisedPrompt: [doing, ...warnings].filter(Boolean).join(' '), warnings };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function impossible(plan: EditPlan, { undone }: EditOutcome): string {
  const reasons = [...undone, ...plan.unread.map((words) => `Not understood: ${words.slice(0, 200)}.`)];
  const why = reasons.length > 0 ? reasons.slice(0, 4).join(' ') : 'No change could be read from the words.';
  return `Nothing of this edit could be done. ${why} The sketch engine can add, remove, replace, recolour and move things, change style, time of day, weather, background and colours, and fill what a mask leaves open.`;
}

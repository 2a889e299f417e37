/**
 * Carries out an edit on a scene: step by step, each on what the one before it left. Pure and deterministic; what no step
 * names stays the same object, so that it is painted as it was, to the byte. Steps that only pixels know are left to them.
 */
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import { frozen } from '../scene/frozen.ts';
import type { Scene } from '../scene/scene.ts';
import type { EditOutcome, EditStep } from './plan.ts';
import type { Region } from './region.ts';
import { add } from './scene-add.ts';
import { areaOf, type Box } from './scene-box.ts';
import { flip, look, recolour, scale } from './scene-change.ts';
import { count } from './scene-count.ts';
import { move } from './scene-move.ts';
import { remove } from './scene-remove.ts';
import { replace } from './scene-replace.ts';
import { withShadows } from './scene-shadows.ts';
import { type Change, type Field, isShadow, refused, type Work } from './scene-work.ts';
import { words } from './scene-words.ts';
import { backdrop, cutOut, restyle, season, setting, time, weather } from './scene-world.ts';

/** What an edit needs besides the scene. */
export interface SceneTools {
  readonly lexicon: Lexicon;
  readonly artworkOf: ArtworkOf;
  /** Where the picture may change, of any size; absent lets everything change. Newcomers go inside it. */
  readonly region?: Region;
  /**
   * Which of several pictures of one edit this is, from 0 (also when absent): each has its newcomers in other places, mirrored
   * or in another hue. Steps that leave no freedom come out the same in all of them.
   */
  readonly variant?: number;
}

/** The scene with the steps carried out, and what came of each. Never throws; a step that cannot be done changes nothing. */
export function editScene(
  scene: Scene,
  steps: readonly EditStep[],
  tools: SceneTools,
): { readonly scene: Scene; readonly outcome: EditOutcome } {
  const field = tools.region === undefined ? undefined : fieldOf(tools.region, scene);
  const done: string[] = [];
  const undone: string[] = [];
  const kept: Omit<Work, 'scene' | 'last'> = {
    lexicon: tools.lexicon,
    artworkOf: tools.artworkOf,
    ...(field === undefined ? {} : { field }),
    ...(tools.variant === undefined ? {} : { variant: tools.variant }),
  };
  let work: Work = { ...kept, scene, last: [] };
  for (const step of steps) {
    const change = carryOut(work, step);
    done.push(...change.done);
    undone.push(...change.undone, ...(step.kind === 'look' ? [] : unshown(work, change.scene)));
    // What was not told as done was not done.
    if (change.done.length === 0) continue;
    work = { ...kept, scene: withShadows(work.scene, change.scene), last: change.touched };
  }
  return { scene: frozen(work.scene), outcome: { done, undone } };
}

/** What drawings could not show of new wishes, and what is drawn as something else, in the sentences of a first painting. */
function unshown(work: Work, after: Scene): readonly string[] {
  const told = new Set<string>();
  for (const node of after.nodes) {
    const was = work.scene.nodes.find(({ id }) => id === node.id);
    if (was === node || isShadow(node)) continue;
    const { noun, ref, via } = node.thing;
    const isStandIn = via === 'keyword' || via === 'hypernym' || via === 'archetype';
    if (isStandIn && was?.thing.ref !== ref) told.add(`“${noun}” is drawn as ${ref.replaceAll('-', ' ')}.`);
    const before = was === undefined ? [] : work.artworkOf(was.thing, was.look).unmet;
    for (const wish of work.artworkOf(node.thing, node.look).unmet) {
      if (before.includes(wish)) continue;
      told.add(`Could not be shown: ${wish.startsWith('without ') ? `${noun} ${wish}` : `${wish} ${noun}`}.`);
    }
  }
  return [...told];
}

function carryOut(work: Work, step: EditStep): Change {
  switch (step.kind) {
    case 'recolour':
      return recolour(work, step);
    case 'add':
      return add(work, step);
    case 'remove':
      return remove(work, step);
    case 'replace':
      return replace(work, step);
    case 'move':
      return move(work, step);
    case 'scale':
      return scale(work, step);
    case 'count':
      return count(work, step);
    case 'flip':
      return flip(work, step);
    case 'look':
      return look(work, step);
    case 'restyle':
      return restyle(work, step);
    case 'time':
      return time(work, step);
    case 'weather':
      return weather(work, step);
    case 'season':
      return season(work, step);
    case 'setting':
      return setting(work, step);
    case 'backdrop':
      return backdrop(work, step);
    case 'cut-out':
      return cutOut(work);
    case 'words':
      return words(work, step);
    case 'grade':
      return refused(work, 'change the colours of the whole', 'pixels');
    case 'blur':
      return refused(work, `blur the ${step.what}`, 'pixels');
    case 'extend':
      return refused(work, `extend the picture to the ${step.sides.join(' and ')}`, 'pixels');
    case 'bring':
      return refused(work, `bring ${step.target.phrase}`, 'pixels');
  }
}

/** The region in the scene's own pixels; undefined where it leaves nothing or everything open. */
function fieldOf(region: Region, scene: Scene): Field | undefined {
  const { widthPixels: width, heightPixels: height, data } = region;
  const across = scene.widthPixels / width;
  const down = scene.heightPixels / height;
  // Sums of all open pixels above and to the left make the share of any box four look-ups.
  const sums = new Uint32Array((width + 1) * (height + 1));
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] !== 0) {
        row++;
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
      }
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const open = sums[sums.length - 1] ?? 0;
  if (open === width * height || open === 0) return undefined;
  const at = (x: number, y: number) => {
    const column = Math.max(0, Math.min(width, Math.round(x / across)));
    const line = Math.max(0, Math.min(height, Math.round(y / down)));
    return sums[line * (width + 1) + column] ?? 0;
  };
  return {
    box: { left: left * across, top: top * down, right: right * across, bottom: bottom * down },
    shareOf(box: Box) {
      const inside =
        at(box.right, box.bottom) - at(box.left, box.bottom) - at(box.right, box.top) + at(box.left, box.top);
      return Math.min(1, (inside * across * down) / Math.max(1, areaOf(box)));
    },
  };
}

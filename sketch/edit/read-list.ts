/** Reads targets that are named one after another. */
import type { Target } from './plan.ts';
import type { Edit } from './read-edit.ts';

/** "The hat, the glasses and the scarf": targets one after another; `stopsAt` as in `TargetReach`. */
export function readList(
  edit: Edit,
  at: number,
  to: number,
  stopsAt?: RegExp,
): { readonly targets: readonly Target[]; readonly next: number } {
  const reach = { mayBePlaced: true, ...(stopsAt ? { stopsAt } : {}) };
  const targets: Target[] = [];
  let next = at;
  while (targets.length < 12) {
    const found = edit.readTarget(edit, next, to, reach);
    if (!found) break;
    targets.push(found.target);
    next = found.next;
    let joint = next;
    while (joint < to && joint < next + 3 && /^(,|and|or|nor|&|plus)$/.test(edit.words[joint] ?? ''))
      joint += 1;
    if (joint === next || !edit.readTarget(edit, joint, to, reach)) break;
    next = joint;
  }
  return { targets, next };
}

/** What is wished of the place of a figure: by side words, by a relation to a thing, or nothing. */
import type { RelationKind } from '../brief/brief.ts';
import type { SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';

/** How a newcomer stands to one that is there. */
export interface Relation {
  readonly kind: RelationKind;
  readonly host: SceneNode;
  /** The part of it that is meant, where the words name one: `head`, `roof`, `back`. */
  readonly part?: string;
}

/** What is wished of a place. */
export interface Wish {
  /** True for what flies, hangs or floats. */
  readonly isHigh: boolean;
  /** Side words; its target is not looked at. */
  readonly place?: Place | undefined;
  readonly relation?: Relation | undefined;
  /** True for what is in the picture already and keeps its size. */
  readonly isFixedSize?: boolean;
}

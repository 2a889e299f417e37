/**
 * The scene graph: the only thing that painters read, and what a later edit edits. Plain data, frozen, serialisable
 * as JSON. All lengths are pixels of the final canvas; y grows downwards.
 */
import type { Composition, Season, Setting, StyleName, TimeOfDay, Weather } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';
import type { Look } from '../things/artwork.ts';

/** What is behind the nodes. */
export type Background =
  | {
      readonly kind: 'world';
      readonly setting: Setting;
      readonly time: TimeOfDay;
      readonly weather: Weather;
      readonly season: Season;
      /** Y of the horizon, in pixels. */
      readonly horizonY: number;
    }
  | {
      readonly kind: 'plain';
      readonly colours: readonly string[];
      readonly motif: 'none' | 'rays' | 'disc' | 'paper' | 'dots';
    }
  | { readonly kind: 'transparent' };

/** The one light of a picture. */
export interface Light {
  /** Where it comes from, in degrees: 0 is right, 90 is straight above, 135 is upper left. */
  readonly angleDegrees: number;
  /** `#rrggbb` of the light itself and of the shade. */
  readonly colour: string;
  readonly shade: string;
  /** 0 (night) to 1 (noon). */
  readonly strength: number;
}

/** One drawn thing. */
export interface SceneNode {
  /** Stable within the scene: `n0`, `n1`, … */
  readonly id: string;
  readonly thing: Thing;
  readonly look: Look;
  /** Centre of the ground contact (or of the whole thing when it floats). */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotationDegrees: number;
  readonly isFlipped: boolean;
  /** 0 is nearest; grows with distance. Painting goes from far to near. */
  readonly depth: number;
  /** True when it stands on the ground and throws a contact shadow. */
  readonly isGrounded: boolean;
  /** Seeds this node's own chance, so that it stays the same when others change. */
  readonly seed: number;
}

/** Words set in the picture. */
export interface SceneText {
  readonly id: string;
  readonly text: string;
  /** Font family, one of `sketch/paint/fonts.ts`. */
  readonly font: string;
  readonly weight: number;
  readonly sizePixels: number;
  readonly letterSpacingPixels: number;
  /** Centre of the line's box. */
  readonly x: number;
  readonly y: number;
  readonly rotationDegrees: number;
  readonly colour: string;
  /** A second colour for an outline or a hard shadow; absent: none. */
  readonly shadow?: string;
}

/** Everything about one picture, before any pixel. */
export interface Scene {
  readonly version: 1;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly seed: number;
  readonly composition: Composition;
  readonly style: StyleName;
  readonly background: Background;
  readonly light: Light;
  readonly nodes: readonly SceneNode[];
  readonly texts: readonly SceneText[];
  /** Colours that hold the picture together, `#rrggbb`, the dominant first. */
  readonly palette: readonly string[];
  /** `low`: fewer details and plainer finish; `high`: all of them. */
  readonly quality: 'low' | 'medium' | 'high';
}

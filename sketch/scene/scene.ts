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
      /** Singular nouns of the world that must not be painted (`cloud`, `flower`, `tree`, `mountain`, `star`, `sun`, `moon`). */
      readonly without?: readonly string[];
      /** Great things of the sky that the world itself paints. */
      readonly sights?: readonly ('aurora' | 'rainbow' | 'shooting-star' | 'lightning' | 'fireworks')[];
      /** What the beach's water meets: sand when absent, or the grassy bank of a lake. */
      readonly shore?: 'grass';
      /** `#rrggbb` of one kind of flower that covers the meadow to the horizon; absent strews a few of many kinds. */
      readonly bloom?: string;
      /** True when sun or moon were asked for by name: the sky's own one is then painted large. */
      readonly isOrbLarge?: boolean;
      /** `#rrggbb` in which sky and ground are tinted; absent keeps the colours of the hour and the place. */
      readonly tints?: { readonly sky?: string; readonly ground?: string };
    }
  | {
      readonly kind: 'plain';
      readonly colours: readonly string[];
      readonly motif:
        | 'none'
        | 'rays'
        | 'disc'
        | 'paper'
        | 'dots'
        | 'stripes'
        | 'arch'
        | 'hills'
        | 'peaks'
        | 'sea'
        | 'skyline'
        | 'grid'
        | 'wall';
      /** Where the motif has its middle and how large it is, in pixels; absent puts it behind the middle of the sheet. */
      readonly focus?: { readonly x: number; readonly y: number; readonly radius: number };
      /** Colour of the disc or arch; absent takes a light tone of the ground. */
      readonly glow?: string;
      /** Colours of the motif's lines, dots and ornaments; absent takes tones of the ground. */
      readonly accents?: readonly string[];
      /** A border round the sheet, in its own colour. */
      readonly frame?: { readonly kind: 'line' | 'double' | 'deco' | 'mat'; readonly colour: string };
      /** Small shapes strewn by the planner. */
      readonly ornaments?: readonly Ornament[];
    }
  | {
      readonly kind: 'transparent';
      /** Colours that a finish lays under the cut-out at the very end, top first; absent leaves it transparent. */
      readonly ground?: readonly string[];
    };

/** A small flat shape of graphic design; `x`, `y` is its centre, `size` its height in pixels. */
export interface Ornament {
  readonly shape:
    | 'note'
    | 'notes'
    | 'star'
    | 'spark'
    | 'dot'
    | 'ring'
    | 'leaf'
    | 'wave'
    | 'line'
    | 'heart'
    | 'drop'
    | 'flake'
    | 'flower'
    | 'bird'
    | 'cloud'
    | 'diamond'
    | 'planet'
    | 'bubble';
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly rotationDegrees: number;
  readonly colour: string;
  /** 0 to 1. */
  readonly alpha: number;
}

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
  /**
   * What bears it: `ground` throws a contact shadow, `water` a reflection, `surface` a tight shadow (a table top),
   * `air` and `held` none. Absent means `ground` when `isGrounded`, else `air`.
   */
  readonly stands?: 'ground' | 'water' | 'surface' | 'air' | 'held';
  /** The node that holds, wears or carries this one; absent for a thing of its own. */
  readonly parentId?: string;
  /** Turns the drawing's hues, in degrees, so that clones differ; absent is 0. */
  readonly hueDegrees?: number;
  /** Index of the entity in the brief that asked for it; absent for additions of the composer. */
  readonly entity?: number;
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
  /**
   * What `shadow` does: `hard` a block shadow to the lower right (the default when `shadow` is given), `soft` a blurred
   * one, `outline` a line round the letters, `tube` makes the letters neon tubes in `colour`.
   */
  readonly effect?: 'hard' | 'soft' | 'outline' | 'tube';
  /**
   * Sets the letters on a circle round (`x`, `y`): over the top of it when positive, along its foot (still read from left
   * to right) when negative; in pixels, to the baseline. Absent sets a straight line.
   */
  readonly arcRadiusPixels?: number;
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

/**
 * What an instruction asks to have changed, as a value: the first stage of an edit, read from words by
 * `read-instruction.ts` and carried out by `scene-edit.ts` (on a scene) or `pixel-edit.ts` (on any picture). Reading
 * never fails; what was not understood is kept in `unread`.
 */
import type {
  Brief,
  Entity,
  RelationKind,
  Season,
  Setting,
  StyleName,
  TimeOfDay,
  Weather,
} from '../brief/brief.ts';

/** Which thing of the picture is meant. */
export interface Target {
  /** Singular, lower case; undefined for "it", "everything", "this". */
  readonly noun: string | undefined;
  /** As written, for reports: `the second penguin`. */
  readonly phrase: string;
  /** From the left, from 1; -1 is the last, -2 the second from the right. "the second penguin" is 2. */
  readonly ordinal?: number;
  /** "the left car", "the cat on the right", "the biggest dog". */
  readonly which?:
    | 'left'
    | 'right'
    | 'middle'
    | 'top'
    | 'bottom'
    | 'nearest'
    | 'farthest'
    | 'largest'
    | 'smallest';
  /** Colour that tells it from others: "the red car". */
  readonly colour?: string;
  /** How many of them; undefined means the one (or all, where `isAll`). "two of the cats" is 2. */
  readonly count?: number;
  /** "all the cars", "the cars", "every car". */
  readonly isAll: boolean;
  /** Which picture it is in, from 1, where the words say so: "the cup from the second image". */
  readonly picture?: number;
  /** Whose part it is: "the roof of the house", "the cat's eyes"; `phrase` then names both. */
  readonly of?: Target;
  /** What tells it from others by where it is or what is on it: "the cup on the table", "the man with the hat". */
  readonly at?: Place;
  /** Of "everything except the dog": what stays. */
  readonly except?: readonly Target[];
}

/** Where something goes. */
export interface Place {
  /** Relation to a thing: "on the table", "next to the dog"; undefined when only a side is named. */
  readonly kind?: RelationKind;
  readonly target?: Target;
  /** "to the left", "in the top right corner", "in the middle", "in the background". */
  readonly side?: readonly ('left' | 'right' | 'top' | 'bottom' | 'middle' | 'background' | 'foreground')[];
  /** True where the thing takes the very place of `target`: "swap the cat and the dog". `kind` is absent then. */
  readonly isInstead?: true;
}

/** One change. */
export type EditStep =
  | { readonly kind: 'recolour'; readonly target: Target; readonly colour: string }
  /** `entities` and `relations` as a brief has them; relations among the new things only. "give the fox a hat" is `wearing` the fox. */
  | {
      readonly kind: 'add';
      readonly entities: readonly Entity[];
      readonly relations: Brief['relations'];
      readonly place?: Place;
      /** True for "another": one more of what is there already. */
      readonly isAnother: boolean;
      /** Words on the new things ("a sign that says OPEN"), `entity` being an index into `entities`. */
      readonly texts?: Brief['texts'];
    }
  | { readonly kind: 'remove'; readonly target: Target }
  /**
   * Where the target is several things (`isAll`) the entities stand for each of them: "turn all the cats into dogs" has one
   * dog. `relations` among the new things: "a lion wearing a crown"; absent where there are none.
   */
  | {
      readonly kind: 'replace';
      readonly target: Target;
      readonly entities: readonly Entity[];
      readonly relations?: Brief['relations'];
    }
  | { readonly kind: 'move'; readonly target: Target; readonly place: Place }
  /** `factor` 1.4 is larger, 0.7 smaller. */
  | { readonly kind: 'scale'; readonly target: Target; readonly factor: number }
  | { readonly kind: 'count'; readonly target: Target; readonly count: number }
  | { readonly kind: 'flip'; readonly target: Target }
  /** Mood, pose, material or other adjectives: "make the cat happy", "make the chair wooden", "let the dog run". */
  | {
      readonly kind: 'look';
      readonly target: Target;
      readonly mood?: string;
      readonly pose?: string;
      readonly material?: string;
      readonly attributes: readonly string[];
      readonly without: readonly string[];
    }
  | { readonly kind: 'restyle'; readonly style: StyleName }
  | { readonly kind: 'time'; readonly time: TimeOfDay }
  | { readonly kind: 'weather'; readonly weather: Weather }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'setting'; readonly setting: Setting; readonly phrase: string }
  /** A plain ground of one colour behind the subject. */
  | { readonly kind: 'backdrop'; readonly colour: string }
  /** "remove the background", "cut out the dog"; `target` is what stays, absent for the subject, whatever it is. */
  | { readonly kind: 'cut-out'; readonly target?: Target }
  /** "blur the background". */
  | {
      readonly kind: 'blur';
      readonly what: 'background' | 'everything';
      /** What stays sharp: "blur everything except the dog"; absent where none was named. */
      readonly except?: readonly Target[];
    }
  /**
   * Words in the picture; `from` undefined when there is only one text or none was named; `to` "" takes them away.
   * `target` bears them, or is a part of the lettering by its own name (`title`, `subtitle`, `caption`). `isNew` where the
   * words are to stand beside those that are there; `place` where new ones go.
   */
  | {
      readonly kind: 'words';
      readonly from?: string;
      readonly to: string;
      readonly target?: Target;
      readonly isNew?: true;
      readonly place?: Place;
    }
  /** Colours of the whole: each from -1 to 1, 0 as it is. */
  | {
      readonly kind: 'grade';
      readonly brightness?: number;
      readonly contrast?: number;
      readonly saturation?: number;
      readonly warmth?: number;
      readonly tint?: string;
      readonly isGrey?: boolean;
      readonly isSepia?: boolean;
    }
  /** "extend the picture to the left", "zoom out", "uncrop". */
  | { readonly kind: 'extend'; readonly sides: readonly ('left' | 'right' | 'top' | 'bottom')[] }
  /**
   * "put the cup from the second image on the table": a thing of another picture onto the first. Where the words name no
   * picture `target.picture` is undefined; with `isAll` every other picture is meant ("combine these pictures").
   */
  | { readonly kind: 'bring'; readonly target: Target; readonly place?: Place };

/** An instruction, read. */
export interface EditPlan {
  /** The instruction as given. */
  readonly prompt: string;
  /** BCP-47, `en` when in doubt. */
  readonly language: string;
  /** In the order in which they are to be carried out. */
  readonly steps: readonly EditStep[];
  /**
   * Phrases that ask for something no step can say, as written, with the reason in parentheses where it is known:
   * `the style of the second image (only its things can be taken over)`.
   */
  readonly unread: readonly string[];
  /** What must stay as it is, where the words name it: "don't change the dog". "Everything else" has no noun. */
  readonly keeps?: readonly Target[];
  /** The whole text read as a prompt: what a masked hole is to show when the words describe instead of instruct. */
  readonly brief: Brief;
  /** True when the words describe a picture ("a red balloon", "a photo of a cat in a garden") rather than a change. */
  readonly isDescription: boolean;
}

/** What is known of the pictures while the words are read. */
export interface InstructionFacts {
  /** How many pictures were sent, 1 to 16. */
  readonly pictureCount: number;
  readonly hasMask: boolean;
  /** Nouns of the things in the scene, where one is known, so that "the sun" finds the sun; empty otherwise. */
  readonly nouns: readonly string[];
  /** Texts in the scene, where one is known. */
  readonly texts: readonly string[];
}

/** What came of a plan: what was done, in plain words, and what could not be, each with its reason. */
export interface EditOutcome {
  /** Past-tense phrases for the revised prompt: `the car is red now`, `a moon was added`. */
  readonly done: readonly string[];
  /** Sentences for `x-pictor-warnings`: `Could not be done: make him smile (nothing in the picture is known to be a face).` */
  readonly undone: readonly string[];
}

/**
 * What a prompt asks for, as a value: the first stage of the illustrator and the only thing the
 * composers read of the words. Reading never fails; what was not understood is kept in `unread`.
 */

/** The kinds of picture that a planner exists for. */
export type Composition = 'scene' | 'poster' | 'logo' | 'pattern' | 'sticker' | 'lettering';

/** The worlds that can be painted behind a scene. */
export type Setting =
  | 'meadow'
  | 'forest'
  | 'beach'
  | 'sea'
  | 'mountains'
  | 'snow'
  | 'desert'
  | 'city'
  | 'street'
  | 'room'
  | 'kitchen'
  | 'table'
  | 'space'
  | 'moon'
  | 'underwater'
  | 'sky'
  | 'studio';

/** Light of the day. */
export type TimeOfDay = 'day' | 'dawn' | 'sunset' | 'dusk' | 'night';

/** What falls from or hangs in the air. */
export type Weather = 'clear' | 'cloudy' | 'rain' | 'snowfall' | 'fog' | 'storm';

/** The season, which tints foliage and ground. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** How the picture is made; `plain` is the house manner: smooth, lit, full colour. */
export type StyleName =
  | 'plain'
  | 'flat'
  | 'watercolour'
  | 'oil'
  | 'pixel-art'
  | 'neon'
  | 'pencil'
  | 'ink'
  | 'line-art';

/** How one thing stands to another. `subject` is left of `object`, holds it, rides it, and so on. */
export type RelationKind =
  | 'left-of'
  | 'right-of'
  | 'on'
  | 'under'
  | 'above'
  | 'below'
  | 'behind'
  | 'in-front-of'
  | 'next-to'
  | 'in'
  | 'with'
  | 'holding'
  | 'wearing'
  | 'riding'
  | 'reading'
  | 'playing'
  | 'eating';

/** One kind of thing that is to be seen, so many times. */
export interface Entity {
  /** The head noun, lower case, singular: `car` for "three blue cars"; compounds stay whole (`hot air balloon`). */
  readonly noun: string;
  /** The words it came from, as written, for reports. */
  readonly phrase: string;
  /** How many; 1 to 50. */
  readonly count: number;
  /** A colour word bound to this noun (`red`, `dark green`, `teal`), or a `#rrggbb`. */
  readonly colour?: string;
  readonly size?: 'tiny' | 'small' | 'large' | 'huge';
  /** `wooden`, `glass`, `golden`, … */
  readonly material?: string;
  /** `happy`, `sad`, `angry`, `sleepy`, `surprised`. */
  readonly mood?: string;
  /** `standing`, `sitting`, `walking`, `running`, `flying`, `sleeping`, `jumping`, `dancing`. */
  readonly pose?: string;
  /** Parts it must not have: `["lid"]` for "a teapot without a lid". */
  readonly without: readonly string[];
  /** Other adjectives, as written and lower case: `old`, `striped`, `open`. */
  readonly attributes: readonly string[];
}

/** A relation between two entities, by their index in `Brief.entities`. */
export interface Relation {
  readonly subject: number;
  readonly kind: RelationKind;
  readonly object: number;
}

/** Words that must be lettered in the picture, exactly as written. */
export interface BriefText {
  readonly text: string;
  /** `title`: the poster's or logo's own words; `sign`: words on a thing in the scene; `subtitle`: a second line. */
  readonly role: 'title' | 'subtitle' | 'sign';
  /** The entity that bears the words, for `sign`; absent when none was named. */
  readonly entity?: number;
}

/** A prompt, read. */
export interface Brief {
  /** The prompt as given. */
  readonly prompt: string;
  /** BCP-47 language of the prompt, `en` when in doubt. */
  readonly language: string;
  readonly composition: Composition;
  /** In the order of the prompt; the first is the main subject. */
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  /** Absent when the prompt names none; the composer then picks one that suits the entities. */
  readonly setting?: Setting;
  readonly time?: TimeOfDay;
  readonly weather?: Weather;
  readonly season?: Season;
  readonly style: StyleName;
  /** Colour words that speak of the whole picture, `["sunset"]` for "sunset colors", `["blue", "gold"]`. */
  readonly palette: readonly string[];
  /** Colour word of a plain ground: `light blue` for "on a light blue background"; absent when none was named. */
  readonly backdrop?: string;
  readonly texts: readonly BriefText[];
  /** Nouns that must not be drawn ("without people", "no clouds"). */
  readonly avoid: readonly string[];
  /** What a logo or poster is for, as words: `coffee shop`. */
  readonly purpose?: string;
  /** `minimal`, `vintage`, `cute`, `cinematic`, …: manner words that planners may heed. */
  readonly manner: readonly string[];
  /** True when the words ask for a transparent background. */
  readonly wantsTransparency: boolean;
  /** Words that were not understood, in order. */
  readonly unread: readonly string[];
}

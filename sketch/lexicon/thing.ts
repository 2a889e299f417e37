/** What a noun is drawn as: the lexicon's answer, a step of the ladder in docs/architecture.md. */
export interface Thing {
  /**
   * `recipe`: drawn by a file in `sketch/things/`, `ref` is its name; `icon`: an object of the vocabulary
   * pack, `ref` is its icon name (noto); `lettering`: nothing fits, the word itself becomes the art, `ref`
   * is the word.
   */
  readonly kind: 'recipe' | 'icon' | 'lettering';
  readonly ref: string;
  /** The noun that was asked for. */
  readonly noun: string;
  /** How the noun was found; from `keyword` on the substitution is told in the revised prompt. */
  readonly via: 'curated' | 'exact' | 'keyword' | 'hypernym' | 'archetype' | 'lettering';
  /** Broad class, which decides natural size, where it stands and what may be done to it. */
  readonly class: ThingClass;
  /**
   * Natural height in metres (a cat 0.4, a person 1.7, a tree 6, a house 6, a car 1.5, the sun 40), before artistic
   * compression by the composer.
   */
  readonly heightMetres: number;
  /** 0 to 1; 1 is the thing itself. */
  readonly confidence: number;
}

/** Broad classes of things. */
export type ThingClass =
  | 'animal'
  | 'bird'
  | 'fish'
  | 'insect'
  | 'person'
  | 'plant'
  | 'tree'
  | 'flower'
  | 'food'
  | 'drink'
  | 'vehicle'
  | 'vessel'
  | 'aircraft'
  | 'building'
  | 'furniture'
  | 'container'
  | 'instrument'
  | 'tool'
  | 'toy'
  | 'clothing'
  | 'electronics'
  | 'sky'
  | 'symbol'
  | 'object';

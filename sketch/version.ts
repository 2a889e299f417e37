/** The illustrator's version, in a file of its own so that every stage can know it without knowing the others. */

/** Part of every seed, so that a new version may draw otherwise. */
export const sketchVersion = 'sketch-1.0';

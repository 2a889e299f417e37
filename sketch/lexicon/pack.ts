/**
 * The vocabulary pack: every icon and every word that the illustrator knows besides its own recipes, baked by
 * `tools/pack` into one file at build time and opened without parsing the drawings.
 */

/** An opened pack. */
export interface Pack {
  /** Inner SVG markup of an icon in a 128 × 128 viewBox; undefined when there is no such icon. */
  icon(name: string): string | undefined;
  /** A one-colour drawing of the same name (fluent high contrast, 32 × 32), for logos and line art. */
  glyph(name: string): string | undefined;
}

/** Writes a family of phrases as one line. */

/**
 * Every phrase that takes one alternative of each part: `combine('cut|slit', 'my|her', 'wrists')` is four phrases. An empty
 * alternative (`'my|'`) leaves the part out.
 */
export function combine(...parts: readonly string[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (phrases, part) => phrases.flatMap((phrase) => part.split('|').map((word) => `${phrase} ${word}`.trim())),
    [''],
  );
}

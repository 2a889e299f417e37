/** Wording that upstream's refusals share: lists of values and the values themselves, as its sentences spell them. */

/** `'a', 'b', and 'c'`; two values stand without commas. Quotes each value. */
export function quotedList(values: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = values.map((value) => `'${value}'`);
  if (quoted.length < 2) return quoted.join('');
  const last = quoted.at(-1) ?? '';
  if (quoted.length === 2) return `${quoted[0]} ${conjunction} ${last}`;
  return `${quoted.slice(0, -1).join(', ')}, ${conjunction} ${last}`;
}

const shownCharactersMax = 200;

/** A caller's text as a sentence may repeat it: cut after 200 characters, so that an answer stays small. */
export function shown(text: string): string {
  return text.length <= shownCharactersMax ? text : `${text.slice(0, shownCharactersMax)}…`;
}

/** `a string`, `an integer`, `null`, …: a JSON value's type in upstream's words. Numbers with a whole value are integers. */
export function typeWords(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  switch (typeof value) {
    case 'string':
      return 'a string';
    case 'boolean':
      return 'a boolean';
    case 'number':
      return Number.isInteger(value) ? 'an integer' : 'a decimal number';
    default:
      return 'an object';
  }
}

/** Text as PostgreSQL can hold it. Callers may send any Unicode; the database takes neither U+0000 nor half a surrogate pair. */

/** The text with U+FFFD in place of what cannot be stored; the same text when there is nothing. */
export function storableText(text: string): string {
  // Encoding and decoding replaces lone surrogates, as everything that writes UTF-8 does.
  return Buffer.from(text).toString().replaceAll('\0', '\uFFFD');
}

/** Plain JSON, every text in it storable. `undefined` members are lost, as in any JSON. */
export function storableJson(value: object): object {
  const text = JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'string' ? storableText(member) : member,
  );
  // It was an object before, and JSON keeps it one.
  return JSON.parse(text) as object;
}

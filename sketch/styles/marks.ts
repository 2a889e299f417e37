/** Marks. */
export type Mark = (colour: string) => string;
const marks: Readonly<Record<string, Mark>> = {};
/** The mark of that name; undefined when there is none. */
export function markOf(name: string): Mark | undefined {
  return marks[name];
}

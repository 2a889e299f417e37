/** The nearest of some names to a name that does not exist, for 'Did you mean …?'. */

/** The candidate with the fewest edits from `name`, or undefined when none is within a third of its length. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestEdits = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = countEdits(name.toLowerCase(), candidate.toLowerCase());
    if (edits < bestEdits) {
      best = candidate;
      bestEdits = edits;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function countEdits(a: string, b: string): number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = 0; row <= a.length; row++) {
    for (let column = 0; column <= b.length; column++) {
      let edits = row === 0 ? column : column === 0 ? row : Number.MAX_SAFE_INTEGER;
      if (row > 0 && column > 0) {
        const isSame = a[row - 1] === b[column - 1];
        edits = Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
        );
        if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
          edits = Math.min(edits, at(row - 2, column - 2) + 1);
        }
      }
      table[row * width + column] = edits;
    }
  }
  return at(a.length, b.length);
}

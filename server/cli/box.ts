/** A frame of lines around rows of a label and a value, for what must be found again in a long log. */

/** The rows, labels in one column, in a frame as wide as the widest row. */
export function box(rows: readonly (readonly [label: string, value: string])[]): string {
  const labelWidth = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, value]) => `${label.padEnd(labelWidth)}  ${value}`);
  const width = Math.max(...lines.map((line) => line.length));
  return [
    `╭─ Pictor ${'─'.repeat(Math.max(0, width - 7))}╮`,
    ...lines.map((line) => `│ ${line.padEnd(width)} │`),
    `╰${'─'.repeat(width + 2)}╯`,
  ].join('\n');
}

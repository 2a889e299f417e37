/** Colours of gas and glass that neon signs are made of, `#rrggbb`. */
export const tubeColours: readonly string[] = [
  '#ff3d8b',
  '#2fd8ff',
  '#ffc23d',
  '#5dff8f',
  '#b36bff',
  '#ff6a3d',
];

/** Where a picture may change. */

/** One byte a pixel, row by row: 0 is protected, anything else may change. */
export interface Region {
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly data: Uint8Array;
}

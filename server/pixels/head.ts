/** What the readers of the three formats find out. */

/** What a picture's header says. */
export interface Head {
  /** As stored, before any turning. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly isAnimated: boolean;
  /** Memory that decoding takes beyond some rows, where a format has to be held whole; 0 where it has not. */
  readonly heldBytes: number;
}

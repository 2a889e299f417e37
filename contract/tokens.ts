/** Token arithmetic shared by server, console and command line. */

/** Tokens by the five meters that have rates of their own. Whole numbers, never negative. */
export interface Meters {
  readonly textIn: number;
  readonly cachedTextIn: number;
  readonly imageIn: number;
  readonly cachedImageIn: number;
  readonly imageOut: number;
}

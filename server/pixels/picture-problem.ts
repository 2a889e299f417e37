/** Why a picture cannot be taken. */

/** The reasons; whoever asked turns them into sentences of the wire. */
export type PictureReason =
  /** Empty, or its first bytes are no PNG, JPEG or WebP. */
  | 'unsupported'
  /** It is one of them, and broken, cut off, or carries another file behind it. */
  | 'broken'
  /** More pixels than `pictureMegapixelsMax`, or more than a kind of file that is decoded whole may have. */
  | 'too-many-pixels'
  /** It moves (APNG, animated WebP). */
  | 'animated'
  /** It could not be read in the time that a picture may take. */
  | 'too-slow';

/** A picture that cannot be taken; a refusal, not a failure. */
export class PictureProblem extends Error {
  readonly reason: PictureReason;
  /** For the log and for helpful sentences: plain ASCII, nothing from the file itself. */
  readonly detail: string;

  constructor(reason: PictureReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'PictureProblem';
    this.reason = reason;
    this.detail = detail;
  }
}

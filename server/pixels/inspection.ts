/** What is learnt of a picture before anything is promised for it. */
import type { PictureFormat } from '../../contract/images.ts';
import type { Content } from '../base/content.ts';

/** Most pixels of a picture that is sent, in millions; a camera's largest are near 100. */
export const pictureMegapixelsMax = 100;

/** A picture that can be read to its end. */
export interface Inspection {
  readonly format: PictureFormat;
  /** Upright: EXIF orientation applied. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** True when it has an alpha channel (or a palette with one), whatever stands in it. */
  readonly hasAlpha: boolean;
  /** Share of the pixels whose alpha is 0, from 0 to 1; 0 without an alpha channel. */
  readonly clearShare: number;
  /** Share of the pixels whose alpha is not 255. */
  readonly translucentShare: number;
}

/** Reads pictures in a thread of its own, one at a time, each within a deadline. */
export interface Inspector {
  /**
   * Looks at the first bytes, then at the dimensions, and only then reads the picture to its end. Rejects with a
   * `PictureProblem`, with a `server_is_overloaded` Fault when too many pictures wait, or with the signal's reason.
   */
  inspect(content: Content, signal: AbortSignal): Promise<Inspection>;
  close(): Promise<void>;
}

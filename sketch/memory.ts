/**
 * What a painted picture remembers of itself, so that it can be edited as a scene: the scene, the prompt, and a small
 * signature of its pixels that tells whether it is still the picture that was painted. It travels inside the picture's
 * own metadata, where anybody may write, so everything read back is checked as hostile input.
 */
import type { Scene } from './scene/scene.ts';

/** Most bytes of a memory, packed and unpacked. */
export const memoryBytesMax = 256 * 1024;

/** A picture's memory of itself. */
export interface Memory {
  /** The prompt and the instructions that made it, oldest first. */
  readonly prompts: readonly string[];
  readonly scene: Scene;
  /** 24 × 24 RGB averages of the picture, 1728 bytes; see `signatureOf`. */
  readonly signature: Uint8Array;
}

/** What the engine and its painting threads say to each other. */
import type { Encoding } from '../../pixels/encode.ts';

/** Handed to a thread once, at its start. */
export interface ThreadStart {
  /** The vocabulary pack, in memory that all threads share. */
  readonly pack: Uint8Array;
  /** Folder that holds the font packages (`node_modules`). */
  readonly fontFolder: string;
}

/** One picture to paint. */
export interface PaintTask {
  readonly id: number;
  /** A shared flag of one Int32: anything but 0 means stop. */
  readonly cancel: Int32Array;
  readonly prompt: string;
  readonly widthPixels: number;
  readonly heightPixels: number;
  readonly quality: 'low' | 'medium' | 'high';
  readonly background: 'transparent' | 'opaque';
  readonly index: number;
  readonly partialCount: number;
  readonly encoding: Encoding;
}

/** What a thread answers. `ready` comes once, before any task. */
export type ThreadMessage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'partial';
      readonly id: number;
      readonly partialIndex: number;
      readonly bytes: Uint8Array;
    }
  | {
      readonly type: 'picture';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly revisedPrompt: string;
      readonly warnings: readonly string[];
      readonly stagesMs: Readonly<Record<string, number>>;
    }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly stack: string };

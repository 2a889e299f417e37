/** What the engine and its painting threads say to each other. */
import type { Content } from '../../base/content.ts';
import type { Encoding } from '../../pixels/encode.ts';

/** Handed to a thread once, at its start. */
export interface ThreadStart {
  /** The vocabulary pack, in memory that all threads share. */
  readonly pack: Uint8Array;
  /** Folder that holds the font packages (`node_modules`). */
  readonly fontFolder: string;
}

/** What an edit adds to a task; the pictures are read in the thread. */
export interface EditTask {
  /** The pictures, the first of which is edited; sizes are upright. */
  readonly pictures: readonly {
    readonly content: Content;
    readonly widthPixels: number;
    readonly heightPixels: number;
  }[];
  readonly mask: Content | undefined;
  /** What the house itself remembers of the first picture; the picture's own metadata is read where this is absent. */
  readonly memory: Uint8Array | undefined;
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
  /** Absent to paint from words alone. */
  readonly edit?: EditTask;
  /** True when the picture is to carry its scene in its metadata. */
  readonly isSceneCarried: boolean;
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
      /** What the picture remembers of itself; undefined for an edit that is no scene any more. */
      readonly memory: Uint8Array | undefined;
      readonly revisedPrompt: string;
      readonly warnings: readonly string[];
      readonly stagesMs: Readonly<Record<string, number>>;
    }
  | { readonly type: 'cancelled'; readonly id: number }
  /** The edit cannot be done; the message is for the caller. */
  | { readonly type: 'refused'; readonly id: number; readonly message: string }
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly stack: string };

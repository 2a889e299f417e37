/** Every engine of the house: one line each. A new one is a folder beside this file and a line here. */
import type { Engine } from './engine.ts';
import { createSketchEngine } from './sketch/sketch.ts';

/** What engines are made from. */
export interface EngineFacts {
  readonly sketchThreads: number;
  /** Path of the vocabulary pack. */
  readonly packFile: string;
  /** Folder that holds the font packages. */
  readonly fontFolder: string;
  /** Whether the embedded engine's pictures carry their scene. */
  readonly isSceneCarried: boolean;
}

/** Makers by engine name. */
export const engineMakers: Readonly<Record<string, (facts: EngineFacts) => Engine>> = {
  sketch: ({ sketchThreads, packFile, fontFolder, isSceneCarried }) =>
    createSketchEngine({ threads: sketchThreads, packFile, fontFolder, isSceneCarried }),
};

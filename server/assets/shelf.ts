/** A place for bytes that are named by their own digest. `suite.ts` asks the same questions of each. */
export interface Shelf {
  /**
   * Puts the bytes there whole or not at all, safe against a power cut once it resolves; does nothing when they are
   * there already. Throws whatever the place throws when it is full or broken, and leaves nothing behind then.
   * `digest` is the lower-case hex SHA-256 of the bytes.
   */
  put(digest: string, bytes: Uint8Array): Promise<void>;
  has(digest: string): Promise<boolean>;
  /** Undefined when there are none. */
  get(digest: string): Promise<Uint8Array | undefined>;
  /**
   * Removes the bytes unless they are needed, asking at the moment when nobody can find them any more; so that
   * whoever says so first and looks for the bytes after never misses them. True when they are gone for good.
   */
  retire(digest: string, isNeeded: () => Promise<boolean>): Promise<boolean>;
  /** Clears away what a killed process left half-written. Returns how many files went. */
  tidy(): Promise<number>;
}

/** Bytes at rest in one of two places, so that small ones need no file and large ones no memory. */
export type Content =
  | { readonly kind: 'memory'; readonly bytes: Uint8Array }
  /** An absolute path. */
  | { readonly kind: 'file'; readonly path: string };

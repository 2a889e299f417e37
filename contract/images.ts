/** The wire of the Images API. */

/** Encodings that a picture can leave in. */
export type PictureFormat = 'png' | 'jpeg' | 'webp';

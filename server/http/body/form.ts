/** A multipart body, read: fields as texts, files spooled. */
import type { Spooled } from '../../assets/spool.ts';

/** One part, in the order in which it was sent. */
export type FormPart =
  | { readonly kind: 'field'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      /** As sent, `filename*` before `filename`; undefined when neither was. */
      readonly filename: string | undefined;
      /** The part's own content type without parameters, lower case; undefined when the part has none. */
      readonly contentType: string | undefined;
      readonly spooled: Spooled;
    };

/** The body. */
export interface FormBody {
  readonly parts: readonly FormPart[];
  /** Lower-case hex SHA-256 over method, path, names, texts and the files' digests; the same for another boundary. */
  readonly digest: string;
  /** Deletes every spooled file. Never throws. */
  discard(): Promise<void>;
}

/** A JSON body whose pictures were spooled instead of becoming strings. */
export interface SpooledJson {
  /** The parsed value; each spooled string is replaced by a token that is a key of `spooled`. */
  readonly value: unknown;
  /** Lower-case hex SHA-256 over method, path and the bytes, as `readJson` has it. */
  readonly digest: string;
  readonly spooled: ReadonlyMap<string, SpooledString>;
  /** Deletes every spooled file. Never throws. */
  discard(): Promise<void>;
}

/** A string of a JSON body that holds bytes. */
export interface SpooledString {
  /** From `data:image/png;base64,`, lower case; undefined when the string had no such head (bare base64). */
  readonly mediaType: string | undefined;
  /** Length of the string as it was written, in characters. */
  readonly charactersLength: number;
  /** The decoded bytes; undefined when the string is no valid base64. */
  readonly spooled: Spooled | undefined;
}

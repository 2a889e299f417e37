/** THE error table: every refusal and failure of the house, with its status and its type on the wire. */

/** One row. */
export interface ErrorRow {
  readonly status: number;
  /** `error.type` on the wire. */
  readonly type: string;
  /** `error.code` on the wire; null where upstream sends null. */
  readonly wireCode: string | null;
  /** `no`: the same request fails again. `yes`: trying again may help. `after`: it helps after the time given. */
  readonly retry: 'no' | 'yes' | 'after';
  /** One plain sentence for docs/errors.md. */
  readonly meaning: string;
}

const row = (
  status: number,
  type: string,
  wireCode: string | null,
  retry: ErrorRow['retry'],
  meaning: string,
): ErrorRow => ({
  status,
  type,
  wireCode,
  retry,
  meaning,
});

/** The table. Keys are the house's own codes; several may share a wire code, where upstream's type differs. */
export const errors = {
  missing_required_parameter: row(
    400,
    'invalid_request_error',
    'missing_required_parameter',
    'no',
    'A parameter that must be sent is absent.',
  ),
  invalid_type: row(
    400,
    'invalid_request_error',
    'invalid_type',
    'no',
    'A parameter has another JSON type than the one it takes.',
  ),
  invalid_value: row(
    400,
    'invalid_request_error',
    'invalid_value',
    'no',
    'A parameter has a value outside its list.',
  ),
  invalid_image_value: row(
    400,
    'image_generation_user_error',
    'invalid_value',
    'no',
    'The model cannot honour this value: an unknown model, an illegal size, a background that the format cannot carry.',
  ),
  server_error: row(500, 'server_error', 'server_error', 'yes', 'Something failed inside the server.'),
} as const satisfies Record<string, ErrorRow>;

/** A row's key. */
export type ErrorCode = keyof typeof errors;

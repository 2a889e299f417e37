/**
 * THE error table: every refusal and failure of the house, with its status and its type on the wire. It exists so that
 * status, type and code are decided in one place; nothing else may map a code to a status. `docs/errors.md` has one
 * heading for each key, and a test holds the two together.
 *
 * Wire codes and types are upstream's where upstream has them (seen 2026-08-29 to 2026-11-22); the others are ours and
 * say so in `docs/errors.md`.
 */

/** One row. */
export interface ErrorRow {
  readonly status: number;
  /** `error.type` on the wire. */
  readonly type: string;
  /** `error.code` on the wire; null where upstream sends null. */
  readonly wireCode: string | null;
  /** `no`: the same request fails again. `yes`: trying again may help. `after`: it helps after the time given. */
  readonly retry: 'no' | 'yes' | 'after';
  /** One plain sentence, the same one in docs/errors.md. */
  readonly meaning: string;
}

const row = (
  status: number,
  type: string,
  wireCode: string | null,
  retry: ErrorRow['retry'],
  meaning: string,
): ErrorRow => ({ status, type, wireCode, retry, meaning });

/** A refusal of the request's form: the caller must change something. */
const refusal = (status: number, wireCode: string | null, meaning: string): ErrorRow =>
  row(status, 'invalid_request_error', wireCode, 'no', meaning);

/** A refusal of what was asked of a model. Upstream has a type of its own for these. */
const misuse = (wireCode: string, meaning: string): ErrorRow =>
  row(400, 'image_generation_user_error', wireCode, 'no', meaning);

/** A rate limit; upstream names the limiter in the type. */
const limit = (type: string, meaning: string): ErrorRow =>
  row(429, type, 'rate_limit_exceeded', 'after', meaning);

/** The table. Keys are the house's own codes; several may share a wire code, where upstream's type differs. */
export const errors = {
  // The request as a whole.
  malformed_request: refusal(
    400,
    'malformed_request',
    'What came over the connection is not an HTTP request.',
  ),
  request_timeout: refusal(408, 'request_timeout', 'The request took too long to arrive.'),
  headers_too_large: refusal(431, 'headers_too_large', 'The headers of the request are too large.'),
  forbidden_origin: refusal(
    403,
    'forbidden_origin',
    'A web page of another origin asked a house that runs without keys.',
  ),
  // The body as a whole.
  malformed_json: refusal(400, null, 'The body is not well-formed JSON.'),
  payload_too_large: refusal(413, 'payload_too_large', 'The body is larger than this endpoint reads.'),
  unsupported_media_type: refusal(
    415,
    'unsupported_media_type',
    'The body has a content type that this endpoint does not read.',
  ),
  malformed_form: refusal(400, 'malformed_form', 'The body is not a well-formed multipart form.'),
  // Parameters.
  missing_required_parameter: refusal(
    400,
    'missing_required_parameter',
    'A parameter that must be sent is absent.',
  ),
  unknown_parameter: refusal(400, 'unknown_parameter', 'The endpoint has no parameter of this name.'),
  invalid_type: refusal(400, 'invalid_type', 'A parameter has another JSON type than the one it takes.'),
  invalid_value: refusal(400, 'invalid_value', 'A parameter has a value outside its list.'),
  empty_string: refusal(400, 'empty_string', 'A text that must say something is empty.'),
  string_above_max_length: refusal(
    400,
    'string_above_max_length',
    'A text is longer than the parameter takes.',
  ),
  integer_below_min_value: refusal(
    400,
    'integer_below_min_value',
    'A number is smaller than the parameter takes.',
  ),
  integer_above_max_value: refusal(
    400,
    'integer_above_max_value',
    'A number is larger than the parameter takes.',
  ),
  empty_array: refusal(400, 'empty_array', 'A list that must hold something is empty.'),
  array_above_max_length: refusal(
    400,
    'array_above_max_length',
    'A list, or a field of a form, has more entries than the parameter takes.',
  ),
  // Pictures that are sent.
  unsupported_file_mimetype: refusal(
    400,
    'unsupported_file_mimetype',
    'A file is sent with a content type that is no picture.',
  ),
  invalid_image_file: misuse('invalid_image_file', 'A file is no picture that can be read to its end.'),
  invalid_mask: misuse('invalid_image', 'The mask is no PNG with alpha of the size of the first picture.'),
  image_too_large: refusal(400, 'image_too_large', 'A picture has too many bytes or too many pixels.'),
  invalid_base64_image: refusal(400, 'invalid_base64_image', 'A data URL does not hold a base64 picture.'),
  invalid_image_url: refusal(400, 'invalid_image_url', 'A picture URL is none that this server may fetch.'),
  failed_to_download_image: refusal(
    400,
    'failed_to_download_image',
    'A picture could not be fetched from its URL.',
  ),
  // What a model cannot do.
  invalid_image_value: misuse(
    'invalid_value',
    'The model cannot honour this value: an unknown model, an illegal size, a background that the format cannot carry.',
  ),
  invalid_png_output_compression: misuse(
    'invalid_png_output_compression',
    'PNG is lossless, so it takes no compression level below 100.',
  ),
  invalid_input_fidelity_model: misuse(
    'invalid_input_fidelity_model',
    'The model takes no input fidelity; it always works at the highest.',
  ),
  edit_not_possible: misuse('edit_not_possible', 'The engine cannot do any of what the instruction asks.'),
  moderation_blocked: misuse('moderation_blocked', 'The screen refused the prompt.'),
  // Who is asking.
  missing_api_key: refusal(401, null, 'The request carries no API key.'),
  invalid_api_key: refusal(401, 'invalid_api_key', 'The API key is unknown, revoked or expired.'),
  mismatched_organization: refusal(
    401,
    'mismatched_organization',
    "The organization header names another organization than the key's.",
  ),
  mismatched_project: refusal(
    401,
    'mismatched_project',
    "The project header names another project than the key's.",
  ),
  missing_scope: refusal(401, null, 'The key lacks a permission that the endpoint asks for.'),
  not_authorized_key_kind: refusal(
    401,
    'not_authorized_invalid_key_type',
    'An admin key came to an endpoint that works rather than administers.',
  ),
  project_archived: refusal(
    401,
    'not_authorized_invalid_project',
    'The key belongs to a project that has been archived.',
  ),
  // Administration.
  no_such_object: refusal(404, null, 'The organization has no object of this id.'),
  rate_limit_not_set: refusal(
    400,
    'rate_limit_does_not_exist_for_org_and_model',
    'The organization has no limits for a model of this id.',
  ),
  conflicting_state: refusal(
    400,
    'conflicting_state',
    'What is there already, or has ended already, does not allow the change.',
  ),
  // Whether who is asking may have it.
  unsupported_country: row(
    403,
    'request_forbidden',
    'unsupported_country_region_territory',
    'no',
    'The request comes from a country, region, territory or network that this server does not serve.',
  ),
  model_not_permitted: refusal(
    403,
    'model_not_found',
    "The project's model permissions, or the organization's tier, leave the model out.",
  ),
  organization_not_verified: refusal(
    403,
    null,
    'The model is for verified organizations, and this one is not verified, or not yet.',
  ),
  // Places.
  not_found: refusal(404, 'not_found', 'There is nothing at this address.'),
  model_not_found: refusal(404, 'model_not_found', 'The catalogue has no model of this id.'),
  file_not_found: refusal(404, null, 'The project has no file of this id.'),
  endpoint_retired: refusal(410, 'endpoint_retired', 'Upstream has retired this endpoint for good.'),
  method_not_allowed: refusal(405, 'method_not_allowed', 'The address exists, with other methods.'),
  idempotency_conflict: refusal(
    409,
    'idempotency_conflict',
    'The idempotency key was used before with another request.',
  ),
  verification_conflict: refusal(
    409,
    'verification_conflict',
    'The verification is not in a state in which this can be done.',
  ),
  // Money and limits.
  rate_limit_requests: limit('requests', 'Too many requests per minute for the model family.'),
  rate_limit_tokens: limit('tokens', 'Too many tokens per minute for the model family.'),
  rate_limit_images: limit('input-images', 'Too many images per minute for the model family.'),
  slow_down: row(429, 'rate_limit_error', 'slow_down', 'after', 'The rate of requests rose too quickly.'),
  billing_hard_limit_reached: row(
    400,
    'billing_limit_user_error',
    'billing_hard_limit_reached',
    'no',
    'The hard limit of spending is reached.',
  ),
  insufficient_quota: row(
    429,
    'insufficient_quota',
    'insufficient_quota',
    'no',
    'The budget does not cover what the request may cost.',
  ),
  // Failures of the house.
  client_closed: row(
    499,
    'client_closed',
    'client_closed',
    'no',
    'The client left before the answer was complete; this code is only ever logged.',
  ),
  server_error: row(500, 'server_error', 'server_error', 'yes', 'Something failed inside the server.'),
  engine_failed: row(500, 'server_error', 'server_error', 'yes', 'The engine could not finish the picture.'),
  storage_failed: row(500, 'server_error', 'server_error', 'yes', 'A picture or a file could not be kept.'),
  engine_unavailable: row(
    503,
    'server_error',
    'engine_unavailable',
    'after',
    'The engine for this model is not ready to work.',
  ),
  moderation_unavailable: row(
    503,
    'server_error',
    'moderation_unavailable',
    'after',
    'The moderation service that the operator chose did not answer.',
  ),
  server_is_overloaded: row(
    503,
    'server_error',
    'server_is_overloaded',
    'after',
    'Too many requests wait already.',
  ),
} as const satisfies Record<string, ErrorRow>;

/** A row's key. */
export type ErrorCode = keyof typeof errors;

/** What the wire's `error` object holds; all four members are always present. Source: OpenAI OpenAPI 3.1, `Error`. */
export interface WireError {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
}

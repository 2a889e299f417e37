/**
 * The wire of the Images API: what createImage takes and what it gives. The schemas feed the API description; the names
 * in them are also what the strict profile takes for known. Orders are read by `server/images/order.ts`, because upstream
 * has an order of checks and sentences that no schema can say.
 */
import { z } from 'zod';

/** Encodings that a picture can leave in. */
export type PictureFormat = 'png' | 'jpeg' | 'webp';

/** Longest `safety_identifier`, in characters. Upstream states it on the Responses side; seen 2026-11-22. */
export const safetyIdentifierCharactersMax = 128;

/** Most a prompt of a GPT image model may hold, in characters. Source: the API reference; seen 2026-11-22. */
export const promptCharactersMax = 32_000;

/** Parameters of POST /v1/images/generations. Null means the same as leaving an optional parameter out. */
export const createImageParams = z
  .strictObject({
    prompt: z
      .string()
      .min(1)
      .max(promptCharactersMax)
      .describe('What to draw, in words. Up to 32000 characters.'),
    model: z
      .string()
      .describe(
        'The model, e.g. `gpt-image-2`. The lenient profile has a default; the strict one requires it.',
      )
      .optional(),
    n: z
      .int()
      .min(1)
      .max(10)
      .nullish()
      .describe('How many pictures; the output tokens of each are metered.')
      .default(1),
    size: z
      .string()
      .nullish()
      .describe(
        '`WIDTHxHEIGHT` or `auto`. For gpt-image-2: both multiples of 16, the longest edge at most 3840, aspect at most 3:1, and 655360 to 8294400 pixels.',
      )
      .default('auto'),
    quality: z
      .string()
      .nullish()
      .describe('`low`, `medium`, `high` or `auto`; the 2.5 and 2.6 models also know `xhigh` and `max`.')
      .default('auto'),
    background: z
      .enum(['transparent', 'opaque', 'auto'])
      .nullish()
      .describe('A transparent background needs png or webp.')
      .default('auto'),
    output_format: z.enum(['png', 'webp', 'jpeg']).nullish().describe('The encoding.').default('png'),
    output_compression: z
      .int()
      .min(0)
      .max(100)
      .nullish()
      .describe('Compression level in percent, for jpeg and webp.')
      .default(100),
    moderation: z
      .enum(['auto', 'low'])
      .nullish()
      .describe('How strictly the prompt is screened.')
      .default('auto'),
    partial_images: z
      .int()
      .min(0)
      .max(3)
      .nullish()
      .describe('Previews of each picture while it is streamed; each costs 100 output tokens.')
      .default(0),
    stream: z.boolean().nullish().describe('Send the pictures as server-sent events.').default(false),
    user: z.string().optional().describe('The end user; `safety_identifier` takes its place.'),
    safety_identifier: z
      .string()
      .max(safetyIdentifierCharactersMax)
      .nullish()
      .describe('A stable identifier of the end user, best hashed. It is echoed.'),
  })
  .meta({ id: 'CreateImageParams' });

/** The parameters, as a caller may write them. */
export type CreateImageParams = z.input<typeof createImageParams>;

/** A picture by name, in the JSON form of an edit: one of the two. */
export const imageReference = z
  .strictObject({
    image_url: z
      .string()
      .optional()
      .describe('A base64 data URL, or an https URL where the operator allows fetching.'),
    file_id: z.string().optional().describe('A file of the same project.'),
  })
  .meta({ id: 'ImageReference' });

/** Parameters of POST /v1/images/edits as JSON; a form has `image` or `image[]` parts in the place of `images`. */
export const createImageEditParams = createImageParams
  .omit({ size: true })
  .extend({
    images: z
      .array(imageReference)
      .min(1)
      .max(16)
      .describe(
        'The pictures, up to 16 of less than 50 MB each; the first is edited, the others are taken from.',
      ),
    mask: imageReference
      .nullish()
      .describe('A PNG as large as the first picture, fully transparent where it may change.'),
    input_fidelity: z
      .enum(['high', 'low'])
      .nullish()
      .describe('Only on models before gpt-image-2, which always look closely.'),
    size: z
      .string()
      .nullish()
      .describe('`WIDTHxHEIGHT`, or `auto` for the legal size nearest to the first picture.')
      .default('auto'),
  })
  .meta({ id: 'CreateImageEditParams' });

const uploadedPicture = z.string().meta({ format: 'binary' });

/** The same parameters as a form; the official SDKs write one picture as `image` and several as `image[]`. */
export const createImageEditForm = createImageEditParams
  .omit({ images: true, mask: true })
  .extend({
    image: z
      .union([uploadedPicture, z.array(uploadedPicture).min(1).max(16)])
      .describe('The pictures, up to 16 of less than 50 MB each: PNG, JPEG or WebP. The first is edited.'),
    mask: uploadedPicture
      .optional()
      .describe('A PNG as large as the first picture, fully transparent where it may change.'),
  })
  .meta({ id: 'CreateImageEditForm' });

const tokens = z.int().min(0);

/** What a request used, in tokens. */
export const imageUsage = z
  .object({
    input_tokens: tokens.describe('Text and image tokens together.'),
    input_tokens_details: z.object({ image_tokens: tokens, text_tokens: tokens }),
    output_tokens: tokens,
    output_tokens_details: z
      .object({ image_tokens: tokens, text_tokens: tokens })
      .optional()
      .describe('Given in plain replies, not in stream events.'),
    total_tokens: tokens,
  })
  .meta({ id: 'ImagesUsage' });

/** `usage` on the wire. */
export type WireImageUsage = z.infer<typeof imageUsage>;

/** One picture of a plain reply. */
export const wireImage = z
  .object({
    b64_json: z.string().optional().describe('The picture, base64, without a `data:` prefix.'),
    url: z
      .string()
      .optional()
      .describe('A signed link, only where `response_format: "url"` was asked in the lenient profile.'),
    revised_prompt: z
      .string()
      .optional()
      .describe('What was drawn, where it differs from the prompt; lenient profile only.'),
  })
  .meta({ id: 'Image' });

/** The plain reply of the Images API. Values that were `auto` are given as they were resolved. */
export const imagesResponse = z
  .object({
    created: z.int().describe('Unix seconds.'),
    background: z.enum(['transparent', 'opaque']),
    data: z.array(wireImage),
    output_format: z.enum(['png', 'webp', 'jpeg']),
    quality: z.enum(['low', 'medium', 'high', 'xhigh', 'max']),
    safety_identifier: z.string().optional(),
    size: z.string().describe('`WIDTHxHEIGHT`.'),
    usage: imageUsage,
  })
  .meta({ id: 'ImagesResponse' });

/** The plain reply. */
export type ImagesResponse = z.infer<typeof imagesResponse>;

/** The envelope of every refusal and failure. */
export const errorResponse = z
  .object({
    error: z.object({
      message: z.string().describe('One sentence that says what is wrong and what would be accepted.'),
      type: z.string(),
      param: z.string().nullable().describe('The parameter at fault.'),
      code: z.string().nullable(),
    }),
  })
  .meta({ id: 'ErrorResponse' });

/**
 * The wire of the Moderations API, and the words of moderation that the picture endpoints share: the thirteen categories,
 * which of them the setting `low` still refuses, and what a refused picture request calls them. The schemas feed the API
 * description; requests are read by the route, because upstream has sentences that no schema can say.
 */
import { z } from 'zod';

/** What a text can be flagged for. Source: `Moderation.Categories` in the official SDK 7.57; seen 2026-11-22. */
export const moderationCategories = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/instructions',
  'self-harm/intent',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
] as const;

/** One of `moderationCategories`. */
export type ModerationCategory = (typeof moderationCategories)[number];

/** What `moderation: low` on a picture request still refuses. Upstream says only "less restrictive", so the choice is ours. */
export const gravestCategories: readonly ModerationCategory[] = [
  'sexual/minors',
  'self-harm/instructions',
  'illicit/violent',
  'hate/threatening',
];

/** A value for each category. */
export type ByCategory<Value> = Readonly<Record<ModerationCategory, Value>>;

/** Makes a value for each category, in the order of the list. */
export function byCategory<Value>(valueOf: (category: ModerationCategory) => Value): ByCategory<Value> {
  const entries = moderationCategories.map((category) => [category, valueOf(category)] as const);
  // Object.fromEntries forgets which keys there are; they are exactly the list's.
  return Object.fromEntries(entries) as ByCategory<Value>;
}

/**
 * What `moderation_details.categories` of a refused picture request calls a category. Source: categories that were seen in
 * upstream's refusals until 2026-11-22: harassment, self-harm, sexual, violence, other. That hate and illicit are `other`
 * is a guess.
 */
export function blockedCategory(category: ModerationCategory): BlockedCategory {
  const [family] = category.split('/');
  return blockedCategories.find((name) => name === family) ?? 'other';
}

/** See `blockedCategory`. */
export const blockedCategories = ['harassment', 'self-harm', 'sexual', 'violence', 'other'] as const;

/** One of `blockedCategories`. */
export type BlockedCategory = (typeof blockedCategories)[number];

/** Models that may be named. Source: `ModerationModel` in the official SDK 7.57; seen 2026-11-22. Here they judge alike. */
export const moderationModels = [
  'omni-moderation-latest',
  'omni-moderation-2024-09-26',
  'text-moderation-latest',
  'text-moderation-stable',
] as const;

/** Most characters of all texts of one request together. Ours: upstream states no limit. Bounds the work of one request. */
export const moderationCharactersMax = 262_144;

/** Most entries of `input`. Ours: upstream states no limit. */
export const moderationInputsMax = 1_024;

/** A part of a mixed input. */
export const moderationPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1) }),
  z.object({
    type: z.literal('image_url'),
    image_url: z.object({
      url: z.string().min(1).describe('A URL or a data URL. Pictures are not looked at.'),
    }),
  }),
]);

/** The body of POST /v1/moderations. */
export const createModerationParams = z
  .strictObject({
    input: z
      .union([
        z.string().min(1).describe('One text.'),
        z
          .array(z.string().min(1))
          .min(1)
          .max(moderationInputsMax)
          .describe('Texts, each with a result of its own.'),
        z
          .array(moderationPart)
          .min(1)
          .max(moderationInputsMax)
          .describe('Parts of one input, with one result.'),
      ])
      .describe(`What to judge; ${moderationCharactersMax} characters at most, all texts together.`),
    model: z.enum(moderationModels).default('omni-moderation-latest').optional(),
  })
  .meta({ id: 'CreateModerationParams' });

const everyCategory = <Schema extends z.ZodType>(schema: Schema) => z.object(byCategory(() => schema));

/** The answer of POST /v1/moderations. Source: `ModerationCreateResponse` in the official SDK 7.57; seen 2026-11-22. */
export const moderationResponse = z
  .object({
    id: z.string().describe('`modr-` and 32 hex digits.'),
    model: z.string().describe('The model that was named.'),
    results: z.array(
      z.object({
        flagged: z.boolean(),
        categories: everyCategory(z.boolean()),
        category_scores: everyCategory(z.number().min(0).max(1)),
        category_applied_input_types: everyCategory(z.array(z.enum(['text']))).describe(
          'What was looked at: texts. Empty where there was none.',
        ),
      }),
    ),
  })
  .meta({ id: 'ModerationResponse' });

/** See `moderationResponse`. */
export type WireModeration = z.infer<typeof moderationResponse>;

/** A judgement of one input. */
export interface ModerationFacts {
  readonly flagged: boolean;
  readonly categories: ByCategory<boolean>;
  /** 0 to 1. */
  readonly scores: ByCategory<number>;
  /** False when the input was pictures alone, which nobody looked at. */
  readonly hasText: boolean;
}

/** The answer as the wire has it. */
export function moderationToWire(
  id: string,
  model: string,
  facts: readonly ModerationFacts[],
): WireModeration {
  const results = facts.map(({ flagged, categories, scores, hasText }) => ({
    flagged,
    categories,
    category_scores: scores,
    category_applied_input_types: byCategory<'text'[]>(() => (hasText ? ['text'] : [])),
  }));
  return { id, model, results };
}

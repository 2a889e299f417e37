/**
 * gpt-image-2, released 2026-04-21: the model that this house draws as itself. A transparent background is taken, as
 * upstream has since 2026-08-20 (a preview there). The creation times are those that GET /v1/models was seen to give
 * on 2026-10-05.
 */
import type { ModelCard, SizeRule } from '../model-card.ts';

/**
 * The sizes of gpt-image-2 and its successors: multiples of 16, longest edge 3840, aspect up to 3:1, and between
 * 655 360 and 8 294 400 pixels, both inclusive. Source: the image-generation guide, Size and quality options.
 */
export const gptImage2Sizes: SizeRule = {
  kind: 'flexible',
  multiplePixels: 16,
  edgePixelsMax: 3840,
  aspectMax: 3,
  areaPixelsMin: 655_360,
  areaPixelsMax: 8_294_400,
};

/** The alias; it stands for the dated snapshot. */
export const gptImage2: ModelCard = {
  id: 'gpt-image-2',
  family: 'gpt-image',
  created: 1776399795,
  ownedBy: 'system',
  snapshot: 'gpt-image-2-2026-04-21',
  standing: 'live',
  sizes: gptImage2Sizes,
  qualities: ['low', 'medium', 'high'],
  backgrounds: ['transparent', 'opaque'],
  formats: ['png', 'webp', 'jpeg'],
  countMax: 10,
  partialImagesMax: 3,
  promptCharactersMax: 32000,
  tokenRule: 'cells',
  inputTokenRule: 'patches',
  inputFidelities: [],
  price: 'gpt-image-2',
  source: 'https://developers.openai.com/api/docs/models/gpt-image-2',
  seen: '2026-11-22',
};

const { snapshot: _, ...undated } = gptImage2;

/** The snapshot. */
export const gptImage2Snapshot: ModelCard = { ...undated, id: 'gpt-image-2-2026-04-21', created: 1776399994 };

/**
 * gpt-image-2.6-sunburst, first seen in the official SDK 7.57 of 2026-11-13; no dated snapshot is known. Its creation time is a
 * guess (the day of that release; compare GET /v1/models upstream), and its sizes and token factors are taken to be those
 * of 2.5.
 */
import type { ModelCard } from '../model-card.ts';
import { gptImage2Sizes } from './gpt-image-2.ts';

/** The card. */
export const gptImage26Sunburst: ModelCard = {
  id: 'gpt-image-2.6-sunburst',
  family: 'gpt-image',
  created: 1794528000,
  ownedBy: 'system',
  standing: 'alias',
  servedAs: 'gpt-image-2',
  sizes: gptImage2Sizes,
  qualities: ['low', 'medium', 'high', 'xhigh', 'max'],
  backgrounds: ['transparent', 'opaque'],
  formats: ['png', 'webp', 'jpeg'],
  countMax: 10,
  partialImagesMax: 3,
  promptCharactersMax: 32000,
  tokenRule: 'cells-5',
  inputTokenRule: 'patches',
  inputFidelities: [],
  price: 'gpt-image-2.6',
  source: 'https://github.com/openai/openai-node, v7.57.0, ImageModel',
  seen: '2026-11-22',
};

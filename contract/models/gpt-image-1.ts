/** gpt-image-1, the first of the family; shut down on 2026-10-23. */
import type { ModelCard } from '../model-card.ts';

/** The card. */
export const gptImage1: ModelCard = {
  id: 'gpt-image-1',
  family: 'gpt-image',
  created: 1745517030,
  ownedBy: 'system',
  shutdownDate: '2026-10-23',
  standing: 'retired',
  servedAs: 'gpt-image-2',
  sizes: { kind: 'list', sizes: ['1024x1024', '1024x1536', '1536x1024'] },
  qualities: ['low', 'medium', 'high'],
  backgrounds: ['transparent', 'opaque'],
  formats: ['png', 'webp', 'jpeg'],
  countMax: 10,
  partialImagesMax: 3,
  promptCharactersMax: 32000,
  tokenRule: 'table',
  inputTokenRule: 'tiles',
  inputFidelities: ['low', 'high'],
  price: 'gpt-image-1',
  source: 'https://developers.openai.com/api/docs/deprecations',
  seen: '2026-11-22',
};

/** gpt-image-1-mini: three sizes, tokens by the table. Creation time as listed on 2026-10-05. */
import type { ModelCard } from '../model-card.ts';

/** The card. */
export const gptImage1Mini: ModelCard = {
  id: 'gpt-image-1-mini',
  family: 'gpt-image',
  created: 1758845821,
  ownedBy: 'system',
  standing: 'alias',
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
  inputFidelities: ['low'],
  price: 'gpt-image-1-mini',
  source: 'https://developers.openai.com/api/docs/models/gpt-image-1-mini',
  seen: '2026-11-22',
};

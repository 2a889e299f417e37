/**
 * chatgpt-image-latest floats to whatever image model ChatGPT uses. It came out together with gpt-image-1.5 and is
 * priced and limited like it here; that is a guess, to be checked against the upstream price page.
 */
import type { ModelCard } from '../model-card.ts';

/** The card. Creation time as listed on 2026-10-05. */
export const chatgptImageLatest: ModelCard = {
  id: 'chatgpt-image-latest',
  family: 'gpt-image',
  created: 1765925279,
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
  inputFidelities: ['low', 'high'],
  price: 'gpt-image-1.5',
  source: 'https://developers.openai.com/api/docs/models/chatgpt-image-latest',
  seen: '2026-11-22',
};

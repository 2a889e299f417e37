/**
 * dall-e-3, retired on 2026-05-12. It was billed by the picture; here it is only ever drawn and metered as the model in
 * `servedAs`, so the rules below it that concern tokens are that model's.
 */
import type { ModelCard } from '../model-card.ts';

/** The card. */
export const dallE3: ModelCard = {
  id: 'dall-e-3',
  family: 'gpt-image',
  created: 1698785189,
  ownedBy: 'system',
  shutdownDate: '2026-05-12',
  standing: 'retired',
  servedAs: 'gpt-image-2',
  sizes: { kind: 'list', sizes: ['1024x1024', '1792x1024', '1024x1792'] },
  qualities: ['low', 'medium', 'high'],
  backgrounds: ['opaque'],
  formats: ['png'],
  countMax: 1,
  partialImagesMax: 0,
  promptCharactersMax: 4000,
  tokenRule: 'cells',
  inputTokenRule: 'tiles',
  inputFidelities: [],
  price: 'gpt-image-2',
  source: 'https://developers.openai.com/api/docs/deprecations',
  seen: '2026-11-22',
};

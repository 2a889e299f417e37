/** gpt-image-2.5-sunburst, released 2026-09-08: five qualities. GIF, SVG and its newer parameters are not drawn here. */
import type { ModelCard } from '../model-card.ts';
import { gptImage2Sizes } from './gpt-image-2.ts';

/** The alias; it stands for the dated snapshot. Creation times as listed on 2026-10-05. */
export const gptImage25Sunburst: ModelCard = {
  id: 'gpt-image-2.5-sunburst',
  family: 'gpt-image',
  created: 1788563162,
  ownedBy: 'system',
  snapshot: 'gpt-image-2.5-sunburst-2026-09-08',
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
  price: 'gpt-image-2.5',
  source: 'https://developers.openai.com/api/docs/models/gpt-image-2.5-sunburst',
  seen: '2026-11-22',
};

const { snapshot: _, ...undated } = gptImage25Sunburst;

/** The snapshot. */
export const gptImage25SunburstSnapshot: ModelCard = {
  ...undated,
  id: 'gpt-image-2.5-sunburst-2026-09-08',
  created: 1788851010,
};

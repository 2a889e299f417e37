/**
 * The model catalogue: every image model that upstream has or had, as data. It exists so that a new model is one file;
 * it must never hold behaviour. Who is drawn as whom is decided where orders are read, from `standing` and `servedAs`.
 */
import { z } from 'zod';
import type { ModelCard } from './model-card.ts';
import { chatgptImageLatest } from './models/chatgpt-image-latest.ts';
import { dallE2 } from './models/dall-e-2.ts';
import { dallE3 } from './models/dall-e-3.ts';
import { gptImage1 } from './models/gpt-image-1.ts';
import { gptImage1Mini } from './models/gpt-image-1-mini.ts';
import { gptImage15 } from './models/gpt-image-1.5.ts';
import { gptImage2, gptImage2Snapshot } from './models/gpt-image-2.ts';
import { gptImage25Flare, gptImage25FlareSnapshot } from './models/gpt-image-2.5-flare.ts';
import { gptImage25Sunburst, gptImage25SunburstSnapshot } from './models/gpt-image-2.5-sunburst.ts';
import { gptImage26Flare } from './models/gpt-image-2.6-flare.ts';
import { gptImage26Sunburst } from './models/gpt-image-2.6-sunburst.ts';

/** Every card: first what is drawn as itself, then its siblings from new to old, then the retired. */
export const models: readonly ModelCard[] = [
  gptImage2,
  gptImage2Snapshot,
  gptImage26Sunburst,
  gptImage26Flare,
  gptImage25Sunburst,
  gptImage25SunburstSnapshot,
  gptImage25Flare,
  gptImage25FlareSnapshot,
  gptImage15,
  gptImage1Mini,
  chatgptImageLatest,
  gptImage1,
  dallE3,
  dallE2,
];

const byId = new Map(models.map((card) => [card.id, card]));

/** The card of an id; undefined when the catalogue has none. Ids are compared exactly, as upstream does. */
export function findModel(id: string): ModelCard | undefined {
  return byId.get(id);
}

/** `Model` on the wire. Source: `Model` in the official SDK 7.57, seen 2026-11-22. */
export const wireModel = z
  .object({
    id: z.string().describe('The id to send as `model`.'),
    object: z.literal('model'),
    created: z.int().describe('When the model came out, in Unix seconds.'),
    owned_by: z.string(),
    shutdown_date: z
      .string()
      .nullable()
      .describe('ISO date on which the model ends or ended upstream; null while none is announced.'),
  })
  .meta({ id: 'Model' });

/** The answer of GET /v1/models. */
export const wireModelList = z
  .object({ object: z.literal('list'), data: z.array(wireModel) })
  .meta({ id: 'ModelList' });

/** A card as the wire has it. */
export function modelToWire(card: ModelCard): z.infer<typeof wireModel> {
  return {
    id: card.id,
    object: 'model',
    created: card.created,
    owned_by: card.ownedBy,
    shutdown_date: card.shutdownDate ?? null,
  };
}

/**
 * GET /v1/models: the models that a picture can be asked of. The strict profile leaves out what has ended upstream, as
 * upstream does; the lenient one draws those too, lists them with their dates, and tells what each model can do.
 */
import type { ModelCard } from '../../../../contract/model-card.ts';
import { models, modelToWire } from '../../../../contract/models.ts';
import type { Profile } from '../../../base/caller.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const listModels: Route = {
  method: 'GET',
  path: '/v1/models',
  operationId: 'listModels',
  summary: 'Lists the models.',
  statuses: [200, 401],
  auth: true,
  scopes: ['api.model.read'],
  handle: async ({ caller }) => {
    const data = models.flatMap((card) => describeModel(card, caller.profile) ?? []);
    return { kind: 'json', value: { object: 'list', data } };
  },
};

/** A card as a profile shows it; undefined where the profile has no such model. */
export function describeModel(card: ModelCard, profile: Profile): object | undefined {
  if (profile === 'strict') return card.standing === 'retired' ? undefined : modelToWire(card);
  return {
    ...modelToWire(card),
    // Official SDKs pass members they do not know through untouched.
    pictor: {
      family: card.family,
      standing: card.standing,
      snapshot: card.snapshot ?? null,
      served_as: card.servedAs ?? card.id,
      sizes: describeSizes(card),
      qualities: card.qualities,
      backgrounds: card.backgrounds,
      output_formats: card.formats,
      n_max: card.countMax,
      partial_images_max: card.partialImagesMax,
      prompt_characters_max: card.promptCharactersMax,
      source: card.source,
      seen: card.seen,
    },
  };
}

function describeSizes({ sizes }: ModelCard): object {
  if (sizes.kind === 'list') return { list: sizes.sizes };
  return {
    multiple_pixels: sizes.multiplePixels,
    edge_pixels_max: sizes.edgePixelsMax,
    aspect_max: sizes.aspectMax,
    area_pixels_min: sizes.areaPixelsMin,
    area_pixels_max: sizes.areaPixelsMax,
  };
}

/**
 * POST /v1/images/generations: a prompt becomes pictures. Nothing is decided here: the body is read, `images/order.ts`
 * says what it means, and `http/answer.ts` walks the line and answers.
 */
import { readJson } from '../../body/json.ts';
import { answerOrder, deployedModel } from '../../answer.ts';
import { wantedPicture, withWantedFormat } from '../../reply/picture.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const createImage: Route = {
  method: 'POST',
  path: '/v1/images/generations',
  operationId: 'createImage',
  summary: 'Draws pictures from a prompt.',
  statuses: [200, 400, 401, 403, 409, 413, 415, 429, 500, 503],
  auth: true,
  scopes: ['api.model.images.request'],
  handle: async (context) => {
    const { services, request, caller } = context;
    const facts = { path: context.path, profile: caller.profile, bytesMax: services.config.jsonBodyBytesMax };
    const body = await readJson(request, facts);
    const wanted =
      caller.profile === 'lenient' ? wantedPicture(request.headers.accept, body.value) : undefined;
    const value = withModel(body.value, deployedModel(context));
    const order = services.readOrder(wanted ? withWantedFormat(value, wanted) : value, caller);
    return answerOrder({ order, bodyDigest: body.digest, isPictureWanted: wanted !== undefined }, context);
  },
};

function withModel(body: unknown, model: string | undefined): unknown {
  if (model === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return { ...body, model };
}

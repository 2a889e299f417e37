/**
 * GET /v1/pictor/pictures/{id}?expires=…&signature=…: a kept picture by its signed link, as `response_format: "url"`
 * gives it. The signature is the permission, so no key is asked. A wrong or expired signature, an unknown id and a
 * picture that has gone answer alike, so a link tells nothing about pictures it does not open.
 */
import { Fault } from '../../../base/fault.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const picture: Route = {
  method: 'GET',
  path: '/v1/pictor/pictures/:id',
  operationId: 'picture',
  summary: 'Gives a kept picture by its signed link.',
  statuses: [200, 404],
  auth: false,
  handle: async ({ services, params, query }) => {
    const id = params['id'] ?? '';
    const isGood = services.links.isGood(id, query.get('expires') ?? '', query.get('signature') ?? '');
    const asset = isGood ? await services.assets.find(id) : undefined;
    const bytes = asset && (await services.assets.read(asset));
    if (!asset || !bytes) {
      throw new Fault({
        code: 'not_found',
        message: 'There is no picture at this link, or the link has expired.',
      });
    }
    return {
      kind: 'bytes',
      contentType: `image/${asset.format}`,
      bytes,
      headers: {
        'cache-control': 'private, max-age=3600, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        // Pages of any origin may show it: whoever has the link may see the picture.
        'cross-origin-resource-policy': 'cross-origin',
        etag: `"${asset.digest}"`,
      },
    };
  },
};

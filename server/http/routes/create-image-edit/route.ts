/**
 * POST /v1/images/edits: pictures and an instruction become pictures. The body is a form or JSON, by its content type;
 * either way its files stand in the spool and never whole in memory. What it means is said by `images/edit-order.ts`, the
 * pictures are looked at by `images/sources.ts`, and from there it is a generation's way: `http/answer.ts`.
 */
import { type EditBody, makeEditOrder } from '../../../images/edit-order.ts';
import { answerOrder, deployedModel } from '../../answer.ts';
import { readEditBody } from '../../edit-body.ts';
import { wantedPicture, withWantedFormat } from '../../reply/picture.ts';
import type { Route } from '../../route.ts';

/** The route. */
export const createImageEdit: Route = {
  method: 'POST',
  path: '/v1/images/edits',
  operationId: 'createImageEdit',
  summary: 'Changes pictures by an instruction, within a mask where one is given.',
  statuses: [200, 400, 401, 403, 409, 413, 415, 429, 500, 503],
  auth: true,
  scopes: ['api.model.images.request'],
  handle: async (context) => {
    const { services, request, caller, signal } = context;
    const body = await readEditBody(context);
    let discard = body.discard;
    try {
      const wanted =
        caller.profile === 'lenient' ? wantedPicture(request.headers.accept, fieldsOf(body.edit)) : undefined;
      const edit = withFields(body.edit, (fields) => {
        const model = deployedModel(context);
        const served = model !== undefined && isFields(fields) ? { ...fields, model } : fields;
        return wanted ? withWantedFormat(served, wanted) : served;
      });
      const draft = services.readEdit(edit, caller);
      const pictures = await services.gatherPictures(draft.references, caller, signal);
      discard = async () => {
        await Promise.all([body.discard(), pictures.discard()]);
      };
      const order = makeEditOrder(draft, pictures);
      const ordered = { order, bodyDigest: body.digest, isPictureWanted: wanted !== undefined, discard };
      return await answerOrder(ordered, context);
    } catch (error) {
      // The line lets go by itself once it has begun; a second time does no harm.
      await discard();
      throw error;
    }
  },
};

function fieldsOf(edit: EditBody): unknown {
  return edit.form === 'json' ? edit.value : edit.sent.fields;
}

function withFields(edit: EditBody, change: (fields: unknown) => unknown): EditBody {
  if (edit.form === 'json') return { ...edit, value: change(edit.value) };
  const fields = change(edit.sent.fields);
  return isFields(fields) ? { ...edit, sent: { ...edit.sent, fields } } : edit;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

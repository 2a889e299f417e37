/**
 * POST /v1/images/edits: pictures and an instruction become pictures. The body is a form or JSON, by its content type;
 * either way its files stand in the spool and never whole in memory. What it means is said by `images/edit-order.ts`, the
 * pictures are looked at by `images/sources.ts`, and from there it is a generation's way: `http/answer.ts`.
 */
import { shown } from '../../../../contract/wording.ts';
import type { Caller } from '../../../base/caller.ts';
import { Fault } from '../../../base/fault.ts';
import { type EditBody, makeEditOrder } from '../../../images/edit-order.ts';
import { sortForm } from '../../../images/edit-form.ts';
import { pictureBytesMax } from '../../../images/sources.ts';
import { answerOrder, deployedModel } from '../../answer.ts';
import { isForm, readForm } from '../../body/multipart.ts';
import { readSpooledJson } from '../../body/spooled-json.ts';
import { wantedPicture, withWantedFormat } from '../../reply/picture.ts';
import type { CallerContext, Route } from '../../route.ts';

/** Seventeen pictures of the largest size, and room for the texts. */
const editBytesMax = 17 * pictureBytesMax + 8 * 1024 * 1024;

/** The route. */
export const createImageEdit: Route = {
  method: 'POST',
  path: '/v1/images/edits',
  operationId: 'createImageEdit',
  summary: 'Changes pictures by an instruction, within a mask where one is given.',
  statuses: [200, 400, 401, 409, 413, 415, 429, 500, 503],
  auth: true,
  scopes: ['api.model.images.request'],
  handle: async (context) => {
    const { services, request, caller, signal } = context;
    const body = await readBody(context, caller);
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

interface ReadBody {
  readonly edit: EditBody;
  readonly digest: string;
  discard(): Promise<void>;
}

async function readBody({ services, request, path }: CallerContext, { profile }: Caller): Promise<ReadBody> {
  const { spool, config } = services;
  const type = request.headers['content-type'];
  if (!isForm(type)) {
    refuseOther(type);
    const json = await readSpooledJson(request, {
      ...{ spool, path, profile, ids: services.ids },
      bytesMax: editBytesMax * 1.4,
      jsonBytesMax: config.jsonBodyBytesMax,
    });
    const { digest, value, spooled } = json;
    return { edit: { form: 'json', value, strings: spooled }, digest, discard: () => json.discard() };
  }
  const form = await readForm(request, {
    ...{ spool, path, profile },
    fileBytesMax: pictureBytesMax,
    bytesMax: editBytesMax,
    fileTooLarge: (param) =>
      new Fault({
        code: 'image_too_large',
        message: `Invalid '${shown(param)}': the file has more than ${pictureBytesMax} bytes. Expected less than ${pictureBytesMax / 1_000_000} MB.`,
        param: shown(param),
      }),
  });
  const sent = sortForm(form.parts, profile);
  return { edit: { form: 'multipart', sent }, digest: form.digest, discard: () => form.discard() };
}

/** A body of neither form; said here, because each reader knows only its own. */
function refuseOther(type: string | undefined): void {
  if (type === undefined || /json/i.test(type)) return;
  throw new Fault({
    code: 'unsupported_media_type',
    message: `Unsupported content type '${shown(type)}'. This endpoint reads 'multipart/form-data' and 'application/json'.`,
  });
}

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

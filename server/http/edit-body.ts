/** The body of an edit, a form or JSON by its content type; either way its files stand in the spool. */
import { shown } from '../../contract/wording.ts';
import { Fault } from '../base/fault.ts';
import { sortForm } from '../images/edit-form.ts';
import type { EditBody } from '../images/edit-order.ts';
import { pictureBytesMax } from '../images/sources.ts';
import { isForm, readForm } from './body/multipart.ts';
import { readSpooledJson } from './body/spooled-json.ts';
import type { CallerContext } from './route.ts';

/** Seventeen pictures of the largest size, and room for the texts. */
const editBytesMax = 17 * pictureBytesMax + 8 * 1024 * 1024;

/** A body that has been read; it is let go of when its request ends. */
export interface ReadEdit {
  readonly edit: EditBody;
  /** Lower-case hex SHA-256 of method, path and body. */
  readonly digest: string;
  /** Lets go of what was spooled. */
  discard(): Promise<void>;
}

/**
 * Reads the body. Throws `unsupported_media_type` (415), `payload_too_large` (413), `malformed_json`, `malformed_form` and
 * `image_too_large` (400), `storage_failed` (500), and `SenderGone`; nothing is left in the spool then.
 */
export async function readEditBody({ services, request, path, caller }: CallerContext): Promise<ReadEdit> {
  const { spool, config } = services;
  const { profile } = caller;
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

/**
 * POST /v1/files: a file is uploaded, to be named by its id later. It goes from the socket to the spool and from there
 * onto the shelf, and is never whole in memory. Nothing is done with it here: a file for a batch or a fine-tune is kept
 * like any other.
 */
import {
  batchFileSeconds,
  expirySecondsMax,
  expirySecondsMin,
  fileBytesMax,
  type FilePurpose,
  filePurposes,
  fileToWire,
} from '../../../../contract/files.ts';
import { shown } from '../../../../contract/wording.ts';
import type { Spooled } from '../../../assets/spool.ts';
import type { Profile } from '../../../base/caller.ts';
import { Fault } from '../../../base/fault.ts';
import { ignoredWarnings } from '../../../images/adapt.ts';
import {
  type Fields,
  missingFault,
  readChoice,
  readInteger,
  typeFault,
  Unconverted,
} from '../../../images/fields.ts';
import { refuseTooMany } from '../../../images/references.ts';
import type { FormPart } from '../../body/form.ts';
import { readForm } from '../../body/multipart.ts';
import type { Route } from '../../route.ts';

/** Room for the other parts and for what stands between them. */
const formBytesMax = fileBytesMax + 1024 * 1024;

const anchorName = 'expires_after[anchor]';
const secondsName = 'expires_after[seconds]';
const knownNames: ReadonlySet<string> = new Set(['file', 'purpose', anchorName, secondsName]);

/** A file that came without a name is called this. */
const namelessName = 'upload';

/** The route. */
export const createFile: Route = {
  method: 'POST',
  path: '/v1/files',
  operationId: 'createFile',
  summary: 'Uploads a file.',
  statuses: [200, 400, 401, 413, 415],
  auth: true,
  scopes: ['api.files.write'],
  handle: async ({ services, request, path, caller, slip }) => {
    const { profile, organizationId, projectId } = caller;
    const form = await readForm(request, {
      ...{ spool: services.spool, path, profile },
      fileBytesMax,
      bytesMax: formBytesMax,
    });
    try {
      const { ignored, ...upload } = readUpload(form.parts, profile);
      slip.warnings = [...slip.warnings, ...ignoredWarnings(ignored)];
      slip.notes['purpose'] = upload.purpose;
      slip.notes['bytes'] = upload.spooled.bytesLength;
      const file = await services.files.create({ organizationId, projectId, ...upload });
      return { kind: 'json', value: fileToWire(file) };
    } finally {
      await form.discard();
    }
  },
};

interface Upload {
  readonly spooled: Spooled;
  readonly filename: string;
  readonly purpose: FilePurpose;
  readonly expiresAfterSeconds: number | undefined;
  /** Names that mean nothing here; lenient only. */
  readonly ignored: readonly string[];
}

/**
 * Throws `unknown_parameter` (strict), `missing_required_parameter`, `invalid_type`, `invalid_value`,
 * `array_above_max_length`, `integer_below_min_value` and `integer_above_max_value` (400), in this order of names:
 * unknown ones, the file, the purpose, the expiry. Upstream's order is not known.
 */
function readUpload(parts: readonly FormPart[], profile: Profile): Upload {
  const ignored = parts.map(({ name }) => name).filter((name) => !knownNames.has(name));
  if (profile === 'strict' && ignored[0] !== undefined)
    throw new Fault({
      code: 'unknown_parameter',
      message: `Unknown parameter: '${shown(ignored[0])}'.`,
      param: shown(ignored[0]),
    });
  const { spooled, filename = namelessName } = readFile(parts);
  const fields = fieldsOf(parts);
  const purpose = readChoice(fields, 'purpose', filePurposes);
  if (purpose === undefined) throw missingFault('purpose');
  const anchor = readChoice(fields, anchorName, ['created_at']);
  const seconds = readInteger(fields, secondsName, expirySecondsMin, expirySecondsMax);
  if (anchor !== undefined && seconds === undefined) throw missingFault(secondsName);
  if (seconds !== undefined && anchor === undefined) throw missingFault(anchorName);
  const expiresAfterSeconds = seconds ?? (purpose === 'batch' ? batchFileSeconds : undefined);
  return { spooled, filename, purpose, expiresAfterSeconds, ignored: [...new Set(ignored)] };
}

function readFile(parts: readonly FormPart[]): Extract<FormPart, { kind: 'file' }> {
  const files = parts.filter(({ name }) => name === 'file');
  refuseTooMany('file', files.length, 1);
  const [file] = files;
  if (!file) throw missingFault('file');
  if (file.kind === 'field') throw typeFault('file', 'a file', file.text);
  if (file.spooled.bytesLength === 0)
    throw new Fault({
      code: 'invalid_value',
      message: "Invalid 'file': the file is empty. Expected a file of at least one byte.",
      param: 'file',
    });
  return file;
}

/** The texts as JSON would have them; of a field that was sent twice the last one counts. */
function fieldsOf(parts: readonly FormPart[]): Fields {
  const fields = new Map<string, unknown>();
  for (const part of parts) {
    // A file under a name for texts is no text; the field refuses it by its type.
    if (part.kind === 'file') fields.set(part.name, {});
    else fields.set(part.name, part.name === secondsName ? numberOf(part.text) : part.text);
  }
  return Object.fromEntries(fields);
}

function numberOf(text: string): unknown {
  return /^-?\d{1,15}$/.test(text.trim()) ? Number(text) : new Unconverted('an integer');
}

/** The one refusal for a file that is absent, has expired or is another project's: nobody can tell which. */
import { shown } from '../../contract/wording.ts';
import { Fault } from '../base/fault.ts';

/** `No such File object: file-abc`, as upstream says it; seen 2026-11-22. */
export function noSuchFile(id: string): Fault {
  return new Fault({ code: 'file_not_found', message: `No such File object: ${shown(id)}`, param: 'id' });
}

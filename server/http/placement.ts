/** Where a project's data live: upstream lets that be chosen, this house keeps them where it stands. */
import { shown } from '../../contract/wording.ts';
import { Fault } from '../base/fault.ts';
import { type Fields, readText } from '../images/fields.ts';

const wordCharactersMax = 100;

/** Throws `invalid_value` (400) for a geography, a residency or an encryption key other than none. */
export function refusePlacement(fields: Fields): void {
  for (const name of ['external_key_id', 'geography', 'residency']) {
    const value = readText(fields, name, wordCharactersMax);
    if (value === undefined || (name === 'residency' && value === 'GLOBAL')) continue;
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid '${name}': '${shown(value)}' is not offered here. Leave it out; data stay where this server keeps them.`,
      param: name,
    });
  }
}

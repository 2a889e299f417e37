/** Members of bodies that several endpoints of administration take. Each throws Faults (400) with upstream's sentences. */
import { hostedTools, keySecondsMax, listEntriesMax } from '../../contract/organization.ts';
import { findModel } from '../../contract/models.ts';
import { shown } from '../../contract/wording.ts';
import { Fault } from '../base/fault.ts';
import {
  type Fields,
  isObject,
  missingFault,
  readBoolean,
  readChoice,
  readInteger,
  readText,
  typeFault,
} from '../images/fields.ts';
import { readTitle } from './admin.ts';
import { titleCharactersMax } from '../../contract/organization.ts';

/** Longest scope or id in a body, in characters. */
const wordCharactersMax = 100;
const emailCharactersMax = 254;

/** `name`, which must be there. */
export function readName(fields: Fields): string {
  const name = readTitle(fields, 'name', titleCharactersMax);
  if (name === undefined) throw missingFault('name');
  return name;
}

/** `expires_in_seconds`; undefined: for ever. */
export function readExpiry(fields: Fields): number | undefined {
  return readInteger(fields, 'expires_in_seconds', 1, keySecondsMax);
}

/** `scopes`, each once; undefined when it is left out. */
export function readScopes(fields: Fields): readonly string[] | undefined {
  const scopes = readWords(fields, 'scopes');
  const wrong = scopes?.find((scope) => !/^[a-z][\w.*:-]*$/.test(scope));
  if (wrong !== undefined)
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid 'scopes': '${shown(wrong)}' is no scope, such as 'api.model.images.request'.`,
      param: 'scopes',
    });
  return scopes;
}

/** `model_ids`, each of a model of the catalogue. */
export function readModelIds(fields: Fields): readonly string[] {
  const ids = readWords(fields, 'model_ids');
  if (ids === undefined) throw missingFault('model_ids');
  const unknown = ids.find((id) => !findModel(id));
  if (unknown !== undefined)
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid 'model_ids': the model '${shown(unknown)}' does not exist.`,
      param: 'model_ids',
    });
  return ids;
}

/** `email` in lower case; undefined when it is left out. */
export function readEmail(fields: Fields): string | undefined {
  const email = readText(fields, 'email', emailCharactersMax)?.toLowerCase();
  // One @ with something printable on both sides: whether it reaches anyone, only a mail would tell.
  if (email !== undefined && !/^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/.test(email))
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid 'email': '${shown(email)}' is no e-mail address.`,
      param: 'email',
    });
  return email;
}

/** `projects` of an invitation. */
export function readInvitedProjects(
  fields: Fields,
): readonly { readonly id: string; readonly role: 'member' | 'owner' }[] {
  const value = fields['projects'] ?? [];
  if (!Array.isArray(value)) throw typeFault('projects', 'an array of objects', value);
  refuseLong('projects', value.length);
  return value.map((entry: unknown, index) => {
    const name = `projects[${index}]`;
    if (!isObject(entry)) throw typeFault(name, 'an object', entry);
    const id = readText({ [`${name}.id`]: entry['id'] }, `${name}.id`, wordCharactersMax);
    const role = readChoice({ [`${name}.role`]: entry['role'] }, `${name}.role`, ['member', 'owner']);
    if (id === undefined) throw missingFault(`${name}.id`);
    if (role === undefined) throw missingFault(`${name}.role`);
    return { id, role };
  });
}

/** The hosted tools that are switched; those left out or null stay as they are. */
export function readToolSwitches(fields: Fields): Readonly<Record<string, boolean>> {
  const switches: Record<string, boolean> = {};
  for (const name of hostedTools) {
    const value = fields[name] ?? undefined;
    if (value === undefined) continue;
    if (!isObject(value)) throw typeFault(name, 'an object', value);
    const isOn = readBoolean({ [`${name}.enabled`]: value['enabled'] }, `${name}.enabled`);
    if (isOn === undefined) throw missingFault(`${name}.enabled`);
    switches[name] = isOn;
  }
  return switches;
}

/** A list of words, each once; undefined when it is left out. */
function readWords(fields: Fields, name: string): readonly string[] | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw typeFault(name, 'an array of strings', value);
  refuseLong(name, value.length);
  const words = value.map((entry: unknown, index) => {
    const place = `${name}[${index}]`;
    const word = readText({ [place]: entry }, place, wordCharactersMax);
    if (word === undefined) throw typeFault(place, 'a string', entry);
    return word;
  });
  return [...new Set(words)];
}

function refuseLong(name: string, length: number): void {
  if (length > listEntriesMax)
    throw new Fault({
      code: 'array_above_max_length',
      message: `Invalid '${name}': array too long. Expected an array with maximum length ${listEntriesMax}, but got an array with length ${length} instead.`,
      param: name,
    });
}

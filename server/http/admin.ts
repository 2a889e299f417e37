/**
 * What the endpoints share that administer an organization: who asks and from where, bodies and pages read alike, lists
 * answered alike. The door has let only admin keys through to routes with `keys: 'admin'`.
 */
import { Fault } from '../base/fault.ts';
import { type Fields, isObject, readChoice, readInteger, typeFault, Unconverted } from '../images/fields.ts';
import type { Actor, Page, PageQuery } from '../tenants/desk.ts';
import { shown } from '../../contract/wording.ts';
import { readJson } from './body/json.ts';
import type { CallerContext, Reply } from './route.ts';

/** Most entries of one page. Source: the API reference, `limit` of the lists of projects; seen 2026-11-22. */
export const pageLimitMax = 100;
/** Entries of a page when none were asked for. Source: as above. */
export const pageLimitDefault = 20;

/** Who changes something, and from where, for the audit log. */
export function actorOf({ caller, request }: CallerContext): Actor {
  return {
    organizationId: caller.organizationId,
    keyId: caller.keyId,
    ownerId: caller.ownerId,
    address: request.socket.remoteAddress,
  };
}

/**
 * The body's members. Names outside `known` are refused in both profiles: a setting that was misspelled and ignored would
 * leave a house open that its operator believes shut. Throws `unknown_parameter` and `invalid_type` (400), and what
 * `readJson` throws.
 */
export async function readAdminBody(context: CallerContext, known: readonly string[]): Promise<Fields> {
  const { caller, request, path, services } = context;
  const facts = { path, profile: caller.profile, bytesMax: services.config.jsonBodyBytesMax };
  const { value } = await readJson(request, facts);
  if (!isObject(value)) throw typeFault('body', 'an object', value);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Fault({
      code: 'unknown_parameter',
      message: `Unknown parameter: '${shown(unknown)}'.`,
      param: shown(unknown),
    });
  return value;
}

/** A text that must be there and say something, at most so many characters; without what no name has. */
export function readTitle(fields: Fields, name: string, charactersMax: number): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw typeFault(name, 'a string', value);
  const length = [...value.slice(0, 2 * charactersMax + 2)].length;
  if (length > charactersMax)
    throw new Fault({
      code: 'string_above_max_length',
      message: `Invalid '${name}': string too long. Expected a string with maximum length ${charactersMax}, but got a longer one instead.`,
      param: name,
    });
  if (value.trim() === '')
    throw new Fault({ code: 'empty_string', message: `Invalid '${name}': empty string.`, param: name });
  // The database takes neither U+0000 nor half a surrogate pair, and a name that turns the reading direction lies.
  if (/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u.test(value))
    throw new Fault({
      code: 'invalid_value',
      message: `Invalid '${name}': control characters are not accepted.`,
      param: name,
    });
  return value;
}

/** Which page was asked for. Throws Faults (400). Names that are unknown do no harm, as upstream. */
export function readPageQuery(
  query: URLSearchParams,
  {
    limit = pageLimitDefault,
    order = 'asc',
  }: { readonly limit?: number; readonly order?: 'asc' | 'desc' } = {},
): PageQuery {
  const fields = { order: query.get('order') || undefined, limit: numberIn(query.get('limit')) };
  return {
    after: query.get('after') || undefined,
    limit: readInteger(fields, 'limit', 1, pageLimitMax) ?? limit,
    order: readChoice(fields, 'order', ['asc', 'desc']) ?? order,
  };
}

/** A whole number in a query; empty counts as left out. */
export function numberIn(text: string | null): unknown {
  if (text === null || text === '') return undefined;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : new Unconverted('an integer');
}

/** A yes or no in a query; empty counts as left out. Throws `invalid_type` (400). */
export function readFlag(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name) ?? '';
  if (text === '') return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw typeFault(name, 'a boolean', new Unconverted('a boolean'));
}

/** Every value of a list in a query, however it is written: `a[]=1&a[]=2`, `a[0]=1`, `a=1&a=2`. At most a hundred. */
export function readListQuery(query: URLSearchParams, name: string): readonly string[] {
  const values = [...query].filter(([key]) => key.replace(/\[\d*\]$/, '') === name).map(([, value]) => value);
  if (values.length > pageLimitMax)
    throw new Fault({
      code: 'array_above_max_length',
      message: `Invalid '${name}': array too long. Expected an array with maximum length ${pageLimitMax}, but got an array with length ${values.length} instead.`,
      param: name,
    });
  // Nothing that is stored has U+0000 in it, and the database would refuse the question.
  return values.filter((value) => value !== '' && !value.includes('\0'));
}

/** A page as upstream lists it. */
export function listReply<Row>(page: Page<Row>, toWire: (row: Row) => { readonly id: string }): Reply {
  const data = page.rows.map(toWire);
  return {
    kind: 'json',
    value: {
      object: 'list',
      data,
      first_id: data[0]?.id ?? null,
      last_id: data.at(-1)?.id ?? null,
      has_more: page.hasMore,
    },
  };
}

/** A part of the path, e.g. `project_id`. */
export function pathId({ params }: Pick<CallerContext, 'params'>, name: string): string {
  return params[name] ?? '';
}

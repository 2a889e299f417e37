/** What tests of the Files API share: forms, uploads, and a project next door. */
import { digestKey, mintKey, redactKey } from '../server/auth/key.ts';
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { projects } from '../server/store/schema.ts';
import { secretOf } from '../server/store/settings.ts';
import { tenantStatements } from '../server/store/tenants.ts';
import type { OpenHouse } from './harness.ts';

/** A form with a file and a purpose (`vision`); `fields` are added or take their place, undefined leaves one out. */
export function formOf(
  bytes: Uint8Array,
  { filename = 'fox.png', ...fields }: Readonly<Record<string, string | undefined>> = {},
): FormData {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), filename);
  for (const [name, value] of Object.entries({ purpose: 'vision', ...fields })) {
    if (value !== undefined) form.append(name, value);
  }
  return form;
}

/** Sends the form to POST /v1/files. */
export function upload(house: OpenHouse, body: BodyInit, key = house.key): Promise<Response> {
  return fetch(`${house.url}/v1/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body,
  });
}

/** Uploads and gives the file's id. */
export async function uploaded(
  house: OpenHouse,
  bytes: Uint8Array,
  fields = {},
  key = house.key,
): Promise<string> {
  const response = await upload(house, formOf(bytes, fields), key);
  if (response.status !== 200) throw new Error(`the upload was refused: ${await response.text()}`);
  // The route's own tests hold the answer to its shape.
  return ((await response.json()) as { id: string }).id;
}

/** A request to the house with its key, or another. */
export function ask(house: OpenHouse, path: string, method = 'GET', key = house.key): Promise<Response> {
  return fetch(house.url + path, { method, headers: { authorization: `Bearer ${key}` } });
}

/** The answer as a stranger may compare it: status, headers and body without what differs from request to request. */
export async function comparable(response: Response): Promise<string> {
  const headers = [...response.headers].filter(
    ([name]) => !/^(date|x-request-id|openai-processing-ms|openai-project|x-ratelimit-.*)$/.test(name),
  );
  const text = (await response.text()).replace(/req_[0-9a-f]{32}/g, 'req_');
  return JSON.stringify([response.status, headers, text]);
}

/** A key of another project of the same organization; `profile` is the project's own. */
export async function keyNextDoor(
  house: OpenHouse,
  profile: 'lenient' | 'strict' | null = null,
): Promise<string> {
  const { database, organizationId } = house;
  const pepper = await secretOf({ database, clock: systemClock, ids: systemIds }, 'key-pepper');
  const projectId = systemIds.word('proj_', 24);
  const secret = mintKey(systemIds);
  const createdAtMs = systemClock.nowMs();
  await database.orm
    .insert(projects)
    .values({ id: projectId, organizationId, title: 'next door', profile, isDefault: false, createdAtMs });
  await tenantStatements(database).insertKey({
    id: systemIds.hex('key_'),
    projectId,
    title: 'next door',
    digest: digestKey(secret, pepper),
    redacted: redactKey(secret),
    isFixed: false,
    createdAtMs,
  });
  return secret;
}

/** How tests of the gates' endpoints ask: JSON in, status and JSON out. */
import { goodAdminKey, goodKey, type Suite } from './suite.ts';

/** An answer, read. */
export interface Answer {
  readonly status: number;
  // A test looks into whatever came, and says what it expects to find.
  readonly body: Readonly<Record<string, unknown>> & { readonly error?: Readonly<Record<string, unknown>> };
}

/** Asks with the project's key, or with the one given; a `body` makes it a POST. */
export async function askGates(
  suite: Suite,
  path: string,
  asked: { readonly key?: string; readonly body?: unknown } = {},
): Promise<Answer> {
  const response = await fetch(`${suite.url}/v1/pictor/${path}`, {
    headers: { authorization: `Bearer ${asked.key ?? goodKey}`, 'content-type': 'application/json' },
    ...('body' in asked && {
      method: 'POST',
      body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body),
    }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

/** The same with the admin key. */
export function askGatesAsAdmin(
  suite: Suite,
  path: string,
  asked: { readonly body?: unknown } = {},
): Promise<Answer> {
  return askGates(suite, path, { ...asked, key: goodAdminKey });
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { Fault } from '../../../base/fault.ts';
import { askGates, askGatesAsAdmin } from '../../suite-gates.ts';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite({
    services: {
      lookAtAccess: async (_, order) => [
        {
          gate: 'verification',
          reason: 'It is closed.',
          refusal: {
            fix: 'Open it.',
            fault: new Fault({ code: 'organization_not_verified', message: `No ${order.model.id}.` }),
          },
        },
      ],
    },
  });
});
afterAll(() => suite.close());

interface Gate {
  readonly gate: string;
  readonly result: string;
  readonly status: number | null;
  readonly error: { readonly code: string | null; readonly message: string } | null;
}

const gatesOf = (body: Readonly<Record<string, unknown>>) => body['gates'] as readonly Gate[];

test('every gate is told in order, a closed one with its error and what to do', async () => {
  const { status, body } = await askGates(suite, 'access?model=gpt-image-2');
  expect(status).toBe(200);
  expect(body).toMatchObject({ object: 'pictor.access', model: 'gpt-image-2', allowed: false });
  expect(gatesOf(body).map(({ gate, result }) => `${gate} ${result}`)).toEqual([
    'region pass',
    'key pass',
    'scopes pass',
    'organization pass',
    'model pass',
    'verification refuse',
  ]);
  expect(gatesOf(body).at(-1)).toMatchObject({
    reason: 'It is closed.',
    fix: 'Open it.',
    status: 403,
    error: { message: 'No gpt-image-2.', type: 'invalid_request_error', param: null, code: null },
  });
  expect(suite.lineRequests).toHaveLength(0);
});

test('without a model it is the house’s default', async () => {
  expect((await askGates(suite, 'access')).body['model']).toBe('gpt-image-2');
});

test('a model that is none ends the list with the error that a request would get', async () => {
  const { body } = await askGates(suite, 'access?model=gpt-image-99');
  const real = await suite.generate({ model: 'gpt-image-99', prompt: 'a dot' });
  const { error } = await real.json();
  const last = gatesOf(body).at(-1);
  expect([last?.gate, last?.status]).toEqual(['model', real.status]);
  expect({ ...last?.error, pictor: undefined }).toEqual({ ...error, pictor: undefined });
});

test('an admin key is told that it does not work, once', async () => {
  const { body } = await askGatesAsAdmin(suite, 'access');
  const refused = gatesOf(body).filter(({ result, gate }) => result === 'refuse' && gate !== 'verification');
  expect(refused.map(({ gate, status }) => [gate, status])).toEqual([['key', 401]]);
});

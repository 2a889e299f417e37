/** The Admin API by the official SDK, unmodified, against a running house over a real socket. */
import OpenAI, { AuthenticationError, NotFoundError, PermissionDeniedError, RateLimitError } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenHouse, openHouse } from '../harness.ts';

let house: OpenHouse;
let admin: OpenAI;
let organization: OpenAI['admin']['organization'];

beforeAll(async () => {
  house = await openHouse({ tier: 3 });
  admin = new OpenAI({
    baseURL: `${house.url}/v1`,
    apiKey: null,
    adminAPIKey: house.adminKey,
    maxRetries: 0,
  });
  organization = admin.admin.organization;
});
afterAll(() => house.close());

const small = { model: 'gpt-image-2', prompt: 'a fox', size: '1024x1024', quality: 'low' } as const;
const clientOf = (apiKey: string) =>
  new OpenAI({ baseURL: `${house.url}/v1`, apiKey, adminAPIKey: null, maxRetries: 0 });

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
}

describe('from a project that is made to one that is archived', () => {
  it('every step does what it says', async () => {
    const startSeconds = Math.floor(Date.now() / 1000) - 60;
    const project = await organization.projects.create({ name: 'Storybook' });
    expect(project).toMatchObject({ object: 'organization.project', status: 'active' });

    const account = await organization.projects.serviceAccounts.create(project.id, { name: 'bot' });
    const worker = clientOf(account.api_key?.value ?? '');
    const first = await worker.images.generate(small).withResponse();
    expect(first.data.data?.length).toBe(1);
    expect(first.response.headers.get('openai-project')).toBe(project.id);

    const limits = await organization.projects.rateLimits.listRateLimits(project.id);
    const limit = limits.data.find(({ model }) => model === small.model);
    expect(limit?.max_images_per_1_minute).toBe(50);
    await organization.projects.rateLimits.updateRateLimit(limit?.id ?? '', {
      project_id: project.id,
      max_images_per_1_minute: 1,
    });
    const second = await worker.images.generate(small).withResponse();
    expect(second.response.headers.get('x-ratelimit-limit-images')).toBe('1');
    expect(second.response.headers.get('x-ratelimit-remaining-images')).toBe('0');
    // A snapshot is the same model by another name.
    for (const model of [small.model, 'gpt-image-2-2026-04-21']) {
      const refused = await failureOf(worker.images.generate({ ...small, model }));
      expect(refused).toBeInstanceOf(RateLimitError);
      expect(String(refused)).toContain('input-images per min: Limit 1, Used 1, Requested 1.');
    }

    await organization.projects.modelPermissions.update(project.id, {
      mode: 'deny_list',
      model_ids: [small.model],
    });
    const denied = await failureOf(worker.images.generate(small));
    expect(denied).toBeInstanceOf(PermissionDeniedError);
    expect(denied).toMatchObject({ code: 'model_not_found' });
    expect((await organization.projects.modelPermissions.retrieve(project.id)).model_ids).toEqual([
      small.model,
    ]);
    expect((await organization.projects.modelPermissions.delete(project.id)).deleted).toBe(true);

    const query = { start_time: startSeconds, project_ids: [project.id], bucket_width: '1d' as const };
    const usage = await organization.usage.images(query);
    const images = usage.data
      .flatMap(({ results }) => results)
      .map((row) => ('images' in row ? row.images : 0));
    expect(images).toEqual([2]);
    const costs = await organization.usage.costs(query);
    expect(JSON.stringify(costs)).toContain('"usd"');

    const archived = await organization.projects.archive(project.id);
    expect(archived).toMatchObject({ status: 'archived', archived_at: expect.any(Number) });
    expect(await failureOf(worker.models.list())).toBeInstanceOf(AuthenticationError);
  });

  it('the audit log tells of it, page by page', async () => {
    const types: string[] = [];
    for await (const entry of organization.auditLogs.list({ limit: 3 })) {
      types.push(entry.type);
      expect(entry.actor?.api_key?.user?.email).toBe('owner@localhost');
    }
    expect(types.toReversed()).toEqual([
      'project.created',
      'service_account.created',
      'api_key.created',
      'rate_limit.updated',
      'project.updated',
      'project.updated',
      'project.archived',
    ]);
    const at = { effective_at: { gt: 4_000_000_000 } };
    expect((await organization.auditLogs.list(at)).data).toEqual([]);
    const some = await organization.auditLogs.list({ event_types: ['rate_limit.updated'] });
    expect(some.data[0]?.['rate_limit.updated']).toEqual({
      id: 'rl-gpt-image-2',
      changes_requested: { max_images_per_1_minute: 1 },
    });
  });
});

describe('keys', () => {
  it('an admin key is made, listed, and ended', async () => {
    const made = await organization.adminAPIKeys.create({ name: 'CI', expires_in_seconds: 3600 });
    const ids: string[] = [];
    for await (const key of organization.adminAPIKeys.list({ limit: 1 })) ids.push(key.id);
    expect(ids).toContain(made.id);
    expect((await organization.adminAPIKeys.retrieve(made.id)).name).toBe('CI');
    expect((await organization.adminAPIKeys.delete(made.id)).deleted).toBe(true);
    expect(await failureOf(organization.adminAPIKeys.retrieve(made.id))).toBeInstanceOf(NotFoundError);
  });

  it('a key of a project is restricted, and its client is told what is missing', async () => {
    const { projectId: project_id } = house;
    const list = await organization.projects.apiKeys.list(project_id);
    expect(list.data.map(({ owner }) => owner.type)).toEqual(['user']);
    const { id } = await organization.projects.serviceAccounts.create(project_id, { name: 'reader' });
    const key = await organization.projects.serviceAccounts.apiKeys.create(id, {
      project_id,
      scopes: ['api.model.read'],
    });
    const worker = clientOf(key.value);
    expect((await worker.models.list()).data.length).toBeGreaterThan(0);
    const refused = await failureOf(worker.images.generate(small));
    expect(refused).toBeInstanceOf(AuthenticationError);
    expect(String(refused)).toContain('Missing scopes: api.model.images.request.');
    await organization.projects.apiKeys.update(key.id, { project_id, scopes: ['api.model.images.request'] });
    expect((await worker.images.generate(small)).data?.length).toBe(1);
    await organization.projects.apiKeys.delete(key.id, { project_id });
    expect(await failureOf(worker.images.generate(small))).toBeInstanceOf(AuthenticationError);
  });
});

describe('people', () => {
  it('someone is invited, and the invitation taken back', async () => {
    const invite = await organization.invites.create({
      email: 'fay@x.example',
      role: 'reader',
      projects: [{ id: house.projectId, role: 'member' }],
    });
    expect((await organization.invites.list()).data.map(({ id }) => id)).toEqual([invite.id]);
    expect(await organization.invites.retrieve(invite.id)).toMatchObject({ status: 'pending' });
    expect((await organization.invites.delete(invite.id)).deleted).toBe(true);
  });

  it('a member joins a project, gets another role, and leaves it', async () => {
    const [owner] = (await organization.users.list({ emails: ['owner@localhost'] })).data;
    const user = { project_id: house.projectId };
    const added = await organization.projects.users.create(house.projectId, {
      user_id: owner?.id ?? '',
      role: 'member',
    });
    expect(await organization.projects.users.update(added.id, { ...user, role: 'owner' })).toMatchObject({
      role: 'owner',
    });
    expect((await organization.projects.users.list(house.projectId)).data.length).toBe(1);
    expect((await organization.projects.users.delete(added.id, user)).deleted).toBe(true);
  });

  it('hosted tools are switched', async () => {
    const { hostedToolPermissions } = organization.projects;
    await hostedToolPermissions.update(house.projectId, { image_generation: { enabled: false } });
    const { image_generation, web_search } = await hostedToolPermissions.retrieve(house.projectId);
    expect([image_generation.enabled, web_search.enabled]).toEqual([false, true]);
  });
});

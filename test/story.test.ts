/** `docs/story.md` as a test: its settings make a house, its requests are sent, its answers must come. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assert } from '../server/base/assert.ts';
import { readConfig } from '../server/config/read.ts';
import { handClock } from './clock.ts';
import { type OpenHouse, openHouse } from './harness.ts';
import { temporaryFolder } from './tree.ts';

/** A fenced block of the page. */
interface Block {
  readonly kind: string;
  /** What stands behind the kind: the status of a `json` block. */
  readonly note: string;
  readonly text: string;
  /** The heading above it. */
  readonly chapter: string;
}

/** A request with what must come back. */
interface Exchange {
  readonly request: Block;
  readonly answer: Block;
  readonly headers: Block | undefined;
}

const adminKey = 'sk-admin-house-0123456789abcdef0123456789abcdef';
const page = readFileSync(new URL('../docs/story.md', import.meta.url), 'utf8');
const blocks = readBlocks(page);
const exchanges = readExchanges(blocks);
/** What the house made up, by the name that the page gives it. */
const made = new Map<string, string>();
let house: OpenHouse;

beforeAll(async () => {
  const settings = blocks.find(({ kind }) => kind === 'toml');
  assert(settings !== undefined, 'a page without settings');
  const folder = temporaryFolder();
  writeFileSync(join(folder.path, 'pictor.toml'), settings.text);
  const { config } = readConfig({ environment: {}, flags: {}, folder: folder.path });
  folder.remove();
  const { tier, publicUrl, modelTiers, verifiedModels, regionProxies, regionDenied } = config;
  house = await openHouse(
    { tier, publicUrl, modelTiers, verifiedModels, regionProxies, regionDenied, firstAdminKey: adminKey },
    // Time stands still, so that no bucket drains while pictures are painted.
    { clock: handClock() },
  );
  made.set('organization', house.organizationId).set('project', house.projectId);
});
afterAll(() => house.close());

test('the page has a story in it', () => {
  expect(exchanges.length).toBeGreaterThan(12);
});

// One after the other: each stands on what the ones before it did.
test.sequential.each(exchanges.map((exchange, at) => [at + 1, nameOf(exchange), exchange] as const))(
  '%d. %s',
  async (_, __, { request, answer, headers }) => {
    const wanted: unknown = JSON.parse(answer.text);
    const seen = await expectEventually(request.text, Number(answer.note));
    expect(seen.status, JSON.stringify(seen.body).slice(0, 500)).toBe(Number(answer.note));
    learn(wanted, seen.body);
    expectHeld(fill(wanted), seen.body);
    for (const line of headers?.text.trim().split('\n') ?? []) {
      const [name = '', value] = line.split(': ');
      expect([name, seen.headers.get(name)]).toEqual([name, value]);
    }
  },
);

/** A new tier goes round between houses as a notice; the moment it takes is none of the story's. */
async function expectEventually(text: string, status: number) {
  let seen = await send(text);
  for (let again = 0; again < 20 && seen.status !== status && seen.status === 403; again += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await send(text);
  }
  return seen;
}

async function send(text: string) {
  const [head = '', body] = filled(text).split('\n\n');
  const [line = '', ...headerLines] = head.trim().split('\n');
  const [method = 'GET', path = '/'] = line.split(' ');
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const header of headerLines) {
    const [name = '', value = ''] = header.split(': ');
    if (name === 'key') headers['authorization'] = `Bearer ${keyOf(value)}`;
    else headers[name] = value;
  }
  const response = await fetch(house.url + path, { method, headers, ...(body && { body }) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

function keyOf(name: string): string {
  return name === 'admin' ? adminKey : name === 'project' ? house.key : 'sk-nobody';
}

function nameOf({ request, answer }: Exchange): string {
  return `${request.chapter}: ${request.text.split('\n')[0]} gives ${answer.note}`;
}

/** Objects may have more than the page shows, and lists need the shown entries only. */
function expectHeld(wanted: unknown, seen: unknown): void {
  if (Array.isArray(wanted)) {
    for (const entry of wanted)
      expect(seen).toEqual(expect.arrayContaining([expect.objectContaining(entry)]));
  } else if (typeof wanted === 'object' && wanted !== null) {
    for (const [name, value] of Object.entries(wanted)) expectHeld(value, memberOf(seen, name));
  } else expect(seen).toEqual(wanted);
}

/** Takes the value that stands where the page has a name it has not used before. */
function learn(wanted: unknown, seen: unknown): void {
  if (typeof wanted === 'string') {
    const [, name] = /^\{(\w+)\}$/.exec(wanted) ?? [];
    if (name !== undefined && !made.has(name)) made.set(name, String(seen));
  } else if (typeof wanted === 'object' && wanted !== null) {
    for (const [name, value] of Object.entries(wanted)) learn(value, memberOf(seen, name));
  }
}

function fill(wanted: unknown): unknown {
  return JSON.parse(filled(JSON.stringify(wanted)));
}

function filled(text: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => made.get(name) ?? whole);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function readBlocks(text: string): readonly Block[] {
  const found: Block[] = [];
  let chapter = '';
  for (const [, heading, kind = '', note = '', inner = ''] of text.matchAll(
    /^## (.+)$|^```(\w+)(?: (\d+))?\n([\s\S]*?)^```$/gm,
  )) {
    if (heading !== undefined) chapter = heading;
    else found.push({ kind, note, text: inner, chapter });
  }
  return found;
}

function readExchanges(all: readonly Block[]): readonly Exchange[] {
  return all.flatMap((request, at) => {
    const [answer, next] = [all[at + 1], all[at + 2]];
    if (request.kind !== 'http' || answer?.kind !== 'json') return [];
    return [{ request, answer, headers: next?.kind === 'headers' ? next : undefined }];
  });
}

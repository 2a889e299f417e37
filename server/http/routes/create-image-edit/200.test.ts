import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Suite, startSuite } from '../../suite.ts';

let suite: Suite;
beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());

test('a form is answered like a generation', async () => {
  const response = await suite.edit({ quality: 'low' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(await response.json()).toMatchObject({
    data: [{ b64_json: expect.stringMatching(/^iVBOR/) }],
    size: '1024x768',
    quality: 'low',
    output_format: 'png',
  });
  expect(suite.lineRequests.at(-1)?.order).toMatchObject({ operation: 'edit', prompt: 'make it blue' });
});

test('JSON is answered likewise', async () => {
  const response = await fetch(`${suite.url}/v1/images/edits`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite', 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'make it blue', images: [{ file_id: 'file-x' }] }),
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ size: '1024x768' });
});

describe('a stream', () => {
  test('has the event names of edits', async () => {
    const response = await suite.edit({ stream: 'true', partial_images: '2', quality: 'low' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const names = (await response.text()).match(/^event: .*$/gm);
    expect(names).toEqual([
      'event: image_edit.partial_image',
      'event: image_edit.partial_image',
      'event: image_edit.completed',
    ]);
  });
});

test('a caller that accepts only pictures gets the picture, in the format it accepts', async () => {
  const response = await suite.edit({ quality: 'low' }, { accept: 'image/webp' });
  expect(response.headers.get('content-type')).toBe('image/webp');
});

test('a deployment in the path decides the model', async () => {
  const form = new FormData();
  form.append('prompt', 'x');
  form.append('model', 'whatever');
  form.append('image', new Blob([new Uint8Array(4)], { type: 'image/png' }), 'a.png');
  const path = '/openai/deployments/gpt-image-2-2026-04-21/images/edits?api-version=2025-04-01-preview';
  const response = await fetch(suite.url + path, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-proj-suite' },
    body: form,
  });
  expect(response.status).toBe(200);
  expect(suite.lineRequests.at(-1)?.order.model.id).toBe('gpt-image-2-2026-04-21');
});

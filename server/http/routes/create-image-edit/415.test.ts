import { expect, test } from 'vitest';
import { startSuite } from '../../suite.ts';

test.each(['text/plain', 'application/x-www-form-urlencoded', 'image/png'])(
  'a body of type %s is refused, and both forms are named',
  async (type) => {
    const suite = await startSuite();
    const response = await fetch(`${suite.url}/v1/images/edits`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk-proj-suite', 'content-type': type },
      body: 'prompt=x',
    });
    expect(response.status).toBe(415);
    const { error } = await response.json();
    expect(error.code).toBe('unsupported_media_type');
    expect(error.message).toContain('multipart/form-data');
    expect(error.message).toContain('application/json');
    await suite.close();
  },
);

import { expect, test } from 'vitest';
import { goodKey, startSuite } from '../../suite.ts';

test.each(['gpt-image-2', 'omni-moderation', '', 'x'.repeat(10_000)])(
  'the model %s does not judge',
  async (model) => {
    const suite = await startSuite();
    const response = await fetch(`${suite.url}/v1/moderations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${goodKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ input: 'x', model }),
    });
    expect(response.status).toBe(404);
    const { error } = await response.json();
    expect(error).toMatchObject({ code: 'model_not_found', param: 'model' });
    expect(error.message.length).toBeLessThan(300);
    await suite.close();
  },
);

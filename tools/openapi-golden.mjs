/**
 * Writes `test/openapi.golden.json` from the built server: `npm run build`, then `node tools/openapi-golden.mjs`. The
 * change of the file is what a reviewer reads; the test in `server/http/routes/openapi/` only compares.
 */
import { writeFileSync } from 'node:fs';

const { routes } = await import('../dist/server/http/routes/index.js');
const route = routes.find(({ operationId }) => operationId === 'openapi');
const { value } = await route.handle({ services: { version: '0.0.0' } });
writeFileSync(new URL('../test/openapi.golden.json', import.meta.url), `${JSON.stringify(value, null, 2)}\n`);

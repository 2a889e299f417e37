/** How the tests run: every `*.test.ts` of the wings, at most two files at a time, each file in a process of its own. */
import { defineConfig } from 'vitest/config';

export const config = defineConfig({
  test: {
    include: ['{contract,sketch,server,console,test,tools}/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    globalSetup: ['test/database-setup.ts'],
    // Processes, not threads: the canvas and PostgreSQL's supervisor both hold on to their process.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A test that hangs at the end keeps a database or a thread open: that is a fault, and it should show.
    teardownTimeout: 10_000,
  },
});

// biome-ignore lint: the test runner reads its configuration from the default export.
export default config;

import { defineConfig } from 'vitest/config';

/** Each test file clones a database of its own (test/test-database.ts), so files may run side by side. */
export default defineConfig({
  // Node gives type-graphql the CommonJS build; a second one would know none of its types
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

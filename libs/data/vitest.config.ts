import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    // what needs tables is tested in the server, which has them
    passWithNoTests: true,
  },
});

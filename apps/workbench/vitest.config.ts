import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    setupFiles: ['src/test-setup.ts'],
    maxWorkers: 2,
    // a page of many fields is slow in jsdom while other suites share the machine; what is asked is what is shown, not when
    testTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});

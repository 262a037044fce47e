import { defineConfig, devices } from '@playwright/test';

// `npm test` starts two servers on one database and names them; `npm run e2e-servers` does so by hand.
const baseURL = process.env.KEPT_E2E_URL;
// other tools read this file, too
if (!baseURL && process.argv.includes('test'))
  throw new Error('KEPT_E2E_URL is not set: run `npm test -- e2e`.');

const executablePath = process.env.KEPT_CHROMIUM;

export default defineConfig({
  testDir: 'src',
  outputDir: 'test-results/artifacts',
  // the journeys change one database, so they run one after the other
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  globalTimeout: 18 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    ...(baseURL && { baseURL }),
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      chromiumSandbox: false,
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

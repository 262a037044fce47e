import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.mjs';
import { withFreshDatabase } from './database.mjs';
import { signIn, withProgram } from './product.mjs';

const LIMIT = 330_000;
// as root there is no sandbox; nothing of the browser's own may ask for the network
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * The JavaScript a browser loads until the worklist stands, each file as gzip would send it.
 * @param {{ adminUrl: string, say: (line: string) => void }} bench
 */
export async function firstLoad({ adminUrl, say }) {
  say('first load: a browser opens the worklist of the demo');
  const bytes = await withFreshDatabase(adminUrl, (url) =>
    withProgram(
      {
        file: 'apps/server/dist/main.js',
        env: { DATABASE_URL: url, KEPT_SEED: 'demo' },
        path: '/readyz',
      },
      loadedBytes,
    ),
  );
  return [
    {
      what: 'first load of the worklist, JavaScript as gzip',
      against: 'React, router, Apollo, MUI and socket.io alone: about 300 kB',
      goal: '≤ 330 kB',
      measured: `${(bytes / 1000).toFixed(0)} kB`,
      isMet: bytes <= LIMIT,
    },
  ];
}

/** @param {string} origin */
async function loadedBytes(origin) {
  const cookie = await signIn(origin, 'mia@kept.example');
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const context = await browser.newContext();
    await context.addCookies(
      cookie.split('; ').map((one) => {
        const [name = '', ...value] = one.split('=');
        return { name, value: value.join('='), url: origin };
      }),
    );
    const page = await context.newPage();
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.endsWith('.js')) return;
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(`${origin}/worklist`);
    await page.getByRole('row').nth(5).waitFor();
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
  }
}

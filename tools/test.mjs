import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { runChild } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { withE2eServers } from './e2e-servers.mjs';
import { nx } from './nx.mjs';
import { failure, playwrightResult, summary, vitestResult } from './results.mjs';
import { root } from './root.mjs';
import { reasonOf, Stop, say } from './say.mjs';
import { isStopping } from './stopping.mjs';
import { withDatabase } from './with-database.mjs';

/**
 * @typedef {import('./results.mjs').Result} Result
 * @typedef {import('./postgres/database.mjs').Database} Database
 */

/** @type {Record<string, string>} */
const PROJECTS = {
  '@kept/domain': 'libs/domain',
  '@kept/data': 'libs/data',
  '@kept/ui': 'libs/ui',
  '@kept/tools': 'tools',
  '@kept/workbench': 'apps/workbench',
  '@kept/server': 'apps/server',
};

/**
 * `npm test [-- unit | e2e]`: builds, tests every project on a real PostgreSQL, then drives the
 * built product in a browser. Its last line is `N passed, N failed`.
 * @param {string[]} args
 */
export async function test(args) {
  const [part] = args;
  if (part && !['unit', 'e2e'].includes(part)) throw new Stop('npm test [-- unit | e2e]');
  /** @type {[string, Result][]} */
  const results = [];
  const step = async (
    /** @type {string} */ name,
    /** @type {() => Promise<[string, Result][]>} */ work,
  ) => {
    if (isStopping()) return false;
    try {
      results.push(...(await work()));
      return true;
    } catch (error) {
      say(`${name}: ${reasonOf(error)}`);
      if (!(error instanceof Stop)) console.error(error);
      results.push([name, failure(reasonOf(error))]);
      return false;
    }
  };
  const isBuilt = await step('build', () => buildIfChanged().then(() => []));
  // what is not built now would be tested as it was yesterday
  if (isBuilt) {
    await step('database', () =>
      withDatabase(async (database) => {
        if (part !== 'e2e') await step('unit tests', () => unitTests(database));
        if (part !== 'unit') await step('journeys', () => journeys(database, args.slice(1)));
        return [];
      }),
    );
  }
  if (isStopping()) results.push(['the run', failure('it was stopped')]);
  console.log(`\n${summary(results)}`);
  return results.some(([, { failed }]) => failed) ? 1 : 0;
}

/**
 * @param {Database} database
 * @returns {Promise<[string, Result][]>}
 */
async function unitTests({ adminUrl }) {
  say('unit tests of every project');
  // Nx puts back the result of a project that has not changed
  for (const folder of Object.values(PROJECTS)) {
    rmSync(join(root, folder, 'test-results/vitest.json'), { force: true });
  }
  const code = await nx('test', Object.keys(PROJECTS), {
    env: {
      KEPT_TEST_DATABASE_URL: adminUrl,
      // what is in the file that it names may have changed
      ...(process.env.CONTACT_VECTORS && { NX_SKIP_NX_CACHE: 'true' }),
    },
    keepGoing: true,
  });
  /** @type {[string, Result][]} */
  const results = Object.entries(PROJECTS).map(([name, folder]) => [name, vitestResult(folder)]);
  if (code !== 0 && !results.some(([, { failed }]) => failed)) {
    results.push(['unit tests', failure(`Nx ended with code ${code}`)]);
  }
  return results;
}

/**
 * @param {Database} database
 * @param {string[]} args for Playwright
 * @returns {Promise<[string, Result][]>}
 */
async function journeys(database, args) {
  const chromium = await findChromium();
  rmSync(join(root, 'apps/e2e/test-results/playwright.json'), { force: true });
  say('journeys: starting two servers on a fresh database with the demo');
  const code = await withE2eServers(database, ([first, second]) =>
    runChild(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
      {
        cwd: join(root, 'apps/e2e'),
        env: {
          KEPT_E2E_URL: first,
          KEPT_E2E_URL_2: second,
          ...(chromium && { KEPT_CHROMIUM: chromium }),
        },
      },
    ),
  );
  const result = playwrightResult();
  if (code !== 0 && !result.failed)
    return [['journeys', failure(`Playwright ended with code ${code}`)]];
  return [['journeys', result]];
}

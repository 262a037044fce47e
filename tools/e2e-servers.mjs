// Two servers on one fresh database with the demo seed, for the journeys in apps/e2e.
// By hand: `npm run e2e-servers`, which prints what to set for Playwright and stays until Ctrl-C.
import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { buildIfChanged } from './build.mjs';
import { productArgs, startChild } from './child.mjs';
import { isAlive } from './file-lock.mjs';
import { freePort } from './port.mjs';
import { root } from './root.mjs';
import { Stop, say } from './say.mjs';
import { onStop } from './stopping.mjs';
import { withDatabase } from './with-database.mjs';

const LOGS = 'apps/e2e/test-results';
// the first start also seeds the demo
const READY_WITHIN = 180_000;

/**
 * Starts both servers for the time that `work` takes; `urls` are their addresses.
 * @template T
 * @param {import('./postgres/database.mjs').Database} database
 * @param {(urls: [string, string]) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withE2eServers({ adminUrl }, work) {
  const name = `kept_e2e_${process.pid}_${randomBytes(4).toString('hex')}`;
  await asAdmin(adminUrl, async (client) => {
    await dropLeftovers(client);
    await client.query(`CREATE DATABASE ${name}`);
  });
  const url = new URL(adminUrl);
  url.pathname = name;
  const env = { DATABASE_URL: url.href, AUTH_SECRET: randomBytes(32).toString('hex') };
  /** @type {Awaited<ReturnType<typeof startServer>>[]} */
  const servers = [];
  try {
    servers.push(await startServer(1, env));
    servers.push(await startServer(2, env));
    const [first, second] = servers;
    return await work([first?.url ?? '', second?.url ?? '']);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await asAdmin(adminUrl, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    );
  }
}

/**
 * @param {number} number
 * @param {NodeJS.ProcessEnv} env
 */
async function startServer(number, env) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(join(root, LOGS), { recursive: true });
  const logFile = join(LOGS, `server-${number}.log`);
  const log = openSync(join(root, logFile), 'w');
  const server = startChild(process.execPath, productArgs('apps/server/dist/main.js'), {
    env: { ...env, PORT: String(port), PUBLIC_URL: url },
    stdio: ['ignore', log, log, 'ipc'],
  });
  try {
    await Promise.race([
      untilReady(url),
      server.exited.then((code) => endedEarly(number, code, logFile)),
    ]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  say(`server ${number} is ready at ${url} (its log: ${logFile})`);
  return { url, stop: server.stop };
}

/**
 * @param {number} number
 * @param {number} code
 * @param {string} logFile
 */
function endedEarly(number, code, logFile) {
  throw new Stop(`server ${number} of the journeys ended with code ${code}; see ${logFile}`);
}

/** @param {string} url */
async function untilReady(url) {
  const end = Date.now() + READY_WITHIN;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Stop(`${url}/readyz did not become ready in ${READY_WITHIN / 1000} s`);
}

/**
 * What runs that were killed have left behind.
 * @param {pg.Client} client
 */
async function dropLeftovers(client) {
  const { rows } = await client.query(
    `SELECT datname FROM pg_database WHERE datname ~ '^kept_e2e_'`,
  );
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[2]))) {
      await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
    }
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 */
async function asAdmin(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** `npm run e2e-servers` */
export async function e2eServers() {
  await buildIfChanged();
  return withDatabase((database) =>
    withE2eServers(database, async ([first, second]) => {
      console.log(`export KEPT_E2E_URL=${first} KEPT_E2E_URL_2=${second}`);
      return new Promise((resolve) => onStop(() => resolve(0)));
    }),
  );
}

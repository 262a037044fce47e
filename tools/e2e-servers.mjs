// Two servers on one fresh database with the demo seed, for the journeys in apps/e2e.
// By hand: `npm run e2e-servers`, which prints what to set for Playwright and stays until Ctrl-C.
import { randomBytes } from 'node:crypto';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { buildIfChanged } from './build.mjs';
import { forProduct, productArgs, startChild } from './child.mjs';
import { isAlive } from './file-lock.mjs';
import { freePort } from './port.mjs';
import { root } from './root.mjs';
import { reasonOf, Stop, say } from './say.mjs';
import { isStopping, onStop } from './stopping.mjs';
import { withDatabase } from './with-database.mjs';

const LOGS = 'apps/e2e/test-results';
// the first start also seeds the demo
const READY_WITHIN = 180_000;
// the journeys are about the demo of today, whatever the caller's environment is set up for
const PLAIN = { NODE_ENV: 'development', KEPT_SEED: 'demo', BUSINESS_DATE: '', SMTP_URL: '' };

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
  const env = {
    ...PLAIN,
    DATABASE_URL: url.href,
    DATABASE_DIRECT_URL: url.href,
    AUTH_SECRET: randomBytes(32).toString('hex'),
  };
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
  const options = forProduct({ ...env, PORT: String(port), PUBLIC_URL: url }, log);
  const args = productArgs('apps/server/dist/main.js');
  const server = startChild(process.execPath, args, options);
  try {
    await untilReady(url, server.child);
  } catch (error) {
    await server.stop();
    throw new Stop(`server ${number} of the journeys ${reasonOf(error)}; see ${logFile}`);
  }
  say(`server ${number} is ready at ${url} (its log: ${logFile})`);
  return { url, stop: server.stop };
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child
 */
async function untilReady(url, child) {
  const end = Date.now() + READY_WITHIN;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`ended with code ${child.exitCode}`);
    if (isStopping()) throw new Error('was stopped');
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error(`was not ready after ${READY_WITHIN / 1000} s`);
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

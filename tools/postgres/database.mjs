import pg from 'pg';
import { withFileLock } from '../file-lock.mjs';
import { reasonOf, Stop, say } from '../say.mjs';
import { databaseAccount } from './account.mjs';
import { startCluster, stopCluster, urlOf } from './cluster.mjs';
import { databaseHome } from './home.mjs';

const OLDEST = 18;
// "kept" in ASCII: every command that uses the embedded server holds it shared
const IN_USE = 0x6b657074;
const DATABASE = 'kept';

/**
 * @typedef {object} Database
 * @property {string} url where the application's tables are
 * @property {string} adminUrl where databases may be created and dropped
 * @property {boolean} isEmbedded
 * @property {() => Promise<void>} release
 */

/**
 * The database that a command works on: the one named in DATABASE_URL, or the embedded one.
 * @returns {Promise<Database>}
 */
export function openDatabase() {
  const url = process.env.DATABASE_URL;
  return url ? openOwn(url) : openEmbedded();
}

/**
 * @param {string} url
 * @returns {Promise<Database>}
 */
async function openOwn(url) {
  const client = new pg.Client({ ...parse(url), connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (major < OLDEST) {
      throw new Stop(`DATABASE_URL leads to PostgreSQL ${major}; Kept needs ${OLDEST} or newer.`);
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(
      `the database in DATABASE_URL (${withoutPassword(url)}) cannot be used: ${reasonOf(error)}`,
    );
  } finally {
    await client.end().catch(() => {});
  }
  return { url, adminUrl: url, isEmbedded: false, release: async () => {} };
}

/** @param {string} url */
function parse(url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Stop('DATABASE_URL is not of the form postgres://user:password@host:5432/database');
  }
  return { connectionString: url };
}

/** @param {string} url */
function withoutPassword(url) {
  const shown = new URL(url);
  if (shown.password) shown.password = '***';
  return shown.href;
}

/**
 * The last to leave stops the server: whoever can turn its shared lock into an exclusive one.
 * @returns {Promise<Database>}
 */
async function openEmbedded() {
  const account = databaseAccount();
  const place = { account, home: databaseHome(account) };
  const lockFile = `${place.home}/postgres.lock`;
  const { access, client } = await withFileLock(lockFile, async () => {
    const found = await startCluster(place);
    return { access: found, client: await enter(urlOf(found, 'postgres')) };
  });
  return {
    url: urlOf(access, DATABASE),
    adminUrl: urlOf(access, 'postgres'),
    isEmbedded: true,
    release: () => withFileLock(lockFile, () => leave(client, () => stopCluster(place))),
  };
}

/** @param {string} url */
async function enter(url) {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'kept tools',
    keepAlive: true,
  });
  // a database that goes away under us is reported by whoever is using it
  client.on('error', () => {});
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [IN_USE]);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
    DATABASE,
  ]);
  if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  return client;
}

/**
 * @param {pg.Client} client
 * @param {() => Promise<void>} stop
 */
async function leave(client, stop) {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE]);
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS last', [IN_USE]);
    await client.end();
    if (rows[0].last) await stop();
  } catch (error) {
    say(`the embedded PostgreSQL had already gone (${reasonOf(error)})`);
  }
}

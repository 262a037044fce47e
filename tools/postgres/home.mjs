import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder } from '../root.mjs';
import { say } from '../say.mjs';

/** @typedef {import('./account.mjs').Account} Account */

/**
 * The folder that holds the embedded database, its password and its log.
 * As root it stands under /var/lib/kept, one for each checkout, because the account that PostgreSQL
 * runs as can usually not enter root's folders; a KEPT_DATA_DIR that it can enter is respected.
 * @param {Account} account
 * @returns {string}
 */
export function databaseHome(account) {
  const wanted = dataFolder();
  const home = account ? homeOf(account, wanted) : wanted;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  return home;
}

/**
 * @param {NonNullable<Account>} account
 * @param {string} wanted
 */
function homeOf(account, wanted) {
  const named = Boolean(process.env.KEPT_DATA_DIR);
  if (named && canEnter(account, wanted)) return wanted;
  const hash = createHash('sha256').update(real(wanted)).digest('hex').slice(0, 12);
  const home = join('/var/lib/kept', hash);
  const why = named ? ` and ${account.name} cannot enter ${wanted}` : '';
  say(
    `PostgreSQL does not run as root${why}: it runs as ${account.name}, with its data in ${home}`,
  );
  return home;
}

/**
 * @param {NonNullable<Account>} account
 * @param {string} path
 * @returns {boolean}
 */
function canEnter(account, path) {
  if (!existsSync(path)) return dirname(path) === path || canEnter(account, dirname(path));
  const { uid, gid, mode } = statSync(path);
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (dirname(path) === path || canEnter(account, dirname(path)));
}

/** @param {string} path */
function real(path) {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), '.kept');
}

/**
 * A folder that only the account may look into.
 * @param {string} path
 * @param {Account} account
 */
export function privateFolder(path, account) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}

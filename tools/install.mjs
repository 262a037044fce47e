import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFileLock } from './file-lock.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Entry */

/**
 * Runs `npm ci` where the lock file and what is installed differ.
 * @param {string} root
 */
export async function installIfNeeded(root) {
  if (!differences(root).length) return;
  mkdirSync(join(root, '.kept'), { recursive: true });
  await withFileLock(join(root, '.kept/install.lock'), async () => {
    const found = differences(root);
    if (!found.length) return;
    const names = found.length > 3 ? '' : ` (${found.join(', ')})`;
    console.error(`kept: installing what package-lock.json names${names}, with npm ci`);
    await npmCi(root);
    const left = differences(root);
    if (left.length) throw new Error(`npm ci left something out: ${left.slice(0, 3).join(', ')}`);
  });
}

/**
 * Names what is locked but not installed, or installed in another version.
 * npm writes node_modules/.package-lock.json last, so an interrupted install has none.
 * @param {string} root
 * @returns {string[]}
 */
export function differences(root) {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return ['nothing is installed'];
  const locked = packages(join(root, 'package-lock.json'));
  const installed = packages(installedFile);
  const found = [];
  for (const [path, entry] of Object.entries(locked)) {
    if (!path.includes('node_modules/')) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const present = installed[path];
    if (!present || !existsSync(join(root, path))) {
      // other platforms' packages are in the lock and rightly absent
      if (present || !(entry.optional || entry.devOptional)) found.push(`${name} is missing`);
    } else if (!entry.link && present.version !== entry.version) {
      found.push(`${name} is ${present.version}, locked ${entry.version}`);
    }
  }
  return found;
}

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Install scripts stay off: none is needed, and a machine that forbids them is served the same.
 * @param {string} root
 */
async function npmCi(root) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  args.push('--no-progress', '--include=dev', '--include=optional');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  const stopReporting = reportProgress(root);
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  }).finally(stopReporting);
  if (code !== 0) throw new Error(`npm ci failed with code ${code}; what it said stands above.`);
}

/** @param {string} root */
function reportProgress(root) {
  const began = Date.now();
  const every = process.stderr.isTTY ? 1000 : 10_000;
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    const line = `kept: installing, ${countInstalled(root)} packages after ${seconds} s`;
    process.stderr.write(process.stderr.isTTY ? `\r${line} ` : `${line}\n`);
  }, every);
  return () => {
    clearInterval(timer);
    const seconds = Math.round((Date.now() - began) / 1000);
    const line = `kept: ${countInstalled(root)} packages installed in ${seconds} s\n`;
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : line);
  };
}

/** @param {string} root */
function countInstalled(root) {
  const top = join(root, 'node_modules');
  if (!existsSync(top)) return 0;
  let count = 0;
  for (const name of readdirSync(top)) {
    if (name.startsWith('.')) continue;
    count += name.startsWith('@') ? readdirSync(join(top, name)).length : 1;
  }
  return count;
}

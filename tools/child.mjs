import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { dataFolder, root } from './root.mjs';
import { reasonOf, say } from './say.mjs';
import { isStopping, onStop } from './stopping.mjs';

const GIVE_UP_AFTER = 40_000;

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env] added to our own
 * @property {string} [cwd]
 * @property {import('node:child_process').StdioOptions} [stdio]
 */

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches it once, through us.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 */
export function startChild(command, args, { env = {}, cwd = root, stdio = 'inherit' } = {}) {
  const child = spawn(command, args, {
    cwd,
    stdio,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.on('error', (error) => {
      say(`${command} could not be started: ${reasonOf(error)}`);
      resolve(127);
    });
    child.on('exit', (code, signal) =>
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1)),
    );
  });
  const forget = onStop((force) => signalGroup(child, force ? 'SIGKILL' : 'SIGTERM'));
  exited.finally(forget);
  return { child, exited, stop: () => stopChild(child, exited) };
}

/**
 * Runs a program to its end and gives its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function runChild(command, args, options) {
  if (isStopping()) return Promise.resolve(130);
  return startChild(command, args, options).exited;
}

/**
 * The arguments with which a program of the product runs under Node: it ends when we are killed.
 * @param {string} file
 * @param {string[]} args
 */
export function productArgs(file, ...args) {
  const preload = join(root, 'tools/end-with-parent.mjs');
  return ['--enable-source-maps', '--import', preload, join(root, file), ...args];
}

/**
 * Runs a program of the product to its end.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function runProduct(file, args, { env, cwd } = {}) {
  return runChild(process.execPath, productArgs(file, ...args), { cwd, ...forProduct(env) });
}

/**
 * Environment and channels of a program of the product. Over the fourth channel it notices that we
 * are gone.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {'inherit' | number} [output]
 * @returns {ChildOptions}
 */
export function forProduct(env, output = 'inherit') {
  return {
    env: { KEPT_DATA_DIR: dataFolder(), ...env },
    stdio: ['inherit', output, output, 'ipc'],
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} exited
 */
async function stopChild(child, exited) {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), GIVE_UP_AFTER);
  return exited.finally(() => clearTimeout(timer));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // gone in the meantime
  }
}

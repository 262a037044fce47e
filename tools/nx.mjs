import { join } from 'node:path';
import { runChild, startChild } from './child.mjs';
import { root } from './root.mjs';

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, keepGoing?: boolean }} NxOptions
 */

/**
 * Runs one target for some projects, from Nx's cache where nothing that goes into it has changed.
 * @param {string} target
 * @param {string[]} projects none for all that have the target
 * @param {NxOptions} [options]
 * @returns {Promise<number>}
 */
export function nx(target, projects, options = {}) {
  const { args, env } = callOf(target, projects, options);
  return runChild(process.execPath, args, { env });
}

/**
 * The same, but what it prints is shown only when it fails.
 * @param {string} target
 * @param {string[]} projects
 * @returns {Promise<number>}
 */
export async function quietNx(target, projects) {
  const { args, env } = callOf(target, projects, {});
  const { child, exited } = startChild(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await exited;
  if (code !== 0) process.stderr.write(output);
  return code;
}

/**
 * @param {string} target
 * @param {string[]} projects
 * @param {NxOptions} options
 */
function callOf(target, projects, { env = {}, keepGoing = false }) {
  const args = [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', target];
  // line by line as it comes: whoever waits sees that something happens
  args.push('--parallel=2', '--output-style=stream');
  if (projects.length) args.push('-p', projects.join(','));
  if (!keepGoing) args.push('--nx-bail');
  return {
    args,
    env: { NX_DAEMON: 'false', NX_TUI: 'false', npm_config_loglevel: 'error', ...env },
  };
}

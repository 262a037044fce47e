import { join } from 'node:path';
import { runChild } from './child.mjs';
import { CONTRACTS, isCurrent, workbenchTypes } from './contracts.mjs';
import { nx } from './nx.mjs';
import { root } from './root.mjs';
import { reasonOf, say } from './say.mjs';
import { isStopping } from './stopping.mjs';

/** @type {[string, () => Promise<boolean>][]} */
const CHECKS = [
  [
    'format, lint and boundaries',
    () => program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  ],
  ['types', async () => (await nx('typecheck', [], { keepGoing: true })) === 0],
  ['unused files, exports and dependencies', () => program('knip/bin/knip.js')],
  ...CONTRACTS.map(
    (contract) =>
      /** @type {[string, () => Promise<boolean>]} */ ([
        `${contract.file} is what the sources make`,
        () => isCurrent(contract),
      ]),
  ),
  ['apps/workbench/src/gql is what the documents make', () => workbenchTypes(true)],
];

/** `npm run check`: all that can be said about the sources without running the product. */
export async function check() {
  const failed = [];
  for (const [name, run] of CHECKS) {
    if (isStopping()) return 130;
    const began = Date.now();
    const ok = await attempt(run);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (!ok) failed.push(name);
  }
  if (failed.length)
    say(`${failed.length} of ${CHECKS.length} checks failed: ${failed.join('; ')}`);
  return failed.length ? 1 : 0;
}

/** @param {() => Promise<boolean>} run */
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    say(reasonOf(error));
    return false;
  }
}

/**
 * @param {string} file below node_modules
 * @param {string[]} args
 */
async function program(file, ...args) {
  return (await runChild(process.execPath, [join(root, 'node_modules', file), ...args])) === 0;
}

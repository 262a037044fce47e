import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withFileLock } from './file-lock.mjs';
import { quietNx } from './nx.mjs';
import { root } from './root.mjs';
import { Stop, say } from './say.mjs';
import { isStopping } from './stopping.mjs';

const HOUSE = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const LIBRARIES = ['libs/domain', 'libs/data', 'libs/ui'];
/** @type {Record<string, { sources: string[], output: string }>} */
const BUILDS = {
  '@kept/server': {
    sources: [...HOUSE, 'libs/domain', 'libs/data', 'apps/server'],
    output: 'apps/server/dist/main.js',
  },
  '@kept/workbench': {
    sources: [...HOUSE, ...LIBRARIES, 'apps/workbench'],
    output: 'apps/workbench/dist/index.html',
  },
};
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test-results', 'coverage']);
const STAMPS = join(root, '.kept/built.json');

/**
 * Builds what has changed since the last build. Nx would find out as well, but needs two seconds
 * to do so; the second start of an unchanged checkout has none to spare.
 * @param {string[]} projects
 */
export async function buildIfChanged(projects = Object.keys(BUILDS)) {
  if (!changed(projects).length) return;
  await withFileLock(join(root, '.kept/build.lock'), async () => {
    const due = changed(projects);
    if (due.length) await build(due);
  });
}

/** @param {string[]} projects */
async function build(projects) {
  say(`building ${projects.join(' and ')}`);
  const began = Date.now();
  const inputs = new Map(projects.map((name) => [name, inputsOf(name)]));
  const code = await quietNx('build', projects);
  if (isStopping()) throw new Stop('stopped');
  if (code !== 0) throw new Stop('the build failed; what it said stands above.');
  const made = projects.map((name) => [name, { inputs: inputs.get(name), output: outputOf(name) }]);
  mkdirSync(dirname(STAMPS), { recursive: true });
  writeFileSync(STAMPS, JSON.stringify({ ...stamps(), ...Object.fromEntries(made) }));
  say(`built in ${Math.round((Date.now() - began) / 1000)} s`);
}

/**
 * @param {string[]} projects
 * @returns {string[]}
 */
function changed(projects) {
  const known = stamps();
  return projects.filter((name) => {
    const output = outputOf(name);
    return !output || known[name]?.output !== output || known[name].inputs !== inputsOf(name);
  });
}

/** @returns {Record<string, { inputs: string, output: string }>} */
function stamps() {
  try {
    return JSON.parse(readFileSync(STAMPS, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} name */
function outputOf(name) {
  const file = join(root, BUILDS[name]?.output ?? '');
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs}`;
}

/**
 * Name, size and time of every source: what make has trusted for fifty years.
 * @param {string} name
 */
function inputsOf(name) {
  const hash = createHash('sha256');
  for (const source of BUILDS[name]?.sources ?? []) add(hash, join(root, source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function add(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(path).sort()) {
      if (!NOT_SOURCES.has(name) && !name.includes('.test.')) add(hash, join(path, name));
    }
  } else if (found) {
    hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  }
}

// `npm run bench [-- NAME…]`: each measure beside the floor DESIGN section 9 names, into docs/performance.md.
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { Stop, say } from '../say.mjs';

/** @typedef {{ what: string, against: string, goal: string, measured: string, isMet: boolean | null }} Row */
/** @typedef {{ adminUrl: string, say: (line: string) => void }} Bench */

/** @type {Record<string, () => Promise<(bench: Bench) => Promise<Row[]>>>} */
const MEASURES = {
  worklist: async () => (await import('./worklist.mjs')).worklist,
  callable: async () => (await import('./callable.mjs')).callable,
  decide: async () => (await import('./decide.mjs')).decide,
  'log-contact': async () => (await import('./log-contact.mjs')).logContact,
  'first-load': async () => (await import('./first-load.mjs')).firstLoad,
  'second-start': async () => (await import('./second-start.mjs')).secondStart,
  sweep: async () => (await import('./sweep.mjs')).sweep,
  import: async () => (await import('./import.mjs')).importInvoices,
};

const FILE = join(root, 'docs/performance.md');
const START = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

const adminUrl = process.env.KEPT_ADMIN_DATABASE_URL;
if (!adminUrl) throw new Stop('run it as `npm run bench`');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in MEASURES));
if (unknown.length > 0) {
  say(`there is no measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}`);
  process.exit(2);
}

/** @type {Row[]} */
const rows = [];
for (const [name, find] of Object.entries(MEASURES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const measure = await find();
  const found = await measure({ adminUrl, say });
  rows.push(...found);
  console.log(table(found));
}
if (asked.length === 0) await write(rows);
else say('docs/performance.md is written only when everything is measured in one run');

/** @param {Row[]} measured */
function table(measured) {
  const lines = measured.map(
    ({ what, against, goal, measured: found, isMet }) =>
      `| ${what} | ${against} | ${goal} | ${found} | ${isMet === null ? '–' : isMet ? 'met' : '**missed**'} |`,
  );
  return ['| what | against | goal | measured | |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** @param {Row[]} measured */
async function write(measured) {
  const text = await readFile(FILE, 'utf8');
  const day = new Date().toISOString().slice(0, 10);
  const machine = `Measured on ${day} in one run, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, everything on the same machine.`;
  const from = text.indexOf(START);
  const to = text.indexOf(END);
  if (from < 0 || to < 0) throw new Stop('docs/performance.md has lost its marks');
  const block = `${START}\n${machine}\n\n${table(measured)}\n`;
  await writeFile(FILE, text.slice(0, from) + block + text.slice(to));
  say('docs/performance.md is written');
}

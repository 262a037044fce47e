import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query, withFreshDatabase } from './database.mjs';
import { HEADER, MAPPING } from './import.mjs';
import { CLI, PEAK, peakOf, runToEnd } from './product.mjs';
import { EACH, fillCommitments, SHARE } from './sweep-fill.mjs';

const CUSTOMERS = Number(process.env.BENCH_CUSTOMERS ?? 100_000);
// a Monday, so that the days after it are worked
const FIRST = '2025-12-01';
const USUAL = '2025-12-02';
const ANEW = '2025-12-03';
const GOAL = 3;

// what a sweep writes, by its keys
const PROJECTIONS = {
  case_standing: ['case_id'],
  promise_standing: ['promise_id'],
  plan_standing: ['plan_id'],
  instalment_standing: ['plan_id', 'number'],
};

/** @typedef {{ seconds: number, written: number, floor: number, peak: number }} Night */

/**
 * The night's sweep over 1,000,000 open promises and instalments: one in which one of fifty comes to a turn, and one in
 * which everything is read from the books and judged anew; against a bare UPDATE of the same rows.
 * @param {{ adminUrl: string, say: (line: string) => void }} bench
 */
export async function sweep({ adminUrl, say }) {
  const tenth = await atSize(adminUrl, CUSTOMERS / 10, say);
  const whole = await atSize(adminUrl, CUSTOMERS, say);
  const size = (CUSTOMERS * EACH).toLocaleString('en');
  const what = `the night's sweep over ${size} open promises and instalments`;
  return [
    rowOf(`${what}, one of ${SHARE} at its turn`, whole.all, {
      night: whole.usual,
      tenth: tenth.usual,
    }),
    rowOf('the same, all of them read from the books and judged anew', whole.all, {
      night: whole.anew,
      tenth: tenth.anew,
    }),
  ];
}

/**
 * @param {string} what
 * @param {number} all seconds to update every row
 * @param {{ night: Night, tenth: Night }} nights
 */
function rowOf(what, all, { night, tenth }) {
  const seconds = (/** @type {number} */ taken) => `${taken.toFixed(1)} s`;
  const times = night.seconds / all;
  const ofWritten = (night.seconds / night.floor).toFixed(1);
  const written = `${ofWritten} × that of the ${night.written.toLocaleString('en')} rows it wrote`;
  return {
    what,
    against: 'a bare UPDATE of the same rows, their plans and cases',
    goal: `≤ ${GOAL} × its time, memory flat`,
    measured: `${times.toFixed(1)} × (${seconds(night.seconds)} against ${seconds(all)}), ${written} (${seconds(night.floor)}); at most ${night.peak} MB of memory, ${tenth.peak} MB for a tenth`,
    isMet: times <= GOAL && night.peak <= 1.25 * tenth.peak,
  };
}

/**
 * @param {string} adminUrl
 * @param {number} customers
 * @param {(line: string) => void} say
 */
function atSize(adminUrl, customers, say) {
  return withFreshDatabase(adminUrl, async (url) => {
    say(`sweep: making ${(customers * EACH).toLocaleString('en')} promises and instalments`);
    await makePortfolio(url);
    await fillCommitments(url, customers, FIRST);
    await computedFor(url, FIRST);
    say('sweep: the first day, which computes everything');
    await night(url, FIRST);
    await query(url, 'VACUUM ANALYZE');
    say('sweep: a usual night');
    const usual = await measured(url, USUAL);
    say('sweep: a night that reads everything anew');
    // a day that was computed before is computed again, from the books
    await computedFor(url, ANEW);
    const anew = await measured(url, ANEW);
    say('sweep: the same rows by UPDATE');
    let all = 0;
    for (const table of Object.keys(PROJECTIONS)) {
      all += await timed(url, `UPDATE ${table} SET computed_for = '${ANEW}'`);
    }
    return { usual, anew, all };
  });
}

/** @param {string} url */
function envOf(url) {
  return { DATABASE_URL: url, KEPT_SEED: 'none', LOG_LEVEL: 'error' };
}

/** A portfolio whose books are kept here, and nothing in it. @param {string} url */
async function makePortfolio(url) {
  const folder = await mkdtemp(join(tmpdir(), 'kept-bench-'));
  try {
    const mapping = join(folder, 'mapping.json');
    const portfolio = { ...MAPPING.portfolio, ledgerMaster: 'KEPT' };
    await writeFile(mapping, JSON.stringify({ ...MAPPING, portfolio }));
    const file = join(folder, 'none.csv');
    await writeFile(file, HEADER);
    await runToEnd([CLI, 'import', 'invoices', file, '--mapping', mapping], envOf(url));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} url
 * @param {string} day
 */
function computedFor(url, day) {
  return query(url, 'UPDATE portfolio SET computed_for = $1', [day]);
}

/**
 * One night, by the command that an operator would use; seconds and the most memory the process ever held.
 * @param {string} url
 * @param {string} day
 */
async function night(url, day) {
  const began = performance.now();
  const output = await runToEnd(
    ['--import', PEAK, CLI, 'job', 'sweep-promises', '--on', day],
    envOf(url),
  );
  return { seconds: (performance.now() - began) / 1000, peak: peakOf(output) };
}

/**
 * A night, and then the rows it wrote by a bare UPDATE of each table.
 * @param {string} url
 * @param {string} day
 * @returns {Promise<Night>}
 */
async function measured(url, day) {
  const [{ before }] = await query(url, 'SELECT pg_current_xact_id()::text AS before');
  const ran = await night(url, day);
  let floor = 0;
  let written = 0;
  for (const [table, key] of Object.entries(PROJECTIONS)) {
    const keys = key.join(', ');
    // a database this young has not come round its four billion transactions
    await query(
      url,
      `CREATE TABLE bench_rows AS SELECT ${keys} FROM ${table} WHERE xmin::text::bigint > ${before}`,
    );
    await query(url, 'ANALYZE bench_rows');
    const [{ count }] = await query(url, 'SELECT count(*)::int AS count FROM bench_rows');
    floor += await timed(
      url,
      `UPDATE ${table} t SET computed_for = '${day}' FROM bench_rows b
       WHERE (${key.map((name) => `t.${name}`).join(', ')}) = (${key.map((name) => `b.${name}`).join(', ')})`,
    );
    written += count;
    await query(url, 'DROP TABLE bench_rows');
  }
  return { ...ran, floor, written };
}

/**
 * Seconds for one statement, the pages before it written.
 * @param {string} url
 * @param {string} sql
 */
async function timed(url, sql) {
  await query(url, 'CHECKPOINT');
  const began = performance.now();
  await query(url, sql);
  return (performance.now() - began) / 1000;
}

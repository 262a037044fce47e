import { query, withFreshDatabase } from './database.mjs';
import { httpLoad, median } from './load.mjs';
import { runToEnd, signIn, withProgram } from './product.mjs';

const ROUNDS = 3;
const SECONDS = 6;
const CLIENTS = 16;
const EMAIL = 'bench-1@kept.example';

// twelve fields, as the floor answers them
const DOCUMENT = `query Worklist { worklist(first: 50) { nodes {
  id number customerName portfolioName points overdue { minorUnits currency } daysPastDue
  promiseStatus promiseDueOn nextAction nextActionOn lastContactAt } pageInfo { hasNextPage } } }`;

/** @typedef {import('./load.mjs').Figures} Figures */

/**
 * The worklist's first page over HTTP against the same SQL by bare pg and node:http, at two sizes.
 * @param {{ adminUrl: string, say: (line: string) => void }} bench
 */
export async function worklist({ adminUrl, say }) {
  const small = await atSize(adminUrl, 10_000, say);
  const large = await atSize(adminUrl, 100_000, say);
  return [
    rowOf('10,000', small),
    rowOf('100,000', large),
    {
      what: 'the same, 100,000 against 10,000 cases',
      against: 'itself',
      goal: 'p95 ≤ 1.2 ×',
      measured: `p95 ${ratio(large.product.p95, small.product.p95)} × (${ms(large.product.p95)} against ${ms(small.product.p95)})`,
      isMet: large.product.p95 <= 1.2 * small.product.p95,
    },
  ];
}

/**
 * @param {string} adminUrl
 * @param {number} customers
 * @param {(line: string) => void} say
 */
async function atSize(adminUrl, customers, say) {
  return withFreshDatabase(adminUrl, async (url) => {
    say(`worklist: making ${customers.toLocaleString('en')} customers`);
    const env = { DATABASE_URL: url, KEPT_SEED: 'none' };
    await runToEnd(['apps/server/dist/cli.js', 'seed', '--customers', String(customers)], env);
    await addCollectors(url, 1);
    await query(url, 'VACUUM ANALYZE');
    const [{ cases }] = await query(url, 'SELECT count(*)::int AS cases FROM case_standing');
    say(`worklist: ${cases.toLocaleString('en')} open cases, measuring`);
    const [user] = await query(url, BENCH_USER, [EMAIL]);
    return withProgram({ file: 'apps/server/dist/main.js', env, path: '/readyz' }, (product) =>
      withProgram(
        {
          file: 'apps/server/dist/floor.js',
          env: { ...env, BENCH_USER: JSON.stringify(user) },
          path: '/',
        },
        async (floor) => ({ cases, ...(await compare(product, floor)) }),
      ),
    );
  });
}

const BENCH_USER = `
SELECT u.id, u.name, u.email, u.roles, array_agg(DISTINCT m.team_id) AS "teamIds",
       array_agg(DISTINCT p.portfolio_id) AS "portfolioIds"
FROM app_user u JOIN team_member m ON m.user_id = u.id JOIN team_portfolio p ON p.team_id = m.team_id
WHERE u.email = $1 GROUP BY u.id`;

/**
 * Collectors of the bulk desk, who may sign in without a password.
 * @param {string} url
 * @param {number} count
 */
export async function addCollectors(url, count) {
  await query(url, 'UPDATE installation SET is_demo = true');
  await query(
    url,
    `WITH made AS (
       INSERT INTO app_user (name, email, email_verified, roles)
       SELECT 'Bench ' || n, 'bench-' || n || '@kept.example', true, '{COLLECTOR}'
       FROM generate_series(1, $1::int) AS n RETURNING id
     )
     INSERT INTO team_member (team_id, user_id)
     SELECT t.id, made.id FROM team t, made WHERE t.name = 'Bulk desk'`,
    [count],
  );
}

/**
 * @param {string} product
 * @param {string} floor
 */
async function compare(product, floor) {
  const cookie = await signIn(product, EMAIL);
  const body = JSON.stringify({ operationName: 'Worklist', query: DOCUMENT });
  const measure = (/** @type {string} */ url, /** @type {string} */ who) =>
    httpLoad({
      clients: CLIENTS,
      seconds: SECONDS,
      next: () => ({ url, headers: { cookie: who }, body }),
      isRight: (answer) => answer.includes('"customerName"') && !answer.includes('"errors"'),
    });
  /** @type {{ product: Figures, floor: Figures }[]} */
  const rounds = [];
  await measure(`${product}/graphql`, cookie); // warm
  await measure(floor, 'session=floor');
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      product: await measure(`${product}/graphql`, cookie),
      floor: await measure(floor, 'session=floor'),
    });
  }
  const failures = rounds.reduce((sum, one) => sum + one.product.failures + one.floor.failures, 0);
  if (failures > 0) throw new Error(`${failures} answers were wrong`);
  const of = (/** @type {'product' | 'floor'} */ who) => ({
    perSecond: median(rounds.map((one) => one[who].perSecond)),
    p95: median(rounds.map((one) => one[who].p95)),
  });
  return { product: of('product'), floor: of('floor') };
}

/**
 * @param {string} size
 * @param {Awaited<ReturnType<typeof atSize>>} found
 */
function rowOf(size, { cases, product, floor }) {
  return {
    what: `worklist page (50 rows, 12 fields) over HTTP, ${size} customers (${cases.toLocaleString('en')} open cases)`,
    against: 'the same SQL by `pg` over `node:http`',
    goal: 'throughput ≥ 0.75 ×, p95 ≤ 1.5 ×',
    measured: `throughput ${ratio(product.perSecond, floor.perSecond)} × (${product.perSecond.toFixed(0)} against ${floor.perSecond.toFixed(0)} a second), p95 ${ratio(product.p95, floor.p95)} × (${ms(product.p95)} against ${ms(floor.p95)})`,
    isMet: product.perSecond >= 0.75 * floor.perSecond && product.p95 <= 1.5 * floor.p95,
  };
}

/** @param {number} one @param {number} other */
const ratio = (one, other) => (one / other).toFixed(2);
/** @param {number} value */
const ms = (value) => `${value.toFixed(1)} ms`;

import { query, withFreshDatabase } from './database.mjs';
import { httpLoad, median } from './load.mjs';
import { runToEnd, signIn, withProgram } from './product.mjs';
import { addCollectors } from './worklist.mjs';

const CASES = 1_000_000;
const ROUNDS = 5;
const SECONDS = 5;
const CLIENTS = 8;
const EMAIL = 'bench-1@kept.example';

const DOCUMENT = (/** @type {string} */ filter) => `query Worklist { worklist(first: 50${filter}) {
  nodes { id number customerName portfolioName points overdue { minorUnits currency } daysPastDue
    promiseStatus promiseDueOn nextAction nextActionOn lastContactAt isCallable callableUntil }
  pageInfo { hasNextPage } } }`;

// twelve zones around the world, of which some are always open and some never are
const ZONES = [
  'Pacific/Auckland',
  'Australia/Sydney',
  'Asia/Tokyo',
  'Asia/Bangkok',
  'Asia/Karachi',
  'Europe/Moscow',
  'Europe/Berlin',
  'Atlantic/Azores',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Denver',
  'Pacific/Honolulu',
];

const NUMBERED = `SELECT n, md5('callable' || n)::uuid AS id,
  (ARRAY(SELECT p.id FROM portfolio p WHERE p.code LIKE 'BULK%' ORDER BY p.code))[1 + n % 5] AS portfolio_id
  FROM generate_series(1, $1::int) n`;

const FILL = [
  `INSERT INTO customer (id, kind, name) SELECT id, 'COMPANY', 'Callable ' || n FROM numbered`,
  `INSERT INTO collection_case (id, portfolio_id, customer_id, opened_on)
   SELECT md5('case' || n)::uuid, portfolio_id, id, current_date - 20 FROM numbered`,
  // of a hundred cases ten are closed by a rule for some days, and two for good
  `INSERT INTO case_standing (case_id, portfolio_id, customer_id, customer_name, points, factors, balances, currency,
     overdue_minor, aon_minor, currencies, aon_base_minor, oldest_due_on, days_past_due, computed_for, hours_id, callable_from)
   SELECT md5('case' || n)::uuid, portfolio_id, id, 'Callable ' || n, n::bigint * 7919 % 97, '[]', '[]', 'USD',
     n::bigint * 31 % 500000, n::bigint * 31 % 500000, '{USD}', n::bigint * 31 % 500000, current_date - (n % 200)::int, n % 200, current_date,
     (SELECT min(h.id) FROM contact_hours h) + (n::bigint * 104729 % ${ZONES.length})::int,
     CASE WHEN n % 50 = 7 THEN 'infinity' WHEN n % 10 = 3 THEN now() + interval '3 days' ELSE '-infinity' END
   FROM numbered`,
];

/** @param {string} url */
async function fill(url) {
  await query(
    url,
    `INSERT INTO contact_hours (key, hours)
     SELECT 'bench ' || zone, jsonb_build_object('key', 'bench ' || zone,
       'calendarId', (SELECT id FROM business_calendar WHERE code = 'US'),
       'parts', jsonb_build_array(jsonb_build_object('zone', zone, 'windows',
          '[{"days": [1,2,3,4,5,6,7], "from": "08:00", "to": "21:00"}]'::jsonb, 'closed', '[]'::jsonb,
          'notOnHolidays', false, 'isOpenInterval', true)))
     FROM unnest($1::text[]) WITH ORDINALITY AS z(zone, at) ORDER BY at`,
    [ZONES],
  );
  for (const sql of FILL) await query(url, `WITH numbered AS (${NUMBERED}) ${sql}`, [CASES]);
  await query(url, 'VACUUM ANALYZE');
}

/**
 * The worklist's first page with the filter "callable now" beside the plain one, at a million cases.
 * @param {{ adminUrl: string, say: (line: string) => void }} bench
 */
export async function callable({ adminUrl, say }) {
  return withFreshDatabase(adminUrl, async (url) => {
    const env = { DATABASE_URL: url, KEPT_SEED: 'none' };
    await runToEnd(['apps/server/dist/cli.js', 'seed', '--customers', '50'], env);
    await addCollectors(url, 1);
    say(`callable: making ${CASES.toLocaleString('en')} cases`);
    await fill(url);
    say('callable: measuring');
    return withProgram(
      { file: 'apps/server/dist/main.js', env, path: '/readyz' },
      async (origin) => [rowOf(await compare(origin))],
    );
  });
}

/** @param {string} origin */
async function compare(origin) {
  const cookie = await signIn(origin, EMAIL);
  const measure = (/** @type {string} */ filter) =>
    httpLoad({
      clients: CLIENTS,
      seconds: SECONDS,
      next: () => ({
        url: `${origin}/graphql`,
        headers: { cookie },
        body: JSON.stringify({ operationName: 'Worklist', query: DOCUMENT(filter) }),
      }),
      // what is asked for comes, and only that
      isRight: (answer) =>
        answer.includes('"customerName"') &&
        !answer.includes('"errors"') &&
        (filter === '' || !answer.includes('"isCallable":false')),
    });
  const filter = ', filter: { callableNow: true }';
  await measure('');
  await measure(filter);
  /** @type {{ plain: import('./load.mjs').Figures, callable: import('./load.mjs').Figures }[]} */
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ plain: await measure(''), callable: await measure(filter) });
  }
  const failures = rounds.reduce((sum, one) => sum + one.plain.failures + one.callable.failures, 0);
  if (failures > 0) throw new Error(`${failures} answers were wrong`);
  const of = (/** @type {'plain' | 'callable'} */ which) => ({
    p50: median(rounds.map((one) => one[which].p50)),
    p95: median(rounds.map((one) => one[which].p95)),
  });
  return { plain: of('plain'), callable: of('callable') };
}

/** @param {Awaited<ReturnType<typeof compare>>} found */
function rowOf({ plain, callable: now }) {
  const ratio = (/** @type {number} */ one, /** @type {number} */ other) =>
    (one / other).toFixed(2);
  return {
    what: `the filter "callable now" on the worklist, ${CASES.toLocaleString('en')} cases in 12 zones`,
    against: 'the plain worklist',
    goal: '≤ 1.2 ×',
    measured: `median ${ratio(now.p50, plain.p50)} × (${now.p50.toFixed(1)} against ${plain.p50.toFixed(1)} ms), p95 ${ratio(now.p95, plain.p95)} ×`,
    isMet: now.p50 <= 1.2 * plain.p50 && now.p95 <= 1.2 * plain.p95,
  };
}

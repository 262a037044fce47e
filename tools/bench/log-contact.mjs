import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { query, withFreshDatabase } from './database.mjs';
import { httpLoad, load, median } from './load.mjs';
import { runToEnd, signIn, withProgram } from './product.mjs';
import { addCollectors } from './worklist.mjs';

const COLLECTORS = 200;
const CUSTOMERS = 5_000;
const ROUNDS = 3;
const SECONDS = 8;
// as many connections as the server's own pool
const POOL = 10;

const DOCUMENT = `mutation LogContact($input: LogContactInput!) { logContact(input: $input) {
  __typename ... on ContactLogged { contactLog { id } } ... on Refusal { code message } } }`;

/** @typedef {{ caseId: string, customerId: string, portfolioId: string, debtId: string, pointId: string }} Case */

/**
 * 200 collectors log a contact as fast as they are answered, against the same writes as a bare transaction.
 * @param {{ adminUrl: string, say: (line: string) => void }} bench
 */
export async function logContact({ adminUrl, say }) {
  return withFreshDatabase(adminUrl, async (url) => {
    say(`log a contact: making ${CUSTOMERS.toLocaleString('en')} customers`);
    const env = { DATABASE_URL: url, KEPT_SEED: 'none' };
    await runToEnd(['apps/server/dist/cli.js', 'seed', '--customers', String(CUSTOMERS)], env);
    await addCollectors(url, COLLECTORS);
    await query(url, 'VACUUM ANALYZE');
    const cases = /** @type {Case[]} */ (await query(url, CASES, [COLLECTORS]));
    say(`log a contact: ${COLLECTORS} collectors, measuring`);
    const pool = new pg.Pool({ connectionString: url, max: POOL });
    try {
      return await withProgram(
        { file: 'apps/server/dist/main.js', env, path: '/readyz' },
        (product) => compare(product, { pool, cases, url }),
      );
    } finally {
      await pool.end();
    }
  });
}

const CASES = `
SELECT s.case_id AS "caseId", s.customer_id AS "customerId", s.portfolio_id AS "portfolioId",
       d.id AS "debtId", c.id AS "pointId"
FROM case_standing s JOIN debt d ON d.customer_id = s.customer_id
JOIN contact_point c ON c.customer_id = s.customer_id AND c.kind = 'PHONE'
ORDER BY s.case_id LIMIT $1`;

/**
 * @param {string} product
 * @param {{ pool: pg.Pool, cases: Case[], url: string }} given
 */
async function compare(product, { pool, cases, url }) {
  /** @type {string[]} */
  const cookies = [];
  for (let n = 1; n <= COLLECTORS; n += 1) {
    cookies.push(await signIn(product, `bench-${n}@kept.example`));
  }
  const [{ id: userId }] = await query(
    url,
    "SELECT id FROM app_user WHERE email = 'bench-1@kept.example'",
  );
  const ofProduct = () =>
    httpLoad({
      clients: COLLECTORS,
      seconds: SECONDS,
      next: (client) => ({
        url: `${product}/graphql`,
        headers: { cookie: cookies[client] ?? '' },
        body: JSON.stringify({
          operationName: 'LogContact',
          query: DOCUMENT,
          variables: { input: inputOf(caseOf(cases, client)) },
        }),
      }),
      isRight: (answer) => answer.includes('"ContactLogged"'),
    });
  const ofFloor = () =>
    load({
      clients: COLLECTORS,
      seconds: SECONDS,
      one: async (client) => bareTransaction(pool, caseOf(cases, client), userId),
    });
  await ofProduct(); // warm
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ product: await ofProduct(), floor: await ofFloor() });
  }
  const failures = rounds.reduce((sum, one) => sum + one.product.failures + one.floor.failures, 0);
  if (failures > 0) throw new Error(`${failures} contacts were not logged`);
  const productRate = median(rounds.map((one) => one.product.perSecond));
  const floorRate = median(rounds.map((one) => one.floor.perSecond));
  const p95 = median(rounds.map((one) => one.product.p95));
  return [
    {
      what: 'log a contact, 200 collectors at once',
      against: 'a bare transaction of the same writes by `pg`',
      goal: '≥ 0.4 × throughput',
      measured: `${(productRate / floorRate).toFixed(2)} × (${productRate.toFixed(0)} against ${floorRate.toFixed(0)} a second; p95 ${p95.toFixed(0)} ms)`,
      isMet: productRate >= 0.4 * floorRate,
    },
  ];
}

/**
 * @param {Case[]} cases
 * @param {number} client
 * @returns {Case}
 */
function caseOf(cases, client) {
  const found = cases[client % cases.length];
  if (!found) throw new Error('there are no cases');
  return found;
}

/** @param {Case} about */
function inputOf({ caseId, debtId, pointId }) {
  return {
    idempotencyKey: randomUUID(),
    caseId,
    direction: 'OUTBOUND',
    channel: 'PHONE',
    contactPointId: pointId,
    outcome: 'NO_ANSWER',
    debtIds: [debtId],
  };
}

/**
 * What logging a contact writes, statement by statement, with nothing decided.
 * @param {pg.Pool} pool
 * @param {Case} about
 * @param {string} userId
 */
async function bareTransaction(pool, { caseId, customerId, portfolioId, debtId, pointId }, userId) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      'INSERT INTO idempotency (user_id, key, mutation, input_hash) VALUES ($1, $2, $3, $4)',
      [userId, randomUUID(), 'logContact', 'floor'],
    );
    await client.query('SELECT id FROM customer WHERE id = $1 FOR NO KEY UPDATE', [customerId]);
    const { rows } = await client.query(
      `INSERT INTO contact_log (case_id, portfolio_id, customer_id, user_id, direction, channel, contact_point_id,
                                outcome, reach_class, next_action, next_action_on, occurred_at)
       VALUES ($1, $2, $3, $4, 'OUTBOUND', 'PHONE', $5, 'NO_ANSWER', 'A', 'CALL', current_date + 1, now()) RETURNING id`,
      [caseId, portfolioId, customerId, userId, pointId],
    );
    const id = rows[0].id;
    await client.query('INSERT INTO contact_log_debt (contact_log_id, debt_id) VALUES ($1, $2)', [
      id,
      debtId,
    ]);
    await client.query(
      "UPDATE collection_case SET next_action = 'CALL', next_action_on = current_date + 1 WHERE id = $1",
      [caseId],
    );
    await client.query(
      "UPDATE case_standing SET last_contact_at = now(), last_outcome = 'NO_ANSWER', next_action_on = current_date + 1 WHERE case_id = $1",
      [caseId],
    );
    await client.query(
      `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, case_id, type, category, payload, actor_id, occurred_at)
       VALUES ('ContactLog', $1, $2, $3, $4, 'CONTACT_LOGGED', 'CONTACTS', '{"floor": true}', $5, now())`,
      [id, customerId, portfolioId, caseId, userId],
    );
    await client.query("SELECT pg_notify('floor', $1)", [
      JSON.stringify({ id, customerId, caseId, portfolioId }),
    ]);
    await client.query('COMMIT');
    return true;
  } finally {
    client.release();
  }
}

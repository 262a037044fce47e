import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { query, withFreshDatabase } from './bench/database.mjs';
import { runToEnd, signIn, withProgram } from './bench/product.mjs';
import { openDatabase } from './postgres/database.mjs';

const ROUNDS = 3;
const CONTACTS = 24;
const PAYMENTS = 8;

const LOG = `mutation Log($input: LogContactInput!) { logContact(input: $input) {
  __typename ... on ContactLogged { contactLog { id } } ... on Refusal { code message } } }`;
const PAY = `mutation Pay($input: RecordPaymentInput!) { recordPayment(input: $input) {
  __typename ... on Payment { id } ... on Refusal { code message } } }`;

/** @typedef {{ who: 'collector' | 'clerk', document: string, input: Record<string, unknown> }} Sent */

/** @param {string} url */
async function workFor(url) {
  const cases = await query(
    url,
    `SELECT s.case_id, s.customer_id, s.portfolio_id, d.id AS debt_id,
            (now() AT TIME ZONE p.time_zone)::date::text AS today
     FROM case_standing s JOIN portfolio p ON p.id = s.portfolio_id JOIN debt d ON d.customer_id = s.customer_id
     WHERE p.code = 'METALS' ORDER BY random() LIMIT ${CONTACTS}`,
  );
  /** @type {Sent[]} */
  const contacts = cases.map(({ case_id, debt_id }) => ({
    who: 'collector',
    document: LOG,
    input: {
      idempotencyKey: randomUUID(),
      caseId: case_id,
      direction: 'OUTBOUND',
      channel: 'PHONE',
      outcome: 'NO_ANSWER',
      debtIds: [debt_id],
    },
  }));
  /** @type {Sent[]} */
  const payments = cases
    .slice(0, PAYMENTS)
    .map(({ customer_id, portfolio_id, debt_id, today }) => ({
      who: 'clerk',
      document: PAY,
      input: {
        idempotencyKey: randomUUID(),
        customerId: customer_id,
        portfolioId: portfolio_id,
        debtId: debt_id,
        amount: { amount: '25.00', currency: 'USD' },
        method: 'TRANSFER',
        reference: `KILL-${randomUUID()}`,
        valueOn: today,
      },
    }));
  return [...contacts, ...payments];
}

/**
 * @param {string} origin
 * @param {string} cookie
 * @param {Sent} sent
 * @returns {Promise<string>} what it became; LOST when the server was gone
 */
async function send(origin, cookie, { document, input }) {
  try {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin },
      body: JSON.stringify({ query: document, variables: { input } }),
    });
    const { data } = /** @type {any} */ (await response.json());
    return data?.logContact?.__typename ?? data?.recordPayment?.__typename ?? 'LOST';
  } catch {
    return 'LOST';
  }
}

/** @param {string} origin */
async function signedIn(origin) {
  const cookies = {
    collector: await signIn(origin, 'mia@kept.example'),
    clerk: await signIn(origin, 'theo@kept.example'),
  };
  return (/** @type {readonly Sent[]} */ work) =>
    Promise.all(work.map((sent) => send(origin, cookies[sent.who], sent)));
}

// The server dies without a word among contacts and payments; who sends again what was not answered
// finds each of them written once, and every projection in agreement with the books.
test('killed among contacts and payments: nothing is half-written, and nothing is written twice', {
  timeout: 300_000,
}, async () => {
  const given = process.env.KEPT_TEST_DATABASE_URL;
  const database = given ? null : await openDatabase();
  try {
    await withFreshDatabase(given ?? database?.adminUrl ?? '', async (url) => {
      const env = { DATABASE_URL: url, KEPT_SEED: 'demo', LOG_LEVEL: 'silent' };
      const server = { file: 'apps/server/dist/main.js', env, path: '/readyz' };
      /** @type {Sent[]} */
      const all = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await withProgram(server, async (origin, kill) => {
          const work = await workFor(url);
          all.push(...work);
          const sendAll = await signedIn(origin);
          const answers = sendAll(work);
          // sooner or later in the flood, never at the same point of a transaction
          await query(url, 'SELECT pg_sleep($1)', [0.05 + 0.15 * round]);
          await kill();
          await answers;
        });
      }
      await withProgram(server, async (origin) => {
        const answers = await (await signedIn(origin))(all);
        expect(new Set(answers)).toEqual(new Set(['ContactLogged', 'Payment']));
      });
      const keys = all.map(({ input }) => input.idempotencyKey);
      const [written] = await query(
        url,
        `SELECT (SELECT count(*)::int FROM idempotency WHERE key = ANY($1)) AS keys,
                (SELECT count(*)::int FROM payment WHERE reference LIKE 'KILL-%') AS payments,
                (SELECT count(*)::int FROM contact_log l WHERE l.id IN (SELECT result_id FROM idempotency WHERE key = ANY($1))) AS contacts,
                (SELECT count(*)::int FROM contact_log l WHERE l.outcome = 'NO_ANSWER' AND l.recorded_at > now() - interval '1 hour') AS logged`,
        [keys],
      );
      expect(written).toEqual({
        keys: ROUNDS * (CONTACTS + PAYMENTS),
        payments: ROUNDS * PAYMENTS,
        contacts: ROUNDS * CONTACTS,
        logged: ROUNDS * CONTACTS,
      });
      expect(await runToEnd(['apps/server/dist/cli.js', 'verify'], env)).toContain('no difference');
    });
  } finally {
    await database?.release();
  }
});

import { query } from './database.mjs';

/** Commitments of each customer: nine instalments of a plan and a promise beside it. */
export const EACH = 10;
/** Of so many customers one comes to a turn each day. */
export const SHARE = 50;

// $1 customers, $2 the first day computed. Numbers instead of chance, so that each run is the same.
const NUMBERED = `SELECT n, md5('customer' || n)::uuid AS id, $2::date AS first_day FROM generate_series(1, $1::int) n`;

/** @type {readonly string[]} */
const STATEMENTS = [
  `INSERT INTO customer (id, kind, name) SELECT id, 'COMPANY', 'Customer ' || n FROM numbered`,
  `INSERT INTO debt (id, portfolio_id, customer_id, account_number, current_creditor, kind, currency)
   SELECT md5('debt' || n)::uuid, p.id, c.id, 'A' || n, 'Bench', 'TRADE', 'USD' FROM numbered c, portfolio p`,
  `INSERT INTO collection_case (id, portfolio_id, customer_id, opened_on)
   SELECT md5('case' || n)::uuid, p.id, c.id, $2::date - 20 FROM numbered c, portfolio p`,
  // one item for the plan, one for the promise
  `INSERT INTO invoice (id, portfolio_id, customer_id, debt_id, number, issued_on, due_on, amount_minor, currency, recorded_at)
   SELECT md5(k || n)::uuid, p.id, c.id, md5('debt' || n)::uuid, k || n, $2::date - 60, $2::date - 30,
          CASE k WHEN 'planned' THEN 90000 ELSE 50000 END, 'USD', $2::date - 60
   FROM numbered c, portfolio p, (VALUES ('planned'), ('promised')) kinds(k)`,
  `INSERT INTO open_item (source_id, kind, portfolio_id, customer_id, debt_id, number, currency, due_on, open_minor, computed_for)
   SELECT id, 'INVOICE', portfolio_id, customer_id, debt_id, number, currency, due_on, amount_minor, $2::date FROM invoice`,
  // one day in fifty is the last of a promise's grace: two business days after it was due, by transfer
  `INSERT INTO promise_to_pay (id, case_id, portfolio_id, customer_id, amount_minor, currency, promised_on, due_on, method, recorded_at)
   SELECT md5('promise' || n)::uuid, md5('case' || n)::uuid, p.id, c.id, 50000, 'USD', $2::date - 10,
          $2::date - 4 + n % ${SHARE}, 'TRANSFER', $2::date - 10
   FROM numbered c, portfolio p`,
  `INSERT INTO promise_item SELECT md5('promise' || n)::uuid, md5('promised' || n)::uuid FROM numbered c`,
  `INSERT INTO offer (id, case_id, portfolio_id, customer_id, side, kind, terms, total_minor, currency, last_on, decision)
   SELECT md5('offer' || n)::uuid, md5('case' || n)::uuid, p.id, c.id, 'US', 'PLAN', '{}', 90000, 'USD', $2::date + 120, 'WITHIN'
   FROM numbered c, portfolio p`,
  `INSERT INTO payment_plan (id, case_id, portfolio_id, customer_id, offer_id, kind, currency, frequency, method, terms,
     balance_minor, total_minor, first_on, last_on, proposed_on, proposed_at, expires_on, agreed_on, agreed_at)
   SELECT md5('plan' || n)::uuid, md5('case' || n)::uuid, p.id, c.id, md5('offer' || n)::uuid, 'PLAN', 'USD', 'WEEKLY', 'TRANSFER',
          '{}', 90000, 90000, $2::date + 1 + n % ${SHARE}, $2::date + 57 + n % ${SHARE}, $2::date - 10, $2::date - 10, $2::date + 4,
          $2::date - 10, $2::date - 10
   FROM numbered c, portfolio p`,
  `INSERT INTO payment_plan_item SELECT md5('plan' || n)::uuid, md5('planned' || n)::uuid, 90000 FROM numbered c`,
  `INSERT INTO instalment (plan_id, number, due_on, amount_minor)
   SELECT md5('plan' || n)::uuid, at, $2::date + 1 + n % ${SHARE} + 7 * (at - 1), 10000
   FROM numbered c, generate_series(1, ${EACH - 1}) at`,
];

/**
 * A book of customers each of whom owes two items: one in nine weekly instalments, one promised.
 * @param {string} url
 * @param {number} customers
 * @param {string} day
 */
export async function fillCommitments(url, customers, day) {
  for (const sql of STATEMENTS) {
    await query(url, `WITH numbered AS (${NUMBERED}) ${sql}`, [customers, day]);
  }
  await query(url, 'VACUUM ANALYZE');
}

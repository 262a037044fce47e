export interface BulkSeedInput {
  run: <T>(sql: string, parameters?: unknown[]) => Promise<T[]>;
  customers: number;
  today: Temporal.PlainDate;
  seed?: number;
  onProgress?: (done: number, of: number) => void;
}

const PORTFOLIOS = 5;
const CUSTOMERS_A_SLICE = 10_000;

/** chance(n, salt): the same for the same numbers, evenly spread over [0, 1) */
const CHANCE = /* sql */ `
CREATE OR REPLACE FUNCTION pg_temp.chance(n bigint, salt integer, seed bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE AS
$$ SELECT (hashint8extended(n * 1000 + salt, seed) & 2147483647) / 2147483648.0 $$`;

const MAKE_PORTFOLIOS = /* sql */ `
WITH made AS (
  INSERT INTO portfolio (code, name, creditor_name, currency, country, time_zone, calendar_id,
                         collector_relation, debt_kind, ledger_master, work_mode, live_since)
  SELECT 'BULK' || p, 'Bulk book ' || p, 'Bulk creditor ' || p, 'USD', 'US', 'America/New_York',
         (SELECT id FROM business_calendar WHERE code = 'US'),
         'FIRST_PARTY', 'BUSINESS', 'KEPT', 'POOL', now()
  FROM generate_series(1, $1::int) AS p
  RETURNING id, code
), team AS (
  INSERT INTO team (name) VALUES ('Bulk desk') RETURNING id
)
INSERT INTO team_portfolio (team_id, portfolio_id) SELECT team.id, made.id FROM team, made`;

// customers numbered $1 to $2, spread over $3 portfolios
const MAKE_CUSTOMERS = /* sql */ `
CREATE TEMP TABLE bulk_customer ON COMMIT DROP AS
SELECT n, uuidv7() AS customer_id, uuidv7() AS debt_id,
       (SELECT id FROM portfolio WHERE code = 'BULK' || (1 + n % $3::int)) AS portfolio_id
FROM generate_series($1::bigint, $2::bigint) AS n`;

const FILL_CUSTOMERS = /* sql */ `
INSERT INTO customer (id, kind, name, time_zone, city, region, country, risk_grade)
SELECT customer_id, 'COMPANY',
       (ARRAY['Halvorsen','Brandt','Lindqvist','Ortiz','Nakamura','Okafor','Silva','Novak','Keller','Moreau'])[1 + floor(pg_temp.chance(n, 1, $1) * 10)::int]
       || ' ' || (ARRAY['Steel','Tooling','Roofing','Marine','Foods','Trading','Works','Supply'])[1 + floor(pg_temp.chance(n, 2, $1) * 8)::int] || ' ' || n,
       (ARRAY['America/New_York','America/Chicago','America/Denver','America/Los_Angeles'])[1 + floor(pg_temp.chance(n, 3, $1) * 4)::int],
       'Columbus', 'OH', 'US',
       (ARRAY['A','B','C','D','E'])[1 + floor(pg_temp.chance(n, 4, $1) * 5)::int]
FROM bulk_customer`;

const FILL_DEBTS = /* sql */ `
WITH reference AS (
  INSERT INTO customer_reference (portfolio_id, reference, customer_id)
  SELECT portfolio_id, 'B' || n, customer_id FROM bulk_customer
)
INSERT INTO debt (id, portfolio_id, customer_id, account_number, current_creditor, kind, currency)
SELECT debt_id, portfolio_id, customer_id, 'B' || n, 'Bulk', 'TRADE', 'USD' FROM bulk_customer`;

const FILL_PHONES = /* sql */ `
INSERT INTO contact_point (customer_id, kind, value, state)
SELECT customer_id, 'PHONE', '+1' || (2000000000 + n), 'VALID' FROM bulk_customer`;

// ten invoices each, spread over a year, thirty days to pay
const MAKE_INVOICES = /* sql */ `
CREATE TEMP TABLE bulk_invoice ON COMMIT DROP AS
SELECT c.*, k, uuidv7() AS invoice_id, uuidv7() AS payment_id,
       $2::date - (10 + floor(pg_temp.chance(c.n * 16 + k, 5, $1) * 350))::int AS issued_on,
       (1000 + floor(power(pg_temp.chance(c.n * 16 + k, 6, $1), 3) * 2000000))::bigint AS amount_minor,
       pg_temp.chance(c.n * 16 + k, 7, $1) < 0.6 AS is_paid
FROM bulk_customer c, generate_series(1, 10) AS k`;

const FILL_INVOICES = /* sql */ `
INSERT INTO invoice (id, portfolio_id, customer_id, debt_id, number, issued_on, due_on, amount_minor, currency)
SELECT invoice_id, portfolio_id, customer_id, debt_id, 'B' || n || '-' || k, issued_on, issued_on + 30, amount_minor, 'USD'
FROM bulk_invoice`;

const FILL_PAYMENTS = /* sql */ `
WITH paid AS (SELECT *, least(issued_on + 28, $1::date) AS paid_on FROM bulk_invoice WHERE is_paid),
payments AS (
  INSERT INTO payment (id, portfolio_id, customer_id, debt_id, reference, method, amount_minor, currency, value_on, posted_on, is_imported)
  SELECT payment_id, portfolio_id, customer_id, debt_id, 'P' || n || '-' || k, 'TRANSFER', amount_minor, 'USD', paid_on, paid_on, true
  FROM paid
)
INSERT INTO allocation (portfolio_id, customer_id, payment_id, invoice_id, amount_minor, currency, basis, effective_on)
SELECT portfolio_id, customer_id, payment_id, invoice_id, amount_minor, 'USD', 'NAMED', paid_on FROM paid`;

async function fillSlice(input: BulkSeedInput, from: number, to: number): Promise<void> {
  const seed = input.seed ?? 1;
  const today = input.today.toString();
  await input.run(CHANCE);
  await input.run(MAKE_CUSTOMERS, [from, to, PORTFOLIOS]);
  await input.run(FILL_CUSTOMERS, [seed]);
  await input.run(FILL_DEBTS);
  await input.run(FILL_PHONES);
  await input.run(MAKE_INVOICES, [seed, today]);
  await input.run(FILL_INVOICES);
  await input.run(FILL_PAYMENTS, [today]);
}

/**
 * Adds `customers` trade customers with ten invoices each, six of them paid, in five portfolios: for measuring.
 * `inTransaction` runs a slice of 10,000 customers in a transaction of its own.
 * Standings are the standing engine's: the caller runs it afterwards.
 */
export async function seedBulk(
  input: BulkSeedInput,
  inTransaction: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await inTransaction(async () => {
    await input.run(MAKE_PORTFOLIOS, [PORTFOLIOS]);
  });
  for (let from = 1; from <= input.customers; from += CUSTOMERS_A_SLICE) {
    const to = Math.min(input.customers, from + CUSTOMERS_A_SLICE - 1);
    await inTransaction(() => fillSlice(input, from, to));
    input.onProgress?.(to, input.customers);
  }
}

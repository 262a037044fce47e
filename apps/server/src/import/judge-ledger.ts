import type pg from 'pg';
import { fieldsOf } from './import-kind';
import { type ImportJob, titleOf } from './import-request';
import { changeChecks } from './ledger-changes';
import { type LedgerKind, ledgerTable, sameContent } from './ledger-table';
import { type Check, rejectBy, settleRejected } from './rejections';

/** A staging row of any kind, with the columns that only some kinds have. */
function resolvedColumns(kind: LedgerKind): string {
  if (kind === 'INVOICES') return 'NULL::uuid AS invoice_id, NULL::uuid AS payer_id';
  if (kind === 'CREDIT_NOTES') return 'n.id AS invoice_id, NULL::uuid AS payer_id';
  return 'n.id AS invoice_id, y.customer_id AS payer_id';
}

function resolvingJoins(kind: LedgerKind): string {
  const invoice =
    kind === 'INVOICES'
      ? 'LEFT JOIN LATERAL (SELECT NULL::uuid AS id, NULL::uuid AS customer_id, NULL::uuid AS debt_id, NULL::text AS currency) n ON true'
      : 'LEFT JOIN invoice n ON n.portfolio_id = $1 AND n.number = s.invoice_number';
  const payer =
    kind === 'PAYMENTS'
      ? 'LEFT JOIN customer_reference y ON y.portfolio_id = $1 AND y.reference = s.payer_ref'
      : '';
  return `${invoice} ${payer}`;
}

/**
 * Decides what is to become of every row: NEW, CHANGED, UNCHANGED, LATER or REJECTED, with the ids it
 * speaks of. A line that repeats an earlier one word for word is UNCHANGED.
 */
export async function judgeLedger(client: pg.Client, job: ImportJob, kind: LedgerKind) {
  const { tables, portfolio, businessDay } = job;
  const table = ledgerTable(kind);
  const fields = fieldsOf(kind).map((field) => field.column);
  const content = (alias: string) => fields.map((column) => `${alias}.${column}`).join(', ');
  await client.query(
    `CREATE UNLOGGED TABLE ${tables.judged} WITH (autovacuum_enabled = off) AS
     WITH twice AS MATERIALIZED (
       SELECT ${table.key} AS key, min(line) AS line FROM ${tables.stage}
       WHERE ${table.key} IS NOT NULL GROUP BY 1 HAVING count(*) > 1
     ), first AS MATERIALIZED (
       SELECT s.* FROM ${tables.stage} s JOIN twice t ON t.line = s.line
     ), account AS MATERIALIZED (
       SELECT customer_id, count(*) AS count, (array_agg(id))[1] AS debt_id
       FROM debt WHERE portfolio_id = $1 GROUP BY customer_id
     ), found AS (
       SELECT s.*, c.customer_id AS named_customer_id, coalesce(c.customer_id, n.customer_id) AS customer_id,
              ${resolvedColumns(kind)}, n.customer_id AS invoice_customer_id, n.currency AS invoice_currency,
              d.customer_id AS account_customer_id, a.count AS accounts,
              CASE WHEN s.account_number IS NOT NULL THEN d.id
                   WHEN n.debt_id IS NOT NULL THEN n.debt_id
                   WHEN a.count = 1 THEN a.debt_id
                   WHEN d.customer_id = c.customer_id THEN d.id END AS debt_id,
              f.line AS first_line,
              (${content('s')}) IS NOT DISTINCT FROM (${content('f')}) AS is_repeated
       FROM ${tables.stage} s
       LEFT JOIN customer_reference c ON c.portfolio_id = $1 AND c.reference = s.customer_ref
       ${resolvingJoins(kind)}
       LEFT JOIN account a ON a.customer_id = c.customer_id
       LEFT JOIN debt d ON d.portfolio_id = $1 AND d.account_number = coalesce(s.account_number, s.customer_ref)
       LEFT JOIN first f ON f.${table.key} = s.${table.key} AND f.line < s.line
     )
     SELECT r.*, e.id AS existing_id, e.customer_id AS existing_customer_id, e.debt_id AS existing_debt_id,
            coalesce(r.customer_id::text, '?' || r.customer_ref) AS key,
            CASE WHEN r.problems IS NOT NULL THEN 'REJECTED'
                 WHEN ${table.countsFrom} > $2::date THEN 'LATER'
                 WHEN r.is_repeated THEN 'UNCHANGED'
                 WHEN e.id IS NULL THEN 'NEW'
                 WHEN ${sameContent(job, table)} THEN 'UNCHANGED'
                 ELSE 'CHANGED' END AS outcome,
            false AS is_undone, uuidv7() AS row_id
     FROM found r LEFT JOIN ${table.table} e ON e.portfolio_id = $1 AND e.${table.key} = r.${table.key}`,
    [portfolio.id, businessDay],
  );
  for (const check of [...rowChecks(job, kind), ...changeChecks(job, kind)]) {
    await rejectBy(client, job, check);
  }
  await settleRejected(client, job);
}

// references of a row that comes later may be there by then
const NOW = "r.outcome <> 'LATER'";

function rowChecks(job: ImportJob, kind: LedgerKind): Check[] {
  const title = (name: string) => titleOf(job, name);
  const { key, keyField } = ledgerTable(kind);
  // without a number of its own, a new account takes the customer's reference
  const needsAccount =
    kind === 'PAYMENTS'
      ? 'r.account_number IS NOT NULL'
      : '(r.account_number IS NOT NULL OR r.debt_id IS NULL AND r.accounts IS NULL)';
  const checks: Check[] = [
    {
      when: 'r.first_line IS NOT NULL AND NOT r.is_repeated',
      field: title(keyField),
      value: `r.${key}`,
      code: 'DUPLICATE_IN_FILE',
      reason: `format('line %s has it already, and says something else of it', r.first_line)`,
    },
    {
      when: `${NOW} AND ${needsAccount} AND r.account_customer_id IS NOT NULL AND r.account_customer_id IS DISTINCT FROM r.customer_id`,
      field: title('accountNumber'),
      value: 'coalesce(r.account_number, r.customer_ref)',
      code: 'ACCOUNT_OF_ANOTHER_CUSTOMER',
      reason: "'the account belongs to another customer'",
    },
  ];
  if (!job.mapping.createUnknownCustomers) {
    checks.push({
      when: `${NOW} AND r.customer_ref IS NOT NULL AND r.named_customer_id IS NULL`,
      field: title('customer'),
      value: 'r.customer_ref',
      code: 'UNKNOWN_CUSTOMER',
      reason: `'no customer of the portfolio has this reference; import the customers first, or say "createUnknownCustomers": true in the mapping'`,
    });
  }
  if (kind !== 'PAYMENTS') {
    checks.push({
      when: `${NOW} AND r.accounts > 1 AND r.debt_id IS NULL AND r.account_number IS NULL`,
      field: title('accountNumber'),
      value: "''",
      code: 'AMBIGUOUS_ACCOUNT',
      reason: `'the customer has several accounts in the portfolio; map "accountNumber" to say which'`,
    });
  }
  return kind === 'INVOICES' ? checks : [...checks, ...invoiceChecks(job, kind)];
}

function invoiceChecks(job: ImportJob, kind: LedgerKind): Check[] {
  const field = titleOf(job, 'invoiceNumber');
  const value = 'r.invoice_number';
  const checks: Check[] = [
    {
      when: 'r.customer_ref IS NULL AND r.invoice_number IS NULL AND r.problems IS NULL',
      field: titleOf(job, 'customer'),
      value: "''",
      code: 'EMPTY',
      reason: "'neither a customer nor an invoice says whose it is'",
    },
    {
      when: `${NOW} AND r.invoice_number IS NOT NULL AND r.invoice_id IS NULL`,
      field,
      value,
      code: 'UNKNOWN_INVOICE',
      reason: "'the portfolio has no invoice with this number'",
    },
    {
      when: `${NOW} AND r.invoice_id IS NOT NULL AND r.customer_ref IS NOT NULL
             AND r.invoice_customer_id IS DISTINCT FROM r.named_customer_id`,
      field,
      value,
      code: 'INVOICE_OF_ANOTHER_CUSTOMER',
      reason: `'the invoice is not of customer ' || r.customer_ref`,
    },
    {
      when: `${NOW} AND r.invoice_currency <> r.currency`,
      field: titleOf(job, 'currency'),
      value: 'r.currency',
      code: 'WRONG_CURRENCY',
      reason: `format('invoice %s is in %s', r.invoice_number, r.invoice_currency)`,
    },
  ];
  if (kind !== 'PAYMENTS') return checks;
  const payer: Check = {
    when: `${NOW} AND r.payer_ref IS NOT NULL AND r.payer_id IS NULL`,
    field: titleOf(job, 'payer'),
    value: 'r.payer_ref',
    code: 'UNKNOWN_CUSTOMER',
    reason: "'no customer of the portfolio has this reference'",
  };
  return [...checks, payer];
}

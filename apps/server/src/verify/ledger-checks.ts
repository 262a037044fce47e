/** A statement that finds rows which must not be: an id, and what is wrong with it. */
export interface SqlCheck {
  name: string;
  sql: string;
}

const LIVE = 'reversed_on IS NULL';

/** The books: nothing is put where there is no room, and nothing crosses customers, portfolios or currencies. */
export const LEDGER_CHECKS: readonly SqlCheck[] = [
  {
    name: 'allocations of a payment',
    sql: `SELECT p.id, format('%s is allocated of %s', a.minor, p.amount_minor) AS text
          FROM payment p JOIN (
            SELECT payment_id, sum(amount_minor) AS minor FROM allocation
            WHERE ${LIVE} AND payment_id IS NOT NULL GROUP BY payment_id
          ) a ON a.payment_id = p.id WHERE a.minor > p.amount_minor`,
  },
  {
    name: 'allocations of a reversed payment',
    sql: `SELECT p.id, format('reversed on %s, and still allocated', p.reversed_on) AS text
          FROM payment p WHERE p.reversed_on IS NOT NULL
            AND EXISTS (SELECT FROM allocation a WHERE a.payment_id = p.id AND a.${LIVE})`,
  },
  {
    name: 'allocations of a credit note',
    sql: `SELECT c.id, format('%s is allocated of %s', a.minor, c.amount_minor) AS text
          FROM credit_note c JOIN (
            SELECT credit_note_id, sum(amount_minor) AS minor FROM allocation
            WHERE ${LIVE} AND credit_note_id IS NOT NULL GROUP BY credit_note_id
          ) a ON a.credit_note_id = c.id WHERE a.minor > c.amount_minor`,
  },
  {
    name: 'allocations of an invoice',
    sql: `SELECT i.id, format('%s is put on it of %s', put.minor, i.amount_minor) AS text
          FROM invoice i JOIN (
            SELECT invoice_id, sum(minor) AS minor FROM (
              SELECT invoice_id, amount_minor AS minor FROM allocation WHERE ${LIVE}
              UNION ALL
              SELECT invoice_id, CASE WHEN kind IN ('FEE', 'INTEREST') THEN -amount_minor ELSE amount_minor END
              FROM adjustment WHERE ${LIVE}
            ) x GROUP BY invoice_id
          ) put ON put.invoice_id = i.id WHERE put.minor > i.amount_minor`,
  },
  {
    name: 'allocation',
    sql: `SELECT a.id, 'its customer, portfolio or currency is not that of its invoice and its money' AS text
          FROM allocation a JOIN invoice i ON i.id = a.invoice_id
          LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN credit_note c ON c.id = a.credit_note_id
          WHERE (a.portfolio_id, a.currency, a.customer_id) IS DISTINCT FROM (i.portfolio_id, i.currency, i.customer_id)
             OR (a.portfolio_id, a.currency) IS DISTINCT FROM
                (coalesce(p.portfolio_id, c.portfolio_id), coalesce(p.currency, c.currency))`,
  },
  {
    name: 'invoice',
    sql: `SELECT i.id, 'its account is of another customer or portfolio' AS text
          FROM invoice i JOIN debt d ON d.id = i.debt_id
          WHERE (i.customer_id, i.portfolio_id) IS DISTINCT FROM (d.customer_id, d.portfolio_id)`,
  },
  {
    name: 'ledger_version',
    sql: `SELECT v.row_id AS id, format('a %s of which there is no row', v.table_name) AS text
          FROM ledger_version v
          WHERE (v.table_name = 'invoice' AND NOT EXISTS (SELECT FROM invoice i WHERE i.id = v.row_id AND i.version > v.version))
             OR (v.table_name = 'payment' AND NOT EXISTS (SELECT FROM payment p WHERE p.id = v.row_id AND p.version > v.version))
             OR (v.table_name = 'credit_note' AND NOT EXISTS (SELECT FROM credit_note c WHERE c.id = v.row_id AND c.version > v.version))`,
  },
  {
    name: 'import_batch',
    sql: `SELECT b.id, 'its counts do not add up to its rows' AS text FROM import_batch b
          WHERE b.state = 'DONE' AND b.rows <> b.accepted + b.unchanged + b.later + b.rejected`,
  },
  {
    name: 'open_item',
    sql: `SELECT o.source_id AS id, format('there is no such %s', o.kind) AS text FROM open_item o
          WHERE (o.kind = 'INVOICE' AND NOT EXISTS (SELECT FROM invoice i WHERE i.id = o.source_id))
             OR (o.kind = 'PAYMENT' AND NOT EXISTS (SELECT FROM payment p WHERE p.id = o.source_id))
             OR (o.kind = 'CREDIT_NOTE' AND NOT EXISTS (SELECT FROM credit_note c WHERE c.id = o.source_id))`,
  },
];

/**
 * The sums, by plain SQL and not by the domain: invoices less what was put on them is what the
 * projection has open, and money less what was made of it is what it has unapplied; per customer,
 * portfolio and currency. $1 customers, $2 portfolio, $3 day.
 */
export const TIE = `
  WITH counts AS (
    SELECT a.*, a.effective_on <= $3::date AND (a.reversed_on IS NULL OR a.reversed_on > $3::date) AS now
    FROM allocation a WHERE a.customer_id = ANY($1) AND a.portfolio_id = $2
  ), put AS (
    SELECT invoice_id, payment_id, credit_note_id, amount_minor FROM counts WHERE now
  ), owed AS (
    SELECT i.customer_id, i.currency, i.amount_minor AS minor FROM invoice i
    WHERE i.customer_id = ANY($1) AND i.portfolio_id = $2 AND i.issued_on <= $3::date
    UNION ALL
    SELECT i.customer_id, i.currency, -p.amount_minor FROM put p JOIN invoice i ON i.id = p.invoice_id
    WHERE i.issued_on <= $3::date
    UNION ALL
    SELECT i.customer_id, i.currency, CASE WHEN j.kind IN ('FEE', 'INTEREST') THEN j.amount_minor ELSE -j.amount_minor END
    FROM adjustment j JOIN invoice i ON i.id = j.invoice_id
    WHERE j.customer_id = ANY($1) AND j.portfolio_id = $2 AND i.issued_on <= $3::date
      AND j.effective_on <= $3::date AND (j.reversed_on IS NULL OR j.reversed_on > $3::date)
  ), held AS (
    SELECT p.customer_id, p.currency, p.amount_minor AS minor FROM payment p
    WHERE p.customer_id = ANY($1) AND p.portfolio_id = $2 AND p.value_on <= $3::date
      AND (p.reversed_on IS NULL OR p.reversed_on > $3::date)
    UNION ALL
    SELECT c.customer_id, c.currency, c.amount_minor FROM credit_note c
    WHERE c.customer_id = ANY($1) AND c.portfolio_id = $2 AND c.issued_on <= $3::date
    UNION ALL
    SELECT coalesce(p.customer_id, c.customer_id), coalesce(p.currency, c.currency), -put.amount_minor
    FROM put LEFT JOIN payment p ON p.id = put.payment_id LEFT JOIN credit_note c ON c.id = put.credit_note_id
  ), books AS (
    SELECT customer_id, currency, true AS is_owed, sum(minor) AS minor FROM owed GROUP BY 1, 2
    UNION ALL SELECT customer_id, currency, false, sum(minor) FROM held GROUP BY 1, 2
  ), projected AS (
    SELECT customer_id, currency, kind = 'INVOICE' AS is_owed, sum(open_minor) AS minor
    FROM open_item WHERE customer_id = ANY($1) AND portfolio_id = $2 GROUP BY 1, 2, 3
  )
  SELECT coalesce(b.customer_id, p.customer_id) AS id,
         format('%s in %s: the books come to %s, the projection to %s',
                CASE WHEN coalesce(b.is_owed, p.is_owed) THEN 'open items' ELSE 'unapplied' END,
                coalesce(b.currency, p.currency), coalesce(b.minor, 0), coalesce(p.minor, 0)) AS text
  FROM books b FULL JOIN projected p USING (customer_id, currency, is_owed)
  WHERE coalesce(b.minor, 0) <> coalesce(p.minor, 0)`;

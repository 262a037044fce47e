import type { SqlCheck } from './ledger-checks';

const RUNNING = "s.status IN ('AGREED', 'ACTIVE')";

/** Plans, and what is asked and agreed about them. */
export const PLAN_CHECKS: readonly SqlCheck[] = [
  {
    name: 'payment_plan',
    sql: `SELECT p.id, format('its instalments come to %s of which %s interest, and it says %s and %s',
                   coalesce(n.minor, 0), coalesce(n.interest, 0), p.total_minor, p.interest_minor) AS text
          FROM payment_plan p LEFT JOIN (
            SELECT plan_id, sum(amount_minor) AS minor, sum(interest_minor) AS interest
            FROM instalment GROUP BY plan_id
          ) n ON n.plan_id = p.id
          WHERE (coalesce(n.minor, 0), coalesce(n.interest, 0)) IS DISTINCT FROM (p.total_minor, p.interest_minor)`,
  },
  {
    name: 'payment_plan',
    sql: `SELECT p.id, format('it covers %s of a balance of %s', coalesce(t.minor, 0), p.balance_minor) AS text
          FROM payment_plan p LEFT JOIN (
            SELECT plan_id, sum(open_minor) AS minor FROM payment_plan_item GROUP BY plan_id
          ) t ON t.plan_id = p.id WHERE coalesce(t.minor, 0) <> p.balance_minor`,
  },
  {
    name: 'payment_plan_item',
    sql: `SELECT t.plan_id AS id, 'an item it covers is of another customer, portfolio or currency' AS text
          FROM payment_plan_item t JOIN payment_plan p ON p.id = t.plan_id JOIN invoice i ON i.id = t.invoice_id
          WHERE (i.customer_id, i.portfolio_id, i.currency) IS DISTINCT FROM (p.customer_id, p.portfolio_id, p.currency)`,
  },
  {
    // what plans cover of an item, and what promises that name nothing else were made of it, was free when it was
    // agreed: together it can never be more than the item with what was charged on it
    name: 'commitments of an item',
    sql: `SELECT i.id, format('%s of it is planned and promised, and it is %s', taken.minor, i.amount_minor + charged.minor) AS text
          FROM invoice i JOIN (
            SELECT invoice_id, sum(minor) AS minor FROM (
              SELECT t.invoice_id, t.open_minor AS minor
              FROM plan_standing s JOIN payment_plan_item t ON t.plan_id = s.plan_id WHERE ${RUNNING}
              UNION ALL
              SELECT n.invoice_id, least(s.due_minor, p.amount_minor)
              FROM promise_standing s JOIN promise_to_pay p ON p.id = s.promise_id
              JOIN promise_item n ON n.promise_id = p.id
              WHERE s.status = 'OPEN' AND NOT p.is_imported
                AND NOT EXISTS (SELECT FROM promise_item o WHERE o.promise_id = p.id AND o.invoice_id <> n.invoice_id)
            ) x GROUP BY invoice_id
          ) taken ON taken.invoice_id = i.id
          CROSS JOIN LATERAL (
            SELECT coalesce(sum(a.amount_minor), 0) AS minor FROM adjustment a
            WHERE a.invoice_id = i.id AND a.kind IN ('FEE', 'INTEREST')
          ) charged
          WHERE taken.minor > i.amount_minor + charged.minor
            -- money that was taken back re-opens the promise it kept, beside a plan agreed in between
            AND NOT EXISTS (SELECT FROM payment y WHERE y.customer_id = i.customer_id
              AND y.portfolio_id = i.portfolio_id AND y.reversed_at IS NOT NULL)`,
  },
  {
    name: 'approval',
    sql: `SELECT a.id, format('waits for an answer, and its plan is %s', coalesce(s.status, 'not judged')) AS text
          FROM approval a LEFT JOIN plan_standing s ON s.plan_id = a.plan_id
          WHERE a.state = 'WAITING' AND a.plan_id IS NOT NULL AND s.status IS DISTINCT FROM 'PENDING_APPROVAL'`,
  },
  {
    name: 'approval',
    sql: `SELECT a.id, 'was decided by who asked for it' AS text FROM approval a
          WHERE a.first_approver_id = a.asked_by
             OR (a.decided_by = a.asked_by AND a.state NOT IN ('WAITING', 'WITHDRAWN'))`,
  },
  {
    name: 'approval',
    sql: `SELECT a.id, 'two are needed, and the same person decided twice' AS text FROM approval a
          WHERE a.needs = 'TWO_CREDIT_MANAGERS' AND a.state = 'APPROVED'
            AND (a.first_approver_id IS NULL OR a.first_approver_id = a.decided_by)`,
  },
];

import { type ImportJob, isMapped, titleOf } from './import-request';
import type { LedgerKind } from './ledger-table';
import type { Check } from './rejections';

const CHANGED = "r.outcome = 'CHANGED'";

// what stands against an invoice for good: money and credit put on it, and what was written off or added
const PUT_ON_IT = `
  JOIN LATERAL (
    SELECT coalesce((SELECT sum(a.amount_minor) FROM allocation a
                     WHERE a.invoice_id = r.existing_id AND a.reversed_on IS NULL), 0)
         + coalesce((SELECT sum(CASE WHEN j.kind IN ('FEE', 'INTEREST') THEN -j.amount_minor ELSE j.amount_minor END)
                     FROM adjustment j WHERE j.invoice_id = r.existing_id AND j.reversed_on IS NULL), 0) AS minor
  ) put ON true`;

/** What a file may not change in a ledger row that stands already. */
export function changeChecks(job: ImportJob, kind: LedgerKind): Check[] {
  const checks = [moved(job)];
  if (isMapped(job, 'accountNumber')) checks.push(otherAccount(job));
  if (kind === 'INVOICES') checks.push(belowAllocated(job), otherCurrency(job));
  if (kind === 'PAYMENTS') checks.push(alreadyReversed(job));
  return checks;
}

function moved(job: ImportJob): Check {
  return {
    // a customer whom this file would bring in has no id yet, and is another one all the same
    when: `r.outcome <> 'LATER' AND r.existing_id IS NOT NULL AND r.existing_customer_id IS DISTINCT FROM r.customer_id
           AND (r.customer_id IS NOT NULL OR r.customer_ref IS NOT NULL)`,
    field: titleOf(job, 'customer'),
    value: 'r.customer_ref',
    code: 'CUSTOMER_CHANGED',
    reason: "'the books have it for another customer, and it cannot move'",
  };
}

function otherAccount(job: ImportJob): Check {
  return {
    when: `r.outcome <> 'LATER' AND r.existing_customer_id = r.customer_id
           AND r.account_number IS NOT NULL AND r.existing_debt_id IS DISTINCT FROM r.debt_id AND r.existing_id IS NOT NULL`,
    field: titleOf(job, 'accountNumber'),
    value: 'r.account_number',
    code: 'ACCOUNT_CHANGED',
    reason: "'the books have it on another account, and it cannot move'",
  };
}

function belowAllocated(job: ImportJob): Check {
  return {
    from: PUT_ON_IT,
    when: `${CHANGED} AND r.amount_minor < put.minor`,
    field: titleOf(job, 'amount'),
    value: 'r.amount_minor',
    code: 'BELOW_ALLOCATED',
    reason: `format('more than that (%s in minor units) has been put on the invoice already; import a credit note instead', put.minor)`,
  };
}

function otherCurrency(job: ImportJob): Check {
  return {
    from: 'JOIN invoice e ON e.id = r.existing_id',
    when: `${CHANGED} AND e.currency <> r.currency AND EXISTS (SELECT FROM allocation a WHERE a.invoice_id = e.id)`,
    field: titleOf(job, 'currency'),
    value: 'r.currency',
    code: 'CURRENCY_CHANGED',
    reason: `format('money in %s has been put on the invoice already', e.currency)`,
  };
}

function alreadyReversed(job: ImportJob): Check {
  return {
    from: 'JOIN payment e ON e.id = r.existing_id',
    when: `${CHANGED} AND e.reversed_on IS NOT NULL`,
    field: titleOf(job, 'reference'),
    value: 'r.reference',
    code: 'ALREADY_REVERSED',
    reason: `format('the payment was reversed on %s; what was reversed does not change', e.reversed_on)`,
  };
}

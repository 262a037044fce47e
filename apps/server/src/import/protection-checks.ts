import { type ImportJob, titleOf } from './import-request';
import type { Check } from './rejections';

/** SQL: what a row of facts or contacts points to, of the staging row `s`; `$1` is the portfolio. */
export const POINTED_TO = `c.customer_id, d.id AS debt_id, d.customer_id AS account_customer_id,
  p.id AS contact_point_id, coalesce(c.customer_id::text, '?' || s.customer_ref) AS key`;

export const POINTING_JOINS = `
  LEFT JOIN customer_reference c ON c.portfolio_id = $1 AND c.reference = s.customer_ref
  LEFT JOIN debt d ON d.portfolio_id = $1 AND d.account_number = s.account_number
  LEFT JOIN LATERAL (SELECT o.id FROM contact_point o
    WHERE o.customer_id = c.customer_id AND o.value = s.contact_point LIMIT 1) p ON true`;

/** What a row of facts or contacts cannot point to. */
export function pointingChecks(job: ImportJob): Check[] {
  const known = "r.outcome <> 'LATER'";
  return [
    {
      when: `${known} AND r.customer_ref IS NOT NULL AND r.customer_id IS NULL`,
      field: titleOf(job, 'customer'),
      value: 'r.customer_ref',
      code: 'UNKNOWN_CUSTOMER',
      reason: "'no customer of the portfolio has this reference; import the customers first'",
    },
    {
      when: `${known} AND r.account_number IS NOT NULL AND r.debt_id IS NULL`,
      field: titleOf(job, 'accountNumber'),
      value: 'r.account_number',
      code: 'UNKNOWN_ACCOUNT',
      reason: "'the portfolio has no account with this number'",
    },
    {
      when: `${known} AND r.debt_id IS NOT NULL AND r.customer_id IS NOT NULL AND r.account_customer_id <> r.customer_id
             AND NOT EXISTS (SELECT FROM debt_party y WHERE y.debt_id = r.debt_id AND y.customer_id = r.customer_id)`,
      field: titleOf(job, 'accountNumber'),
      value: 'r.account_number',
      code: 'ACCOUNT_OF_ANOTHER_CUSTOMER',
      reason: "'the account belongs to another customer'",
    },
    {
      when: `${known} AND r.contact_point IS NOT NULL AND r.customer_id IS NOT NULL AND r.contact_point_id IS NULL`,
      field: titleOf(job, 'contactPoint'),
      value: 'r.contact_point',
      code: 'UNKNOWN_CONTACT_POINT',
      reason: "'the customer has no such number or address'",
    },
  ];
}

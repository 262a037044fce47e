import type { ComplianceFactKind } from '@kept/domain';
import type { Tx } from '../core/context';

const OF_NOTICES: ReadonlySet<ComplianceFactKind> = new Set([
  'INITIAL_COMMUNICATION',
  'VALIDATION_NOTICE',
]);

/** Whether a fact says something of a debt's notice. */
export function isOfNotice(kind: ComplianceFactKind): boolean {
  return OF_NOTICES.has(kind);
}

// a notice of which only the sending is known: a period that is longer than any by the rule is always safe
const LONGEST_PERIOD = 45;

// a fact without debts is of all of the account; of several the first communication and the latest notice count.
// five days after the first communication: 15 USC 1692g(a)
const COMPUTED = (customers: string) => `
  WITH about AS (
    SELECT d.id AS debt_id, d.customer_id, d.portfolio_id, f.kind, f.details, f.received_at, f.id
    FROM compliance_fact f
    JOIN debt d ON d.customer_id = f.customer_id AND d.portfolio_id = f.portfolio_id
      AND (f.debt_ids IS NULL OR d.id = ANY(f.debt_ids))
    WHERE ${customers} AND f.ended_at IS NULL AND f.kind IN ('INITIAL_COMMUNICATION', 'VALIDATION_NOTICE')
  ), first AS (
    SELECT debt_id, min((details->>'on')::date) AS first_contact_on FROM about
    WHERE kind = 'INITIAL_COMMUNICATION' GROUP BY debt_id
  ), notice AS (
    SELECT DISTINCT ON (debt_id) debt_id, (details->>'sentOn')::date AS sent_on,
      (details->>'periodEndsOn')::date AS period_ends_on, (details->>'returnedOn')::date AS returned_on
    FROM about WHERE kind = 'VALIDATION_NOTICE' ORDER BY debt_id, received_at DESC, id DESC
  ), computed AS (
    SELECT a.debt_id, a.customer_id, a.portfolio_id, first.first_contact_on,
           coalesce(first.first_contact_on + 5, notice.sent_on, 'infinity') AS due_on, notice.sent_on,
           CASE WHEN notice.sent_on IS NOT NULL
             THEN coalesce(notice.period_ends_on, notice.sent_on + ${LONGEST_PERIOD}) END AS period_ends_on,
           notice.returned_on
    FROM (SELECT DISTINCT debt_id, customer_id, portfolio_id FROM about) a
    LEFT JOIN first USING (debt_id) LEFT JOIN notice USING (debt_id)
  )`;

const REFRESH = `${COMPUTED('f.customer_id = ANY($1::uuid[])')}, gone AS (
    DELETE FROM notice_standing s WHERE s.customer_id = ANY($1::uuid[])
      AND NOT EXISTS (SELECT FROM computed a WHERE a.debt_id = s.debt_id)
  )
  INSERT INTO notice_standing AS s
    (debt_id, customer_id, portfolio_id, first_contact_on, due_on, sent_on, period_ends_on, returned_on)
  SELECT * FROM computed
  ON CONFLICT (debt_id) DO UPDATE SET
    first_contact_on = excluded.first_contact_on, due_on = excluded.due_on, sent_on = excluded.sent_on,
    period_ends_on = excluded.period_ends_on, returned_on = excluded.returned_on
  WHERE s IS DISTINCT FROM excluded`;

/** SQL: the debts whose standing is not what their facts come to; for `verify`. */
export const WRONG_NOTICES = `${COMPUTED('true')}
  SELECT coalesce(s.debt_id, c.debt_id) AS id, 'how it stands with its notice is not what its facts say' AS text
  FROM notice_standing s FULL JOIN computed c USING (debt_id)
  WHERE (s.first_contact_on, s.due_on, s.sent_on, s.period_ends_on, s.returned_on)
    IS DISTINCT FROM (c.first_contact_on, c.due_on, c.sent_on, c.period_ends_on, c.returned_on)`;

/** Brings the notices of customers' debts up to date with their facts. Lock the customers first. */
export async function refreshNotices(tx: Tx, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length > 0) await tx.execute(REFRESH, [customerIds]);
}

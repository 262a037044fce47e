import { type ContactOutcomeRule, isInitialCommunication } from '@kept/domain';
import { writeFacts } from '../compliance-fact/write-facts';
import type { Tx } from '../core/context';
import type { CaseInHand } from '../standing/case-in-hand';

/** A contact that was logged. */
export interface LoggedContact {
  rule: ContactOutcomeRule;
  /** ContactPurpose of its attempt; null: not said, and so to collect */
  purpose: string | null;
  /** those discussed; none: all of the account */
  debtIds: readonly string[];
  occurredAt: Temporal.Instant;
  contactLogId: string;
}

// the debts of an account that need a notice and of which nobody was told before
const UNTOLD = `
  SELECT d.id FROM debt d
  JOIN portfolio p ON p.id = d.portfolio_id JOIN customer c ON c.id = d.customer_id
  WHERE d.customer_id = $1 AND d.portfolio_id = $2 AND d.recalled_on IS NULL
    AND p.debt_kind = 'CONSUMER' AND p.collector_relation IN ('THIRD_PARTY', 'DEBT_BUYER')
    AND coalesce(c.country, p.country) = 'US'
    AND (cardinality($3::uuid[]) = 0 OR d.id = ANY($3::uuid[]))
    AND NOT EXISTS (SELECT FROM compliance_fact f
      WHERE f.customer_id = d.customer_id AND f.portfolio_id = d.portfolio_id AND f.ended_at IS NULL
        AND f.kind = 'INITIAL_COMMUNICATION' AND (f.debt_ids IS NULL OR d.id = ANY(f.debt_ids)))
  ORDER BY d.id`;

/** The account a contact was about, and the zone by whose days its first communication counts. */
export interface ToldAccount {
  customerId: string;
  portfolioId: string;
  caseId: string;
  timeZone: string;
}

/**
 * Notes with the first contact that told somebody of their debts that the days of the validation notice have begun.
 * Call it for every contact that is logged: what tells nothing, and what was told before, writes nothing.
 */
export async function noteFirstContact(
  tx: Tx,
  { customerId, portfolioId, portfolio, work }: CaseInHand,
  contact: LoggedContact,
): Promise<void> {
  if (portfolio.debtKind !== 'CONSUMER' || !portfolio.isPlacement) return;
  const { timeZone } = portfolio;
  const account = { customerId, portfolioId, caseId: work.id, timeZone };
  await noteInitialCommunication(tx, account, contact);
}

/** The same for an account, whatever its portfolio is: of one that needs no notices nothing is written. */
export async function noteInitialCommunication(
  tx: Tx,
  { customerId, portfolioId, caseId, timeZone }: ToldAccount,
  contact: LoggedContact,
): Promise<void> {
  if (!isInitialCommunication(contact.rule, contact.purpose)) return;
  const untold = await tx.query<{ id: string }>(UNTOLD, [customerId, portfolioId, contact.debtIds]);
  if (untold.length === 0) return;
  const on = contact.occurredAt.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  await writeFacts(tx, [
    {
      kind: 'INITIAL_COMMUNICATION',
      details: { on },
      debtIds: untold.map(({ id }) => id),
      contactPointId: null,
      receivedAt: contact.occurredAt,
      isWritten: false,
      fromOn: null,
      untilOn: null,
      customerId,
      portfolioId,
      caseId,
      contactLogId: contact.contactLogId,
    },
  ]);
}

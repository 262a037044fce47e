import { ContactDecisionRecord, ContactOverride } from '@kept/data';
import type { ContactDecision, ContactProposal, Refusal } from '@kept/domain';
import { refuse } from '@kept/domain';
import { blockOf } from '../contact-attempt/block-of';
import type { Tx } from '../core/context';

export interface OverrideToUse {
  overrideId: string | null;
  customerId: string;
  proposal: ContactProposal;
  /** the decision as the user may see it */
  shown: ContactDecision;
  caseId: string;
}

/**
 * Uses up an override for a contact that is blocked: it must be granted, in time, for this customer, channel and number,
 * and for every rule that blocks now. Without one the refusal says why it is blocked.
 */
export async function spendOverride(tx: Tx, asked: OverrideToUse): Promise<Refusal | null> {
  const { overrideId, customerId, caseId, proposal, shown } = asked;
  const blocked = blockOf(shown);
  if (overrideId === null) return blocked;
  const override = await tx.em.findOneBy(ContactOverride, { id: overrideId, caseId, customerId });
  if (override === null || !(await isGood(tx, override, proposal))) {
    return refuse(
      'OVERRIDE_NOT_POSSIBLE',
      'This permission is not good any more: ask compliance again.',
      { field: 'overrideId', reasons: blocked.reasons },
    );
  }
  const blocks = shown.hits.filter(({ effect }) => effect === 'BLOCK');
  if (!blocks.every((hit) => hit.isOverridable && override.ruleIds.includes(hit.ruleId))) {
    return refuse('OVERRIDE_NOT_POSSIBLE', 'Another rule stands against it by now.', {
      field: 'overrideId',
      reasons: blocked.reasons,
    });
  }
  await tx.execute(
    `UPDATE contact_override SET state = 'USED', version = version + 1 WHERE id = $1`,
    [overrideId],
  );
  return null;
}

/** Granted to whoever uses it, in time, and for this very contact: its channel, number, party, purpose and debts. */
async function isGood(
  tx: Tx,
  override: ContactOverride,
  proposal: ContactProposal,
): Promise<boolean> {
  const { state, askedById, channel, contactPointId, expiresAt, decisionId } = override;
  if (state !== 'GRANTED' || askedById !== tx.user.id) return false;
  if (Temporal.Instant.compare(tx.now, expiresAt) >= 0) return false;
  if (channel !== proposal.channel) return false;
  if (contactPointId !== null && contactPointId !== proposal.contactPointId) return false;
  const asked = await tx.em.findOneByOrFail(ContactDecisionRecord, { id: decisionId });
  return (
    asked.party === proposal.party &&
    asked.purpose === proposal.purpose &&
    proposal.debtIds.every((id) => asked.debtIds.includes(id))
  );
}

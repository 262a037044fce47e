import { ContactOverride } from '@kept/data';
import type { ContactDecision, ContactProposal, Refusal } from '@kept/domain';
import { refuse } from '@kept/domain';
import { blockOf } from '../contact-attempt/block-of';
import type { Tx } from '../core/context';

export interface OverrideToUse {
  overrideId: string | null;
  customerId: string;
  proposal: ContactProposal;
  decision: ContactDecision;
}

/**
 * Uses up an override for a contact that is blocked: it must be granted, in time, for this customer, channel and number,
 * and for every rule that blocks now. Without one the refusal says why it is blocked.
 */
export async function spendOverride(tx: Tx, asked: OverrideToUse): Promise<Refusal | null> {
  const { overrideId, customerId, proposal, decision } = asked;
  const blocked = blockOf(decision);
  if (overrideId === null) return blocked;
  const override = await tx.em.findOneBy(ContactOverride, { id: overrideId, customerId });
  const isGood =
    override !== null &&
    override.state === 'GRANTED' &&
    override.channel === proposal.channel &&
    (override.contactPointId === null || override.contactPointId === proposal.contactPointId) &&
    Temporal.Instant.compare(tx.now, override.expiresAt) < 0;
  if (!isGood) {
    return refuse(
      'OVERRIDE_NOT_POSSIBLE',
      'This permission is not good any more: ask compliance again.',
      { field: 'overrideId', reasons: blocked.reasons },
    );
  }
  const blocks = decision.hits.filter(({ effect }) => effect === 'BLOCK');
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

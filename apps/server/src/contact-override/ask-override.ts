import { randomUUIDv7 } from 'node:crypto';
import { ContactOverride } from '@kept/data';
import { checkFreeText, isRefusal, type Refusal, refuse } from '@kept/domain';
import { reasonOf } from '../contact-attempt/block-of';
import { isOverridable } from '../contact-decision/contact-decision.types';
import { decide } from '../contact-decision/decide';
import { readPersons } from '../contact-decision/person-on-file';
import { readProposal } from '../contact-decision/read-proposal';
import { writeDecision } from '../contact-decision/write-decision';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { audienceOf, takeCase } from '../standing/case-in-hand';
import type { AskContactOverrideInput } from './contact-override.inputs';
import { whoMayGrant } from './who-may-grant';

// what holds at the moment of asking need not hold tomorrow
const GOOD_FOR = { hours: 4 };

/** Asks compliance to let one contact through: only where every rule that stops it may be overridden. */
export async function askContactOverride(
  tx: Tx,
  input: AskContactOverrideInput,
): Promise<ContactOverride | Refusal> {
  const reason = input.reason.trim();
  if (reason === '') {
    return refuse('INVALID_INPUT', 'Say why this contact has to be made.', { field: 'reason' });
  }
  const forbidden = checkFreeText(reason, 'reason');
  if (forbidden) return forbidden;
  const { work, portfolio, customerId } = await takeCase(tx, input.caseId, {
    action: 'create',
    type: 'ContactOverride',
  });
  const file = (await readPersons(tx, [customerId])).get(customerId);
  if (file === undefined) throw notFound('The customer');
  const proposal = readProposal(input, file, portfolio.id);
  if (isRefusal(proposal)) return proposal;
  const decided = await decide(tx, { file, portfolio, proposal, at: tx.now });
  const { hits } = decided.shown;
  const blocks = hits.filter(({ effect }) => effect === 'BLOCK');
  if (blocks.length === 0) {
    return refuse('OVERRIDE_NOT_POSSIBLE', 'Nothing stops this contact: it needs no permission.');
  }
  if (!isOverridable(hits)) {
    return refuse('OVERRIDE_NOT_POSSIBLE', 'Nobody may let this contact through.', {
      reasons: blocks.filter((hit) => !hit.isOverridable).map(reasonOf),
    });
  }
  const kept = await writeDecision(tx, {
    ...decided,
    caseId: work.id,
    customerId,
    portfolio,
    occasion: 'BLOCKED',
  });
  const override = tx.em.create(ContactOverride, {
    id: randomUUIDv7(),
    caseId: work.id,
    portfolioId: portfolio.id,
    customerId,
    channel: proposal.channel,
    contactPointId: proposal.contactPointId,
    decisionId: kept.id,
    ruleIds: blocks.map(({ ruleId }) => ruleId),
    reason,
    askedById: tx.user.id,
    askedAt: tx.now,
    state: 'WAITING',
    decidedById: null,
    decidedAt: null,
    decisionNote: null,
    expiresAt: tx.now.add(GOOD_FOR),
  });
  await tx.em.insert(ContactOverride, override);
  tx.emit(
    {
      type: 'OVERRIDE_ASKED',
      payload: { overrideId: override.id, ruleIds: override.ruleIds },
      subject: { type: 'ContactOverride', id: override.id },
      customerId,
      portfolioId: portfolio.id,
      caseId: work.id,
    },
    {
      ...audienceOf(work),
      userIds: [tx.user.id, work.ownerId, ...(await whoMayGrant(tx, override))],
    },
  );
  return override;
}

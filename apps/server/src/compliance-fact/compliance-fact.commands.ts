import { ComplianceFact } from '@kept/data';
import {
  can,
  checkEndFact,
  checkFreeText,
  isPersonFact,
  isRefusal,
  type Refusal,
  refuse,
  subject,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { updateSeen } from '../core/versioned';
import { type CaseInHand, takeCase } from '../standing/case-in-hand';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import { isOfNotice, refreshNotices } from '../validation-notice/refresh-notices';
import type { EndComplianceFactInput, RecordComplianceFactInput } from './compliance-fact.inputs';
import { checkPointsTo } from './fact-points-to';
import { enderOf, factRecord } from './fact-record';
import { readFact } from './read-fact';
import { writeFacts } from './write-facts';

/** Notes what decides whether and how somebody may be contacted. One that is known already is not doubled. */
export async function recordComplianceFact(
  tx: Tx,
  input: RecordComplianceFactInput,
): Promise<ComplianceFact | Refusal> {
  const may = { action: 'create', type: 'ComplianceFact' } as const;
  const inHand = await takeCase(tx, input.caseId, may);
  const { customerId, portfolioId, today } = inHand;
  const fact = readFact(input, { now: tx.now, today });
  if (isRefusal(fact)) return fact;
  const refused =
    (await checkPointsTo(tx, fact, { customerId, portfolioId })) ??
    (await checkReplaced(tx, input, inHand));
  if (refused) return refused;
  const { replacesId = null, caseId } = input;
  const toWrite = { ...fact, customerId, portfolioId, caseId, replacesId };
  const { facts, isOfPerson } = await writeFacts(tx, [toWrite]);
  await refreshStanding(tx, [customerId], {
    portfolioId: isOfPerson ? null : portfolioId,
    from: 'WORK',
  });
  const [written] = facts;
  if (written === undefined) throw new Error('a fact that was written has a row');
  return written;
}

/** The fact that is to be replaced: of the same kind and account, in force, and theirs to end. */
async function checkReplaced(
  tx: Tx,
  { replacesId, kind }: RecordComplianceFactInput,
  { customerId, portfolioId }: CaseInHand,
): Promise<Refusal | null> {
  if (!replacesId) return null;
  const field = 'replacesId';
  const old = await tx.em.findOneBy(ComplianceFact, { id: replacesId });
  if (old?.customerId !== customerId || (old.portfolioId ?? portfolioId) !== portfolioId) {
    throw notFound('The fact');
  }
  if (old.kind !== kind) {
    return refuse('INVALID_INPUT', 'A fact is replaced by one of its kind.', { field });
  }
  if (old.endedAt !== null) {
    return refuse('STALE_VERSION', 'That fact is no longer in force.', { field });
  }
  return checkEndFact(old.kind, enderOf(tx, old));
}

/** Ends a fact that is no longer so; it stays to be read, with why and by whom. */
export async function endComplianceFact(
  tx: Tx,
  input: EndComplianceFactInput,
): Promise<ComplianceFact | Refusal> {
  const known = await tx.em.findOneBy(ComplianceFact, { id: input.id });
  if (known === null) throw notFound('The fact');
  await tx.lockCustomers([known.customerId]);
  const fact = await tx.em.findOneByOrFail(ComplianceFact, { id: input.id });
  const record = await factRecord(tx, fact);
  if (!can(tx.ability, 'read', subject('ComplianceFact', record))) throw notFound('The fact');
  demand(tx, 'update', subject('ComplianceFact', record));
  const refused = checkEnd(tx, fact, input);
  if (refused) return refused;
  const isFirst = await updateSeen(tx, ComplianceFact, input, {
    endedAt: tx.now,
    endedById: tx.actorId,
    endReason: input.reason.trim(),
  });
  if (!isFirst) {
    return staleVersion(tx, {
      what: 'The fact',
      type: 'ComplianceFact',
      id: fact.id,
      customerId: fact.customerId,
      seenVersion: input.version,
      version: fact.version,
    });
  }
  const { customerId, portfolioId, kind } = fact;
  tx.emit({
    type: 'FACT_ENDED',
    payload: { factId: fact.id, kind },
    subject: { type: 'ComplianceFact', id: fact.id },
    customerId,
    portfolioId,
  });
  if (isOfNotice(kind)) await refreshNotices(tx, [customerId]);
  await refreshStanding(tx, [customerId], {
    portfolioId: isPersonFact(kind) ? null : portfolioId,
    from: 'WORK',
  });
  return tx.em.findOneByOrFail(ComplianceFact, { id: fact.id });
}

function checkEnd(
  tx: Tx,
  fact: ComplianceFact,
  { reason }: EndComplianceFactInput,
): Refusal | null {
  const field = 'reason';
  if (reason.trim() === '') {
    return refuse('INVALID_INPUT', 'Say why it is no longer so.', { field });
  }
  if (fact.endedAt !== null) {
    return refuse('STALE_VERSION', 'This fact was ended already.', { field: 'version' });
  }
  return checkFreeText(reason, field) ?? checkEndFact(fact.kind, enderOf(tx, fact));
}

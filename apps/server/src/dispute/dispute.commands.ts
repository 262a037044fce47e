import { Dispute, DisputeItem } from '@kept/data';
import { isRefusal, type Money, nextActionAfter, type Refusal, sumByCurrency } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { updateSeen } from '../core/versioned';
import { invoiceById } from '../invoice/invoice.queries';
import { audienceOf, type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import type { DisputeInput } from './dispute.inputs';
import {
  checkOwner,
  type Ending,
  type ResolveDispute,
  readLines,
  readReason,
  readResolution,
} from './read-dispute';

/** An objection to items; `contactLogId` where it was raised in a call that is being logged. */
export interface OpenDispute {
  caseId: string;
  dispute: DisputeInput;
  contactLogId?: string;
}

/** Notes what a customer objects to. The disputed part is not chased from this moment on; the rest is. */
export async function openDispute(
  tx: Tx,
  { caseId, dispute: input, contactLogId }: OpenDispute,
): Promise<Dispute | Refusal> {
  const inHand = await takeCaseWithFacts(tx, caseId, { action: 'create', type: 'Dispute' });
  const { work, customerId, portfolioId, today, portfolio } = inHand;
  const reason = readReason(inHand, input);
  if (isRefusal(reason)) return reason;
  const lines = readLines(inHand, input.items);
  if (isRefusal(lines)) return lines;
  const ownerId = input.ownerId ?? work.ownerId ?? tx.actorId;
  const noOwner = await checkOwner(tx, ownerId);
  if (noOwner) return noOwner;
  const debts = new Set(lines.map(({ debtId }) => debtId));
  const dispute = await tx.em.save(
    tx.em.create(Dispute, {
      caseId: work.id,
      portfolioId,
      customerId,
      debtId: debts.size === 1 ? ([...debts][0] ?? null) : null,
      contactLogId: contactLogId ?? null,
      reason,
      rootCause: input.rootCause ?? null,
      detail: input.detail?.trim() || null,
      ownerId,
      openedOn: today.toString(),
      recordedAt: tx.now,
    }),
  );
  await tx.em.insert(
    DisputeItem,
    lines.map(({ itemId, amount }) => ({
      disputeId: dispute.id,
      invoiceId: itemId,
      amountMinor: amount,
    })),
  );
  const { calendar } = portfolio;
  await planNext(tx, work.id, nextActionAfter('DISPUTE_OPENED', { today, calendar }));
  tx.emit(
    {
      type: 'DISPUTE_OPENED',
      payload: {
        disputeId: dispute.id,
        reason,
        amounts: sumByCurrency(
          lines.map(({ amount, currency }) => ({ minorUnits: amount, currency })),
        ),
        itemIds: lines.map(({ itemId }) => itemId),
        ownerId,
      },
      ...placeOf(inHand, dispute.id),
    },
    audienceOf(work),
  );
  await refreshStanding(tx, [customerId], { portfolioId });
  return dispute;
}

/** Ends a dispute. What is accepted awaits its credit note and stays out; what is rejected is chased again. */
export async function resolveDispute(tx: Tx, input: ResolveDispute): Promise<Dispute | Refusal> {
  const known = await tx.em.findOneBy(Dispute, { id: input.id });
  if (known === null) throw notFound('The dispute');
  const inHand = await takeCaseWithFacts(tx, known.caseId, { action: 'update', type: 'Dispute' });
  const dispute = await tx.em.findOneByOrFail(Dispute, { id: known.id });
  const items = await tx.em.findBy(DisputeItem, { disputeId: dispute.id });
  const ending = await readResolution(tx, dispute, items, input);
  if (isRefusal(ending)) return ending;
  const { today, portfolioId, customerId } = inHand;
  const isFirst = await updateSeen(tx, Dispute, input, {
    resolution: ending.resolution,
    resolvedOn: today.toString(),
    resolvedAt: tx.now,
    resolvedById: tx.actorId,
    resolutionNote: input.note?.trim() || null,
    ...(input.rootCause && { rootCause: input.rootCause }),
  });
  if (!isFirst) {
    return staleVersion(tx, {
      what: 'The dispute',
      type: 'Dispute',
      id: dispute.id,
      customerId,
      seenVersion: input.version,
      version: dispute.version,
    });
  }
  await keepAccepted(tx, dispute.id, ending);
  await planAfter(tx, inHand, ending);
  await tellResolved(tx, inHand, { dispute, items, ending });
  await refreshStanding(tx, [customerId], { portfolioId });
  return tx.em.findOneByOrFail(Dispute, { id: dispute.id });
}

async function keepAccepted(tx: Tx, disputeId: string, { accepted }: Ending): Promise<void> {
  await tx.execute(
    `UPDATE dispute_item i SET accepted_minor = a.accepted
     FROM jsonb_to_recordset($2::jsonb) AS a("itemId" uuid, accepted bigint)
     WHERE i.dispute_id = $1 AND i.invoice_id = a."itemId"`,
    [disputeId, JSON.stringify(accepted)],
  );
}

/** Withdrawn by the customer, nothing is to be done that was not planned before. */
async function planAfter(
  tx: Tx,
  { work, today, portfolio: { calendar } }: CaseWithFacts,
  { resolution }: Ending,
): Promise<void> {
  if (resolution === 'WITHDRAWN') return;
  const turn = resolution === 'REJECTED' ? 'DISPUTE_REJECTED' : 'DISPUTE_ACCEPTED';
  await planNext(tx, work.id, nextActionAfter(turn, { today, calendar }));
}

interface Resolved {
  dispute: Dispute;
  items: readonly DisputeItem[];
  ending: Ending;
}

async function tellResolved(
  tx: Tx,
  inHand: CaseWithFacts,
  { dispute, items, ending }: Resolved,
): Promise<void> {
  const sums = async (amountOf: (item: DisputeItem) => number): Promise<Money[]> => {
    const lines = items.map(async (item) => {
      const invoice = await tx.load(invoiceById, item.invoiceId);
      return { minorUnits: amountOf(item), currency: invoice?.currency ?? '' };
    });
    return sumByCurrency(await Promise.all(lines));
  };
  const accepted = new Map(ending.accepted.map((line) => [line.itemId, line.accepted]));
  tx.emit(
    {
      type: 'DISPUTE_RESOLVED',
      payload: {
        disputeId: dispute.id,
        resolution: ending.resolution,
        amounts: await sums((item) => item.amountMinor),
        accepted: await sums((item) => accepted.get(item.invoiceId) ?? 0),
      },
      ...placeOf(inHand, dispute.id),
    },
    audienceOf(inHand.work),
  );
}

function placeOf({ customerId, portfolioId, work }: CaseWithFacts, id: string) {
  const subject = { type: 'Dispute', id } as const;
  return { subject, customerId, portfolioId, caseId: work.id };
}

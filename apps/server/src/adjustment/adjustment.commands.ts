import { Adjustment } from '@kept/data';
import { isRefusal, type Refusal } from '@kept/domain';
import type { WaiverInput } from '../approval/approval.inputs';
import { isWaiverHeld } from '../approval/stored-offer';
import { takePermit } from '../approval/take-permit';
import type { Tx } from '../core/context';
import { audienceOf, takeCase } from '../standing/case-in-hand';
import { refreshStanding } from '../standing/refresh-standing';
import { readWaiver, waiverVerdict } from './waiver';

export interface WaiveCharges {
  caseId: string;
  waiver: WaiverInput;
  approvalId?: string | null;
}

/** Waives fees or interest booked on an item: nobody owes them any more. */
export async function waiveCharges(tx: Tx, input: WaiveCharges): Promise<Adjustment | Refusal> {
  const inHand = await takeCase(tx, input.caseId, { action: 'waive', type: 'Adjustment' });
  const read = await readWaiver(tx, inHand, input.waiver);
  if (isRefusal(read)) return read;
  const { waiver, item } = read;
  const permit = await takePermit(tx, inHand, {
    kind: 'WAIVER',
    approvalId: input.approvalId,
    verdict: await waiverVerdict(tx, inHand, { waiver, debtId: item.debtId }),
    isHeldBy: (approval) => isWaiverHeld(waiver, approval),
  });
  if (isRefusal(permit)) return permit;
  const { customerId, portfolioId, work, today } = inHand;
  const { invoiceId, currency, reason } = waiver;
  const made = await tx.em.save(
    tx.em.create(Adjustment, {
      portfolioId,
      customerId,
      invoiceId,
      kind: 'WAIVER',
      amountMinor: waiver.amount,
      currency,
      reason,
      effectiveOn: today.toString(),
      recordedAt: tx.now,
      recordedById: tx.actorId,
      approvalId: permit?.id ?? null,
    }),
  );
  tx.emit(
    {
      type: 'ADJUSTMENT_RECORDED',
      payload: { invoiceId, kind: 'WAIVER', amount: { minorUnits: waiver.amount, currency } },
      subject: { type: 'Adjustment', id: made.id },
      customerId,
      portfolioId,
      caseId: work.id,
    },
    audienceOf(work),
  );
  await refreshStanding(tx, [customerId], { portfolioId });
  return made;
}

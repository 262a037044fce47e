import { createHash } from 'node:crypto';
import { ValidationNotice } from '@kept/data';
import { isRefusal, noticeContent, type Refusal, refuse } from '@kept/domain';
import type { Tx } from '../core/context';
import { openCase, takeDebt } from './notice-in-hand';
import type { PrepareValidationNoticeInput } from './validation-notice.inputs';

interface Standing {
  sentOn: string | null;
  returnedOn: string | null;
}

/** Writes the notice of a debt and keeps it as it was written; refused with each field that is missing. */
export async function prepareValidationNotice(
  tx: Tx,
  { debtId }: PrepareValidationNoticeInput,
): Promise<ValidationNotice | Refusal> {
  const file = await takeDebt(tx, debtId, 'create');
  const { debt, facts, today } = file;
  if (!file.isNeeded) return noNotice();
  const running = await runningNotice(tx, debtId);
  if (running) return running;
  const content = noticeContent(facts);
  if (isRefusal(content)) return content;
  const { noticePdf } = await import('./notice-pdf');
  const document = await noticePdf(content);
  const { customerId, portfolioId } = debt;
  // one that was never sent gives way; one that came back is replaced once this one is on its way
  await tx.execute(
    `UPDATE validation_notice SET state = 'REPLACED', version = version + 1
     WHERE debt_id = $1 AND state = 'PREPARED'`,
    [debtId],
  );
  const returned = await tx.em.findOneBy(ValidationNotice, { debtId, state: 'RETURNED' });
  const notice = await tx.em.save(
    tx.em.create(ValidationNotice, {
      debtId,
      customerId,
      portfolioId,
      state: 'PREPARED',
      method: null,
      facts,
      document,
      sha256: createHash('sha256').update(document).digest('hex'),
      preparedOn: today.toString(),
      sentOn: null,
      assumedReceiptOn: null,
      periodEndsOn: null,
      returnedOn: null,
      replacesId: returned?.id ?? null,
      preparedById: tx.actorId,
      recordedAt: tx.now,
    }),
  );
  tx.emit({
    type: 'NOTICE_PREPARED',
    payload: { noticeId: notice.id, debtId },
    subject: { type: 'ValidationNotice', id: notice.id },
    customerId,
    portfolioId,
    caseId: (await openCase(tx, debt))?.id ?? null,
  });
  return notice;
}

/** Why a debt gets no notice at all. */
export function noNotice(): Refusal {
  const message = 'This debt needs no validation notice: it is no placed consumer debt in the US.';
  return refuse('INVALID_INPUT', message, { field: 'debtId' });
}

async function runningNotice(tx: Tx, debtId: string): Promise<Refusal | null> {
  const [standing] = await tx.query<Standing>(
    `SELECT sent_on::text AS "sentOn", returned_on::text AS "returnedOn" FROM notice_standing WHERE debt_id = $1`,
    [debtId],
  );
  if (!standing?.sentOn || standing.returnedOn !== null) return null;
  const message = `A notice was sent on ${standing.sentOn}. Another one goes out when it has come back.`;
  return refuse('DUPLICATE', message, { field: 'debtId' });
}

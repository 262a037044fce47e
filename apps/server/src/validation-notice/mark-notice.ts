import { ValidationNotice } from '@kept/data';
import {
  addBusinessDays,
  checkFreeText,
  NOTICE_METHODS,
  type NoticeMethod,
  type Refusal,
  refuse,
  validationPeriod,
} from '@kept/domain';
import { type FactToWrite, writeFacts } from '../compliance-fact/write-facts';
import type { Tx } from '../core/context';
import { updateSeen } from '../core/versioned';
import { planNext } from '../standing/plan-next';
import { loadPortfolios } from '../standing/portfolio-context';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import { type NoticeInHand, takeNotice } from './notice-in-hand';
import type { MarkNoticeReturnedInput, MarkNoticeSentInput } from './validation-notice.inputs';

/** Notes that a notice went out, and until when they may dispute. */
export async function markValidationNoticeSent(
  tx: Tx,
  input: MarkNoticeSentInput,
): Promise<ValidationNotice | Refusal> {
  const inHand = await takeNotice(tx, input.id);
  const { notice } = inHand;
  const { sentOn } = input;
  const method = NOTICE_METHODS.find((one) => one === input.method);
  if (method === undefined) {
    return refuse('INVALID_INPUT', `It was sent by one of ${NOTICE_METHODS.join(', ')}.`, {
      field: 'method',
    });
  }
  const refused =
    checkSent(inHand, method, sentOn) ?? (await checkElectronic(tx, inHand, method, sentOn));
  if (refused) return refused;
  const { assumedReceiptOn } = validationPeriod(sentOn);
  const periodEndsOn = printedEnd(notice);
  const isFirst = await updateSeen(tx, ValidationNotice, input, {
    state: 'SENT',
    method,
    sentOn: sentOn.toString(),
    assumedReceiptOn: assumedReceiptOn.toString(),
    periodEndsOn,
    sentById: tx.actorId,
  });
  if (!isFirst) return stale(tx, notice, input.version);
  if (notice.replacesId !== null) await replace(tx, notice.replacesId);
  await writeFacts(tx, await factsOfSending(tx, inHand, { method, sentOn, periodEndsOn }));
  tx.emit({
    type: 'NOTICE_SENT',
    payload: {
      noticeId: notice.id,
      debtId: notice.debtId,
      method,
      sentOn: sentOn.toString(),
      periodEndsOn,
    },
    ...placeOf(inHand),
  });
  await planAfterSending(tx, inHand);
  return refreshed(tx, notice);
}

/** Notes that a notice came back: it is to be sent again. */
export async function markValidationNoticeReturned(
  tx: Tx,
  input: MarkNoticeReturnedInput,
): Promise<ValidationNotice | Refusal> {
  const inHand = await takeNotice(tx, input.id);
  const { notice, file, work } = inHand;
  const { returnedOn } = input;
  const refused = checkReturned(inHand, input);
  if (refused) return refused;
  const isFirst = await updateSeen(tx, ValidationNotice, input, {
    state: 'RETURNED',
    returnedOn: returnedOn.toString(),
  });
  if (!isFirst) return stale(tx, notice, input.version);
  const { method, sentOn, periodEndsOn } = notice;
  await writeFacts(tx, [
    {
      ...factBase(tx, inHand),
      kind: 'VALIDATION_NOTICE',
      details: {
        sentOn,
        periodEndsOn,
        method,
        returnedOn: returnedOn.toString(),
        noticeId: notice.id,
      },
      isWritten: true,
      note: input.note?.trim() || null,
    },
  ]);
  tx.emit({
    type: 'NOTICE_RETURNED',
    payload: { noticeId: notice.id, debtId: notice.debtId, returnedOn: returnedOn.toString() },
    ...placeOf(inHand),
  });
  if (work) {
    await planNext(tx, work.id, {
      kind: 'SEND_NOTICE',
      on: file.today,
      at: null,
      desk: 'COLLECTOR',
      rule: 'US-VAL-1',
      text: 'The validation notice came back: find the address and send it again',
    });
  }
  return refreshed(tx, notice);
}

/** The end of the period as it is printed in the notice. */
function printedEnd({ facts }: ValidationNotice): string {
  if (facts.periodEndsOn === null)
    throw new Error('a notice is written with the end of its period');
  return facts.periodEndsOn;
}

function checkSent(
  { notice, file }: NoticeInHand,
  method: NoticeMethod,
  sentOn: Temporal.PlainDate,
): Refusal | null {
  const field = 'sentOn';
  if (notice.state !== 'PREPARED') {
    return refuse('NOT_ALLOWED', 'This notice is not waiting to be sent.', { field: 'id' });
  }
  if (Temporal.PlainDate.compare(sentOn, file.today) > 0) {
    return refuse('INVALID_INPUT', 'Note the sending once it has been sent.', { field });
  }
  if (method !== 'ORAL' && sentOn.toString() < notice.preparedOn) {
    return refuse('INVALID_INPUT', 'It was not written yet on that day.', { field });
  }
  if (validationPeriod(sentOn).endsOn.toString() > printedEnd(notice)) {
    const message =
      'Sent on that day, the period would end later than the notice says. Prepare it anew and send it the same day.';
    return refuse('NOTICE_INCOMPLETE', message, { field });
  }
  return null;
}

// the consent of E-SIGN 101(c), unless the notice is itself the first they hear: 12 CFR 1006.42(b)
async function checkElectronic(
  tx: Tx,
  { notice }: NoticeInHand,
  method: NoticeMethod,
  sentOn: Temporal.PlainDate,
): Promise<Refusal | null> {
  if (method !== 'ELECTRONIC') return null;
  const [row] = await tx.query<{ isAllowed: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM notice_standing s WHERE s.debt_id = $1 AND s.first_contact_on IS NOT NULL)
       OR EXISTS (SELECT FROM compliance_fact f
         WHERE f.customer_id = $2 AND f.portfolio_id = $3 AND f.ended_at IS NULL AND f.kind = 'CONSENT'
           AND f.details->>'scope' = 'ELECTRONIC_NOTICES' AND (f.debt_ids IS NULL OR $1::uuid = ANY(f.debt_ids))
           AND coalesce(f.from_on, '-infinity') <= $4::date AND coalesce(f.until_on, 'infinity') >= $4::date)
       AS "isAllowed"`,
    [notice.debtId, notice.customerId, notice.portfolioId, sentOn],
  );
  if (row?.isAllowed) return null;
  const message =
    'They were spoken to before: electronically it goes only with their consent to electronic notices. Send it by mail.';
  return refuse('NOT_ALLOWED', message, {
    field: 'method',
    reasons: [{ rule: 'US-SEND-1', text: message, citation: '12 CFR 1006.42(b)' }],
  });
}

function checkReturned(
  { notice, file }: NoticeInHand,
  { returnedOn, note }: MarkNoticeReturnedInput,
): Refusal | null {
  const field = 'returnedOn';
  const { state, sentOn } = notice;
  if (state !== 'SENT' || sentOn === null) {
    return refuse('NOT_ALLOWED', 'Only a notice that was sent comes back.', { field: 'id' });
  }
  const on = returnedOn.toString();
  if (on < sentOn || on > file.today.toString()) {
    return refuse('INVALID_INPUT', 'It comes back after it was sent, and not in the future.', {
      field,
    });
  }
  return note ? checkFreeText(note, 'note') : null;
}

async function factsOfSending(
  tx: Tx,
  inHand: NoticeInHand,
  sent: { method: NoticeMethod; sentOn: Temporal.PlainDate; periodEndsOn: string },
): Promise<FactToWrite[]> {
  const base = factBase(tx, inHand);
  const { debtId, id: noticeId } = inHand.notice;
  const { method, periodEndsOn } = sent;
  const sentOn = sent.sentOn.toString();
  const notice: FactToWrite = {
    ...base,
    kind: 'VALIDATION_NOTICE',
    details: { sentOn, periodEndsOn, method, returnedOn: null, noticeId },
    isWritten: method !== 'ORAL',
  };
  const [told] = await tx.query<{ on: string }>(
    `SELECT first_contact_on::text AS on FROM notice_standing WHERE debt_id = $1 AND first_contact_on IS NOT NULL`,
    [debtId],
  );
  if (told) return [notice];
  return [
    { ...base, kind: 'INITIAL_COMMUNICATION', details: { on: sentOn }, isWritten: true },
    notice,
  ];
}

function factBase(tx: Tx, { notice, work }: NoticeInHand) {
  return {
    customerId: notice.customerId,
    portfolioId: notice.portfolioId,
    caseId: work?.id ?? null,
    debtIds: [notice.debtId],
    contactPointId: null,
    receivedAt: tx.now,
    fromOn: null,
    untilOn: null,
  };
}

async function replace(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `UPDATE validation_notice SET state = 'REPLACED', version = version + 1
     WHERE id = $1 AND state = 'RETURNED'`,
    [id],
  );
}

/** The case that waited for its notice goes on; one with several debts waits for the others. */
async function planAfterSending(tx: Tx, { notice, file, work }: NoticeInHand): Promise<void> {
  if (work?.nextAction !== 'SEND_NOTICE') return;
  const { customerId, portfolioId } = notice;
  const [other] = await tx.query(
    `SELECT FROM notice_standing WHERE customer_id = $1 AND portfolio_id = $2 AND first_contact_on IS NOT NULL
       AND (sent_on IS NULL OR returned_on IS NOT NULL) LIMIT 1`,
    [customerId, portfolioId],
  );
  if (other) return;
  const portfolios = await loadPortfolios(tx, { customerIds: [customerId], portfolioId });
  const calendar = portfolios.get(portfolioId)?.calendar;
  if (calendar === undefined) throw new Error(`no portfolio ${portfolioId}`);
  await planNext(tx, work.id, {
    kind: 'CALL',
    on: addBusinessDays(file.today, 1, calendar),
    at: null,
    desk: 'COLLECTOR',
    rule: 'NOTICE_SENT',
    text: 'The validation notice is out: go on, without pressure until the period ends',
  });
}

function placeOf({ notice, work }: NoticeInHand) {
  const { id, customerId, portfolioId } = notice;
  const subject = { type: 'ValidationNotice', id } as const;
  return { subject, customerId, portfolioId, caseId: work?.id ?? null };
}

function stale(tx: Tx, notice: ValidationNotice, seenVersion: number): Promise<Refusal> {
  const { id, customerId, version } = notice;
  const what = 'The notice';
  return staleVersion(tx, {
    what,
    type: 'ValidationNotice',
    id,
    customerId,
    seenVersion,
    version,
  });
}

async function refreshed(
  tx: Tx,
  { id, customerId, portfolioId }: ValidationNotice,
): Promise<ValidationNotice> {
  await refreshStanding(tx, [customerId], { portfolioId, from: 'WORK' });
  return tx.em.findOneByOrFail(ValidationNotice, { id });
}

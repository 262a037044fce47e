import { PromiseItem, PromiseToPay } from '@kept/data';
import {
  addBusinessDays,
  checkFreeText,
  checkPromiseOpen,
  isRefusal,
  type NewPromise,
  nextActionAfter,
  type Refusal,
  refuse,
} from '@kept/domain';
import { isPromiseHeld } from '../approval/stored-offer';
import { takePermit } from '../approval/take-permit';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { updateSeen } from '../core/versioned';
import { audienceOf, type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import { promiseVerdict } from './promise-authority';
import { readPromise } from './promise-terms';
import type { PromiseInput } from './promise-to-pay.inputs';

/** A promise somebody makes on a case; `contactLogId` where it was made in a call that is being logged. */
export interface RecordPromiseToPay {
  caseId: string;
  promise: PromiseInput;
  contactLogId?: string;
}

/** Notes what a customer promises to pay, and by when. It is not chased until its grace has passed. */
export async function recordPromiseToPay(
  tx: Tx,
  { caseId, promise, contactLogId }: RecordPromiseToPay,
): Promise<PromiseToPay | Refusal> {
  const inHand = await takeCaseWithFacts(tx, caseId, { action: 'create', type: 'PromiseToPay' });
  const agreed = await agree(tx, inHand, promise, { contactLogId });
  if (isRefusal(agreed)) return agreed;
  const made = await keep(tx, inHand, agreed);
  const { terms } = agreed;
  tx.emit(
    {
      type: 'PROMISE_RECORDED',
      payload: {
        promiseId: made.id,
        amount: { minorUnits: terms.amount, currency: terms.currency },
        dueOn: made.dueOn,
        method: terms.method,
        itemIds: [...terms.itemIds],
      },
      ...placeOf(inHand, made),
    },
    audienceOf(inHand.work),
  );
  await refreshStanding(tx, [inHand.customerId], { portfolioId: inHand.portfolioId });
  return made;
}

export interface CancelPromiseToPay {
  id: string;
  version: number;
  reason: string;
}

/** Takes an open promise back. On its day or later, and without the money, that counts as not kept. */
export async function cancelPromiseToPay(
  tx: Tx,
  input: CancelPromiseToPay,
): Promise<PromiseToPay | Refusal> {
  const { inHand, promise } = await takePromise(tx, input.id);
  const refused = checkChange(inHand, promise, input.reason);
  if (refused) return refused;
  const isFirst = await updateSeen(tx, PromiseToPay, input, endingOf(tx, inHand, input.reason));
  if (!isFirst) return changedMeanwhile(tx, promise, input.version);
  tx.emit(
    {
      type: 'PROMISE_CANCELLED',
      payload: {
        promiseId: promise.id,
        amount: { minorUnits: promise.amountMinor, currency: promise.currency },
        dueOn: promise.dueOn,
      },
      ...placeOf(inHand, promise),
    },
    audienceOf(inHand.work),
  );
  await refreshStanding(tx, [inHand.customerId], { portfolioId: inHand.portfolioId });
  return tx.em.findOneByOrFail(PromiseToPay, { id: promise.id });
}

export interface SupersedePromiseToPay extends CancelPromiseToPay {
  promise: PromiseInput;
}

/** Replaces an open promise by another one, which it names from then on. Answers with the new one. */
export async function supersedePromiseToPay(
  tx: Tx,
  input: SupersedePromiseToPay,
): Promise<PromiseToPay | Refusal> {
  const { inHand, promise } = await takePromise(tx, input.id);
  const refused = checkChange(inHand, promise, input.reason);
  if (refused) return refused;
  const agreed = await agree(tx, inHand, input.promise, { replaced: promise.id });
  if (isRefusal(agreed)) return agreed;
  const made = await keep(tx, inHand, agreed);
  const isFirst = await updateSeen(tx, PromiseToPay, input, {
    ...endingOf(tx, inHand, input.reason),
    supersededById: made.id,
  });
  if (!isFirst) return changedMeanwhile(tx, promise, input.version);
  tx.emit(
    {
      type: 'PROMISE_SUPERSEDED',
      payload: {
        promiseId: promise.id,
        byPromiseId: made.id,
        amount: { minorUnits: promise.amountMinor, currency: promise.currency },
        dueOn: promise.dueOn,
        newAmount: { minorUnits: made.amountMinor, currency: made.currency },
        newDueOn: made.dueOn,
      },
      ...placeOf(inHand, promise),
    },
    audienceOf(inHand.work),
  );
  await refreshStanding(tx, [inHand.customerId], { portfolioId: inHand.portfolioId });
  return made;
}

/** Terms that may be recorded, with what is kept beside them. */
interface Agreed {
  terms: NewPromise;
  /** what somebody approved for it, where it is beyond one's authority */
  approvalId: string | null;
  instrumentReference: string | null;
  contactLogId: string | null;
}

/** What may be recorded by who is signed in, or why not: by its terms, and by their authority. */
async function agree(
  tx: Tx,
  inHand: CaseWithFacts,
  input: PromiseInput,
  given: { replaced?: string; contactLogId?: string | undefined },
): Promise<Agreed | Refusal> {
  const { replaced } = given;
  const terms = readPromise(inHand, input, replaced ? [replaced] : []);
  if (isRefusal(terms)) return terms;
  const permit = await takePermit(tx, inHand, {
    kind: 'PROMISE',
    approvalId: input.approvalId,
    verdict: await promiseVerdict(tx, inHand, terms, replaced ?? null),
    isHeldBy: (approval) => isPromiseHeld(terms, approval),
  });
  if (isRefusal(permit)) return permit;
  return {
    terms,
    approvalId: permit?.id ?? null,
    instrumentReference: input.instrumentReference?.trim() || null,
    contactLogId: given.contactLogId ?? null,
  };
}

async function keep(
  tx: Tx,
  { work, portfolio, today }: CaseWithFacts,
  { terms, ...beside }: Agreed,
): Promise<PromiseToPay> {
  const { method, itemIds, dueOn } = terms;
  const promise = await tx.em.save(
    tx.em.create(PromiseToPay, {
      caseId: work.id,
      portfolioId: work.portfolioId,
      customerId: work.customerId,
      debtId: terms.debtId,
      ...beside,
      amountMinor: terms.amount,
      currency: terms.currency,
      promisedOn: today.toString(),
      dueOn: dueOn.toString(),
      method,
      madeById: tx.actorId,
      recordedAt: tx.now,
    }),
  );
  await tx.em.insert(
    PromiseItem,
    itemIds.map((invoiceId) => ({ promiseId: promise.id, invoiceId })),
  );
  const { calendar } = portfolio;
  const { graceBusinessDays } = portfolio.dayOf(today).policies.PROMISE;
  const graceUntil = addBusinessDays(dueOn, graceBusinessDays[method], calendar);
  await planNext(
    tx,
    work.id,
    nextActionAfter('PROMISE_RECORDED', { today, calendar, on: graceUntil }),
  );
  return promise;
}

async function takePromise(tx: Tx, id: string) {
  const known = await tx.em.findOneBy(PromiseToPay, { id });
  if (known === null) throw notFound('The promise');
  const inHand = await takeCaseWithFacts(tx, known.caseId, {
    action: 'update',
    type: 'PromiseToPay',
  });
  return { inHand, promise: await tx.em.findOneByOrFail(PromiseToPay, { id }) };
}

function checkChange(
  { facts }: CaseWithFacts,
  { id }: PromiseToPay,
  reason: string,
): Refusal | null {
  const status = facts.promises.find((row) => row.id === id)?.status ?? 'OPEN';
  if (reason.trim() === '') {
    return refuse('INVALID_INPUT', 'Say why the promise is changed.', { field: 'reason' });
  }
  return checkPromiseOpen(status) ?? checkFreeText(reason, 'reason');
}

function endingOf(tx: Tx, { today }: CaseWithFacts, reason: string) {
  return { cancelledOn: today.toString(), cancelledAt: tx.now, cancelReason: reason.trim() };
}

function changedMeanwhile(tx: Tx, promise: PromiseToPay, seenVersion: number): Promise<Refusal> {
  const { id, customerId, version } = promise;
  return staleVersion(tx, {
    what: 'The promise',
    type: 'PromiseToPay',
    id,
    customerId,
    seenVersion,
    version,
  });
}

function placeOf({ customerId, portfolioId, work }: CaseWithFacts, { id }: PromiseToPay) {
  const subject = { type: 'PromiseToPay', id } as const;
  return { subject, customerId, portfolioId, caseId: work.id };
}

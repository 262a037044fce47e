import { ClaimedPayment, ClaimedPaymentItem, Payment } from '@kept/data';
import {
  type ClaimState,
  checkClaimOpen,
  checkFreeText,
  checkNewClaim,
  isRefusal,
  type Money,
  nextActionAfter,
  PAYMENT_METHODS,
  type PaymentMethod,
  type Refusal,
  refuse,
  traceDay,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { updateSeen } from '../core/versioned';
import { readMoney } from '../money/read-money';
import { audienceOf, type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { planNext } from '../standing/plan-next';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import type { ClaimInput } from './claimed-payment.inputs';

/** A payment that the customer says was made; `contactLogId` where they said so in a call being logged. */
export interface RecordClaimedPayment {
  caseId: string;
  claim: ClaimInput;
  contactLogId?: string;
}

interface Claim extends Money {
  method: PaymentMethod;
  reference: string | null;
  itemIds: readonly string[];
}

/** Notes money that is said to be on its way: it is not chased until somebody has looked for it. */
export async function recordClaimedPayment(
  tx: Tx,
  { caseId, claim: input, contactLogId }: RecordClaimedPayment,
): Promise<ClaimedPayment | Refusal> {
  const inHand = await takeCaseWithFacts(tx, caseId, { action: 'create', type: 'ClaimedPayment' });
  const { customerId, portfolioId, portfolio, today, work } = inHand;
  const said = readClaim(inHand, input);
  if (isRefusal(said)) return said;
  const traceOn = traceDay(today, said.method, portfolio.calendar);
  const claim = await tx.em.save(
    tx.em.create(ClaimedPayment, {
      caseId: work.id,
      portfolioId,
      customerId,
      contactLogId: contactLogId ?? null,
      amountMinor: said.minorUnits,
      currency: said.currency,
      paidOn: input.paidOn.toString(),
      method: said.method,
      reference: said.reference,
      traceOn: traceOn.toString(),
      claimedById: tx.actorId,
      recordedAt: tx.now,
    }),
  );
  await tx.em.insert(
    ClaimedPaymentItem,
    said.itemIds.map((invoiceId) => ({ claimedPaymentId: claim.id, invoiceId })),
  );
  const { calendar } = portfolio;
  await planNext(tx, work.id, nextActionAfter('CLAIM_RECORDED', { today, calendar, on: traceOn }));
  tx.emit(
    {
      type: 'CLAIM_RECORDED',
      payload: {
        claimId: claim.id,
        amount: { minorUnits: claim.amountMinor, currency: claim.currency },
        paidOn: claim.paidOn,
        method: said.method,
        traceOn: claim.traceOn,
      },
      ...placeOf(inHand, claim.id),
    },
    audienceOf(inHand.work),
  );
  await refreshStanding(tx, [customerId], { portfolioId });
  return claim;
}

export interface SettleClaimedPayment {
  id: string;
  version: number;
  state: string;
  paymentId?: string | null;
}

/** Settles a claim: the payment was found, was not, or the customer takes it back. */
export async function settleClaimedPayment(
  tx: Tx,
  input: SettleClaimedPayment,
): Promise<ClaimedPayment | Refusal> {
  const known = await tx.em.findOneBy(ClaimedPayment, { id: input.id });
  if (known === null) throw notFound('The claimed payment');
  const inHand = await takeCaseWithFacts(tx, known.caseId, {
    action: 'update',
    type: 'ClaimedPayment',
  });
  const claim = await tx.em.findOneByOrFail(ClaimedPayment, { id: known.id });
  const refused = checkClaimOpen(stateOf(claim)) ?? (await checkSettlement(tx, claim, input));
  if (refused) return refused;
  const isFirst = await updateSeen(tx, ClaimedPayment, input, {
    state: input.state,
    paymentId: input.paymentId ?? null,
    settledAt: tx.now,
  });
  if (!isFirst) {
    return staleVersion(tx, {
      what: 'The claimed payment',
      type: 'ClaimedPayment',
      id: claim.id,
      customerId: claim.customerId,
      seenVersion: input.version,
      version: claim.version,
    });
  }
  const { today, portfolio, work, portfolioId, customerId } = inHand;
  if (input.state === 'NOT_FOUND') {
    const { calendar } = portfolio;
    await planNext(tx, work.id, nextActionAfter('CLAIM_NOT_FOUND', { today, calendar }));
  }
  tellSettled(tx, inHand, claim, input);
  await refreshStanding(tx, [customerId], { portfolioId });
  return tx.em.findOneByOrFail(ClaimedPayment, { id: claim.id });
}

/** What was said, checked against what is open. */
function readClaim({ work, facts, today }: CaseWithFacts, input: ClaimInput): Claim | Refusal {
  const amount = readMoney(input.amount);
  if (isRefusal(amount)) return amount;
  const method = PAYMENT_METHODS.find((one) => one === input.method);
  if (method === undefined) {
    const message = `A method is one of ${PAYMENT_METHODS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'method' });
  }
  const items = facts.openItems.filter(({ kind }) => kind === 'INVOICE');
  const itemIds = [...new Set(input.itemIds ?? [])];
  const named = items.filter(({ source_id }) => itemIds.includes(source_id));
  if (named.length < itemIds.length) {
    return refuse('ITEM_NOT_OPEN', 'An item is not open any more.', { field: 'itemIds' });
  }
  const foreign = named.find(({ currency }) => currency !== amount.currency);
  if (foreign) {
    const message = `${foreign.number} is in ${foreign.currency}.`;
    return refuse('WRONG_CURRENCY', message, { field: 'currency' });
  }
  const meant = itemIds.length > 0 ? named : items;
  const open = meant
    .filter(({ currency }) => currency === amount.currency)
    .reduce((sum, { open_minor }) => sum + open_minor, 0);
  const reference = input.reference?.trim() || null;
  const terms = { amount: amount.minorUnits, currency: amount.currency, paidOn: input.paidOn };
  return (
    checkNewClaim(terms, { isCaseOpen: work.state === 'OPEN', open }, today) ??
    checkFreeText(reference ?? '', 'reference') ?? { ...amount, method, reference, itemIds }
  );
}

function stateOf({ state }: ClaimedPayment): ClaimState {
  // the column's CHECK holds the same four
  return state as ClaimState;
}

const SETTLED: readonly string[] = ['TRACED', 'NOT_FOUND', 'WITHDRAWN'] satisfies ClaimState[];

async function checkSettlement(
  tx: Tx,
  claim: ClaimedPayment,
  { state, paymentId }: SettleClaimedPayment,
): Promise<Refusal | null> {
  if (!SETTLED.includes(state)) {
    return refuse('INVALID_INPUT', `A claim ends ${SETTLED.join(', ')}.`, { field: 'state' });
  }
  if (!paymentId) return null;
  const field = 'paymentId';
  if (state !== 'TRACED') {
    return refuse('INVALID_INPUT', 'Only a claim that is traced names its payment.', { field });
  }
  const payment = await tx.em.findOneBy(Payment, { id: paymentId });
  const { customerId, portfolioId } = claim;
  if (payment?.customerId !== customerId || payment.portfolioId !== portfolioId) {
    return refuse('WRONG_PORTFOLIO', 'This is no payment of this account.', { field });
  }
  if (payment.currency !== claim.currency) {
    return refuse('WRONG_CURRENCY', `That payment is in ${payment.currency}.`, { field });
  }
  if (await tx.em.existsBy(ClaimedPayment, { paymentId })) {
    return refuse('ALREADY_TRACED', 'Another claim was traced to this payment.', { field });
  }
  return null;
}

function tellSettled(
  tx: Tx,
  inHand: CaseWithFacts,
  claim: ClaimedPayment,
  { state, paymentId = null }: SettleClaimedPayment,
): void {
  const claimId = claim.id;
  const amount = { minorUnits: claim.amountMinor, currency: claim.currency };
  const place = placeOf(inHand, claimId);
  const audience = audienceOf(inHand.work);
  if (state === 'TRACED') {
    tx.emit({ type: 'CLAIM_TRACED', payload: { claimId, amount, paymentId }, ...place }, audience);
  } else if (state === 'NOT_FOUND') {
    tx.emit({ type: 'CLAIM_NOT_FOUND', payload: { claimId, amount }, ...place }, audience);
  } else {
    tx.emit({ type: 'CLAIM_WITHDRAWN', payload: { claimId, amount }, ...place }, audience);
  }
}

function placeOf({ customerId, portfolioId, work }: CaseWithFacts, id: string) {
  const subject = { type: 'ClaimedPayment', id } as const;
  return { subject, customerId, portfolioId, caseId: work.id };
}

import type { EntityManager } from 'typeorm';
import { CollectionCase } from '../collection-case/collection-case.entity';
import { Invoice } from '../invoice/invoice.entity';
import { Offer, type StoredTerms } from '../offer/offer.entity';
import { Instalment, PaymentPlan, PaymentPlanItem } from '../payment-plan/payment-plan.entity';
import { buildCase } from './build-case';
import { buildInvoice } from './build-ledger';

/** A part: its day, its amount, and how much of that is interest. */
export type BuiltPart = readonly [dueOn: string, amountMinor: number, interestMinor?: number];

export type GivenPlan = Partial<PaymentPlan> & {
  /** the items it covers whole; one of its balance is made where none is named */
  itemIds?: readonly string[];
  deposit?: BuiltPart | null;
  parts?: readonly BuiltPart[];
};

/** A plan of 100.00 on a case in four weekly parts, agreed on the day it was proposed; parents are made. */
export async function buildPlan(em: EntityManager, given: GivenPlan = {}): Promise<PaymentPlan> {
  const { itemIds, deposit = null, parts: _, ...columns } = given;
  const work = await caseOf(em, given);
  const proposedOn = given.proposedOn ?? '2026-11-09';
  const parts = given.parts ?? weekly(proposedOn);
  const all = deposit ? [deposit, ...parts] : parts;
  const forgivenMinor = given.forgivenMinor ?? 0;
  const totalMinor = sum(all.map(([, amount]) => amount));
  const interestMinor = sum(all.map(([, , interest = 0]) => interest));
  const items = await itemsOf(em, work, itemIds, totalMinor + forgivenMinor - interestMinor);
  const balanceMinor = sum(items.map(({ amountMinor }) => amountMinor));
  const days = parts.map(([dueOn]) => dueOn).sort();
  const made = {
    caseId: work.id,
    portfolioId: work.portfolioId,
    customerId: work.customerId,
    kind: given.kind ?? (forgivenMinor > 0 ? 'SETTLEMENT' : 'PLAN'),
    currency: 'USD',
    totalMinor,
    forgivenMinor,
    lastOn: days.at(-1) ?? proposedOn,
  } as const;
  const terms = termsOf(given, {
    balance: balanceMinor,
    forgiven: forgivenMinor,
    itemIds: items.map(({ id }) => id),
    kind: made.kind,
    ownDates: parts.map(([dueOn, amount]) => ({ dueOn, amount })),
    deposit: deposit ? { dueOn: deposit[0], amount: deposit[1] } : null,
  });
  const offer = await em.save(
    em.create(Offer, { ...made, side: 'US', terms, decision: 'WITHIN', reasons: [] }),
  );
  const at = Temporal.Instant.from(`${proposedOn}T15:00:00Z`);
  const isAgreed = given.agreedOn !== null;
  const { id } = await em.save(
    em.create(PaymentPlan, {
      offerId: offer.id,
      frequency: 'OWN_DATES',
      method: 'TRANSFER',
      proposedAt: at,
      expiresOn: Temporal.PlainDate.from(proposedOn).add({ days: 14 }).toString(),
      agreedOn: isAgreed ? proposedOn : null,
      agreedAt: isAgreed ? at : null,
      ...columns,
      ...made,
      terms,
      balanceMinor,
      interestMinor,
      firstOn: days[0] ?? proposedOn,
      proposedOn,
    }),
  );
  await em.insert(
    PaymentPlanItem,
    items.map((item) => ({ planId: id, invoiceId: item.id, openMinor: item.amountMinor })),
  );
  await em.insert(
    Instalment,
    all.map(([dueOn, amountMinor, interest = 0], at) => ({
      planId: id,
      number: deposit ? at : at + 1,
      dueOn,
      amountMinor,
      interestMinor: interest,
    })),
  );
  // its number comes from a sequence
  return em.findOneByOrFail(PaymentPlan, { id });
}

function weekly(proposedOn: string): BuiltPart[] {
  const first = Temporal.PlainDate.from(proposedOn).add({ days: 7 });
  return [0, 7, 14, 21].map((days) => [first.add({ days }).toString(), 25_00]);
}

function caseOf(
  em: EntityManager,
  { caseId, customerId, portfolioId }: GivenPlan,
): Promise<CollectionCase> {
  if (caseId) return em.findOneByOrFail(CollectionCase, { id: caseId });
  return buildCase(em, { ...(customerId && { customerId }), ...(portfolioId && { portfolioId }) });
}

async function itemsOf(
  em: EntityManager,
  { customerId, portfolioId }: CollectionCase,
  itemIds: readonly string[] | undefined,
  amountMinor: number,
): Promise<Invoice[]> {
  if (itemIds === undefined)
    return [await buildInvoice(em, { customerId, portfolioId, amountMinor })];
  return Promise.all(itemIds.map((id) => em.findOneByOrFail(Invoice, { id })));
}

function termsOf(
  given: GivenPlan,
  made: Pick<StoredTerms, 'balance' | 'forgiven' | 'itemIds' | 'kind' | 'ownDates' | 'deposit'>,
): StoredTerms {
  return {
    isHardship: false,
    currency: 'USD',
    frequency: given.frequency ?? 'OWN_DATES',
    firstOn: made.ownDates[0]?.dueOn ?? '2026-11-16',
    count: null,
    size: null,
    interest: null,
    method: given.method ?? 'TRANSFER',
    reviewOn: given.reviewOn ?? null,
    revivesForgiven: false,
    ...made,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

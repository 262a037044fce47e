import { MoneyType } from '@kept/data';
import { assessmentsOf } from '../affordability/affordability.queries';
import { approversIn } from '../approval/approvers-in';
import { caseFile } from '../collection-case/case-file';
import type { Reading } from '../core/context';
import { ratesOn } from '../exchange-rate/exchange-rate.queries';
import { freeForPlans } from '../offer/draft-offer';
import { offersOfCase } from '../offer/offer.queries';
import { plansOfCase } from '../payment-plan/plan-file';
import { levelOf, payDaysOf } from '../promise-to-pay/promise-authority';
import type { CaseWithFacts } from '../standing/case-in-hand';
import { caseToRead } from './case-to-read';
import {
  BaseRate,
  CalendarType,
  NegotiableItem,
  Negotiation,
  UsualPayDayType,
} from './negotiation.types';

/** All that the negotiation desk of a case reckons with. */
export async function negotiationOf(ctx: Reading, caseId: string): Promise<Negotiation> {
  const inHand = await caseToRead(ctx, caseId, { action: 'read', type: 'Offer' });
  const { facts, portfolio, today, portfolioId, work } = inHand;
  const { policies } = portfolio.dayOf(today);
  const [file, plans, offers, assessments, payDays, approvers, parts] = await Promise.all([
    ctx.load(caseFile, caseId),
    ctx.load(plansOfCase, caseId),
    ctx.load(offersOfCase, caseId),
    assessmentsOf(ctx, inHand),
    payDaysOf(ctx, inHand),
    approversIn(ctx, { portfolioId, teamId: work.teamId, needs: 'SUPERVISOR' }),
    openParts(ctx, inHand),
  ]);
  const open = new Set(
    facts.promises.filter(({ status }) => status === 'OPEN').map(({ id }) => id),
  );
  return Object.assign(new Negotiation(), {
    ...parts,
    caseId,
    today: today.toString(),
    debtKind: portfolio.debtKind,
    aon: (file?.rank?.balances ?? []).map(({ aon, currency }) => MoneyType.of(aon, currency)),
    level: levelOf(facts.promises, undefined, today),
    openPromises: (file?.promises ?? []).filter(({ id }) => open.has(id)),
    plans,
    offers,
    assessments,
    usualPayDays: payDays.map((one) => Object.assign(new UsualPayDayType(), one)),
    approvers,
    calendar: Object.assign(new CalendarType(), {
      weekend: portfolio.calendar.weekend,
      holidays: [...portfolio.calendar.holidays],
    }),
    planPolicy: policies.PLAN,
    promisePolicy: policies.PROMISE,
    authorityPolicy: policies.AUTHORITY,
    approvalPolicy: policies.APPROVAL,
  });
}

type OpenParts = Pick<Negotiation, 'items' | 'committedUnnamed' | 'baseRates'>;

/** What may be promised or planned, and what of it is taken. */
async function openParts(ctx: Reading, inHand: CaseWithFacts): Promise<OpenParts> {
  const { facts, portfolio, today } = inHand;
  const { items, committedUnnamed } = await freeForPlans(ctx, inHand, []);
  const dueOn = new Map(facts.openItems.map((row) => [row.source_id, row.due_on]));
  const currencies = [...new Set(items.map(({ currency }) => currency))];
  const base = portfolio.baseCurrency;
  const { rates } = await ratesOn(ctx, { base, currencies, on: today });
  return {
    items: items.map((item) => {
      const money = (minorUnits: number) => MoneyType.of(minorUnits, item.currency);
      return Object.assign(new NegotiableItem(), {
        itemId: item.itemId,
        debtId: item.debtId,
        number: item.number,
        dueOn: dueOn.get(item.itemId) ?? today.toString(),
        open: money(item.open),
        disputed: money(item.disputed),
        committed: money(item.committed),
      });
    }),
    committedUnnamed: committedUnnamed.map(({ amount, currency }) =>
      MoneyType.of(amount, currency),
    ),
    baseRates: currencies.map((currency) =>
      Object.assign(new BaseRate(), {
        currency,
        base,
        rate: currency === base ? '1' : (rates.get(currency) ?? null),
      }),
    ),
  };
}

import {
  type AuthorityHolder,
  formatAmount,
  limitsOf,
  money,
  nextUsualPayDay,
  type ScriptOffer,
  surplusPerMonth,
} from '@kept/domain';
import { dayText, groupedAmount } from '@kept/ui';
import type { CaseView } from '../collection-case/case-view';
import { newDesk } from '../negotiation/desk-draft';
import {
  type DeskFacts,
  deskCurrencies,
  deskFacts,
  type Negotiation,
  overdueItems,
} from '../negotiation/desk-facts';
import { mostOf } from '../negotiation/reckon';

/** What may be said of each offer in this collector's own authority; absent: not theirs to offer alone. */
export type OfferFigures = Partial<Readonly<Record<ScriptOffer, string>>>;

/** The facts of the desk for what is late in the case. */
export function factsOfCall(
  view: CaseView,
  negotiation: Negotiation,
  holder: AuthorityHolder,
): DeskFacts {
  const own = view.portfolio.currency;
  const currency = deskCurrencies(negotiation, own)[0] ?? own;
  const basis = { currency, replacesPromises: true, replacesPlanId: null };
  const itemIds = overdueItems(negotiation, basis);
  return deskFacts(view, negotiation, { ...basis, itemIds }, holder);
}

/** How far ahead this collector may promise alone: every day until one, and their pay day where that comes later. */
export type PromiseDays = {
  readonly until: Temporal.PlainDate | null;
  readonly payDay: Temporal.PlainDate | null;
};

/** The days a promise may have without asking anybody. */
export function promiseDays(facts: DeskFacts): PromiseDays {
  const { today, holder, authority, usualPayDays } = facts;
  const { horizonDays, payDayHorizonDays } = limitsOf(holder, authority, today).promise;
  const until = horizonDays > 0 ? today.add({ days: horizonDays }) : null;
  const next = nextUsualPayDay(usualPayDays, today);
  const isLater = next !== null && (until === null || Temporal.PlainDate.compare(next, until) > 0);
  const mayWait = next !== null && today.until(next).days <= payDayHorizonDays;
  return { until, payDay: isLater && mayWait ? next : null };
}

/** Whether a promise of that day is within them. */
export function isPromiseDay(on: Temporal.PlainDate, { until, payDay }: PromiseDays): boolean {
  if (payDay?.equals(on)) return true;
  return until !== null && Temporal.PlainDate.compare(on, until) <= 0;
}

function promiseText(facts: DeskFacts): string | null {
  const { until, payDay } = promiseDays(facts);
  const days = [
    ...(until === null ? [] : [`until ${dayText(until, facts.today)}`]),
    ...(payDay === null ? [] : [`on their pay day ${dayText(payDay, facts.today)}`]),
  ];
  return days.length > 0 ? days.join(', or ') : null;
}

/** The figures of every offer, as the negotiation reckons them. */
export function offerFigures(facts: DeskFacts): OfferFigures {
  const said = (minorUnits: number) =>
    `${groupedAmount(formatAmount(money(minorUnits, facts.currency)))} ${facts.currency}`;
  const promise = promiseText(facts);
  const desk = newDesk(facts, 'TRANSFER');
  const parts = mostOf(
    { ...desk.columns.ours, deposit: '', by: 'COUNT', count: '1' },
    facts,
    false,
  );
  const lump = mostOf(
    { ...desk.columns.fallback, kind: 'SETTLEMENT', frequency: 'ONCE' },
    facts,
    false,
  );
  const { assessment } = facts.plan;
  const surplus = assessment ? surplusPerMonth(assessment) : null;
  return {
    ...(facts.balance > 0 ? { PAY_NOW: `${said(facts.balance)} is late and free` } : {}),
    ...(promise ? { PAY_BY_DATE: promise } : {}),
    ...(parts
      ? {
          IN_PARTS: `up to ${parts.count} a month of about ${said(Math.ceil(facts.balance / Number(parts.count || 1)))}`,
        }
      : {}),
    ...(lump ? { LUMP_SUM: `${groupedAmount(lump.pays)} ${facts.currency} at least, once` } : {}),
    ARRANGEMENT: arrangement(surplus, facts, said),
  };
}

function arrangement(
  surplus: number | null,
  facts: DeskFacts,
  said: (minorUnits: number) => string,
): string {
  const months = facts.rules.policy.arrangementReviewMonths;
  const review = `looked at again in ${months} months`;
  if (surplus === null) return `what they can spare, ${review}`;
  if (surplus <= 0) return `nothing can be spared now; ${review}`;
  return `up to ${said(Math.min(surplus, facts.balance))} a month can be spared, ${review}`;
}

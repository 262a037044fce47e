import {
  type AuthorityHolder,
  formatAmount,
  limitsOf,
  money,
  nextUsualPayDay,
  type ScriptOffer,
  surplusPerMonth,
} from '@kept/domain';
import { dayText } from '@kept/ui';
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

/** The latest day to which this collector may promise alone; null: none. */
export function latestPromiseDay(facts: DeskFacts): Temporal.PlainDate | null {
  const { horizonDays, payDayHorizonDays } = limitsOf(
    facts.holder,
    facts.authority,
    facts.today,
  ).promise;
  const payDay = nextUsualPayDay(facts.usualPayDays, facts.today);
  const byDays = horizonDays > 0 ? facts.today.add({ days: horizonDays }) : null;
  if (payDay === null || facts.today.until(payDay).days > payDayHorizonDays) return byDays;
  return byDays !== null && Temporal.PlainDate.compare(byDays, payDay) >= 0 ? byDays : payDay;
}

/** The figures of every offer, as the negotiation reckons them. */
export function offerFigures(facts: DeskFacts): OfferFigures {
  const said = (minorUnits: number) =>
    `${formatAmount(money(minorUnits, facts.currency))} ${facts.currency}`;
  const latest = latestPromiseDay(facts);
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
    ...(latest ? { PAY_BY_DATE: `until ${dayText(latest, facts.today)} at the latest` } : {}),
    ...(parts
      ? {
          IN_PARTS: `up to ${parts.count} a month of about ${said(Math.ceil(facts.balance / Number(parts.count || 1)))}`,
        }
      : {}),
    ...(lump ? { LUMP_SUM: `${lump.pays} ${facts.currency} at least, once` } : {}),
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

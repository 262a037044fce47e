import {
  addBusinessDays,
  limitsOf,
  nextBusinessDay,
  nextUsualPayDay,
  type PaymentMethod,
  type PlanFrequency,
  type PlanKind,
  surplusPerMonth,
} from '@kept/domain';
import type { DeskFacts } from './desk-facts';
import { type OfferDraft, typedAmount } from './offer-draft';
import { mostOf } from './reckon';

export const COLUMNS = ['ask', 'ours', 'fallback'] as const;
export type ColumnName = (typeof COLUMNS)[number];

export const COLUMN_LABELS: Readonly<Record<ColumnName, string>> = {
  ask: 'Their ask',
  ours: 'Our proposal',
  fallback: 'Fallback',
};

/** Who says what stands in a column. */
export const COLUMN_SIDES: Readonly<Record<ColumnName, 'CUSTOMER' | 'US'>> = {
  ask: 'CUSTOMER',
  ours: 'US',
  fallback: 'US',
};

/** Everything on the desk that survives a reload. */
export type DeskDraft = {
  readonly startedOn: string;
  /** null: the currency of the items */
  readonly currency: string | null;
  readonly isHardship: boolean;
  readonly replacesPromises: boolean;
  readonly replacesPlanId: string | null;
  readonly active: ColumnName;
  /** what was said, for the next thing that is noted or sent */
  readonly note: string;
  readonly columns: Readonly<Record<ColumnName, OfferDraft>>;
};

/** What an offer begins with where the policy grants nothing: something to ask an approver for. */
const FIRST_FORGIVEN_PERCENT = '5';

/** In how many days they can begin where nothing says otherwise. */
const FIRST_IN_DAYS = 7;

/** The first day to propose: when their money has arrived before, if this user may wait so long; else within the week. */
export function proposedFirstOn(facts: DeskFacts): Temporal.PlainDate {
  const { today, usualPayDays, rules } = facts;
  const { startWithinDays } = limitsOf(facts.holder, facts.authority, today).plan;
  const usual = nextUsualPayDay(usualPayDays, today.add({ days: 1 }));
  // a day off moves on to the next on which people work: then it counts
  const moved = usual && nextBusinessDay(usual, rules.calendar);
  const waits = (on: Temporal.PlainDate) => today.until(on).days;
  if (usual && moved && (startWithinDays === null || waits(moved) <= startWithinDays)) {
    return usual;
  }
  const days = Math.min(FIRST_IN_DAYS, startWithinDays ?? FIRST_IN_DAYS);
  return addBusinessDays(today.add({ days: days + 1 }), -1, rules.calendar);
}

function blankOffer(facts: DeskFacts, method: PaymentMethod): OfferDraft {
  return {
    kind: 'PLAN',
    deposit: '',
    depositOn: nextBusinessDay(facts.today.add({ days: 1 }), facts.rules.calendar).toString(),
    by: 'SIZE',
    count: '',
    size: '',
    frequency: 'MONTHLY',
    firstOn: proposedFirstOn(facts).toString(),
    method,
    forgivenBy: 'PERCENT',
    percent: FIRST_FORGIVEN_PERCENT,
    pays: '',
    interestMethod: '',
    rate: '',
    basis: '',
    reviewOn: facts.today.add({ months: facts.rules.policy.arrangementReviewMonths }).toString(),
    ownDates: [],
    planId: null,
  };
}

/** Up to an amount that people say: two figures and zeros. */
export function roundedUp(minorUnits: number): number {
  if (minorUnits <= 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(minorUnits)) - 1);
  return Math.ceil(minorUnits / unit) * unit;
}

/** Our first word is half of the most that may be given: there must be something left to give. */
function firstProposal(blank: OfferDraft, facts: DeskFacts): OfferDraft {
  const most = mostOf({ ...blank, by: 'COUNT', count: '1' }, facts, false);
  const { depositPercent } = limitsOf(facts.holder, facts.authority, facts.today).plan;
  const least = Math.ceil((facts.balance * depositPercent) / 100);
  const deposit = Math.min(roundedUp(least), facts.balance);
  const count = Math.max(1, Math.ceil(Number(most?.count || '4') / 2));
  return {
    ...blank,
    by: 'COUNT',
    count: String(count),
    deposit: deposit > 0 ? typedAmount(deposit, facts.currency) : '',
  };
}

function settlement(blank: OfferDraft, facts: DeskFacts): OfferDraft {
  const lump: OfferDraft = { ...blank, kind: 'SETTLEMENT', frequency: 'ONCE' };
  const most = mostOf(lump, facts, false);
  return most ? { ...lump, forgivenBy: 'PAYS', pays: most.pays } : lump;
}

/** What can be paid a month, as it is typed; '' where nothing is left. */
function affordable({ plan, balance, currency }: DeskFacts): string {
  const surplus = plan.assessment ? surplusPerMonth(plan.assessment) : 0;
  const size = Math.min(surplus, balance);
  return size > 0 ? typedAmount(size, currency) : '';
}

/** An arrangement within what is left to pay from, looked at again as the policy says. */
function hardshipArrangement(blank: OfferDraft, facts: DeskFacts): OfferDraft {
  return {
    ...blank,
    kind: 'ARRANGEMENT',
    frequency: 'MONTHLY',
    deposit: '',
    by: 'SIZE',
    size: affordable(facts),
    count: '',
    interestMethod: '',
    reviewOn: facts.today.add({ months: facts.rules.policy.arrangementReviewMonths }).toString(),
    planId: null,
  };
}

/** The desk as it opens: their ask is still to be heard, ours is a beginning, the fallback a settlement. */
export function newDesk(facts: DeskFacts, method: PaymentMethod): DeskDraft {
  const blank = blankOffer(facts, method);
  return {
    startedOn: facts.today.toString(),
    currency: null,
    isHardship: false,
    replacesPromises: true,
    replacesPlanId: null,
    active: 'ask',
    note: '',
    columns: {
      ask: blank,
      ours: firstProposal(blank, facts),
      fallback: settlement(blank, facts),
    },
  };
}

/** A desk from an earlier day: days that have passed are proposed anew, all else stays as it was typed. */
export function freshened(desk: DeskDraft, facts: DeskFacts): DeskDraft {
  const today = facts.today.toString();
  if (desk.startedOn === today) return desk;
  const blank = blankOffer(facts, 'TRANSFER');
  const fresh = (offer: OfferDraft): OfferDraft => ({
    ...offer,
    firstOn: offer.firstOn < today ? blank.firstOn : offer.firstOn,
    depositOn: offer.depositOn < today ? blank.depositOn : offer.depositOn,
    reviewOn: offer.reviewOn < today ? blank.reviewOn : offer.reviewOn,
  });
  const { ask, ours, fallback } = desk.columns;
  return {
    ...desk,
    startedOn: today,
    columns: { ask: fresh(ask), ours: fresh(ours), fallback: fresh(fallback) },
  };
}

/** Hardship from now on: a plan in parts of what can be paid, and an arrangement to fall back on. */
export function inHardship(desk: DeskDraft, facts: DeskFacts): DeskDraft {
  const { ask, ours, fallback } = desk.columns;
  const plan: Partial<OfferDraft> = { kind: 'PLAN', frequency: 'MONTHLY', by: 'SIZE' };
  return {
    ...desk,
    isHardship: true,
    active: 'fallback',
    columns: {
      ask,
      ours: { ...ours, ...plan, size: affordable(facts), deposit: '', planId: null },
      fallback: hardshipArrangement(fallback, facts),
    },
  };
}

/** A column changed by hand: what was sent of it stands no more for what is shown. */
export function changeOffer(
  desk: DeskDraft,
  column: ColumnName,
  patch: Partial<OfferDraft>,
): DeskDraft {
  const offer = { ...desk.columns[column], planId: null, ...patch };
  return { ...desk, active: column, columns: { ...desk.columns, [column]: offer } };
}

/** Another kind brings what goes with it. */
export function changeKind(offer: OfferDraft, kind: PlanKind): Partial<OfferDraft> {
  if (kind === 'SETTLEMENT') {
    return { kind, frequency: 'ONCE', forgivenBy: 'PERCENT', percent: offer.percent || '5' };
  }
  const frequency: PlanFrequency = offer.frequency === 'ONCE' ? 'MONTHLY' : offer.frequency;
  return kind === 'ARRANGEMENT' ? { kind, frequency, by: 'SIZE' } : { kind, frequency };
}

/** Own dates begin as the dates that were reckoned, to be changed one by one. */
export function toOwnDates(
  parts: readonly { readonly number: number; readonly dueOn: Temporal.PlainDate }[],
  firstOn: string,
): Partial<OfferDraft> {
  const days = parts.filter((part) => part.number > 0).map((part) => part.dueOn.toString());
  const ownDates = (days.length > 0 ? days : [firstOn]).map((dueOn) => ({ dueOn, amount: '' }));
  return { frequency: 'OWN_DATES', ownDates };
}

import { APPROVAL_NEED_LABELS, type ApprovalNeed, formatAmount, money } from '@kept/domain';
import { dayText, groupedAmount } from '@kept/ui';
import type {
  AskedPlanPartsFragment,
  AskedTitlePartsFragment,
  InboxApprovalPartsFragment,
} from '../gql/graphql';
import { methodText } from '../payment/payment-words';
import { dayWords, durationText, PLAN_KIND_LABELS, partsText } from '../payment-plan/plan-words';

/** An approval as the inbox and the toast show it. */
export type AskedApproval = InboxApprovalPartsFragment;

type Amount = { readonly amount: string; readonly currency: string };

function amountText({ amount, currency }: Amount): string {
  return `${groupedAmount(amount)} ${currency}`;
}

/** 'Settle 41,000.00 USD, forgives 15 %', 'Hardship plan of 2,400.00 USD'. */
export function askedPlanTitle(plan: AskedTitlePartsFragment): string {
  const amount = amountText(plan.total);
  if (plan.kind === 'SETTLEMENT') {
    const share = (plan.forgiven.minorUnits / Math.max(1, plan.balance.minorUnits)) * 100;
    return `Settle ${amount}, forgives ${Number(share.toFixed(1))} %`;
  }
  const kind = plan.kind === 'ARRANGEMENT' ? PLAN_KIND_LABELS.ARRANGEMENT : PLAN_KIND_LABELS.PLAN;
  const name = plan.isHardship ? `Hardship ${kind.toLowerCase()}` : kind;
  return `${name} of ${amount}`;
}

/** What is asked for, in a few words: 'Settle 41,000.00 USD, forgives 15 %'. */
export function askedTitle(approval: AskedApproval): string {
  const { plan, promise, waiver } = approval;
  if (plan) return askedPlanTitle(plan);
  if (promise) {
    const today = Temporal.PlainDate.from(approval.case.today);
    const by = dayText(Temporal.PlainDate.from(promise.dueOn), today);
    return `Promise of ${amountText(promise.amount)} by ${by}`;
  }
  if (waiver) return `Waive ${amountText(waiver.amount)} on ${waiver.invoice.number}`;
  return amountText(approval.amount);
}

/** How often a part falls due, as its days tell: 'monthly', 'weekly'; '' where they follow no rhythm. */
function rhythmWords({ instalments }: AskedPlanPartsFragment): string {
  const days = instalments
    .filter(({ number }) => number > 0)
    .map(({ dueOn }) => Temporal.PlainDate.from(dueOn));
  const [first] = days;
  if (first === undefined || days.length < 2) return '';
  // days that moved off a holiday are still those of their rhythm
  const isEvery = (step: Step) =>
    days.every((day, index) => {
      const expected = index === 0 ? first : first.add(scaled(step, index));
      return Math.abs(expected.until(day).days) <= 3;
    });
  if (isEvery({ months: 1 })) return 'monthly';
  if (isEvery({ weeks: 2 })) return 'every two weeks';
  return isEvery({ weeks: 1 }) ? 'weekly' : '';
}

type Step = { readonly months?: number; readonly weeks?: number };

function scaled({ months = 0, weeks = 0 }: Step, times: number) {
  return { months: months * times, weeks: weeks * times };
}

/** A plan's parts, rhythm and end: '8,000 + 8 × 5,026.25 · monthly · ends Fri 16 Jul 2027, 8 months'. */
export function planWords(plan: AskedPlanPartsFragment, today: string): string {
  const parts = plan.instalments.map(({ number, amount }) => ({
    number,
    amount: amount.minorUnits,
  }));
  const days = Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(plan.lastOn)).days;
  const length = days > 0 ? `, ${durationText(days)}` : '';
  const end = `${dayWords(plan.lastOn, today)}${length}`;
  if (parts.length === 1) return `in one sum by ${end}`;
  return [partsText(parts, plan.currency), rhythmWords(plan), `ends ${end}`]
    .filter((words) => words !== '')
    .join(' · ');
}

/** What of the debt is forgiven, and what interest comes on top: nothing where the plan pays just what is owed. */
export function owedWords({ balance, forgiven, interest }: AskedPlanPartsFragment): string[] {
  return [
    ...(forgiven.minorUnits > 0
      ? [`${amountText(forgiven)} forgiven of ${amountText(balance)} owed`]
      : []),
    ...(interest.minorUnits > 0 ? [`${amountText(interest)} interest in it`] : []),
  ];
}

/** What more is to be said of the offer. */
export function askedDetail(approval: AskedApproval): string {
  const { plan, promise, waiver } = approval;
  if (plan) return planWords(plan, approval.case.today);
  if (promise) return methodText(promise.method);
  return waiver?.reason ?? '';
}

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** The case in a line: '12,900.00 USD overdue · oldest 31 days · 2 promises not kept'. */
export function caseWords({ items, promises }: AskedApproval['case']): string {
  const overdue = new Map<string, number>();
  for (const { daysPastDue, open } of items) {
    if (daysPastDue <= 0) continue;
    overdue.set(open.currency, (overdue.get(open.currency) ?? 0) + open.minorUnits);
  }
  const oldest = items.reduce((most, item) => Math.max(most, item.daysPastDue), 0);
  const notKept = promises.filter(({ status }) => status === 'BROKEN' || status === 'PARTLY_KEPT');
  const sums = [...overdue].map(([currency, minorUnits]) =>
    amountText({ amount: formatAmount(money(minorUnits, currency)), currency }),
  );
  return [
    sums.length === 0 ? 'nothing overdue' : `${sums.join(', ')} overdue`,
    ...(oldest > 0 ? [`oldest ${plural(oldest, 'day')}`] : []),
    ...(notKept.length > 0 ? [`${plural(notKept.length, 'promise')} not kept`] : []),
  ].join(' · ');
}

/** Whose word it needs: 'needs a supervisor'. */
export function needWords(needs: string): string {
  return `needs ${APPROVAL_NEED_LABELS[needs as ApprovalNeed] ?? needs.toLowerCase()}`;
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  WAITING: 'waiting',
  APPROVED: 'approved',
  COUNTERED: 'answered with own terms',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
  USED: 'approved and used',
};

export function stateWords(state: string): string {
  return STATE_WORDS[state] ?? state.toLowerCase();
}

const VERBS: Readonly<Record<string, string>> = {
  APPROVED: 'approved it',
  USED: 'approved it',
  COUNTERED: 'answered with own terms',
  DECLINED: 'declined it',
};

/** What happened to a request that somebody else was quicker with: 'Nora approved it 2 s before you.' */
export function beforeYouWords(approval: AskedApproval, pressedAt: Temporal.Instant): string {
  const { state, decidedAt, decidedBy, askedBy } = approval;
  if (state === 'WITHDRAWN') return `${firstName(askedBy.name)} has withdrawn it.`;
  const verb = VERBS[state];
  if (verb === undefined || decidedBy === null) return 'It changed meanwhile: look at it again.';
  const seconds =
    decidedAt === null
      ? 0
      : Math.round(
          (pressedAt.epochMilliseconds - Temporal.Instant.from(decidedAt).epochMilliseconds) / 1000,
        );
  const before = seconds > 0 && seconds < 120 ? ` ${seconds} s before you` : ' before you';
  return `${firstName(decidedBy.name)} ${verb}${before}.`;
}

export function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

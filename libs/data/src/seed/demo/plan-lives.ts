import {
  evaluatePlan,
  type PlanAdjustment,
  type PlanMoney,
  type PlanReceipt,
  type PlanRules,
  type PlanStanding,
  planMoney,
} from '@kept/domain';
import { isBefore, momentOn } from './days';
import type { DemoPayment } from './ledger-book';
import type { DemoPlan, PlanBook } from './plan-book';
import { after, type PlanKit, planRulesOf } from './plan-kit';
import { sweepMoment } from './promises';

/** A plan as it stands today, and the day its case was done with if it was. */
export interface JudgedPlan {
  plan: DemoPlan;
  standing: PlanStanding;
}

function receiptOf(payment: DemoPayment, portfolioId: string): PlanReceipt {
  const recordedAt = Temporal.Instant.from(momentOn(payment.on, 12, 59));
  return {
    id: payment.id,
    portfolioId,
    currency: payment.account.currency,
    method: payment.method,
    amount: payment.amount,
    valueOn: payment.on,
    recordedAt,
    reversedOn: payment.bouncedOn,
    planId: payment.planId,
    promiseId: null,
    parts: payment.parts.map(({ item, amount }) => ({
      itemId: item.id,
      amount,
      effectiveOn: payment.on,
      recordedAt,
      reversedOn: payment.bouncedOn,
    })),
  };
}

/** What somebody did was told when they did it; what time and money do is told here, day by day. */
const TOLD = ['PROPOSED', 'PENDING_APPROVAL', 'AGREED', 'DECLINED', 'CANCELLED', 'SUPERSEDED'];

class PlanLife {
  private status: PlanStanding['status'] = 'PROPOSED';
  private noticeOn: Temporal.PlainDate | null = null;

  constructor(
    private readonly book: PlanBook,
    private readonly plan: DemoPlan,
    private readonly money: readonly PlanMoney[],
  ) {}

  /** money comes at midday; what time alone does, in the morning; nothing before it was agreed */
  private momentOf(on: Temporal.PlainDate): string {
    const { agreedOn, agreedAt } = this.plan.facts;
    if (agreedOn !== null && agreedAt !== null && !isBefore(agreedOn, on))
      return agreedAt.toString();
    const isMoney = this.money.some((one) => Temporal.PlainDate.compare(one.on, on) === 0);
    return isMoney ? momentOn(on, 13, 1) : sweepMoment(on);
  }

  note(standing: PlanStanding, on: Temporal.PlainDate): void {
    const { id, terms } = this.plan;
    const money = (minorUnits: number) => ({ minorUnits, currency: terms.currency });
    const at = this.momentOf(on);
    if (standing.status !== this.status && !TOLD.includes(standing.status)) {
      const from = standing.status === 'ACTIVE' ? 'AGREED' : this.status;
      this.book.tell(this.plan, at, null, {
        type: 'PLAN_STATUS_CHANGED',
        payload: {
          planId: id,
          from,
          to: standing.status,
          paid: money(standing.paid),
          total: money(standing.total),
          reasons: [...standing.reasons],
        },
      });
    }
    this.noteArrears(standing, at, money);
    this.status = standing.status;
    this.noticeOn = standing.noticeOn;
  }

  private noteArrears(
    standing: PlanStanding,
    at: string,
    money: (minorUnits: number) => { minorUnits: number; currency: string },
  ): void {
    const { noticeOn, status } = standing;
    const wasBehind = this.noticeOn !== null;
    if (noticeOn !== null && !wasBehind && status === 'ACTIVE') {
      this.book.tell(this.plan, at, null, {
        type: 'PLAN_IN_ARREARS',
        payload: {
          planId: this.plan.id,
          arrears: money(standing.arrears),
          instalments: standing.arrearsInstalments,
          days: standing.daysInArrears,
          cureUntil: standing.cureUntil?.toString() ?? null,
        },
      });
    }
    if (noticeOn === null && wasBehind && (status === 'ACTIVE' || status === 'COMPLETED')) {
      const payload = { planId: this.plan.id, paid: money(standing.paid) };
      this.book.tell(this.plan, at, null, { type: 'PLAN_CURED', payload });
    }
  }
}

function addAdjustment(kit: PlanKit, plan: DemoPlan, booked: PlanAdjustment): void {
  const { given, events } = kit;
  const { about, terms } = plan;
  const id = given.dice.id();
  const at = after(sweepMoment(booked.effectiveOn), 0, 1);
  given.sheet.add('adjustment', {
    id,
    portfolio_id: given.world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    invoice_id: booked.itemId,
    plan_id: plan.id,
    kind: booked.kind,
    amount_minor: booked.amount,
    currency: terms.currency,
    effective_on: booked.effectiveOn.toString(),
    recorded_at: at,
  });
  events.add(
    { account: about.account, caseId: about.id, subject: ['Adjustment', id], actorId: null, at },
    {
      type: 'ADJUSTMENT_RECORDED',
      payload: {
        invoiceId: booked.itemId,
        kind: booked.kind,
        amount: { minorUnits: booked.amount, currency: terms.currency },
      },
    },
  );
}

function addStanding(kit: PlanKit, plan: DemoPlan, standing: PlanStanding): void {
  const { given } = kit;
  const text = (day: Temporal.PlainDate | null) => day?.toString() ?? null;
  const portfolio_id = given.world.portfolioId[plan.about.portfolio];
  given.sheet.add('plan_standing', {
    plan_id: plan.id,
    portfolio_id,
    customer_id: plan.about.customerId,
    status: standing.status,
    condition: standing.condition,
    total_minor: standing.total,
    paid_minor: standing.paid,
    due_minor: standing.dueToDate,
    arrears_minor: standing.arrears,
    arrears_instalments: standing.arrearsInstalments,
    oldest_unpaid_on: text(standing.oldestUnpaidOn),
    days_in_arrears: standing.daysInArrears,
    next_due_on: text(standing.nextDueOn),
    next_due_minor: standing.nextDueAmount,
    active_on: text(standing.activeOn),
    notice_on: text(standing.noticeOn),
    cure_until: text(standing.cureUntil),
    defaulted_on: text(standing.defaultedOn),
    reinstatable_until: text(standing.reinstatableUntil),
    paid_off_on: text(standing.paidOffOn),
    clears_on: text(standing.clearsOn),
    completed_on: text(standing.completedOn),
    coverage_minor: standing.coverage,
    reasons: standing.reasons,
    turns_on: text(standing.turnsOn),
    computed_for: given.today.toString(),
  });
}

/** The day has come on which somebody looks again at what can be paid. */
function tellReview(book: PlanBook, plan: DemoPlan, today: Temporal.PlainDate): void {
  const { reviewOn, agreedOn } = plan.facts;
  if (reviewOn === null || agreedOn === null || isBefore(today, reviewOn)) return;
  const payload = { planId: plan.id, reviewOn: reviewOn.toString() };
  book.tell(plan, sweepMoment(reviewOn), null, { type: 'PLAN_REVIEW_DUE', payload });
}

function judge(plan: DemoPlan, payments: readonly DemoPayment[], kit: PlanKit) {
  const portfolioId = plan.facts.portfolioId;
  const receipts = payments.map((payment) => receiptOf(payment, portfolioId));
  const money = planMoney(plan.facts, receipts);
  const rules: PlanRules = planRulesOf(kit, plan.about.portfolio);
  return (on: Temporal.PlainDate) => ({
    money,
    standing: evaluatePlan(plan.facts, money, rules, on),
  });
}

/** Judges a plan by the domain's own function on every day of its life, so that its past agrees with its rules. */
export function livePlan(kit: PlanKit, book: PlanBook, plan: DemoPlan): JudgedPlan {
  const { today } = kit.given;
  const payments = kit.book.payments.filter(
    ({ account }) => account.customerId === plan.about.customerId,
  );
  const judged = judge(plan, payments, kit);
  const life = new PlanLife(book, plan, judged(today).money);
  const from = plan.facts.agreedOn ?? plan.facts.proposedOn;
  for (let on = from; isBefore(on, today); on = on.add({ days: 1 })) {
    life.note(judged(on).standing, on);
  }
  const { standing } = judged(today);
  life.note(standing, today);
  tellReview(book, plan, today);
  addStanding(kit, plan, standing);
  for (const booked of standing.adjustments) addAdjustment(kit, plan, booked);
  return { plan, standing };
}

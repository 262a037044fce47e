import type { PlanFacts, PlanSchedule, PlanTerms } from '@kept/domain';
import type { DemoCase } from './cases';
import type { DemoItem } from './ledger-book';
import { type PlanKit, planRulesOf, storedTerms, toldOf } from './plan-kit';
import { keepOffer, type MadeOffer } from './plan-offers';
import type { Row } from './sheet';
import type { DemoUser } from './world';

/** What the domain judges a plan by, while the demo still makes it. */
type FactsInTheMaking = { -readonly [K in keyof PlanFacts]: PlanFacts[K] };

export interface DemoPlan {
  id: string;
  about: DemoCase;
  items: readonly DemoItem[];
  terms: PlanTerms;
  schedule: PlanSchedule;
  by: DemoUser;
  proposedAt: string;
  facts: FactsInTheMaking;
  row: Row;
}

interface Proposal extends MadeOffer {
  assessmentId?: string | null;
  replaces?: DemoPlan | null;
}

function proposedRow(
  made: Proposal,
  schedule: PlanSchedule,
  of: { id: string; offerId: string; portfolioId: string; expiresOn: Temporal.PlainDate },
): Row {
  const { about, items, terms, on, at, by } = made;
  return {
    id: of.id,
    number: 0,
    case_id: about.id,
    portfolio_id: of.portfolioId,
    customer_id: about.customerId,
    offer_id: of.offerId,
    kind: terms.kind,
    is_hardship: terms.isHardship,
    assessment_id: made.assessmentId ?? null,
    currency: terms.currency,
    frequency: terms.frequency,
    method: terms.method,
    terms: storedTerms(terms, items),
    balance_minor: terms.balance,
    total_minor: schedule.total,
    forgiven_minor: schedule.forgiven,
    interest_minor: schedule.interest,
    first_on: schedule.firstOn.toString(),
    last_on: schedule.lastOn.toString(),
    review_on: terms.reviewOn?.toString() ?? null,
    proposed_on: on.toString(),
    proposed_at: at,
    proposed_by: by.id,
    expires_on: of.expiresOn.toString(),
    replaces_id: made.replaces?.id ?? null,
    replaces_promise_ids: [],
    version: 1,
    recorded_at: at,
  };
}

function proposedFacts(
  { items, terms, on }: Proposal,
  schedule: PlanSchedule,
  of: { id: string; portfolioId: string; expiresOn: Temporal.PlainDate },
): FactsInTheMaking {
  return {
    ...of,
    kind: terms.kind,
    isHardship: terms.isHardship,
    currency: terms.currency,
    frequency: terms.frequency,
    method: terms.method,
    instalments: schedule.instalments,
    forgiven: schedule.forgiven,
    items: items.map((item) => ({ itemId: item.id, open: item.open, reductions: [] })),
    proposedOn: on,
    isAwaitingApproval: false,
    agreedOn: null,
    agreedAt: null,
    ended: null,
    pauses: [],
    reinstatedOn: [],
    reviewOn: terms.reviewOn,
  };
}

/** Plans of the demo, from the first offer to the day they end. Numbers are given once all are there. */
export class PlanBook {
  readonly plans: DemoPlan[] = [];

  constructor(private readonly kit: PlanKit) {}

  /** A plan as it was offered; whose authority it needed is in `verdict`. */
  propose(made: Proposal) {
    const { given } = this.kit;
    const { about, items, terms, on, at, by } = made;
    const { id: offerId, schedule, verdict } = keepOffer(this.kit, made);
    const { policy } = planRulesOf(this.kit, about.portfolio);
    const id = given.dice.id();
    const portfolioId = given.world.portfolioId[about.portfolio];
    const expiresOn = on.add({ days: policy.offerDays });
    const row = proposedRow(made, schedule, { id, offerId, portfolioId, expiresOn });
    const facts = proposedFacts(made, schedule, { id, portfolioId, expiresOn });
    given.sheet.add('payment_plan', row);
    this.writeParts(id, items, schedule);
    const plan: DemoPlan = { id, about, items, terms, schedule, by, proposedAt: at, facts, row };
    this.plans.push(plan);
    this.tell(plan, at, by, { type: 'PLAN_PROPOSED', payload: toldOf(id, terms, schedule) });
    return { plan, verdict };
  }

  private writeParts(id: string, items: readonly DemoItem[], schedule: PlanSchedule): void {
    const { sheet } = this.kit.given;
    for (const item of items) {
      sheet.add('payment_plan_item', { plan_id: id, invoice_id: item.id, open_minor: item.open });
    }
    for (const { number, dueOn, amount, interest } of schedule.instalments) {
      sheet.add('instalment', {
        plan_id: id,
        number,
        due_on: dueOn.toString(),
        amount_minor: amount,
        interest_minor: interest,
      });
    }
  }

  tell(
    plan: Pick<DemoPlan, 'id' | 'about'>,
    at: string,
    by: DemoUser | null,
    fact: Parameters<PlanKit['events']['add']>[1],
  ): void {
    const { about, id } = plan;
    this.kit.events.add(
      {
        account: about.account,
        caseId: about.id,
        subject: ['PaymentPlan', id],
        actorId: by?.id ?? null,
        at,
      },
      fact,
    );
  }

  agree(plan: DemoPlan, on: Temporal.PlainDate, at: string): void {
    const { by, terms, schedule } = plan;
    Object.assign(plan.row, { agreed_on: on.toString(), agreed_at: at, agreed_by: by.id });
    plan.facts.agreedOn = on;
    plan.facts.agreedAt = Temporal.Instant.from(at);
    this.tell(plan, at, by, { type: 'PLAN_AGREED', payload: toldOf(plan.id, terms, schedule) });
  }

  end(
    plan: DemoPlan,
    end: {
      as: 'CANCELLED' | 'SUPERSEDED' | 'DECLINED';
      on: Temporal.PlainDate;
      at: string;
      by: DemoUser;
      reason: string;
      byPlan?: DemoPlan;
    },
  ): void {
    const { as, on, at, by, reason, byPlan } = end;
    Object.assign(plan.row, {
      ended_as: as,
      ended_on: on.toString(),
      ended_at: at,
      ended_by: by.id,
      end_reason: reason,
      superseded_by: byPlan?.id ?? null,
    });
    plan.facts.ended = { as, on, at: Temporal.Instant.from(at) };
    if (byPlan !== undefined) {
      const payload = { planId: plan.id, byPlanId: byPlan.id };
      this.tell(plan, at, by, { type: 'PLAN_SUPERSEDED', payload });
    }
  }

  pause(
    plan: DemoPlan,
    pause: {
      fromOn: Temporal.PlainDate;
      untilOn: Temporal.PlainDate;
      at: string;
      by: DemoUser;
      reason: string;
    },
  ): void {
    const { fromOn, untilOn, at, by, reason } = pause;
    const span = { from_on: fromOn.toString(), until_on: untilOn.toString() };
    this.kit.given.sheet.add('plan_pause', {
      id: this.kit.given.dice.id(),
      plan_id: plan.id,
      ...span,
      reason,
      made_by: by.id,
      recorded_at: at,
    });
    plan.facts.pauses = [...plan.facts.pauses, { fromOn, untilOn }];
    this.tell(plan, at, by, {
      type: 'PLAN_PAUSED',
      payload: { planId: plan.id, fromOn: span.from_on, untilOn: span.until_on },
    });
  }

  /** Money that names the plan, on its items, the oldest first. */
  pay(plan: DemoPlan, on: Temporal.PlainDate, amount: number): void {
    let left = amount;
    const parts: { item: DemoItem; amount: number }[] = [];
    for (const item of plan.items) {
      const part = Math.min(item.open, left);
      if (part <= 0) continue;
      parts.push({ item, amount: part });
      left -= part;
    }
    this.kit.book.pay(plan.about.account, on, parts, {
      method: plan.terms.method,
      unapplied: left,
      planId: plan.id,
    });
  }

  /** Plans are numbered in the order they were proposed in; answers with the last number. */
  number(): number {
    const inOrder = [...this.plans].sort((one, other) =>
      one.proposedAt.localeCompare(other.proposedAt),
    );
    inOrder.forEach((plan, index) => {
      plan.row.number = 1_001 + index;
    });
    const numbers = new Map(inOrder.map(({ id, row }) => [id, `P-${row.number}`]));
    for (const { row } of inOrder) {
      const by = numbers.get(String(row.superseded_by));
      if (by !== undefined) row.end_reason = String(row.end_reason).replace('{by}', by);
    }
    return 1_000 + inOrder.length;
  }
}

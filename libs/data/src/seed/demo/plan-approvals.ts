import type { ApprovalNeed, Reason } from '@kept/domain';
import type { DemoCase } from './cases';
import type { DemoPlan } from './plan-book';
import { after, type PlanKit, personOf, supervisorOf } from './plan-kit';
import type { Row } from './sheet';
import type { DemoUser } from './world';

export interface Asked {
  about: DemoCase;
  kind: 'PLAN' | 'PROMISE' | 'WAIVER';
  plan: DemoPlan | null;
  offer: unknown;
  amount: number;
  currency: string;
  needs: ApprovalNeed;
  reasons: readonly Reason[];
  by: DemoUser;
  at: string;
  note: string | null;
}

interface Decided {
  state: 'APPROVED' | 'COUNTERED' | 'DECLINED' | 'USED';
  by: DemoUser;
  at: string;
  note: string | null;
  counterPlan?: DemoPlan;
}

function place({ about, by, at }: Pick<Asked, 'about' | 'by' | 'at'>, id: string) {
  return {
    account: about.account,
    caseId: about.id,
    subject: ['Approval', id] as const,
    actorId: by.id,
    at,
  };
}

/** Asks for what is beyond the authority of who offered it. */
export function askApproval(kit: PlanKit, asked: Asked): Row {
  const { given, events } = kit;
  const { about, kind, plan, needs, amount, currency } = asked;
  const id = given.dice.id();
  const row: Row = {
    id,
    kind,
    case_id: about.id,
    portfolio_id: given.world.portfolioId[about.portfolio],
    customer_id: about.customerId,
    plan_id: plan?.id ?? null,
    offer: asked.offer,
    amount_minor: amount,
    currency,
    needs,
    reasons: asked.reasons,
    note: asked.note,
    asked_by: asked.by.id,
    asked_at: asked.at,
    team_id: given.world.teamId[about.portfolio],
    state: 'WAITING',
    is_callback: false,
    version: 1,
  };
  given.sheet.add('approval', row);
  events.add(place(asked, id), {
    type: 'APPROVAL_ASKED',
    payload: {
      approvalId: id,
      kind,
      planId: plan?.id ?? null,
      needs,
      amount: { minorUnits: amount, currency },
      reasons: [...asked.reasons],
    },
  });
  return row;
}

/** Somebody who may has decided. */
export function decideApproval(kit: PlanKit, asked: Asked, row: Row, decided: Decided): void {
  const { state, by, at, note, counterPlan } = decided;
  Object.assign(row, {
    state,
    decided_by: by.id,
    decided_at: at,
    decision_note: note,
    counter_plan_id: counterPlan?.id ?? null,
    version: 2,
  });
  kit.events.add(place({ about: asked.about, by, at }, String(row.id)), {
    type: 'APPROVAL_DECIDED',
    payload: {
      approvalId: String(row.id),
      kind: asked.kind,
      planId: asked.plan?.id ?? null,
      state: state === 'USED' ? 'APPROVED' : state,
    },
  });
}

/** Who says yes to what needs that much. */
export function approverOf(kit: PlanKit, about: DemoCase, needs: ApprovalNeed): DemoUser {
  return needs === 'SUPERVISOR' ? supervisorOf(kit, about.portfolio) : personOf(kit.given, 'Dana');
}

/** Approval of a plan as its offer needs it. */
export function askedForPlan(
  plan: DemoPlan,
  verdict: { needs: ApprovalNeed | null; reasons: readonly Reason[] },
  note: string | null,
): Asked {
  if (verdict.needs === null) throw new Error('nobody need be asked');
  return {
    about: plan.about,
    kind: 'PLAN',
    plan,
    offer: plan.row.terms,
    amount: plan.schedule.total,
    currency: plan.terms.currency,
    needs: verdict.needs,
    reasons: verdict.reasons,
    by: plan.by,
    at: after(plan.proposedAt, 0, 2),
    note,
  };
}

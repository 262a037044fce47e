import type { Refusal } from '../refusal/refusal';
import type { PlanFacts, PlanRules, PlanStanding } from './payment-plan';

export const PLAN_ACTIONS = ['agree', 'decline', 'cancel', 'pause', 'reinstate', 'replan'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

export type PlanActionFacts = {
  readonly plan: PlanFacts;
  readonly rules: PlanRules;
  readonly today: Temporal.PlainDate;
};

export function planActions(_standing: PlanStanding, _facts: PlanActionFacts): PlanAction[] {
  throw new Error('not built');
}

export function checkPlanAction(
  _action: PlanAction,
  _standing: PlanStanding,
  _facts: PlanActionFacts,
): Refusal | null {
  throw new Error('not built');
}

/** `days`: how long, its first day included. */
export function checkPause(
  _pause: { readonly fromOn: Temporal.PlainDate; readonly days: number },
  _standing: PlanStanding,
  _facts: PlanActionFacts,
): Refusal | null {
  throw new Error('not built');
}

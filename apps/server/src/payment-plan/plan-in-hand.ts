import type { PaymentPlan } from '@kept/data';
import { PaymentPlan as PlanEntity } from '@kept/data';
import {
  type Action,
  checkFreeText,
  checkPlanAction,
  type PlanAction,
  type PlanActionFacts,
  type Refusal,
  refuse,
  type TimelinePayloads,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { planRulesOf } from '../offer/draft-offer';
import { type CaseWithFacts, takeCaseWithFacts } from '../standing/case-in-hand';
import { staleVersion } from '../timeline/stale-version';
import { judgedPlanOf, planFactsOf } from './plan-facts';
import { type PlanFile, planFile } from './plan-file';

/** A plan whose customer is locked. */
export interface PlanInHand {
  inHand: CaseWithFacts;
  file: PlanFile;
}

/** Locks a plan's customer and reads the plan. Whoever may not see its case is told that there is none. */
export async function takePlan(tx: Tx, id: string, action: Action): Promise<PlanInHand> {
  const known = await tx.em.findOneBy(PlanEntity, { id });
  if (known === null) throw notFound('The payment plan');
  const inHand = await takeCaseWithFacts(tx, known.caseId, { action, type: 'PaymentPlan' });
  return { inHand, file: await fileOfPlan(tx, id) };
}

/** A plan that is known to be there, as it stands after the lock. */
export async function fileOfPlan(tx: Tx, id: string): Promise<PlanFile> {
  const file = await tx.load(planFile, id);
  if (file === null) throw notFound('The payment plan');
  return file;
}

/** The facts by which the domain says what may be done to a plan. */
export function actionFactsOf({ inHand, file }: PlanInHand): PlanActionFacts {
  return { plan: planFactsOf(file), rules: planRulesOf(inHand), today: inHand.today };
}

/** Whether this may be done to the plan now: null, or why not. */
export function checkAction(action: PlanAction, taken: PlanInHand): Refusal | null {
  return checkPlanAction(action, judgedPlanOf(taken.file), actionFactsOf(taken));
}

/** A reason that somebody has to give. */
export function checkReason(reason: string): Refusal | null {
  if (reason.trim() === '') {
    return refuse('INVALID_INPUT', 'Say why.', { field: 'reason' });
  }
  return checkFreeText(reason, 'reason');
}

/** Somebody else was faster. */
export function changedMeanwhile(
  tx: Tx,
  { id, customerId, version }: PaymentPlan,
  seenVersion: number,
): Promise<Refusal> {
  const type = 'PaymentPlan';
  return staleVersion(tx, { what: 'The plan', type, id, customerId, seenVersion, version });
}

/** Where a plan's events belong. */
export function placeOfPlan({ id, customerId, portfolioId, caseId }: PaymentPlan) {
  return { subject: { type: 'PaymentPlan', id } as const, customerId, portfolioId, caseId };
}

/** A plan's main figures, for the timeline. */
export function toldOf(plan: PaymentPlan, instalments: number): TimelinePayloads['PLAN_AGREED'] {
  const { id: planId, kind, currency, firstOn, lastOn } = plan;
  return {
    planId,
    kind,
    total: { minorUnits: plan.totalMinor, currency },
    forgiven: { minorUnits: plan.forgivenMinor, currency },
    instalments,
    firstOn,
    lastOn,
  };
}

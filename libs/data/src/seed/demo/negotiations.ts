import { addCharges } from './charges';
import { addNegotiationCase } from './negotiation-case';
import { followPlan, reopenCase } from './plan-cases';
import { addPromisesReplaced, addReplanned } from './plan-changes';
import { Dealer } from './plan-deal';
import { addCompleted, addRunning, addTroubled } from './plan-fates';
import { addHardship } from './plan-hardship';
import type { PlanKit } from './plan-kit';
import { livePlan } from './plan-lives';
import { addCreditorWaiting, addDecided, addProposed } from './plan-stories';

/** Plans, settlements and arrangements in every state, and who approved them. Answers with the last plan's number. */
export function addNegotiations(kit: PlanKit): number {
  const dealer = new Dealer(kit);
  addRunning(dealer);
  addTroubled(dealer);
  const comesBack = addCompleted(dealer);
  addHardship(dealer);
  addReplanned(dealer);
  addPromisesReplaced(dealer);
  addProposed(dealer);
  addCreditorWaiting(dealer);
  addDecided(dealer);
  addCharges(dealer);
  addNegotiationCase(dealer);
  for (const plan of dealer.plans.plans) {
    const judged = livePlan(kit, dealer.plans, plan);
    followPlan(kit, judged);
    if (plan === comesBack) reopenCase(kit, judged);
  }
  return dealer.plans.number();
}

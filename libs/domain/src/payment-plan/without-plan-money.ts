import type { Receipt } from '../promise-to-pay/promise-to-pay';
import type { PlanMoney, PlanStanding } from './payment-plan';

/** A plan with its money and how it stands as of the day promises are judged. */
export type PlanTakings = {
  readonly money: readonly PlanMoney[];
  readonly standing: Pick<PlanStanding, 'total' | 'idle'>;
};

export function withoutPlanMoney(
  _receipts: readonly Receipt[],
  _plans: readonly PlanTakings[],
): Receipt[] {
  throw new Error('not built');
}

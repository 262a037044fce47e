import { amountText } from '../money/format-amount';
import type { Reason } from '../refusal/refusal';
import type { CasePolicy, ClosingDecision, ClosingFacts } from './collection-case';

/**
 * Whether an open case is done. It stays while more than the cure tolerance is overdue in any currency (money unapplied
 * counted in), or a promise, plan, dispute, callback or claimed payment is open. Then, with nothing left open, it is
 * SETTLED when a settlement is complete and PAID_IN_FULL for consumer debt; all else is CURED: a trade account goes on.
 * The other reasons are given by hand.
 * DESIGN section 6, Case.
 */
export function decideClosing(facts: ClosingFacts, policy: CasePolicy): ClosingDecision {
  const keeping = [...overdueReasons(facts, policy), ...openReasons(facts)];
  if (keeping.length > 0) return { decision: 'KEEP', reasons: keeping };
  const isNothingLeft = facts.balances.every((balance) => balance.open <= balance.unapplied);
  if (facts.hasCompletedSettlement && isNothingLeft) {
    return {
      decision: 'CLOSE',
      reason: 'SETTLED',
      reasons: [{ rule: 'SETTLED', text: 'Settled: the rest was forgiven' }],
    };
  }
  if (facts.debtKind === 'CONSUMER' && isNothingLeft) {
    return {
      decision: 'CLOSE',
      reason: 'PAID_IN_FULL',
      reasons: [{ rule: 'PAID_IN_FULL', text: 'Nothing is open any more' }],
    };
  }
  const value = amountsText(facts);
  const reasons = [
    {
      rule: 'CURED',
      text: 'Nothing is overdue beyond the tolerance',
      ...(value === '' ? {} : { value }),
    },
  ];
  return { decision: 'CLOSE', reason: 'CURED', reasons };
}

function overdueReasons(facts: ClosingFacts, policy: CasePolicy): Reason[] {
  return facts.balances
    .filter(({ overdue, unapplied }) => overdue - unapplied > policy.cureTolerance)
    .map(({ overdue, unapplied, currency }) => ({
      rule: 'OVERDUE',
      text: 'Still overdue',
      value: amountText({ minorUnits: overdue - unapplied, currency }),
    }));
}

function openReasons(facts: ClosingFacts): Reason[] {
  const reasons: Reason[] = [];
  if (facts.hasOpenPromise) reasons.push({ rule: 'PROMISE_OPEN', text: 'A promise is open' });
  if (facts.hasOpenPlan) reasons.push({ rule: 'PLAN_OPEN', text: 'A plan is running' });
  if (facts.hasOpenDispute) reasons.push({ rule: 'DISPUTE_OPEN', text: 'A dispute is open' });
  if (facts.hasCallback) reasons.push({ rule: 'CALLBACK_SET', text: 'A callback is agreed' });
  if (facts.hasOpenClaim)
    reasons.push({ rule: 'CLAIM_OPEN', text: 'A claimed payment is being traced' });
  return reasons;
}

function amountsText(facts: ClosingFacts): string {
  return facts.balances
    .filter(({ open }) => open > 0)
    .map(({ open, currency }) => `${amountText({ minorUnits: open, currency })} open`)
    .join(', ');
}

import { dayText } from '../calendar/day-text';
import { amountText } from '../money/format-amount';
import type { Reason } from '../refusal/refusal';
import type { PlanFacts, PlanStanding } from './payment-plan';

type Judged = Omit<PlanStanding, 'reasons' | 'adjustments'>;

/** Why a plan stands as it does: the verdict first, then what it rests on. */
export function planReasons(plan: PlanFacts, standing: Judged): Reason[] {
  const inWords = (minorUnits: number) => amountText({ minorUnits, currency: plan.currency });
  const reasons = [verdict(plan, standing, inWords)];
  const scheduled = plan.instalments.reduce((sum, { amount }) => sum + amount, 0);
  if (standing.total < scheduled && plan.agreedOn !== null) {
    const value = inWords(scheduled - standing.total);
    reasons.push({ rule: 'SHRUNK', text: 'Credited on its items or saved by paying early', value });
  }
  if (standing.arrears > 0 && standing.oldestUnpaidOn !== null) {
    reasons.push({
      rule: 'ARREARS',
      text: `Behind by ${partsText(standing.arrearsInstalments)}, the oldest due ${dayText(standing.oldestUnpaidOn)}`,
      value: inWords(standing.arrears),
    });
  }
  const { cureUntil, reinstatableUntil } = standing;
  if (cureUntil !== null) {
    const text = `To be made good by ${dayText(cureUntil)}`;
    reasons.push({ rule: 'CURE', text, value: cureUntil.toString() });
  }
  if (reinstatableUntil !== null) {
    const text = `May be reinstated until ${dayText(reinstatableUntil)}`;
    reasons.push({ rule: 'REINSTATABLE', text, value: reinstatableUntil.toString() });
  }
  return reasons;
}

function partsText(count: number): string {
  return count === 1 ? '1 instalment' : `${count} instalments`;
}

function verdict(plan: PlanFacts, standing: Judged, inWords: (amount: number) => string): Reason {
  const { status } = standing;
  const value = `${inWords(standing.paid)} of ${inWords(standing.total)}`;
  switch (status) {
    case 'DRAFT':
      return { rule: status, text: `To be proposed ${dayText(plan.proposedOn)}` };
    case 'PROPOSED':
      return { rule: status, text: `Offered, good until ${dayText(plan.expiresOn)}` };
    case 'PENDING_APPROVAL':
      return { rule: status, text: 'Waits for approval' };
    case 'EXPIRED':
      return { rule: status, text: `Not agreed by ${dayText(plan.expiresOn)}` };
    case 'AGREED':
      return { rule: status, text: depositText(standing), value };
    case 'ACTIVE':
      return { ...runningReason(standing), value };
    case 'LAPSED':
      return { rule: status, text: 'The deposit did not come', value };
    case 'COMPLETED':
      return {
        rule: status,
        text: `All is paid and cleared${onText(standing.completedOn)}`,
        value,
      };
    case 'DEFAULTED':
      return { rule: status, text: `In default${onText(standing.defaultedOn)}`, value };
    default:
      return { rule: status, text: endText(plan, status), value };
  }
}

function onText(day: Temporal.PlainDate | null): string {
  return day === null ? '' : ` on ${dayText(day)}`;
}

function depositText({ instalments }: Judged): string {
  const due = instalments[0]?.dueOn;
  return due === undefined ? 'Agreed' : `Agreed, the deposit is due ${dayText(due)}`;
}

function runningReason({ condition, clearsOn, nextDueOn }: Judged): Reason {
  if (condition === 'PAUSED') return { rule: 'PAUSED', text: 'Paused' };
  if (condition === 'IN_ARREARS') return { rule: 'IN_ARREARS', text: 'Behind, beyond its grace' };
  if (clearsOn !== null) {
    return { rule: 'PAID_OFF', text: `All is paid, cleared on ${dayText(clearsOn)}` };
  }
  if (condition === 'IN_GRACE') {
    return { rule: 'IN_GRACE', text: `An instalment was due${onText(nextDueOn)}, in grace` };
  }
  return {
    rule: 'IN_ORDER',
    text: `In order${nextDueOn === null ? '' : `, next due ${dayText(nextDueOn)}`}`,
  };
}

function endText({ ended }: PlanFacts, status: PlanStanding['status']): string {
  const words = { DECLINED: 'Declined', SUPERSEDED: 'Replaced by another plan' };
  const what = status === 'DECLINED' || status === 'SUPERSEDED' ? words[status] : 'Cancelled';
  return `${what}${onText(ended?.on ?? null)}`;
}

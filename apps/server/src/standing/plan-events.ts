import type { Money, TimelineFact } from '@kept/domain';
import type { PairStanding } from './pair-standing';
import type { BookingHappening, PlanHappening } from './standing-walk';

/** What time and money did to a plan, for the timeline. */
export function planFact({ facts }: PairStanding, happening: PlanHappening): TimelineFact | null {
  const { standing } = happening;
  const { plan_id: planId } = standing;
  const plan = facts.plans.find(({ id }) => id === planId);
  if (plan === undefined) return null;
  const money = (minorUnits: number): Money => ({ minorUnits, currency: plan.currency });
  switch (happening.kind) {
    case 'PLAN':
      return {
        type: 'PLAN_STATUS_CHANGED',
        payload: {
          planId,
          from: happening.from,
          to: standing.status,
          paid: money(standing.paid_minor),
          total: money(standing.total_minor),
          reasons: [...standing.reasons],
        },
      };
    case 'PLAN_ARREARS':
      return {
        type: 'PLAN_IN_ARREARS',
        payload: {
          planId,
          arrears: money(standing.arrears_minor),
          instalments: standing.arrears_instalments,
          days: standing.days_in_arrears,
          cureUntil: standing.cure_until,
        },
      };
    case 'PLAN_CURED':
      return { type: 'PLAN_CURED', payload: { planId, paid: money(standing.paid_minor) } };
    case 'PLAN_REVIEW':
      return {
        type: 'PLAN_REVIEW_DUE',
        payload: { planId, reviewOn: plan.review_on ?? standing.computed_for },
      };
  }
}

/** What a plan booked or took back, for the timeline. */
export function bookingFact({ kind, booking }: BookingHappening): TimelineFact {
  const { invoice_id: invoiceId, amount_minor: minorUnits, currency } = booking;
  const payload = { invoiceId, kind: booking.kind, amount: { minorUnits, currency } };
  return { type: kind === 'BOOKED' ? 'ADJUSTMENT_RECORDED' : 'ADJUSTMENT_REVERSED', payload };
}

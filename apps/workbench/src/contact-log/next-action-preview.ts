import { addBusinessDays, type NextAction, resolveNextAction } from '@kept/domain';
import { fillClaim } from '../claimed-payment/claim-draft';
import type { CaseView } from '../collection-case/case-view';
import { fillPromise } from '../promise-to-pay/promise-draft';
import { calendarOf, promisePolicyOf } from '../promise-to-pay/promise-facts';
import { type ContactLogDraft, mayTry, pointsFor } from './contact-log-draft';

/** The moment of a callback; null while the clock is not given or is no time. */
export function callbackAt(draft: ContactLogDraft, zone: string): Temporal.Instant | null {
  if (draft.callbackLocal === '') return null;
  return Temporal.PlainDateTime.from(draft.callbackLocal).toZonedDateTime(zone).toInstant();
}

/** The day the outcome speaks of: for a promise the last day of its grace, else the day that was typed. */
function inputDay(draft: ContactLogDraft, view: CaseView): Temporal.PlainDate | null {
  if (draft.outcome === 'PROMISE' && draft.promise.dueOn !== '') {
    const { method } = fillPromise(draft.promise, view, draft.itemIds);
    const grace = promisePolicyOf(view).graceBusinessDays[method];
    return addBusinessDays(Temporal.PlainDate.from(draft.promise.dueOn), grace, calendarOf(view));
  }
  return draft.on === '' ? null : Temporal.PlainDate.from(draft.on);
}

/** What will be done next if nothing else is said: the same rule that the server applies. */
export function nextActionPreview(
  draft: ContactLogDraft,
  view: CaseView,
  now: Temporal.Instant,
): NextAction | null {
  if (draft.outcome === null) return null;
  const others = pointsFor(view, draft.channel).filter((point) => point.id !== draft.pointId);
  return resolveNextAction(draft.outcome, {
    now,
    zone: view.portfolio.timeZone,
    calendar: calendarOf(view),
    input: {
      on: inputDay(draft, view),
      callbackAt: callbackAt(draft, view.customerTimeZone),
      method:
        draft.outcome === 'PAYMENT_CLAIMED'
          ? fillClaim(draft.claim, view, draft.itemIds).method
          : null,
      hasOtherPoint: others.some((point) => mayTry(point, view.customer.contacts)),
    },
  });
}

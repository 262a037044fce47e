import { type NextAction, resolveNextAction } from '@kept/domain';
import { fillClaim } from '../claimed-payment/claim-draft';
import type { CaseView } from '../collection-case/case-view';
import { fillPromise } from '../promise-to-pay/promise-draft';
import { calendarOf } from '../promise-to-pay/promise-facts';
import type { ContactLogDraft } from './contact-log-draft';

/** The moment of a callback; null while the clock is not given or is no time. */
export function callbackAt(draft: ContactLogDraft, zone: string): Temporal.Instant | null {
  if (draft.callbackLocal === '') return null;
  return Temporal.PlainDateTime.from(draft.callbackLocal).toZonedDateTime(zone).toInstant();
}

function inputDay(draft: ContactLogDraft): Temporal.PlainDate | null {
  const day = { PROMISE: draft.promise.dueOn, PAYMENT_CLAIMED: draft.claim.paidOn }[
    draft.outcome as 'PROMISE' | 'PAYMENT_CLAIMED'
  ];
  const text = day ?? draft.on;
  return text === '' ? null : Temporal.PlainDate.from(text);
}

/** What will be done next if nothing else is said: the same rule that the server applies. */
export function nextActionPreview(
  draft: ContactLogDraft,
  view: CaseView,
  now: Temporal.Instant,
): NextAction | null {
  if (draft.outcome === null) return null;
  const method =
    draft.outcome === 'PAYMENT_CLAIMED'
      ? fillClaim(draft.claim, view, draft.itemIds).method
      : fillPromise(draft.promise, view, draft.itemIds).method;
  return resolveNextAction(draft.outcome, {
    now,
    zone: view.portfolio.timeZone,
    calendar: calendarOf(view),
    input: { on: inputDay(draft), callbackAt: callbackAt(draft, view.customerTimeZone), method },
  });
}

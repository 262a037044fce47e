import type { ComplianceFact, ConsentScope } from '../compliance-fact/compliance-fact';
import { EXTRA_CALL_DAYS } from '../compliance-fact/extra-call-days';
import { type ContactView, concerns, granted, type PastContact } from './contact-view';

type Consent = ComplianceFact<'CONSENT'>;

/**
 * The consents in force for a scope that reach the debts and the point proposed. `isDirect`: given to us and not to
 * somebody before us, as 12 CFR 1006.6(b)(4) asks. A consent to a medium ends with a later opt-out of it.
 */
export function consentsTo(view: ContactView, scope: ConsentScope, isDirect: boolean): Consent[] {
  const { debtIds, contactPointId } = view.proposal;
  return granted(view, 'CONSENT').filter(
    (consent) =>
      consent.details.scope === scope &&
      (!isDirect || consent.details.isDirect) &&
      concernsAll(consent, debtIds) &&
      (consent.contactPointId === null ||
        contactPointId === null ||
        consent.contactPointId === contactPointId),
  );
}

/** Whether there is such a consent. */
export function isConsented(view: ContactView, scope: ConsentScope): boolean {
  return consentsTo(view, scope, true).length > 0;
}

/**
 * Whether a call about a debt is not counted because they had agreed to it: placed after the consent, within its seven
 * days by the calendar of the zone `zoneIndex`, and before the talk it was given for.
 */
export function isExtraCall(
  view: ContactView,
  debtId: string,
  call: { readonly epoch: number; readonly day: number; readonly zoneIndex: number },
): boolean {
  return extraCallConsents(view).some((consent) => {
    if (consent.debtIds !== null && !consent.debtIds.includes(debtId)) return false;
    const given = consent.receivedAt.epochMilliseconds;
    if (call.epoch < given) return false;
    const clock = view.clocks[call.zoneIndex];
    if (clock === undefined) return false;
    const firstDay = Math.floor((given + clock.offsetAt(given)) / 86_400_000);
    if (call.day > firstDay + EXTRA_CALL_DAYS - 1) return false;
    return !view.past.some((past) => endsConsent(past, debtId, given, call.epoch));
  });
}

// a consent that has run out still keeps the calls of its days from being counted
function extraCallConsents(view: ContactView): readonly Consent[] {
  const facts = view.byKind.get('CONSENT') ?? [];
  return facts.filter(
    (fact): fact is Consent =>
      fact.kind === 'CONSENT' && fact.details.scope === 'EXTRA_CALLS' && fact.details.isDirect,
  );
}

function endsConsent(
  { row, epoch }: PastContact,
  debtId: string,
  given: number,
  call: number,
): boolean {
  return (
    row.reach === 'CONVERSATION' &&
    row.channel === 'PHONE' &&
    row.isSamePerson &&
    epoch > given &&
    epoch < call &&
    row.debtIds.includes(debtId)
  );
}

function concernsAll(fact: Consent, debtIds: readonly string[]): boolean {
  return fact.debtIds === null || debtIds.every((id) => concerns(fact, [id]));
}

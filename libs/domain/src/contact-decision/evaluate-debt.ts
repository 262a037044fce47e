import { dayNumber } from '../calendar/day-number';
import { dayText } from '../calendar/day-text';
import type { ComplianceFact } from '../compliance-fact/compliance-fact';
import { factText } from '../compliance-fact/fact-text';
import type { ContactPurpose } from './contact-decision';
import { type ContactView, concerns, dayOf, endOf, standing, startOfDay } from './contact-view';
import type { Evaluator } from './finding';

/** Once disputed in writing, collecting stops until the verification is sent: 15 USC 1692g(b); 12 CFR 1006.38(d)(2). */
export const evaluateDisputedInWriting: Evaluator<'DISPUTED_IN_WRITING'> = (
  { isAnyTime },
  view,
) => {
  const { purpose } = view.proposal;
  if (mayAnswerDispute(purpose)) return null;
  const disputes = openDisputes(view).filter(
    (fact) => isAnyTime === true || isInPeriod(view, fact),
  );
  const [first] = disputes;
  if (first === undefined) return null;
  return {
    // a dispute that repeats an earlier one is answered shortly, by a person: 12 CFR 1006.38(d)(2)(ii)
    ...(purpose === 'REPLY' ? { effect: 'WARN' as const } : {}),
    text: () =>
      `${first.details.asksForCreditor ? 'They asked for the original creditor' : 'Disputed in writing'} on ${dayText(Temporal.PlainDate.from(first.details.receivedOn))}: collecting stops until the answer is sent.`,
    factIds: disputes.map(({ id }) => id),
    endsAt: endOf(view, disputes),
    wouldChange: first.details.asksForCreditor
      ? 'that the creditor’s name is sent'
      : 'that the verification is sent',
  };
};

/** Disputed by word of mouth or too late: it goes on, marked as disputed. 15 USC 1692e(8), 1692g(c). */
export const evaluateDisputedOrally: Evaluator<'DISPUTED_ORALLY'> = (_test, view) => {
  const { debtIds, purpose } = view.proposal;
  if (mayAnswerDispute(purpose)) return null;
  const oral = standing(view, 'DISPUTE_ORAL').filter((fact) => concerns(fact, debtIds));
  const late = openDisputes(view).filter((fact) => !isInPeriod(view, fact));
  const facts = [...oral, ...late];
  if (facts.length === 0) return null;
  return {
    text:
      oral.length > 0
        ? 'They dispute it by word of mouth: the debt is marked as disputed everywhere.'
        : 'They disputed it after the validation period: the debt is marked as disputed everywhere.',
    factIds: facts.map(({ id }) => id),
    endsAt: endOf(view, facts),
  };
};

function mayAnswerDispute(purpose: ContactPurpose): boolean {
  return (
    purpose === 'VERIFICATION' || purpose === 'REQUIRED_BY_LAW' || purpose === 'VALIDATION_NOTICE'
  );
}

function openDisputes(view: ContactView): ComplianceFact<'DISPUTE_WRITTEN'>[] {
  return standing(view, 'DISPUTE_WRITTEN').filter(
    (fact) =>
      concerns(fact, view.proposal.debtIds) && !isPast(view, fact.details.verificationSentOn),
  );
}

/** On or before the end of the period of any notice of these debts; a period that is not known has not ended. */
function isInPeriod(
  view: ContactView,
  { details, debtIds }: ComplianceFact<'DISPUTE_WRITTEN'>,
): boolean {
  const ends = standing(view, 'VALIDATION_NOTICE')
    .filter((notice) => debtIds === null || concerns(notice, debtIds))
    .flatMap((notice) => notice.details.periodEndsOn ?? []);
  return ends.length === 0 || ends.some((end) => details.receivedOn <= end);
}

/** The petition stays every act to collect what is older; a discharge bars it for good: 11 USC 362(a)(6), 524(a)(2). */
export const evaluateBankrupt: Evaluator<'BANKRUPT'> = (_test, view) => {
  const { debtIds, purpose, party } = view.proposal;
  const cases = standing(view, 'BANKRUPTCY').filter(
    (fact) =>
      concerns(fact, debtIds) &&
      !isPast(view, fact.details.dismissedOn) &&
      debtIds.some((id) => concerns(fact, [id]) && isBeforePetition(view, fact, id)),
  );
  const [first] = cases;
  if (first === undefined) return null;
  const isNews = purpose === 'TERMINATE_EFFORTS' || purpose === 'REQUIRED_BY_LAW';
  return {
    // their attorney and the court’s papers are the way a claim is filed
    ...(isNews || party === 'ATTORNEY' ? { effect: 'WARN' as const } : {}),
    text: () =>
      isPast(view, first.details.dischargedOn)
        ? `${factText(first)}: what is older than the petition is barred for good.`
        : `${factText(first)}: nothing older than the petition is collected.`,
    factIds: cases.map(({ id }) => id),
    endsAt: endOf(view, cases),
    wouldChange: 'that the case is dismissed',
  };
};

function isBeforePetition(
  { facts }: ContactView,
  fact: ComplianceFact<'BANKRUPTCY'>,
  debtId: string,
) {
  const incurredOn = facts.debts.find(({ id }) => id === debtId)?.incurredOn ?? null;
  const { petitionOn } = fact.details;
  return incurredOn === null || petitionOn === null || incurredOn <= petitionOn;
}

/** The debts listed rest until the moratorium ends: SI 2020/1311. */
export const evaluateMoratorium: Evaluator<'MORATORIUM'> = (test, view) => {
  const { debtIds, purpose, party } = view.proposal;
  if (purpose === 'REPLY' || purpose === 'REQUIRED_BY_LAW' || party === 'ATTORNEY') return null;
  const running = standing(view, 'BREATHING_SPACE').filter((fact) => {
    const last = lastDayOf(fact, test);
    return (
      concerns(fact, debtIds) &&
      fact.details.startedOn <= dayOf(view.lastDay).toString() &&
      (last === null || view.firstDay <= last)
    );
  });
  const [first] = running;
  if (first === undefined) return null;
  const lasts = running.map((fact) => lastDayOf(fact, test));
  const last = lasts.includes(null) ? null : Math.max(...lasts.map((day) => day ?? 0));
  return {
    text: () =>
      last === null
        ? `${factText(first)}: no contact for payment while treatment goes on.`
        : `${factText(first)}: no contact for payment up to ${dayText(dayOf(last))}.`,
    factIds: running.map(({ id }) => id),
    endsAt: last === null ? null : startOfDay(view, last + 1),
    wouldChange: 'that the debt adviser ends it',
  };
};

/** The last day of a moratorium; null while a crisis treatment goes on. */
function lastDayOf(
  { details, untilOn }: ComplianceFact<'BREATHING_SPACE'>,
  { days, daysAfterCrisis }: { days: number; daysAfterCrisis: number },
): number | null {
  const last = untilOn === null ? null : dayNumber(untilOn);
  if (details.endsOn !== null) return numberOf(details.endsOn);
  if (details.scheme === 'STANDARD') return last ?? numberOf(details.startedOn) + days;
  const ended = details.treatmentEndedOn ?? null;
  return ended === null ? last : numberOf(ended) + daysAfterCrisis;
}

function numberOf(day: string): number {
  return dayNumber(Temporal.PlainDate.from(day));
}

/** Whether a day has come, in every zone; a day that is not there has not. */
function isPast(view: ContactView, day: string | null | undefined): boolean {
  return day !== null && day !== undefined && numberOf(day) <= view.firstDay;
}

/** Never sued and never threatened with it: 12 CFR 1006.26(b). */
export const evaluateTimeBarred: Evaluator<'TIME_BARRED'> = (_test, view) => {
  const { debtIds, purpose } = view.proposal;
  const facts = standing(view, 'TIME_BARRED').filter(
    (fact) => concerns(fact, debtIds) && isPast(view, fact.details.since),
  );
  const [first] = facts;
  if (first === undefined) return null;
  const isSuit = purpose === 'SUIT' || purpose === 'INTENDED_REMEDY';
  return {
    effect: isSuit ? 'BLOCK' : 'WARN',
    text: () =>
      isSuit
        ? `${factText(first)}: neither suit nor threat of it.`
        : `${factText(first)}: no word of a suit, and none that hides what a payment would revive.`,
    factIds: facts.map(({ id }) => id),
    endsAt: endOf(view, facts),
  };
};

/** Placed consumer debts are not called before the facts and the last days’ own calls are in. */
export const evaluateNotLive: Evaluator<'NOT_LIVE'> = (_test, { facts, proposal }) => {
  if (facts.isLive || proposal.direction === 'INBOUND') return null;
  return {
    text: 'The portfolio has not been cleared to begin.',
    wouldChange: 'that its checklist is complete',
  };
};

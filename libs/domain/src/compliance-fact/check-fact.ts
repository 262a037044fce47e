import { compareDays } from '../calendar/day-number';
import { isTimeZone } from '../calendar/local-time';
import { type Refusal, refuse } from '../refusal/refusal';
import type { ComplianceFactKind, NewComplianceFact, WeekWindow } from './compliance-fact';
import { FACT_LABELS } from './fact-labels';

/** What is wrong with one field: its name, and a sentence about it. */
type Problem = readonly [field: string, text: string];

/** Days that are known when they are written: they cannot be ahead. */
const PAST_DAYS: readonly string[] = [
  'petitionOn',
  'startedOn',
  'diedOn',
  'bornOn',
  'on',
  'sentOn',
  'returnedOn',
  'receivedOn',
  'verificationSentOn',
  'silentSince',
  'since',
];
/** Days that may be ahead. */
const OTHER_DAYS: readonly string[] = [
  'barOn',
  'dischargedOn',
  'dismissedOn',
  'endsOn',
  'treatmentEndedOn',
  'claimDeadlineOn',
  'periodEndsOn',
  'reviewOn',
  'activeUntil',
];

/**
 * Whether a fact can be written as it is: null, or a refusal that names the field. Days have to be days, what happened
 * cannot be ahead of `today`, what ends cannot end before it began, and what the kind is about has to be there.
 */
export function checkFact(fact: NewComplianceFact, today: Temporal.PlainDate): Refusal | null {
  const problems = [
    ...scopeProblems(fact, today),
    ...dayProblems(fact, today),
    ...kindProblems(fact),
  ];
  const [first] = problems;
  if (first === undefined) return null;
  return refuse('INVALID_INPUT', `${FACT_LABELS[fact.kind]}: ${first[1]}`, {
    field: first[0],
    reasons: problems.map(([field, text]) => ({ rule: field, text })),
  });
}

function scopeProblems(fact: NewComplianceFact, today: Temporal.PlainDate): Problem[] {
  const { fromOn, untilOn, debtIds, receivedAt } = fact;
  const problems: Problem[] = [];
  if (fromOn !== null && untilOn !== null && compareDays(untilOn, fromOn) < 0)
    problems.push(['untilOn', 'It cannot end before it begins.']);
  if (debtIds !== null && debtIds.length === 0)
    problems.push(['debtIds', 'Choose the debts it is about, or none for the person.']);
  // a day of slack: the person may live where it is tomorrow already
  const tomorrow = today.add({ days: 2 }).toZonedDateTime('UTC').toInstant();
  if (receivedAt.epochMilliseconds >= tomorrow.epochMilliseconds)
    problems.push(['receivedAt', 'It cannot have come in after today.']);
  return problems;
}

function dayProblems({ details }: NewComplianceFact, today: Temporal.PlainDate): Problem[] {
  const problems: Problem[] = [];
  for (const [field, value] of Object.entries(details)) {
    const isPast = PAST_DAYS.includes(field);
    if (value === null || value === undefined || !(isPast || OTHER_DAYS.includes(field))) continue;
    const day = dayIn(value);
    if (day === null)
      problems.push([field, `"${String(value)}" is no day: write it as 2026-11-22.`]);
    else if (isPast && compareDays(day, today) > 0)
      problems.push([field, 'This day is still to come.']);
  }
  return problems;
}

function dayIn(value: unknown): Temporal.PlainDate | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' });
  } catch {
    return null;
  }
}

type Checks = { readonly [K in ComplianceFactKind]?: (fact: NewComplianceFact<K>) => Problem[] };

const CHECKS: Checks = {
  MEDIUM_OPT_OUT: ({ details }) =>
    details.channels.length > 0 ? [] : [['channels', 'Say which way of contact it is about.']],
  INCONVENIENT_TIME: ({ details }) =>
    details.windows.length > 0
      ? details.windows.flatMap(windowProblems)
      : [['windows', 'Say which times are inconvenient.']],
  BANKRUPTCY: ({ details: { petitionOn, dischargedOn, dismissedOn } }) => [
    ...endProblems('dischargedOn', petitionOn, dischargedOn),
    ...endProblems('dismissedOn', petitionOn, dismissedOn),
  ],
  BREATHING_SPACE: ({ details: { startedOn, endsOn } }) => endProblems('endsOn', startedOn, endsOn),
  LANGUAGE: ({ details }) =>
    isLanguage(details.language) ? [] : [['language', 'Name the language, like es or pl.']],
  CONSENT: ({ details }) =>
    details.basis.trim() === '' ? [['basis', 'Write how and where they agreed.']] : [],
  LOCATION_CONFIRMED: ({ details }) =>
    isTimeZone(details.zone) ? [] : [['zone', `"${details.zone}" is no time zone.`]],
  DISPUTE_WRITTEN: ({ details: { receivedOn, verificationSentOn }, isWritten }) => [
    ...endProblems('verificationSentOn', receivedOn, verificationSentOn),
    ...(isWritten
      ? []
      : [['isWritten', 'What was only said is a dispute by word of mouth.'] as const]),
  ],
  VULNERABILITY: ({ details }) =>
    needed('what', details.what, 'Write what makes it harder for them.'),
  HARDSHIP: ({ details }) => needed('what', details.what, 'Write what happened.'),
  IDENTITY_VERIFIED: ({ details }) => needed('how', details.how, 'Say how it was made sure.'),
  TIME_BARRED: ({ details }) => needed('how', details.how, 'Write how the day was derived.'),
  PROCESSING_RESTRICTED: ({ details }) => needed('why', details.why, 'Write why it is restricted.'),
};

function kindProblems(fact: NewComplianceFact): Problem[] {
  // kind and check are of one row of the table, which the compiler cannot follow through a union
  const check = CHECKS[fact.kind] as ((one: NewComplianceFact) => Problem[]) | undefined;
  return check?.(fact) ?? [];
}

function needed(field: string, text: string, problem: string): Problem[] {
  return text.trim() === '' ? [[field, problem]] : [];
}

function endProblems(field: string, from: string | null, to: string | null | undefined): Problem[] {
  return from !== null && to !== null && to !== undefined && to < from
    ? [[field, 'It cannot be before it began.']]
    : [];
}

function windowProblems({ days, from, to }: WeekWindow): Problem[] {
  const isDay = (day: number) => Number.isInteger(day) && day >= 1 && day <= 7;
  if (days.length === 0 || !days.every(isDay)) return [['windows', 'Choose days of the week.']];
  const isClock = (clock: string | null) =>
    clock === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(clock);
  if (!isClock(from) || !isClock(to)) return [['windows', 'Write times as 08:30.']];
  return from !== null && from === to ? [['windows', 'The time has no length.']] : [];
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

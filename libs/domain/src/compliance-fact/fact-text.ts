import type { PortfolioLanguage } from '../portfolio/portfolio';
import type {
  ComplianceFactDetails,
  ComplianceFactKind,
  NewComplianceFact,
  WeekWindow,
} from './compliance-fact';
import { FACT_LABELS } from './fact-labels';

/** Writes a day in the language of the screen: '3 Mar 2026', 'Mar 3, 2026', '3. März 2026'. */
type DayText = (day: string | null | undefined) => string;

type Parts = readonly (string | null | undefined | false)[];

/** What each kind says behind its name, part by part; what is unknown is left out. */
const PARTS: {
  readonly [K in ComplianceFactKind]?: (details: ComplianceFactDetails[K], day: DayText) => Parts;
} = {
  CEASE: ({ refusesToPay }) => [refusesToPay === true && 'refuses to pay'],
  MEDIUM_OPT_OUT: ({ channels }) => [channels.map((channel) => MEDIUM_WORDS[channel]).join(', ')],
  ATTORNEY: ({ name, firm, phone, silentSince, hasConsented }, day) => [
    name,
    firm,
    phone,
    name === null && 'by whom is not known',
    isThere(silentSince) && `no answer since ${day(silentSince)}`,
    hasConsented === true && 'agrees to direct contact',
  ],
  INCONVENIENT_TIME: ({ windows }) => [windows.map(windowWords).join(', ')],
  INCONVENIENT_PLACE: ({ place, text }) => [PLACE_WORDS[place], text],
  BANKRUPTCY: (
    { chapter, caseNumber, court, petitionOn, barOn, dischargedOn, dismissedOn },
    day,
  ) => [
    isThere(chapter) && (/^\d+$/.test(chapter) ? `chapter ${chapter}` : chapter),
    isThere(caseNumber) && `no. ${caseNumber}`,
    court,
    isThere(petitionOn) && `petition of ${day(petitionOn)}`,
    isThere(barOn) && `claims by ${day(barOn)}`,
    isThere(dischargedOn) && `discharged on ${day(dischargedOn)}`,
    isThere(dismissedOn) && `dismissed on ${day(dismissedOn)}`,
  ],
  BREATHING_SPACE: ({ scheme, reference, startedOn, endsOn, treatmentEndedOn }, day) => [
    scheme === 'MENTAL_HEALTH_CRISIS' && 'mental health crisis',
    isThere(reference) && `no. ${reference}`,
    `since ${day(startedOn)}`,
    isThere(endsOn) && `up to ${day(endsOn)}`,
    isThere(treatmentEndedOn) && `treatment ended on ${day(treatmentEndedOn)}`,
  ],
  DECEASED: ({ diedOn, estateContact, claimDeadlineOn, isConfirmed }, day) => [
    isThere(diedOn) && `on ${day(diedOn)}`,
    isThere(estateContact) && `estate: ${estateContact}`,
    isThere(claimDeadlineOn) && `claims by ${day(claimDeadlineOn)}`,
    isConfirmed === false && 'reported, not confirmed',
  ],
  MINOR: ({ bornOn }, day) => [isThere(bornOn) && `born on ${day(bornOn)}`],
  LANGUAGE: ({ language, needsInterpreter }) => [
    languageName(language),
    needsInterpreter === true && 'needs an interpreter',
  ],
  CONSENT: ({ scope, basis, isDirect }) => [
    SCOPE_WORDS[scope],
    basis,
    !isDirect && 'not given to us',
  ],
  LOCATION_CONFIRMED: ({ zone }) => [zone],
  INITIAL_COMMUNICATION: ({ on }, day) => [day(on)],
  VALIDATION_NOTICE: ({ sentOn, periodEndsOn, method, returnedOn }, day) => [
    sentOn === null ? 'not sent' : `sent on ${day(sentOn)}`,
    isThere(method) && METHOD_WORDS[method],
    isThere(periodEndsOn) && `period ends on ${day(periodEndsOn)}`,
    isThere(returnedOn) && `came back on ${day(returnedOn)}`,
  ],
  NOTICE_LETTER: ({ sentOn }, day) => [`sent on ${day(sentOn)}`],
  DISPUTE_WRITTEN: ({ receivedOn, asksForCreditor, verificationSentOn }, day) => [
    `on ${day(receivedOn)}`,
    asksForCreditor === true && 'asks for the original creditor',
    isThere(verificationSentOn) && `answered on ${day(verificationSentOn)}`,
  ],
  DISPUTE_ORAL: ({ on }, day) => [`on ${day(on)}`],
  IDENTITY_VERIFIED: ({ how }) => [how],
  VULNERABILITY: ({ what }) => [what],
  HARDSHIP: ({ what, reviewOn }, day) => [what, isThere(reviewOn) && `review on ${day(reviewOn)}`],
  MILITARY: ({ branch, activeUntil }, day) => [
    branch,
    isThere(activeUntil) && `active until ${day(activeUntil)}`,
  ],
  IDENTITY_THEFT: ({ reportNumber }) => [isThere(reportNumber) && `report no. ${reportNumber}`],
  NUMBER_CHECKED: ({ on }, day) => [`on ${day(on)}`],
  TIME_BARRED: ({ since, how }, day) => [`since ${day(since)}`, how],
  PROCESSING_RESTRICTED: ({ why }) => [why],
};

/**
 * One line for the screen: 'Bankruptcy, chapter 13, no. 26-1044, petition of 3 Mar 2026'. Days are written as
 * `language` has them; the words are English, as the workbench is. Holds what was typed: never for the timeline.
 */
export function factText(
  fact: Pick<NewComplianceFact, 'kind' | 'details'>,
  language: PortfolioLanguage = 'en-GB',
): string {
  // kind and words are of one row of the table, which the compiler cannot follow through a union
  const parts = PARTS[fact.kind] as ((details: object, day: DayText) => Parts) | undefined;
  const said = parts?.(fact.details, (day) => dayWords(day, language)) ?? [];
  return [FACT_LABELS[fact.kind], ...said.filter(isThere)].join(', ');
}

function isThere<T>(value: T | null | undefined | false | ''): value is T {
  return value !== null && value !== undefined && value !== false && value !== '';
}

function dayWords(day: string | null | undefined, language: PortfolioLanguage): string {
  if (day === null || day === undefined) return '';
  return Temporal.PlainDate.from(day).toLocaleString(language, { dateStyle: 'medium' });
}

const MEDIUM_WORDS = {
  PHONE: 'calls',
  EMAIL: 'e-mails',
  TEXT: 'texts',
  LETTER: 'letters',
  VISIT: 'visits',
  CHAT: 'chat',
} as const;

const PLACE_WORDS = { WORK: 'at work', HOME: 'at home', OTHER: 'elsewhere' } as const;

const METHOD_WORDS = { MAIL: 'by mail', ELECTRONIC: 'electronically', ORAL: 'orally' } as const;

const SCOPE_WORDS = {
  EXTRA_CALLS: 'to further calls',
  TIME: 'to calls at other times',
  PLACE: 'to contact at this place',
  WHILE_REPRESENTED: 'to direct contact while represented',
  EMAIL: 'to e-mails',
  TEXT: 'to texts',
  AUTODIALER: 'to recorded and automatic calls',
  ELECTRONIC_NOTICES: 'to notices by e-mail',
  THIRD_PARTY: 'to talk with somebody else',
} as const;

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** A window in words: 'Mon–Fri before 12:00'. */
export function windowWords({ days, from, to }: WeekWindow): string {
  const sorted = [...days].sort((a, b) => a - b);
  const names = sorted.flatMap((day) => WEEKDAYS[day - 1] ?? []);
  const [first = 0] = sorted;
  const isRun = sorted.length > 2 && sorted.every((day, index) => day === first + index);
  const when = isRun ? `${names[0]}–${names.at(-1)}` : names.join(', ');
  return [sorted.length === 7 ? 'every day' : when, clockWords(from, to)].join(' ');
}

function clockWords(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'all day' : `before ${to}`;
  return to === null ? `from ${from}` : `${from}–${to}`;
}

const languageNames = new Map<string, string>();

function languageName(language: string): string {
  if (language === 'und') return 'which one is to be asked';
  let name = languageNames.get(language);
  if (name === undefined) {
    name = nameOf(language);
    languageNames.set(language, name);
  }
  return name;
}

function nameOf(language: string): string {
  return (
    new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language
  );
}

import { type ComplianceFactKind, isPersonFact, type Refusal } from '@kept/domain';
import { type ReadFact, readFact } from '../compliance-fact/read-fact';
import { fieldsOf } from './import-kind';

/** A judged row of a file of facts: staging columns, and what they point to. */
export interface FactRow {
  readonly line: number;
  readonly kind: ComplianceFactKind;
  readonly customer_id: string;
  readonly debt_id: string | null;
  readonly contact_point_id: string | null;
  readonly received_on: string;
  readonly [column: string]: unknown;
}

// what a kind has to say, if only that it is not known
const UNSAID: Partial<Record<ComplianceFactKind, Readonly<Record<string, unknown>>>> = {
  ATTORNEY: { name: null },
  BANKRUPTCY: { chapter: null, caseNumber: null, petitionOn: null },
  BREATHING_SPACE: { endsOn: null },
  DECEASED: { diedOn: null },
  CONSENT: { isDirect: false },
  VALIDATION_NOTICE: { sentOn: null, periodEndsOn: null },
  VULNERABILITY: { hasConsented: false },
};

const OWN: ReadonlySet<string> = new Set([
  'customer',
  'kind',
  'accountNumber',
  'contactPoint',
  'receivedOn',
  'written',
  'medium',
  'from',
  'until',
  'source',
  'evidence',
  'note',
]);
const DETAILS = fieldsOf('COMPLIANCE_FACTS').filter(({ name }) => !OWN.has(name));
const IN_WINDOWS = new Set(['days', 'timeFrom', 'timeTo']);

/** The fact a row stands for, checked as one that somebody types; or what is wrong with it. */
export function factOfRow(
  row: FactRow,
  { now, today, timeZone }: { now: Temporal.Instant; today: Temporal.PlainDate; timeZone: string },
): ReadFact | Refusal {
  const isOfPerson = isPersonFact(row.kind);
  const details = detailsOf(row);
  const typed = {
    kind: row.kind,
    details,
    debtIds: row.debt_id === null || isOfPerson ? null : [row.debt_id],
    contactPointId: row.contact_point_id,
    fromOn: dayOf(row.from_on),
    untilOn: dayOf(row.until_on),
    // of the day is all that is known: from its beginning
    receivedAt: Temporal.PlainDate.from(row.received_on).toZonedDateTime(timeZone).toInstant(),
    isWritten: row.written === 'YES',
    medium: textOf(row.medium) ?? 'IMPORT',
    fromWhom: textOf(row.from_whom),
    evidence: textOf(row.evidence),
    note: textOf(row.note),
  };
  return readFact(typed, { now, today });
}

function detailsOf(row: FactRow): Record<string, unknown> {
  const said = DETAILS.flatMap(({ name, column, choices }) => {
    const value = row[column];
    if (value === null || value === undefined || IN_WINDOWS.has(name)) return [];
    if (name === 'channels') return [[name, wordsOf(value)] as const];
    return [[name, choices?.includes('YES') ? value === 'YES' : value] as const];
  });
  const receivedOn = row.kind === 'DISPUTE_WRITTEN' ? { receivedOn: row.received_on } : {};
  return {
    ...UNSAID[row.kind],
    ...receivedOn,
    ...Object.fromEntries(said),
    ...windowsOf(row),
  };
}

function windowsOf(row: FactRow): Record<string, unknown> {
  const { days, time_from: from, time_to: to } = row;
  if (days === null && from === null && to === null) return {};
  return { windows: [{ days: daysOf(textOf(days) ?? '1-7'), from, to }] };
}

/** Weekdays as '1-5' or '6 7'; what is none is left for the check to refuse. */
function daysOf(text: string): number[] {
  const range = /^([1-7])\s*-\s*([1-7])$/.exec(text);
  if (range === null) return wordsOf(text).map(Number);
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function wordsOf(value: unknown): string[] {
  return String(value)
    .toUpperCase()
    .split(/[\s,;|]+/)
    .filter((word) => word !== '');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function dayOf(value: unknown): Temporal.PlainDate | null {
  return typeof value === 'string' ? Temporal.PlainDate.from(value) : null;
}

const FIELD_OF: Readonly<Record<string, string>> = {
  receivedAt: 'receivedOn',
  fromOn: 'from',
  untilOn: 'until',
  isWritten: 'written',
  fromWhom: 'source',
  debtIds: 'accountNumber',
  contactPointId: 'contactPoint',
  windows: 'days',
};

/** The field of the file that a refusal of a fact is about. */
export function fieldOfRefusal({ field }: Refusal): string {
  const name = field ?? 'kind';
  const found = FIELD_OF[name] ?? name;
  return fieldsOf('COMPLIANCE_FACTS').some((one) => one.name === found) ? found : 'kind';
}

/** Two facts of the same content have the same text, whether they are in force or not. */
export function contentOf(
  fact: Omit<ReadFact, 'id' | 'medium' | 'fromWhom' | 'evidence' | 'note'>,
) {
  const { kind, debtIds, contactPointId, details, receivedAt, isWritten, fromOn, untilOn } = fact;
  const said = Object.entries(details)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([
    kind,
    [...(debtIds ?? [])].sort(),
    contactPointId,
    said,
    receivedAt.toString(),
    isWritten,
    fromOn?.toString() ?? null,
    untilOn?.toString() ?? null,
  ]);
}

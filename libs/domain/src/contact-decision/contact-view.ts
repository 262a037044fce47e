import type { BusinessCalendar } from '../calendar/business-calendar';
import { civilDay, dayNumber } from '../calendar/day-number';
import { dayStart, localDay, type ZoneClock, zoneClock } from '../calendar/zone-clock';
import type { ComplianceFact, ComplianceFactKind } from '../compliance-fact/compliance-fact';
import type {
  ContactFacts,
  ContactHistoryRow,
  ContactProposal,
  ContactQuestion,
} from './contact-decision';

/** An earlier contact with its local days, one per zone. */
export type PastContact = {
  readonly row: ContactHistoryRow;
  readonly epoch: number;
  readonly days: readonly number[];
};

/** What does not change while one question is asked for several moments. */
export type ContactFile = {
  readonly proposal: ContactProposal;
  readonly facts: ContactFacts;
  /** contacts of other collectors are not ours to count */
  readonly rows: readonly ContactHistoryRow[];
  readonly byKind: ReadonlyMap<ComplianceFactKind, readonly ComplianceFact[]>;
  /** days off that were looked up, by day number */
  readonly daysOff: Map<number, boolean>;
};

/** The file as it stands at one moment. */
export type ContactView = ContactFile & {
  readonly at: number;
  /** the zones that must be inside; where none is known the two ends of the world, to count days by */
  readonly clocks: readonly ZoneClock[];
  readonly isZoneKnown: boolean;
  /** the local day in each zone, and the first and last of them */
  readonly days: readonly number[];
  readonly firstDay: number;
  readonly lastDay: number;
  /** the history's days by these clocks, row by row */
  readonly past: readonly PastContact[];
};

const ENDS_OF_THE_WORLD = ['Etc/GMT+12', 'Etc/GMT-14'];

/** Opens the file of a question. */
export function openFile(
  question: Pick<ContactQuestion, 'proposal' | 'facts' | 'history'>,
): ContactFile {
  const byKind = new Map<ComplianceFactKind, ComplianceFact[]>();
  for (const fact of question.facts.facts) {
    const same = byKind.get(fact.kind);
    if (same === undefined) byKind.set(fact.kind, [fact]);
    else same.push(fact);
  }
  const { proposal, facts } = question;
  const rows = question.history.filter(({ isByOtherCollector }) => !isByOtherCollector);
  return { proposal, facts, rows, byKind, daysOff: new Map() };
}

/** Looks at a file at a moment. */
export function viewAt(file: ContactFile, at: number, before?: ContactView): ContactView {
  const zones = zonesOf(file, at);
  const isZoneKnown = zones.length > 0;
  const clocks = (isZoneKnown ? zones : ENDS_OF_THE_WORLD).map(zoneClock);
  const days = clocks.map((clock) => localDay(clock, at));
  const isSame = before !== undefined && sameClocks(before.clocks, clocks);
  const past = isSame ? before.past : file.rows.map((row) => pastContact(row, clocks));
  return {
    ...file,
    at,
    clocks,
    isZoneKnown,
    days,
    firstDay: Math.min(...days),
    lastDay: Math.max(...days),
    past,
  };
}

function sameClocks(a: readonly ZoneClock[], b: readonly ZoneClock[]): boolean {
  return a.length === b.length && a.every((clock, index) => clock === b[index]);
}

function pastContact(row: ContactHistoryRow, clocks: readonly ZoneClock[]): PastContact {
  const epoch = row.at.epochMilliseconds;
  return { row, epoch, days: clocks.map((clock) => localDay(clock, epoch)) };
}

/** Where they said they are outweighs what the file indicates: comment 6(b)(1)(i)-2. */
function zonesOf(file: ContactFile, at: number): readonly string[] {
  let latest: ComplianceFact<'LOCATION_CONFIRMED'> | null = null;
  for (const fact of file.byKind.get('LOCATION_CONFIRMED') ?? []) {
    if (fact.kind !== 'LOCATION_CONFIRMED' || fact.receivedAt.epochMilliseconds > at) continue;
    const day = localDay(zoneClock(fact.details.zone), at);
    if (!isWithin(fact, day, day)) continue;
    if (latest === null || latest.receivedAt.epochMilliseconds < fact.receivedAt.epochMilliseconds)
      latest = fact;
  }
  return latest === null ? [...new Set(file.facts.zones)] : [latest.details.zone];
}

function isWithin({ fromOn, untilOn }: ComplianceFact, day: number, orDay: number): boolean {
  return (
    (fromOn === null || dayNumber(fromOn) <= day) &&
    (untilOn === null || dayNumber(untilOn) >= orDay)
  );
}

type FactOf<K extends ComplianceFactKind> = Extract<ComplianceFact, { kind: K }>;

/** The facts of a kind that restrict: in force in any of the zones. */
export function standing<K extends ComplianceFactKind>(
  view: ContactView,
  kind: K,
): readonly FactOf<K>[] {
  const facts = view.byKind.get(kind);
  if (facts === undefined) return [];
  return facts.filter(
    (fact): fact is FactOf<K> =>
      fact.kind === kind &&
      fact.receivedAt.epochMilliseconds <= view.at &&
      isWithin(fact, view.lastDay, view.firstDay),
  );
}

/** The facts of a kind that let something through: in force in every zone. */
export function granted<K extends ComplianceFactKind>(
  view: ContactView,
  kind: K,
): readonly FactOf<K>[] {
  return standing(view, kind).filter((fact) => isWithin(fact, view.firstDay, view.lastDay));
}

/** Whether a fact is about one of the debts proposed; without debts it is about the person. */
export function concerns(fact: ComplianceFact, debtIds: readonly string[]): boolean {
  return fact.debtIds === null || fact.debtIds.some((id) => debtIds.includes(id));
}

/** The first moment at which facts with a last day no longer stand anywhere; null when one has none. */
export function endOf(view: ContactView, facts: readonly ComplianceFact[]): number | null {
  let end = 0;
  for (const { untilOn } of facts) {
    if (untilOn === null) return null;
    end = Math.max(end, startOfDay(view, dayNumber(untilOn) + 1));
  }
  return end === 0 ? null : end;
}

/** When a day has begun in every zone. */
export function startOfDay(view: ContactView, day: number): number {
  return Math.max(...view.clocks.map((clock) => dayStart(clock, day)));
}

/** Whether a day is a public holiday of the file's calendar. */
export function isDayOff(view: ContactView, day: number): boolean {
  let isOff = view.daysOff.get(day);
  if (isOff === undefined) {
    isOff = hasHoliday(view.facts.calendar.holidays, dayOf(day).toString());
    view.daysOff.set(day, isOff);
  }
  return isOff;
}

function hasHoliday(holidays: BusinessCalendar['holidays'], day: string): boolean {
  return 'has' in holidays ? holidays.has(day) : holidays.includes(day);
}

/** The day of a day number. */
export function dayOf(number: number): Temporal.PlainDate {
  const { year, month, day } = civilDay(number);
  return new Temporal.PlainDate(year, month, day);
}

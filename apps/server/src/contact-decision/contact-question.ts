import {
  type ComplianceFact,
  type ContactFacts,
  type ContactHistoryRow,
  type ContactParty,
  type ContactPointState,
  type ContactProposal,
  type ContactQuestion,
  type ContactRelationship,
  historyReach,
  isUsable,
  type ProposedPoint,
} from '@kept/domain';
import { addressZones, phoneZones } from '../contact-zone/contact-zones';
import type { PortfolioContext } from '../standing/portfolio-context';
import { contactRulesOf } from './contact-rules';
import type { AttemptRow, FactRow, LogRow, PersonOnFile, PointRow } from './person-on-file';

const PARTIES: Partial<Record<ContactRelationship, ContactParty>> = {
  SPOUSE: 'SPOUSE',
  PARENT: 'GUARDIAN',
  GUARDIAN: 'GUARDIAN',
  EXECUTOR: 'EXECUTOR',
  ATTORNEY: 'ATTORNEY',
  OTHER: 'OTHER',
};

/** Whom the law sees in a contact on file; nobody named is the customer, and a firm's people are the firm. */
export function partyOf(relationship: ContactRelationship | null, isPerson: boolean): ContactParty {
  if (relationship === null || !isPerson)
    return relationship === 'ATTORNEY' ? 'ATTORNEY' : 'CUSTOMER';
  return PARTIES[relationship] ?? 'CUSTOMER';
}

/** A natural person, as far as rules for consumers ask. */
export function isNatural({ person }: PersonOnFile): boolean {
  return person.kind === 'PERSON' || person.kind === 'SOLE_TRADER';
}

/** The person's debts in a portfolio: what a contact is about unless told. */
export function debtsIn(file: PersonOnFile, portfolioId: string): string[] {
  return file.debts.flatMap(({ id, portfolio_id }) => (portfolio_id === portfolioId ? [id] : []));
}

/**
 * Every zone the file indicates. Of a person all of them count, whichever number is dialled (comment 6(b)(1)(i)-2); a firm
 * is called at a desk, which is where its number or its address is.
 */
export async function zonesOf(
  file: PersonOnFile,
  point: PointRow | null,
  portfolio: PortfolioContext,
): Promise<readonly string[]> {
  const { person, points } = file;
  const place = { country: person.country, region: person.region, postalCode: person.postal_code };
  if (!isNatural(file)) {
    const own = point?.time_zone ?? person.time_zone;
    if (own) return [own];
    const there = point?.kind === 'PHONE' ? await phoneZones(point.value) : [];
    if (there.length > 0) return there;
    const byAddress = addressZones(place);
    return byAddress.length > 0 ? byAddress : [portfolio.timeZone];
  }
  const numbers = points.filter(
    ({ kind, contact_id, relationship, state, is_opted_out }) =>
      kind === 'PHONE' &&
      (contact_id === null || relationship === 'SELF') &&
      isUsable({ state, isOptedOut: is_opted_out }),
  );
  const byNumber = await Promise.all(numbers.map(({ value }) => phoneZones(value)));
  const noted = [person.time_zone, ...numbers.map(({ time_zone }) => time_zone)].filter(
    (zone) => zone !== null,
  );
  const zones = new Set([...addressZones(place), ...byNumber.flat(), ...noted]);
  // a number dialled that is somebody else's is where that somebody is
  if (point?.kind === 'PHONE') for (const zone of await phoneZones(point.value)) zones.add(zone);
  return [...zones];
}

/** What is asked of the engine about one contact. */
export interface AskedContact {
  file: PersonOnFile;
  portfolio: PortfolioContext;
  proposal: ContactProposal;
  /** the number that would be dialled, where none is proposed yet: it tells where a firm's desk is */
  dialled?: PointRow | null;
  at: Temporal.Instant;
}

/** The whole question: facts, history and rules, as they are on file. */
export async function questionOf({
  file,
  portfolio,
  proposal,
  dialled = null,
  at,
}: AskedContact): Promise<ContactQuestion> {
  const point = file.points.find(({ id }) => id === proposal.contactPointId) ?? null;
  const { person } = file;
  const facts: ContactFacts = {
    relation: portfolio.relation,
    debtKind: portfolio.debtKind,
    isPerson: isNatural(file),
    owedUsd: owedUsd(file, portfolio),
    places:
      person.country === null
        ? []
        : [{ country: person.country, region: person.region, city: person.city }],
    zones: await zonesOf(file, point ?? dialled, portfolio),
    point: point && proposedPoint(point),
    facts: file.facts.map(factOf),
    isLive: portfolio.isLive,
    calendar: portfolio.calendar,
    debts: file.debts.map(({ id, incurred_on, is_student_loan }) => ({
      id,
      incurredOn: incurred_on,
      isStudentLoan: is_student_loan,
    })),
  };
  const rules = contactRulesOf(portfolio, portfolio.today);
  return { proposal, facts, history: historyOf(file), rules, at };
}

/** All that is open in US dollars, for caps on business debts; nothing open in them is not known. */
function owedUsd({ owed }: PersonOnFile, portfolio: PortfolioContext): number | null {
  const minor = owed.find(({ portfolio_id }) => portfolio_id === portfolio.id)?.owed_minor;
  return minor === undefined ? null : minor / 100;
}

function proposedPoint(point: PointRow): ProposedPoint {
  const state: ContactPointState = point.do_not_call ? 'DO_NOT_USE' : point.state;
  return { id: point.id, use: point.use, state, isOptedOut: point.is_opted_out };
}

/** A fact as the domain has it. */
export function factOf(row: FactRow): ComplianceFact {
  return {
    id: row.id,
    kind: row.kind,
    debtIds: row.debt_ids,
    contactPointId: row.contact_point_id,
    details: row.details,
    receivedAt: Temporal.Instant.from(row.received_at),
    isWritten: row.is_written,
    fromOn: row.from_on === null ? null : Temporal.PlainDate.from(row.from_on),
    untilOn: row.until_on === null ? null : Temporal.PlainDate.from(row.until_on),
    // the details were checked against their kind at the door through which they came in
  } as ComplianceFact;
}

/** What went before, logged or only dialled. */
export function historyOf(file: PersonOnFile): ContactHistoryRow[] {
  const isPerson = isNatural(file);
  const me = file.person.id;
  return [
    ...file.logs
      .filter(({ outcome }) => outcome !== 'NOTE_ONLY')
      .map((row) => ofLog(row, { me, isPerson })),
    ...file.attempts.map((row) => ofAttempt(row, me)),
  ];
}

function ofLog(
  row: LogRow,
  { me, isPerson }: { me: string; isPerson: boolean },
): ContactHistoryRow {
  return {
    at: Temporal.Instant.from(row.at),
    channel: row.channel,
    direction: row.direction,
    reach: historyReach(row.outcome, row.channel),
    debtIds: row.debt_ids,
    isSamePerson: row.customer_id === me,
    party:
      row.party ??
      (row.outcome === 'LOCATION_GIVEN' ? 'OTHER' : partyOf(row.relationship, isPerson)),
    purpose: row.purpose ?? (row.outcome === 'LOCATION_GIVEN' ? 'LOCATION' : null),
    use: row.use,
    isReply: row.is_reply,
    isByOtherCollector: row.is_other_collector,
  };
}

function ofAttempt(row: AttemptRow, me: string): ContactHistoryRow {
  return {
    at: Temporal.Instant.from(row.at),
    // what stands in the table came in through the door of placing
    channel: row.channel as ContactHistoryRow['channel'],
    direction: row.direction,
    reach: 'PLACED',
    debtIds: row.debt_ids,
    isSamePerson: row.customer_id === me,
    party: row.party,
    purpose: row.purpose,
    use: row.use,
    isReply: false,
    isByOtherCollector: false,
  };
}

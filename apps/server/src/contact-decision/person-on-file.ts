import type {
  ComplianceFactKind,
  ContactChannel,
  ContactDirection,
  ContactOutcomeCode,
  ContactParty,
  ContactPointKind,
  ContactPointState,
  ContactPurpose,
  ContactRelationship,
  CustomerKind,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { setsOfCustomers } from '../core/json-sets';
import { PERSON_SETS } from './person-sql';

// Rows as the statement gives them: days and moments as text.

export type PointUse = 'HOME' | 'MOBILE' | 'WORK';

export interface PersonRow {
  id: string;
  kind: CustomerKind;
  time_zone: string | null;
  country: string | null;
  region: string | null;
  city: string | null;
  postal_code: string | null;
}

export interface PointRow {
  id: string;
  customer_id: string;
  contact_id: string | null;
  kind: ContactPointKind;
  value: string;
  use: PointUse | null;
  state: ContactPointState;
  time_zone: string | null;
  is_opted_out: boolean;
  relationship: ContactRelationship | null;
  do_not_call: boolean;
}

export interface FactRow {
  id: string;
  customer_id: string;
  portfolio_id: string | null;
  kind: ComplianceFactKind;
  debt_ids: string[] | null;
  contact_point_id: string | null;
  details: Record<string, unknown>;
  from_on: string | null;
  until_on: string | null;
  received_at: string;
  is_written: boolean;
}

export interface DebtRow {
  customer_id: string;
  id: string;
  portfolio_id: string;
  incurred_on: string | null;
  is_student_loan: boolean;
}

interface OwedRow {
  customer_id: string;
  portfolio_id: string;
  owed_minor: number;
}

interface EarlierRow {
  of_customer: string;
  customer_id: string;
  at: string;
  direction: ContactDirection;
  use: PointUse | null;
  debt_ids: string[];
}

export interface LogRow extends EarlierRow {
  channel: ContactChannel;
  outcome: ContactOutcomeCode;
  is_reply: boolean;
  is_other_collector: boolean;
  relationship: ContactRelationship | null;
  party: ContactParty | null;
  purpose: ContactPurpose | null;
}

export interface AttemptRow extends EarlierRow {
  channel: string;
  party: ContactParty;
  purpose: ContactPurpose;
}

interface Sets {
  persons: PersonRow[];
  points: PointRow[];
  facts: FactRow[];
  debts: DebtRow[];
  owed: OwedRow[];
  logs: LogRow[];
  attempts: AttemptRow[];
  logsOfOthers: LogRow[];
  attemptsOfOthers: AttemptRow[];
}

/** All that is on file of a person as far as the rules of contacting ask. */
export interface PersonOnFile {
  person: PersonRow;
  points: PointRow[];
  facts: FactRow[];
  debts: DebtRow[];
  owed: OwedRow[];
  logs: LogRow[];
  attempts: AttemptRow[];
}

// the longest count of any rule is a month (RG 96, 940 CMR 7.04), of the person's own days
const REACH_BACK = { hours: 24 * 35 };
const readFiles = setsOfCustomers<Sets>(PERSON_SETS);

/** Reads what is on file of these customers, in one statement. */
export async function readPersons(
  ctx: Reading,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, PersonOnFile>> {
  const sets = await readFiles(ctx, customerIds, [ctx.now.subtract(REACH_BACK)]);
  const files = new Map<string, PersonOnFile>();
  for (const person of sets.persons) {
    files.set(person.id, {
      person,
      points: [],
      facts: [],
      debts: [],
      owed: [],
      logs: [],
      attempts: [],
    });
  }
  for (const row of sets.points) files.get(row.customer_id)?.points.push(row);
  for (const row of sets.facts) files.get(row.customer_id)?.facts.push(row);
  for (const row of sets.debts) files.get(row.customer_id)?.debts.push(row);
  for (const row of sets.owed) files.get(row.customer_id)?.owed.push(row);
  for (const row of [...sets.logs, ...sets.logsOfOthers])
    files.get(row.of_customer)?.logs.push(row);
  for (const row of [...sets.attempts, ...sets.attemptsOfOthers]) {
    files.get(row.of_customer)?.attempts.push(row);
  }
  return files;
}

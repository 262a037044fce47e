import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type AuthorityDesk,
  authorityDesk,
  offerTable,
  verdictOf,
} from '../../test/authority-table';

// Every limit of STARTER.md (Plan, Forgiveness) for business customers, written here by hand, for every kind of offer and
// every role that proposes. Today is Monday, 9 November 2026; the dates are business days, so that none is moved.

let desk: AuthorityDesk;

beforeAll(async () => {
  desk = await authorityDesk('BUSINESS');
});
afterAll(() => desk.scene.stop());

// kind | who | owed | since | down | down on | forgiven | parts | needs | limit
const BEYOND = offerTable(`
  any        | COLLECTOR      | .         | . | 250   | .          | . | 2027-02-08 | SUPERVISOR | PLAN_DAYS
  any        | COLLECTOR      | .         | . | 250   | .          | . | 2026-11-16 2026-11-17 2026-11-18 2026-11-19 2026-11-20 | SUPERVISOR | PLAN_INSTALMENTS
  any        | COLLECTOR      | .         | . | 249   | .          | . | 2026-11-16 2026-11-23 | SUPERVISOR | PLAN_DEPOSIT
  any        | COLLECTOR      | .         | . | 99    | .          | . | 2026-11-16 2026-11-23 | CREDIT_MANAGER | PLAN_DEPOSIT
  any        | COLLECTOR      | .         | . | 250   | 2026-11-17 | . | 2026-11-23 | SUPERVISOR | PLAN_START
  any        | COLLECTOR      | 50002     | . | 13000 | .          | . | 2026-11-16 2026-11-23 | CREDIT_MANAGER | PLAN_AMOUNT
  any        | COLLECTOR      | 250002    | . | 70000 | .          | . | 2026-11-16 2026-11-23 | TWO_CREDIT_MANAGERS | PLAN_AMOUNT
  any        | SUPERVISOR     | .         | . | 99    | .          | . | 2026-11-16 2026-11-23 | CREDIT_MANAGER | PLAN_DEPOSIT
  any        | SUPERVISOR     | 50002     | . | 13000 | .          | . | 2026-11-16 2026-11-23 | CREDIT_MANAGER | PLAN_AMOUNT
  any        | SUPERVISOR     | 250002    | . | 70000 | .          | . | 2026-11-16 2026-11-23 | TWO_CREDIT_MANAGERS | PLAN_AMOUNT
  any        | CREDIT_MANAGER | 250002    | . | 70000 | .          | . | 2026-11-16 2026-11-23 | TWO_CREDIT_MANAGERS | PLAN_AMOUNT
  PLAN       | COLLECTOR      | 10000.01  | . | 2600  | .          | . | 2026-11-16 2026-11-23 | SUPERVISOR | PLAN_AMOUNT
  ARRANGEMENT | COLLECTOR     | 10000.01  | . | 2600  | .          | . | 2026-11-16 2026-11-23 | SUPERVISOR | PLAN_AMOUNT
  SETTLEMENT | COLLECTOR      | 10002     | . | 2600  | .          | . | 2026-11-16 2026-11-23 | CREDIT_MANAGER | PLAN_AMOUNT
  long       | COLLECTOR      | .         | . | 250   | .          | . | 2027-05-10 | CREDIT_MANAGER | PLAN_DAYS
  long       | SUPERVISOR     | .         | . | 250   | .          | . | 2027-05-10 | CREDIT_MANAGER | PLAN_DAYS
  long       | COLLECTOR      | .         | . | 250   | .          | . | 2027-11-11 | NOBODY | PLAN_DAYS
  long       | SUPERVISOR     | .         | . | 250   | .          | . | 2027-11-11 | NOBODY | PLAN_DAYS
  long       | CREDIT_MANAGER | .         | . | 250   | .          | . | 2027-11-11 | NOBODY | PLAN_DAYS
  SETTLEMENT | COLLECTOR      | .         | . | .     | .          | 0.01   | 2026-11-16 | SUPERVISOR | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .         | . | 300   | .          | 0.01   | 2026-11-16 2026-11-23 | SUPERVISOR | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .         | . | .     | .          | 50.01  | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | .         | . | .     | .          | 50.01  | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | .         | . | 300   | .          | 25.01  | 2026-11-16 2026-11-23 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | 10000.01  | . | .     | .          | 0.01   | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | .         | . | .     | .          | 250.01 | 2026-11-16 | TWO_CREDIT_MANAGERS | FORGIVENESS
  SETTLEMENT | CREDIT_MANAGER | .         | . | .     | .          | 250.01 | 2026-11-16 | TWO_CREDIT_MANAGERS | FORGIVENESS
  SETTLEMENT | CREDIT_MANAGER | .         | . | 300   | .          | 125.01 | 2026-11-16 2026-11-23 | TWO_CREDIT_MANAGERS | FORGIVENESS
  SETTLEMENT | CREDIT_MANAGER | 10001     | . | .     | .          | 500.06 | 2026-11-16 | TWO_CREDIT_MANAGERS | FORGIVENESS
`);

const WITHIN = offerTable(`
  PLAN        | COLLECTOR      | 10000  | . | 2500 | 2026-11-16 | .   | 2026-11-23 2026-12-07 2027-01-04 2027-02-05
  ARRANGEMENT | COLLECTOR      | 10000  | . | 2500 | 2026-11-16 | .   | 2026-11-23 2026-12-07 2027-01-04 2027-02-05
  PLAN        | SUPERVISOR     | 50000  | . | 5000 | .          | .   | 2026-11-30 2026-12-31 2027-01-29 2027-02-26 2027-05-07
  ARRANGEMENT | SUPERVISOR     | 50000  | . | 5000 | .          | .   | 2026-11-30 2026-12-31 2027-01-29 2027-02-26 2027-05-07
  SETTLEMENT  | SUPERVISOR     | .      | . | .    | .          | 50  | 2026-11-16
  SETTLEMENT  | SUPERVISOR     | .      | . | 300  | .          | 25  | 2026-11-16 2026-11-23
  PLAN        | CREDIT_MANAGER | 250000 | . | .    | .          | .   | 2026-12-31 2027-11-10
  SETTLEMENT  | CREDIT_MANAGER | .      | . | .    | .          | 250 | 2026-11-16
  SETTLEMENT  | CREDIT_MANAGER | .      | . | 300  | .          | 125 | 2026-11-16 2026-11-23
`);

it.each(BEYOND)('$kind: $who passes $rule: $needs ($owed, $forgiven, $parts)', async (row) => {
  const { code, rules, needs } = verdictOf(await desk.propose(row));
  expect({ code, needs }).toEqual({
    code: row.needs === 'NOBODY' ? 'NOBODY_MAY_AGREE' : 'BEYOND_AUTHORITY',
    needs: row.needs,
  });
  expect(rules).toContain(row.rule);
});

it.each(WITHIN)('$kind: $who may offer it ($owed, $forgiven, $parts)', async (row) => {
  expect(await desk.propose(row)).toMatchObject({ kind: row.kind, status: 'PROPOSED' });
});

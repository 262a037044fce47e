import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type AuthorityDesk,
  authorityDesk,
  offerTable,
  verdictOf,
} from '../../test/authority-table';

// Every limit of STARTER.md (Plan, Forgiveness) for consumers, written here by hand, for every kind of offer and every
// role that proposes. Today is Monday, 9 November 2026. Due since 13 May is 180 days, since 9 November 2025 365.

let desk: AuthorityDesk;

beforeAll(async () => {
  desk = await authorityDesk('CONSUMER');
});
afterAll(() => desk.scene.stop());

// kind | who | owed | since | down | down on | forgiven | parts | needs | limit
const BEYOND = offerTable(`
  long       | COLLECTOR      | .        | 2025-11-08 | . | . | . | 2026-11-16 2027-11-11 | SUPERVISOR | PLAN_DAYS
  long       | SUPERVISOR     | .        | 2025-11-08 | . | . | . | 2026-11-16 2028-11-10 | CREDIT_MANAGER | PLAN_DAYS
  long       | COLLECTOR      | .        | 2025-11-08 | . | . | . | 2026-11-16 2031-11-11 | NOBODY | PLAN_DAYS
  long       | SUPERVISOR     | .        | 2025-11-08 | . | . | . | 2026-11-16 2031-11-11 | NOBODY | PLAN_DAYS
  long       | CREDIT_MANAGER | .        | 2025-11-08 | . | . | . | 2026-11-16 2031-11-11 | NOBODY | PLAN_DAYS
  any        | COLLECTOR      | 49.90    | 2025-11-08 | . | . | . | 2026-11-16 2026-12-16 | SUPERVISOR | PLAN_SMALLEST_PART
  any        | COLLECTOR      | 5002     | 2025-11-08 | . | . | . | 2026-11-16 2026-12-16 | SUPERVISOR | PLAN_AMOUNT
  any        | COLLECTOR      | 15002    | 2025-11-08 | . | . | . | 2026-11-16 2026-12-16 | CREDIT_MANAGER | PLAN_AMOUNT
  any        | SUPERVISOR     | 15002    | 2025-11-08 | . | . | . | 2026-11-16 2026-12-16 | CREDIT_MANAGER | PLAN_AMOUNT
  any        | COLLECTOR      | .        | 2025-11-08 | . | . | . | 2026-12-11 | SUPERVISOR | PLAN_START
  SETTLEMENT | COLLECTOR      | .        | 2026-05-13 | . | . | 0.01   | 2026-11-16 | SUPERVISOR | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .        | 2025-11-09 | . | . | 150.01 | 2026-11-16 | SUPERVISOR | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .        | 2025-11-08 | . | . | 250.01 | 2026-11-16 | SUPERVISOR | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .        | 2025-11-08 | . | . | 125.01 | 2026-11-16 2026-12-16 | SUPERVISOR | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .        | 2025-11-08 | . | . | 400.01 | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | .        | 2026-05-13 | . | . | 100.01 | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | .        | 2025-11-09 | . | . | 300.01 | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | SUPERVISOR     | .        | 2025-11-08 | . | . | 400.01 | 2026-11-16 | CREDIT_MANAGER | FORGIVENESS
  SETTLEMENT | COLLECTOR      | .        | 2025-11-08 | . | . | 500.01 | 2026-11-16 | CREDITOR | FORGIVENESS
  SETTLEMENT | CREDIT_MANAGER | .        | 2025-11-08 | . | . | 500.01 | 2026-11-16 | CREDITOR | FORGIVENESS
`);

const WITHIN = offerTable(`
  PLAN        | COLLECTOR      | 5000   | .          | . | . | .   | 2026-12-10 2027-11-10
  ARRANGEMENT | COLLECTOR      | 5000   | .          | . | . | .   | 2026-12-10 2027-05-07
  PLAN        | COLLECTOR      | 50     | .          | . | . | .   | 2026-11-16 2026-12-16
  SETTLEMENT  | COLLECTOR      | .      | 2026-05-12 | . | . | 150 | 2026-11-16
  SETTLEMENT  | COLLECTOR      | .      | 2025-11-09 | . | . | 150 | 2026-11-16
  SETTLEMENT  | COLLECTOR      | .      | 2025-11-08 | . | . | 250 | 2026-11-16
  SETTLEMENT  | COLLECTOR      | .      | 2025-11-08 | . | . | 125 | 2026-11-16 2026-12-16
  PLAN        | SUPERVISOR     | 15000  | .          | . | . | .   | 2026-12-31 2028-11-09
  SETTLEMENT  | SUPERVISOR     | .      | 2026-05-13 | . | . | 100 | 2026-11-16
  SETTLEMENT  | SUPERVISOR     | .      | 2025-11-08 | . | . | 400 | 2026-11-16
  PLAN        | CREDIT_MANAGER | 900000 | .          | . | . | .   | 2026-12-31 2031-11-10
  SETTLEMENT  | CREDIT_MANAGER | .      | 2025-11-08 | . | . | 500 | 2026-11-16
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

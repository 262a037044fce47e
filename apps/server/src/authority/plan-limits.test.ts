import { buildUser, type Invoice } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { PROPOSE, planTerms } from '../../test/plan-example';
import type { Caller } from '../../test/test-server';

// a Wednesday: 90, 180 and 366 days later and the day after the first two are working days
const WEDNESDAY = '2026-11-11T15:00Z';
const WITHIN = 'PROPOSED';
const BEYOND = 'BEYOND_AUTHORITY';
const NEVER = 'NOBODY_MAY_AGREE';

type Row = [role: string, terms: object, expected: string, owed?: Partial<Invoice>];

type Propose = (role: string, terms: object, owed?: Partial<Invoice>) => Promise<string>;

/** Proposes as somebody of each role; who is more than a collector collects as well. */
async function proposals(scene: LedgerScene): Promise<Propose> {
  const { server, desk } = scene;
  const callers = new Map<string, Caller>();
  for (const role of ['COLLECTOR', 'SUPERVISOR', 'CREDIT_MANAGER']) {
    const roles = [...new Set(['COLLECTOR', role])];
    const user = await buildUser(server.em, { roles, teamIds: [desk.team.id] });
    callers.set(role, await server.signIn(user));
  }
  return async (role, given, owed) => {
    const { caseId } = await scene.debtor({ issuedOn: '2024-01-02', ...owed });
    const terms = planTerms({ depositOn: '2026-11-11', ...given });
    const made = await scene.mutate(PROPOSE, { caseId, terms }, callers.get(role));
    return made.code ?? made.status;
  };
}

const owed = (amount: number) => ({ amountMinor: amount });
const deposit = (depositMinor: number | null) => ({ depositMinor });
const quarter = (amount: number) => deposit(Math.ceil(amount / 4));
const lastOn = (dueOn: string) => ({
  frequency: 'OWN_DATES',
  firstOn: dueOn,
  count: null,
  ownDates: [{ dueOn }],
});
const weekly = (count: number) => ({ frequency: 'WEEKLY', firstOn: '2026-11-18', count });
/** All in one sum within a week, but for what is forgiven. */
const lumpSum = (forgivenMinor: number) => ({
  kind: 'SETTLEMENT',
  frequency: 'ONCE',
  firstOn: '2026-11-18',
  count: null,
  depositMinor: null,
  depositOn: null,
  forgivenMinor,
});
const inParts = (forgivenMinor: number) => ({ kind: 'SETTLEMENT', forgivenMinor });

describe('business', () => {
  let scene: LedgerScene;
  let propose: Propose;
  beforeAll(async () => {
    scene = await ledgerScene(WEDNESDAY);
    propose = await proposals(scene);
  });
  afterAll(() => scene.stop());

  it.each<Row>([
    ['COLLECTOR', lastOn('2027-02-09'), WITHIN],
    ['COLLECTOR', lastOn('2027-02-10'), BEYOND],
    ['COLLECTOR', lastOn('2027-11-15'), NEVER],
    ['SUPERVISOR', lastOn('2027-05-10'), WITHIN],
    ['SUPERVISOR', lastOn('2027-05-11'), BEYOND],
    ['SUPERVISOR', lastOn('2027-11-15'), NEVER],
    ['CREDIT_MANAGER', lastOn('2027-11-12'), WITHIN],
    ['CREDIT_MANAGER', lastOn('2027-11-15'), NEVER],
  ])('how long: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it.each<Row>([
    ['COLLECTOR', weekly(4), WITHIN],
    ['COLLECTOR', weekly(5), BEYOND],
    ['SUPERVISOR', weekly(24), WITHIN],
    ['CREDIT_MANAGER', weekly(40), WITHIN],
  ])('how many parts: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it.each<Row>([
    ['COLLECTOR', deposit(125_00), WITHIN],
    ['COLLECTOR', deposit(124_99), BEYOND],
    ['SUPERVISOR', deposit(50_00), WITHIN],
    ['SUPERVISOR', deposit(49_99), BEYOND],
    ['CREDIT_MANAGER', { depositMinor: null, depositOn: null }, WITHIN],
  ])('how much down: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it.each<Row>([
    ['COLLECTOR', quarter(10_000_00), WITHIN, owed(10_000_00)],
    ['COLLECTOR', quarter(10_000_01), BEYOND, owed(10_000_01)],
    ['SUPERVISOR', quarter(50_000_00), WITHIN, owed(50_000_00)],
    ['SUPERVISOR', quarter(50_000_01), BEYOND, owed(50_000_01)],
    ['CREDIT_MANAGER', quarter(250_000_00), WITHIN, owed(250_000_00)],
    ['CREDIT_MANAGER', quarter(250_000_01), BEYOND, owed(250_000_01)],
  ])('how much in all: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it.each<Row>([
    ['COLLECTOR', { depositOn: '2026-11-18', firstOn: '2026-12-01' }, WITHIN],
    ['COLLECTOR', { depositOn: '2026-11-19', firstOn: '2026-12-01' }, BEYOND],
    ['SUPERVISOR', { depositOn: '2026-12-21', firstOn: '2027-01-04' }, WITHIN],
  ])('how soon it begins: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it.each<Row>([
    ['COLLECTOR', lumpSum(1), BEYOND],
    ['SUPERVISOR', lumpSum(25_00), WITHIN],
    ['SUPERVISOR', lumpSum(25_01), BEYOND],
    ['CREDIT_MANAGER', lumpSum(125_00), WITHIN],
    ['CREDIT_MANAGER', lumpSum(125_01), BEYOND],
    // in parts half of it
    ['SUPERVISOR', inParts(12_50), WITHIN],
    ['SUPERVISOR', inParts(12_51), BEYOND],
    ['CREDIT_MANAGER', inParts(62_50), WITHIN],
    ['CREDIT_MANAGER', inParts(62_51), BEYOND],
    // above 10,000.00 one role up
    ['SUPERVISOR', lumpSum(500_00), WITHIN, owed(10_000_00)],
    ['SUPERVISOR', lumpSum(1), BEYOND, owed(10_000_01)],
    ['CREDIT_MANAGER', lumpSum(500_00), WITHIN, owed(10_000_01)],
    ['CREDIT_MANAGER', lumpSum(500_01), BEYOND, owed(10_000_01)],
  ])('how much is forgiven: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it('a sum without an exchange rate is a credit manager’s', async () => {
    const own = { currency: 'CHF', depositMinor: 125_00 };
    expect(await propose('SUPERVISOR', own, { currency: 'CHF' })).toBe(BEYOND);
  });
});

describe('consumer', () => {
  let scene: LedgerScene;
  let propose: Propose;
  beforeAll(async () => {
    scene = await ledgerScene(WEDNESDAY, { debtKind: 'CONSUMER' });
    propose = await proposals(scene);
  });
  afterAll(() => scene.stop());

  const none = deposit(null);
  it.each<Row>([
    ['COLLECTOR', { ...none, ...weekly(20) }, WITHIN],
    ['COLLECTOR', { ...none, ...weekly(21) }, BEYOND],
    ['SUPERVISOR', { ...none, ...weekly(50) }, WITHIN],
  ])('how small a part: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  it.each<Row>([
    ['COLLECTOR', none, WITHIN, owed(5_000_00)],
    ['COLLECTOR', none, BEYOND, owed(5_000_01)],
    ['SUPERVISOR', none, WITHIN, owed(15_000_00)],
    ['SUPERVISOR', none, BEYOND, owed(15_000_01)],
    ['CREDIT_MANAGER', none, WITHIN, owed(900_000_00)],
  ])('how much in all: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  const from = (firstOn: string) => ({ ...none, firstOn });
  it.each<Row>([
    ['COLLECTOR', from('2026-12-11'), WITHIN],
    ['COLLECTOR', from('2026-12-14'), BEYOND],
    ['SUPERVISOR', from('2027-01-11'), WITHIN],
    ['COLLECTOR', { ...from('2026-11-18'), ...lastOn('2027-11-12'), count: null }, BEYOND],
    ['CREDIT_MANAGER', { ...none, ...lastOn('2031-11-12') }, WITHIN],
    ['CREDIT_MANAGER', { ...none, ...lastOn('2031-11-13') }, NEVER],
  ])('how soon and how long: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });

  const due = (dueOn: string) => ({ dueOn });
  it.each<Row>([
    // 180, 181, 365 and 366 days old
    ['COLLECTOR', lumpSum(1), BEYOND, due('2026-05-15')],
    ['COLLECTOR', lumpSum(75_00), WITHIN, due('2026-05-14')],
    ['COLLECTOR', lumpSum(75_01), BEYOND, due('2026-05-14')],
    ['COLLECTOR', lumpSum(75_01), BEYOND, due('2025-11-11')],
    ['COLLECTOR', lumpSum(125_00), WITHIN, due('2025-11-10')],
    ['COLLECTOR', lumpSum(125_01), BEYOND, due('2025-11-10')],
    ['SUPERVISOR', lumpSum(50_00), WITHIN, due('2026-05-15')],
    ['SUPERVISOR', lumpSum(50_01), BEYOND, due('2026-05-15')],
    ['SUPERVISOR', lumpSum(150_00), WITHIN, due('2026-05-14')],
    ['SUPERVISOR', lumpSum(200_00), WITHIN, due('2025-11-10')],
    ['SUPERVISOR', lumpSum(200_01), BEYOND, due('2025-11-10')],
    ['CREDIT_MANAGER', lumpSum(250_00), WITHIN],
    ['CREDIT_MANAGER', lumpSum(250_01), BEYOND],
  ])('how much is forgiven, by age: %s, %j: %s', async (role, terms, expected, given) => {
    expect(await propose(role, terms, given)).toBe(expected);
  });
});

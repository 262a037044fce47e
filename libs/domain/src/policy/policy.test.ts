import { describe, expect, it } from 'vitest';
import { PAYMENT_METHODS } from '../ledger/ledger';
import { DEBT_KINDS } from '../portfolio/portfolio';
import { DEFAULT_POLICIES, POLICY_KINDS } from './policy';

const { BUSINESS, CONSUMER } = DEFAULT_POLICIES;

describe('the policies a new installation begins with', () => {
  it.each(DEBT_KINDS)('have a document of each kind for %s, which survives JSON', (debtKind) => {
    const documents = DEFAULT_POLICIES[debtKind];
    expect(Object.keys(documents)).toEqual([...POLICY_KINDS]);
    expect(JSON.parse(JSON.stringify(documents))).toEqual(documents);
  });

  it('open and close cases as STARTER says', () => {
    expect(BUSINESS.CASE).toMatchObject({
      openAtAon: 100_00,
      openAfter: { unit: 'BUSINESS_DAYS', count: 3 },
      cureTolerance: 5_00,
      reopenWithinDays: 30,
      smallBalance: { atMost: 10_00, olderThanDays: 30, perDebtAndYear: 1 },
    });
    expect(CONSUMER.CASE).toMatchObject({
      openAtAon: 20_00,
      openAfter: { unit: 'DAYS', count: 5 },
      cureTolerance: 1_00,
      smallBalance: { atMost: 5_00 },
    });
  });

  it('judge promises as STARTER says', () => {
    expect(BUSINESS.PROMISE).toMatchObject({
      keptPercent: 99,
      keptTolerance: 25_00,
      partlyKeptPercent: 50,
    });
    expect(CONSUMER.PROMISE).toMatchObject({ keptPercent: 98, keptTolerance: 1_00 });
    expect(BUSINESS.PROMISE.graceBusinessDays).toMatchObject({
      CARD: 1,
      TRANSFER: 2,
      DIRECT_DEBIT: 5,
      CHEQUE: 7,
    });
    expect(Object.keys(CONSUMER.PROMISE.graceBusinessDays).sort()).toEqual(
      [...PAYMENT_METHODS].sort(),
    );
  });

  it('rank bands from their lowest floor upward', () => {
    for (const { WORKLIST } of [BUSINESS, CONSUMER]) {
      for (const bands of [WORKLIST.aonPercentile, WORKLIST.oldestDays, WORKLIST.noTalk]) {
        const floors = bands.map(({ from }) => from);
        expect(floors).toEqual([...floors].sort((a, b) => a - b));
      }
    }
  });

  it('let a collector put a case aside for five business days, a supervisor for ten, twice in a row', () => {
    expect(BUSINESS.SNOOZE).toEqual({
      collectorBusinessDays: 5,
      supervisorBusinessDays: 10,
      mostRunning: 2,
    });
  });
});

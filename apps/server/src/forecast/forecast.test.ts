import { buildPayment, buildPromise, buildUser, type PromiseToPay } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { propose } from '../../test/plan-example';
import { MONDAY, record, usd } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

const FORECAST = `query Forecast($portfolioId: ID, $weeks: Int) {
  forecast(portfolioId: $portfolioId, weeks: $weeks) {
    currency error keepRates { kind level count rate amount { amount } }
    weeks {
      weekOn promised { amount } planned { amount } expected { amount } low { amount } high { amount } came { amount }
    }
  }
}`;

interface Amount {
  amount: string;
}
interface Week {
  weekOn: string;
  promised: Amount;
  planned: Amount;
  expected: Amount;
  came: Amount | null;
}
interface Forecast {
  currency: string;
  error: number | null;
  keepRates: object[];
  weeks: Week[];
}

let scene: LedgerScene;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());

async function forecast(variables: object = {}, by: Caller = scene.desk.asCollector) {
  return (await by.get<{ forecast: Forecast[] }>(FORECAST, variables)).forecast;
}

async function week(weekOn: string, variables: object = {}, by?: Caller): Promise<unknown> {
  const [first] = await forecast(variables, by);
  const found = first?.weeks.find((one) => one.weekOn === weekOn);
  return (
    found && {
      promised: found.promised.amount,
      planned: found.planned.amount,
      expected: found.expected.amount,
      came: found.came?.amount ?? null,
    }
  );
}

/** A promise of the past, and what came of it. */
async function promised(given: Partial<PromiseToPay>, paid?: { on: string; minor: number }) {
  const { customer, caseId } = await scene.debtor({ dueOn: '2026-09-15', issuedOn: '2026-08-15' });
  const { id: promiseId } = await buildPromise(scene.server.em, { caseId, ...given });
  if (paid) {
    const { portfolioId } = { portfolioId: scene.desk.portfolio.id };
    await buildPayment(scene.server.em, {
      customerId: customer.id,
      portfolioId,
      promiseId,
      valueOn: paid.on,
      amountMinor: paid.minor,
    });
  }
  await refreshAll(scene.system, [customer]);
}

describe('forecast', () => {
  it('of an empty book is none', async () => {
    expect(await forecast()).toEqual([]);
  });

  it('expects half of what is promised where nothing was ever judged, by the week it is due', async () => {
    const { caseId } = await scene.debtor();
    await record(scene, caseId, { ...usd('300.00'), dueOn: '2026-11-13' });
    await record(scene, caseId, { ...usd('200.00'), dueOn: '2026-11-16' });
    expect(await week('2026-11-09')).toEqual({
      promised: '300.00',
      planned: '0.00',
      expected: '150.00',
      came: null,
    });
    expect(await week('2026-11-16')).toMatchObject({ promised: '200.00', expected: '100.00' });
    const [first] = await forecast({ weeks: 3 });
    expect(first?.error).toBeNull();
    expect(first?.weeks.map(({ weekOn }) => weekOn)).toEqual([
      ...['2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05', '2026-10-12', '2026-10-19'],
      ...['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'],
    ]);
  });

  it('shows instalments of plans that run beside promises', async () => {
    const { caseId } = await scene.debtor();
    expect(await propose(scene, caseId, { isAgreed: true })).toMatchObject({ status: 'AGREED' });
    // a quarter down at once, the rest in two
    expect(await week('2026-11-09')).toMatchObject({ promised: '300.00', planned: '125.00' });
    expect(await week('2026-11-16')).toMatchObject({ promised: '200.00', planned: '187.50' });
    expect(await week('2026-12-14')).toMatchObject({ promised: '0.00', planned: '187.50' });
  });

  describe('of past weeks', () => {
    beforeAll(async () => {
      // two weeks before: 100.00 kept, then a week with 200.00 kept and 100.00 broken
      await promised(
        { promisedOn: '2026-10-08', dueOn: '2026-10-14' },
        { on: '2026-10-14', minor: 100_00 },
      );
      await promised(
        { promisedOn: '2026-10-20', dueOn: '2026-10-28', amountMinor: 200_00 },
        { on: '2026-10-28', minor: 200_00 },
      );
      await promised({ promisedOn: '2026-10-20', dueOn: '2026-10-29' });
      // made in the week itself: nobody could have known it on Monday
      await promised(
        { promisedOn: '2026-10-27', dueOn: '2026-10-30', amountMinor: 50_00 },
        { on: '2026-10-30', minor: 50_00 },
      );
      // taken back before the week began, and after
      await promised({
        promisedOn: '2026-10-20',
        dueOn: '2026-10-30',
        cancelledOn: '2026-10-23',
        cancelledAt: Temporal.Instant.from('2026-10-23T15:00Z'),
      });
      await promised({
        promisedOn: '2026-10-20',
        dueOn: '2026-10-30',
        amountMinor: 40_00,
        cancelledOn: '2026-10-27',
        cancelledAt: Temporal.Instant.from('2026-10-27T15:00Z'),
      });
    });

    it('says what would have been forecast on their Monday, beside what came', async () => {
      // 200.00 + 100.00 + 40.00 were known; all that had been judged by then was kept
      expect(await week('2026-10-26')).toEqual({
        promised: '340.00',
        planned: '0.00',
        expected: '340.00',
        came: '200.00',
      });
      // before the first verdict half was to be expected
      expect(await week('2026-10-12')).toMatchObject({ expected: '50.00', came: '100.00' });
      expect(await week('2026-10-19')).toMatchObject({ promised: '0.00', came: '0.00' });
    });

    it('takes the keep-rate from what was judged, and says how far off it was', async () => {
      const [first] = await forecast();
      // of 450.00 that fell due 350.00 came
      expect(first?.keepRates).toEqual([
        {
          kind: 'PROMISE',
          level: 0,
          count: 4,
          amount: { amount: '450.00' },
          rate: expect.closeTo(350 / 450),
        },
      ]);
      expect(first?.error).toBeCloseTo((140 + 50) / 300);
      // of 300.00 promised and 125.00 planned this week
      expect(await week('2026-11-09')).toMatchObject({ expected: '330.56' });
    });
  });

  it('of one portfolio, and of those one may see', async () => {
    const desk = await openDesk(scene.server);
    expect(await forecast({}, desk.asCollector)).toEqual([]);
    const foreign = { portfolioId: scene.desk.portfolio.id };
    expect(await desk.asCollector.errorOf(FORECAST, foreign)).toBe('NOT_FOUND');
    expect(await week('2026-11-09', foreign)).toMatchObject({ promised: '300.00' });
    const user = await buildUser(scene.server.em, { roles: ['CREDIT_MANAGER'] });
    const manager = await scene.server.signIn(user);
    expect(await week('2026-11-09', {}, manager)).toMatchObject({ promised: '300.00' });
    expect(await forecast({ portfolioId: desk.portfolio.id }, manager)).toEqual([]);
  });

  it('asks for a number of weeks that there may be', async () => {
    for (const weeks of [0, 27]) {
      expect(await scene.desk.asCollector.errorOf(FORECAST, { weeks })).toBe('BAD_USER_INPUT');
    }
  });
});

import { buildPayment } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { propose } from '../../test/plan-example';
import { MONDAY } from '../../test/promise-example';

const FORECAST = `query Forecast {
  forecast {
    keepRates { kind level count rate amount { amount } }
    weeks { weekOn planned { amount } came { amount } }
  }
}`;

interface Forecast {
  keepRates: object[];
  weeks: { weekOn: string; planned: { amount: string }; came: { amount: string } | null }[];
}

let scene: LedgerScene;

// agreed on 5 October: 125.00 down at once and 125.00 on each of the next three Mondays, of which the first alone came
beforeAll(async () => {
  scene = await ledgerScene('2026-10-05T15:00Z');
  const { caseId, customer } = await scene.debtor({ issuedOn: '2026-07-01', dueOn: '2026-08-01' });
  const terms = { depositOn: '2026-10-05', frequency: 'WEEKLY', firstOn: '2026-10-12', count: 3 };
  const plan = await propose(scene, caseId, { terms, isAgreed: true });
  for (const valueOn of ['2026-10-05', '2026-10-12']) {
    await buildPayment(scene.server.em, {
      customerId: customer.id,
      portfolioId: scene.desk.portfolio.id,
      planId: plan.id,
      amountMinor: 125_00,
      valueOn,
      recordedAt: Temporal.Instant.from(`${valueOn}T18:00Z`),
    });
  }
  scene.clock.moveTo(MONDAY);
  await refreshAll(scene.system, [customer]);
});
afterAll(() => scene.stop());

async function forecast(): Promise<Forecast> {
  const answer = await scene.desk.asCollector.get<{ forecast: Forecast[] }>(FORECAST);
  const [first] = answer.forecast;
  if (first === undefined) throw new Error('nothing is forecast');
  return first;
}

it.each([
  // it was agreed on that very Monday
  ['2026-10-05', '0.00', '0.00'],
  ['2026-10-12', '125.00', '125.00'],
  ['2026-10-19', '125.00', '0.00'],
  ['2026-10-26', '125.00', '0.00'],
  ['2026-11-02', '0.00', '0.00'],
  ['2026-11-09', '0.00', undefined],
])('in the week of %s %s was planned and %s came', async (weekOn, planned, came) => {
  const week = (await forecast()).weeks.find((one) => one.weekOn === weekOn);
  expect([week?.planned.amount, week?.came?.amount]).toEqual([planned, came]);
});

it('instalments of a plan that was behind have a rate of their own', async () => {
  expect((await forecast()).keepRates).toEqual([
    {
      kind: 'INSTALMENT',
      level: 0,
      count: 3,
      rate: expect.closeTo(2 / 3),
      amount: { amount: '375.00' },
    },
    { kind: 'INSTALMENT', level: 1, count: 1, rate: 0, amount: { amount: '125.00' } },
  ]);
});

import { ExchangeRate } from '@kept/data';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { MONDAY } from '../../test/promise-example';

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  await scene.server.em.clear(ExchangeRate);
  debtor = await scene.debtor({ currency: 'EUR' });
});

function rate(effectiveOn: string, value: string, fromCurrency = 'EUR') {
  const key = { fromCurrency, toCurrency: 'USD', effectiveOn };
  return scene.server.em.insert(ExchangeRate, { ...key, rate: value });
}

async function standing() {
  await refreshAll(scene.system, [debtor.customer]);
  return scene.standing(debtor.caseId);
}

it('a missing rate is said, not guessed', async () => {
  await rate('2026-11-10', '1.2'); // of tomorrow
  await rate('2026-11-01', '1.3', 'GBP'); // of another currency
  expect(await standing()).toMatchObject({
    currency: 'EUR',
    aon_minor: 500_00,
    aon_base_minor: null,
  });
  const { worklist } = await scene.desk.asCollector.get<{ worklist: { nodes: object[] } }>(
    'query { worklist { nodes { id rateMissing actionable { amount currency } } } }',
  );
  expect(worklist.nodes).toContainEqual({
    id: debtor.caseId,
    rateMissing: true,
    actionable: { amount: '500.00', currency: 'EUR' },
  });
});

it('the latest rate that was in force ranks the amount; the amount stays what it is', async () => {
  await rate('2026-10-01', '1.1');
  await rate('2026-11-09', '1.0842');
  await rate('2026-11-10', '9.9');
  expect(await standing()).toMatchObject({
    currency: 'EUR',
    overdue_minor: 500_00,
    aon_base_minor: 542_10,
  });
});

import { buildPayment } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, refreshAll } from '../../test/desk';
import { type Answer, type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { MONDAY, record, SUPERSEDE, terms, usd } from '../../test/promise-example';

const VIEW = `query View {
  promises(first: 200) {
    nodes {
      id confirmationText instrumentReference supersedesId supersededById supersededByPlanId
      status lateReceived { amount } received { amount }
    }
  }
}`;
const WHAT_IF = `query WhatIf($promiseId: ID!, $amount: MoneyInput!, $valueOn: LocalDate!) {
  promiseWhatIf(promiseId: $promiseId, amount: $amount, valueOn: $valueOn) {
    status keptOn received { amount } reasons { rule text }
  }
}`;

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
});

async function view({ id }: { id: string }): Promise<Answer | undefined> {
  const { promises } = await scene.desk.asCollector.get<{ promises: { nodes: Answer[] } }>(VIEW);
  return promises.nodes.find((one) => one.id === id);
}

describe('a promise on screen', () => {
  it('has what is sent to confirm it, and the number of its cheque', async () => {
    const itemIds = [debtor.invoice.id];
    const made = await record(scene, debtor.caseId, {
      method: 'CHEQUE',
      instrumentReference: ' 001842 ',
      itemIds,
    });
    const shown = await view(made);
    expect(shown?.instrumentReference).toBe('001842');
    expect(shown?.confirmationText).toContain('by check by');
    expect(shown?.confirmationText).toContain('001842');
    expect(shown?.confirmationText).toContain(debtor.invoice.number);
  });

  it('speaks the language of its portfolio', async () => {
    await scene.system.query("UPDATE portfolio SET language = 'de-DE' WHERE id = $1", [
      scene.desk.portfolio.id,
    ]);
    expect((await view(await record(scene, debtor.caseId)))?.confirmationText).toContain(
      'per Überweisung',
    );
  });

  it('refuses a card number for a reference', async () => {
    const instrumentReference = '4111 1111 1111 1111';
    expect(await record(scene, debtor.caseId, { instrumentReference })).toMatchObject({
      code: 'FORBIDDEN_TEXT',
      field: 'instrumentReference',
    });
  });

  it('names the one before it and the one after it', async () => {
    const old = await record(scene, debtor.caseId);
    const { id, version } = old;
    const made = await scene.mutate(SUPERSEDE, {
      id,
      version,
      reason: 'Pay run',
      promise: terms({ dueOn: '2026-11-20' }),
    });
    expect(await view(made)).toMatchObject({ supersedesId: id, supersededById: null });
    expect(await view(old)).toMatchObject({ supersedesId: null, supersededById: made.id });
  });

  it('shows what came too late', async () => {
    const { id: promiseId } = await record(scene, debtor.caseId);
    scene.clock.moveTo('2026-11-24T15:00Z');
    await buildPayment(scene.server.em, {
      customerId: debtor.customer.id,
      portfolioId: scene.desk.portfolio.id,
      promiseId,
      amountMinor: 500_00,
      valueOn: '2026-11-20',
      recordedAt: Temporal.Instant.from('2026-11-20T15:00Z'),
    });
    await refreshAll(scene.system, [debtor.customer]);
    expect(await view({ id: promiseId })).toMatchObject({
      status: 'BROKEN',
      received: { amount: '0.00' },
      lateReceived: { amount: '500.00' },
    });
  });
});

// 500.00 due on Friday 13 November by transfer: two business days of grace, to Tuesday the 17th
describe('promiseWhatIf', () => {
  const whatIf = async (promiseId: string, amount: string, valueOn: string) => {
    const variables = { promiseId, valueOn, ...usd(amount) };
    const answer = await scene.desk.asCollector.get<{ promiseWhatIf: Answer }>(WHAT_IF, variables);
    return answer.promiseWhatIf;
  };

  it.each([
    ['500.00', '2026-11-16', 'KEPT'],
    ['500.00', '2026-11-17', 'KEPT'],
    ['500.00', '2026-11-18', 'BROKEN'],
    ['250.00', '2026-11-17', 'PARTLY_KEPT'],
    ['249.99', '2026-11-17', 'BROKEN'],
  ])('%s on %s: %s', async (amount, valueOn, status) => {
    const { id } = await record(scene, debtor.caseId);
    expect(await whatIf(id, amount, valueOn)).toMatchObject({ status });
    // nothing came of asking
    expect(await view({ id })).toMatchObject({ status: 'OPEN', received: { amount: '0.00' } });
  });

  it('reckons with what came already', async () => {
    const { id: promiseId } = await record(scene, debtor.caseId);
    await buildPayment(scene.server.em, {
      customerId: debtor.customer.id,
      portfolioId: scene.desk.portfolio.id,
      promiseId,
      amountMinor: 300_00,
      valueOn: '2026-11-09',
      recordedAt: Temporal.Instant.from('2026-11-09T16:00Z'),
    });
    expect(await whatIf(promiseId, '200.00', '2026-11-17')).toMatchObject({
      status: 'KEPT',
      keptOn: '2026-11-17',
      received: { amount: '500.00' },
    });
  });

  it('refuses another currency, no amount, and a promise one may not see', async () => {
    const { id: promiseId } = await record(scene, debtor.caseId);
    const { asCollector } = scene.desk;
    const asked = { promiseId, valueOn: '2026-11-16', ...usd('5.00') };
    const stranger = (await openDesk(scene.server)).asCollector;
    expect(await stranger.errorOf(WHAT_IF, asked)).toBe('NOT_FOUND');
    for (const amount of [
      { amount: '5', currency: 'EUR' },
      { amount: '0', currency: 'USD' },
      { amount: 'five', currency: 'USD' },
    ]) {
      expect(await asCollector.errorOf(WHAT_IF, { ...asked, amount })).toBe('BAD_USER_INPUT');
    }
  });
});

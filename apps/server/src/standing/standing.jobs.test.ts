import { buildInvoice } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, deskCustomer, openDesk, refreshAll } from '../../test/desk';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { money, PAY } from '../../test/payment-example';
import { MONDAY, RECORD, terms, usd } from '../../test/promise-example';
import { sweepPromises } from './standing.jobs';

let scene: LedgerScene;
// a desk of its own for each test: a sweep goes over the whole portfolio
let desk: Desk;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  desk = await openDesk(scene.server);
});

/** Sweeps these days on the morning of the last one. */
async function sweep(...days: string[]): Promise<void> {
  scene.clock.moveTo(`${days.at(-1)}T15:00Z`);
  const call = { ctx: scene.system, directUrl: '', signal: new AbortController().signal };
  const portfolioId = desk.portfolio.id;
  await sweepPromises.run(call, {
    portfolioId,
    days: days.map((on) => Temporal.PlainDate.from(on)),
  });
}

/** A customer with one item that becomes due, and as yet no case. */
async function customerDue(dueOn: string, amountMinor = 500_00) {
  const customer = await deskCustomer(scene.server, desk);
  const invoice = await buildInvoice(scene.server.em, {
    customerId: customer.id,
    dueOn,
    amountMinor,
  });
  await refreshAll(scene.system, [customer]);
  return { customer, invoice };
}

async function standings() {
  return scene.system.query<Record<string, unknown>>(
    `SELECT customer_name, points, aon_minor, days_past_due, computed_for, promise_status
     FROM case_standing WHERE portfolio_id = $1 ORDER BY case_id`,
    [desk.portfolio.id],
  );
}

describe('a day', () => {
  it('opens the cases whose time has come, and tells it once', async () => {
    // due on Monday 9 November; three business days late on Thursday
    const { customer } = await customerDue('2026-11-09');
    await sweep('2026-11-11');
    expect(await standings()).toEqual([]);
    await sweep('2026-11-12');
    expect(await standings()).toEqual([
      expect.objectContaining({ aon_minor: 500_00, days_past_due: 3, computed_for: '2026-11-12' }),
    ]);
    await sweep('2026-11-12');
    const events = await scene.events(customer);
    expect(events.map(({ type }) => type)).toEqual(['CASE_OPENED']);
  });

  it('gives a new case to the team and, where every case has an owner, to who has fewest', async () => {
    desk = await openDesk(scene.server, { workMode: 'OWNED' });
    const taken = [];
    for (let count = 0; count < 2; count++) taken.push(await customerDue('2026-11-02'));
    await sweep('2026-11-10');
    const cases = await scene.system.query<{ team_id: string; owner_id: string }>(
      'SELECT team_id, owner_id FROM collection_case WHERE portfolio_id = $1',
      [desk.portfolio.id],
    );
    expect(cases).toEqual([
      { team_id: desk.team.id, owner_id: desk.collector.id },
      { team_id: desk.team.id, owner_id: desk.collector.id },
    ]);
  });

  it('makes a case late, and tells it', async () => {
    const { customer } = await customerDue('2026-09-10');
    expect((await scene.events(customer)).map(({ type }) => type)).toEqual(['CASE_OPENED']);
    // 61 days after 10 September
    await sweep('2026-11-10');
    expect((await scene.events(customer)).at(-1)).toMatchObject({
      type: 'CASE_STAGE_CHANGED',
      payload: { from: 'EARLY', to: 'LATE' },
    });
  });

  it('ranks amounts by the scale of the portfolio', async () => {
    for (const amount of [100_00, 200_00, 300_00, 400_00]) await customerDue('2026-10-01', amount);
    const pointsFor = (rows: Record<string, unknown>[]) => rows.map((row) => row.points);
    // nothing is known of the others before the first sweep
    expect(new Set(pointsFor(await standings())).size).toBe(1);
    await sweep('2026-11-10');
    const points = pointsFor(await standings());
    // at the median of 200.00, and at the 80th and 95th percentile of 400.00
    expect(points).toEqual([...points].sort((a, b) => Number(a) - Number(b)));
    expect(Number(points.at(-1)) - Number(points[0])).toBe(30);
  });
});

describe('days that were missed', () => {
  it('are stood in for one by one, each with its own date', async () => {
    const { customer } = await customerDue('2026-11-09');
    await sweep('2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-14');
    const [opened] = await scene.events(customer);
    expect(opened?.type).toBe('CASE_OPENED');
    // midnight of the 12th in New York
    expect(Temporal.Instant.from(opened!.occurredAt.replace(' ', 'T')).toString()).toBe(
      '2026-11-12T05:00:00Z',
    );
    const [work] = await scene.system.query(
      'SELECT opened_on FROM collection_case WHERE customer_id = $1',
      [customer.id],
    );
    expect(work).toEqual({ opened_on: '2026-11-12' });
    expect(await standings()).toEqual([expect.objectContaining({ computed_for: '2026-11-14' })]);
  });

  it('break a promise on the day after its grace, not on the day of waking up', async () => {
    const { customer } = await customerDue('2026-10-15');
    const [row] = await scene.system.query<{ id: string }>(
      'SELECT id FROM collection_case WHERE customer_id = $1',
      [customer.id],
    );
    await scene.mutate(RECORD, { caseId: row?.id, promise: terms() }, desk.asCollector);
    await sweep('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20');
    const [broken] = await scene.events(customer, 'PROMISE_STATUS_CHANGED');
    expect(broken?.payload).toMatchObject({ to: 'BROKEN', graceUntil: '2026-11-17' });
    expect(Temporal.Instant.from(broken!.occurredAt.replace(' ', 'T')).toString()).toBe(
      '2026-11-18T05:00:00Z',
    );
  });

  it('are spared whoever was computed for a later day already', async () => {
    const debtor = await customerDue('2026-10-15');
    const { customer } = debtor;
    scene.clock.moveTo('2026-11-13T15:00Z');
    const [work] = await scene.system.query<{ id: string }>(
      'SELECT id FROM collection_case WHERE customer_id = $1',
      [customer.id],
    );
    const paid = {
      ...money({ ...debtor, caseId: work?.id ?? '' }, usd('500.00')),
      valueOn: '2026-11-13',
    };
    await scene.mutate(PAY, paid, desk.asClerk);
    await sweep('2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13');
    // on the 12th it was still unpaid: a sweep that forgot the payment would re-open the case
    expect((await scene.events(customer)).map(({ type }) => type)).toEqual([
      'CASE_OPENED',
      'PAYMENT_RECORDED',
      'PAYMENT_ALLOCATED',
      'CASE_CLOSED',
    ]);
  });
});

describe('the sweep', () => {
  it('does a day once when two workers begin at the same moment', async () => {
    const made = [];
    for (let count = 0; count < 5; count++) made.push(await customerDue('2026-11-09'));
    await Promise.all([sweep('2026-11-12'), sweep('2026-11-12')]);
    for (const { customer } of made) {
      expect((await scene.events(customer)).map(({ type }) => type)).toEqual(['CASE_OPENED']);
    }
  });

  it('sends the same number of statements for thirty customers as for one', async () => {
    const { statements } = scene.server;
    await customerDue('2026-10-15');
    await sweep('2026-11-10');
    statements.length = 0;
    await sweep('2026-11-11');
    const forOne = statements.length;
    for (let count = 0; count < 29; count++) await customerDue('2026-10-15');
    statements.length = 0;
    await sweep('2026-11-12');
    expect(statements.length).toBe(forOne);
  });

  it('leaves the projection as the books have it', async () => {
    await customerDue('2026-10-15');
    await sweep('2026-11-10');
    const before = await standings();
    // what the light way wrote is what the full way would have written
    await scene.system.query('UPDATE portfolio SET computed_for = $2 WHERE id = $1', [
      desk.portfolio.id,
      '2026-11-10',
    ]);
    await sweep('2026-11-10');
    expect(await standings()).toEqual(before);
  });
});

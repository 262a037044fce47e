import { buildPortfolio, type Portfolio } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import { createClock } from '../core/clock';
import type { JobCall } from '../core/jobs';
import { SYSTEM } from '../core/people';
import { type DailySweep, daysToSweep, sweepJob, sweepPortfolios } from './portfolio.jobs';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('daysToSweep', () => {
  it.each([
    ['never computed', null, ['2026-11-22']],
    ['computed yesterday', '2026-11-21', ['2026-11-22']],
    ['computed today', '2026-11-22', []],
    ['computed for a later day', '2026-11-23', []],
    ['away over a weekend', '2026-11-19', ['2026-11-20', '2026-11-21', '2026-11-22']],
  ])('%s', (_, last, days) => {
    const computedFor = last === null ? null : day(last);
    expect(daysToSweep(computedFor, day('2026-11-22')).map(String)).toEqual(days);
  });
});

describe('sweepPortfolios', () => {
  let server: TestServer;
  let newYork: Portfolio;
  let london: Portfolio;
  beforeAll(async () => {
    const clock = createClock(null, () => Temporal.Instant.from('2026-11-22T02:30:00Z'));
    server = await startTestServer({ clock });
    const computedFor = '2026-11-20';
    newYork = await buildPortfolio(server.em, { timeZone: 'America/New_York', computedFor });
    london = await buildPortfolio(server.em, { timeZone: 'Europe/London', computedFor });
    await buildPortfolio(server.em, { isActive: false });
  });
  afterAll(() => server.stop());

  function call(signal = new AbortController().signal): JobCall {
    return { ctx: server.running.contextFor(SYSTEM), directUrl: server.databaseUrl, signal };
  }

  function noting() {
    const swept: string[] = [];
    const sweep: DailySweep = {
      id: 'note',
      async run(_, { portfolioId, days }) {
        const name = portfolioId === london.id ? 'London' : 'New York';
        swept.push(`${name} ${days.join(' ')}`);
      },
    };
    return { sweep, swept };
  }

  async function reset(): Promise<void> {
    await server.em.query("UPDATE portfolio SET computed_for = '2026-11-20'");
  }

  it('begins each portfolio’s day in its own zone, once, whatever the number of servers', async () => {
    await reset();
    const { sweep, swept } = noting();
    await Promise.all([1, 2, 3].map(() => sweepPortfolios(call(), [sweep])));
    expect(swept.sort()).toEqual(['London 2026-11-21 2026-11-22', 'New York 2026-11-21']);
    const [row] = await server.em.query('SELECT computed_for FROM portfolio WHERE id = $1', [
      newYork.id,
    ]);
    expect(row.computed_for).toBe('2026-11-21');
  });

  it('does a day again that was not swept to its end', async () => {
    await reset();
    const failing: DailySweep = { id: 'fails', run: () => Promise.reject(new Error('cut off')) };
    await expect(sweepPortfolios(call(), [failing])).rejects.toThrow('cut off');
    const { sweep, swept } = noting();
    await sweepPortfolios(call(), [sweep]);
    expect(swept).toHaveLength(2);
  });

  it('stops between portfolios when it is told to', async () => {
    await reset();
    const { sweep, swept } = noting();
    const stop = new AbortController();
    stop.abort();
    await sweepPortfolios(call(stop.signal), [sweep]);
    expect(swept).toEqual([]);
  });

  it('can be run by hand for a day', async () => {
    const { sweep, swept } = noting();
    await sweepJob(sweep).run(call());
    expect(swept.sort()).toEqual(['London 2026-11-22', 'New York 2026-11-21']);
  });
});

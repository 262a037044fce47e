import type { Ctx, Reading } from '../core/context';
import { rowsOf } from '../core/transact';
import { awaitedSweeps } from './awaited-sweeps';
import { type Difference, Differences } from './difference';
import { LEDGER_CHECKS, type SqlCheck, TIE } from './ledger-checks';
import { NOTICE_CHECKS } from './notice-checks';
import { PLAN_CHECKS } from './plan-checks';
import { standingGroups } from './standing-groups';
import { TIMELINE_CHECKS } from './timeline-checks';
import { verifyStanding } from './verify-standing';

/** Customers of a portfolio whose standing is of an earlier day: the sweep is due, nothing is wrong. */
export interface DueStanding {
  portfolio: string;
  computedFor: string;
  today: string;
  cases: number;
}

export interface Verification {
  customers: number;
  /** how many in all */
  total: number;
  /** the first of each check */
  differences: readonly Difference[];
  due: readonly DueStanding[];
}

export interface VerifyOptions {
  onProgress?: (customers: number) => void;
}

/**
 * Recomputes what is stored for speed, as of the day for which it stands, and looks through the books
 * and the timeline for what cannot be. Reads one snapshot, in chunks; writes nothing.
 */
export async function verify(ctx: Ctx, { onProgress }: VerifyOptions = {}): Promise<Verification> {
  const runner = ctx.em.connection.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    const reading: Reading = {
      ...ctx,
      query: (sql, parameters) => rowsOf(runner, sql, parameters),
    };
    await reading.query('SET TRANSACTION READ ONLY');
    return await verifySnapshot(reading, onProgress);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The same within a transaction at hand. */
export async function verifySnapshot(
  ctx: Reading,
  onProgress?: VerifyOptions['onProgress'],
): Promise<Verification> {
  const differences = new Differences();
  for (const check of [...LEDGER_CHECKS, ...PLAN_CHECKS, ...NOTICE_CHECKS, ...TIMELINE_CHECKS])
    await look(ctx, check, differences);
  const isAwaited = await awaitedSweeps(ctx);
  let customers = 0;
  for await (const group of standingGroups(ctx, ctx.today('UTC').toString())) {
    if (!isAwaited(group)) await verifyStanding(ctx, group, differences);
    const { customerIds, portfolioId, day } = group;
    const untied = await ctx.query<{ id: string; text: string }>(TIE, [
      customerIds,
      portfolioId,
      day,
    ]);
    for (const row of untied) differences.add({ check: 'sums', ...row });
    customers += customerIds.length;
    onProgress?.(customers);
  }
  return {
    customers,
    total: differences.total,
    differences: differences.list,
    due: await dueStandings(ctx),
  };
}

const LISTED = 100;

// the first are listed and all are counted, however many there are
async function look(ctx: Reading, { name, sql }: SqlCheck, differences: Differences) {
  const rows = await ctx.query<{ id: string; text: string; total: number }>(
    `SELECT found.id, found.text, count(*) OVER () AS total FROM (${sql}) found LIMIT ${LISTED}`,
  );
  for (const [at, { id, text, total }] of rows.entries()) {
    const unlisted = at === rows.length - 1 ? total - rows.length : 0;
    differences.add({ check: name, id, text }, 1 + unlisted);
  }
}

async function dueStandings(ctx: Reading): Promise<DueStanding[]> {
  const rows = await ctx.query<Omit<DueStanding, 'today'> & { timeZone: string }>(
    `SELECT p.name AS portfolio, p.time_zone AS "timeZone", s.computed_for AS "computedFor", count(*)::int AS cases
     FROM case_standing s JOIN portfolio p ON p.id = s.portfolio_id
     GROUP BY p.name, p.time_zone, s.computed_for ORDER BY p.name, s.computed_for`,
  );
  return rows
    .map(({ timeZone, ...row }) => ({ ...row, today: ctx.today(timeZone).toString() }))
    .filter(({ computedFor, today }) => computedFor < today);
}

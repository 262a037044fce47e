import { withAdvisoryLock } from '../core/advisory-lock';
import type { Ctx } from '../core/context';
import type { Job, JobCall } from '../core/jobs';

/** What the beginning of a portfolio's day brings about: promises break, cases rise, callbacks fall due. */
export interface DailySweep {
  /** its name at the command line: `npm run job -- <id> --on 2026-11-22` */
  id: string;
  run(call: JobCall, swept: Swept): Promise<void>;
}

export interface Swept {
  portfolioId: string;
  /** the days that began since it last ran, in order; the last is today in the portfolio's zone */
  days: readonly Temporal.PlainDate[];
}

interface PortfolioRow {
  id: string;
  timeZone: string;
  computedFor: string | null;
}

const PORTFOLIOS = `SELECT id, time_zone AS "timeZone", computed_for::text AS "computedFor"
                    FROM portfolio WHERE is_active`;

/** The days after `computedFor` up to today; a portfolio never computed begins with today. */
export function daysToSweep(
  computedFor: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): Temporal.PlainDate[] {
  if (computedFor === null) return [today];
  const count = computedFor.until(today, { largestUnit: 'days' }).days;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    computedFor.add({ days: index + 1 }),
  );
}

function daysOf(ctx: Ctx, { computedFor, timeZone }: PortfolioRow): Temporal.PlainDate[] {
  const last = computedFor === null ? null : Temporal.PlainDate.from(computedFor);
  return daysToSweep(last, ctx.today(timeZone));
}

/** Brings every portfolio whose day has begun up to today, one at a time, whichever server comes first. */
export async function sweepPortfolios(call: JobCall, sweeps: readonly DailySweep[]): Promise<void> {
  const { ctx, directUrl, signal } = call;
  for (const { id } of await ctx.query<PortfolioRow>(PORTFOLIOS)) {
    if (signal.aborted) return;
    await withAdvisoryLock(directUrl, `sweep ${id}`, async () => {
      // read again: another server may have done it while we waited
      const [row] = await ctx.query<PortfolioRow>(`${PORTFOLIOS} AND id = $1`, [id]);
      const days = row ? daysOf(ctx, row) : [];
      const today = days.at(-1);
      if (!today) return;
      for (const sweep of sweeps) await sweep.run(call, { portfolioId: id, days });
      if (signal.aborted) return;
      await ctx.query('UPDATE portfolio SET computed_for = $2 WHERE id = $1', [id, today]);
    });
  }
}

/** The nightly sweep as a job: a portfolio's day begins in its own zone, so it looks every five minutes. */
export function sweepPortfoliosJob(sweeps: readonly DailySweep[]): Job {
  return {
    id: 'sweep-portfolios',
    schedule: '*/5 * * * *',
    run: (call) => sweepPortfolios(call, sweeps),
  };
}

/** A sweep by itself, as a job for the command line: today, or the day the clock is set to, in every portfolio. */
export function sweepJob(sweep: DailySweep): Job {
  return {
    id: sweep.id,
    async run(call) {
      for (const { id, timeZone } of await call.ctx.query<PortfolioRow>(PORTFOLIOS)) {
        await sweep.run(call, { portfolioId: id, days: [call.ctx.today(timeZone)] });
      }
    },
  };
}

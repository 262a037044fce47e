import { seedDemo } from '@kept/data';
import { isRefusal } from '@kept/domain';
import { hashPassword } from 'better-auth/crypto';
import { plantStarters } from './call-script/plant-starters';
import { withAdvisoryLock } from './core/advisory-lock';
import type { Config } from './core/config';
import type { Ctx, Tx } from './core/context';
import { dailySweeps } from './jobs';
import { sweepPortfolios } from './portfolio/portfolio.jobs';
import { openBooks } from './standing/open-books';
import { found, hasUsers, makeSetUpLink } from './user/join.commands';
import { refreshNotices } from './validation-notice/refresh-notices';

/** Every demo user signs in with it, where the one click is not wanted. */
export const DEMO_PASSWORD = 'kept-demo';

export interface FirstRun {
  config: Config;
  ctx: Ctx;
  say(line: string): void;
}

async function isEmpty(tx: Tx): Promise<boolean> {
  if (await hasUsers(tx)) return false;
  const rows = await tx.query('SELECT FROM portfolio UNION ALL SELECT FROM customer LIMIT 1');
  return rows.length === 0;
}

async function plantDemo({ config, ctx, say }: FirstRun): Promise<void> {
  say('The database is empty: planting a demo (KEPT_SEED=none for none) …');
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await ctx.transact(async (tx) => {
    const { customerIds } = await seedDemo({
      run: (sql, parameters) => tx.query(sql, parameters),
      // the books of most portfolios of the demo are kept there
      today: ctx.today('America/New_York'),
      passwordHash,
      onProgress: say,
    });
    await refreshNotices(tx, customerIds);
  });
  await ctx.query('ANALYZE');
  const { signal } = new AbortController();
  await openBooks(ctx, { signal, onProgress: (done) => say(`standing of ${done} customers`) });
  const call = { ctx, directUrl: config.databaseDirectUrl, signal };
  await sweepPortfolios(call, dailySweeps);
}

/** The first administrator: from the configuration, or by a link that is printed at each start until somebody used it. */
async function appoint({ config, ctx, say }: FirstRun): Promise<void> {
  const { firstAdministrator } = config;
  const link = await ctx.transact(async (tx) => {
    if (await hasUsers(tx)) return null;
    if (!firstAdministrator) return makeSetUpLink(tx);
    await found(tx, { name: 'Administrator', ...firstAdministrator });
    return null;
  });
  if (link !== null && !isRefusal(link)) {
    say(`Nobody works here yet. Make the first administrator within a day at:\n  ${link}`);
  }
}

/**
 * Gives an empty database what it needs to be of use. To any other it only adds the scripts and templates of this
 * version that it does not have.
 */
export async function prepareFirstRun(run: FirstRun): Promise<void> {
  const { config, ctx } = run;
  await withAdvisoryLock(config.databaseDirectUrl, 'first run', async () => {
    await ctx.transact(plantStarters);
    const wanted = config.seed === 'demo' && (await ctx.transact(isEmpty)) === true;
    if (wanted) await plantDemo(run);
    await appoint(run);
  });
}

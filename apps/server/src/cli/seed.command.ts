import { seedBulk } from '@kept/data';
import { isRefusal } from '@kept/domain';
import { Command, InvalidArgumentError } from 'commander';
import { dailySweeps } from '../jobs';
import { sweepPortfolios } from '../portfolio/portfolio.jobs';
import { refreshStanding } from '../standing/refresh-standing';
import { type Installation, withInstallation } from './installation';

const AT_A_TIME = 1_000;

function wholeNumber(text: string): number {
  if (!/^\d{1,8}$/.test(text) || text === '0') throw new InvalidArgumentError('It is not a count.');
  return Number(text);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `npm run seed -- --customers N [--seed N]` */
export function seedCommand(): Command {
  return new Command('seed')
    .description('Adds many made-up customers with their invoices and payments, to measure with.')
    .requiredOption('--customers <n>', 'how many', wholeNumber)
    .option('--seed <n>', 'another number gives another world', wholeNumber)
    .action((options: { customers: number; seed?: number }) =>
      withInstallation((installation) => seed(installation, options)),
    );
}

async function seed(
  { ctx, config, signal }: Installation,
  options: { customers: number; seed?: number },
): Promise<void> {
  let run = ctx.query;
  await seedBulk(
    {
      ...options,
      run: (sql, parameters) => run(sql, parameters),
      today: ctx.today('America/New_York'),
      onProgress: (done, of) => say(`customers: ${done} of ${of}`),
    },
    async (work) => {
      signal.throwIfAborted();
      const refused = await ctx.transact(async (tx) => {
        run = tx.query;
        await work();
      });
      if (isRefusal(refused)) throw new Error(refused.message);
    },
  );
  await ctx.query('ANALYZE');
  await openCases(ctx, signal);
  await sweepPortfolios({ ctx, directUrl: config.databaseDirectUrl, signal }, dailySweeps);
}

// those of whom nothing was computed yet
const NEXT = `
  SELECT r.customer_id AS id FROM customer_reference r
  WHERE r.customer_id > $1 AND NOT EXISTS (SELECT FROM open_item o WHERE o.customer_id = r.customer_id)
  ORDER BY 1 LIMIT ${AT_A_TIME}`;

async function openCases(ctx: Installation['ctx'], signal: AbortSignal): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; ; ) {
    signal.throwIfAborted();
    const ids = (await ctx.query<{ id: string }>(NEXT, [after])).map((row) => row.id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const refused = await ctx.transact(async (tx) => {
      await tx.lockCustomers(ids);
      await refreshStanding(tx, ids);
    });
    if (isRefusal(refused)) throw new Error(refused.message);
    after = last;
    done += ids.length;
    if (done % 10_000 === 0) say(`standing: ${done} customers`);
  }
}

import { seedBulk } from '@kept/data';
import { isRefusal } from '@kept/domain';
import { Command, InvalidArgumentError } from 'commander';
import { dailySweeps } from '../jobs';
import { sweepPortfolios } from '../portfolio/portfolio.jobs';
import { openBooks } from '../standing/open-books';
import { type Installation, withInstallation } from './installation';

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
  await openBooks(ctx, {
    signal,
    onProgress: (done) => done % 10_000 === 0 && say(`standing: ${done} customers`),
  });
  await sweepPortfolios({ ctx, directUrl: config.databaseDirectUrl, signal }, dailySweeps);
}

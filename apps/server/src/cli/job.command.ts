import { Argument, Command, InvalidArgumentError } from 'commander';
import { createClock } from '../core/clock';
import { createContext } from '../core/create-context';
import { SYSTEM } from '../core/people';
import { jobs } from '../jobs';
import { withInstallation } from './installation';

function readDay(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new InvalidArgumentError('It is not a day as YYYY-MM-DD.');
  }
}

/** `job <id> [--on DATE]`: runs a job once, here and now, as if it were that day. */
export function jobCommand(): Command {
  const names = jobs.map((job) => job.id);
  return new Command('job')
    .description('Runs a job once, by hand.')
    .addArgument(new Argument('<id>', 'which job').choices(names))
    .option('--on <date>', 'as if it were this day', readDay)
    .action((id: string, { on }: { on?: Temporal.PlainDate }) =>
      withInstallation(async ({ config, clock, dataSource, ctx, signal }) => {
        const asked = {
          dataSource,
          clock: on ? createClock(on) : clock,
          log: ctx.log,
          publicUrl: config.publicUrl,
        };
        const call = {
          ctx: createContext(asked, SYSTEM),
          directUrl: config.databaseDirectUrl,
          signal,
        };
        await jobs.find((job) => job.id === id)?.run(call);
      }),
    );
}

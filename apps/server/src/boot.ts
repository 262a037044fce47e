import { type Config, readConfig } from './core/config';
import { oneLine } from './core/failure';
import { Jobs } from './core/jobs';
import { createLogger, type Logger } from './core/logger';
import { migrate } from './core/migrate';
import { SYSTEM } from './core/people';
import { type RunningServer, startServer } from './core/server';
import { staticFiles } from './core/static-files';
import { DEMO_PASSWORD, prepareFirstRun } from './first-run';
import { jobs as allJobs } from './jobs';
import { demoUsers } from './user/demo.routes';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function sayWelcome(config: Config, server: RunningServer): Promise<void> {
  say(`\nKept is ready: ${config.publicUrl}`);
  if (config.businessDate) say(`The business day is pinned to ${config.businessDate}.`);
  const users = await demoUsers({ config, dataSource: server.dataSource });
  if (users.length === 0) return;
  say(`\nDemo sign-ins (one click on the page, or password "${DEMO_PASSWORD}"):`);
  for (const { name, email, roles } of users) {
    say(`  ${email.padEnd(32)} ${name.padEnd(20)} ${roles.join(', ')}`);
  }
}

interface Boot {
  config: Config;
  log: Logger;
  /** the folder of the built workbench */
  workbenchFolder: string;
}

/** Everything that has to be there before the first answer, then the port. Gives back how to stop. */
async function start({ config, log, workbenchFolder }: Boot): Promise<() => Promise<void>> {
  await migrate(config, log);
  const workbench = await staticFiles(workbenchFolder);
  const prepare = (ctx: Parameters<typeof prepareFirstRun>[0]['ctx']) =>
    prepareFirstRun({ config, ctx, say });
  const server = await startServer({ config, log, workbench, prepare });
  await sayWelcome(config, server);

  const jobs = new Jobs({
    config,
    jobs: allJobs,
    newContext: () => server.contextFor(SYSTEM),
    metrics: server.metrics,
    log,
  });
  // after the port is open: the first answer need not wait for the job queue
  const started = jobs
    .start()
    .catch((error) => log.error({ err: error }, 'jobs do not run: the job queue did not start'));
  return async () => {
    await started;
    await Promise.all([jobs.stop(), server.drain()]);
    await server.close();
  };
}

/** Ctrl-C or the supervisor's stop: once lets requests finish, twice does not wait. */
function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let isStopping = false;
  const onSignal = () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    say('Stopping: letting requests finish …');
    stop()
      .then(() => process.exit(0))
      .catch((error) => {
        log.error({ err: error }, 'the stop did not go cleanly');
        process.exit(1);
      });
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}

/** Starts the server, or ends the process with one clear line of what stands in the way. */
export async function boot(workbenchFolder: string): Promise<void> {
  try {
    const config = readConfig(process.env);
    const log = createLogger(config.logLevel, process.stdout.isTTY);
    stopOnSignal(await start({ config, log, workbenchFolder }), log);
  } catch (error) {
    const line = oneLine(error, process.env.DATABASE_URL);
    process.stderr.write(`${line ?? (error instanceof Error ? error.stack : String(error))}\n`);
    process.exit(1);
  }
}

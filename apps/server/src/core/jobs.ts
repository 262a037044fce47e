import { PgBoss } from 'pg-boss';
import type { Config } from './config';
import type { Ctx } from './context';
import type { Logger } from './logger';
import type { Metrics } from './metrics';

/** What a job works with beside the context, which acts as the installation itself. */
export interface JobCall {
  ctx: Ctx;
  /** past any pooler, for locks */
  directUrl: string;
  signal: AbortSignal;
}

/**
 * Work that time triggers, as data. It may run twice and at the same time on any number of servers, so
 * it is idempotent, and one refusal never undoes a batch: set-based, or one `transact` per item.
 */
export interface Job {
  /** its name at the command line: `npm run job -- <id>` */
  id: string;
  /** cron, in UTC */
  schedule?: string;
  run(call: JobCall): Promise<void>;
}

export interface JobsParts {
  config: Config;
  jobs: readonly Job[];
  newContext(): Ctx;
  metrics: Metrics;
  log: Logger;
}

const FOUR_HOURS = 4 * 60 * 60;

/**
 * pg-boss in the same database: schedules and runs the jobs, each on one server at a time. At the start
 * every scheduled job is run once, for what was missed while nobody was there.
 */
export class Jobs {
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private isStarted = false;

  constructor(private readonly parts: JobsParts) {
    const { config, log } = parts;
    this.boss = new PgBoss({
      connectionString: config.databaseDirectUrl,
      application_name: 'kept-jobs',
      schema: 'pgboss',
      max: 3,
    });
    this.boss.on('error', (error) => log.warn({ err: error }, 'the job queue met an error'));
  }

  async start(): Promise<void> {
    await this.boss.start();
    this.isStarted = true;
    for (const job of this.parts.jobs) await this.register(job);
    this.parts.log.debug('jobs are scheduled');
  }

  /** Lets the running jobs end at their next step, or after ten seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.isStarted) await this.boss.stop({ graceful: true, timeout: 10_000 });
  }

  private async register(job: Job): Promise<void> {
    const { schedule } = job;
    // one waiting and one running at most: more would do the same again
    await this.boss.createQueue(job.id, {
      policy: 'stately',
      expireInSeconds: FOUR_HOURS,
      retryLimit: 2,
      retryDelay: 60,
    });
    await this.boss.work(job.id, { pollingIntervalSeconds: 10 }, () => this.run(job));
    if (schedule) {
      await this.boss.schedule(job.id, schedule, null, { tz: 'UTC' });
      await this.boss.send(job.id);
    }
  }

  private async run(job: Job): Promise<void> {
    const { newContext, metrics, log, config } = this.parts;
    try {
      const directUrl = config.databaseDirectUrl;
      await job.run({ ctx: newContext(), directUrl, signal: this.stopping.signal });
      metrics.jobDone(job.id, false);
    } catch (error) {
      metrics.jobDone(job.id, true);
      log.error({ err: error, job: job.id }, 'a job failed');
      throw error;
    }
  }
}

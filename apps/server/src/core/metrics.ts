import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

// a client names its operations: no more than this many become series of their own
const MAX_OPERATIONS = 200;

export interface Metrics {
  /** Prometheus' text format */
  text(): Promise<string>;
  contentType: string;
  /** Starts the clock of a GraphQL operation; the answer stops it under the operation's name. */
  startOperation(): (name: string, failed: boolean) => void;
  countStatement(): void;
  watchSockets(count: () => number): void;
  /** database connections of our pool: open, idle, and those who wait for one */
  watchPool(count: () => { total: number; idle: number; waiting: number }): void;
  jobDone(id: string, failed: boolean): void;
}

/** The measures of one server, in a registry of its own. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const operations = new Histogram({
    name: 'kept_graphql_duration_seconds',
    help: 'Time of a GraphQL operation, from request to answer',
    labelNames: ['operation', 'failed'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers,
  });
  const statements = new Counter({
    name: 'kept_statements_total',
    help: 'SQL statements sent',
    registers,
  });
  const jobs = new Counter({
    name: 'kept_jobs_total',
    help: 'Jobs that ended',
    labelNames: ['job', 'failed'],
    registers,
  });
  const known = new Set<string>();
  const nameOf = (name: string) => {
    if (known.size < MAX_OPERATIONS) known.add(name);
    return known.has(name) ? name : 'other';
  };
  return {
    text: () => register.metrics(),
    contentType: register.contentType,
    startOperation() {
      const stop = operations.startTimer();
      return (name, failed) => void stop({ operation: nameOf(name), failed: String(failed) });
    },
    countStatement: () => statements.inc(),
    watchSockets: (count) => watchSockets(register, count),
    watchPool: (count) => watchPool(register, count),
    jobDone: (job, failed) => jobs.inc({ job, failed: String(failed) }),
  };
}

function watchSockets(register: Registry, count: () => number): void {
  new Gauge({
    name: 'kept_sockets',
    help: 'Open sockets',
    registers: [register],
    collect() {
      this.set(count());
    },
  });
}

function watchPool(register: Registry, count: () => Record<string, number>): void {
  new Gauge({
    name: 'kept_pool_connections',
    help: 'Database connections of the pool, by state',
    labelNames: ['state'],
    registers: [register],
    collect() {
      for (const [state, many] of Object.entries(count())) this.set({ state }, many);
    },
  });
}

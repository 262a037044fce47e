import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import { readConfig } from './config';
import { type Job, Jobs } from './jobs';
import { SYSTEM } from './people';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

function open(jobs: readonly Job[]): Jobs {
  return new Jobs({
    config: readConfig({ DATABASE_URL: server.databaseUrl, KEPT_DATA_DIR: tmpdir() }),
    jobs,
    newContext: () => server.running.contextFor(SYSTEM),
    metrics: server.running.metrics,
    log: server.running.contextFor(SYSTEM).log,
  });
}

it('runs what is scheduled once at the start, on one of two servers, as the system', async () => {
  const runs: (string | null)[] = [];
  let ran = () => {};
  const hasRun = new Promise<void>((resolve) => {
    ran = resolve;
  });
  const job: Job = {
    id: 'note-itself',
    schedule: '0 0 1 1 *',
    async run({ ctx }) {
      runs.push(ctx.actorId);
      ran();
    },
  };
  const servers = [open([job]), open([job])];
  await Promise.all(servers.map((one) => one.start()));
  await hasRun;
  await Promise.all(servers.map((one) => one.stop()));
  expect(runs).toEqual([null]);
  expect(await server.running.metrics.text()).toContain(
    'kept_jobs_total{job="note-itself",failed="false"} 1',
  );
});

it('tells a running job to end when the server stops', async () => {
  let started = () => {};
  const isRunning = new Promise<void>((resolve) => {
    started = resolve;
  });
  let ended = false;
  const job: Job = {
    id: 'runs-until-told',
    schedule: '0 0 1 1 *',
    async run({ signal }) {
      started();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended = true;
    },
  };
  const jobs = open([job]);
  await jobs.start();
  await isRunning;
  await jobs.stop();
  expect(ended).toBe(true);
});

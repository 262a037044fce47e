import { buildContactLog, buildPromise, type PromiseToPay, ScriptRun } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Debtor } from '../../test/ledger-scene';
import { type Script, type ScriptDesk, scriptDesk } from '../../test/script-desk';

const RESULTS = `query Results($id: ID!) {
  callScript(id: $id) {
    results {
      versionId number share runs finished left reached promises kept judged promiseRate keptRate
    }
  }
}`;

let scene: ScriptDesk;
let debtor: Debtor;
beforeAll(async () => {
  scene = await scriptDesk();
  debtor = await scene.debtor();
});
afterAll(() => scene.stop());

interface Call {
  state?: 'FINISHED' | 'LEFT';
  reachClass?: string;
  /** the verdict of a promise made in it */
  promise?: string;
  /** where the promise is known from: the contact it was logged with, or the run's own events */
  by?: 'CONTACT' | 'EVENT' | 'BOTH';
}

async function promised({ promise, by = 'CONTACT' }: Call, contactLogId: string) {
  if (promise === undefined) return null;
  const made = await buildPromise(scene.server.em, {
    caseId: debtor.caseId,
    ...(by === 'EVENT' ? {} : { contactLogId }),
  });
  await scene.system.query(
    `INSERT INTO promise_standing (promise_id, portfolio_id, status, due_minor, received_minor, grace_until,
       reasons, computed_for)
     VALUES ($1, $2, $3, 10000, 0, '2026-11-17', '[]', '2026-11-20') RETURNING promise_id`,
    [made.id, made.portfolioId, promise],
  );
  return made;
}

function eventsOf(promise: PromiseToPay | null, { by }: Call): ScriptRun['events'] {
  if (promise === null || by === undefined || by === 'CONTACT') return [];
  const base = { seq: 1, at: '2026-11-09T15:00:00Z', stepId: 'promise' };
  return [{ ...base, kind: 'ACTED', record: { type: 'PROMISE', id: promise.id } }];
}

/** A call that was led by a version, with what came of it. */
async function call(script: Script, versionId: string, given: Call = {}): Promise<void> {
  const { em } = scene.server;
  const { caseId, customer } = debtor;
  const { id: userId } = scene.desk.collector;
  const { id: portfolioId } = scene.desk.portfolio;
  const { state = 'FINISHED', reachClass = 'R' } = given;
  const log = await buildContactLog(em, { caseId, reachClass: reachClass as never });
  const promise = await promised(given, log.id);
  await em.insert(ScriptRun, {
    scriptId: script.id,
    scriptVersionId: versionId,
    caseId,
    portfolioId,
    customerId: customer.id,
    userId,
    contactLogId: log.id,
    state,
    events: eventsOf(promise, given) as never,
    startedAt: scene.clock.now(),
    endedAt: scene.clock.now(),
  });
}

async function results(script: Script) {
  const { callScript } = await scene.asSupervisor.get<{
    callScript: { results: Record<string, unknown>[] };
  }>(RESULTS, { id: script.id });
  return callScript.results;
}

it('with few calls it is told how many, and no rate', async () => {
  const script = await scene.published('FEW');
  const id = script.published[0]?.id ?? '';
  await call(script, id, { promise: 'KEPT' });
  await call(script, id, { state: 'LEFT' });
  await call(script, id, { reachClass: 'A' });
  expect(await results(script)).toEqual([
    {
      versionId: id,
      number: 1,
      share: 100,
      runs: 3,
      finished: 2,
      left: 1,
      reached: 1,
      promises: 1,
      kept: 1,
      judged: 1,
      promiseRate: null,
      keptRate: null,
    },
  ]);
});

it('each version has rates of its own, a promise counts once however it is known', async () => {
  const first = await scene.published('RATES');
  const both = await scene.publishNext(first, 50);
  const [two, one] = both.published.map(({ id }) => id);
  // 16 kept, 4 broken, one open, one cancelled; 6 without a promise
  for (const [index, promise] of [
    ...Array<string>(16).fill('KEPT'),
    ...Array<string>(3).fill('BROKEN'),
    'PARTLY_KEPT',
    'OPEN',
    'CANCELLED',
  ].entries()) {
    const by = (['CONTACT', 'EVENT', 'BOTH'] as const)[index % 3];
    await call(both, one ?? '', { promise, ...(by && { by }) });
  }
  for (let index = 0; index < 6; index++) await call(both, one ?? '');
  await call(both, two ?? '', { promise: 'BROKEN' });
  expect(await results(both)).toMatchObject([
    { number: 2, share: 50, runs: 1, promises: 1, kept: 0, judged: 1, promiseRate: null },
    {
      number: 1,
      share: 50,
      runs: 28,
      reached: 28,
      promises: 22,
      judged: 20,
      kept: 16,
      promiseRate: 22 / 28,
      keptRate: 0.8,
    },
  ]);
});

it('a record that names no promise is no promise', async () => {
  const script = await scene.published('STRANGE');
  const id = script.published[0]?.id ?? '';
  await call(script, id);
  await scene.system.query(
    `UPDATE script_run SET events = '[{"kind":"ACTED","record":{"type":"PROMISE","id":"not an id"}},
       {"kind":"ACTED","record":null}]' WHERE script_id = $1 RETURNING id`,
    [script.id],
  );
  expect(await results(script)).toMatchObject([{ runs: 1, promises: 0 }]);
});

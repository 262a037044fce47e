import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPROVE, type ApprovalScene, approvalScene, DECLINE } from '../../test/approval-example';
import type { Answer, Debtor } from '../../test/ledger-scene';
import { MONDAY } from '../../test/promise-example';
import { next } from '../../test/test-server';
import type { Notice } from '../core/timeline';
import { approvalsToCallback } from './approval.jobs';

let scene: ApprovalScene;
let debtor: Debtor;
let approval: Answer;

beforeAll(async () => {
  scene = await approvalScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
});

async function ask(): Promise<void> {
  approval = await scene.approvalOf(await scene.ask(debtor));
  await scene.system.query("UPDATE approval SET asked_at = '2026-11-09T15:00Z' WHERE id = $1", [
    approval.id,
  ]);
}

function run(): Promise<void> {
  const { system: ctx, server } = scene;
  const { signal } = new AbortController();
  return approvalsToCallback.run({ ctx, directUrl: server.databaseUrl, signal });
}

const toCallbacks = () => scene.events(debtor.customer, 'APPROVAL_TO_CALLBACK');

describe('approvals-to-callback', () => {
  it.each([
    ['2026-11-09T15:04:59Z', 0],
    ['2026-11-09T15:05:00Z', 1],
    ['2026-11-09T15:05:01Z', 1],
  ])('run at %s turns %i', async (at, count) => {
    await ask();
    scene.clock.moveTo(at);
    await run();
    expect(await toCallbacks()).toHaveLength(count);
  });

  it('plans to ring them with the answer, once, however many workers come', async () => {
    await ask();
    scene.clock.moveTo('2026-11-09T15:06Z');
    await Promise.all([run(), run(), run()]);
    await run();
    expect(await toCallbacks()).toMatchObject([
      { actorId: null, payload: { approvalId: approval.id } },
    ]);
    expect(await scene.standing(debtor.caseId)).toMatchObject({ next_action: 'CALL_BACK' });
  });

  it('is decided all the same', async () => {
    await ask();
    scene.clock.moveTo('2026-11-09T15:06Z');
    await run();
    const { id, version } = approval;
    expect(await scene.mutate(APPROVE, { id, version }, scene.other.as)).toMatchObject({
      state: 'APPROVED',
      phase: 'CALLBACK',
    });
  });

  it('leaves alone what was decided in time', async () => {
    await ask();
    const { id, version } = approval;
    await scene.mutate(DECLINE, { id, version, note: 'No' }, scene.supervisor.as);
    scene.clock.moveTo('2026-11-09T15:06Z');
    await run();
    expect(await toCallbacks()).toEqual([]);
  });
});

describe('live', () => {
  it('everybody who may is told at once, who asked when it is decided, and no stranger', async () => {
    const sockets = {
      own: await scene.supervisor.as.listen(),
      other: await scene.other.as.listen(),
      manager: await scene.manager.as.listen(),
      asker: await scene.desk.asCollector.listen(),
    };
    const heard = Object.values(sockets).map((socket) => next<Notice>(socket, 'notice'));
    const stranger: Notice[] = [];
    (await scene.stranger.as.listen()).on('notice', (notice: Notice) => stranger.push(notice));
    await ask();
    for (const notice of await Promise.all(heard)) {
      expect(['PLAN_PROPOSED', 'APPROVAL_ASKED']).toContain(notice.type);
    }
    const decided = new Promise<Notice>((resolve) => {
      sockets.asker.on('notice', (notice: Notice) => {
        if (notice.type === 'APPROVAL_DECIDED') resolve(notice);
      });
    });
    const { id, version } = approval;
    await scene.mutate(APPROVE, { id, version }, scene.supervisor.as);
    expect(await decided).toMatchObject({ type: 'APPROVAL_DECIDED', caseId: debtor.caseId });
    expect(stranger).toEqual([]);
  });
});

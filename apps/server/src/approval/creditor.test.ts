import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  APPROVE,
  type ApprovalScene,
  approvalScene,
  approvalsOf,
} from '../../test/approval-example';
import type { Answer, Debtor } from '../../test/ledger-scene';
import { approvalsToCallback } from './approval.jobs';

let scene: ApprovalScene;
let debtor: Debtor;
let plan: Answer;

// consumer debt: what a credit manager may not forgive is the creditor's to say
beforeAll(async () => {
  scene = await approvalScene({ debtKind: 'CONSUMER' });
  debtor = await scene.debtor();
  plan = await scene.ask(debtor, {
    kind: 'SETTLEMENT',
    frequency: 'ONCE',
    firstOn: '2026-11-16',
    count: null,
    depositMinor: null,
    depositOn: null,
    forgivenMinor: 300_00,
  });
});
afterAll(() => scene.stop());

it('waits for days without a clock, and a credit manager notes the creditor’s word', async () => {
  const asked = async (at: string) => {
    scene.clock.moveTo(at);
    return approvalsOf(scene.manager, { caseId: debtor.caseId });
  };
  for (const at of ['2026-11-09T15:00Z', '2026-11-09T15:06Z', '2026-11-12T15:00Z']) {
    expect(await asked(at)).toMatchObject({
      nextChangeAt: null,
      nodes: [{ phase: 'CREDITOR', needs: 'CREDITOR', everyoneAt: null, callbackAt: null }],
    });
  }
  const signal = new AbortController().signal;
  await approvalsToCallback.run({ ctx: scene.system, directUrl: scene.server.databaseUrl, signal });
  expect(await scene.events(debtor.customer, 'APPROVAL_TO_CALLBACK')).toEqual([]);
  expect((await approvalsOf(scene.supervisor, { caseId: debtor.caseId })).nodes).toEqual([]);

  const { id, version } = await scene.approvalOf(plan);
  const approve = (note: string | null) =>
    scene.mutate(APPROVE, { id, version, note }, scene.manager.as);
  expect(await approve(null)).toMatchObject({ code: 'INVALID_INPUT', field: 'note' });
  expect(await approve('Ms Ames at the bank, by phone on 12 November')).toMatchObject({
    state: 'APPROVED',
    plan: { status: 'PROPOSED' },
  });
});

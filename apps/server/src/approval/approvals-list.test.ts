import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  APPROVE,
  type ApprovalScene,
  approvalScene,
  approvalsOf,
} from '../../test/approval-example';
import type { Answer, Debtor } from '../../test/ledger-scene';
import { MONDAY } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

let scene: ApprovalScene;
let debtor: Debtor;
let plan: Answer;
let approval: Answer;

beforeAll(async () => {
  scene = await approvalScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  debtor = await scene.debtor();
  plan = await scene.ask(debtor);
  approval = await scene.approvalOf(plan);
  // the clock goes on between two requests: here it is asked on the dot
  await scene.system.query("UPDATE approval SET asked_at = '2026-11-09T15:00Z' WHERE id = $1", [
    approval.id,
  ]);
});

const decide = (document: string, { as }: { as: Caller }, given: object = {}) =>
  scene.mutate(document, { id: approval.id, version: approval.version, ...given }, as);
const collector = () => ({ as: scene.desk.asCollector });
const isAsked = async (person: { as: Caller }) =>
  (await approvalsOf(person)).nodes.some(({ id }) => id === approval.id);

describe('who is asked when', () => {
  it('a plan beyond authority waits, and its approval says what, why and how long', async () => {
    expect(plan).toMatchObject({
      status: 'PENDING_APPROVAL',
      approval: { state: 'WAITING', needs: 'SUPERVISOR' },
    });
    const { nodes } = await approvalsOf(scene.supervisor);
    expect(nodes.find(({ id }) => id === approval.id)).toMatchObject({
      kind: 'PLAN',
      phase: 'OWN_SUPERVISOR',
      askedAt: '2026-11-09T15:00:00Z',
      everyoneAt: '2026-11-09T15:01:30Z',
      callbackAt: '2026-11-09T15:05:00Z',
      customerName: debtor.customer.name,
      case: { id: debtor.caseId },
      amount: { amount: '500.00', currency: 'USD' },
      askedBy: { name: scene.desk.collector.name },
      allowedActions: ['approve', 'counter', 'decline'],
      reasons: expect.arrayContaining([expect.objectContaining({ rule: 'PLAN_INSTALMENTS' })]),
      plan: { id: plan.id },
    });
  });

  const ALL = '2026-11-09T15:05:00Z';
  const SOON = '2026-11-09T15:01:30Z';
  it.each([
    { when: 'at once', at: '15:00:00', others: false, phase: 'OWN_SUPERVISOR', next: SOON },
    {
      when: 'after 89 seconds',
      at: '15:01:29',
      others: false,
      phase: 'OWN_SUPERVISOR',
      next: SOON,
    },
    { when: 'after 90 seconds', at: '15:01:30', others: true, phase: 'EVERYONE', next: ALL },
    { when: 'after 91 seconds', at: '15:01:31', others: true, phase: 'EVERYONE', next: ALL },
    { when: 'before five minutes', at: '15:04:59', others: true, phase: 'EVERYONE', next: ALL },
    { when: 'after five minutes', at: '15:05:00', others: true, phase: 'CALLBACK', next: null },
  ])('$when', async ({ at, others, phase, next: nextChangeAt }) => {
    await scene.system.query("UPDATE approval SET state = 'WITHDRAWN' WHERE id <> $1", [
      approval.id,
    ]);
    scene.clock.moveTo(`2026-11-09T${at}Z`);
    expect(await isAsked(scene.supervisor)).toBe(true);
    expect(await isAsked(scene.other)).toBe(others);
    expect(await isAsked(scene.manager)).toBe(others);
    expect(await approvalsOf(scene.supervisor)).toMatchObject({ nextChangeAt, nodes: [{ phase }] });
    // who is asked later is told when
    expect((await approvalsOf(scene.other)).nextChangeAt).toBe(nextChangeAt);
  });

  it('what a supervisor may not decide is put before the credit managers at once', async () => {
    const second = await scene.debtor();
    approval = await scene.approvalOf(await scene.ask(second, { depositMinor: null }));
    expect(await isAsked(scene.manager)).toBe(true);
    expect(await isAsked(scene.supervisor)).toBe(false);
  });

  it('where the team has no supervisor everybody who may is its own', async () => {
    await scene.system.query('UPDATE app_user SET is_disabled = true WHERE id = $1', [
      scene.supervisor.user.id,
    ]);
    expect(await isAsked(scene.other)).toBe(true);
    await scene.system.query('UPDATE app_user SET is_disabled = false WHERE id = $1', [
      scene.supervisor.user.id,
    ]);
  });

  it('never who asks, nor who may not, nor another book', async () => {
    scene.clock.moveTo('2026-11-09T15:10Z');
    expect(await isAsked(collector())).toBe(false);
    expect(await isAsked({ as: scene.desk.asCollector })).toBe(false);
    expect(await isAsked(scene.stranger)).toBe(false);
  });

  it('who asked has it among their own, and once decided it is among the decided', async () => {
    const mine = await approvalsOf(collector(), { which: 'MINE', caseId: debtor.caseId });
    expect(mine.nodes).toMatchObject([{ id: approval.id, allowedActions: ['withdraw'] }]);
    expect(
      (await approvalsOf(scene.supervisor, { which: 'DECIDED', caseId: debtor.caseId })).nodes,
    ).toEqual([]);
    await decide(APPROVE, scene.supervisor);
    expect(
      (await approvalsOf(scene.supervisor, { which: 'DECIDED', caseId: debtor.caseId })).nodes,
    ).toMatchObject([{ id: approval.id, state: 'APPROVED', allowedActions: [] }]);
  });

  it('asks for a list that there is', async () => {
    const document = 'query A { approvals(filter: { which: "SOME" }) { nodes { id } } }';
    expect(await scene.manager.as.errorOf(document)).toBe('BAD_USER_INPUT');
  });
});

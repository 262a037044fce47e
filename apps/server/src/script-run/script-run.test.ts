import { buildUser } from '@kept/data';
import { replayRun } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import {
  EVENTS,
  firstEvents,
  LEAVE,
  plantForTest,
  type RunAnswer,
  START,
} from '../../test/script-example';

const MONDAY = '2026-11-09T15:00:00Z'; // 10:00 in New York

let scene: LedgerScene;
beforeAll(async () => {
  scene = await ledgerScene(MONDAY, {
    collectorRelation: 'THIRD_PARTY',
    debtKind: 'CONSUMER',
    legalName: 'Harbor Debt Services LLC',
    callName: 'Harbor Services',
    phone: '+1 800 555 0142',
  });
  await plantForTest(scene.system);
});
afterAll(() => scene.stop());

const mutate = async (document: string, input: object, caller = scene.desk.asCollector) =>
  (await scene.mutate(document, input, caller)) as unknown as RunAnswer;
const start = (caseId: string, given: object = {}) =>
  mutate(START, { caseId, direction: 'OUTBOUND', ...given });
const send = (runId: string, events: unknown) => mutate(EVENTS, { runId, events });

const FOR_CALL = `query ForCall($caseId: ID!, $direction: String!, $scriptId: ID) {
  scriptForCall(caseId: $caseId, direction: $direction, scriptId: $scriptId) {
    scriptId versionId code name moment packs language versionNumber graph values why
  }
  scriptChoices(caseId: $caseId, direction: $direction) { scriptId code language why isBest }
}`;

it('chooses the script of the situation and knows its words', async () => {
  const { caseId } = await scene.debtor();
  const { scriptForCall, scriptChoices } = await scene.desk.asCollector.get<{
    scriptForCall: RunAnswer['script'];
    scriptChoices: { scriptId: string; code: string; isBest: boolean; why: string }[];
  }>(FOR_CALL, { caseId, direction: 'OUTBOUND' });
  expect(scriptForCall).toMatchObject({ code: 'FIRST_CONTACT', language: 'en-US' });
  expect(scriptForCall.values).toMatchObject({
    greeting: 'Good morning',
    firmName: 'Harbor Debt Services LLC',
    callName: 'Harbor Services',
    balance: '500.00 USD',
    overdue: '500.00 USD',
    callerName: scene.desk.collector.name,
  });
  expect(scriptForCall.why).toContain('first contact');
  expect(scriptChoices[0]).toMatchObject({ code: 'FIRST_CONTACT', isBest: true });
  expect(scriptChoices.filter(({ isBest }) => isBest)).toHaveLength(1);
  expect(scriptChoices.length).toBeGreaterThan(20);
});

it('an inbound call has another script; one may be chosen by hand', async () => {
  const { caseId } = await scene.debtor();
  const ask = (variables: object) =>
    scene.desk.asCollector.get<{
      scriptForCall: RunAnswer['script'];
      scriptChoices: { scriptId: string; code: string; language: string }[];
    }>(FOR_CALL, { caseId, ...variables });
  const inbound = await ask({ direction: 'INBOUND' });
  expect(inbound.scriptForCall.code).toBe('INBOUND_FIRST');
  const voicemail = inbound.scriptChoices.find(
    ({ code, language }) => code === 'VOICEMAIL' && language === 'en-US',
  );
  const chosen = await ask({ direction: 'OUTBOUND', scriptId: voicemail?.scriptId });
  expect(chosen.scriptForCall.code).toBe('VOICEMAIL');
  expect(await scene.desk.asCollector.errorOf(FOR_CALL, { caseId, direction: 'SIDEWAYS' })).toBe(
    'BAD_USER_INPUT',
  );
});

it('a run takes up its events, and comes back after a reload as it was', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  expect(run).toMatchObject({ state: 'RUNNING', events: [] });
  const events = firstEvents(run.script.graph, scene.clock.now(), 6);
  await send(run.id, events.slice(0, 3));
  const after = await send(run.id, events.slice(3));
  expect(after.events).toEqual(events);
  const { runningScript } = await scene.desk.asCollector.get<{ runningScript: RunAnswer }>(
    `query Running($caseId: ID!) { runningScript(caseId: $caseId) { id state events script { graph } } }`,
    { caseId },
  );
  expect(runningScript.id).toBe(run.id);
  expect(replayRun(runningScript.script.graph, runningScript.events)).toEqual(
    replayRun(run.script.graph, events),
  );
  // started again, it is the one that runs
  expect((await start(caseId)).id).toBe(run.id);
});

it('sending events twice, in whatever slices, does no harm', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  const events = firstEvents(run.script.graph, scene.clock.now(), 8);
  const slices = [
    [0, 2],
    [0, 4],
    [1, 3],
    [0, 0],
    [3, 7],
    [0, 8],
    [7, 8],
    [0, 8],
  ] as const;
  for (const [from, to] of slices) await send(run.id, events.slice(from, to));
  await Promise.all([send(run.id, events), send(run.id, events)]);
  const { scriptRun } = await scene.desk.asCollector.get<{ scriptRun: RunAnswer }>(
    `query Run($id: ID!) { scriptRun(id: $id) { events version } }`,
    { id: run.id },
  );
  expect(scriptRun.events).toEqual(events);
  // only what was new has changed it: 2, 4, 7 and 8 events
  expect(scriptRun.version).toBe(5);
});

it('a gap, another past and an impossible step are refused with what is expected', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  const events = firstEvents(run.script.graph, scene.clock.now(), 4);
  const [first, second] = events;
  expect(await send(run.id, [second])).toMatchObject({
    code: 'SCRIPT_STEP_NOT_POSSIBLE',
    reasons: [{ rule: 'EXPECTED_EVENT', value: '1' }],
  });
  await send(run.id, [first]);
  expect(await send(run.id, [{ ...first, at: second?.at }])).toMatchObject({
    code: 'SCRIPT_STEP_NOT_POSSIBLE',
    reasons: [{ rule: 'EXPECTED_EVENT', value: '2' }],
  });
  const stray = { ...second, stepId: 'nowhere' };
  expect(await send(run.id, [stray])).toMatchObject({
    code: 'SCRIPT_STEP_NOT_POSSIBLE',
    reasons: [{ rule: 'EXPECTED_STEP', value: second?.stepId }],
  });
  expect(await send(run.id, [{ ...second, kind: 'SUNG' }])).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await send(run.id, [{ ...second, extra: 1 }])).toMatchObject({ code: 'INVALID_INPUT' });
  for (const at of ['2026-11-08T14:00:00Z', '2026-11-09T15:30:00Z']) {
    expect(await send(run.id, [{ ...second, at }])).toMatchObject({
      code: 'SCRIPT_STEP_NOT_POSSIBLE',
    });
  }
});

it('nothing about the debt can be jumped to before somebody is verified', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  const about =
    run.script.graph.steps.find(
      (step) => step.kind === 'SAY' && step.text.includes('{{balance}}'),
    ) ?? run.script.graph.steps.find(({ text }) => text.includes('{{balance}}'));
  const at = scene.clock.now().toString();
  const jump = { seq: 1, at, stepId: run.script.graph.start, kind: 'JUMPED', to: about?.id };
  expect(await send(run.id, [jump])).toMatchObject({ code: 'NOT_VERIFIED' });
});

it('a run that was left is over, and another begins', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  const events = firstEvents(run.script.graph, scene.clock.now(), 2);
  await send(run.id, events);
  expect(await mutate(LEAVE, { runId: run.id })).toMatchObject({ state: 'LEFT' });
  expect(await mutate(LEAVE, { runId: run.id })).toMatchObject({ state: 'LEFT' });
  const more = { seq: 3, at: scene.clock.now().toString(), stepId: 'x', kind: 'SAID' };
  expect(await send(run.id, [more])).toMatchObject({ code: 'SCRIPT_STEP_NOT_POSSIBLE' });
  // what it has already may still arrive
  expect(await send(run.id, events)).toMatchObject({ __typename: 'ScriptRun', state: 'LEFT' });
  expect((await start(caseId)).id).not.toBe(run.id);
});

it('what was forgotten yesterday does not go on today', async () => {
  const { caseId } = await scene.debtor();
  const yesterday = await start(caseId);
  await scene.system.query(
    "UPDATE script_run SET started_at = started_at - interval '1 day' WHERE id = $1",
    [yesterday.id],
  );
  const today = await start(caseId);
  expect(today.id).not.toBe(yesterday.id);
  const rows = await scene.system.query('SELECT state FROM script_run WHERE id = $1', [
    yesterday.id,
  ]);
  expect(rows).toEqual([{ state: 'LEFT' }]);
});

it('a run is its collector’s: others read it, none leads it, and who sees no case sees no run', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  const colleague = await scene.server.signIn(
    await buildUser(scene.server.em, { teamIds: [scene.desk.team.id] }),
  );
  const events = firstEvents(run.script.graph, scene.clock.now(), 1);
  const input = { idempotencyKey: crypto.randomUUID(), runId: run.id, events };
  expect(await colleague.errorOf(EVENTS, { input })).toBe('NOT_FOUND');
  const read = 'query Run($id: ID!) { scriptRun(id: $id) { id userName } }';
  expect(await colleague.get(read, { id: run.id })).toEqual({
    scriptRun: { id: run.id, userName: scene.desk.collector.name },
  });
  const stranger = await scene.server.signIn(await buildUser(scene.server.em));
  expect(await stranger.errorOf(read, { id: run.id })).toBe('FORBIDDEN');
  const { asClerk } = scene.desk;
  const begin = { idempotencyKey: crypto.randomUUID(), caseId, direction: 'OUTBOUND' };
  expect(await asClerk.errorOf(START, { input: begin })).toBe('FORBIDDEN');
  expect(await asClerk.errorOf(FOR_CALL, { caseId, direction: 'OUTBOUND' })).toBe('FORBIDDEN');
});

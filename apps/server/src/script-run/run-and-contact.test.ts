import { buildUser } from '@kept/data';
import { replayRun, STARTER_SCRIPTS } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { logContact } from '../../test/log-contact';
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

it('every script of a house in the United States can be spoken from its first line to a close', async () => {
  const { caseId } = await scene.debtor();
  const { scriptChoices } = await scene.desk.asCollector.get<{
    scriptChoices: { scriptId: string; code: string; language: string }[];
  }>(
    `query Choices($caseId: ID!) {
      scriptChoices(caseId: $caseId, direction: "OUTBOUND") { scriptId code language }
    }`,
    { caseId },
  );
  const spoken: string[] = [];
  for (const { scriptId, code, language } of scriptChoices) {
    if (language !== 'en-US') continue;
    const run = await start(caseId, { scriptId });
    const events = firstEvents(run.script.graph, scene.clock.now(), 80);
    const after = await send(run.id, events);
    const { state } = replayRun(run.script.graph, after.events ?? []);
    spoken.push(`${code} ${after.message ?? state}`);
    await mutate(LEAVE, { runId: run.id });
  }
  const wanted = STARTER_SCRIPTS.filter(({ language }) => language === 'en-US');
  expect(spoken.sort()).toEqual(wanted.map(({ code }) => `${code} FINISHED`).sort());
});

it('another attempt is another call: the run before it is left', async () => {
  const { caseId } = await scene.debtor();
  const place = async () => {
    const placed = await mutate(
      `mutation Place($input: PlaceContactInput!) {
        placeContact(input: $input) { __typename ... on ContactAttempt { id } ... on Refusal { code message } }
      }`,
      { caseId, channel: 'PHONE', direction: 'INBOUND' },
    );
    expect(placed.__typename).toBe('ContactAttempt');
    return placed.id;
  };
  const run = await start(caseId, { direction: 'INBOUND' });
  const attemptId = await place();
  // begun before the call was placed: it is that call
  const same = await start(caseId, { direction: 'INBOUND', attemptId });
  expect(same).toMatchObject({ id: run.id, attemptId });
  const other = await start(caseId, { direction: 'INBOUND', attemptId: await place() });
  expect(other.id).not.toBe(run.id);
  const rows = await scene.system.query('SELECT state FROM script_run WHERE id = $1', [run.id]);
  expect(rows).toEqual([{ state: 'LEFT' }]);
  const abroad = await scene.debtor();
  expect(await start(abroad.caseId, { attemptId })).toMatchObject({
    code: 'INVALID_INPUT',
    field: 'attemptId',
  });
});

it('a call in which its script heard an answer is not taken back as never dialled', async () => {
  const { caseId } = await scene.debtor();
  const placed = await mutate(
    `mutation Place($input: PlaceContactInput!) {
      placeContact(input: $input) { __typename ... on ContactAttempt { id } ... on Refusal { code message } }
    }`,
    { caseId, channel: 'PHONE', direction: 'INBOUND' },
  );
  const run = await start(caseId, { direction: 'INBOUND', attemptId: placed.id });
  await send(run.id, firstEvents(run.script.graph, scene.clock.now(), 6));
  const release = `mutation Release($input: ReleaseAttemptInput!) {
    releaseAttempt(input: $input) { __typename ... on Refusal { code message } }
  }`;
  const refused = {
    code: 'INVALID_INPUT',
    message: expect.stringContaining('somebody was reached'),
  };
  expect(await mutate(release, { id: placed.id })).toMatchObject(refused);
});

it('a contact closes its run, which says what was disclosed', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  const events = firstEvents(run.script.graph, scene.clock.now(), 6);
  await send(run.id, events);
  const { asCollector, team } = scene.desk;
  const colleague = await scene.server.signIn(
    await buildUser(scene.server.em, { teamIds: [team.id] }),
  );
  const other = await scene.debtor();
  const wrong = { code: 'INVALID_INPUT', field: 'scriptRunId' };
  const ofRun = { caseId, scriptRunId: run.id };
  expect(await logContact(colleague, ofRun)).toMatchObject(wrong);
  expect(await logContact(asCollector, { ...ofRun, caseId: other.caseId })).toMatchObject(wrong);
  const { contactLog } = await logContact(asCollector, ofRun);
  expect(await logContact(asCollector, ofRun)).toMatchObject(wrong);
  const { contactLog: shown, scriptRun } = await asCollector.get<{
    contactLog: { disclosed: { code: string; at: string }[] };
    scriptRun: RunAnswer;
  }>(
    `query Log($id: ID!, $runId: ID!) {
      contactLog(id: $id) { disclosed }
      scriptRun(id: $runId) { state outcome contactLogId endedAt }
    }`,
    { id: contactLog?.id, runId: run.id },
  );
  const { disclosed } = replayRun(run.script.graph, events);
  expect(disclosed.length).toBeGreaterThan(0);
  expect(shown.disclosed).toEqual(disclosed.map(({ code, at }) => ({ code, at })));
  expect(scriptRun).toMatchObject({
    state: 'FINISHED',
    outcome: 'NO_ANSWER',
    contactLogId: contactLog?.id,
  });
  // the next call of the case is led anew
  expect((await start(caseId)).id).not.toBe(run.id);
});

it('a run that was left is still evidence of the contact it was', async () => {
  const { caseId } = await scene.debtor();
  const run = await start(caseId);
  await send(run.id, firstEvents(run.script.graph, scene.clock.now(), 3));
  await mutate(LEAVE, { runId: run.id });
  const { contactLog } = await logContact(scene.desk.asCollector, { caseId, scriptRunId: run.id });
  const rows = await scene.system.query(
    'SELECT state, contact_log_id AS "contactLogId" FROM script_run WHERE id = $1',
    [run.id],
  );
  expect(rows).toEqual([{ state: 'LEFT', contactLogId: contactLog?.id }]);
});

it('a call led by no script discloses nothing', async () => {
  const { caseId } = await scene.debtor();
  const { contactLog } = await logContact(scene.desk.asCollector, { caseId });
  expect(
    await scene.desk.asCollector.get('query Log($id: ID!) { contactLog(id: $id) { disclosed } }', {
      id: contactLog?.id,
    }),
  ).toEqual({ contactLog: { disclosed: null } });
});

it('a closed case has no call to be led', async () => {
  const { caseId } = await scene.debtor();
  await scene.system.query(
    "UPDATE collection_case SET state = 'CLOSED', closed_on = '2026-11-09', close_reason = 'ERROR' WHERE id = $1 RETURNING id",
    [caseId],
  );
  expect(await start(caseId)).toMatchObject({ code: 'CASE_CLOSED' });
});

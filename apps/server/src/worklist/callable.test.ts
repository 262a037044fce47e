import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactScene, contactScene, type Owing, TUESDAY } from '../../test/contact-scene';
import { logContact } from '../../test/log-contact';
import { verify } from '../verify/verify';

let scene: ContactScene;
let columbus: Owing;
let honolulu: Owing;

const HAWAII = { country: 'US', region: 'HI', city: 'Honolulu', postalCode: '96813' };
const ROWS = `query ($filter: WorklistFilter) {
  worklist(filter: $filter) { nodes { id isCallable callableFrom callableRule callableUntil } }
  worklistSummary(filter: { whose: "ALL" }) { callableNow }
}`;

interface Row {
  id: string;
  isCallable: boolean;
  callableFrom: string | null;
  callableRule: string | null;
  callableUntil: string | null;
}

beforeAll(async () => {
  scene = await contactScene();
  columbus = await scene.person();
  honolulu = await scene.person({ ...HAWAII, timeZone: 'Pacific/Honolulu' });
});
afterAll(() => scene.stop());

async function worklist(filter: object = {}) {
  const data = await scene.desk.asCollector.get<{
    worklist: { nodes: Row[] };
    worklistSummary: { callableNow: number };
  }>(ROWS, { filter: { whose: 'ALL', ...filter } });
  const of = ({ caseId }: Owing) => data.worklist.nodes.find(({ id }) => id === caseId);
  return { of, callableNow: data.worklistSummary.callableNow, nodes: data.worklist.nodes };
}

it('lists who may be called at this hour, where they are', async () => {
  // eleven in Columbus; six in Honolulu, whose number is of Columbus
  const all = await worklist();
  expect(all.of(columbus)).toMatchObject({
    isCallable: true,
    callableFrom: null,
    callableRule: null,
    callableUntil: '2026-11-11T02:00:00Z',
  });
  expect(all.of(honolulu)).toMatchObject({ isCallable: false, callableRule: 'HOURS' });
  // eight in the morning there, and not yet nine at night in Columbus
  expect(all.of(honolulu)?.callableFrom).toMatch(/^2026-11-10T18:0[01]:00Z$/);
  expect(all.callableNow).toBe(1);
  const now = await worklist({ callableNow: true });
  expect(now.nodes.map(({ id }) => id)).toEqual([columbus.caseId]);
});

it('goes with the clock, without anything being written', async () => {
  scene.clock.moveTo('2026-11-10T19:00Z');
  expect((await worklist({ callableNow: true })).nodes).toHaveLength(2);
  scene.clock.moveTo('2026-11-11T05:00Z');
  const night = await worklist({ callableNow: true });
  expect(night.nodes).toEqual([]);
  expect(night.callableNow).toBe(0);
  scene.clock.moveTo(TUESDAY);
});

it('is closed by a talk for seven days, by a written stop for good, and by having no number', async () => {
  const talked = await scene.person();
  await logContact(scene.desk.asCollector, { caseId: talked.caseId, outcome: 'HUNG_UP' });
  const stopped = await scene.person();
  await scene.mutate(
    `mutation Fact($input: RecordComplianceFactInput!) { recordComplianceFact(input: $input) { __typename } }`,
    { caseId: stopped.caseId, kind: 'CEASE', details: {}, isWritten: true, medium: 'LETTER' },
  );
  const silent = await scene.person();
  await logContact(scene.desk.asCollector, {
    caseId: silent.caseId,
    contactPointId: silent.pointId,
    outcome: 'NOT_IN_SERVICE',
  });
  const { of } = await worklist({ includeSuppressed: true });
  expect(of(talked)).toMatchObject({ isCallable: false, callableRule: 'US-FREQ-2' });
  expect(of(talked)?.callableFrom).toMatch(/^2026-11-17T13:0[01]:00Z$/);
  expect(of(stopped)).toMatchObject({
    isCallable: false,
    callableFrom: null,
    callableRule: 'US-CEASE-1',
  });
  expect(of(silent)).toMatchObject({
    isCallable: false,
    callableFrom: null,
    callableRule: 'NO_NUMBER',
  });
});

it('agrees with the decision about a call, and can be verified', async () => {
  const { nodes } = await worklist({ includeSuppressed: true });
  for (const { id, isCallable } of nodes) {
    const { contactDecisions } = await scene.desk.asCollector.get<{
      contactDecisions: { call: { decision: string } };
    }>('query ($id: ID!) { contactDecisions(caseId: $id) { call { decision } } }', { id });
    // a number that is gone says nothing about the person
    if (isCallable) expect(contactDecisions.call.decision).not.toBe('BLOCK');
  }
  const { differences } = await verify(scene.system);
  expect(differences).toEqual([]);
});

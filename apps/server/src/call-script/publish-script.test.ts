import { disclosedBy, versionForCase } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CHANGE,
  DRAFT,
  firstContact,
  PUBLISH,
  ROLL_BACK,
  type Script,
  type ScriptDesk,
  SHARE,
  scriptDesk,
  type Version,
} from '../../test/script-desk';

let scene: ScriptDesk;
beforeAll(async () => {
  scene = await scriptDesk();
});
afterAll(() => scene.stop());

const shares = ({ published }: Script) =>
  published.map(({ number, share }) => [number, share]).sort();

it('a script with a disclosure taken out is not published, and says which law asks for it', async () => {
  const script = await scene.own('WITHOUT');
  const graph = script.draft?.graph;
  const gone = graph?.steps.find(
    (step) => step.kind === 'DISCLOSE' && disclosedBy(step).includes('INITIAL_STATEMENT'),
  );
  const after = gone?.kind === 'DISCLOSE' ? gone.next : '';
  const text = JSON.stringify({
    ...graph,
    steps: graph?.steps.filter((step) => step !== gone),
  }).replaceAll(`"${gone?.id}"`, `"${after}"`);
  const draft = await scene.change<Version>(DRAFT, {
    scriptId: script.id,
    version: 1,
    graph: JSON.parse(text),
  });
  const refused = await scene.change(PUBLISH, {
    scriptId: script.id,
    version: draft.version,
    share: 100,
  });
  expect(refused.code).toBe('SCRIPT_HAS_PROBLEMS');
  const missing = refused.reasons.filter(({ rule }) => rule === 'MISSING_DISCLOSURE');
  expect(missing.map(({ citation }) => citation).join()).toContain('1692e(11)');
  expect((await scene.read(script.id)).published).toEqual([]);
});

it('a new version takes a share of the cases, the one before keeps the rest', async () => {
  const script = await scene.published('SHARED');
  expect(shares(script)).toEqual([[1, 100]]);
  const two = await scene.publishNext(script, 30);
  expect(shares(two)).toEqual([
    [1, 70],
    [2, 30],
  ]);
  const second = two.published.find(({ number }) => number === 2);
  const changed = { scriptId: two.id, version: two.version, versionId: second?.id };
  const half = await scene.change(SHARE, { ...changed, share: 50 });
  expect(shares(half)).toEqual([
    [1, 50],
    [2, 50],
  ]);
  expect(await scene.change(SHARE, { ...changed, share: 60 })).toMatchObject({
    code: 'STALE_VERSION',
  });
  // of equals the older one stays, as what the new one is measured against
  const three = await scene.publishNext(half, 20);
  expect(shares(three)).toEqual([
    [1, 80],
    [3, 20],
  ]);
  const third = three.published.find(({ number }) => number === 3);
  const all = await scene.change(SHARE, {
    scriptId: three.id,
    version: three.version,
    versionId: third?.id,
    share: 100,
  });
  expect(shares(all)).toEqual([[3, 100]]);
  const events = await scene.system.query(
    "SELECT payload->'share' AS share FROM timeline_event WHERE type = 'SCRIPT_PUBLISHED' AND subject_id = $1 ORDER BY position",
    [script.id],
  );
  expect(events).toEqual([100, 30, 50, 20, 100].map((share) => ({ share })));
});

it('the first version is for all, and a share is a percentage', async () => {
  const script = await scene.own('ALONE');
  for (const share of [0, 50, 101]) {
    expect(await scene.change(PUBLISH, { scriptId: script.id, version: 1, share })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'share',
    });
  }
});

it('going back publishes the earlier words under a new number, and leaves a draft alone', async () => {
  const script = await scene.published('BACK');
  const firstId = script.published[0]?.id;
  const words = script.published[0]?.graph;
  const two = await scene.publishNext(script, 100);
  const draft = await scene.change<Version>(DRAFT, {
    scriptId: script.id,
    version: null,
    graph: words,
  });
  expect(draft.number).toBe(3);
  const input = { scriptId: two.id, toVersionId: firstId };
  expect(await scene.change(ROLL_BACK, { ...input, reason: ' ' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(
    await scene.change(ROLL_BACK, { ...input, toVersionId: draft.id, reason: 'x' }),
  ).toMatchObject({
    code: 'INVALID_INPUT',
  });
  const back = await scene.change(ROLL_BACK, { ...input, reason: 'They hung up' });
  expect(back.published).toMatchObject([
    { number: 3, share: 100, graph: words, note: 'Back to version 1: They hung up' },
  ]);
  expect(back.draft).toMatchObject({ id: draft.id, number: 4 });
  const states = back.versions.map(({ number, state, share }) => [number, state, share]);
  expect(states).toEqual([
    [4, 'DRAFT', 100],
    [3, 'PUBLISHED', 100],
    [2, 'RETIRED', 0],
    [1, 'RETIRED', 0],
  ]);
});

it('two supervisors at once: one of them publishes', async () => {
  const script = await scene.own('RACE');
  const publish = () => scene.change(PUBLISH, { scriptId: script.id, version: 1, share: 100 });
  const answers = await Promise.all([publish(), publish(), publish()]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
    'CallScript',
    'Refusal',
    'Refusal',
  ]);
  expect(shares(await scene.read(script.id))).toEqual([[1, 100]]);
});

it('a portfolio’s own script is spoken before the house’s of that code', async () => {
  const { caseId } = await scene.debtor();
  const ask = async () =>
    await scene.desk.asCollector.get<{
      scriptForCall: { scriptId: string; code: string };
      scriptChoices: { scriptId: string; code: string; language: string }[];
    }>(
      `query Q($caseId: ID!) {
          scriptForCall(caseId: $caseId, direction: "OUTBOUND") { scriptId code }
          scriptChoices(caseId: $caseId, direction: "OUTBOUND") { scriptId code language }
        }`,
      { caseId },
    );
  const house = (await ask()).scriptForCall;
  const script = await scene.published(house.code, { conditions: firstContact().conditions });
  const after = await ask();
  expect(after.scriptForCall).toEqual({ scriptId: script.id, code: house.code });
  expect(after.scriptChoices.some(({ scriptId }) => scriptId === house.scriptId)).toBe(false);
  const off = await scene.change(CHANGE, {
    id: script.id,
    version: script.version,
    isActive: false,
  });
  expect(off).toMatchObject({ isActive: false });
  expect((await ask()).scriptForCall).toEqual(house);
});

it('two versions side by side keep each case with its words, and about the share of them', async () => {
  const script = await scene.published('SIDE_BY_SIDE');
  const two = await scene.publishNext(script, 30);
  const versions = [...two.published].sort((a, b) => a.number - b.number);
  const second = versions[1]?.id;
  const cases = await scene.system.query<{ id: string }>(
    'SELECT uuidv7()::text AS id FROM generate_series(1, 1000)',
  );
  const spoken = cases.map(({ id }) => versionForCase(versions, id));
  expect(cases.map(({ id }) => versionForCase(versions, id))).toEqual(spoken);
  const part = spoken.filter((id) => id === second).length;
  expect(part).toBeGreaterThan(240);
  expect(part).toBeLessThan(360);
  // a larger share takes cases to it, and none away
  const more = versions.map((one) => ({ ...one, share: one.id === second ? 60 : 40 }));
  const moved = cases.filter(
    ({ id }, index) => spoken[index] === second && versionForCase(more, id) !== second,
  );
  expect(moved).toEqual([]);
});

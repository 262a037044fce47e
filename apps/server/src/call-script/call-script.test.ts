import { buildUser } from '@kept/data';
import { STARTER_SCRIPTS } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  CHANGE,
  CREATE,
  DISCARD,
  DRAFT,
  firstContact,
  PUBLISH,
  type Script,
  type ScriptDesk,
  scriptDesk,
  type Version,
} from '../../test/script-desk';
import { plantForTest } from '../../test/script-example';

let scene: ScriptDesk;
beforeAll(async () => {
  scene = await scriptDesk();
});
afterAll(() => scene.stop());

it('what a house begins with is planted once, published, and left as it was changed', async () => {
  const script = await scene.starter();
  expect(script.published).toMatchObject([{ number: 1, share: 100, state: 'PUBLISHED' }]);
  expect(script.published[0]?.graph).toEqual(firstContact().graph);
  expect(script.published[0]?.problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  await scene.change(CHANGE, { id: script.id, version: script.version, name: 'Our own words' });
  await plantForTest(scene.system);
  expect(await scene.starter()).toMatchObject({ id: script.id, name: 'Our own words' });
  const [row] = await scene.system.query<{ scripts: number; versions: number }>(
    `SELECT (SELECT count(*) FROM call_script WHERE portfolio_id IS NULL)::int AS scripts,
            (SELECT count(*) FROM call_script_version v JOIN call_script s ON s.id = v.script_id
             WHERE s.portfolio_id IS NULL)::int AS versions`,
  );
  expect(row).toEqual({ scripts: STARTER_SCRIPTS.length, versions: STARTER_SCRIPTS.length });
});

it('a draft is kept unfinished, with its problems, and never against a newer one', async () => {
  const { id } = await scene.own('DRAFTED');
  const open = {
    start: 'a',
    steps: [{ kind: 'SAY', id: 'a', title: 'A', text: '', next: '' }],
    objections: [],
  };
  const saved = await scene.change<Version>(DRAFT, { scriptId: id, version: 1, graph: open });
  expect(saved).toMatchObject({ version: 2, number: 1, graph: open, authorName: 'Sara Own' });
  expect(saved.problems.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['EMPTY_TEXT', 'UNKNOWN_NEXT', 'MISSING_DISCLOSURE']),
  );
  expect(await scene.change(DRAFT, { scriptId: id, version: 1, graph: open })).toMatchObject({
    code: 'STALE_VERSION',
  });
  expect(await scene.change(DRAFT, { scriptId: id, version: null, graph: open })).toMatchObject({
    code: 'STALE_VERSION',
  });
  expect(await scene.change(DISCARD, { scriptId: id, version: 2 })).toMatchObject({ draft: null });
});

it.each([
  ['steps', { start: 'a', objections: [] }, 'steps'],
  [
    'a kind',
    { start: 'a', steps: [{ kind: 'SING', id: 'a' }], objections: [] },
    'Step “a”, kind: is one of',
  ],
  [
    'an outcome',
    {
      start: 'a',
      steps: [{ kind: 'CLOSE', id: 'bye', title: '', text: '', outcome: 'HAPPY' }],
      objections: [],
    },
    'Step “bye”, outcome',
  ],
  [
    'what is not known',
    {
      start: 'a',
      steps: [{ kind: 'SAY', id: 'a', title: '', text: '', next: '', shout: true }],
      objections: [],
    },
    'Step “a”',
  ],
  [
    'a text no database keeps',
    {
      start: 'a',
      steps: [{ kind: 'SAY', id: 'a', title: '', text: 'a\u0000b', next: '' }],
      objections: [],
    },
    'Step “a”, text',
  ],
])('a misshapen graph is refused, naming the step: %s', async (_what, graph, told) => {
  const { id } = await scene.starter('VOICEMAIL');
  const refused = await scene.change(DRAFT, { scriptId: id, version: null, graph });
  expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: 'graph' });
  expect(refused.message).toContain(told);
});

it('codes, languages, moments, conditions and priorities are checked', async () => {
  const good = {
    code: 'NEW_ONE',
    name: 'New',
    moment: 'INBOUND',
    packs: ['US'],
    language: 'en-US',
    conditions: [],
    priority: 0,
    portfolioId: scene.desk.portfolio.id,
  };
  const wrong: [string, unknown][] = [
    ['code', 'new one'],
    ['name', '  '],
    ['moment', 'LUNCH'],
    ['packs', ['us']],
    ['language', 'tlh'],
    ['conditions', [{ weather: 'rain' }]],
    ['conditions', { direction: 'OUTBOUND' }],
    ['priority', 5_000],
  ];
  for (const [field, value] of wrong) {
    expect(await scene.change(CREATE, { ...good, [field]: value })).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    });
  }
  const made = await scene.change(CREATE, good);
  expect(made).toMatchObject({ __typename: 'CallScript', draft: null, published: [] });
  expect(await scene.change(CREATE, good)).toMatchObject({ code: 'NAME_TAKEN', field: 'code' });
  expect(await scene.change(CHANGE, { id: made.id, version: 9, name: 'x' })).toMatchObject({
    code: 'STALE_VERSION',
  });
});

it('collectors read and speak; supervisors of the portfolio, managers and compliance change', async () => {
  const script = await scene.own('RIGHTS');
  const { asCollector, asClerk } = scene.desk;
  const { callScript } = await asCollector.get<{ callScript: Script }>(
    'query S($id: ID!) { callScript(id: $id) { id allowedActions } }',
    { id: script.id },
  );
  expect(callScript.allowedActions).toEqual([]);
  expect(script.allowedActions).toEqual(['update', 'publish']);
  const input = { idempotencyKey: crypto.randomUUID(), scriptId: script.id, version: 1 };
  expect(await asCollector.errorOf(PUBLISH, { input: { ...input, share: 100 } })).toBe('FORBIDDEN');
  expect(await asCollector.errorOf(DISCARD, { input })).toBe('FORBIDDEN');
  expect(await asClerk.errorOf('query All { callScripts { id } }')).toBe('FORBIDDEN');
  const elsewhere = await scene.server.signIn(
    await buildUser(scene.server.em, { roles: ['SUPERVISOR'] }),
  );
  expect(await elsewhere.errorOf(PUBLISH, { input: { ...input, share: 100 } })).toBe('NOT_FOUND');
  const make = { code: 'X_Y', name: 'x', moment: 'INBOUND', packs: [], language: 'en-US' };
  const abroad = { ...make, conditions: [], priority: 0, portfolioId: scene.desk.portfolio.id };
  const key = { idempotencyKey: crypto.randomUUID() };
  expect(await elsewhere.errorOf(CREATE, { input: { ...key, ...abroad } })).toBe('FORBIDDEN');
  for (const role of ['CREDIT_MANAGER', 'COMPLIANCE_OFFICER'] as const) {
    const person = await scene.server.signIn(await buildUser(scene.server.em, { roles: [role] }));
    const current = await scene.read(script.id);
    const changed = await scene.change(
      CHANGE,
      { id: script.id, version: current.version, name: role },
      person,
    );
    expect(changed).toMatchObject({ name: role });
  }
});

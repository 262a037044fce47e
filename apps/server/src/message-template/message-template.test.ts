import { buildUser } from '@kept/data';
import { STARTER_TEMPLATES } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScriptDesk, scriptDesk } from '../../test/script-desk';
import { plantForTest } from '../../test/script-example';

const FIELDS = `__typename
  ... on MessageTemplate {
    id portfolioId moment language packs name subject body state version activatedAt allowedActions
    problems { severity rule text token citation }
  }
  ... on Refusal { code field message reasons { rule value text citation } }`;
const SAVE = `mutation Save($input: SaveMessageTemplateInput!) { saveMessageTemplate(input: $input) { ${FIELDS} } }`;
const SET = `mutation Set($input: SetTemplateStateInput!) { setTemplateState(input: $input) { ${FIELDS} } }`;
const ALL = `query All($portfolioId: ID) {
  messageTemplates(portfolioId: $portfolioId) { id name language state portfolioId version problems { rule } }
}`;

interface Template {
  __typename: string;
  id: string;
  version: number;
  state: string;
  code: string;
  body: string;
  problems: { rule: string; token: string | null }[];
  reasons: { rule: string; value: string | null; citation: string | null }[];
  [field: string]: unknown;
}

let scene: ScriptDesk;
beforeAll(async () => {
  scene = await scriptDesk();
});
afterAll(() => scene.stop());

const text = (given: object = {}) => ({
  portfolioId: scene.desk.portfolio.id,
  moment: 'TEXT',
  language: 'en-US',
  packs: ['US'],
  name: `Text ${crypto.randomUUID()}`,
  body: '{{firmName}}: please call {{callerName}} at {{firmPhone}}. {{collectorLine}} {{optOut}}',
  ...given,
});
const save = (input: object) => scene.change<Template>(SAVE, input);
const set = (input: object) => scene.change<Template>(SET, input);

it('a house begins with templates in use that lack nothing, and keeps its own', async () => {
  const read = async () =>
    (await scene.desk.asCollector.get<{ messageTemplates: Template[] }>(ALL)).messageTemplates;
  const planted = await read();
  expect(planted).toHaveLength(STARTER_TEMPLATES.length);
  expect(planted.every(({ state }) => state === 'ACTIVE')).toBe(true);
  expect(planted.flatMap(({ problems }) => problems)).toEqual([]);
  const one = planted.find(({ name }) => name === 'Follow-up by text');
  expect(await set({ id: one?.id, version: 1, state: 'RETIRED' })).toMatchObject({
    state: 'RETIRED',
  });
  await plantForTest(scene.system);
  const again = await read();
  expect(again).toHaveLength(planted.length);
  expect(again.find(({ id }) => id === one?.id)?.state).toBe('RETIRED');
});

it('one without its mandatory tokens is kept as a draft and not put in use', async () => {
  const draft = await save(text({ body: 'Please call {{callerName}} at {{firmPhone}}.' }));
  expect(draft.state).toBe('DRAFT');
  expect(draft.problems.map(({ token }) => token)).toEqual(['optOut', 'collectorLine']);
  const refused = await set({ id: draft.id, version: 1, state: 'ACTIVE' });
  expect(refused.code).toBe('TEMPLATE_INCOMPLETE');
  expect(refused.reasons).toMatchObject([
    { rule: 'MISSING_TOKEN', value: 'optOut' },
    { rule: 'MISSING_TOKEN', value: 'collectorLine' },
  ]);
  const whole = text({ id: draft.id, version: 1 });
  const saved = await save(whole);
  expect(saved).toMatchObject({ version: 2, problems: [], state: 'DRAFT' });
  const active = await set({ id: draft.id, version: 2, state: 'ACTIVE' });
  expect(active).toMatchObject({ state: 'ACTIVE', version: 3 });
  expect(active.activatedAt).not.toBeNull();
});

it('one in use may be changed, but never so that it lacks something', async () => {
  const given = text();
  const made = await save(given);
  await set({ id: made.id, version: 1, state: 'ACTIVE' });
  const changed = { ...given, id: made.id, version: 2 };
  expect(await save({ ...changed, body: 'Please call us.' })).toMatchObject({
    code: 'TEMPLATE_INCOMPLETE',
  });
  expect(await save({ ...changed, body: `Hello. ${given.body}` })).toMatchObject({
    state: 'ACTIVE',
    body: `Hello. ${given.body}`,
  });
  expect(await save({ ...changed, body: 'Please call us.' })).toMatchObject({
    code: 'TEMPLATE_INCOMPLETE',
  });
  expect(await save(changed)).toMatchObject({ code: 'STALE_VERSION' });
  // taken out of use it may be unfinished again
  await set({ id: made.id, version: 3, state: 'DRAFT' });
  expect(await save({ ...changed, version: 4, body: 'Please call us.' })).toMatchObject({
    state: 'DRAFT',
    version: 5,
  });
});

it('what cannot be is refused by its field', async () => {
  const wrong: [string, unknown, string][] = [
    ['moment', 'LUNCH', 'INVALID_INPUT'],
    ['language', 'tlh', 'INVALID_INPUT'],
    ['packs', ['u s'], 'INVALID_INPUT'],
    ['name', ' ', 'INVALID_INPUT'],
    ['subject', 'x'.repeat(201), 'INVALID_INPUT'],
    ['body', 'Card 4111 1111 1111 1111', 'FORBIDDEN_TEXT'],
  ];
  for (const [field, value, code] of wrong) {
    expect(await save(text({ [field]: value }))).toMatchObject({ code, field });
  }
  const made = await save(text({ name: 'Taken' }));
  expect(await save(text({ name: 'Taken' }))).toMatchObject({ code: 'NAME_TAKEN', field: 'name' });
  expect(
    await save(text({ id: made.id, version: 1, name: 'Taken', portfolioId: null })),
  ).toMatchObject({ code: 'INVALID_INPUT', field: 'portfolioId' });
  expect(await set({ id: made.id, version: 1, state: 'LOST' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await set({ id: made.id, version: 7, state: 'ACTIVE' })).toMatchObject({
    code: 'STALE_VERSION',
  });
});

it('collectors read, supervisors of the portfolio change; elsewhere it is not there', async () => {
  const made = await save(text());
  expect(made.allowedActions).toEqual(['update', 'publish']);
  const { asCollector, asClerk, portfolio } = scene.desk;
  const key = { idempotencyKey: crypto.randomUUID() };
  expect(await asCollector.errorOf(SAVE, { input: { ...key, ...text() } })).toBe('FORBIDDEN');
  const active = { ...key, id: made.id, version: 1, state: 'ACTIVE' };
  expect(await asCollector.errorOf(SET, { input: active })).toBe('FORBIDDEN');
  expect(await asClerk.errorOf(ALL)).toBe('FORBIDDEN');
  const supervisor = await buildUser(scene.server.em, { roles: ['SUPERVISOR'] });
  const elsewhere = await scene.server.signIn(supervisor);
  expect(await elsewhere.errorOf(SET, { input: active })).toBe('NOT_FOUND');
  expect(await elsewhere.errorOf(SAVE, { input: { ...key, ...text() } })).toBe('FORBIDDEN');
  const { messageTemplates } = await elsewhere.get<{ messageTemplates: Template[] }>(ALL, {
    portfolioId: portfolio.id,
  });
  expect(messageTemplates.some(({ id }) => id === made.id)).toBe(false);
  expect(messageTemplates.length).toBeGreaterThan(0);
});

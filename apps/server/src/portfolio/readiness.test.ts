import { randomUUID } from 'node:crypto';
import { buildCalendar, buildPortfolio } from '@kept/data';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Answer, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { AGENCY, consumer, FIGURES, ITEMIZE } from '../../test/notice-example';
import { colleague } from '../../test/plan-example';
import { MONDAY } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

const READINESS = `
  portfolioId portfolioName liveSince liveByName isNeeded version allowedActions
  checks { id isDone isAttested mayAttest text missing path attestedByName attestedAt }`;
const READ = `query R($portfolioId: ID!) { portfolioReadiness(portfolioId: $portfolioId) { ${READINESS} } }`;
const ATTEST = `mutation A($input: AttestReadinessInput!) {
  attestReadiness(input: $input) { __typename ... on PortfolioReadiness { ${READINESS} } ... on Refusal { code field } }
}`;
const GO_LIVE = `mutation G($input: GoLiveInput!) {
  goLive(input: $input) {
    __typename ... on PortfolioReadiness { ${READINESS} } ... on Refusal { code message reasons { rule text value } }
  }
}`;
const IDENTITY = `mutation I($input: ChangePortfolioIdentityInput!) {
  changePortfolioIdentity(input: $input) {
    __typename ... on Portfolio { id legalName callName phone website disputeAddress recordsCalls liveSince version }
    ... on Refusal { code field }
  }
}`;
const CREATE = `mutation C($input: CreatePortfolioInput!) {
  createPortfolio(input: $input) { __typename ... on Portfolio { id liveSince } ... on Refusal { code field } }
}`;

let scene: LedgerScene;
let officer: Caller;
let administrator: Caller;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY, { ...AGENCY, liveSince: null });
  officer = (await colleague(scene, ['COMPLIANCE_OFFICER'])).caller;
  administrator = (await colleague(scene, ['ADMINISTRATOR'])).caller;
});
afterAll(() => scene.stop());

interface Check {
  id: string;
  isDone: boolean;
  isAttested: boolean;
  missing: string | null;
}
interface Readiness {
  liveSince: string | null;
  isNeeded: boolean;
  version: number;
  checks: Check[];
  allowedActions: string[];
}
let portfolioId: string;
beforeEach(() => {
  portfolioId = scene.desk.portfolio.id;
});

async function readiness(caller = officer): Promise<Readiness> {
  const data = await caller.get<{ portfolioReadiness: Readiness }>(READ, { portfolioId });
  return data.portfolioReadiness;
}
const undone = async () =>
  (await readiness()).checks.filter(({ isDone }) => !isDone).map(({ id }) => id);
const attest = (check: string, caller = officer, text = 'Asked the creditor: there are none') =>
  scene.mutate(ATTEST, { portfolioId, check, text }, caller);
const goLive = async (caller = officer): Promise<Answer> =>
  scene.mutate(GO_LIVE, { portfolioId, version: (await readiness()).version }, caller);

async function plantWords(): Promise<void> {
  for (const moment of ['FIRST_CONTACT', 'INBOUND', 'VOICEMAIL']) {
    await scene.system.query(
      `WITH s AS (INSERT INTO call_script (code, name, moment, packs, language, portfolio_id)
                  VALUES ($1, $1, $1, '{US}', 'en-US', $2) RETURNING id)
       INSERT INTO call_script_version (script_id, number, state, graph, published_at)
       SELECT id, 1, 'PUBLISHED', '{}', now() FROM s`,
      [moment, portfolioId],
    );
  }
  await scene.system.query(
    `INSERT INTO message_template (portfolio_id, moment, language, packs, name, body, state)
     VALUES ($1, 'VOICEMAIL', 'en-US', '{US}', 'Voicemail', 'Please call back', 'ACTIVE')`,
    [portfolioId],
  );
}

it('goes live once everything is there, and not before', async () => {
  // a portfolio of its own: what others planted for all would count here too
  const portfolio = await buildPortfolio(scene.server.em, {
    ...AGENCY,
    country: 'US',
    liveSince: null,
  });
  portfolioId = portfolio.id;
  await scene.system.query(`UPDATE call_script SET is_active = false WHERE portfolio_id IS NULL`);
  await scene.system.query(
    `UPDATE message_template SET state = 'RETIRED' WHERE portfolio_id IS NULL`,
  );
  expect(await undone()).toEqual([
    'FACTS_IN',
    'RECENT_CALLS_IN',
    'ITEMIZATIONS',
    'PLACES',
    'SCRIPTS',
    'TEMPLATES',
    'RULES_READ',
  ]);
  const refused = await goLive();
  expect(refused).toMatchObject({ code: 'NOT_LIVE' });
  expect((refused.reasons as { rule: string }[]).map(({ rule }) => rule)).toEqual(await undone());
  expect((await readiness()).liveSince).toBeNull();
  await plantWords();
  for (const check of ['FACTS_IN', 'RECENT_CALLS_IN', 'ITEMIZATIONS', 'PLACES', 'RULES_READ']) {
    expect(await attest(check)).toMatchObject({ __typename: 'PortfolioReadiness' });
  }
  expect(await undone()).toEqual([]);
  const live = await goLive();
  expect(live).toMatchObject({
    __typename: 'PortfolioReadiness',
    allowedActions: ['update'],
    liveByName: expect.any(String),
  });
  expect(live.liveSince).not.toBeNull();
  // once more changes nothing
  expect(await goLive()).toMatchObject({ liveSince: live.liveSince, version: live.version });
  const told = await scene.system.query<{ type: string }>(
    'SELECT type FROM timeline_event WHERE portfolio_id = $1 ORDER BY position',
    [portfolioId],
  );
  expect(told.map(({ type }) => type)).toEqual([
    ...Array.from({ length: 5 }, () => 'READINESS_ATTESTED'),
    'PORTFOLIO_LIVE',
  ]);
});

it('sees what is in: imports, itemizations, places', async () => {
  const { debt } = await consumer(scene);
  const missing = async (id: string) =>
    (await readiness()).checks.find((check) => check.id === id)?.missing;
  expect(await missing('ITEMIZATIONS')).toBe('1 of 1 without an itemization');
  await scene.mutate(ITEMIZE, { debtId: debt.id, ...FIGURES });
  expect(await missing('ITEMIZATIONS')).toBeNull();
  expect(await missing('PLACES')).toBeNull();
  expect(await missing('FACTS_IN')).not.toBeNull();
  const batch = (kind: string, on: string) =>
    scene.system.query(
      `INSERT INTO import_batch (kind, portfolio_id, file_name, state, business_day, started_at, finished_at)
       VALUES ($1, $2, 'x.csv', 'DONE', '2026-11-09', $3, $3)`,
      [kind, portfolioId, on],
    );
  await batch('COMPLIANCE_FACTS', '2026-10-01T10:00:00Z');
  expect(await missing('FACTS_IN')).toBeNull();
  await batch('CONTACT_HISTORY', '2026-10-01T10:00:00Z');
  expect(await missing('RECENT_CALLS_IN')).not.toBeNull();
  await batch('CONTACT_HISTORY', '2026-11-08T10:00:00Z');
  expect(await missing('RECENT_CALLS_IN')).toBeNull();
});

it('what only a person can know is confirmed with words; the rules by compliance', async () => {
  expect(await attest('COLLECTOR_NAMES')).toMatchObject({ code: 'INVALID_INPUT', field: 'check' });
  expect(await attest('GOSSIP')).toMatchObject({ field: 'check' });
  expect(await attest('PLACES', officer, ' ')).toMatchObject({ field: 'text' });
  expect(await attest('PLACES', officer, '4111 1111 1111 1111')).toMatchObject({
    code: 'FORBIDDEN_TEXT',
  });
  const input = { idempotencyKey: randomUUID(), portfolioId, check: 'RULES_READ', text: 'Read' };
  expect(await administrator.errorOf(ATTEST, { input })).toBe('FORBIDDEN');
  expect(await attest('PLACES', administrator)).toMatchObject({ __typename: 'PortfolioReadiness' });
  const check = (await readiness()).checks.find(({ id }) => id === 'PLACES');
  expect(check).toMatchObject({ isAttested: true, attestedByName: expect.any(String) });
});

it('collectors see the list and change nothing; others see none of it', async () => {
  const { asCollector, asClerk } = scene.desk;
  expect((await readiness(asCollector)).allowedActions).toEqual([]);
  const keyed = { idempotencyKey: randomUUID(), portfolioId };
  expect(await asCollector.errorOf(GO_LIVE, { input: { ...keyed, version: 1 } })).toBe('FORBIDDEN');
  expect(await administrator.errorOf(GO_LIVE, { input: { ...keyed, version: 1 } })).toBe(
    'FORBIDDEN',
  );
  expect(await asClerk.errorOf(IDENTITY, { input: { ...keyed, version: 1 } })).toBe('FORBIDDEN');
  const other = await buildPortfolio(scene.server.em);
  expect(await asCollector.errorOf(READ, { portfolioId: other.id })).toBe('NOT_FOUND');
});

it('a version seen before somebody changed it goes nowhere', async () => {
  const input = { portfolioId, version: 99 };
  expect(await scene.mutate(GO_LIVE, input, officer)).toMatchObject({ code: 'STALE_VERSION' });
  const identity = { ...input, callName: 'Other' };
  expect(await scene.mutate(IDENTITY, identity, officer)).toMatchObject({ code: 'STALE_VERSION' });
});

it('as whom a portfolio speaks: changed by administrators and compliance, and told', async () => {
  const { version } = await readiness();
  const changed = await scene.mutate(
    IDENTITY,
    { portfolioId, version, callName: ' ER Office ', website: '', recordsCalls: true },
    administrator,
  );
  expect(changed).toMatchObject({
    callName: 'ER Office',
    website: null,
    legalName: AGENCY.legalName,
    recordsCalls: true,
    version: version + 1,
  });
  const [told] = await scene.system.query<{ payload: object }>(
    `SELECT payload FROM timeline_event WHERE portfolio_id = $1 AND type = 'PORTFOLIO_CHANGED'`,
    [portfolioId],
  );
  expect(told?.payload).toEqual({
    portfolioId,
    fields: ['callName', 'website', 'recordsCalls'],
  });
  const card = { portfolioId, version: version + 1, legalName: '4111 1111 1111 1111' };
  expect(await scene.mutate(IDENTITY, card, officer)).toMatchObject({ code: 'FORBIDDEN_TEXT' });
});

it.each([
  ['CONSUMER', 'THIRD_PARTY', false],
  ['CONSUMER', 'DEBT_BUYER', false],
  ['CONSUMER', 'FIRST_PARTY', true],
  ['BUSINESS', 'THIRD_PARTY', true],
])('a new portfolio of %s, %s: live at once %s', async (debtKind, collectorRelation, isLive) => {
  const input = {
    code: randomUUID(),
    name: `Book ${randomUUID()}`,
    creditorName: 'Harbor Metals',
    currency: 'USD',
    country: 'US',
    timeZone: 'America/Chicago',
    calendarId: (await buildCalendar(scene.server.em)).id,
    collectorRelation,
    debtKind,
    ledgerMaster: 'ERP',
    workMode: 'POOL',
    teamIds: [],
  };
  const made = await scene.mutate(CREATE, input, administrator);
  expect(made.__typename).toBe('Portfolio');
  expect(made.liveSince !== null).toBe(isLive);
  portfolioId = made.id;
  expect(await readiness()).toMatchObject({ isNeeded: !isLive });
});

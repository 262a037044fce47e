import { buildUser } from '@kept/data';
import { DEFAULT_POLICIES } from '@kept/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../test/desk';
import { type Answer, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { MONDAY, record } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';
import { sweepPortfolios } from '../portfolio/portfolio.jobs';
import { sweepPromises } from '../standing/standing.jobs';
import { verify } from '../verify/verify';

const VERSION =
  'kind portfolioId debtKind version effectiveFrom document recordedAt author { name }';
const PUBLISH = `mutation Publish($input: PublishPolicyInput!) {
  publishPolicy(input: $input) {
    __typename ... on PolicyVersion { ${VERSION} }
    ... on Refusal { code field message reasons { rule text value } }
  }
}`;
const POLICIES = `query Policies($kind: String!, $portfolioId: ID) {
  policies(kind: $kind, portfolioId: $portfolioId) { ${VERSION} }
}`;

let scene: LedgerScene;
let manager: Caller;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
  const user = await buildUser(scene.server.em, { name: 'Cora', roles: ['CREDIT_MANAGER'] });
  manager = await scene.server.signIn(user);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  await scene.system.query('DELETE FROM policy');
});

const BUSINESS = DEFAULT_POLICIES.BUSINESS;
const ofPortfolio = () => ({ portfolioId: scene.desk.portfolio.id });
const TODAY = { effectiveFrom: '2026-11-09', version: 0 };

function publish(
  kind: string,
  document: object,
  given: object = {},
  by = manager,
): Promise<Answer> {
  return scene.mutate(PUBLISH, { kind, document, ...TODAY, ...ofPortfolio(), ...given }, by);
}

async function list(variables: object, by = manager): Promise<Answer[]> {
  return (await by.get<{ policies: Answer[] }>(POLICIES, variables)).policies;
}

/** What collectors may agree to, with a horizon of their own for promises. */
function authority(horizonDays: number, users: object[] = []) {
  const { roles } = BUSINESS.AUTHORITY;
  const promise = { ...roles.COLLECTOR.promise, horizonDays };
  return {
    ...BUSINESS.AUTHORITY,
    roles: { ...roles, COLLECTOR: { ...roles.COLLECTOR, promise } },
    users,
  };
}

describe('publishPolicy', () => {
  it.each(['PLAN', 'AUTHORITY', 'APPROVAL', 'PROMISE', 'SNOOZE', 'CONTACT'] as const)(
    'takes what a new installation begins with: %s',
    async (kind) => {
      expect(await publish(kind, BUSINESS[kind])).toMatchObject({
        kind,
        version: 1,
        portfolioId: scene.desk.portfolio.id,
        debtKind: null,
        effectiveFrom: '2026-11-09',
        document: BUSINESS[kind],
        author: { name: 'Cora' },
      });
    },
  );

  it('tells the timeline', async () => {
    await publish('APPROVAL', BUSINESS.APPROVAL);
    const rows = await scene.system.query(
      "SELECT payload FROM timeline_event WHERE type = 'POLICY_CHANGED' ORDER BY position DESC LIMIT 1",
    );
    expect(rows).toEqual([
      { payload: { policyKind: 'APPROVAL', version: 1, portfolioId: scene.desk.portfolio.id } },
    ]);
  });

  it('speaks for all books of a kind of debt', async () => {
    const document = { ownSupervisorSeconds: 30, callbackSeconds: 60 };
    const given = { portfolioId: null, debtKind: 'CONSUMER' };
    expect(await publish('APPROVAL', document, given)).toMatchObject({ debtKind: 'CONSUMER' });
    expect(await list({ kind: 'APPROVAL' })).toMatchObject([
      { debtKind: 'BUSINESS', version: 0, document: BUSINESS.APPROVAL },
      { debtKind: 'CONSUMER', version: 1, document },
    ]);
  });

  it.each([
    ['2026-11-08', 'INVALID_INPUT'],
    ['2026-11-09', 'PolicyVersion'],
    ['2026-11-10', 'PolicyVersion'],
  ])('from %s: %s', async (effectiveFrom, expected) => {
    const made = await publish('APPROVAL', BUSINESS.APPROVAL, { effectiveFrom });
    expect(made.code ?? made.__typename).toBe(expected);
  });

  it('refuses what was made from an older version', async () => {
    await publish('APPROVAL', BUSINESS.APPROVAL);
    expect(await publish('APPROVAL', BUSINESS.APPROVAL)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await publish('APPROVAL', BUSINESS.APPROVAL, { version: 1 })).toMatchObject({
      version: 2,
    });
  });

  it('of two at once one is told to look again', async () => {
    const both = await Promise.all([
      publish('APPROVAL', BUSINESS.APPROVAL),
      publish('APPROVAL', BUSINESS.APPROVAL),
    ]);
    expect(both.map(({ code, version }) => code ?? version).sort()).toEqual([1, 'STALE_VERSION']);
  });

  it.each([
    [
      'a number that is none',
      'APPROVAL',
      { ownSupervisorSeconds: 'soon', callbackSeconds: 9 },
      'ownSupervisorSeconds',
    ],
    ['a setting that is missing', 'APPROVAL', { ownSupervisorSeconds: 9 }, 'callbackSeconds'],
    [
      'a callback before everyone',
      'APPROVAL',
      { ownSupervisorSeconds: 9, callbackSeconds: 8 },
      'callbackSeconds',
    ],
    ['a word it does not know', 'SNOOZE', { ...BUSINESS.SNOOZE, colour: 'red' }, 'the document'],
    [
      'hours that close before they open',
      'CONTACT',
      { ...BUSINESS.CONTACT, hours: [{ days: [1], from: '17:00', to: '09:00' }] },
      'hours.0.to',
    ],
    ['a rule that is no rule', 'CONTACT', { ...BUSINESS.CONTACT, rules: [{}] }, 'rules.0.id'],
    ['less than nothing', 'PLAN', { ...BUSINESS.PLAN, offerDays: -1 }, 'offerDays'],
    ['more than all', 'PROMISE', { ...BUSINESS.PROMISE, keptPercent: 101 }, 'keptPercent'],
    ['a role without limits', 'AUTHORITY', { ...BUSINESS.AUTHORITY, roles: {} }, 'roles.COLLECTOR'],
    [
      'somebody unknown',
      'AUTHORITY',
      authority(14, [ownLimits(crypto.randomUUID())]),
      'users.0.userId',
    ],
    [
      'an end before the beginning',
      'AUTHORITY',
      authority(14, [ownLimits(crypto.randomUUID(), '2026-11-08')]),
      'users.0.effectiveUntil',
    ],
  ] as const)('refuses %s, and says where', async (...given) => {
    const [, kind, document, where] = given;
    const refused = await publish(kind, document);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field: 'document' });
    expect(refused.reasons).toEqual(
      expect.arrayContaining([expect.objectContaining({ value: where })]),
    );
  });

  it.each([
    ['no kind', { kind: 'WEATHER' }, 'kind'],
    ['no scope', { portfolioId: null }, 'portfolioId'],
    ['two scopes', { debtKind: 'BUSINESS' }, 'portfolioId'],
    ['no kind of debt', { portfolioId: null, debtKind: 'OTHER' }, 'debtKind'],
  ])('refuses %s', async (_what, given, field) => {
    expect(await publish('APPROVAL', BUSINESS.APPROVAL, given)).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    });
  });

  it.each(['COLLECTOR', 'SUPERVISOR', 'ACCOUNT_MANAGER', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR'])(
    '%s publishes none',
    async (role) => {
      const teamIds = [scene.desk.team.id];
      const as = await scene.server.signIn(
        await buildUser(scene.server.em, { roles: [role], teamIds }),
      );
      const input = { idempotencyKey: crypto.randomUUID(), kind: 'APPROVAL', ...TODAY };
      const variables = { input: { ...input, ...ofPortfolio(), document: BUSINESS.APPROVAL } };
      expect(await as.errorOf(PUBLISH, variables)).toBe('FORBIDDEN');
    },
  );
});

function ownLimits(userId: string, effectiveUntil: string | null = null): object {
  const limits = { promise: { horizonDays: 60 } };
  return { userId, effectiveFrom: '2026-11-10', effectiveUntil, limits };
}

describe('a version', () => {
  it('speaks from its day on: a collector’s horizon the day before, on it, and after', async () => {
    await publish('AUTHORITY', authority(3), { effectiveFrom: '2026-11-11' });
    const outcomes: unknown[] = [];
    for (const [now, dueOn] of [
      ['2026-11-10T15:00Z', '2026-11-14'],
      ['2026-11-11T15:00Z', '2026-11-15'],
      ['2026-11-12T15:00Z', '2026-11-15'],
    ] as const) {
      scene.clock.moveTo(now);
      const made = await record(scene, (await scene.debtor()).caseId, { dueOn });
      outcomes.push(made.code ?? made.status);
    }
    expect(outcomes).toEqual(['OPEN', 'BEYOND_AUTHORITY', 'OPEN']);
  });

  it('gives one person limits of their own, while they are in force', async () => {
    const own = ownLimits(scene.desk.collector.id, '2026-11-11');
    await publish('AUTHORITY', authority(14, [own]));
    const outcomes: unknown[] = [];
    for (const now of ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12']) {
      scene.clock.moveTo(`${now}T15:00Z`);
      const made = await record(scene, (await scene.debtor()).caseId, { dueOn: '2026-12-11' });
      outcomes.push(made.code ?? made.status);
    }
    expect(outcomes).toEqual(['BEYOND_AUTHORITY', 'OPEN', 'OPEN', 'BEYOND_AUTHORITY']);
  });

  it('of how promises are judged judges today anew', async () => {
    const { caseId } = await scene.debtor();
    const { id } = await record(scene, caseId, { dueOn: '2026-11-09', method: 'CARD' });
    scene.clock.moveTo('2026-11-11T15:00Z');
    const { signal } = new AbortController();
    const sweep = () =>
      sweepPortfolios({ ctx: scene.system, directUrl: scene.server.databaseUrl, signal }, [
        sweepPromises,
      ]);
    const statusOf = async () =>
      (
        await scene.system.query('SELECT status FROM promise_standing WHERE promise_id = $1', [id])
      )[0];
    await sweep();
    expect(await statusOf()).toEqual({ status: 'BROKEN' });
    const graceBusinessDays = { ...BUSINESS.PROMISE.graceBusinessDays, CARD: 5 };
    const document = { ...BUSINESS.PROMISE, graceBusinessDays };
    await publish('PROMISE', document, { effectiveFrom: '2026-11-11' });
    // until the sweep has come that is due, not wrong
    const differences = async () =>
      (await verify(scene.system)).differences.filter((one) => [id, caseId].includes(one.id));
    expect(await differences()).toEqual([]);
    await sweep();
    expect(await statusOf()).toEqual({ status: 'OPEN' });
    expect(await differences()).toEqual([]);
  });
});

describe('policies', () => {
  it('of a portfolio: what is to come, what is in force, and what speaks without it', async () => {
    const seconds = (ownSupervisorSeconds: number) => ({
      ownSupervisorSeconds,
      callbackSeconds: 300,
    });
    await publish('APPROVAL', seconds(1));
    await publish('APPROVAL', seconds(2), { version: 1 });
    await publish('APPROVAL', seconds(3), { version: 2, effectiveFrom: '2026-12-01' });
    expect(await list({ kind: 'APPROVAL', ...ofPortfolio() })).toMatchObject([
      { version: 3, effectiveFrom: '2026-12-01', document: seconds(3) },
      { version: 2, effectiveFrom: '2026-11-09', document: seconds(2) },
      { version: 0, portfolioId: null, debtKind: 'BUSINESS', recordedAt: null, author: null },
    ]);
  });

  it('a collector reads those of their books, and no others', async () => {
    const { asCollector } = scene.desk;
    expect(await list({ kind: 'PLAN', ...ofPortfolio() }, asCollector)).toMatchObject([
      { version: 0, document: BUSINESS.PLAN },
    ]);
    expect(await list({ kind: 'PLAN' }, asCollector)).toEqual([]);
    const { portfolio } = await openDesk(scene.server);
    const foreign = { kind: 'PLAN', portfolioId: portfolio.id };
    expect(await asCollector.errorOf(POLICIES, foreign)).toBe('NOT_FOUND');
    expect(await manager.errorOf(POLICIES, { kind: 'WEATHER' })).toBe('BAD_USER_INPUT');
  });
});

import { buildPromise, buildUser } from '@kept/data';
import { DEFAULT_POLICIES } from '@kept/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refreshAll } from '../../test/desk';
import { type Debtor, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { LOG_CONTACT } from '../../test/log-contact';
import { MONDAY, RECORD, record, SUPERSEDE, terms, usd } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

let scene: LedgerScene;
let debtor: Debtor;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(MONDAY);
  await scene.system.query('DELETE FROM policy');
  debtor = await scene.debtor();
});

const FAR = '2026-11-24';

/** Somebody of the desk's team who also collects, for the ability to record at all. */
async function someone(role: string): Promise<Caller> {
  const roles = [...new Set(['COLLECTOR', role])];
  const teamIds = [scene.desk.team.id];
  return scene.server.signIn(await buildUser(scene.server.em, { roles, teamIds }));
}

/** Promises that were broken one after the other. */
async function broken(times: number): Promise<void> {
  for (let index = 0; index < times; index++) {
    const promisedOn = `2026-09-0${index + 1}`;
    await buildPromise(scene.server.em, { caseId: debtor.caseId, promisedOn });
  }
  await refreshAll(scene.system, [debtor.customer]);
}

describe('promises after promises not kept', () => {
  // the first again alone, the second a supervisor, the third only as a plan
  it.each([
    ['COLLECTOR', 0, 'OPEN'],
    ['COLLECTOR', 1, 'OPEN'],
    ['COLLECTOR', 2, 'BEYOND_AUTHORITY'],
    ['COLLECTOR', 3, 'NOBODY_MAY_AGREE'],
    ['SUPERVISOR', 2, 'OPEN'],
    ['SUPERVISOR', 3, 'NOBODY_MAY_AGREE'],
    ['CREDIT_MANAGER', 2, 'OPEN'],
    ['CREDIT_MANAGER', 3, 'NOBODY_MAY_AGREE'],
  ])('%s after %i: %s', async (role, times, expected) => {
    await broken(times);
    const made = await scene.mutate(
      RECORD,
      { caseId: debtor.caseId, promise: terms() },
      await someone(role),
    );
    expect(made.status ?? made.code).toBe(expected);
  });

  it('one that is changed on its day or later is one more', async () => {
    await broken(1);
    const { id, version } = await record(scene, debtor.caseId, { dueOn: '2026-11-10' });
    const supersede = (now: string) => {
      scene.clock.moveTo(now);
      const promise = terms({ dueOn: '2026-11-17' });
      return scene.mutate(SUPERSEDE, { id, version, reason: 'Asked again', promise });
    };
    expect(await supersede('2026-11-10T15:00Z')).toMatchObject({ code: 'BEYOND_AUTHORITY' });
    expect(await supersede('2026-11-09T16:00Z')).toMatchObject({ status: 'OPEN' });
  });
});

describe('the least share of what may be chased', () => {
  const share = async (leastShareOfAon: number) => {
    const { AUTHORITY } = DEFAULT_POLICIES.BUSINESS;
    const { COLLECTOR } = AUTHORITY.roles;
    const promise = { ...COLLECTOR.promise, leastShareOfAon };
    const document = {
      ...AUTHORITY,
      roles: { ...AUTHORITY.roles, COLLECTOR: { ...COLLECTOR, promise } },
    };
    await scene.system.query(
      `INSERT INTO policy (kind, portfolio_id, version, document, effective_from)
       VALUES ('AUTHORITY', $1, 1, $2, '2026-11-01')`,
      [scene.desk.portfolio.id, JSON.stringify(document)],
    );
  };

  it.each([
    ['249.99', 'BEYOND_AUTHORITY'],
    ['250.00', 'OPEN'],
    ['250.01', 'OPEN'],
  ])('%s of 500.00 where half is asked for: %s', async (amount, expected) => {
    await share(50);
    const made = await record(scene, debtor.caseId, usd(amount));
    expect(made.status ?? made.code).toBe(expected);
  });

  it('counts what a replaced promise had taken', async () => {
    await share(50);
    const { id, version } = await record(scene, debtor.caseId);
    const supersede = (amount: string) =>
      scene.mutate(SUPERSEDE, { id, version, reason: 'Less', promise: terms(usd(amount)) });
    expect(await supersede('200.00')).toMatchObject({ code: 'BEYOND_AUTHORITY', field: 'amount' });
    expect(await supersede('250.00')).toMatchObject({ status: 'OPEN' });
  });
});

describe('wherever a promise is taken', () => {
  it('in a call that is logged', async () => {
    const input = { caseId: debtor.caseId, direction: 'OUTBOUND', channel: 'PHONE' };
    const promise = terms({ dueOn: FAR });
    const logged = await scene.mutate(LOG_CONTACT, { ...input, outcome: 'PROMISE', promise });
    expect(logged).toMatchObject({ code: 'BEYOND_AUTHORITY', field: 'promise.dueOn' });
    expect(await scene.events(debtor.customer, 'CONTACT_LOGGED')).toEqual([]);
  });

  it('in place of another', async () => {
    const { id, version } = await record(scene, debtor.caseId);
    const promise = terms({ dueOn: FAR });
    expect(
      await scene.mutate(SUPERSEDE, { id, version, reason: 'Pay run', promise }),
    ).toMatchObject({ code: 'BEYOND_AUTHORITY', field: 'dueOn' });
  });
});

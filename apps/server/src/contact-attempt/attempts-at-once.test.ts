import { randomUUID } from 'node:crypto';
import { buildContactLog, buildContactPoint, buildDebt, type Debt } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type LedgerScene, ledgerScene } from '../../test/ledger-scene';
import { logContact } from '../../test/log-contact';
import { AGENCY, consumer } from '../../test/notice-example';
import { MONDAY } from '../../test/promise-example';
import type { Caller } from '../../test/test-server';

const PLACE = `mutation Place($input: PlaceContactInput!) {
  placeContact(input: $input) {
    __typename
    ... on ContactAttempt { id state debtIds decision { decision budgets { ruleId used most } } }
    ... on Refusal { code field message reasons { rule text citation } }
  }
}`;
const AT_ONCE = 100;
const REGULATION_F = 7;

let scene: LedgerScene;

beforeAll(async () => {
  scene = await ledgerScene(MONDAY, AGENCY);
});
afterAll(() => scene.stop());
beforeEach(() => scene.clock.moveTo(MONDAY));

type Person = Awaited<ReturnType<typeof consumer>>;

/** A consumer with a notice sent, of whom nothing else stands in the way. */
async function person(address: object = {}): Promise<Person & { pointId: string }> {
  const debtor = await consumer(scene);
  const { em } = scene.server;
  await em.update(
    'customer',
    { id: debtor.customer.id },
    { timeZone: 'America/New_York', ...address },
  );
  const point = await buildContactPoint(em, {
    customerId: debtor.customer.id,
    use: 'MOBILE',
  });
  return { ...debtor, pointId: point.id };
}

const call = (of: { caseId: string; pointId?: string }, given: object = {}, caller?: Caller) =>
  scene.mutate(
    PLACE,
    {
      caseId: of.caseId,
      channel: 'PHONE',
      contactPointId: of.pointId,
      warningReason: 'They asked to be rung about the letter',
      ...given,
    },
    caller,
  );

/** Calls of the days before that nobody answered. */
async function calledBefore(of: Person, times: number, debts: readonly Debt[] = []) {
  for (let day = 0; day < times; day++) {
    const log = await buildContactLog(scene.server.em, {
      caseId: of.caseId,
      userId: scene.desk.collector.id,
      occurredAt: Temporal.Instant.from(MONDAY).subtract({ hours: 24 * (1 + (day % 5)) }),
    });
    for (const { id } of debts) {
      await scene.system.query(
        'INSERT INTO contact_log_debt (contact_log_id, debt_id) VALUES ($1, $2)',
        [log.id, id],
      );
    }
  }
}

const through = (answers: readonly Answer[]) =>
  answers.filter(({ __typename }) => __typename === 'ContactAttempt').length;
const blockedBy = (answers: readonly Answer[]) =>
  new Set(
    answers.flatMap(({ reasons }) =>
      ((reasons ?? []) as { rule: string }[]).map(({ rule }) => rule),
    ),
  );

/** Somebody who owes the debts of another, too. */
async function owesToo(debt: Debt, of: Person): Promise<void> {
  await scene.system.query(
    `INSERT INTO debt_party (debt_id, customer_id, liability) VALUES ($1, $2, 'JOINT')`,
    [debt.id, of.customer.id],
  );
}

describe('a hundred at once with one call left', { timeout: 60_000 }, () => {
  it('on a customer: one goes through', async () => {
    const ana = await person();
    await calledBefore(ana, REGULATION_F - 1);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => call(ana)));
    expect(through(answers)).toBe(1);
    expect(blockedBy(answers)).toContain('US-FREQ-1');
    const [kept] = await scene.system.query<{ attempts: number; blocked: number }>(
      `SELECT (SELECT count(*) FROM contact_attempt WHERE customer_id = $1)::int AS attempts,
              (SELECT count(*) FROM contact_decision WHERE customer_id = $1 AND occasion = 'BLOCKED')::int AS blocked`,
      [ana.customer.id],
    );
    expect(kept).toEqual({ attempts: 1, blocked: AT_ONCE - 1 });
  });

  it('on two who owe one debt, where the law counts by the debt: one goes through', async () => {
    const inNewYork = { city: 'New York', region: 'NY', postalCode: '10001' };
    const [ana, ben] = [await person(inNewYork), await person(inNewYork)];
    await owesToo(ana.debt, ben);
    await calledBefore(ana, 2, [ana.debt]);
    const debtIds = [ana.debt.id];
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => call(at % 2 ? ana : ben, { debtIds })),
    );
    expect(through(answers)).toBe(1);
    expect(blockedBy(answers)).toContain('US-NYC-1');
  });

  it('about two debts of one: one goes through about the full one, and the other has its own count', async () => {
    const ana = await person();
    const other = await buildDebt(scene.server.em, {
      customerId: ana.customer.id,
      portfolioId: scene.desk.portfolio.id,
    });
    await calledBefore(ana, REGULATION_F - 1, [ana.debt]);
    const both = [ana.debt.id, other.id];
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        call(ana, { debtIds: at % 2 ? [ana.debt.id] : both }),
      ),
    );
    expect(through(answers)).toBe(1);
    const aboutOther = [];
    for (let at = 0; at < REGULATION_F + 1; at++) {
      scene.clock.moveTo(`2026-11-${10 + Math.floor(at / 3)}T${15 + (at % 3)}:00Z`);
      aboutOther.push(await call(ana, { debtIds: [other.id] }));
    }
    const hadBoth = answers.some(
      ({ debtIds }) => Array.isArray(debtIds) && debtIds.includes(other.id),
    );
    expect(through(aboutOther)).toBe(hadBoth ? REGULATION_F - 1 : REGULATION_F);
  });
});

describe('a place in the budget', () => {
  const massachusetts = { city: 'Boston', region: 'MA', postalCode: '02108' };

  it('counts though it was never logged', async () => {
    const ana = await person(massachusetts);
    expect(through([await call(ana), await call(ana)])).toBe(2);
    const third = await call(ana);
    expect(third).toMatchObject({ __typename: 'Refusal', code: 'CONTACT_BLOCKED' });
    expect(third.message).toMatch(/Allowed from /);
    expect(blockedBy([third])).toContain('US-MA-1');
  });

  it('comes back when it did not connect, and not when nobody answered', async () => {
    const ana = await person(massachusetts);
    const [first, second] = [await call(ana), await call(ana)];
    const { asCollector } = scene.desk;
    const { caseId, pointId: contactPointId } = ana;
    await logContact(asCollector, {
      caseId,
      contactPointId,
      attemptId: first.id,
      outcome: 'NO_ANSWER',
    });
    expect(through([await call(ana)])).toBe(0);
    await logContact(asCollector, {
      caseId,
      contactPointId,
      attemptId: second.id,
      outcome: 'BUSY',
    });
    expect(through([await call(ana)])).toBe(1);
    expect(through([await call(ana)])).toBe(0);
  });

  it('comes back when it is released at once, by whoever placed it', async () => {
    const ana = await person(massachusetts);
    const [, second] = [await call(ana), await call(ana)];
    const RELEASE = `mutation R($input: ReleaseAttemptInput!) {
      releaseAttempt(input: $input) { __typename ... on ContactAttempt { id state } ... on Refusal { code message } }
    }`;
    const released = await scene.mutate(RELEASE, { id: second?.id });
    expect(released).toMatchObject({ state: 'RELEASED' });
    expect(through([await call(ana)])).toBe(1);
    expect((await scene.mutate(RELEASE, { id: second?.id })).__typename).toBe('Refusal');
  });

  it('is not asked twice for one press of the key', async () => {
    const ana = await person(massachusetts);
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => call(ana, { idempotencyKey })));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('of a debt owed together counts for that debt when nothing was ticked', async () => {
    const inNewYork = { city: 'New York', region: 'NY', postalCode: '10001' };
    const [ana, ben] = [await person(inNewYork), await person(inNewYork)];
    await owesToo(ana.debt, ben);
    for (let at = 0; at < 3; at++) {
      const placed = await call(ben);
      expect(placed.__typename).toBe('ContactAttempt');
      const { caseId, pointId: contactPointId } = ben;
      await logContact(scene.desk.asCollector, { caseId, contactPointId, attemptId: placed.id });
    }
    expect(blockedBy([await call(ana)])).toContain('US-NYC-1');
  });
});

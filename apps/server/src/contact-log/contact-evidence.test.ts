import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ContactScene, contactScene, type Owing, TUESDAY } from '../../test/contact-scene';
import { logContact } from '../../test/log-contact';

let scene: ContactScene;
let person: Owing;

beforeAll(async () => {
  scene = await contactScene();
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(TUESDAY);
  person = await scene.person();
});

const log = (input: object, of = person) =>
  logContact(scene.desk.asCollector, { caseId: of.caseId, contactPointId: of.pointId, ...input });

const decisions = (of = person) =>
  scene.system.query<{ occasion: string; decision: string; rules: string[] | null }>(
    `SELECT occasion, decision, (SELECT json_agg(h->>'ruleId') FROM jsonb_array_elements(hits) h WHERE h->>'effect' = 'BLOCK') AS rules
     FROM contact_decision WHERE customer_id = $1 ORDER BY id`,
    [of.customer.id],
  );
const facts = () =>
  scene.system.query<{ kind: string; debts: number | null; log: boolean }>(
    `SELECT kind, cardinality(debt_ids) AS debts, contact_log_id IS NOT NULL AS log
     FROM compliance_fact WHERE customer_id = $1 AND ended_at IS NULL ORDER BY id`,
    [person.customer.id],
  );

describe('the attempt of a contact', () => {
  it('is logged with it, once', async () => {
    const placed = await scene.place(person);
    expect(await log({ attemptId: placed.id })).toMatchObject({ __typename: 'ContactLogged' });
    const [row] = await scene.system.query(
      `SELECT a.state, l.attempt_id = a.id AS "isTied" FROM contact_attempt a
       JOIN contact_log l ON l.id = a.contact_log_id WHERE a.id = $1`,
      [placed.id],
    );
    expect(row).toEqual({ state: 'LOGGED', isTied: true });
    expect(await log({ attemptId: placed.id })).toMatchObject({ field: 'attemptId' });
  });

  it('is of this case, and of this channel and direction', async () => {
    const stranger = await scene.person();
    const theirs = await scene.place(stranger);
    expect(await log({ attemptId: theirs.id })).toMatchObject({ field: 'attemptId' });
    const own = await scene.place(person);
    // a call is not written down as a letter, which would give its place back
    const asLetter = { channel: 'LETTER', outcome: 'SENT', contactPointId: null };
    expect(await log({ attemptId: own.id, ...asLetter })).toMatchObject({
      __typename: 'Refusal',
      field: 'attemptId',
    });
    expect(
      await log({
        attemptId: own.id,
        direction: 'INBOUND',
        outcome: 'REFUSED',
        reason: 'NO_MONEY',
      }),
    ).toMatchObject({
      __typename: 'Refusal',
      field: 'attemptId',
    });
    expect(await log({ attemptId: own.id })).toMatchObject({ __typename: 'ContactLogged' });
  });

  it('is decided about afterwards where there was none, and never refused for it', async () => {
    await scene.calls(person, 6);
    await scene.place(person);
    expect(await log({})).toMatchObject({ __typename: 'ContactLogged' });
    const [, afterwards] = await decisions();
    expect(afterwards).toEqual({
      occasion: 'AFTERWARDS',
      decision: 'BLOCK',
      rules: ['US-FREQ-1'],
    });
  });

  it('is not asked of who called us', async () => {
    const told = await log({ direction: 'INBOUND', outcome: 'REFUSED', reason: 'NO_MONEY' });
    expect(told.__typename).toBe('ContactLogged');
    expect(await decisions()).toEqual([]);
  });
});

describe('the facts of a contact', () => {
  it('are written by its outcome, and do not speak against the very contact', async () => {
    const logged = await log({ outcome: 'REPRESENTED', reachedName: 'Dana Whitfield' });
    expect(logged).toMatchObject({ __typename: 'ContactLogged' });
    expect(await facts()).toContainEqual(expect.objectContaining({ kind: 'ATTORNEY', log: true }));
    const [afterwards] = await decisions();
    expect(afterwards).toMatchObject({ occasion: 'AFTERWARDS', rules: null });
    expect((await scene.place(person)).code).toBe('CONTACT_BLOCKED');
  });

  it('come with it, each checked; one that is not in order refuses all', async () => {
    const spoken = [{ kind: 'LANGUAGE', details: { language: 'es' } }];
    const wrong = [...spoken, { kind: 'BANKRUPTCY', details: { chapter: 13 } }];
    expect(await log({ facts: wrong })).toMatchObject({ __typename: 'Refusal', field: 'facts' });
    expect(await log({ facts: 'none' })).toMatchObject({ __typename: 'Refusal', field: 'facts' });
    expect(await facts()).toEqual([]);
    expect(await log({ facts: spoken })).toMatchObject({ __typename: 'ContactLogged' });
    expect(await facts()).toContainEqual({ kind: 'LANGUAGE', debts: null, log: true });
  });
});

import { buildUser } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ContactScene, contactScene, TUESDAY } from '../../test/contact-scene';
import { logContact } from '../../test/log-contact';

let scene: ContactScene;

beforeAll(async () => {
  scene = await contactScene();
});
afterAll(() => scene.stop());

it('gives the place of a call that did not connect back, and keeps that of one never logged', async () => {
  const person = await scene.person();
  await scene.calls(person, 6);
  const placed = await scene.place(person);
  expect(placed.__typename).toBe('ContactAttempt');
  expect((await scene.place(person)).code).toBe('CONTACT_BLOCKED');
  const logged = await logContact(scene.desk.asCollector, {
    caseId: person.caseId,
    attemptId: placed.id,
    outcome: 'BUSY',
  });
  expect(logged.__typename).toBe('ContactLogged');
  // busy is no call: 12 CFR 1006.14(b)(3)(ii)
  expect((await scene.place(person)).__typename).toBe('ContactAttempt');
  expect((await scene.place(person)).code).toBe('CONTACT_BLOCKED');
});

it('says why and from when, by which law, and keeps what was refused', async () => {
  const person = await scene.person();
  await scene.calls(person, 1, { outcome: 'REFUSED', reachClass: 'R' });
  const blocked = await scene.place(person);
  expect(blocked).toMatchObject({ code: 'CONTACT_BLOCKED' });
  expect(blocked.message).toContain('Allowed from Mon 16 Nov 08:');
  expect(blocked.reasons).toContainEqual(
    expect.objectContaining({ rule: 'US-FREQ-2', citation: expect.stringContaining('1006.14') }),
  );
  const [kept] = await scene.system.query<{
    occasion: string;
    decision: string;
    history: unknown[];
  }>(
    `SELECT occasion, decision, facts->'history' AS history FROM contact_decision WHERE customer_id = $1`,
    [person.customer.id],
  );
  expect(kept).toMatchObject({ occasion: 'BLOCKED', decision: 'BLOCK' });
  expect(kept?.history).toHaveLength(1);
  expect((await scene.events(person.customer, 'CONTACT_BLOCKED'))[0]?.payload).toMatchObject({
    ruleIds: ['US-FREQ-2'],
  });
});

it('keeps decisions: the database refuses to change or delete them', async () => {
  await expect(
    scene.system.query("UPDATE contact_decision SET decision = 'ALLOW'"),
  ).rejects.toThrow('evidence');
  await expect(scene.system.query('DELETE FROM contact_decision')).rejects.toThrow('evidence');
});

it('warns once a day: the answer holds for the same rules and person', async () => {
  const person = await scene.person();
  await scene.mutate(
    `mutation Fact($input: RecordComplianceFactInput!) { recordComplianceFact(input: $input) {
      __typename ... on Refusal { code message } } }`,
    { caseId: person.caseId, kind: 'DISPUTE_ORAL', details: { on: '2026-11-09' } },
  );
  const warned = await scene.place(person, { warningReason: null });
  expect(warned).toMatchObject({ code: 'CONTACT_WARNING', field: 'warningReason' });
  const answered = await scene.place(person, {
    warningReason: 'To tell them where the dispute is',
  });
  expect(answered.__typename).toBe('ContactAttempt');
  scene.clock.moveTo('2026-11-10T17:00Z');
  const again = await scene.place(person, { warningReason: null });
  expect(again.__typename).toBe('ContactAttempt');
  scene.clock.moveTo('2026-11-11T16:00Z');
  expect((await scene.place(person, { warningReason: null })).code).toBe('CONTACT_WARNING');
  scene.clock.moveTo(TUESDAY);
});

it('never blocks who calls us, and says what may be said', async () => {
  const person = await scene.person();
  await scene.mutate(
    `mutation Fact($input: RecordComplianceFactInput!) { recordComplianceFact(input: $input) {
      __typename ... on Refusal { code message } } }`,
    {
      caseId: person.caseId,
      kind: 'ATTORNEY',
      details: { name: 'Dana Whitfield', phone: '+16145550199' },
    },
  );
  expect((await scene.place(person)).code).toBe('CONTACT_BLOCKED');
  const inbound = await scene.place(person, { direction: 'INBOUND' });
  expect(inbound).toMatchObject({
    __typename: 'ContactAttempt',
    decision: { decision: expect.not.stringMatching('BLOCK'), mayDiscuss: 'ATTORNEY_ONLY' },
  });
});

it('takes an attempt back at once, and not after a minute', async () => {
  const RELEASE = `mutation Release($input: ReleaseAttemptInput!) { releaseAttempt(input: $input) {
    __typename ... on ContactAttempt { id state } ... on Refusal { code message } } }`;
  const person = await scene.person();
  await scene.calls(person, 6);
  const first = await scene.place(person);
  const released = await scene.mutate(RELEASE, { id: first.id });
  expect(released).toMatchObject({ __typename: 'ContactAttempt', state: 'RELEASED' });
  const second = await scene.place(person);
  expect(second.__typename).toBe('ContactAttempt');
  const colleague = await buildUser(scene.server.em, { teamIds: [scene.desk.team.id] });
  const asColleague = await scene.server.signIn(colleague);
  expect((await scene.mutate(RELEASE, { id: second.id }, asColleague)).code).toBe('NOT_ALLOWED');
  scene.clock.moveTo('2026-11-10T16:02Z');
  expect((await scene.mutate(RELEASE, { id: second.id })).code).toBe('INVALID_INPUT');
  scene.clock.moveTo(TUESDAY);
});

it('is logged by whoever placed it, or by who answers for them', async () => {
  const person = await scene.person();
  const placed = await scene.place(person);
  const { em } = scene.server;
  const teamIds = [scene.desk.team.id];
  const log = { caseId: person.caseId, attemptId: placed.id, outcome: 'BUSY' };
  const asColleague = await scene.server.signIn(await buildUser(em, { teamIds }));
  expect(await logContact(asColleague, log)).toMatchObject({
    code: 'NOT_ALLOWED',
    field: 'attemptId',
  });
  const supervisor = await buildUser(em, { teamIds, roles: ['SUPERVISOR'] });
  const asSupervisor = await scene.server.signIn(supervisor);
  expect((await logContact(asSupervisor, log)).__typename).toBe('ContactLogged');
});

it('keeps what was noted in the call before what its outcome would write', async () => {
  const person = await scene.person();
  const placed = await scene.place(person);
  await scene.mutate(
    `mutation Fact($input: RecordComplianceFactInput!) { recordComplianceFact(input: $input) {
      __typename ... on Refusal { code message } } }`,
    {
      caseId: person.caseId,
      kind: 'HARDSHIP',
      details: { what: 'Lost the job', reviewOn: '2026-12-15' },
    },
  );
  await logContact(scene.desk.asCollector, {
    caseId: person.caseId,
    attemptId: placed.id,
    outcome: 'HARDSHIP',
  });
  const facts = await scene.system.query<{ what: string }>(
    `SELECT details->>'what' AS what FROM compliance_fact
     WHERE customer_id = $1 AND kind = 'HARDSHIP' AND ended_at IS NULL`,
    [person.customer.id],
  );
  expect(facts).toEqual([{ what: 'Lost the job' }]);
});

it('refuses what is not the customer’s, and whoever does not work the portfolio', async () => {
  const person = await scene.person();
  const stranger = await scene.person();
  expect((await scene.place(person, { contactPointId: stranger.pointId })).field).toBe(
    'contactPointId',
  );
  expect((await scene.place(person, { debtIds: [stranger.debt.id] })).field).toBe('debtIds');
  expect((await scene.place(person, { channel: 'PIGEON' })).field).toBe('channel');
  expect((await scene.place(person, { channel: 'EMAIL' })).field).toBe('channel');
  const input = { idempotencyKey: 'k', caseId: person.caseId, channel: 'PHONE' };
  const document = `mutation P($input: PlaceContactInput!) { placeContact(input: $input) { __typename } }`;
  expect(await scene.desk.asClerk.errorOf(document, { input })).toBe('FORBIDDEN');
  const other = await buildUser(scene.server.em, {});
  const asOther = await scene.server.signIn(other);
  expect(await asOther.errorOf(document, { input })).toMatch(/NOT_FOUND|FORBIDDEN/);
});

it('calls nobody from a portfolio that is not live', async () => {
  const person = await scene.person();
  await scene.system.query('UPDATE portfolio SET live_since = NULL WHERE id = $1', [
    scene.desk.portfolio.id,
  ]);
  const blocked = await scene.place(person);
  await scene.system.query('UPDATE portfolio SET live_since = now() WHERE id = $1', [
    scene.desk.portfolio.id,
  ]);
  expect(blocked.code).toBe('CONTACT_BLOCKED');
});

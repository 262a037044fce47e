import { buildContactPoint, buildUser } from '@kept/data';
import type { Role } from '@kept/domain';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ContactScene, contactScene, type Owing, TUESDAY } from '../../test/contact-scene';
import type { Answer } from '../../test/ledger-scene';
import { type Caller, next } from '../../test/test-server';

const OVERRIDE = `
  __typename
  ... on ContactOverride { id version state ruleIds reason hits { ruleId } askedByName decidedByName decisionNote allowedActions }
  ... on Refusal { code field message reasons { rule } }`;
const ASK = `mutation Ask($input: AskContactOverrideInput!) { askContactOverride(input: $input) { ${OVERRIDE} } }`;
const GRANT = `mutation Grant($input: DecideContactOverrideInput!) { grantContactOverride(input: $input) { ${OVERRIDE} } }`;
const DECLINE = `mutation Decline($input: DecideContactOverrideInput!) { declineContactOverride(input: $input) { ${OVERRIDE} } }`;
const LIST =
  'query L($state: String, $caseId: ID) { contactOverrides(state: $state, caseId: $caseId) { id state } }';
const FACT = `mutation Fact($input: RecordComplianceFactInput!) {
  recordComplianceFact(input: $input) { __typename ... on Refusal { code message } }
}`;
const FIVE_HOURS_ON = '2026-11-10T21:00Z';

let scene: ContactScene;
let asCompliance: Caller;
let person: Owing;

async function somebody(roles: Role[]): Promise<Caller> {
  const user = await buildUser(scene.server.em, { roles, teamIds: [scene.desk.team.id] });
  return scene.server.signIn(user);
}

beforeAll(async () => {
  scene = await contactScene();
  asCompliance = await somebody(['COMPLIANCE_OFFICER']);
});
afterAll(() => scene.stop());
beforeEach(async () => {
  scene.clock.moveTo(TUESDAY);
  // seven calls in the days before and today's: the eighth is presumed to harass
  person = await scene.person();
  await scene.calls(person, 6);
  await scene.place(person);
});

const ask = (input: object = {}, caller?: Caller): Promise<Answer> =>
  scene.mutate(
    ASK,
    {
      caseId: person.caseId,
      channel: 'PHONE',
      contactPointId: person.pointId,
      reason: 'The bank called: their card was stolen',
      ...input,
    },
    caller,
  );
const decide = (document: string, { id, version }: Answer, caller = asCompliance, note?: string) =>
  scene.mutate(document, { id, version, note }, caller);
async function granted(input: object = {}, caller?: Caller): Promise<Answer> {
  return decide(GRANT, await ask(input, caller));
}
const use = ({ id }: Answer, input: object = {}, caller?: Caller): Promise<Answer> =>
  scene.place(person, { overrideId: id, ...input }, caller);
async function listed(variables: object): Promise<{ id: string; state: string }[]> {
  const data = await asCompliance.get<{ contactOverrides: { id: string; state: string }[] }>(
    LIST,
    variables,
  );
  return data.contactOverrides;
}

it('takes a second person, lets one contact through, and is kept as what it was', async () => {
  const asked = await ask();
  expect(asked).toMatchObject({
    state: 'WAITING',
    ruleIds: ['US-FREQ-1'],
    askedByName: scene.desk.collector.name,
    allowedActions: [],
  });
  expect((await use(asked)).code).toBe('OVERRIDE_NOT_POSSIBLE');
  const yes = await decide(GRANT, asked, asCompliance, 'Once');
  expect(yes).toMatchObject({ state: 'GRANTED', decisionNote: 'Once' });
  const attempt = await use(yes);
  expect(attempt).toMatchObject({ __typename: 'ContactAttempt', decision: { decision: 'BLOCK' } });
  const kept = await scene.system.query(
    `SELECT occasion, override_id FROM contact_decision WHERE customer_id = $1 AND occasion = 'OVERRIDE'`,
    [person.customer.id],
  );
  expect(kept).toEqual([{ occasion: 'OVERRIDE', override_id: yes.id }]);
  expect((await use(yes)).code).toBe('OVERRIDE_NOT_POSSIBLE');
  expect(await listed({ caseId: person.caseId })).toEqual([{ id: yes.id, state: 'USED' }]);
  for (const type of ['OVERRIDE_ASKED', 'OVERRIDE_DECIDED']) {
    expect(await scene.events(person.customer, type)).toHaveLength(1);
  }
});

it('is told to compliance when it is asked, and to whoever asked when it is decided', async () => {
  const [compliance, asker] = [await asCompliance.listen(), await scene.desk.asCollector.listen()];
  const told = next<{ type: string }>(compliance, 'notice');
  const asked = await ask();
  expect((await told).type).toBe('OVERRIDE_ASKED');
  const decided = new Promise<string>((resolve) => {
    asker.on('notice', ({ type }: { type: string }) => {
      if (type === 'OVERRIDE_DECIDED') resolve(type);
    });
  });
  await decide(GRANT, asked);
  expect(await decided).toBe('OVERRIDE_DECIDED');
  scene.server.hangUp();
});

it('is not granted by whoever asked, nor by a collector', async () => {
  const asBoth = await somebody(['COLLECTOR', 'COMPLIANCE_OFFICER']);
  const own = await ask({}, asBoth);
  expect((await decide(GRANT, own, asBoth)).code).toBe('OWN_REQUEST');
  expect(
    await scene.desk.asCollector.errorOf(GRANT, {
      input: { idempotencyKey: 'k', id: own.id, version: own.version },
    }),
  ).toBe('FORBIDDEN');
  expect(await decide(DECLINE, own, asCompliance, 'Wait for Monday')).toMatchObject({
    state: 'DECLINED',
    decisionNote: 'Wait for Monday',
  });
  expect((await decide(GRANT, own)).code).toBe('APPROVAL_DECIDED');
});

it('needs a reason, something that stops the contact, and rules that let themselves be overridden', async () => {
  expect(await ask({ reason: '  ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
  const free = await scene.person();
  const nothing = await ask({ caseId: free.caseId, contactPointId: free.pointId });
  expect(nothing.code).toBe('OVERRIDE_NOT_POSSIBLE');
  const cease = { kind: 'CEASE', details: {}, isWritten: true, debtIds: [person.debt.id] };
  await scene.mutate(FACT, { caseId: person.caseId, ...cease });
  const never = await ask();
  expect(never).toMatchObject({ code: 'OVERRIDE_NOT_POSSIBLE' });
  expect(never.reasons).toEqual([{ rule: 'US-CEASE-1' }]);
});

it('does not let through what came to stand against it since', async () => {
  const yes = await granted();
  const cease = { kind: 'CEASE', details: {}, isWritten: true, debtIds: [person.debt.id] };
  await scene.mutate(FACT, { caseId: person.caseId, ...cease });
  expect((await use(yes)).code).toBe('OVERRIDE_NOT_POSSIBLE');
});

it('is good for the contact it was asked for, and for whoever asked', async () => {
  const yes = await granted();
  const other = await buildContactPoint(scene.server.em, {
    customerId: person.customer.id,
    value: '+16145550177',
  });
  expect((await use(yes, { contactPointId: other.id })).code).toBe('OVERRIDE_NOT_POSSIBLE');
  expect((await use(yes, { purpose: 'SUIT' })).code).toBe('OVERRIDE_NOT_POSSIBLE');
  const asColleague = await somebody(['COLLECTOR']);
  expect((await use(yes, {}, asColleague)).code).toBe('OVERRIDE_NOT_POSSIBLE');
  expect((await use(yes)).__typename).toBe('ContactAttempt');
});

it('is over after four hours, asked or granted', async () => {
  const [waiting, yes] = [await ask(), await granted()];
  expect(await listed({ caseId: person.caseId, state: 'WAITING' })).toHaveLength(1);
  scene.clock.moveTo(FIVE_HOURS_ON);
  expect((await decide(GRANT, waiting)).code).toBe('OVERRIDE_NOT_POSSIBLE');
  expect((await use(yes)).code).toBe('OVERRIDE_NOT_POSSIBLE');
  const inCase = { caseId: person.caseId };
  expect(await listed({ ...inCase, state: 'WAITING' })).toEqual([]);
  const over = await listed({ ...inCase, state: 'EXPIRED' });
  expect(over.map(({ state }) => state)).toEqual(['EXPIRED', 'EXPIRED']);
});

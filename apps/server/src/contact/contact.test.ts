import { randomUUID } from 'node:crypto';
import { buildContact, buildContactPoint, type Customer } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, deskCustomer, openDesk } from '#test/desk';
import { movingClock } from '#test/moving-clock';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

const REFUSAL = '... on Refusal { code field message reasons { rule } }';
const CONTACT = `__typename ... on Contact { id name jobTitle relationship mayDiscuss doNotCall isActive note version } ${REFUSAL}`;
const POINT = `__typename ... on ContactPoint { id kind use value state label hasConsent optedOutAt timeZone source version } ${REFUSAL}`;
const ADD_CONTACT = `mutation Add($input: AddContactInput!) { result: addContact(input: $input) { ${CONTACT} } }`;
const CHANGE_CONTACT = `mutation Change($input: ChangeContactInput!) { result: changeContact(input: $input) { ${CONTACT} } }`;
const ADD_POINT = `mutation Add($input: AddContactPointInput!) { result: addContactPoint(input: $input) { ${POINT} } }`;
const CHANGE_POINT = `mutation Change($input: ChangeContactPointInput!) { result: changeContactPoint(input: $input) { ${POINT} } }`;

interface Result {
  __typename: string;
  id: string;
  code?: string;
  field?: string;
  value?: string;
  optedOutAt?: string | null;
}

let server: TestServer;
let desk: Desk;
let customer: Customer;

beforeAll(async () => {
  server = await startTestServer({ clock: movingClock('2026-11-09T17:00Z') });
  desk = await openDesk(server);
  customer = await deskCustomer(server, desk);
});
afterAll(() => server.stop());

async function run(document: string, input: object, caller: Caller = desk.asCollector) {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  return (await caller.get<{ result: Result }>(document, variables)).result;
}
async function eventsAbout(id: string) {
  return server.em.query(
    'SELECT type, payload FROM timeline_event WHERE subject_id = $1 ORDER BY position',
    [id],
  );
}

describe('a contact', () => {
  const ortiz = { name: ' Ms Ortiz ', relationship: 'ACCOUNTS_PAYABLE', mayDiscuss: true };

  it('is added, and changed where something is given', async () => {
    const added = await run(ADD_CONTACT, {
      customerId: customer.id,
      ...ortiz,
      jobTitle: 'AP lead',
    });
    expect(added).toMatchObject({
      name: 'Ms Ortiz',
      mayDiscuss: true,
      doNotCall: false,
      version: 1,
    });
    const { id } = added;
    const changed = await run(CHANGE_CONTACT, { id, version: 1, doNotCall: true, jobTitle: null });
    expect(changed).toMatchObject({
      name: 'Ms Ortiz',
      jobTitle: null,
      doNotCall: true,
      version: 2,
    });
    expect(await eventsAbout(id)).toEqual([
      { type: 'CONTACT_ADDED', payload: { contactId: id } },
      { type: 'CONTACT_CHANGED', payload: { contactId: id, fields: ['jobTitle', 'doNotCall'] } },
    ]);
  });

  it.each([
    ['name', { name: '  ' }, 'INVALID_INPUT'],
    ['relationship', { relationship: 'FRIEND' }, 'INVALID_INPUT'],
    ['note', { note: 'pays by 4111-1111-1111-1111' }, 'FORBIDDEN_TEXT'],
  ])('is refused a wrong %s', async (field, given, code) => {
    const input = { customerId: customer.id, ...ortiz, ...given };
    expect(await run(ADD_CONTACT, input)).toMatchObject({ code, field });
    const { id } = await buildContact(server.em, { customerId: customer.id });
    expect(await run(CHANGE_CONTACT, { id, version: 1, ...given })).toMatchObject({ code, field });
  });

  it('is not changed over what somebody else changed', async () => {
    const { id } = await buildContact(server.em, { customerId: customer.id });
    await run(CHANGE_CONTACT, { id, version: 1, isActive: false });
    expect(await run(CHANGE_CONTACT, { id, version: 1, name: 'Mrs Ortiz' })).toMatchObject({
      code: 'STALE_VERSION',
      reasons: [{ rule: 'CONTACT_CHANGED' }],
    });
  });
});

describe('a contact point', () => {
  it.each([
    ['PHONE', '(614) 555-0143', '+16145550143'],
    ['PHONE', '+44 20 7946 0958', '+442079460958'],
    ['EMAIL', ' AP@Halvorsen.example ', 'ap@halvorsen.example'],
    ['POSTAL', '12  Mill Road,\nColumbus', '12 Mill Road,\nColumbus'],
  ])('of kind %s typed as %j is kept as %j', async (kind, value, kept) => {
    const { id } = await deskCustomer(server, desk);
    const added = await run(ADD_POINT, { customerId: id, kind, value });
    expect(added).toMatchObject({
      value: kept,
      state: 'UNVERIFIED',
      source: 'COLLECTOR',
      version: 1,
    });
  });

  it('is for home, on the way or at work, where that is known', async () => {
    const { id: customerId } = await deskCustomer(server, desk);
    const point = { customerId, kind: 'PHONE', value: '+16145550143', use: 'MOBILE' };
    const { id } = await run(ADD_POINT, point);
    expect(await run(CHANGE_POINT, { id, version: 1, label: 'Desk' })).toMatchObject({
      use: 'MOBILE',
    });
    expect(await run(CHANGE_POINT, { id, version: 2, use: 'WORK' })).toMatchObject({ use: 'WORK' });
    expect(await run(CHANGE_POINT, { id, version: 3, use: null })).toMatchObject({ use: null });
    expect(await run(CHANGE_POINT, { id, version: 4, use: 'CAR' })).toMatchObject({ field: 'use' });
  });

  it('without a country of its own is read as one of the customer’s', async () => {
    const { id } = await deskCustomer(server, desk);
    await server.em.query("UPDATE customer SET country = 'GB' WHERE id = $1", [id]);
    const added = await run(ADD_POINT, { customerId: id, kind: 'PHONE', value: '020 7946 0958' });
    expect(added.value).toBe('+442079460958');
  });

  it.each([
    ['kind', { kind: 'FAX', value: '+16145550143' }],
    ['value', { kind: 'PHONE', value: '123' }],
    ['value', { kind: 'PHONE', value: 'call me' }],
    ['value', { kind: 'EMAIL', value: 'ap at halvorsen' }],
    ['value', { kind: 'POSTAL', value: 'x' }],
    ['timeZone', { kind: 'PHONE', value: '+16145550143', timeZone: 'Ohio' }],
    ['use', { kind: 'PHONE', value: '+16145550143', use: 'CAR' }],
  ])('is refused a wrong %s: %j', async (field, given) => {
    const refused = await run(ADD_POINT, { customerId: customer.id, ...given });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('is kept once, however it is typed', async () => {
    const { id: customerId } = await deskCustomer(server, desk);
    const typed = (value: string) => run(ADD_POINT, { customerId, kind: 'PHONE', value });
    await typed('614 555 0177');
    expect(await typed('+1 (614) 555-0177')).toMatchObject({ code: 'DUPLICATE', field: 'value' });
  });

  it('is opted out of, and of another state, each told', async () => {
    const { id: customerId } = await deskCustomer(server, desk);
    const { id } = await buildContactPoint(server.em, { customerId });
    const out = await run(CHANGE_POINT, { id, version: 1, optedOut: true, hasConsent: false });
    expect(out).toMatchObject({ hasConsent: false, version: 2 });
    expect(out.optedOutAt).toMatch(/^2026-11-09T17:00/);
    const back = await run(CHANGE_POINT, { id, version: 2, optedOut: false, state: 'VALID' });
    expect(back).toMatchObject({ optedOutAt: null, state: 'VALID' });
    expect(await eventsAbout(id)).toMatchObject([
      { payload: { from: 'UNVERIFIED', to: 'UNVERIFIED', fields: ['hasConsent', 'optedOutAt'] } },
      { payload: { from: 'UNVERIFIED', to: 'VALID', fields: ['state', 'optedOutAt'] } },
    ]);
    const state = await run(CHANGE_POINT, { id, version: 3, state: 'LOUD' });
    expect(state).toMatchObject({ code: 'INVALID_INPUT', field: 'state' });
    const stale = await run(CHANGE_POINT, { id, version: 1, label: 'office' });
    expect(stale).toMatchObject({ code: 'STALE_VERSION' });
  });

  it('is of a contact of the same customer', async () => {
    const other = await buildContact(server.em, {
      customerId: (await deskCustomer(server, desk)).id,
    });
    const input = { customerId: customer.id, kind: 'PHONE', value: '+16145550199' };
    const variables = { input: { ...input, contactId: other.id, idempotencyKey: randomUUID() } };
    expect(await desk.asCollector.errorOf(ADD_POINT, variables)).toBe('NOT_FOUND');
  });
});

describe('contacts and their points', () => {
  it('are added and changed by those who work with the customer', async () => {
    const contact = await buildContact(server.em, { customerId: customer.id });
    const point = await buildContactPoint(server.em, {
      customerId: customer.id,
      value: '+16145550200',
    });
    const stranger = await openDesk(server);
    const inputs: readonly [string, object][] = [
      [ADD_CONTACT, { customerId: customer.id, name: 'A', relationship: 'OTHER' }],
      [CHANGE_CONTACT, { id: contact.id, version: 1, name: 'B' }],
      [ADD_POINT, { customerId: customer.id, kind: 'PHONE', value: '+16145550201' }],
      [CHANGE_POINT, { id: point.id, version: 1, state: 'VALID' }],
    ];
    for (const [document, given] of inputs) {
      const variables = { input: { idempotencyKey: randomUUID(), ...given } };
      expect(await stranger.asCollector.errorOf(document, variables)).toBe('NOT_FOUND');
      expect(await desk.asClerk.errorOf(document, variables)).toBe('FORBIDDEN');
    }
  });
});

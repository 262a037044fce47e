import { randomUUID } from 'node:crypto';
import {
  buildCase,
  buildContact,
  buildContactPoint,
  buildCustomer,
  buildDebt,
  buildUser,
  DebtParty,
} from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, deskCustomer, openDesk, systemContext } from '#test/desk';
import { movingClock } from '#test/moving-clock';
import { openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { namesOn } from '#test/worklist-tester';
import type { Ctx } from '../core/context';

const LIST = `query List($search: String, $filter: CustomerFilter, $first: Int, $after: String) {
  customers(search: $search, filter: $filter, first: $first, after: $after) {
    nodes { id name } pageInfo { endCursor hasNextPage } totalCount
  }
}`;
const ONE = `query One($id: ID!) { customer(id: $id) {
  id name timeZone dateOfBirth identityNoLast4 specialistReason version allowedActions hasOtherTeams
  parent { name contactPoints { value } } accountManager { name } references { portfolioName reference }
  contacts { name } contactPoints { value } debts { portfolioId accountNumber parties { name liability } } cases { id }
} }`;
const CHANGE = `mutation Change($input: ChangeCustomerInput!) { changeCustomer(input: $input) {
  __typename ... on Customer { version timeZone language usualPayDay city specialistReason }
  ... on Refusal { code field reasons { rule text } }
} }`;

interface List {
  customers: {
    nodes: { id: string; name: string }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    totalCount: number;
  };
}

let server: TestServer;
let system: Ctx;
let desk: Desk;

beforeAll(async () => {
  const clock = movingClock('2026-11-09T17:00Z');
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  desk = await openDesk(server);
});
afterAll(() => server.stop());

const asRole = async (role: string, given: object = {}) =>
  server.signIn(await buildUser(server.em, { roles: [role], teamIds: [desk.team.id], ...given }));

describe('customers', () => {
  async function namesOf(caller: Caller, variables: object): Promise<string[]> {
    const { customers } = await caller.get<List>(LIST, variables);
    expect(customers.totalCount).toBe(customers.nodes.length);
    return customers.nodes.map(({ name }) => name);
  }

  it('are listed by name, a page at a time, whatever their capitals', async () => {
    const { portfolio, asCollector } = await openDesk(server);
    const names = ['beta', 'Alpha', 'gamma', 'Delta', 'Alpha'];
    for (const name of names) await buildCustomer(server.em, { name, portfolioId: portfolio.id });
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { customers }: List = await asCollector.get<List>(LIST, { first: 2, after });
      seen.push(...customers.nodes.map(({ name }) => name));
      expect(customers.totalCount).toBe(5);
      if (!customers.pageInfo.hasNextPage) break;
      after = customers.pageInfo.endCursor;
    }
    expect(seen).toEqual(['Alpha', 'Alpha', 'beta', 'Delta', 'gamma']);
  });

  it('are found by a part of the name or the number of a book, as typed', async () => {
    const { portfolio, asCollector } = await openDesk(server);
    const of = (name: string) => buildCustomer(server.em, { name, portfolioId: portfolio.id });
    const steel = await of('Halvorsen Steel 100%');
    await of('Brandt & Sons');
    await server.em.query('UPDATE customer_reference SET reference = $2 WHERE customer_id = $1', [
      steel.id,
      'K-4711/b',
    ]);
    for (const search of ['halvor', 'STEEL', '100%', '4711', ' k-47 ']) {
      expect(await namesOf(asCollector, { search })).toEqual(['Halvorsen Steel 100%']);
    }
    expect(await namesOf(asCollector, { search: '%' })).toEqual(['Halvorsen Steel 100%']);
    expect(await namesOf(asCollector, { search: 'nobody' })).toEqual([]);
  });

  it('are filtered by kind, portfolio, open case and account manager', async () => {
    const own = await openDesk(server);
    const manager = await buildUser(server.em, { name: 'Jo', roles: ['ACCOUNT_MANAGER'] });
    const [opened] = await openCases({ server, system, desk: own }, [{ name: 'With a case' }]);
    await server.em.query('UPDATE customer SET account_manager_id = $2 WHERE id = $1', [
      opened!.customer.id,
      manager.id,
    ]);
    const person = { name: 'A person', kind: 'PERSON', portfolioId: own.portfolio.id } as const;
    await buildCustomer(server.em, person);
    const filtered = (filter: object) => namesOf(own.asCollector, { filter });
    expect(await filtered({ kind: 'PERSON' })).toEqual(['A person']);
    expect(await filtered({ hasOpenCase: true })).toEqual(['With a case']);
    expect(await filtered({ hasOpenCase: false })).toEqual(['A person']);
    expect(await filtered({ accountManagerId: manager.id })).toEqual(['With a case']);
    expect(await filtered({ portfolioId: own.portfolio.id })).toHaveLength(2);
    expect(await filtered({ portfolioId: desk.portfolio.id })).toEqual([]);
    expect(await namesOf(await server.signIn(manager), {})).toEqual(['With a case']);
  });
});

describe('customer', () => {
  it('shows who speaks for it, its debts with all who owe them, and its cases', async () => {
    const { em } = server;
    const parent = await buildCustomer(em, { name: 'Holding' });
    await buildContactPoint(em, { customerId: parent.id });
    const customer = await deskCustomer(server, desk, 'Subsidiary');
    await em.query('UPDATE customer SET parent_id = $2 WHERE id = $1', [customer.id, parent.id]);
    await buildContact(em, { customerId: customer.id });
    await buildContactPoint(em, { customerId: customer.id });
    const debt = await buildDebt(em, { customerId: customer.id, portfolioId: desk.portfolio.id });
    const guarantor = await deskCustomer(server, desk, 'Guarantor');
    await em.insert(DebtParty, {
      debtId: debt.id,
      customerId: guarantor.id,
      liability: 'GUARANTOR',
    });
    const work = await buildCase(em, { customerId: customer.id, portfolioId: desk.portfolio.id });
    const seen = await desk.asCollector.get(ONE, { id: customer.id });
    expect(seen).toMatchObject({
      customer: {
        // of a parent in no book of theirs a collector learns the name
        parent: { name: 'Holding', contactPoints: [] },
        references: [{ portfolioName: desk.portfolio.name }],
        contacts: [{ name: 'Ms Ortiz' }],
        contactPoints: [{ value: '+16145550123' }],
        cases: [{ id: work.id }],
        hasOtherTeams: false,
        allowedActions: ['update', 'readIdentity', 'addContact', 'addNote'],
      },
    });
    const parties = [
      { name: 'Subsidiary', liability: 'PRIMARY' },
      { name: 'Guarantor', liability: 'GUARANTOR' },
    ];
    expect(seen.customer).toMatchObject({
      debts: expect.arrayContaining([expect.objectContaining({ parties })]),
    });
    const ofGuarantor = await desk.asCollector.get(ONE, { id: guarantor.id });
    expect(ofGuarantor.customer).toMatchObject({
      debts: expect.arrayContaining([expect.objectContaining({ parties })]),
    });
  });

  it('shows identity and vulnerability to those who may read them', async () => {
    const identity = { dateOfBirth: '1970-05-01', identityNoLast4: '4711' };
    const customer = await buildCustomer(server.em, {
      ...identity,
      kind: 'PERSON',
      specialistReason: 'VULNERABLE',
      portfolioId: desk.portfolio.id,
    });
    const read = async (caller: Caller) => (await caller.get(ONE, { id: customer.id })).customer;
    const all = { ...identity, specialistReason: 'VULNERABLE' };
    expect(await read(desk.asCollector)).toMatchObject(all);
    expect(await read(await asRole('COMPLIANCE_OFFICER'))).toMatchObject(all);
    const none = { dateOfBirth: null, identityNoLast4: null, specialistReason: null };
    expect(await read(desk.asClerk)).toMatchObject(none);
    expect(await read(await asRole('CREDIT_MANAGER'))).toMatchObject(none);
    await server.em.query("UPDATE customer SET specialist_reason = 'DECEASED' WHERE id = $1", [
      customer.id,
    ]);
    expect(await read(desk.asClerk)).toMatchObject({ ...none, specialistReason: 'DECEASED' });
  });
});

describe('changeCustomer', () => {
  interface Changed {
    changeCustomer: { __typename: string; version?: number; code?: string; field?: string };
  }
  async function change(input: object, caller: Caller = desk.asCollector) {
    const variables = { input: { idempotencyKey: randomUUID(), version: 1, ...input } };
    return (await caller.get<Changed>(CHANGE, variables)).changeCustomer;
  }

  it('writes what was given, leaves the rest, and tells which fields', async () => {
    const { id } = await deskCustomer(server, desk);
    const given = { timeZone: 'America/Denver', usualPayDay: 25, city: 'Denver' };
    expect(await change({ id, ...given })).toMatchObject({ ...given, version: 2, language: 'en' });
    expect(await change({ id, version: 2, city: null })).toMatchObject({
      city: null,
      usualPayDay: 25,
    });
    const events = await server.em.query(
      "SELECT payload FROM timeline_event WHERE customer_id = $1 AND type = 'CUSTOMER_CHANGED' ORDER BY position",
      [id],
    );
    expect(events).toEqual([
      { payload: { fields: ['city', 'timeZone', 'usualPayDay'] } },
      { payload: { fields: ['city'] } },
    ]);
  });

  it('puts a customer for the specialist on that list at once', async () => {
    const own = await openDesk(server);
    const [opened] = await openCases({ server, system, desk: own }, [{ name: 'Grieving' }]);
    await change({ id: opened!.customer.id, specialistReason: 'VULNERABLE' }, own.asCollector);
    expect(await namesOn(own.asCollector)).toEqual([]);
    expect(await namesOn(own.asCollector, { specialist: true })).toEqual(['Grieving']);
  });

  it.each([
    ['timeZone', { timeZone: 'Denver' }],
    ['language', { language: 'English, please' }],
    ['language', { language: null }],
    ['usualPayDay', { usualPayDay: 32 }],
    ['country', { country: 'usa' }],
    ['specialistReason', { specialistReason: 'TIRED' }],
  ])('refuses %s as %j', async (field, given) => {
    const { id } = await deskCustomer(server, desk);
    expect(await change({ id, ...given })).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('says what somebody else changed', async () => {
    const { id } = await deskCustomer(server, desk);
    await change({ id, city: 'Denver' });
    expect(await change({ id, city: 'Boulder' })).toMatchObject({
      code: 'STALE_VERSION',
      reasons: [{ rule: 'CUSTOMER_CHANGED', text: expect.stringContaining('city') }],
    });
  });

  it('is for who works with the customer', async () => {
    const { id } = await deskCustomer(server, desk);
    const input = { idempotencyKey: randomUUID(), id, version: 1, city: 'Denver' };
    const stranger = await openDesk(server);
    expect(await stranger.asCollector.errorOf(CHANGE, { input })).toBe('NOT_FOUND');
    expect(await desk.asClerk.errorOf(CHANGE, { input })).toBe('FORBIDDEN');
  });
});

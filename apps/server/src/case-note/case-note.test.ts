import { randomUUID } from 'node:crypto';
import { buildUser, type User } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, systemContext } from '#test/desk';
import { movingClock } from '#test/moving-clock';
import { type OpenedCase, openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

const ADD = `mutation Add($input: AddNoteInput!) { addNote(input: $input) {
  __typename ... on CaseNote { id body author { name } recordedAt } ... on Refusal { code field }
} }`;
const NOTES = `query Notes($customerId: ID!) {
  timeline(customerId: $customerId, categories: ["NOTES"]) { nodes { type body actor { name } } }
}`;

interface Added {
  addNote: { __typename: string; body?: string; code?: string; field?: string };
}
interface Notes {
  timeline: { nodes: { body: string | null }[] };
}

let server: TestServer;
let desk: Desk;
let opened: OpenedCase;
let manager: User;
let asManager: Caller;

beforeAll(async () => {
  const clock = movingClock('2026-11-09T17:00Z');
  server = await startTestServer({ clock });
  desk = await openDesk(server);
  const system = systemContext(server, clock);
  const [first] = await openCases({ server, system, desk }, [{ name: 'Halvorsen Steel' }]);
  opened = first!;
  manager = await buildUser(server.em, { name: 'Jo', roles: ['ACCOUNT_MANAGER'] });
  asManager = await server.signIn(manager);
});
afterAll(() => server.stop());

const inputOf = (given: object) => ({
  input: { idempotencyKey: randomUUID(), customerId: opened.customer.id, ...given },
});
const add = async (given: object, caller: Caller = desk.asCollector) =>
  (await caller.get<Added>(ADD, inputOf(given))).addNote;
const notesFor = async (caller: Caller) => {
  const { timeline } = await caller.get<Notes>(NOTES, { customerId: opened.customer.id });
  return timeline.nodes.map(({ body }) => body);
};

describe('addNote', () => {
  it('writes a note on a case, which those who see the case read', async () => {
    const note = await add({ caseId: opened.caseId, body: ' Closed between the years ' });
    expect(note).toMatchObject({
      body: 'Closed between the years',
      author: { name: 'Mia Collector' },
    });
    expect(await notesFor(desk.asCollector)).toContain('Closed between the years');
  });

  it('lets an account manager write on the customers they own, and on no others', async () => {
    const body = 'New terms in January';
    expect(await asManager.errorOf(ADD, inputOf({ body }))).toBe('NOT_FOUND');
    await server.em.query('UPDATE customer SET account_manager_id = $2 WHERE id = $1', [
      opened.customer.id,
      manager.id,
    ]);
    expect(await add({ body }, asManager)).toMatchObject({ body, author: { name: 'Jo' } });
    expect(await notesFor(desk.asCollector)).toContain(body);
    expect(await notesFor(asManager)).toContain(body);
  });

  it('refuses an empty note, an endless one, and a card number', async () => {
    expect(await add({ body: '  ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'body' });
    expect(await add({ body: 'x'.repeat(10_001) })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'body',
    });
    expect(await add({ body: 'card 4111 1111 1111 1111' })).toMatchObject({
      code: 'FORBIDDEN_TEXT',
      field: 'body',
    });
  });

  it('writes on no case of another team or customer', async () => {
    const stranger = await openDesk(server);
    const onCase = inputOf({ caseId: opened.caseId, body: 'hello' });
    expect(await stranger.asCollector.errorOf(ADD, onCase)).toBe('NOT_FOUND');
    expect(await stranger.asCollector.errorOf(ADD, inputOf({ body: 'hello' }))).toBe('NOT_FOUND');
    expect(await desk.asClerk.errorOf(ADD, onCase)).toBe('FORBIDDEN');
    const other = { ...onCase.input, customerId: stranger.portfolio.id };
    expect(await desk.asCollector.errorOf(ADD, { input: other })).toBe('NOT_FOUND');
  });
});

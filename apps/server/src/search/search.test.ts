import { buildContactPoint } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk, systemContext } from '#test/desk';
import { movingClock } from '#test/moving-clock';
import { type OpenedCase, openCases } from '#test/open-cases';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';

const SEARCH = `query Search($text: String!, $first: Int) {
  search(text: $text, first: $first) { kind title detail customerId caseId }
}`;

interface Hit {
  kind: string;
  title: string;
  detail: string | null;
  caseId: string | null;
}

let server: TestServer;
let desk: Desk;
let steel: OpenedCase;
let number: string;

beforeAll(async () => {
  const clock = movingClock('2026-11-09T17:00Z');
  server = await startTestServer({ clock });
  desk = await openDesk(server);
  const system = systemContext(server, clock);
  const wanted = [
    { name: 'Halvorsen Steel' },
    { name: 'Brandt & Sons' },
    { name: 'Old Halvorsen' },
  ];
  const [first] = await openCases({ server, system, desk }, wanted);
  steel = first!;
  const { customer, invoice, caseId } = steel;
  await server.em.query("UPDATE invoice SET number = 'INV-2231' WHERE id = $1", [invoice.id]);
  await server.em.query(
    "UPDATE customer_reference SET reference = 'K-4711' WHERE customer_id = $1",
    [customer.id],
  );
  await server.em.query("UPDATE customer SET city = 'Columbus', country = 'US' WHERE id = $1", [
    customer.id,
  ]);
  await buildContactPoint(server.em, { customerId: customer.id, value: '+16145550143' });
  const [row] = await server.em.query('SELECT number FROM collection_case WHERE id = $1', [caseId]);
  number = `C-${row.number}`;
});
afterAll(() => server.stop());

async function search(text: string, caller: Caller = desk.asCollector): Promise<Hit[]> {
  return (await caller.get<{ search: Hit[] }>(SEARCH, { text })).search;
}

it('finds customers by name, those that begin with it first, with their open case', async () => {
  const hits = await search('halvor');
  expect(hits.map(({ title }) => title)).toEqual(['Halvorsen Steel', 'Old Halvorsen']);
  expect(hits[0]).toMatchObject({
    kind: 'CUSTOMER',
    detail: 'Columbus, US',
    caseId: steel.caseId,
  });
});

it.each([
  ['the number of an invoice', 'INV-2231', 'INVOICE', 'INV-2231'],
  ['a part of it, in other capitals and with blanks', 'inv- 2231', 'INVOICE', 'INV-2231'],
  ['the number of a book', 'k-4711', 'CUSTOMER', 'Halvorsen Steel'],
  ['a part of a phone number', '555-0143', 'PHONE', '+16145550143'],
  ['a phone number as it is dialled', '(614) 555 01', 'PHONE', '+16145550143'],
])('finds by %s', async (_what, text, kind, title) => {
  const hits = await search(text);
  expect(hits).toContainEqual(expect.objectContaining({ kind, title, caseId: steel.caseId }));
});

it('finds a case by its number, written either way', async () => {
  for (const text of [number, number.toLowerCase(), number.slice(2)]) {
    const [first] = await search(text);
    expect(first).toMatchObject({ kind: 'CASE', title: number, caseId: steel.caseId });
  }
});

it('takes one statement, and none for a single letter', async () => {
  await search('warm');
  server.statements.length = 0;
  await search('halvorsen 22');
  expect(server.statements).toHaveLength(1);
  server.statements.length = 0;
  expect(await search(' h ')).toEqual([]);
  expect(server.statements).toHaveLength(0);
});

it('takes what is typed as it is', async () => {
  expect(await search('%%')).toEqual([]);
  expect(await search('__')).toEqual([]);
  const brandt = await search('brandt &');
  expect(brandt.map(({ title }) => title)).toEqual(['Brandt & Sons']);
});

it('finds nothing of other teams, by whatever is typed', async () => {
  const stranger = await openDesk(server);
  for (const text of ['halvorsen', 'INV-2231', 'K-4711', '5550143', number]) {
    expect(await search(text, stranger.asCollector)).toEqual([]);
  }
});

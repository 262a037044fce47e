import { randomUUID } from 'node:crypto';
import { buildCalendar, buildPortfolio, buildTeam, buildUser } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, startTestServer, type TestServer } from '#test/test-server';
import { createClock } from '../core/clock';

let server: TestServer;
let administrator: Caller;
beforeAll(async () => {
  const clock = createClock(null, () => Temporal.Instant.from('2026-11-22T02:30:00Z'));
  server = await startTestServer({ clock });
  administrator = await server.signIn(await buildUser(server.em, { roles: ['ADMINISTRATOR'] }));
});
afterAll(() => server.stop());

const CREATE = `mutation CreatePortfolio($input: CreatePortfolioInput!) {
  createPortfolio(input: $input) {
    __typename
    ... on Portfolio { id code name isActive language }
    ... on Refusal { code field }
  }
}`;
const PORTFOLIOS = `query Portfolios {
  portfolios {
    name today promisePolicy
    calendar { name weekend holidays(from: "2026-11-01", to: "2026-11-30") }
  }
}`;

async function inputOf(given: object = {}) {
  return {
    idempotencyKey: randomUUID(),
    code: randomUUID(),
    name: `Book ${randomUUID()}`,
    creditorName: 'Harbor Metals',
    currency: 'USD',
    country: 'US',
    timeZone: 'America/Chicago',
    calendarId: (await buildCalendar(server.em)).id,
    collectorRelation: 'FIRST_PARTY',
    debtKind: 'BUSINESS',
    ledgerMaster: 'ERP',
    workMode: 'POOL',
    teamIds: [],
    ...given,
  };
}

it('opens a book that its teams see at once', async () => {
  const team = await buildTeam(server.em, { portfolioIds: [] });
  const mia = await server.signIn(await buildUser(server.em, { teamIds: [team.id] }));
  const books = async () =>
    (
      await mia.get<{ me: { portfolios: { name: string }[] } }>(
        'query Me { me { portfolios { name } } }',
      )
    ).me.portfolios.map((book) => book.name);
  expect(await books()).toEqual([]);
  const input = await inputOf({ name: ' Metals US ', teamIds: [team.id] });
  expect(await administrator.get(CREATE, { input })).toMatchObject({
    createPortfolio: { name: 'Metals US', isActive: true },
  });
  await expect.poll(books).toEqual(['Metals US']);
});

it.each([
  ['code', ''],
  ['name', ' '],
  ['creditorName', ''],
  ['currency', 'XXQ'],
  ['country', 'usa'],
  ['timeZone', 'Mars/Olympus'],
  ['timeZone', '+02:00'],
  ['collectorRelation', 'COUSIN'],
  ['debtKind', 'ANY'],
  ['ledgerMaster', 'PAPER'],
  ['workMode', 'CHAOS'],
  ['language', 'fr-FR'],
  ['calendarId', '0199a000-0000-7000-8000-000000000000'],
])('refuses a %s of "%s"', async (field, value) => {
  const input = await inputOf({ [field]: value });
  expect(await administrator.get(CREATE, { input })).toEqual({
    createPortfolio: { __typename: 'Refusal', code: 'INVALID_INPUT', field },
  });
});

it.each([
  ['US', undefined, 'en-US'],
  ['CA', undefined, 'en-US'],
  ['GB', undefined, 'en-GB'],
  ['DE', undefined, 'de-DE'],
  ['FR', undefined, 'en-GB'],
  ['US', 'de-DE', 'de-DE'],
])('writes to customers in %s, asked for %s, in %s', async (country, language, expected) => {
  const input = await inputOf({ country, ...(language && { language }) });
  expect(await administrator.get(CREATE, { input })).toMatchObject({
    createPortfolio: { language: expected },
  });
});

it.each(['name', 'code'] as const)('refuses a %s that is taken', async (field) => {
  const other = await buildPortfolio(server.em);
  const input = await inputOf({ [field]: other[field] });
  expect(await administrator.get(CREATE, { input })).toMatchObject({
    createPortfolio: { code: 'NAME_TAKEN', field },
  });
});

it('is opened by administrators alone', async () => {
  const manager = await server.signIn(await buildUser(server.em, { roles: ['CREDIT_MANAGER'] }));
  expect(await manager.errorOf(CREATE, { input: await inputOf() })).toBe('FORBIDDEN');
});

it('has its own day, calendar and policies; a collector sees those of their teams', async () => {
  const calendarId = (await buildCalendar(server.em, { name: 'Bank days', weekend: [6, 7] })).id;
  await server.em.query(
    `INSERT INTO calendar_holiday (calendar_id, day, name)
     VALUES ($1, '2026-11-26', 'Thanksgiving'), ($1, '2026-12-25', 'Christmas')`,
    [calendarId],
  );
  const london = await buildPortfolio(server.em, {
    name: 'London',
    timeZone: 'Europe/London',
    calendarId,
  });
  const denver = await buildPortfolio(server.em, {
    name: 'Denver',
    timeZone: 'America/Denver',
    debtKind: 'CONSUMER',
  });
  const team = await buildTeam(server.em, { portfolioIds: [london.id, denver.id] });
  await buildPortfolio(server.em, { name: 'Somebody else’s' });
  await server.em.query(
    `INSERT INTO policy (kind, portfolio_id, version, document, effective_from)
     VALUES ('PROMISE', $1, 1, '{"valueDaysBefore": 3}', '2026-11-01'), ('PROMISE', $1, 2, '{"valueDaysBefore": 9}', '2026-12-01')`,
    [london.id],
  );
  const mia = await server.signIn(await buildUser(server.em, { teamIds: [team.id] }));
  expect(await mia.get(PORTFOLIOS)).toEqual({
    portfolios: [
      {
        name: 'Denver',
        today: '2026-11-21',
        promisePolicy: expect.objectContaining({ keptPercent: 98, valueDaysBefore: 5 }),
        calendar: expect.objectContaining({ holidays: [] }),
      },
      {
        name: 'London',
        today: '2026-11-22',
        promisePolicy: expect.objectContaining({ keptPercent: 99, valueDaysBefore: 3 }),
        calendar: { name: 'Bank days', weekend: [6, 7], holidays: ['2026-11-26'] },
      },
    ],
  });
});

import { buildCustomer, buildTeam, buildUser, type Customer } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import type { Ctx } from '../core/context';
import { findCurrentUser } from '../core/sessions';
import { isCursor, replay } from './replay';

let server: TestServer;
let ctx: Ctx;
let customer: Customer;
let portfolioId: string;
let beginning: string;

beforeAll(async () => {
  server = await startTestServer();
  const { em } = server;
  const team = await buildTeam(em);
  const user = await buildUser(em, { teamIds: [team.id] });
  const current = await findCurrentUser(server.dataSource, user.id);
  if (!current) throw new Error('no such user');
  portfolioId = current.portfolioIds[0] ?? '';
  customer = await buildCustomer(em, { portfolioId });
  ctx = server.running.contextFor(current);
  beginning = await cursor();
  await write(1_000);
});
afterAll(() => server.stop());

async function cursor(): Promise<string> {
  const [row] = await server.em.query(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS cursor',
  );
  return row.cursor;
}

function write(many: number): Promise<unknown> {
  return server.em.query(
    `INSERT INTO timeline_event (subject_type, subject_id, customer_id, portfolio_id, type, category, payload, occurred_at)
     SELECT 'Customer', $1, $1, $2, 'CUSTOMER_CHANGED', 'CASE', '{}', now() FROM generate_series(1, $3)`,
    [customer.id, portfolioId, many],
  );
}

it('tells a thousand changes one by one, and asks for a reload beyond', async () => {
  const all = await replay(ctx, beginning, 'now');
  expect(all).toMatchObject({ reload: false, cursor: 'now' });
  expect(all.notices).toHaveLength(1_000);
  await write(1);
  expect(await replay(ctx, beginning, 'now')).toEqual({ notices: [], cursor: 'now', reload: true });
});

it.each([
  ['1136', true],
  ['', false],
  ['-1', false],
  ["1'; DROP TABLE x", false],
  [1136, false],
  [null, false],
])('takes %o for a cursor: %s', (text, is) => {
  expect(isCursor(text)).toBe(is);
});

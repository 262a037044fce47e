import { buildCustomer, buildTeam, buildUser, Team } from '@kept/data';
import { refuse } from '@kept/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '#test/test-server';
import type { Ctx } from './context';
import { loadById } from './loaders';
import { SYSTEM } from './people';

let server: TestServer;
let ctx: Ctx;
beforeAll(async () => {
  server = await startTestServer();
  ctx = server.running.contextFor(SYSTEM);
});
afterAll(() => server.stop());

const REFUSED = refuse('NOT_ALLOWED', 'No.');

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

it('rolls back what a refused command wrote, and keeps what it recorded', async () => {
  const team = await buildTeam(server.em);
  const result = await ctx.transact(async (tx) => {
    await tx.em.update(Team, { id: team.id }, { name: 'written before the refusal' });
    await tx.record(async (own) => {
      await own.execute('UPDATE team SET version = 7 WHERE id = $1', [team.id]);
    });
    return REFUSED;
  });
  expect(result).toEqual(REFUSED);
  const after = await server.em.findOneByOrFail(Team, { id: team.id });
  expect(after).toMatchObject({ name: team.name, version: 7 });
});

it('rolls back when the command throws, and lets the error through', async () => {
  const team = await buildTeam(server.em);
  const attempt = ctx.transact(async (tx) => {
    await tx.em.update(Team, { id: team.id }, { name: 'written before the bug' });
    throw new Error('a bug');
  });
  await expect(attempt).rejects.toThrow('a bug');
  expect((await server.em.findOneByOrFail(Team, { id: team.id })).name).toBe(team.name);
});

it('turns a unique violation into its refusal', async () => {
  const { name } = await buildTeam(server.em);
  const result = await ctx.transact((tx) => tx.em.save(tx.em.create(Team, { name })));
  expect(result).toMatchObject({ code: 'NAME_TAKEN', field: 'name' });
});

it('tries again when two transactions wait for each other', async () => {
  const [one, two] = [await buildTeam(server.em), await buildTeam(server.em)];
  const first = gate();
  const second = gate();
  const touch = (from: Team, to: Team, mine: typeof first, theirs: typeof first) =>
    ctx.transact(async (tx) => {
      await tx.execute('UPDATE team SET version = version + 1 WHERE id = $1', [from.id]);
      mine.open();
      await theirs.opened;
      return tx.execute('UPDATE team SET version = version + 1 WHERE id = $1', [to.id]);
    });
  const results = await Promise.all([
    touch(one, two, first, second),
    touch(two, one, second, first),
  ]);
  expect(results).toEqual([1, 1]);
  expect((await server.em.findOneByOrFail(Team, { id: one.id })).version).toBe(3);
});

it('locks customers in the order of their ids, whatever the order asked for', async () => {
  const ids = [(await buildCustomer(server.em)).id, (await buildCustomer(server.em)).id];
  let inside = 0;
  const work = (order: string[]) =>
    ctx.transact(async (tx) => {
      await tx.lockCustomers(order);
      inside += 1;
      expect(inside).toBe(1);
      await tx.query('SELECT');
      inside -= 1;
      return 'done';
    });
  const turns = Array.from({ length: 6 }, (_, i) => work(i % 2 ? ids : ids.toReversed()));
  expect(await Promise.all(turns)).toEqual(Array(6).fill('done'));
});

it('throws NOT_FOUND for a customer that is not there', async () => {
  const attempt = ctx.transact((tx) => tx.lockCustomers(['0199a000-0000-7000-8000-000000000000']));
  await expect(attempt).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

it('reads anew after a commit what it had loaded before', async () => {
  const team = await buildTeam(server.em);
  const teamById = loadById(Team);
  await ctx.load(teamById, team.id);
  await ctx.transact((tx) => tx.em.update(Team, { id: team.id }, { name: 'renamed' }));
  expect((await ctx.load(teamById, team.id))?.name).toBe('renamed');
});

it('appends to the timeline in the order of telling, with who and when', async () => {
  const user = await buildUser(server.em);
  await server.running.contextFor({ ...SYSTEM, id: user.id }).transact(async (tx) => {
    for (const type of ['USER_INVITED', 'USER_DISABLED'] as const) {
      const payload = { userId: user.id, roles: [], teamIds: [] };
      tx.emit({ type, payload, subject: { type: 'User', id: user.id } });
    }
  });
  const rows = await ctx.query(
    `SELECT type, category, actor_id FROM timeline_event WHERE subject_id = $1 ORDER BY position`,
    [user.id],
  );
  expect(rows).toEqual([
    { type: 'USER_INVITED', category: 'ADMIN', actor_id: user.id },
    { type: 'USER_DISABLED', category: 'ADMIN', actor_id: user.id },
  ]);
});

it.each([
  "UPDATE timeline_event SET type = 'X'",
  'DELETE FROM timeline_event',
  'TRUNCATE timeline_event',
])('cannot be made to forget: %s', async (sql) => {
  await expect(ctx.query(sql)).rejects.toThrow('append-only');
});

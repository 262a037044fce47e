import { randomUUID } from 'node:crypto';
import { buildCustomer } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlacedDesk, TODAY } from '../../test/placed-desk';
import { hasUsers } from '../user/join.commands';
import { visibleUsers } from '../user/user.queries';
import { verify } from '../verify/verify';

let at: PlacedDesk;

beforeAll(async () => {
  at = await PlacedDesk.open();
});
afterAll(() => at.desk.close());
beforeEach(() => at.renew());

const CONTACTS = {
  columns: {
    customer: 'customer',
    accountNumber: 'account',
    at: 'at',
    timeZone: 'zone',
    channel: 'channel',
    direction: 'direction',
    outcome: 'outcome',
    by: 'by',
    contactPoint: 'point',
    reachedName: 'reached',
    note: 'note',
  },
};
const CONTACT_HEADER = 'customer,account,at,zone,channel,direction,outcome,by,point,reached,note';
const line = (moment: string, given: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    customer: at.reference,
    at: moment,
    channel: 'PHONE',
    direction: 'OUTBOUND',
    outcome: 'NO_ANSWER',
    ...given,
  };
  return CONTACT_HEADER.split(',')
    .map((column) => row[column] ?? '')
    .join(',');
};
const importContacts = (lines: string[], given: object = {}) =>
  at.desk.run({
    kind: 'CONTACT_HISTORY',
    csv: [CONTACT_HEADER, ...lines, ''].join('\n'),
    mapping: CONTACTS,
    ...given,
  });
const logs = () =>
  at.desk.query<Record<string, unknown>>(
    `SELECT l.occurred_at::text AS at, l.channel, l.outcome, l.reach_class AS reach, l.is_other_collector AS other,
            l.note, u.name AS who,
            (SELECT count(*)::int FROM contact_log_debt d WHERE d.contact_log_id = l.id) AS debts
     FROM contact_log l JOIN app_user u ON u.id = l.user_id WHERE l.customer_id = $1 ORDER BY l.occurred_at`,
    [at.customer.id],
  );

describe('a file of contacts', () => {
  it('writes each at its moment, ours and theirs, and leaves what is to be done next', async () => {
    const before = await at.desk.query(
      'SELECT next_action, version FROM collection_case WHERE customer_id = $1',
      [at.customer.id],
    );
    const lines = [
      line('2026-06-25T10:00:00-04:00'),
      line('2026-06-26 10:00', { account: at.debt.accountNumber }),
      line('2026-06-27 10:00', { zone: 'America/Los_Angeles', by: 'OTHER', outcome: 'REFUSED' }),
      line('2026-06-28 10:00', { outcome: 'REFUSED', note: 'Wants to think' }),
    ];
    const dry = await importContacts(lines, { isDryRun: true });
    expect(await logs()).toEqual([]);
    const { counts } = await importContacts(lines);
    expect(counts).toEqual({ rows: 4, accepted: 4, unchanged: 0, later: 0, rejected: 0 });
    expect(dry.counts).toEqual(counts);
    const who = 'Imported';
    const call = { channel: 'PHONE', outcome: 'NO_ANSWER', reach: 'A', debts: 1, note: null, who };
    const talk = { ...call, outcome: 'REFUSED', reach: 'R' };
    expect(await logs()).toEqual([
      { ...call, at: expect.stringContaining('2026-06-25 14:00'), other: false },
      { ...call, at: expect.stringContaining('2026-06-26 14:00'), other: false },
      { ...talk, at: expect.stringContaining('2026-06-27 17:00'), other: true },
      {
        ...talk,
        at: expect.stringContaining('2026-06-28 14:00'),
        other: false,
        note: 'Wants to think',
      },
    ]);
    const after = await at.desk.query(
      'SELECT next_action, version FROM collection_case WHERE customer_id = $1',
      [at.customer.id],
    );
    expect(after).toEqual(before);
    const told = await at.desk.query(
      `SELECT FROM timeline_event WHERE customer_id = $1 AND type = 'CONTACT_LOGGED'`,
      [at.customer.id],
    );
    expect(told).toHaveLength(4);
    // our own talk began the days of the notice; that of the collector before us did not
    const [first] = await at.facts();
    expect(first).toMatchObject({ kind: 'INITIAL_COMMUNICATION', details: { on: '2026-06-28' } });
    expect((await verify(at.desk.contextOn(TODAY))).differences).toEqual([]);
  });

  it('stands in the name of nobody: no user is listed, and the first administrator is still to come', async () => {
    await importContacts([line('2026-06-25 10:00')]);
    const ctx = at.desk.contextOn(TODAY);
    const [entry] = await at.desk.query(
      `SELECT is_disabled AS "isDisabled", roles FROM app_user WHERE name = 'Imported'`,
    );
    expect(entry).toEqual({ isDisabled: true, roles: [] });
    expect((await visibleUsers(ctx)).map(({ name }) => name)).not.toContain('Imported');
    expect(await ctx.transact(hasUsers)).toBe(false);
  });

  it('changes nothing the second time, nor what a line says twice', async () => {
    const lines = [line('2026-06-25 10:00'), line('2026-06-25 10:00'), line('2026-06-25 11:00')];
    expect((await importContacts(lines)).counts).toMatchObject({ accepted: 2, unchanged: 1 });
    expect((await importContacts(lines)).counts).toMatchObject({ accepted: 0, unchanged: 3 });
    expect(await logs()).toHaveLength(2);
  });

  it('says of each row that cannot be right what is wrong with it', async () => {
    const idle = await buildCustomer(at.desk.dataSource.manager, {
      portfolioId: at.desk.portfolio.id,
    });
    const idleReference = randomUUID();
    await at.refer(idle, idleReference);
    const { counts, reasonRows } = await importContacts([
      line('yesterday'),
      line('2026-06-31 10:00'),
      line('2026-06-25 10:00', { customer: 'nobody' }),
      line('2026-06-25 10:00', { customer: idleReference }),
      line('2026-06-25 10:00', { account: 'none such' }),
      line('2026-06-25 10:00', { outcome: 'SHRUGGED' }),
      line('2026-06-25 10:00', { note: 'card 4111 1111 1111 1111' }),
      line('2026-06-25 10:00', { point: '+16145550999' }),
      line('2026-07-02 10:00'),
    ]);
    expect(counts).toEqual({ rows: 9, accepted: 0, unchanged: 0, later: 1, rejected: 8 });
    expect(reasonRows.map((row) => [row.line, row.column, row.code])).toEqual([
      ['2', 'at', 'NOT_A_MOMENT'],
      ['3', 'at', 'NO_SUCH_MOMENT'],
      ['4', 'customer', 'UNKNOWN_CUSTOMER'],
      ['5', 'customer', 'NO_CASE'],
      ['6', 'account', 'UNKNOWN_ACCOUNT'],
      ['7', 'outcome', 'UNKNOWN_CHOICE'],
      ['8', 'note', 'FORBIDDEN_TEXT'],
      ['9', 'point', 'UNKNOWN_CONTACT_POINT'],
    ]);
    expect(await logs()).toEqual([]);
  });
});

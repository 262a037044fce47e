import { buildCustomer, type Debt } from '@kept/data';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlacedDesk } from '../../test/placed-desk';

let at: PlacedDesk;

beforeAll(async () => {
  at = await PlacedDesk.open();
});
afterAll(() => at.desk.close());
beforeEach(() => at.renew());

const FACTS = {
  columns: {
    customer: 'customer',
    kind: 'kind',
    accountNumber: 'account',
    receivedOn: 'received',
    written: 'written',
    name: 'attorney',
    chapter: 'chapter',
    caseNumber: 'case',
    petitionOn: 'petition',
    channels: 'channels',
    contactPoint: 'point',
    sentOn: 'sent',
    days: 'days',
    timeFrom: 'time from',
    timeTo: 'time to',
    language: 'language',
    note: 'note',
  },
  values: { written: { Y: 'YES', N: 'NO' } },
  dateFormat: 'YYYY-MM-DD',
};
const FACT_HEADER =
  'customer,kind,account,received,written,attorney,chapter,case,petition,channels,point,sent,days,time from,time to,language,note';

/** A file of facts: a row for each, by the names of its columns. */
function facts(...rows: Record<string, string>[]): string {
  const columns = FACT_HEADER.split(',');
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  return [FACT_HEADER, ...lines, ''].join('\n');
}
const fact = (given: Record<string, string>) => ({
  customer: at.reference,
  received: '2026-06-01',
  ...given,
});
const importFacts = (csv: string, given: object = {}) =>
  at.desk.run({ kind: 'COMPLIANCE_FACTS', csv, mapping: FACTS, ...given });

describe('a file of facts', () => {
  it('writes each with what it says, and what follows from it', async () => {
    await at.desk.query(
      `INSERT INTO contact_point (customer_id, kind, value) VALUES ($1, 'PHONE', '+16145550143')`,
      [at.customer.id],
    );
    const csv = facts(
      fact({ kind: 'CEASE', account: at.debt.accountNumber, written: 'Y' }),
      fact({ kind: 'ATTORNEY', account: at.debt.accountNumber, attorney: 'J. Doe' }),
      fact({ kind: 'BANKRUPTCY', chapter: '13', case: '26-1044', petition: '2026-05-20' }),
      fact({ kind: 'MEDIUM_OPT_OUT', channels: 'phone; text', point: '(614) 555-0143' }),
      fact({ kind: 'INCONVENIENT_TIME', days: '1-5', 'time from': '09:00', 'time to': '17:00' }),
      fact({ kind: 'VALIDATION_NOTICE', account: at.debt.accountNumber, sent: '2026-06-01' }),
      fact({ kind: 'DISPUTE_WRITTEN', account: at.debt.accountNumber, written: 'Y' }),
    );
    const dry = await importFacts(csv, { isDryRun: true });
    expect(await at.facts()).toEqual([]);
    const { counts, reasonRows } = await importFacts(csv);
    expect(reasonRows).toEqual([]);
    expect(counts).toEqual({ rows: 7, accepted: 7, unchanged: 0, later: 0, rejected: 0 });
    expect(dry.counts).toEqual(counts);
    const written = new Map((await at.facts()).map((row) => [row.kind, row]));
    expect(written.get('CEASE')).toMatchObject({
      debtIds: [at.debt.id],
      portfolioId: at.desk.portfolio.id,
      isWritten: true,
      medium: 'IMPORT',
    });
    expect(String(written.get('CEASE')?.receivedAt)).toBe('2026-06-01T04:00:00Z');
    expect(written.get('ATTORNEY')?.details).toEqual({ name: 'J. Doe' });
    expect(written.get('BANKRUPTCY')).toMatchObject({
      details: { chapter: '13', caseNumber: '26-1044', petitionOn: '2026-05-20' },
      portfolioId: null,
    });
    expect(written.get('DISPUTE_WRITTEN')?.details).toEqual({ receivedOn: '2026-06-01' });
    expect(written.get('INCONVENIENT_TIME')?.details).toEqual({
      windows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    });
    expect(written.get('VALIDATION_NOTICE')?.details).toEqual({
      sentOn: '2026-06-01',
      periodEndsOn: '2026-07-08',
    });
    const [state] = await at.desk.query(
      `SELECT c.specialist_reason AS reason, p.state, n.sent_on::text AS sent
       FROM customer c JOIN contact_point p ON p.customer_id = c.id JOIN notice_standing n ON n.customer_id = c.id
       WHERE c.id = $1`,
      [at.customer.id],
    );
    expect(state).toEqual({ reason: 'INSOLVENT', state: 'DO_NOT_USE', sent: '2026-06-01' });
  });

  it('changes nothing the second time, nor what was ended since, nor what a line says twice', async () => {
    const row = fact({ kind: 'CEASE', account: at.debt.accountNumber, written: 'Y' });
    const csv = facts(row, row, fact({ kind: 'LANGUAGE', language: 'es' }));
    const first = await importFacts(csv);
    expect(first.counts).toMatchObject({ accepted: 2, unchanged: 1 });
    expect((await importFacts(csv)).counts).toMatchObject({ accepted: 0, unchanged: 3 });
    await at.desk.query(
      `UPDATE compliance_fact SET ended_at = now() WHERE customer_id = $1 AND kind = 'CEASE'`,
      [at.customer.id],
    );
    expect((await importFacts(csv)).counts).toMatchObject({ accepted: 0, unchanged: 3 });
    expect((await at.facts()).map(({ kind }) => kind)).toEqual(['LANGUAGE']);
  });

  it('says of each row that cannot be right what is wrong with it', async () => {
    const { counts, reasonRows } = await importFacts(
      facts(
        fact({ kind: 'CEASE', customer: 'nobody', written: 'Y' }),
        fact({ kind: 'CEASE', account: 'none such', written: 'Y' }),
        fact({ kind: 'GOSSIP' }),
        fact({ kind: 'LANGUAGE', language: 'es', chapter: '7' }),
        fact({ kind: 'LANGUAGE', language: 'es', note: '4111 1111 1111 1111' }),
        fact({ kind: 'MEDIUM_OPT_OUT', channels: 'PIGEON' }),
        fact({ kind: 'MEDIUM_OPT_OUT', channels: 'PHONE', point: '+16145550999' }),
        fact({ kind: 'LANGUAGE', language: 'es', received: '2026-07-01' }),
      ),
    );
    expect(counts).toEqual({ rows: 8, accepted: 0, unchanged: 0, later: 1, rejected: 7 });
    expect(reasonRows.map(({ line, column, code }) => [line, column, code])).toEqual([
      ['2', 'customer', 'UNKNOWN_CUSTOMER'],
      ['3', 'account', 'UNKNOWN_ACCOUNT'],
      ['4', 'kind', 'UNKNOWN_CHOICE'],
      ['5', 'kind', 'INVALID_INPUT'],
      ['6', 'note', 'FORBIDDEN_TEXT'],
      ['7', 'channels', 'INVALID_INPUT'],
      ['8', 'point', 'UNKNOWN_CONTACT_POINT'],
    ]);
    expect(await at.facts()).toEqual([]);
  });

  it('does not take the account of somebody else', async () => {
    const other = await buildCustomer(at.desk.dataSource.manager, {
      portfolioId: at.desk.portfolio.id,
    });
    const theirs = await at.desk.dataSource.manager.findOneByOrFail<Debt>('debt', {
      customerId: other.id,
    });
    const row = fact({ kind: 'CEASE', account: theirs.accountNumber, written: 'Y' });
    const { reasonRows } = await importFacts(facts(row));
    expect(reasonRows.map(({ code }) => code)).toEqual(['ACCOUNT_OF_ANOTHER_CUSTOMER']);
  });
});

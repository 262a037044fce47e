import { access, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, INVOICES, invoices, openImportDesk } from '../../test/import-desk';
import { ImportRefused } from './import-refused';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

const COUNTS = { rows: 0, accepted: 0, unchanged: 0, later: 0, rejected: 0 };
const { dateFormat: _settledByTheFile, ...UNSETTLED } = INVOICES;

function take(csv: string | Uint8Array, mapping: Record<string, unknown> = INVOICES) {
  return desk.run({ kind: 'INVOICES', csv, mapping });
}

async function invoice(number: string): Promise<Record<string, unknown> | undefined> {
  const [found] = await desk.query<Record<string, unknown>>(
    `SELECT i.issued_on AS issued, i.due_on AS due, i.amount_minor AS minor, i.currency, i.description, c.name
     FROM invoice i JOIN customer c ON c.id = i.customer_id WHERE i.number = $1`,
    [number],
  );
  return found;
}

it('settles months and days by the whole file', async () => {
  const monthFirst = invoices('A1,A-1,3/4/2026,4/5/2026,1', 'A1,A-2,3/4/2026,3/31/2026,1');
  await take(monthFirst, UNSETTLED);
  expect(await invoice('A-1')).toMatchObject({ issued: '2026-03-04', due: '2026-04-05' });
  const dayFirst = invoices('A1,A-3,3/4/2026,4/5/2026,1', 'A1,A-4,31/3/2026,1/4/2026,1');
  await take(dayFirst, UNSETTLED);
  expect(await invoice('A-3')).toMatchObject({ issued: '2026-04-03', due: '2026-05-04' });
});

it('takes the word of the mapping where the file does not say', async () => {
  await take(invoices('A1,A-5,3/4/2026,4/5/2026,1'), { ...INVOICES, dateFormat: 'D/M/YYYY' });
  expect(await invoice('A-5')).toMatchObject({ issued: '2026-04-03', due: '2026-05-04' });
});

it('never guesses: a file that could be read both ways is refused, with both readings', async () => {
  const refused = take(invoices('A1,A-6,3/4/2026,4/5/2026,1'), UNSETTLED);
  await expect(refused).rejects.toThrow(ImportRefused);
  await expect(refused).rejects.toThrow(
    '"3/4/2026" (line 2) is 2026-03-04 as M/D/YYYY and 2026-04-03 as D/M/YYYY. Say it in the mapping',
  );
  expect(await invoice('A-6')).toBeUndefined();
});

it('refuses a file that says both, and one that mixes ways of writing', async () => {
  const both = invoices('A1,A-7,3/31/2026,4/5/2026,1', 'A1,A-8,31/3/2026,4/5/2026,1');
  await expect(take(both, UNSETTLED)).rejects.toThrow(
    '"3/31/2026" (line 2) can only be M/D/YYYY, "31/3/2026" (line 3) only D/M/YYYY',
  );
  const mixed = invoices('A1,A-7,3/31/2026,2026-04-05,1');
  await expect(take(mixed, UNSETTLED)).rejects.toThrow(
    '"3/31/2026" (line 2) and "2026-04-05" (line 2)',
  );
});

it.each([
  ['31.03.2026', '30.04.2026'],
  ['20260331', '20260430'],
  ['2026-03-31T08:15:00Z', '2026-04-30'],
])('sees by itself that %s can be read one way only', async (issued, due) => {
  await take(
    invoices(`A1,S-${issued},${issued},${issued.includes('T') ? issued : due},1`),
    UNSETTLED,
  );
  expect(await invoice(`S-${issued}`)).toMatchObject({ issued: '2026-03-31' });
});

it('reads windows-1252 with semicolons, decimal commas and words in quotation marks', async () => {
  const csv = [
    'Kunde;Name;Nr;Datum;Fällig;Betrag;Text',
    'W1;"Müller & Söhne; Köln";W-1;01.03.2026;31.03.2026;1.234,56;"Rohre ""extra""',
    'zweite Zeile – 5 €"',
    'W1;x;W-2;01.03.2026;32.03.2026;1,00;é',
    '',
  ].join('\r\n');
  const bytes = Buffer.from(csv.replace('–', '\x96').replace('€', '\x80'), 'latin1');
  const result = await take(bytes, {
    columns: {
      customer: 'Kunde',
      customerName: 'Name',
      number: 'Nr',
      issuedOn: 'Datum',
      dueOn: 'Fällig',
      amount: 'Betrag',
      description: 'Text',
    },
    constants: { currency: 'EUR' },
    decimalSign: ',',
    encoding: 'windows-1252',
    createUnknownCustomers: true,
  });
  expect(result.counts).toEqual({ ...COUNTS, rows: 2, accepted: 1, rejected: 1 });
  expect(await invoice('W-1')).toEqual({
    issued: '2026-03-01',
    due: '2026-03-31',
    minor: 123456,
    currency: 'EUR',
    description: 'Rohre "extra"\r\nzweite Zeile – 5 €',
    name: 'Müller & Söhne; Köln',
  });
  // the third row begins on line 4, and comes back byte by byte under the same header
  expect(result.reasonRows).toMatchObject([{ line: '4', column: 'Fällig', value: '32.03.2026' }]);
  const [header = '', , , row = ''] = bytes.toString('latin1').split('\r\n');
  expect(result.rejectedRows).toBe(`${header}\r\n${row}\r\n`);
});

it('keeps a decimal comma from being taken for a thousand', async () => {
  const csv = invoices('A1,K-1,2026-03-01,2026-03-31,"12,5"');
  expect((await take(csv)).reasonRows).toMatchObject([{ value: '12,5', code: 'BAD_GROUPING' }]);
});

it('takes formulas for the text they are, and writes none', async () => {
  const name = '=HYPERLINK("http://example.com","x")';
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const mapping = { ...INVOICES, columns: { ...INVOICES.columns, customerName: 'name' } };
  const csv = `customer,number,issued,due,amount,name\nF1,F-1,2026-03-01,2026-03-31,1,${quoted}\n${quoted},+F-2,@SUM(1),2026-03-31,=1+1,x\n`;
  const result = await take(csv, mapping);
  expect(result.counts).toMatchObject({ accepted: 1, rejected: 1 });
  expect(await invoice('F-1')).toMatchObject({ name });
  expect(result.reasonRows.map((row) => row.value)).toEqual(["'=1+1", "'@SUM(1)"]);
});

it('keeps SQL and COPY for the text they are', async () => {
  const number = "'); DROP TABLE invoice; --\\N\t\\.";
  await take(invoices(`I1,"${number}",2026-03-01,2026-03-31,1`));
  expect(await invoice(number)).toMatchObject({ minor: 100 });
});

it('says of an empty file that its first line has to name the columns', async () => {
  await expect(take('')).rejects.toThrow('is empty');
  await expect(take('\n\n')).rejects.toThrow('is empty');
});

it('has nothing to do where there is only a header', async () => {
  expect((await take(invoices())).counts).toEqual(COUNTS);
  expect((await take('customer,number,issued,due,amount', UNSETTLED)).counts).toEqual(COUNTS);
});

it('refuses a file that lacks a column before anything is written', async () => {
  const batches = () => desk.query('SELECT count(*) AS n FROM import_batch');
  const before = await batches();
  await expect(take('customer,number,issued,due\nA1,1,2026-01-01,2026-01-01\n')).rejects.toThrow(
    'The file has no column "amount". Its columns are: customer, number, issued, due.',
  );
  expect(await batches()).toEqual(before);
});

it('refuses a portfolio or a calendar that there is not, and names those there are', async () => {
  const unknown = desk.run({
    kind: 'INVOICES',
    csv: invoices(),
    mapping: INVOICES,
    portfolio: 'Gold',
  });
  await expect(unknown).rejects.toThrow('There is no portfolio "Gold". There are: Metals.');
  const block = {
    code: 'P2',
    name: 'Second book',
    creditorName: 'Second',
    currency: 'EUR',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    calendar: 'XX',
    collectorRelation: 'FIRST_PARTY',
    debtKind: 'BUSINESS',
    ledgerMaster: 'ERP',
    workMode: 'POOL',
  };
  const mapping = { ...INVOICES, portfolio: block };
  await expect(desk.run({ kind: 'INVOICES', csv: invoices(), mapping })).rejects.toThrow(
    'There is no calendar "XX"; there are',
  );
  const csv = invoices('Z1,1,2026-03-01,2026-03-31,7');
  const made = { ...INVOICES, portfolio: { ...block, calendar: 'DE' } };
  // a dry run does not make it
  const dry = await desk.run({ kind: 'INVOICES', csv, mapping: made, isDryRun: true });
  expect(dry.counts.accepted).toBe(1);
  expect(await desk.query("SELECT FROM portfolio WHERE code = 'P2'")).toEqual([]);
  expect((await desk.run({ kind: 'INVOICES', csv, mapping: made })).counts.accepted).toBe(1);
  // the next time it is there
  expect((await desk.run({ kind: 'INVOICES', csv, mapping: made })).counts.unchanged).toBe(1);
  // a number belongs to its portfolio
  expect((await take(csv)).counts.accepted).toBe(1);
});

it('removes the rejects of an earlier run when there are none any more', async () => {
  const first = await take(invoices('V1,V-1,2026-03-01,2026-03-31,x'));
  const path = first.rejects?.rows ?? '';
  await writeFile(first.file, invoices('V1,V-1,2026-03-01,2026-03-31,1'));
  await access(path);
  await desk.runFile('INVOICES', first.file, INVOICES);
  await expect(access(path)).rejects.toThrow('ENOENT');
});

it('stops between slices when it is told to, and says so in its batch', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  const order = {
    kind: 'INVOICES',
    csv: invoices('Y1,Y-1,2026-03-01,2026-03-31,1'),
    mapping: INVOICES,
  } as const;
  await expect(desk.run({ ...order, signal })).rejects.toThrow('enough');
  const [batch] = await desk.query(
    'SELECT state, message FROM import_batch ORDER BY started_at DESC LIMIT 1',
  );
  expect(batch).toEqual({ state: 'FAILED', message: 'enough' });
});

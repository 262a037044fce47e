import { buildCustomer, buildDebt } from '@kept/data';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ImportDesk, INVOICES, invoices, openImportDesk } from '../../test/import-desk';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await openImportDesk();
});
afterAll(() => desk.close());

const COUNTS = { rows: 0, accepted: 0, unchanged: 0, later: 0, rejected: 0 };

function take(csv: string, mapping: Record<string, unknown> = INVOICES, day?: string) {
  return desk.run({ kind: 'INVOICES', csv, mapping, ...(day && { day }) });
}

it('writes invoices with their customers and accounts, opens cases, and tells the timeline once each', async () => {
  const { counts } = await take(
    invoices(
      'N1,A-1,2026-01-05,2026-02-04,"1,250.00"',
      'N1,A-2,2026-06-05,2026-07-05,80.50',
      'N2,A-3,2026-01-05,2026-02-04,40',
    ),
  );
  expect(counts).toEqual({ ...COUNTS, rows: 3, accepted: 3 });
  expect(
    await desk.query(
      `SELECT i.number, i.amount_minor AS minor, i.due_on AS due, d.account_number AS account, c.name, c.kind,
              p.liability, o.open_minor AS open
       FROM invoice i JOIN debt d ON d.id = i.debt_id JOIN customer c ON c.id = i.customer_id
       JOIN debt_party p ON p.debt_id = d.id AND p.customer_id = c.id JOIN open_item o ON o.source_id = i.id
       WHERE i.number LIKE 'A-%' ORDER BY i.number`,
    ),
  ).toEqual([
    {
      number: 'A-1',
      minor: 125000,
      due: '2026-02-04',
      account: 'N1',
      name: 'N1',
      kind: 'COMPANY',
      liability: 'PRIMARY',
      open: 125000,
    },
    {
      number: 'A-2',
      minor: 8050,
      due: '2026-07-05',
      account: 'N1',
      name: 'N1',
      kind: 'COMPANY',
      liability: 'PRIMARY',
      open: 8050,
    },
    {
      number: 'A-3',
      minor: 4000,
      due: '2026-02-04',
      account: 'N2',
      name: 'N2',
      kind: 'COMPANY',
      liability: 'PRIMARY',
      open: 4000,
    },
  ]);
  const events = await desk.query<{ type: string; payload: unknown }>(
    `SELECT e.type, e.payload - 'batchId' AS payload FROM timeline_event e
     JOIN customer_reference r ON r.customer_id = e.customer_id
     WHERE r.reference = 'N1' ORDER BY e.type`,
  );
  // 1,250 is overdue by months: the policy opens a case; 40 of N2 is too little for one
  expect(events.map(({ type }) => type)).toEqual(['CASE_OPENED', 'LEDGER_IMPORTED']);
  expect(events[1]?.payload).toEqual({
    kind: 'INVOICES',
    rows: 2,
    amounts: [{ minorUnits: 133050, currency: 'USD' }],
  });
});

it('changes nothing the second time', async () => {
  const csv = invoices('T1,T-1,2026-03-01,2026-03-31,10', 'T1,T-2,2026-03-01,2026-03-31,20');
  await take(csv);
  const told = "SELECT count(*) AS events FROM timeline_event WHERE type <> 'IMPORT_FINISHED'";
  const before = await desk.query(told);
  const { counts } = await take(csv);
  expect(counts).toEqual({ ...COUNTS, rows: 2, unchanged: 2 });
  expect(await desk.query(told)).toEqual(before);
});

it('keeps what an invoice was before it changed, and tells each change', async () => {
  await take(invoices('C1,C-1,2026-03-01,2026-03-31,100'));
  const { counts } = await take(invoices('C1,C-1,2026-03-01,2026-04-15,90'));
  expect(counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
  const [row] = await desk.query<Record<string, unknown>>(
    `SELECT i.version, i.amount_minor AS minor, v.document->>'amount_minor' AS was, v.version AS "wasVersion",
            e.payload->'fields' AS fields, e.payload->'from'->>'minorUnits' AS "from", o.open_minor AS open
     FROM invoice i JOIN ledger_version v ON v.row_id = i.id
     JOIN timeline_event e ON e.subject_id = i.id AND e.type = 'INVOICE_CHANGED'
     JOIN open_item o ON o.source_id = i.id WHERE i.number = 'C-1'`,
  );
  expect(row).toEqual({
    version: 2,
    minor: 9000,
    was: '10000',
    wasVersion: 1,
    fields: ['dueOn', 'amount'],
    from: '10000',
    open: 9000,
  });
});

it('leaves for a later day what is dated after the business day', async () => {
  const csv = invoices('L1,L-1,2026-06-30,2026-07-30,10', 'L1,L-2,2026-07-01,2026-07-31,20');
  expect((await take(csv)).counts).toEqual({ ...COUNTS, rows: 2, accepted: 1, later: 1 });
  const next = await take(csv, INVOICES, '2026-07-01');
  expect(next.counts).toEqual({ ...COUNTS, rows: 2, accepted: 1, unchanged: 1 });
});

it('takes a repeated line once, and rejects another line of the same number', async () => {
  const result = await take(
    invoices(
      'D1,D-1,2026-03-01,2026-03-31,10',
      'D1,D-1,2026-03-01,2026-03-31,10',
      'D1,D-1,2026-03-01,2026-03-31,11',
    ),
  );
  expect(result.counts).toEqual({ ...COUNTS, rows: 3, accepted: 1, unchanged: 1, rejected: 1 });
  expect(result.reasonRows).toMatchObject([
    {
      line: '4',
      column: 'number',
      value: 'D-1',
      code: 'DUPLICATE_IN_FILE',
      reason: 'line 2 has it already, and says something else of it',
    },
  ]);
});

it.each([
  ['a row without a number', 'R1,,2026-03-01,2026-03-31,10', 'number', '', 'EMPTY'],
  ['a date that is none', 'R1,R-1,2026-02-30,2026-03-31,10', 'issued', '2026-02-30', 'NO_SUCH_DAY'],
  ['a date written otherwise', 'R1,R-1,3/1/2026,2026-03-31,10', 'issued', '3/1/2026', 'NOT_A_DATE'],
  ['an amount that is none', 'R1,R-1,2026-03-01,2026-03-31,ten', 'amount', 'ten', 'NOT_A_NUMBER'],
  [
    'too many decimals',
    'R1,R-1,2026-03-01,2026-03-31,1.005',
    'amount',
    '1.005',
    'TOO_MANY_DECIMALS',
  ],
  [
    'thousands out of place',
    'R1,R-1,2026-03-01,2026-03-31,"1,00.00"',
    'amount',
    '1,00.00',
    'BAD_GROUPING',
  ],
  ['nothing owed', 'R1,R-1,2026-03-01,2026-03-31,0.00', 'amount', '0.00', 'NOT_POSITIVE'],
  ['less than nothing', 'R1,R-1,2026-03-01,2026-03-31,-5', 'amount', '-5', 'NOT_POSITIVE'],
  [
    'due before it was issued',
    'R1,R-1,2026-03-31,2026-03-01,5',
    'due',
    '2026-03-01',
    'DUE_BEFORE_ISSUED',
  ],
  ['a column too few', 'R1,R-1,2026-03-01,2026-03-31', '', '4', 'COLUMN_COUNT'],
  ['a column too many', 'R1,R-1,2026-03-01,2026-03-31,5,6', '', '6', 'COLUMN_COUNT'],
  [
    'a number that is too long',
    `R1,${'9'.repeat(201)},2026-03-01,2026-03-31,5`,
    'number',
    `${'9'.repeat(60)}…`,
    'TOO_LONG',
  ],
  ['a NUL character', 'R1,R\0-1,2026-03-01,2026-03-31,5', 'number', 'R\uFFFD-1', 'NUL_CHARACTER'],
])('rejects %s', async (_what, row, ...[column, value, code]) => {
  const result = await take(invoices('R0,R-0,2026-03-01,2026-03-31,1', row));
  expect(result.counts).toMatchObject({ rows: 2, rejected: 1 });
  expect(result.reasonRows[0]).toMatchObject({ line: '3', column, value, code });
  expect(result.rejectedRows).toBe(
    Buffer.from(`customer,number,issued,due,amount\n${row}\n`).toString('latin1'),
  );
});

it('rejects a currency that is none, and customers that it may not make', async () => {
  const mapping = {
    ...INVOICES,
    columns: { ...INVOICES.columns, currency: 'currency' },
    constants: {},
    createUnknownCustomers: false,
  };
  const csv =
    'customer,number,issued,due,amount,currency\nX9,X-1,2026-03-01,2026-03-31,5,ABC\nX9,X-2,2026-03-01,2026-03-31,500,JPY\n';
  const result = await take(csv, mapping);
  expect(result.counts).toEqual({ ...COUNTS, rows: 2, rejected: 2 });
  expect(result.reasonRows).toMatchObject([
    { line: '2', column: 'currency', value: 'ABC', code: 'UNKNOWN_CURRENCY' },
    { line: '2', column: 'customer', value: 'X9', code: 'UNKNOWN_CUSTOMER' },
    { line: '3', column: 'customer', value: 'X9', code: 'UNKNOWN_CUSTOMER' },
  ]);
});

it('imports what was rejected once it is mended', async () => {
  const first = await take(
    invoices('M1,M-1,2026-03-01,2026-03-31,1', 'M1,M-2,2026-03-01,31.3.2026,2'),
  );
  const mended = first.rejectedRows.replace('31.3.2026', '2026-03-31');
  expect((await take(mended)).counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
});

it('does not move an invoice to another customer, nor below what was paid on it', async () => {
  await take(invoices('P1,P-1,2026-03-01,2026-03-31,100', 'P2,P-2,2026-03-01,2026-03-31,100'));
  await desk.run({
    kind: 'PAYMENTS',
    csv: 'ref,invoice,day,amount\nPAY-1,P-1,2026-04-01,60\n',
    mapping: {
      columns: { reference: 'ref', invoiceNumber: 'invoice', valueOn: 'day', amount: 'amount' },
      constants: { currency: 'USD', method: 'TRANSFER' },
    },
  });
  const result = await take(
    invoices('P1,P-1,2026-03-01,2026-03-31,59.99', 'P1,P-2,2026-03-01,2026-03-31,100'),
  );
  expect(result.reasonRows).toMatchObject([
    { line: '2', column: 'amount', code: 'BELOW_ALLOCATED' },
    { line: '3', column: 'customer', value: 'P1', code: 'CUSTOMER_CHANGED' },
  ]);
  const same = await take(invoices('P1,P-1,2026-03-01,2026-03-31,60'));
  expect(same.counts).toEqual({ ...COUNTS, rows: 1, accepted: 1 });
});

it('asks for the account where a customer has several, and takes the one that is named', async () => {
  const portfolioId = desk.portfolio.id;
  const customer = await buildCustomer(desk.dataSource.manager, { portfolioId });
  const [known] = await desk.query<{ reference: string }>(
    'SELECT reference FROM customer_reference WHERE customer_id = $1',
    [customer.id],
  );
  const reference = known?.reference ?? '';
  for (const accountNumber of ['ACC-1', 'ACC-2']) {
    await buildDebt(desk.dataSource.manager, {
      portfolioId,
      customerId: customer.id,
      accountNumber,
    });
  }
  const unsaid = await take(invoices(`${reference},Q-1,2026-03-01,2026-03-31,5`));
  expect(unsaid.reasonRows).toMatchObject([{ line: '2', code: 'AMBIGUOUS_ACCOUNT' }]);
  const mapping = { ...INVOICES, columns: { ...INVOICES.columns, accountNumber: 'account' } };
  const csv = `customer,number,issued,due,amount,account\n${reference},Q-1,2026-03-01,2026-03-31,5,ACC-2\nOTHER,Q-2,2026-03-01,2026-03-31,5,ACC-2\nNEW,Q-3,2026-03-01,2026-03-31,5,ACC-9\n`;
  const said = await take(csv, mapping);
  expect(said.counts).toEqual({ ...COUNTS, rows: 3, accepted: 2, rejected: 1 });
  expect(said.reasonRows).toMatchObject([
    { line: '3', column: 'account', value: 'ACC-2', code: 'ACCOUNT_OF_ANOTHER_CUSTOMER' },
  ]);
});

it('checks without writing', async () => {
  const before = await desk.query(
    'SELECT (SELECT count(*) FROM import_batch) AS batches, (SELECT count(*) FROM customer) AS customers',
  );
  const csv = invoices(
    'N1,A-1,2026-01-05,2026-02-04,1250.00',
    'N1,Z-1,2026-01-05,2026-02-04,1',
    'N1,,2026-01-05,2026-02-04,1',
  );
  const { counts } = await desk.run({ kind: 'INVOICES', csv, mapping: INVOICES, isDryRun: true });
  expect(counts).toEqual({ ...COUNTS, rows: 3, accepted: 1, unchanged: 1, rejected: 1 });
  expect(
    await desk.query(
      'SELECT (SELECT count(*) FROM import_batch) AS batches, (SELECT count(*) FROM customer) AS customers',
    ),
  ).toEqual(before);
});

it('notes each run as a batch, and leaves no staging behind', async () => {
  const { counts } = await take(
    invoices('B1,B-1,2026-03-01,2026-03-31,5', 'B1,B-2,2026-08-01,2026-08-31,5'),
  );
  const [batch] = await desk.query<Record<string, unknown>>(
    `SELECT kind, state, rows, accepted, unchanged, later, rejected, business_day AS day, finished_at IS NOT NULL AS "isFinished"
     FROM import_batch ORDER BY started_at DESC LIMIT 1`,
  );
  expect(batch).toEqual({
    kind: 'INVOICES',
    state: 'DONE',
    day: '2026-06-30',
    isFinished: true,
    ...counts,
  });
  expect(await desk.query("SELECT FROM pg_tables WHERE schemaname = 'import_staging'")).toEqual([]);
});

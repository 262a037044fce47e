import { randomUUID } from 'node:crypto';
import { buildDebt, type Debt } from '@kept/data';
import {
  ADJUSTMENT_KINDS,
  type AgeingRow,
  ageingOf,
  type ItemAdjustment,
  type ItemAllocation,
  type LedgerCredit,
  type LedgerItem,
  type LedgerMovement,
} from '@kept/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemContext } from '../../test/desk';
import { movingClock } from '../../test/moving-clock';
import { startTestServer, type TestServer } from '../../test/test-server';
import type { Ctx } from '../core/context';
import { ageingAsOf } from './ageing.queries';

// the rule stands twice: in the domain for one item, in SQL for ten million. They must never differ.

let server: TestServer;
let system: Ctx;

beforeAll(async () => {
  const clock = movingClock('2026-11-23T15:00Z');
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
});
afterAll(() => server.stop());

const START = Temporal.PlainDate.from('2026-06-01');
const KNOWN = Temporal.Instant.from('2026-06-01T00:00Z');

const someDay = fc.integer({ min: 0, max: 170 }).map((days) => START.add({ days }));
const someAmount = fc.integer({ min: 1, max: 50_000 });
const someCurrency = fc.constantFrom('USD', 'EUR');

const someMovement = fc.record({
  amount: someAmount,
  effectiveOn: someDay,
  reversedOn: fc.option(someDay, { freq: 2 }),
});

const someLedger = fc.record({
  invoices: fc.array(
    fc.record({ amount: someAmount, currency: someCurrency, issuedOn: someDay, terms: fc.nat(60) }),
    { minLength: 1, maxLength: 6 },
  ),
  credits: fc.array(
    fc.record({
      movement: someMovement,
      currency: someCurrency,
      kind: fc.constantFrom('PAYMENT', 'CREDIT_NOTE'),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  allocations: fc.array(
    fc.record({ movement: someMovement, invoice: fc.nat(), credit: fc.nat() }),
    { maxLength: 8 },
  ),
  adjustments: fc.array(
    fc.record({
      movement: someMovement,
      invoice: fc.nat(),
      kind: fc.constantFrom(...ADJUSTMENT_KINDS),
    }),
    { maxLength: 3 },
  ),
});
type Ledger = typeof someLedger extends fc.Arbitrary<infer L> ? L : never;
type Moved = Ledger['allocations'][number]['movement'];

function known({ amount, effectiveOn, reversedOn }: Moved): LedgerMovement {
  return { amount, effectiveOn, reversedOn, recordedAt: KNOWN, reversedAt: reversedOn && KNOWN };
}

/** The ledger as the domain knows it. A credit note cannot be reversed: it has no such day. */
function asDomain(ledger: Ledger): { items: LedgerItem[]; credits: LedgerCredit[] } {
  const { invoices, credits, allocations, adjustments } = ledger;
  const at = <T>(list: readonly T[], index: number) => list[index % list.length]!;
  const items = invoices.map((invoice, index) => ({
    id: String(index),
    amount: invoice.amount,
    currency: invoice.currency,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.issuedOn.add({ days: invoice.terms }),
    allocations: allocations
      .filter((one) => one.invoice % invoices.length === index)
      .map((one): ItemAllocation => {
        return { ...known(one.movement), source: at(credits, one.credit).kind };
      }),
    adjustments: adjustments
      .filter((one) => one.invoice % invoices.length === index)
      .map((one): ItemAdjustment => ({ ...known(one.movement), kind: one.kind })),
  }));
  const made = credits.map(({ movement, currency, kind }, index) => ({
    ...known(kind === 'PAYMENT' ? movement : { ...movement, reversedOn: null }),
    id: String(index),
    currency,
    allocations: allocations
      .filter((one) => one.credit % credits.length === index)
      .map((one) => known(one.movement)),
  }));
  return { items, credits: made };
}

async function insert(table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  await server.em.query(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

const undone = ({ reversedOn }: Moved) => ({
  reversed_on: reversedOn,
  reversed_at: reversedOn && KNOWN,
});

/** The same ledger as rows, in an account of its own. */
async function asRows({ invoices, credits, allocations, adjustments }: Ledger): Promise<Debt> {
  const debt = await buildDebt(server.em);
  const place = { portfolio_id: debt.portfolioId, customer_id: debt.customerId };
  const invoiceIds = invoices.map(() => randomUUID());
  const creditIds = credits.map(() => randomUUID());
  const invoiceAt = (index: number) => invoiceIds[index % invoiceIds.length];
  await insert(
    'invoice',
    invoices.map(({ amount, currency, issuedOn, terms }, index) => ({
      ...place,
      id: invoiceIds[index],
      debt_id: debt.id,
      number: String(index),
      issued_on: issuedOn,
      due_on: issuedOn.add({ days: terms }),
      amount_minor: amount,
      currency,
      recorded_at: KNOWN,
      version: 1,
    })),
  );
  const rows = credits.map((credit, index) => ({ ...credit, index, id: creditIds[index] }));
  await insert(
    'payment',
    rows
      .filter(({ kind }) => kind === 'PAYMENT')
      .map(({ movement, currency, index, id }) => ({
        ...place,
        id,
        reference: String(index),
        method: 'TRANSFER',
        amount_minor: movement.amount,
        currency,
        value_on: movement.effectiveOn,
        posted_on: movement.effectiveOn,
        received_by: 'SELF',
        is_imported: false,
        recorded_at: KNOWN,
        version: 1,
        ...undone(movement),
      })),
  );
  await insert(
    'credit_note',
    rows
      .filter(({ kind }) => kind === 'CREDIT_NOTE')
      .map(({ movement, currency, index, id }) => ({
        ...place,
        id,
        debt_id: debt.id,
        number: String(index),
        issued_on: movement.effectiveOn,
        amount_minor: movement.amount,
        currency,
        recorded_at: KNOWN,
        version: 1,
      })),
  );
  await insert(
    'allocation',
    allocations.map(({ movement, invoice, credit }) => {
      const { id, kind } = rows[credit % rows.length]!;
      return {
        ...place,
        id: randomUUID(),
        payment_id: kind === 'PAYMENT' ? id : null,
        credit_note_id: kind === 'PAYMENT' ? null : id,
        invoice_id: invoiceAt(invoice),
        amount_minor: movement.amount,
        currency: 'USD',
        basis: 'BY_HAND',
        effective_on: movement.effectiveOn,
        recorded_at: KNOWN,
        ...undone(movement),
      };
    }),
  );
  await insert(
    'adjustment',
    adjustments.map(({ movement, invoice, kind }) => ({
      ...place,
      id: randomUUID(),
      invoice_id: invoiceAt(invoice),
      kind,
      amount_minor: movement.amount,
      currency: 'USD',
      effective_on: movement.effectiveOn,
      recorded_at: KNOWN,
      ...undone(movement),
    })),
  );
  return debt;
}

it('says of every ledger and every day what the domain says', async () => {
  await fc.assert(
    fc.asyncProperty(
      someLedger,
      fc.array(someDay, { minLength: 1, maxLength: 3 }),
      async (ledger, days) => {
        const { items, credits } = asDomain(ledger);
        const { portfolioId, customerId } = await asRows(ledger);
        for (const asOf of days) {
          const expected: AgeingRow[] = ageingOf(items, credits, asOf);
          // one customer's ageing and a book's are two statements
          expect(await ageingAsOf(system, asOf, { portfolioId })).toEqual(expected);
          expect(await ageingAsOf(system, asOf, { customerId })).toEqual(expected);
        }
      },
    ),
    { numRuns: 40 },
  );
});

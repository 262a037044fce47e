import { buildInvoice, type Customer, type Invoice } from '@kept/data';
import type { Ctx } from '../src/core/context';
import { caseIdOf, type Desk, deskCustomer, refreshAll } from './desk';
import type { TestServer } from './test-server';

/** A case that opened because something is overdue. */
export interface OpenedCase {
  customer: Customer;
  invoice: Invoice;
  caseId: string;
}

export interface CaseWanted {
  name: string;
  amountMinor?: number;
  dueOn?: string;
  currency?: string;
}

/** Cases of the desk, in the order asked: 500.00 due 15 October each, unless told otherwise. */
export async function openCases(
  { server, system, desk }: { server: TestServer; system: Ctx; desk: Desk },
  wanted: readonly CaseWanted[],
): Promise<OpenedCase[]> {
  const opened: Omit<OpenedCase, 'caseId'>[] = [];
  for (const { name, amountMinor = 500_00, dueOn = '2026-10-15', currency } of wanted) {
    const customer = await deskCustomer(server, desk, name);
    const invoice = await buildInvoice(server.em, {
      customerId: customer.id,
      amountMinor,
      dueOn,
      ...(currency && { currency }),
    });
    opened.push({ customer, invoice });
  }
  await refreshAll(
    system,
    opened.map(({ customer }) => customer),
  );
  const cases: OpenedCase[] = [];
  for (const one of opened) {
    cases.push({ ...one, caseId: await caseIdOf(system, one.customer) });
  }
  return cases;
}

/** Forgives all that is open in a case, which closes it. */
export async function closeCase(
  { server, system }: { server: TestServer; system: Ctx },
  { customer, invoice }: OpenedCase,
): Promise<void> {
  await server.em.query(
    `INSERT INTO adjustment (portfolio_id, customer_id, invoice_id, kind, amount_minor, currency, effective_on)
     SELECT portfolio_id, customer_id, id, 'WAIVER', amount_minor, currency, due_on FROM invoice WHERE id = $1`,
    [invoice.id],
  );
  await refreshAll(system, [customer]);
}

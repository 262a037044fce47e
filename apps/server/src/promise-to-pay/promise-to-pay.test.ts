import { randomUUID } from 'node:crypto';
import { buildInvoice, type Customer, type Invoice } from '@kept/data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  caseIdOf,
  type Desk,
  deskCustomer,
  openDesk,
  refreshAll,
  systemContext,
} from '../../test/desk';
import { type MovingClock, movingClock } from '../../test/moving-clock';
import { startTestServer, type TestServer } from '../../test/test-server';
import type { Ctx } from '../core/context';

const RECORD = `mutation Record($input: RecordPromiseToPayInput!) {
  recordPromiseToPay(input: $input) {
    __typename
    ... on PromiseToPay {
      id version caseId customerName status level dueOn graceUntil method allowedActions
      amount { amount currency } received { amount } items { number } madeBy { name }
    }
    ... on Refusal { code field message }
  }
}`;

let server: TestServer;
let clock: MovingClock;
let system: Ctx;
let desk: Desk;

const key = () => randomUUID();

beforeAll(async () => {
  clock = movingClock('2026-11-09T15:00Z'); // a Monday, 10:00 in New York
  server = await startTestServer({ clock });
  system = systemContext(server, clock);
  desk = await openDesk(server);
});
afterAll(() => server.stop());

interface Debtor {
  customer: Customer;
  invoice: Invoice;
  caseId: string;
}

/** A customer with an overdue invoice of 500.00 and so with a case. */
async function debtor(): Promise<Debtor> {
  const customer = await deskCustomer(server, desk);
  const invoice = await buildInvoice(server.em, {
    customerId: customer.id,
    amountMinor: 500_00,
    dueOn: '2026-10-15',
  });
  await refreshAll(system, [customer]);
  return { customer, invoice, caseId: await caseIdOf(system, customer) };
}

function promise(given: object = {}) {
  return {
    amount: { amount: '500.00', currency: 'USD' },
    dueOn: '2026-11-13',
    method: 'TRANSFER',
    ...given,
  };
}

describe('recordPromiseToPay', () => {
  it('is open, waits out its grace and takes the case off the list', async () => {
    const { caseId, invoice, customer } = await debtor();
    const input = { idempotencyKey: key(), caseId, promise: promise({ itemIds: [invoice.id] }) };
    const { recordPromiseToPay } = await desk.asCollector.get<Record<string, object>>(RECORD, {
      input,
    });
    expect(recordPromiseToPay).toEqual({
      __typename: 'PromiseToPay',
      id: expect.any(String),
      version: 1,
      caseId,
      customerName: customer.name,
      status: 'OPEN',
      level: 0,
      dueOn: '2026-11-13',
      // Friday and two business days: Tuesday
      graceUntil: '2026-11-17',
      method: 'TRANSFER',
      allowedActions: ['update'],
      amount: { amount: '500.00', currency: 'USD' },
      received: { amount: '0.00' },
      items: [{ number: invoice.number }],
      madeBy: { name: desk.collector.name },
    });
    const [row] = await system.query(
      'SELECT aon_minor, promise_status, suppressed_reason FROM case_standing WHERE case_id = $1',
      [caseId],
    );
    expect(row).toEqual({ aon_minor: 0, promise_status: 'OPEN', suppressed_reason: 'PROMISED' });
  });
});

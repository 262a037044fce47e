import { describe, expect, it } from 'vitest';
import type { TimelineFact } from './timeline';
import { tell, usd } from './timeline-example';

const CASES: readonly [TimelineFact, readonly string[]][] = [
  [
    {
      type: 'PAYMENT_RECORDED',
      payload: {
        paymentId: 'x',
        amount: usd(100_00),
        method: 'CARD',
        valueOn: '2026-11-12',
        receivedBy: 'CREDITOR',
      },
    },
    ['Payment of 100.00 USD by card', 'Value Thu 12 Nov, received by the creditor, entered by Mia'],
  ],
  [
    {
      type: 'PAYMENT_ALLOCATED',
      payload: {
        paymentId: 'x',
        basis: 'NAMED',
        allocations: [{ invoiceId: 'i1', amount: 100 }],
        unapplied: usd(0),
      },
    },
    ['Payment put on INV-1', 'To what it names'],
  ],
  [
    {
      type: 'PAYMENT_ALLOCATED',
      payload: {
        paymentId: 'x',
        basis: 'EXACT',
        allocations: [{ invoiceId: 'zz', amount: 100 }],
        unapplied: usd(50),
      },
    },
    ['Payment put on 1 item', 'By the exact amount; 0.50 USD unapplied'],
  ],
  [
    {
      type: 'PAYMENT_ALLOCATED',
      payload: { paymentId: 'x', basis: 'HELD', allocations: [], unapplied: usd(50) },
    },
    ['Payment held: 0.50 USD unapplied', 'Nothing says what it is for'],
  ],
  [
    {
      type: 'PAYMENT_REVERSED',
      payload: { paymentId: 'x', amount: usd(100), reversedOn: '2026-11-23', reason: 'BOUNCED' },
    },
    ['Payment of 1.00 USD reversed: it bounced', 'From Mon 23 Nov, entered by Mia'],
  ],
  [
    {
      type: 'CREDIT_ALLOCATED',
      payload: {
        creditNoteId: 'cn',
        allocations: [{ invoiceId: 'i2', amount: 100 }],
        unapplied: usd(0),
      },
    },
    ['CN-7 put on INV-2'],
  ],
  [
    { type: 'ADJUSTMENT_RECORDED', payload: { invoiceId: 'i1', kind: 'WAIVER', amount: usd(500) } },
    ['Waiver of 5.00 USD on INV-1', 'Entered by Mia'],
  ],
  [
    {
      type: 'CLAIM_RECORDED',
      payload: {
        claimId: 'c',
        amount: usd(100),
        paidOn: '2026-11-20',
        method: 'CHEQUE',
        traceOn: '2026-12-02',
      },
    },
    ['They say they paid 1.00 USD on Fri 20 Nov by cheque', 'To be looked for on Wed 2 Dec'],
  ],
  [
    { type: 'CLAIM_TRACED', payload: { claimId: 'c', amount: usd(100), paymentId: 'x' } },
    ['The payment of 1.00 USD they spoke of was found', 'Traced by Mia'],
  ],
  [
    { type: 'CLAIM_NOT_FOUND', payload: { claimId: 'c', amount: usd(100) } },
    ['The payment of 1.00 USD they spoke of was not found', 'Looked for by Mia'],
  ],
  [
    { type: 'CLAIM_WITHDRAWN', payload: { claimId: 'c', amount: usd(100) } },
    ['They no longer say they paid 1.00 USD', 'Noted by Mia'],
  ],
  [
    {
      type: 'LEDGER_IMPORTED',
      payload: { batchId: 'b', kind: 'INVOICES', rows: 3, amounts: [usd(100)] },
    },
    ['3 invoices imported', '1.00 USD'],
  ],
  [
    { type: 'LEDGER_IMPORTED', payload: { batchId: 'b', kind: 'CUSTOMERS', rows: 1, amounts: [] } },
    ['1 customer imported'],
  ],
  [
    {
      type: 'INVOICE_CHANGED',
      payload: { invoiceId: 'i1', fields: ['amount'], from: usd(100), to: usd(90) },
    },
    ['INV-1 changed by an import', 'Changed: amount; 1.00 USD before, now 0.90 USD'],
  ],
];

describe('the money events', () => {
  it.each(CASES)('are told: %o', (fact, expected) => {
    expect(tell(fact)).toEqual(expected);
  });
});

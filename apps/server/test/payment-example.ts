import { randomUUID } from 'node:crypto';
import type { Answer, Debtor, LedgerScene } from './ledger-scene';

const PAYMENT = `
  __typename
  ... on Payment {
    id version reference method valueOn receivedBy reversedOn reversalReason allowedActions
    amount { amount currency } unapplied { amount }
    allocations { invoiceNumber basis effectiveOn reversedOn amount { amount } }
    recordedBy { name }
  }
  ... on Refusal { code field message reasons { rule text value } }`;

export const PAY = `mutation Pay($input: RecordPaymentInput!) {
  recordPayment(input: $input) { ${PAYMENT} }
}`;
export const REVERSE = `mutation Reverse($input: ReversePaymentInput!) {
  reversePayment(input: $input) { ${PAYMENT} }
}`;

/** A transfer of 500.00 for a debtor, valued 9 November 2026 unless told otherwise. */
export function money({ customer, invoice }: Debtor, given: object = {}) {
  return {
    customerId: customer.id,
    portfolioId: invoice.portfolioId,
    amount: { amount: '500.00', currency: 'USD' },
    method: 'TRANSFER',
    reference: randomUUID(),
    valueOn: '2026-11-09',
    ...given,
  };
}

/** Records a payment as the cash clerk of the desk. */
export function pay(scene: LedgerScene, debtor: Debtor, given: object = {}): Promise<Answer> {
  return scene.mutate(PAY, money(debtor, given), scene.desk.asClerk);
}

/** Takes a payment back as the cash clerk of the desk. */
export function reverse(scene: LedgerScene, payment: Answer, given: object = {}): Promise<Answer> {
  const { id, version } = payment;
  const input = { id, version, reversedOn: '2026-11-12', reason: 'BOUNCED', ...given };
  return scene.mutate(REVERSE, input, scene.desk.asClerk);
}

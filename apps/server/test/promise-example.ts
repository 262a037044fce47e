import type { Answer, LedgerScene } from './ledger-scene';

const PROMISE = `
  __typename
  ... on PromiseToPay {
    id version caseId customerName status level dueOn graceUntil method allowedActions
    cancelReason supersededById
    amount { amount currency } received { amount } items { number } madeBy { name }
  }
  ... on Refusal { code field message reasons { text } }`;

export const RECORD = `mutation Record($input: RecordPromiseToPayInput!) {
  recordPromiseToPay(input: $input) { ${PROMISE} }
}`;
export const CANCEL = `mutation Cancel($input: CancelPromiseToPayInput!) {
  cancelPromiseToPay(input: $input) { ${PROMISE} }
}`;
export const SUPERSEDE = `mutation Supersede($input: SupersedePromiseToPayInput!) {
  supersedePromiseToPay(input: $input) { ${PROMISE} }
}`;

export const MONDAY = '2026-11-09T15:00Z'; // 10:00 in New York

/** What a customer promises unless told otherwise: all of 500.00 by Friday. */
export function terms(given: object = {}) {
  const amount = { amount: '500.00', currency: 'USD' };
  return { amount, dueOn: '2026-11-13', method: 'TRANSFER', ...given };
}

export const usd = (amount: string) => ({ amount: { amount, currency: 'USD' } });

/** Records a promise on a case, as the collector of its desk. */
export function record(scene: LedgerScene, caseId: string, given: object = {}): Promise<Answer> {
  return scene.mutate(RECORD, { caseId, promise: terms(given) });
}

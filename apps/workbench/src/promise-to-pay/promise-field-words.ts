import { PROMISE_STATUS_LABELS, type PromiseStatus } from '@kept/domain';
import type { CasePromise } from '../collection-case/case-view';
import type { FieldWords } from '../collection-case/changed-fields';
import { methodText } from '../payment/payment-words';

/** What of a promise somebody else may have changed. */
export const PROMISE_FIELD_WORDS: FieldWords<CasePromise> = [
  ['Status', (promise) => PROMISE_STATUS_LABELS[promise.status as PromiseStatus] ?? promise.status],
  ['Amount', (promise) => `${promise.amount.amount} ${promise.amount.currency}`],
  ['By', (promise) => promise.dueOn],
  ['How', (promise) => methodText(promise.method)],
  ['Received', (promise) => promise.received.amount],
];

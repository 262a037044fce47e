import type { ComplianceFactKind } from '@kept/domain';
import type { CasePayment } from './case-view';

/** The dialog over the case page. Records in the case are named by id, so that a dialog sees them change. */
export type CaseDialog =
  | { readonly name: 'record-promise' }
  | { readonly name: 'supersede-promise'; readonly promiseId: string }
  | { readonly name: 'cancel-promise'; readonly promiseId: string }
  | { readonly name: 'promise-what-if'; readonly promiseId: string }
  | { readonly name: 'promise-text'; readonly promiseId: string }
  | { readonly name: 'record-claim' }
  | { readonly name: 'settle-claim'; readonly claimId: string }
  | { readonly name: 'open-dispute' }
  | { readonly name: 'resolve-dispute'; readonly disputeId: string }
  | { readonly name: 'record-payment' }
  | { readonly name: 'payments' }
  | { readonly name: 'reverse-payment'; readonly payment: CasePayment }
  | { readonly name: 'add-note' }
  | { readonly name: 'add-fact'; readonly kind?: ComplianceFactKind }
  | { readonly name: 'snooze' }
  | { readonly name: 'end-snooze' }
  | { readonly name: 'next-action' }
  | { readonly name: 'assign' }
  | { readonly name: 'statement' }
  | { readonly name: 'copies' };

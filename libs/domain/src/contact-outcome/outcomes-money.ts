import { after, afterInput, business, businessDays, days, money } from './outcome-defaults';

/** R, money: they pay, promise or say that they paid. */
export const MONEY_OUTCOMES = [
  money({
    code: 'PROMISE',
    label: 'Promise to pay',
    key: 'p',
    requires: ['PROMISE'],
    kpiClass: 'PROMISE',
    next: afterInput(businessDays(1), 'FOLLOW_UP_PROMISE', 'See whether the promise was kept'),
  }),
  money({
    code: 'PLAN_AGREED',
    label: 'Plan agreed',
    requires: ['DATE'],
    kpiClass: 'PROMISE',
    next: afterInput(businessDays(0), 'CHECK_PAYMENT', 'See whether the first part came'),
  }),
  money({
    code: 'OFFER_MADE',
    label: 'Offer made',
    requires: ['DATE'],
    next: afterInput(days(0), 'FOLLOW_UP_OFFER', 'The offer expires'),
  }),
  money({
    code: 'PAID_NOW',
    label: 'Paid during the call',
    requires: ['REFERENCE'],
    kpiClass: 'PAYMENT',
    next: after(businessDays(2), 'CHECK_PAYMENT', 'See whether the payment came'),
  }),
  money({
    code: 'PAYMENT_CLAIMED',
    label: 'Says it was paid',
    key: 'l',
    requires: ['CLAIM'],
    next: {
      ...after(businessDays(3), 'TRACE_CLAIM', 'Look for the payment they say they made'),
      // a cheque is longer under way
      chequeDelay: businessDays(7),
    },
  }),
  money({
    code: 'PAYMENT_RUN',
    label: 'In their payment run',
    debtKinds: ['BUSINESS'],
    requires: ['DATE'],
    next: afterInput(businessDays(2), 'CHECK_PAYMENT', 'See whether their payment run brought it'),
  }),
  money({
    code: 'REMITTANCE_AWAITED',
    label: 'Remittance advice to come',
    debtKinds: ['BUSINESS'],
    next: after(businessDays(2), 'CHECK_PAYMENT', 'See whether the remittance advice came'),
  }),
];

/** R, business: what holds the payment up in their house. */
export const BUSINESS_OUTCOMES = [
  business({
    code: 'COPY_REQUESTED',
    label: 'Copies requested',
    key: 'y',
    requires: ['ITEMS'],
    next: after(businessDays(3), 'CALL', 'Ask whether the copies arrived'),
  }),
  business({
    code: 'IN_APPROVAL',
    label: 'In approval',
    requires: ['APPROVER'],
    next: after(businessDays(3), 'CALL', 'Ask how far the approval is'),
  }),
  business({
    code: 'CREDIT_AWAITED',
    label: 'Waits for a credit note',
    requires: ['ITEMS'],
    next: after(businessDays(0), 'REVIEW_DISPUTE', 'The dispute owner looks into the credit'),
  }),
  business({
    code: 'ASK_SALES',
    label: 'Ask sales',
    requires: ['REASON'],
    next: after(
      businessDays(0),
      'ASK_ACCOUNT_MANAGER',
      'The account manager answers',
      'ACCOUNT_MANAGER',
    ),
  }),
];

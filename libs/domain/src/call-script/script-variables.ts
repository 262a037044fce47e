/** What stands behind `{{name}}` in a script's words. */
export type ScriptVariableInfo = {
  /** what the studio calls it, and what the collector sees where the file has nothing: 'amount promised' */
  readonly label: string;
  /** tells that there is a debt, or whose: never before the person is verified */
  readonly isAboutDebt: boolean;
  /** a value for the studio's preview, as en-US writes it */
  readonly sample: string;
};

const open = (label: string, sample: string): ScriptVariableInfo => ({
  label,
  isAboutDebt: false,
  sample,
});
const debt = (label: string, sample: string): ScriptVariableInfo => ({
  label,
  isAboutDebt: true,
  sample,
});

/** Every variable a script may name. An unknown one is refused by the lint. */
export const SCRIPT_VARIABLES = {
  greeting: open('greeting for the time of day there', 'Good afternoon'),
  callerName: open('your name', 'Mary Jones'),
  customerName: open('customer’s name', 'Daniel Carter'),
  customerFirstName: open('customer’s first name', 'Daniel'),
  contactName: open('name of the person called', 'Helen Price'),
  callName: open('business name to give before verifying', 'Harbor Services'),
  firmPhone: open('our phone number', '+1 800 555 0142'),
  firmName: debt('firm’s full name', 'Harbor Debt Services LLC'),
  firmWebsite: debt('our web address', 'harbordebt.example'),
  licenceNo: debt('licence number', 'NYC 2101234'),
  today: open('today there', 'Monday, November 23, 2026'),
  localTime: open('time there', '2:15 PM'),
  callbackOn: open('day to call back', 'Wednesday, November 25, 2026'),
  callbackAt: open('time to call back', '5:30 PM'),

  creditor: debt('creditor', 'First River Bank'),
  originalCreditor: debt('original creditor', 'First River Bank'),
  accountLast4: debt('last four of the account number', '4417'),
  balance: debt('amount owed now', '1,480.00 USD'),
  overdue: debt('amount overdue', '1,480.00 USD'),
  amountThen: debt('amount on the itemization date', '1,400.00 USD'),
  itemizationOn: debt('itemization date', 'March 31, 2026'),
  interestSince: debt('interest since then', '60.00 USD'),
  feesSince: debt('fees since then', '20.00 USD'),
  paymentsSince: debt('payments since then', '0.00 USD'),
  lastPaymentAmount: debt('last payment', '50.00 USD'),
  lastPaymentOn: debt('day of the last payment', 'February 12, 2026'),

  openInvoices: debt(
    'open invoices, oldest first',
    'INV-20411 of 820.00 USD, INV-20466 of 660.00 USD',
  ),
  oldestInvoice: debt('number of the oldest invoice', 'INV-20411'),
  oldestAmount: debt('open amount of the oldest invoice', '820.00 USD'),
  oldestDueOn: debt('due day of the oldest invoice', 'September 14, 2026'),
  oldestDays: debt('days the oldest is overdue', '70'),
  invoiceCount: debt('number of open invoices', '2'),
  accountManager: debt('account manager', 'Paul Novak'),
  statutoryInterest: debt('statutory interest so far', '31.20 USD'),

  promiseAmount: debt('amount promised', '300.00 USD'),
  promiseOn: debt('day promised', 'Friday, November 20, 2026'),
  promisedBy: debt('who promised', 'Daniel Carter'),
  missedAmount: debt('part of the promise or instalment that did not come', '240.00 USD'),
  instalmentAmount: debt('instalment', '120.00 USD'),
  instalmentOn: debt('day of the instalment', 'Friday, November 20, 2026'),
  arrears: debt('instalments in arrears, together', '240.00 USD'),
  planNumber: debt('plan number', 'PL-1042'),

  periodEndsOn: debt('last day to dispute in writing', 'Friday, January 8, 2027'),
  disputeAddress: debt('address for disputes', 'PO Box 1200, Tampa, FL 33601'),
  noticeSentOn: debt('day the notice was sent', 'November 24, 2026'),
  disputedAmount: debt('disputed part', '420.00 USD'),
  undisputedAmount: debt('part not disputed', '1,060.00 USD'),
  disputeNewsOn: debt('day of the next news on the dispute', 'Monday, December 7, 2026'),

  adviceName: debt('free debt advice', 'National Foundation for Credit Counseling'),
  advicePhone: debt('phone number of the free advice', '+1 800 388 2227'),

  latestOn: debt('latest day you may agree alone', 'Monday, December 7, 2026'),
  nextPayDay: debt('their usual or next pay day', 'Friday, November 27, 2026'),
  mostDays: debt('days you may give alone', '14'),
  mostParts: debt('parts you may agree alone', '12'),
  smallestPart: debt('smallest part you may agree alone', '25.00 USD'),
  settlementAmount: debt('lump sum you may accept', '1,258.00 USD'),
  settlementForgiven: debt('what is forgiven with it', '222.00 USD'),
  offerExpiresOn: debt('last day of the offer', 'Monday, December 7, 2026'),
  arrangementReviewOn: debt('day the arrangement is reviewed', 'Monday, May 24, 2027'),
} as const satisfies Readonly<Record<string, ScriptVariableInfo>>;
export type ScriptVariable = keyof typeof SCRIPT_VARIABLES;

/** The variables of a case as text, ready to be read out; one without a value is absent, never empty. */
export type ScriptValues = Readonly<Partial<Record<ScriptVariable, string>>>;

/** Tells a variable's name from any other text. */
export function isScriptVariable(name: string): name is ScriptVariable {
  return Object.hasOwn(SCRIPT_VARIABLES, name);
}

/** What a variable is, or null for a name no script may use. */
export function scriptVariable(name: string): ScriptVariableInfo | null {
  return isScriptVariable(name) ? SCRIPT_VARIABLES[name] : null;
}

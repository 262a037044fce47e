/** What stands behind `{{name}}` in a message. */
export type MessageTokenInfo = {
  readonly label: string;
  /** tells of the debt: not in a subject, a voicemail or to another person */
  readonly isAboutDebt: boolean;
  readonly sample: string;
};

const open = (label: string, sample: string): MessageTokenInfo => ({
  label,
  isAboutDebt: false,
  sample,
});
const debt = (label: string, sample: string): MessageTokenInfo => ({
  label,
  isAboutDebt: true,
  sample,
});

/** Every token a template may name. Tokens of whole statements carry the law’s words, so that nobody rewrites them. */
export const MESSAGE_TOKENS = {
  greeting: open('salutation', 'Good afternoon'),
  callerName: open('who signs or calls', 'Mary Jones'),
  customerName: open('customer’s name', 'Daniel Carter'),
  customerAddress: open('customer’s address', '12 Elm Street\nTampa, FL 33602'),
  callName: open('business name that does not show collection', 'Harbor Services'),
  firmPhone: open('our phone number', '+1 800 555 0142'),
  today: open('day', 'November 23, 2026'),
  localTime: open('time', '2:15 PM'),
  optOut: open(
    'how to stop messages to this address or number',
    'Reply STOP to end messages to this number.',
  ),
  optOutConfirmation: open(
    'that messages have stopped',
    'You will get no more messages at this address or number.',
  ),
  locationPurpose: open(
    'confirming where somebody can be reached',
    'I am confirming location information for Daniel Carter.',
  ),
  firmName: debt('firm’s full name', 'Harbor Debt Services LLC'),
  firmAddress: debt('our postal address', 'PO Box 1200, Tampa, FL 33601'),
  firmWebsite: debt('our web address', 'harbordebt.example'),
  licenceNo: debt('licence or registration', 'NYC 2101234'),
  collectorLine: debt('that this is from a debt collector', 'This is from a debt collector.'),
  initialStatement: debt(
    'that we collect a debt and use what is told for it',
    'This is an attempt to collect a debt. Any information obtained will be used for that purpose.',
  ),
  purpose: debt(
    'who writes, for whom and why',
    'We write for First River Bank about your account with them.',
  ),
  freeAdvice: debt(
    'where free debt advice is to be had',
    'Free and independent debt advice: StepChange, 0800 138 1111.',
  ),
  breathingSpace: debt(
    'what Breathing Space is',
    'A debt adviser can put you into Breathing Space, which pauses most action for 60 days.',
  ),
  creditor: debt('creditor', 'First River Bank'),
  originalCreditor: debt('creditor when it fell due', 'First River Bank'),
  product: debt('what the debt comes from', 'credit card'),
  accountLast4: debt('last four of the account number', '4417'),
  amountThen: debt('amount when it fell due', '1,400.00 USD'),
  amountNow: debt('amount now', '1,480.00 USD'),
  breakdownOnRequest: debt(
    'that a breakdown is sent when asked for',
    'We send you a breakdown of the amount if you ask for it.',
  ),
  rightsStatement: debt(
    'statement of the consumer’s rights',
    'You have rights when you are contacted about a debt.',
  ),
  periodEndsOn: debt('last day to dispute in writing', 'January 8, 2027'),
  disputeNumber: debt('number of the dispute', 'D-1042'),
  verification: debt(
    'proof of the debt, or the judgment',
    'Enclosed: your last statement of March 31, 2026.',
  ),
  earlierReply: debt('our reply of before', 'our reply of December 2, 2026'),
  ceaseStatement: debt(
    'one of the three contents that may still be sent',
    'We end our efforts to collect this debt.',
  ),
  paymentOptions: debt('ways to pay', 'Pay at harbordebt.example or call us.'),
  timeBarText: debt(
    'state wording for a debt past its limitation',
    'The law limits how long you can be sued on a debt.',
  ),
} as const satisfies Readonly<Record<string, MessageTokenInfo>>;
export type MessageToken = keyof typeof MESSAGE_TOKENS;

/** The values of a message’s tokens; one without a value is absent. */
export type MessageValues = Readonly<Partial<Record<MessageToken, string>>>;

/** Tells a token’s name from any other text. */
export function isMessageToken(name: string): name is MessageToken {
  return Object.hasOwn(MESSAGE_TOKENS, name);
}

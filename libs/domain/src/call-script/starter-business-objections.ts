import type { ScriptObjection } from './call-script';

/** What accounts departments and owners say. */
export const BUSINESS_OBJECTIONS: readonly ScriptObjection[] = [
  {
    id: 'never-got-invoice',
    says: ['We never got the invoice', 'It is not in our system', 'Send it again'],
    answer:
      'Then let us put that right now. I send you the copy while we speak; which address goes straight into your system, and does it need an order number?',
    next: 'copies',
  },
  {
    id: 'already-paid',
    says: ['We already paid', 'It was in the last run'],
    answer:
      'Thank you, then let us trace it: on which day, to which account, under which reference?',
    next: 'claim',
  },
  {
    id: 'cash-flow',
    says: ['We are waiting for our own customers', 'Cash is tight', 'No money this month'],
    answer:
      'Thank you for being open. Which part can go today, and when is the rest sure? A first part and a dated plan help us both more than silence.',
  },
  {
    id: 'approval',
    says: ['It is in approval', 'The boss has to sign', 'Waiting for sign-off'],
    answer:
      'Who signs it, and by when? Is there anything they still need from us? I can send it to them directly.',
  },
  {
    id: 'quality',
    says: ['The goods were faulty', 'The job is not finished', 'Wrong price', 'Short delivery'],
    answer:
      'I am sorry. Which item is it, and what part of the amount? I note that part as disputed and have it looked into; may the rest go as usual?',
    next: 'dispute',
  },
  {
    id: 'next-run',
    says: ['We pay once a month', 'Next payment run', 'You are in the next run'],
    answer:
      'Good. On which day is the run, and with which invoices and what total will we be in it?',
    next: 'payment-run',
  },
  {
    id: 'terms',
    says: ['We always pay after 60 days', 'Our terms are different', 'Everybody pays late'],
    answer:
      'I see. What was agreed for these was {{oldestDueOn|the due day on the invoice}}. If the terms should change, our account manager will talk with you; for these, what day can you give me?',
  },
  {
    id: 'interest',
    says: ['We will not pay interest', 'What are these charges?'],
    answer:
      'I understand. They follow from the contract or the law on late payment. Let us first agree the day of the main amount; I will pass your request on and you will have an answer in writing.',
  },
];

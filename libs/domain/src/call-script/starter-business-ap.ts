import type { ScriptCondition, ScriptStep, StarterScript } from './call-script';
import { BUSINESS_OBJECTIONS } from './starter-business-objections';
import {
  act,
  ask,
  close,
  disclose,
  graphOf,
  hint,
  pick,
  type StarterCountry,
  say,
  spokenIn,
  to,
} from './starter-kit';

/** Who calls, for whom, about what: between businesses there is nothing to hide. */
export function businessHello(next: string): ScriptStep {
  return disclose(
    {
      id: 'hello',
      title: 'Recording, own name and firm',
      text: '{{greeting}}. My name is {{callerName}}, from {{firmName}}, about your account with {{creditor|us}}. This call may be recorded.',
    },
    next,
    'RECORDING_NOTICE',
    'CALLER_NAME',
    'BUSINESS_NAME',
  );
}

/** The ends and forms both business talks share. */
export function businessForms(next: string): readonly ScriptStep[] {
  return [
    act(
      {
        id: 'claim',
        title: 'Paid: trace it',
        text: 'Thank you. Which day, which way, which reference? A copy of the remittance advice would help.',
      },
      'CLAIM',
      next,
    ),
    act(
      {
        id: 'dispute',
        title: 'Query: write it down',
        text: 'What exactly is not right, on which item, and for what amount? That part is looked into; may the rest be paid as usual?',
      },
      'DISPUTE',
      next,
    ),
    act(
      {
        id: 'copies',
        title: 'Copies and order number, now',
        text: 'I send the copies while we speak. Is there an order number or a proof of delivery you need with them?',
      },
      'COPIES',
      next,
    ),
    act(
      {
        id: 'payment-run',
        title: 'Name and amount of the run',
        text: 'On which day is the run, which invoices are in it, and what is the total for us?',
      },
      'PAYMENT_RUN',
      next,
    ),
    act(
      {
        id: 'promise',
        title: 'Amount and day',
        text: 'Which amount will be paid, and on which day will it leave your account?',
      },
      'PROMISE',
      next,
    ),
    act(
      { id: 'callback', title: 'Note the time', text: 'When does it suit you better?' },
      'CALLBACK',
      'close-callback',
    ),
    close(
      'close-callback',
      'Call back',
      'I will call you on {{callbackOn|that day}} at {{callbackAt|the time you said}}. Thank you.',
      'CALLBACK_AGREED',
    ),
    close(
      'close-gatekeeper',
      'Direct dial',
      'Thank you. May I have the direct number and e-mail? I will call there. Goodbye.',
      'GATEKEEPER',
    ),
    close(
      'close-voicemail',
      'Message left',
      'This is {{callerName}} from {{firmName}}. Please call me back at {{firmPhone}}. Thank you.',
      'VOICEMAIL_LEFT',
    ),
  ];
}

/** Accounts payable, item by item. */
export function businessAp(country: StarterCountry): StarterScript {
  const conditions: readonly ScriptCondition[] =
    country === 'US'
      ? [{ debtKinds: ['BUSINESS'], countries: ['US', 'CA'] }]
      : [{ debtKinds: ['BUSINESS'] }];
  return {
    code: 'BUSINESS_AP',
    name: 'Business: accounts payable',
    moment: 'BUSINESS',
    ...spokenIn(country),
    conditions,
    priority: 10,
    graph: graphOf(
      [
        businessHello('right-desk'),
        ...items(country),
        ...recap(country),
        ...businessForms('next-item'),
      ],
      BUSINESS_OBJECTIONS,
    ),
  };
}

function items(country: StarterCountry): readonly ScriptStep[] {
  return [
    ask(
      'right-desk',
      'The right desk?',
      pick(
        country,
        'Am I speaking with the person who handles payables for this account?',
        'Am I through to the person who looks after supplier payments for this account?',
      ),
      [
        to('y', 'Yes', 'item'),
        to('g', 'Somebody else', 'close-gatekeeper'),
        to('b', 'Busy now', 'callback'),
        to('a', 'Answering machine', 'close-voicemail'),
      ],
    ),
    hint(
      ask(
        'item',
        'Item by item, the oldest first',
        pick(
          country,
          'I have {{invoiceCount|some}} open invoices: {{openInvoices}}. Let us take the oldest first, {{oldestInvoice}} of {{oldestAmount}}, due {{oldestDueOn}}. Where does it stand?',
          'I have {{invoiceCount|some}} invoices outstanding: {{openInvoices}}. Shall we take the oldest first, {{oldestInvoice}} of {{oldestAmount}}, due on {{oldestDueOn}}? Where has it got to?',
        ),
        [
          to('r', 'In a payment run', 'payment-run', 'PAYMENT_RUN'),
          to('d', 'Will be paid on a day', 'promise', 'PROMISE'),
          to('a', 'Received, in approval', 'approver', 'IN_APPROVAL'),
          to('n', 'Not received', 'copies', 'COPY_REQUESTED'),
          to('q', 'A query on it', 'dispute', 'DISPUTE'),
          to('p', 'Paid', 'claim', 'PAYMENT_CLAIMED'),
          to('c', 'Waits for a credit note', 'next-item', 'CREDIT_AWAITED'),
          to('s', 'Asks for sales', 'next-item', 'ASK_SALES'),
          to('x', 'Cannot say', 'decision-maker'),
        ],
      ),
      'By number, amount and date. For each: received, approved, run, query?',
      'Item and answer',
    ),
    ...itemFollowUps(),
  ];
}

function itemFollowUps(): readonly ScriptStep[] {
  return [
    hint(
      ask('approver', 'Who approves it?', 'Who signs it off, and by when?', [
        to('n', 'A name and a day', 'next-item', 'IN_APPROVAL'),
        to('c', 'Needs a copy or an order number', 'copies', 'COPY_REQUESTED'),
        to('u', 'Does not know', 'decision-maker'),
      ]),
      'Name, number, day.',
      'Approver and day',
    ),
    hint(
      ask('next-item', 'The next item', 'Thank you. Shall we go on to the next one?', [
        to('n', 'That was all', 'recap'),
        to('y', 'The next item', 'item'),
      ]),
      'All open: {{openInvoices|see the items}}.',
    ),
    hint(
      ask(
        'decision-maker',
        'Who can say?',
        'Who could tell us? I would be glad to call them directly and save you the trouble.',
        [
          to('n', 'Gives a name', 'close-gatekeeper'),
          to('b', 'Will find out', 'callback'),
          to('r', 'Will not say', 'close-refused'),
        ],
      ),
      'A name, a number, a good time.',
      'Who decides',
    ),
  ];
}

function recap(country: StarterCountry): readonly ScriptStep[] {
  return [
    disclose(
      {
        id: 'recap',
        title: 'Recap, by e-mail too',
        text: pick(
          country,
          'Let me sum up what we said for each invoice, with the days and amounts. I will send you that in an e-mail right after this call. Is your address still the same?',
          'Let me run through what we said for each invoice, with the days and amounts. I will put that in an e-mail to you straight after this call. Is your address still the same?',
        ),
      },
      'thanks',
      'READ_BACK',
    ),
    say(
      'thanks',
      'Thank them',
      'Thank you for your help, that makes it easy. If a day changes, please tell me before it comes: {{firmPhone}}.',
      'close-recap',
    ),
    hint(
      close('close-recap', 'Recap sent', 'Goodbye, and have a good day.', null),
      'The last answer is the outcome; change it in the log if another item matters more.',
    ),
    close(
      'close-refused',
      'No answer given',
      'I understand. Then I will write to your management. Thank you, and goodbye.',
      'REFUSED',
    ),
  ];
}

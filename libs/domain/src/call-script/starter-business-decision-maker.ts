import type { ScriptCondition, ScriptStep, StarterScript } from './call-script';
import { businessForms, businessHello } from './starter-business-ap';
import { BUSINESS_OBJECTIONS } from './starter-business-objections';
import {
  act,
  ask,
  close,
  disclose,
  graphOf,
  hint,
  offer,
  pick,
  type StarterCountry,
  say,
  spokenIn,
  to,
} from './starter-kit';

/** A broken promise of a business, taken to the person who decides. */
export function businessDecisionMaker(country: StarterCountry): StarterScript {
  const of: ScriptCondition =
    country === 'US'
      ? { debtKinds: ['BUSINESS'], countries: ['US', 'CA'] }
      : { debtKinds: ['BUSINESS'] };
  return {
    code: 'BUSINESS_DECISION_MAKER',
    name: 'Business: broken promise, to the decision-maker',
    moment: 'BUSINESS',
    ...spokenIn(country),
    conditions: [
      { ...of, promise: 'BROKEN' },
      { ...of, plan: 'IN_ARREARS' },
      { ...of, plan: 'DEFAULTED' },
      { ...of, isDecisionMaker: true },
    ],
    priority: 40,
    graph: graphOf(
      [
        businessHello('who-decides'),
        ...facts(country),
        ...ways(country),
        ...businessForms('agreed'),
      ],
      BUSINESS_OBJECTIONS,
    ),
  };
}

function facts(country: StarterCountry): readonly ScriptStep[] {
  return [
    ask(
      'who-decides',
      'The decision-maker?',
      'May I speak with {{contactName|the person who decides on payments}}, please?',
      [
        to('y', 'Speaking', 'promise-facts'),
        to('g', 'Somebody else', 'close-gatekeeper'),
        to('b', 'Busy now', 'callback'),
        to('a', 'Answering machine', 'close-voicemail'),
      ],
    ),
    hint(
      ask(
        'promise-facts',
        'The facts of the promise; what stands in the way?',
        pick(
          country,
          'Thank you for taking the call. {{promisedBy|Your office}} told us that {{promiseAmount|the amount agreed}} would be paid on {{promiseOn|the day agreed}}; {{missedAmount|it}} has not arrived. I would rather hear it from you than guess: what got in the way?',
          'Thank you for taking the call. {{promisedBy|Your office}} told us that {{promiseAmount|the sum agreed}} would be paid on {{promiseOn|the day agreed}}; {{missedAmount|it}} has not come in. I would rather hear it from you than guess: what got in the way?',
        ),
        [
          to('c', 'Cash', 'way'),
          to('a', 'Approval', 'approve-now'),
          to('q', 'Quality, a query', 'dispute'),
          to('p', 'It was paid', 'claim'),
          to('r', 'It is in the next run', 'payment-run'),
          to('w', 'Will not pay', 'consequence'),
          to('i', 'Insolvency', 'close-insolvent'),
        ],
      ),
      'Facts, no reproach. In arrears on a plan: {{arrears|nothing shown}}.',
      'The obstacle, in their words',
    ),
    hint(
      ask(
        'approve-now',
        'Approval: you can give it',
        'Then you are the right person. Is there anything you still need from us to release it today?',
        [
          to('y', 'Releases it', 'way'),
          to('c', 'Needs copies', 'copies'),
          to('n', 'Another must sign too', 'close-approval'),
        ],
      ),
      'Who, and by when?',
      'Approver and day',
    ),
    close(
      'close-approval',
      'In approval',
      'Thank you. I will call again on that day. Goodbye.',
      'IN_APPROVAL',
    ),
    close(
      'close-insolvent',
      'Insolvent',
      'Thank you for telling me. Please give me the court or the administrator and the reference; we will write to them.',
      'INSOLVENT',
    ),
  ];
}

function ways(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      offer(
        {
          id: 'way',
          title: 'Today, or a plan with a deposit',
          text: 'What can leave your account today? If it is not all of it, let us agree a first part now and dates for the rest, with new invoices paid on their terms.',
        },
        [
          ['PAY_NOW', 'close-paid'],
          ['PAY_BY_DATE', 'promise'],
          ['IN_PARTS', 'plan'],
        ],
        'consequence',
      ),
      'You may agree alone up to {{latestOn|the latest day shown}} or {{mostParts|a few}} parts, with a deposit.',
    ),
    close(
      'close-paid',
      'Paid today',
      'Thank you. Could you give me the reference of the payment? I confirm it by e-mail. Goodbye.',
      'PAID_NOW',
    ),
    act(
      {
        id: 'plan',
        title: 'Deposit and dates',
        text: 'How much goes today, and what can you keep every month while new invoices are paid on time?',
        plan: 'PLAN',
      },
      'PLAN',
      'agreed',
      'consequence',
    ),
    hint(
      ask(
        'consequence',
        'What follows, as the policy allows',
        pick(
          country,
          'I would like to avoid what comes next. Without a date I have to pass this on inside our company, and what our agreement provides for late payment may follow. You would have that in writing first. Is there a day you can give me?',
          'I would like to avoid what comes next. Without a date I have to pass this on inside our company. Statutory interest for late payment runs meanwhile; so far it is {{statutoryInterest|what our letter shows}}. Is there a day you can give me?',
        ),
        [
          to('d', 'Gives a day', 'promise'),
          to('p', 'A plan', 'plan'),
          to('q', 'It is a query after all', 'dispute'),
          to('n', 'No', 'close-refused'),
        ],
      ),
      'Interest, hold or agency: only what the policy allows, is intended and is true. Nothing else.',
    ),
    ...endings(),
  ];
}

function endings(): readonly ScriptStep[] {
  return [
    disclose(
      {
        id: 'agreed',
        title: 'Read back, confirm by e-mail',
        text: 'Let me sum up what we agreed, with amounts and days; I will send it to you by e-mail right now. Is that how you understood it too?',
      },
      'account-manager',
      'READ_BACK',
    ),
    say(
      'account-manager',
      'Account manager is told',
      'I will let {{accountManager|your account manager}} know, so that everybody on our side has the same picture. Thank you for sorting this out with me.',
      'close-agreed',
    ),
    hint(
      close('close-agreed', 'Agreed', 'Goodbye, and good business.', null),
      'What was written in the call is its outcome. Send the account manager the note.',
    ),
    close(
      'close-refused',
      'Refused',
      'I understand. You will hear from us in writing. You can reach me at {{firmPhone}} if it changes. Goodbye.',
      'REFUSED',
    ),
  ];
}

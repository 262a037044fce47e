import type { ScriptStep } from './call-script';
import {
  aboutDebt,
  act,
  ask,
  close,
  disclose,
  hint,
  offer,
  pick,
  type StarterCountry,
  say,
  to,
} from './starter-kit';

/** Pay now, by a date, in parts; each read back before the call ends. Begins at `offer`. */
export function agreementSteps(country: StarterCountry): readonly ScriptStep[] {
  return aboutDebt([
    hint(
      offer(
        {
          id: 'offer',
          title: 'What would work for them',
          text: pick(
            country,
            'Let us find something that works for you. Would you like to take care of it today, by a date that suits you, or in parts?',
            'Let’s find something that works for you. Would you like to settle it today, by a date that suits you, or in instalments?',
          ),
        },
        [
          ['PAY_NOW', 'pay-now'],
          ['PAY_BY_DATE', 'promise'],
          ['IN_PARTS', 'plan'],
        ],
        'obstacle',
      ),
      'You may agree alone up to {{latestOn|the latest day shown}}, or {{mostParts|a few}} parts of {{smallestPart|a fair amount}} and more. Ask first what rent, food and heating leave over: never take a date they cannot keep.',
    ),
    hint(
      say(
        'pay-now',
        'Take the payment',
        pick(
          country,
          'Thank you. Which way do you prefer: card or bank account? I will give you a reference number when it is done.',
          'Thank you. Which way do you prefer: debit card or bank transfer? I will give you a reference when it is done.',
        ),
        'close-paid',
      ),
      'Pause the recording while they read a card number.',
    ),
    close(
      'close-paid',
      'Paid',
      'That went through, thank you. You will have a receipt in writing. Is there anything else I can do for you?',
      'PAID_NOW',
    ),
    ...promiseSteps(),
    ...planSteps(),
    ...obstacleSteps(),
  ]);
}

function promiseSteps(): readonly ScriptStep[] {
  return [
    act(
      {
        id: 'promise',
        title: 'Amount and date',
        text: 'What amount can you manage, and on which day? Please choose a day you are sure of.',
      },
      'PROMISE',
      'read-back',
      'obstacle',
    ),
    disclose(
      {
        id: 'read-back',
        title: 'Read back',
        text: 'Let me read that back: {{promiseAmount|the amount we agreed}} on {{promiseOn|the day we agreed}}. If anything comes up before then, call me at {{firmPhone}} and we will look at it again. Is that right?',
      },
      'close-promise',
      'READ_BACK',
    ),
    close(
      'close-promise',
      'Promise recorded',
      'Thank you for working this out with me. You will have it in writing. Take care.',
      'PROMISE',
    ),
  ];
}

function planSteps(): readonly ScriptStep[] {
  return [
    act(
      {
        id: 'plan',
        title: 'Parts and days',
        text: 'What could you set aside each month, or each payday, and still be fine with everything else?',
        plan: 'PLAN',
      },
      'PLAN',
      'read-back-plan',
      'obstacle',
    ),
    disclose(
      {
        id: 'read-back-plan',
        title: 'Read back the plan',
        text: 'Let me read that back: {{instalmentAmount|the amount we agreed}}, the first on {{instalmentOn|the day we agreed}}. If a month gets tight, call me before the day and we will look at it together. Is that right?',
      },
      'close-plan',
      'READ_BACK',
    ),
    close(
      'close-plan',
      'Plan agreed',
      'Thank you. You will have the plan in writing with every date in it. Take care.',
      'PLAN_AGREED',
    ),
  ];
}

function obstacleSteps(): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'obstacle',
        'What stands in the way?',
        'That is all right. What is standing in the way for you?',
        [
          to('c', 'Cannot pay', 'hardship-relief'),
          to('d', 'Does not agree with it', 'dispute-what'),
          to('t', 'Needs time to think', 'bad-moment'),
          to('n', 'Does not want to', 'close-refused'),
          to('o', 'Has an offer after all', 'offer'),
        ],
      ),
      'Ask once and listen. No threat, no date made up.',
      'What they say',
    ),
    close(
      'close-refused',
      'Refused',
      'I understand, and thank you for being frank. You will hear from us in writing. You can call me at {{firmPhone}} whenever you want to talk about it. Goodbye.',
      'REFUSED',
    ),
  ];
}

/** They say they have paid: believed, noted, traced. Begins at `claimed`. */
export function claimSteps(): readonly ScriptStep[] {
  return aboutDebt([
    say(
      'claimed',
      'They have paid: thank them',
      'Thank you, then let us find it together. When did you pay, how, and how much? Is there a reference on it?',
      'claim',
    ),
    act(
      { id: 'claim', title: 'Day, way, amount, reference', text: '' },
      'CLAIM',
      'close-claimed',
      'close-claim-later',
    ),
    close(
      'close-claimed',
      'We look for it',
      'I have that. We will look for it and not ask you again while we do. If you have a receipt, a copy would help us find it sooner. Thank you.',
      'PAYMENT_CLAIMED',
    ),
    close(
      'close-claim-later',
      'They look it up',
      'No problem. When you have found it, call me at {{firmPhone}} or send us a copy. Thank you.',
      null,
    ),
  ]);
}

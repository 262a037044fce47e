import type { ScriptGraph, ScriptStep, StarterScript } from './call-script';
import { statementSteps, talkSteps } from './starter-first-contact';
import {
  aboutDebt,
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
import { laterLine } from './starter-later';
import { consumerObjections } from './starter-objections';
import { verifyStep } from './starter-opening';

/** They call us. Never blocked; what may be said is led. */
export function inbound(country: StarterCountry): StarterScript {
  return {
    code: 'INBOUND',
    name: 'They call us',
    moment: 'INBOUND',
    ...spokenIn(country),
    conditions: [{ direction: 'INBOUND', debtKinds: ['CONSUMER'], countries: [country] }],
    priority: 50,
    graph: inboundGraph(country, [laterLine(country, 'their-request')]),
  };
}

/** They call us before we ever spoke: the duties of a first talk fall due whoever called. */
export function inboundFirst(country: StarterCountry): StarterScript {
  return {
    code: 'INBOUND_FIRST',
    name: 'They call us: the first talk',
    moment: 'INBOUND',
    ...spokenIn(country),
    conditions: [
      {
        direction: 'INBOUND',
        isFirstContact: true,
        debtKinds: ['CONSUMER'],
        countries: [country],
      },
    ],
    priority: 55,
    graph: inboundGraph(country, [...statementSteps(country, 'their-request')]),
  };
}

function inboundGraph(country: StarterCountry, line: readonly ScriptStep[]): ScriptGraph {
  const first = line[0]?.id ?? '';
  return graphOf(
    [
      ...whoCalls(country),
      ...mayDiscuss(country, first),
      ...line,
      ...aboutDebt(theirRequest(country)),
      ...talkSteps(country).map(asksMoreFirst),
    ],
    consumerObjections(country),
  );
}

// after what was agreed they are asked what else; the outcome is the record then
function asksMoreFirst(step: ScriptStep): ScriptStep {
  const isReadBack = step.id === 'read-back' || step.id === 'read-back-plan';
  return isReadBack && step.kind === 'DISCLOSE' ? { ...step, next: 'anything-else' } : step;
}

function whoCalls(country: StarterCountry): readonly ScriptStep[] {
  return [
    disclose(
      {
        id: 'hello',
        title: 'Recording and own name',
        text: 'Thank you for calling. My name is {{callerName}}, and this call may be recorded. How are you today?',
      },
      'who-calls',
      'RECORDING_NOTICE',
      'CALLER_NAME',
    ),
    ask(
      'who-calls',
      'Who is calling?',
      pick(country, 'May I ask with whom I am speaking?', 'May I ask who I am speaking to?'),
      [
        to('y', 'The customer', 'verify'),
        to('o', 'Somebody for them', 'for-them'),
        to('a', 'Attorney or adviser', 'represented-by'),
        to('w', 'We called the wrong number', 'wrong-number'),
        to('d', 'They have died', 'condolences'),
        to('l', 'Speaks another language', 'language'),
        to('v', 'Sounds in danger', 'safety'),
      ],
    ),
    verifyStep(country, 'may-discuss'),
    ask(
      'why-verify',
      'Cannot be verified',
      'I understand. It is a private matter, and I can only go on once I am sure who I am speaking with. Would you like to look for the details, or shall we send you a letter?',
      [
        to('g', 'Gives the details after all', 'verify'),
        to('c', 'Will call back', 'close-unverified'),
        to('w', 'Wants a letter', 'close-unverified'),
      ],
    ),
    hint(
      say(
        'for-them',
        'Somebody for them',
        'Thank you for helping. I may only speak with {{customerName}}, unless they have told us that you may speak for them. They can do so by phone, at {{firmPhone}}, or in writing.',
        'close-message',
      ),
      'A spouse, guardian, executor or authority on file: take the script “Another person answers”.',
    ),
  ];
}

function mayDiscuss(country: StarterCountry, line: string): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'may-discuss',
        'What may be discussed',
        'Thank you, {{customerName}}. One moment, please, while I open your file.',
        [
          to('f', 'Nothing stands against it', line),
          to('r', 'Represented', 'represented-inbound'),
          to('b', 'Insolvent', 'insolvent'),
          to('c', 'Asked us to stop, but calls now', line),
        ],
      ),
      'Look at what the file shows for this call: attorney, bankruptcy, stop, dispute, language. After a stop answer what they ask, and no more.',
    ),
    hint(
      ask(
        'represented-inbound',
        'Represented: only their attorney',
        pick(
          country,
          'I am glad you called. I see that an attorney represents you, so I may only speak with your attorney. Does the attorney still represent you?',
          'I am glad you called. I see that an adviser deals with this for you, so I would rather speak with them. Are they still acting for you?',
        ),
        [
          to('y', 'Yes', 'represented-close'),
          to('n', 'No longer', 'represented-ended'),
          to('u', 'Not sure', 'represented-close'),
        ],
      ),
      'Nothing about the matter, even if they ask. Their word that it has ended is enough; note it.',
    ),
    say(
      'represented-ended',
      'No longer represented',
      'Thank you, I note that as of today. Then I can speak with you.',
      line,
    ),
    close(
      'represented-close',
      'Represented',
      'Then please let them call us at {{firmPhone}}, and we will help them right away. Is the name in our file still right? Thank you, and goodbye.',
      'REPRESENTED',
    ),
    hint(
      say(
        'represented-by',
        'Attorney or adviser',
        'Thank you. So that I can speak with you: may I have your name, your office and its number, and your authority in writing? I call you back at your office.',
        'note-represented',
      ),
      'Call back on the number of the office, not the one that shows.',
    ),
  ];
}

function theirRequest(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      ask('their-request', 'Their request first', 'What can I do for you?', [
        to('k', 'Wants to pay or agree', 'offer'),
        to('i', 'A question', 'answer-it'),
        to('p', 'Has paid', 'claimed'),
        to('c', 'Cannot pay', 'hardship-relief'),
        to('d', 'Disputes it, not theirs', 'dispute-what'),
        to('s', 'No more calls', 'stop'),
        to('x', 'A complaint', 'close-complaint'),
        to('a', 'Has an attorney or adviser', 'represented'),
        to('v', 'Sounds in danger', 'safety'),
      ]),
      'What they called for comes before what we want.',
      'What they ask',
    ),
    hint(
      say(
        'answer-it',
        'Answer it',
        pick(
          country,
          'The amount today is {{balance}}, for your account with {{creditor}}. I can send you how it came about. Does that answer your question?',
          'The amount today is {{balance}}, for your account with {{creditor}}. I can send you a statement of how it came about. Does that answer your question?',
        ),
        'anything-else',
      ),
      'Last payment on file: {{lastPaymentAmount|none}} of {{lastPaymentOn|no date}}.',
    ),
    hint(
      ask('anything-else', 'Anything else?', 'Is there anything else I can do for you today?', [
        to('n', 'No, thank you', 'close-inbound'),
        to('o', 'Another account', 'other-account'),
        to('b', 'Would like a call back', 'bad-moment'),
        to('p', 'Pay or agree something', 'offer'),
      ]),
      'Name another account only if they wish: each one spoken of starts its own seven days.',
    ),
    say(
      'other-account',
      'Another account',
      'Gladly. Which one do you mean? Let me look at it with you.',
      'anything-else',
    ),
    hint(
      close(
        'close-inbound',
        'End of the call',
        'Thank you for calling. You can reach us at {{firmPhone}}. Take care.',
        null,
      ),
      'What was written in the call is its outcome; choose one if nothing was.',
    ),
  ];
}

import type { StarterScript } from './call-script';
import { talkSteps } from './starter-first-contact';
import {
  aboutDebt,
  ask,
  graphOf,
  hint,
  type StarterCountry,
  say,
  spokenIn,
  to,
} from './starter-kit';
import { laterLine } from './starter-later';
import { consumerObjections } from './starter-objections';
import { openingSteps } from './starter-opening';

/** A promise was broken or an instalment missed. */
export function brokenPromise(country: StarterCountry): StarterScript {
  const of = { direction: 'OUTBOUND', debtKinds: ['CONSUMER'], countries: [country] } as const;
  return {
    code: 'BROKEN_PROMISE',
    name: 'Promise broken or instalment missed',
    moment: 'LATER_CONTACT',
    ...spokenIn(country),
    conditions: [
      { ...of, promise: 'BROKEN' },
      { ...of, plan: 'IN_ARREARS' },
      { ...of, plan: 'DEFAULTED' },
    ],
    priority: 60,
    graph: graphOf(
      [
        ...openingSteps(country, 'collector-line'),
        laterLine(country, 'expected'),
        ...aboutDebt([
          hint(
            ask(
              'expected',
              'What was expected; what happened?',
              'We had agreed on {{promiseAmount|a payment}} for {{promiseOn|a day that has passed}}, and {{missedAmount|it}} has not reached us yet. What happened?',
              [
                to('s', 'Sent it', 'claimed'),
                to('n', 'Not sent, can pay', 'offer'),
                to('l', 'Less than agreed is possible', 'catch-up'),
                to('c', 'Cannot pay', 'hardship-relief'),
                to('d', 'Disputes it', 'dispute-what'),
                to('a', 'Has an attorney or adviser', 'represented'),
                to('v', 'Sounds in danger', 'safety'),
                to('w', 'Will not say or pay', 'consequence'),
              ],
            ),
            'An instalment: {{instalmentAmount|see the plan}} of {{instalmentOn|the last due day}}; in arrears {{arrears|nothing shown}}. No reproach: things happen.',
            'What they say',
          ),
          hint(
            say(
              'catch-up',
              'A plan, arrears over the rest',
              'That is fine. We can spread what is open over the coming months, so that no single month gets too heavy.',
              'plan',
            ),
            'The second new date is for a supervisor, the third only as a plan.',
          ),
          hint(
            say(
              'consequence',
              'What follows, only if it is true',
              'I would rather find something with you. If we find nothing, what we agreed may end, and then the whole amount stays open. You would have that in writing first, with time to put it right. What would help?',
              'obstacle',
            ),
            'Say it only if it stands in the agreement and is intended. Never name a step that nobody plans.',
          ),
        ]),
        ...talkSteps(country),
      ],
      consumerObjections(country),
    ),
  };
}

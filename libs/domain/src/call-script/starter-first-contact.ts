import type { ScriptStep, StarterScript } from './call-script';
import { agreementSteps, claimSteps } from './starter-agreement';
import { disputeSteps } from './starter-dispute-steps';
import { hardshipSteps } from './starter-hardship-steps';
import {
  aboutDebt,
  ask,
  disclose,
  graphOf,
  hint,
  pick,
  type StarterCountry,
  spokenIn,
  to,
} from './starter-kit';
import { consumerObjections } from './starter-objections';
import { notReachedSteps, openingSteps } from './starter-opening';
import { protectionSteps } from './starter-protection';
import { bereavementSteps, languageSteps } from './starter-situations';

/** All that a talk with a person may turn into; of it a script takes what its steps lead to. */
export function talkSteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    ...agreementSteps(country),
    ...claimSteps(),
    ...hardshipSteps(country),
    ...disputeSteps(country),
    ...protectionSteps(country),
    ...notReachedSteps(country),
    ...languageSteps(),
    ...bereavementSteps(country),
  ];
}

/** Who calls and why, with everything that is due in a first talk. Begins at `statement`. */
export function statementSteps(country: StarterCountry, next: string): readonly ScriptStep[] {
  if (country === 'GB') {
    return [
      disclose(
        {
          id: 'statement',
          title: 'Who, for whom, why; free advice',
          text: 'Thank you, {{customerName}}. I am calling from {{firmName}}, for {{creditor}}, about an account with {{balance}} outstanding. Before anything else: free and independent debt advice is there for you, from {{adviceName|a debt advice charity such as StepChange or MoneyHelper}}, on {{advicePhone|a number I can send you}}.',
        },
        next,
        'PURPOSE',
        'BUSINESS_NAME',
        'FREE_ADVICE',
      ),
    ];
  }
  return [
    hint(
      disclose(
        {
          id: 'statement',
          title: 'Firm and statement',
          text: 'Thank you, {{customerName}}. I am calling from {{firmName}}. This is an attempt to collect a debt and any information obtained will be used for that purpose.',
        },
        'rights',
        'BUSINESS_NAME',
        'INITIAL_STATEMENT',
      ),
      'Word for word. Licence number where the city or state asks for it: {{licenceNo|none on file}}.',
    ),
    disclose(
      {
        id: 'rights',
        title: 'Creditor, amount, rights, notice',
        text: 'It is about your account with {{creditor}}, ending in {{accountLast4|the digits on our notice}}. The amount today is {{balance}}. You will have a written notice that shows how it came about. Until {{periodEndsOn|the date printed on the notice}} you can dispute all or part of it in writing, or ask who the original creditor was; then we stop until we have answered you. If you do not, we assume it is right. Nothing I ask today takes that away from you.',
      },
      next,
      'VALIDATION_RIGHTS',
    ),
  ];
}

/** The first talk with a person. */
export function firstContact(country: StarterCountry): StarterScript {
  return {
    code: 'FIRST_CONTACT',
    name: 'First contact',
    moment: 'FIRST_CONTACT',
    ...spokenIn(country),
    conditions: [
      {
        direction: 'OUTBOUND',
        isFirstContact: true,
        debtKinds: ['CONSUMER'],
        countries: [country],
      },
    ],
    priority: 90,
    graph: graphOf(
      [
        ...openingSteps(country, 'statement'),
        ...statementSteps(country, 'what-happened'),
        ...aboutDebt([
          hint(
            ask(
              'what-happened',
              'What happened?',
              pick(
                country,
                'How does that sound to you? What happened with this account?',
                'Does that ring a bell with you? What happened there?',
              ),
              [
                to('k', 'Knows it, wants to sort it out', 'offer'),
                to('c', 'Cannot pay', 'hardship-relief'),
                to('d', 'Disputes it, not theirs', 'dispute-what'),
                to('p', 'Has paid', 'claimed'),
                to('n', 'Does not want to talk about it', 'obstacle'),
                to('a', 'Has an attorney or adviser', 'represented'),
                to('i', 'Bankruptcy or insolvency', 'insolvent'),
                to('v', 'Sounds in danger', 'safety'),
              ],
            ),
            'An open question, then silence. Let them tell it.',
            'What they say',
          ),
        ]),
        ...talkSteps(country),
      ],
      consumerObjections(country),
    ),
  };
}

import type { ScriptStep, StarterScript } from './call-script';
import { talkSteps } from './starter-first-contact';
import {
  aboutDebt,
  ask,
  graphOf,
  hint,
  pick,
  type StarterCountry,
  spokenIn,
  to,
} from './starter-kit';
import { laterLine } from './starter-later';
import { consumerObjections } from './starter-objections';
import { openingSteps } from './starter-opening';

/** Somebody who struggles, known from before. */
export function hardship(country: StarterCountry): StarterScript {
  const of = { direction: 'OUTBOUND', debtKinds: ['CONSUMER'], countries: [country] } as const;
  const steps = [
    ask(
      'how-are-you',
      'How are they?',
      pick(
        country,
        'I am calling to see how you are doing and whether we can make things easier. How has it been since we last spoke?',
        'I am ringing to see how you are getting on and whether we can make things easier. How have things been since we last spoke?',
      ),
      [
        to('h', 'Hard', 'hardship-relief'),
        to('b', 'Better, would like to pay', 'offer'),
        to('s', 'Not safe, or no way out', 'safety'),
        to('a', 'Has an attorney or adviser', 'represented'),
        to('d', 'Disputes it', 'dispute-what'),
        to('n', 'Not able to talk', 'bad-moment'),
      ],
    ),
  ];
  return {
    code: 'HARDSHIP',
    name: 'Hardship',
    moment: 'LATER_CONTACT',
    ...spokenIn(country),
    conditions: [
      { ...of, facts: ['HARDSHIP'] },
      { ...of, facts: ['VULNERABILITY'] },
    ],
    priority: 80,
    graph: laterTalk(country, steps),
  };
}

/** Something is disputed, or not theirs. */
export function dispute(country: StarterCountry): StarterScript {
  const steps = [
    hint(
      ask(
        'dispute-news',
        'Where the dispute stands',
        'You told us that something is not right: {{disputedAmount|a part of it}} is noted as disputed, and we do not ask you for that. Is there anything new from your side, or is it as before?',
        [
          to('s', 'As before', 'undisputed'),
          to('m', 'More to tell', 'dispute-what'),
          to('n', 'Not theirs at all', 'dispute-what'),
          to('i', 'Identity theft', 'theft-route'),
          to('y', 'It is cleared up, agrees', 'offer'),
          to('c', 'Cannot pay anyway', 'hardship-relief'),
          to('a', 'Has an attorney or adviser', 'represented'),
        ],
      ),
      'Speak of the disputed part only to listen. Next news: {{disputeNewsOn|no day set: set one}}.',
      'What is new',
    ),
  ];
  return {
    code: 'DISPUTE',
    name: 'Dispute, not mine',
    moment: 'LATER_CONTACT',
    ...spokenIn(country),
    conditions: [
      {
        direction: 'OUTBOUND',
        hasDispute: true,
        debtKinds: ['CONSUMER'],
        countries: [country],
      },
    ],
    priority: 70,
    graph: laterTalk(country, steps),
  };
}

function laterTalk(country: StarterCountry, steps: readonly ScriptStep[]) {
  const [first] = steps;
  return graphOf(
    [
      ...openingSteps(country, 'collector-line'),
      laterLine(country, first?.id ?? ''),
      ...aboutDebt(steps),
      ...talkSteps(country),
    ],
    consumerObjections(country),
  );
}

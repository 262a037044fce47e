import type { ScriptStep, StarterScript } from './call-script';
import {
  aboutDebt,
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
import { laterLine } from './starter-later';
import { otherPersonObjections } from './starter-objections';
import { notReachedSteps } from './starter-opening';
import { protectionSteps } from './starter-protection';
import { bereavementSteps, languageSteps } from './starter-situations';

/** Another person answers. Chosen by hand, or jumped to. */
export function otherPerson(country: StarterCountry): StarterScript {
  return {
    code: 'OTHER_PERSON',
    name: 'Another person answers',
    moment: 'OTHER_PERSON',
    ...spokenIn(country),
    conditions: [{ debtKinds: ['CONSUMER'], countries: [country] }],
    priority: 1,
    graph: graphOf(
      [
        ...whoAnswers(country),
        ...location(country),
        laterLine(country, 'their-wish'),
        ...aboutDebt(mayBeTold()),
        ...notReachedSteps(country),
        ...protectionSteps(country),
        ...bereavementSteps(country),
        ...languageSteps(),
      ],
      otherPersonObjections(country),
    ),
  };
}

function whoAnswers(country: StarterCountry): readonly ScriptStep[] {
  return [
    disclose(
      {
        id: 'hello',
        title: 'Own name',
        text: '{{greeting}}. My name is {{callerName}}. Just so you know, this call may be recorded.',
      },
      'who-answers',
      'RECORDING_NOTICE',
      'CALLER_NAME',
    ),
    hint(
      ask(
        'who-answers',
        'Who is it?',
        'I was hoping to reach {{customerName}}. May I ask who I am speaking with?',
        [
          to('n', 'Anybody else', 'not-in'),
          to(
            's',
            country === 'US'
              ? 'Spouse, parent of a minor, guardian, executor'
              : 'Authority on file: attorney, deputy, executor',
            'verify',
          ),
          to('f', 'No longer there', 'location'),
          to('e', 'Asks for whom you work', 'employer'),
          to('w', 'Wrong number', 'wrong-number'),
          to('d', 'They have died', 'condolences'),
          to('l', 'Speaks another language', 'language'),
          to('x', 'No calls here', 'stop'),
          to('h', 'Hung up', 'close-dropped'),
        ],
      ),
      pick(
        country,
        'Only a spouse, the parent of a minor, a guardian, an executor or somebody with their consent may be told more, and only if the file shows it.',
        'Being married is not enough: only somebody with authority on file may be told more.',
      ),
    ),
    {
      kind: 'VERIFY',
      id: 'verify',
      title: 'Make sure they may be told',
      text: pick(
        country,
        'Thank you. So that I can speak with you: could you give me the date of birth and the ZIP code of {{customerName}}?',
        'Thank you. So that I can speak with you: could you give me the date of birth and the postcode of {{customerName}}?',
      ),
      hint: 'First see that their name and standing are on file. Nothing on file: leave your name and number.',
      checks: ['DATE_OF_BIRTH', 'POSTAL_CODE', 'CALLED_BACK'],
      need: 2,
      verified: 'collector-line',
      refused: 'not-in',
      notThem: 'not-in',
    },
    hint(
      say(
        'employer',
        'For whom you work, since they asked',
        'I am with {{callName}}. It is a private matter for {{customerName}}.',
        'not-in',
      ),
      'Only because they expressly asked. Nothing more.',
    ),
  ];
}

function location(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'location',
        'Location, once',
        pick(
          country,
          'I am confirming or correcting location information for {{customerName}}. Would you know a current address or phone number?',
          'I only want to make sure that our contact details for {{customerName}} are right. Would you know how they can be reached? You need not tell me.',
        ),
        [
          to('g', 'Gives it', 'close-location'),
          to('n', 'Does not know', 'close-nothing'),
          to('r', 'Would rather not', 'close-nothing'),
          to('e', 'Asks for whom you work', 'employer'),
        ],
      ),
      'One such call to this person, ever, unless they ask for another. Where it is known that an attorney represents the person: do not ask.',
      'Address or number',
    ),
    close(
      'close-location',
      'Location given',
      'Thank you for your help. I will not trouble you again. Goodbye.',
      'LOCATION_GIVEN',
    ),
    close(
      'close-nothing',
      'Nothing learned',
      'That is quite all right. Thank you for your time. Goodbye.',
      'MESSAGE_WITH_PERSON',
    ),
  ];
}

function mayBeTold(): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'their-wish',
        'What they would like',
        'I am calling about {{balance}} with {{creditor}}. Would you like to talk about it for {{customerName}}, or shall I call another time?',
        [
          to('p', 'Would like to agree a date', 'promise'),
          to('t', 'Another time', 'bad-moment'),
          to('m', 'Will pass it on', 'close-passed'),
          to('a', 'Has an attorney or adviser', 'represented'),
          to('v', 'Sounds in danger', 'safety'),
          to('d', 'They have died: executor', 'condolences'),
        ],
      ),
      'They do not become liable by helping. Say so if they ask.',
    ),
    act(
      {
        id: 'promise',
        title: 'Amount and date',
        text: 'What amount, and on which day, is sure to work for {{customerName}}?',
      },
      'PROMISE',
      'read-back',
      'close-passed',
    ),
    disclose(
      {
        id: 'read-back',
        title: 'Read back',
        text: 'Let me read that back: {{promiseAmount|the amount we agreed}} on {{promiseOn|the day we agreed}}. Is that right?',
      },
      'close-promise',
      'READ_BACK',
    ),
    close(
      'close-promise',
      'Promise recorded',
      'Thank you. {{customerName}} will have it in writing. Goodbye.',
      'PROMISE',
    ),
    close(
      'close-passed',
      'Will pass it on',
      'Thank you. We can be reached at {{firmPhone}}. Goodbye.',
      'MESSAGE_WITH_PERSON',
    ),
  ];
}

import type { ScriptStep, StarterScript } from './call-script';
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
import { notReachedSteps } from './starter-opening';

/** Somebody tells that the person has died; nothing is asked of them. */
export function bereavementSteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'condolences',
        'Condolences first',
        pick(
          country,
          'I am very sorry for your loss. There is nothing you need to do today. If you are able to say: is somebody looking after the estate?',
          'I am so very sorry for your loss. There is nothing you need to do today. If you feel able to say: is somebody looking after the estate?',
        ),
        [
          to('e', 'Names the executor', 'note-death'),
          to('i', 'It is them', 'note-death'),
          to('n', 'Nobody, or not known', 'note-death'),
          to('l', 'Does not want to talk', 'close-death'),
        ],
      ),
      'Give them time. Ask for no proof and for nothing else; relatives are not liable because they are relatives.',
      'Who looks after the estate',
    ),
    act(
      {
        id: 'note-death',
        title: 'Note it, with the date if they give it',
        text: 'Thank you. May I note the date, if you are able to tell me?',
        fact: 'DECEASED',
      },
      'FACT',
      'close-death',
    ),
    close(
      'close-death',
      'Nothing further',
      'Thank you for telling me. We will not call here about this again. Anything there is to settle we will do in writing, with whoever looks after the estate. My condolences to you and your family.',
      'DECEASED_REPORTED',
    ),
  ];
}

/** They speak another language; nothing of the matter is said. */
export function languageSteps(): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'language',
        'Another language',
        'I am sorry, I do not speak your language well. A colleague or an interpreter can call you, free of charge. Which language do you speak?',
        [
          to('n', 'Names the language', 'note-language'),
          to('c', 'A colleague can take over now', 'close-language'),
          to('x', 'We do not understand each other', 'close-language'),
        ],
      ),
      'Speak slowly. Never let a child or a relative interpret. Say nothing of the matter.',
      'Language',
    ),
    act(
      { id: 'note-language', title: 'Note the language', text: '', fact: 'LANGUAGE' },
      'FACT',
      'close-language',
    ),
    close(
      'close-language',
      'A colleague who speaks it',
      'Thank you. Somebody who speaks your language will call you. Goodbye.',
      'LANGUAGE_BARRIER',
    ),
  ];
}

function greeting(next: string, title: string): ScriptStep {
  return disclose(
    {
      id: 'hello',
      title,
      text: '{{greeting}}. My name is {{callerName}}. Just so you know, this call may be recorded.',
    },
    next,
    'RECORDING_NOTICE',
    'CALLER_NAME',
  );
}

/** The person has died, on file or told just now. */
export function bereavement(country: StarterCountry): StarterScript {
  const of = { facts: ['DECEASED'], debtKinds: ['CONSUMER'], countries: [country] } as const;
  return {
    code: 'BEREAVEMENT',
    name: 'Bereavement',
    moment: 'OTHER_PERSON',
    ...spokenIn(country),
    conditions: [
      { ...of, direction: 'OUTBOUND' },
      { ...of, direction: 'INBOUND' },
    ],
    priority: 100,
    graph: graphOf([
      greeting('who-helps', 'Own name'),
      hint(
        ask(
          'who-helps',
          'Who is it?',
          'I understand that {{customerName}} has died. Am I speaking with somebody who looks after the estate?',
          [
            to('e', 'Yes', 'condolences'),
            to('r', 'A relative or friend', 'condolences'),
            to('w', 'Does not know them', 'wrong-number'),
            to('h', 'Hung up', 'close-dropped'),
          ],
        ),
        'Say what it is about only to an executor or administrator on file, and only in writing at first.',
      ),
      ...bereavementSteps(country),
      ...notReachedSteps(country),
    ]),
  };
}

/** Somebody else has this number: apologise, remove it. Chosen by hand. */
export function wrongPerson(country: StarterCountry): StarterScript {
  return {
    code: 'WRONG_PERSON',
    name: 'Wrong person',
    moment: 'OTHER_PERSON',
    ...spokenIn(country),
    conditions: [{ debtKinds: ['CONSUMER'], countries: [country] }],
    priority: 0,
    graph: graphOf([
      greeting('right-number', 'Own name'),
      hint(
        ask(
          'right-number',
          'Is this their number?',
          'I was hoping to reach {{customerName}}. Do I have the right number?',
          [
            to('n', 'No, nobody of that name', 'wrong-number'),
            to('s', 'Same name, another person', 'same-name'),
            to('y', 'Yes, but not in', 'not-in'),
            to('h', 'Hung up', 'close-dropped'),
          ],
        ),
        'Do not press, and do not ask whether they know the person.',
      ),
      say(
        'same-name',
        'Same name, another person',
        'Then I have mixed up two people, and I am sorry. I will note it, so that we do not call you again.',
        'close-wrong-number',
      ),
      ...notReachedSteps(country),
    ]),
  };
}

/** A language is on file that the collector may not speak. */
export function language(country: StarterCountry): StarterScript {
  return {
    code: 'LANGUAGE',
    name: 'Another language',
    moment: 'OTHER_PERSON',
    ...spokenIn(country),
    conditions: [
      {
        direction: 'OUTBOUND',
        facts: ['LANGUAGE'],
        debtKinds: ['CONSUMER'],
        countries: [country],
      },
    ],
    priority: 95,
    graph: graphOf([greeting('language', 'Own name'), ...languageSteps()]),
  };
}

import type { ScriptStep } from './call-script';
import { ask, close, disclose, hint, pick, type StarterCountry, say, to } from './starter-kit';

/** The first words of a call to a person, up to knowing who speaks; on to `verified`. Nothing in it tells of a debt. */
export function openingSteps(country: StarterCountry, verified: string): readonly ScriptStep[] {
  return [
    hint(
      disclose(
        {
          id: 'hello',
          title: 'Recording and own name',
          text: '{{greeting}}. My name is {{callerName}}. Just so you know, this call may be recorded.',
        },
        'ask-person',
        'RECORDING_NOTICE',
        'CALLER_NAME',
      ),
      'If they do not want to be recorded, stop the recording or offer to write. Give “{{callName}}” only if expressly asked who you work for.',
    ),
    ask(
      'ask-person',
      'Is it them?',
      pick(
        country,
        'May I speak with {{customerName}}, please?',
        'Could I speak to {{customerName}}, please?',
      ),
      [
        to('y', 'Yes, speaking', 'verify'),
        to('o', 'Someone else, not in', 'not-in'),
        to('b', 'A bad moment', 'bad-moment'),
        to('w', 'Wrong number', 'wrong-number'),
        to('l', 'Speaks another language', 'language'),
        to('d', 'They have died', 'condolences'),
        to('a', 'Answering machine', 'machine'),
        to('h', 'Hung up', 'close-dropped'),
      ],
    ),
    verifyStep(country, verified),
    ask(
      'why-verify',
      'Does not want to say',
      'I understand, and you are right to be careful with a caller you do not know. It is a private matter, so I can only go on once I am sure it is you. You are welcome to call back at {{firmPhone}} at a time that suits you, or we write to you instead. Which would you like?',
      [
        to('g', 'Gives the details after all', 'verify'),
        to('c', 'Will call back', 'close-unverified'),
        to('w', 'Wants a letter', 'close-unverified'),
        to('n', 'Neither', 'close-unverified'),
      ],
    ),
  ];
}

/** Who is speaking: two of three. */
export function verifyStep(country: StarterCountry, verified: string): ScriptStep {
  return {
    kind: 'VERIFY',
    id: 'verify',
    title: 'Make sure who speaks',
    text: pick(
      country,
      'Thank you. To protect your privacy, could you give me your date of birth and your ZIP code? The last four digits of your Social Security number would do in place of either.',
      'Thank you. To protect your privacy, could you give me your date of birth and your postcode? The reference on a letter from us would do in place of either.',
    ),
    hint: 'Let them say it; never read it out to them. Two must be right.',
    checks: [
      'DATE_OF_BIRTH',
      'POSTAL_CODE',
      country === 'US' ? 'IDENTITY_LAST4' : 'ACCOUNT_NUMBER',
    ],
    need: 2,
    verified,
    refused: 'why-verify',
    notThem: 'not-in',
  };
}

/** What a call comes to when it does not come to the person. Nothing in it tells of a debt. */
export function notReachedSteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      say(
        'not-in',
        'Leave name and number',
        pick(
          country,
          'No problem. Would you please tell {{customerName}} that {{callerName}} called, at {{firmPhone}}? When is a good time to reach them? Thank you for your help.',
          'Not to worry. Would you kindly tell {{customerName}} that {{callerName}} rang, on {{firmPhone}}? When would be a good time to catch them? Thank you for your help.',
        ),
        'close-message',
      ),
      'Nothing more. Asked what it is about: “It is a private matter.” A spouse, guardian or executor on file: take the script “Another person answers”.',
    ),
    close('close-message', 'Message left with a person', 'Goodbye.', 'MESSAGE_WITH_PERSON'),
    hint(
      say(
        'machine',
        'The message, exactly',
        pick(
          country,
          'Hello, this is {{callerName}} from {{callName}}. Please call me back at {{firmPhone}}. Thank you.',
          'Hello, this is {{callerName}} from {{callName}}. Please call me back on {{firmPhone}}. Thank you.',
        ),
        'close-voicemail',
      ),
      'Word for word. Any word more makes it a communication about the debt.',
    ),
    close('close-voicemail', 'Voicemail left', '', 'VOICEMAIL_LEFT'),
    close('close-dropped', 'Hung up before anything was said', '', 'ANSWERED_DROPPED'),
    close(
      'close-unverified',
      'Not verified',
      'Of course. You can reach me at {{firmPhone}}. Thank you for your time, and goodbye.',
      'REFUSED_IDENTITY',
    ),
    say(
      'wrong-number',
      'Wrong number: apologise',
      pick(
        country,
        'I am sorry to have troubled you. I will take this number off our file right now, so you will not hear from me here again.',
        'I am so sorry to have bothered you. I will take this number off our file straight away, so you will not hear from me here again.',
      ),
      'close-wrong-number',
    ),
    hint(
      close('close-wrong-number', 'Number removed', 'Thank you for telling me.', 'WRONG_NUMBER'),
      'Say neither the name again nor why you called. The number is marked wrong with this outcome.',
    ),
  ];
}

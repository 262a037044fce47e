import type { ScriptStep } from './call-script';
import {
  aboutDebt,
  act,
  ask,
  close,
  disclose,
  hint,
  pick,
  type StarterCountry,
  say,
  to,
} from './starter-kit';

/** Not theirs, or not in this amount: never argued with. Begins at `dispute-what`. */
export function disputeSteps(country: StarterCountry): readonly ScriptStep[] {
  return aboutDebt([
    hint(
      ask(
        'dispute-what',
        'What is not right?',
        'Thank you for saying so. Please tell me: what is not right about it, since when, and is it all of it or a part?',
        [
          to('n', 'Not mine', 'dispute-route'),
          to('i', 'Somebody used my name', 'theft-route'),
          to('a', 'The amount is wrong', 'dispute-route'),
          to('g', 'Goods or service were wrong', 'dispute-route'),
          to('p', 'Paid already', 'claimed'),
          to('x', 'Should be paid by an insurer or another', 'dispute-route'),
        ],
      ),
      'Listen and write it down. Never argue, never ask for proof in this call.',
      'What, since when, which part',
    ),
    writtenRoute(country, 'dispute-route', 'dispute'),
    writtenRoute(country, 'theft-route', 'theft'),
    act(
      {
        id: 'dispute',
        title: 'Write the dispute down',
        text: 'I note it in your words, and we stop asking you for that part now.',
      },
      'DISPUTE',
      'undisputed',
      'undisputed',
    ),
    act(
      {
        id: 'theft',
        title: 'Identity theft: note it',
        text: 'I am sorry this happened to you. I note it now, and nobody will ask you to pay this while it is looked into.',
        fact: 'IDENTITY_THEFT',
      },
      'FACT',
      'theft-help',
    ),
    say(
      'theft-help',
      'What helps them',
      pick(
        country,
        'A specialist here takes it over. You can report it at IdentityTheft.gov; a copy of that report, or of a police report, helps us to clear your name sooner.',
        'A specialist here takes it over. You can report it to the police or to Report Fraud; the reference helps us to clear your name sooner. Cifas can protect you against more of it.',
      ),
      'close-theft',
    ),
    close(
      'close-theft',
      'To the specialist',
      'You will hear from the specialist in writing by {{disputeNewsOn|the day in our letter}}. I am sorry for the trouble. Thank you.',
      'ID_THEFT',
    ),
    ...undisputedSteps(),
  ]);
}

function writtenRoute(country: StarterCountry, id: string, next: string): ScriptStep {
  const step = disclose(
    {
      id,
      title: 'The written way and its last day',
      text: pick(
        country,
        'You have the right to dispute this in writing, in whole or in part, and to ask for the name of the original creditor. Write to {{disputeAddress}}, by {{periodEndsOn|the date printed on our notice}}. If you do, we stop collecting the disputed part until we have sent you verification.',
        'You can also put it in writing, to {{disputeAddress|the address on our letters}}, with whatever copies you have. We will look into it with {{creditor}} and answer you in writing. If you are not happy with the answer, you can complain to us and then, free of charge, to the Financial Ombudsman Service.',
      ),
    },
    next,
    'WRITTEN_DISPUTE_ROUTE',
  );
  return country === 'US'
    ? hint(
        step,
        'The last day has passed: they may still write, and it is noted as disputed all the same.',
      )
    : step;
}

function undisputedSteps(): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'undisputed',
        'The rest',
        'Is there a part that you do agree with, or shall we leave all of it until this is cleared up? Either is fine.',
        [
          to('l', 'Leave all of it', 'close-dispute'),
          to('r', 'Agrees with the rest', 'offer-rest'),
          to('m', 'None of it is theirs', 'close-not-mine'),
        ],
      ),
      'Not disputed on file: {{undisputedAmount|nothing shown}}. Ask once.',
    ),
    hint(
      act(
        {
          id: 'offer-rest',
          title: 'A promise for the rest',
          text: 'Thank you. What amount of that part, and on which day, would suit you?',
        },
        'PROMISE',
        'rest-read-back',
        'close-dispute',
      ),
      'For the undisputed part only.',
    ),
    disclose(
      {
        id: 'rest-read-back',
        title: 'Read back',
        text: 'So {{promiseAmount|the amount we agreed}} on {{promiseOn|the day we agreed}} for the part you agree with, and nothing on the disputed part meanwhile. Is that right?',
      },
      'close-dispute',
      'READ_BACK',
    ),
    hint(
      close(
        'close-dispute',
        'Day of the next news',
        'You will hear from us by {{disputeNewsOn|the day in our letter}}, whatever we find. Thank you for taking the time.',
        null,
      ),
      'What was written in the call is its outcome. Nothing new: choose one in the log.',
    ),
    close(
      'close-not-mine',
      'Not theirs',
      'Then we stop asking you, and check where this comes from. You will hear from us in writing by {{disputeNewsOn|the day in our letter}}. Thank you, and I am sorry for the trouble.',
      'NOT_MINE',
    ),
  ];
}

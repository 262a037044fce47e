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

/** The person who struggles: pressure out, consent, affordability, advice, an arrangement. Begins at `hardship-relief`. */
export function hardshipSteps(country: StarterCountry): readonly ScriptStep[] {
  return aboutDebt([
    ...listeningSteps(),
    ...affordabilitySteps(country),
    ...adviceSteps(country),
    ...arrangementSteps(country),
  ]);
}

function listeningSteps(): readonly ScriptStep[] {
  return [
    hint(
      say(
        'hardship-relief',
        'Take the pressure out, thank them',
        'Thank you for telling me; that is not easy to say. You do not have to decide or pay anything in this call. Let us look together at what is possible.',
        'hardship-why',
      ),
      'Slow down. Leave pauses. Do not repeat the amount.',
    ),
    hint(
      ask(
        'hardship-why',
        'What has happened?',
        'Would you like to tell me what has changed? Only as much as you wish.',
        [
          to('j', 'Job or income', 'note-consent'),
          to('i', 'Illness, care, a loss', 'note-consent-health'),
          to('s', 'Not safe, or no way out', 'safety'),
          to('m', 'Serving in the military', 'military'),
          to('o', 'Something else', 'note-consent'),
          to('n', 'Would rather not say', 'affordability'),
        ],
      ),
      'Words like “no way out”, “can’t go on”, or fear of somebody at home: take “Not safe”.',
      'In their words, no diagnosis',
    ),
    hint(
      act(
        {
          id: 'military',
          title: 'Note the service',
          text: 'Thank you. Some rules protect those who serve. May I note it?',
          fact: 'MILITARY',
        },
        'FACT',
        'close-military',
      ),
      'Ask no more about the money; a colleague checks what protects them.',
    ),
    close(
      'close-military',
      'To a colleague',
      'A colleague who knows these rules will look at it and write to you. Until then we ask you for nothing. Thank you.',
      'MILITARY',
    ),
  ];
}

function affordabilitySteps(country: StarterCountry): readonly ScriptStep[] {
  const consent = (id: string, next: string) =>
    disclose(
      {
        id,
        title: 'May I note it?',
        text: pick(
          country,
          'May I make a short note of that, so that you need not tell it again and we treat you with care? Only those who work on your file will see it. If you would rather not, that is fine too.',
          'May I make a short note of that, so that you need not tell it again and we treat you with care? Only those who work on your file will see it, and you can withdraw your consent at any time. If you would rather not, that is fine too.',
        ),
      },
      next,
      'NOTE_CONSENT',
    );
  return [
    consent('note-consent', 'note-hardship'),
    consent('note-consent-health', 'note-vulnerable'),
    act(
      { id: 'note-hardship', title: 'Note the hardship', text: '', fact: 'HARDSHIP' },
      'FACT',
      'affordability',
    ),
    act(
      {
        id: 'note-vulnerable',
        title: 'Note what we should consider',
        text: '',
        fact: 'VULNERABILITY',
      },
      'FACT',
      'affordability',
    ),
    hint(
      act(
        {
          id: 'affordability',
          title: 'Income and essentials',
          text: 'If you are comfortable with it, let us go through what comes in and what you need to live on: rent, food, energy, children, getting to work. That comes first. We can also do this another day.',
        },
        'AFFORDABILITY',
        'free-advice',
      ),
      'Essentials before everything. Skip it when they are tired of it; offer the form in writing.',
    ),
  ];
}

function adviceSteps(country: StarterCountry): readonly ScriptStep[] {
  const advice = disclose(
    {
      id: 'free-advice',
      title: 'Free advice',
      text: pick(
        country,
        'There is also free, independent help: {{adviceName|a nonprofit credit counselor}}, at {{advicePhone|a number I can send you}}. They look at all your bills with you, and they are on your side.',
        'There is also free, independent help: {{adviceName|a free debt advice charity}}, on {{advicePhone|a number I can send you}}. They look at everything with you, and they are on your side.',
      ),
    },
    country === 'US' ? 'relief' : 'breathing-space',
    'FREE_ADVICE',
  );
  if (country === 'US') return [advice];
  return [
    advice,
    disclose(
      {
        id: 'breathing-space',
        title: 'Breathing Space',
        text: 'An adviser can also apply for Breathing Space for you. In England and Wales that gives you 60 days without interest, fees or contact about your debts, and longer in a mental health crisis. Scotland has a similar moratorium.',
      },
      'relief',
      'BREATHING_SPACE',
    ),
  ];
}

function arrangementSteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      offer(
        {
          id: 'relief',
          title: 'An arrangement, or time to breathe',
          text: pick(
            country,
            'We can set up a small payment that truly leaves you enough to live on, or first of all give you some time without payments. You need not decide today. What would help you most?',
            'We can agree a small payment that truly leaves you enough to live on, or first of all give you some time without payments. You need not decide today. What would help you most?',
          ),
        },
        [['ARRANGEMENT', 'arrangement']],
        'pause',
      ),
      'No payment is a good answer too: take “none”.',
    ),
    act(
      {
        id: 'arrangement',
        title: 'The arrangement',
        text: 'Let us take an amount that you are sure of. A small one that holds is better than a big one that does not.',
        plan: 'ARRANGEMENT',
        isHardship: true,
      },
      'PLAN',
      'arrangement-read-back',
      'pause',
    ),
    disclose(
      {
        id: 'arrangement-read-back',
        title: 'Read back, with the review',
        text: 'Let me read that back: {{instalmentAmount|the amount we agreed}}, first on {{instalmentOn|the day we agreed}}. On {{arrangementReviewOn|the review day}} we look together at whether it still fits. If anything changes before then, call me and we change it. Is that right?',
      },
      'close-hardship',
      'READ_BACK',
    ),
    hint(
      ask(
        'pause',
        'Time to breathe',
        'Then we leave it there for now. Nobody will press you in the next 30 days, and after that we look at it again together. May I call you then, or would you rather have a letter?',
        [
          to('l', 'A letter', 'close-hardship'),
          to('c', 'A call', 'close-hardship'),
          to('a', 'Has an adviser', 'represented'),
          ...(country === 'GB' ? [to('b', 'Is in Breathing Space', 'close-breathing')] : []),
        ],
      ),
      'Logged as hardship, the review is set in 30 days and nobody presses before it.',
    ),
    close(
      'close-hardship',
      'Hardship noted, letter follows',
      'You will have all of it in a letter, with the number of the free advice. Thank you for trusting me with this. Please look after yourself.',
      'HARDSHIP',
    ),
    close(
      'close-breathing',
      'Breathing Space',
      'Thank you. Then we stop everything for that time, and nothing is added. Goodbye, and all the best.',
      'BREATHING_SPACE',
    ),
  ];
}

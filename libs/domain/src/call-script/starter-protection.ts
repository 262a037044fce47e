import type { ScriptStep } from './call-script';
import { act, ask, close, disclose, hint, pick, type StarterCountry, say, to } from './starter-kit';

/** What protects a person and needs no word of the debt: another time, no more calls, an attorney, insolvency, danger. */
export function protectionSteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    ...callbackSteps(),
    ...stopSteps(),
    ...representedSteps(country),
    ...safetySteps(country),
  ];
}

function callbackSteps(): readonly ScriptStep[] {
  return [
    disclose(
      {
        id: 'bad-moment',
        title: 'Another time, with their consent',
        text: 'Of course, I do not want to hold you up. What day and time suit you? And may I call you then, even if that is within the next seven days?',
      },
      'callback',
      'CALLBACK_CONSENT',
    ),
    act(
      { id: 'callback', title: 'Note the time', text: 'Let me write that down.' },
      'CALLBACK',
      'close-callback',
      'close-no-callback',
    ),
    close(
      'close-callback',
      'Callback agreed',
      'I will call you on {{callbackOn|that day}} at {{callbackAt|the time you said}}. Thank you.',
      'CALLBACK_AGREED',
    ),
    close(
      'close-no-callback',
      'They will call',
      'Then please call me when it suits you, at {{firmPhone}}. Thank you, and goodbye.',
      null,
    ),
  ];
}

function stopSteps(): readonly ScriptStep[] {
  return [
    ask(
      'stop',
      'No more contact: what exactly?',
      'I hear you, and we will respect that. So that I note it correctly: should we stop using this number, stop calling altogether, or are there only times or places that do not suit you?',
      [
        to('n', 'Not this number, or no calls', 'note-stop'),
        to('t', 'Only certain times', 'note-time'),
        to('p', 'Not at work, or at another place', 'note-place'),
        to('a', 'Nothing at all', 'stop-all'),
      ],
    ),
    act(
      { id: 'note-stop', title: 'Note the stop', text: '', fact: 'MEDIUM_OPT_OUT' },
      'FACT',
      'close-stopped',
    ),
    act(
      { id: 'note-time', title: 'Note the times', text: '', fact: 'INCONVENIENT_TIME' },
      'FACT',
      'bad-moment',
    ),
    act(
      { id: 'note-place', title: 'Note the place', text: '', fact: 'INCONVENIENT_PLACE' },
      'FACT',
      'bad-moment',
    ),
    say(
      'stop-all',
      'How to stop everything',
      'You can ask us in writing to stop contacting you, by letter or e-mail, and we will. From now on we will not call you.',
      'note-stop',
    ),
    close(
      'close-stopped',
      'Calls stopped',
      'It is noted, and it holds from this moment. Thank you for telling me. Goodbye.',
      'STOP_CHANNEL',
    ),
  ];
}

function representedSteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    say(
      'represented',
      'Represented: only them from now on',
      pick(
        country,
        'Thank you for telling me. From here on I will talk to your attorney only. May I have the name and phone number?',
        'Thank you for telling me. From here on I will deal with your adviser or solicitor only. May I have their name and number?',
      ),
      'note-represented',
    ),
    act(
      { id: 'note-represented', title: 'Who represents them', text: '', fact: 'ATTORNEY' },
      'FACT',
      'close-represented',
    ),
    hint(
      close(
        'close-represented',
        'Represented',
        'I have that. I will contact them and not you. Thank you, and goodbye.',
        'REPRESENTED',
      ),
      'Not a word more about the matter, even if they go on.',
    ),
    say(
      'insolvent',
      'Bankruptcy or insolvency',
      pick(
        country,
        'Thank you for telling me. We stop here. Could you give me the case number and the court, or the name of your attorney?',
        'Thank you for telling me. We stop here. Could you give me the reference, or the name of the insolvency practitioner or adviser?',
      ),
      'note-insolvent',
    ),
    act(
      { id: 'note-insolvent', title: 'Number and date', text: '', fact: 'BANKRUPTCY' },
      'FACT',
      'close-insolvent',
    ),
    hint(
      close(
        'close-insolvent',
        'Insolvent',
        'I have noted it. You need do nothing for us. I wish you well. Goodbye.',
        'INSOLVENT',
      ),
      'Only intends to file, or has not filed yet: leave it as a note and call a supervisor.',
    ),
    close(
      'close-complaint',
      'Complaint taken down',
      'I am sorry that this is how it felt. I have written it down as a complaint, in your words, and somebody else here will look into it and answer you in writing. Thank you for telling me.',
      'COMPLAINT',
    ),
  ];
}

/** Somebody may be in danger: nothing else matters. */
export function safetySteps(country: StarterCountry): readonly ScriptStep[] {
  return [
    hint(
      ask(
        'safety',
        'Somebody may be in danger',
        'I am glad you told me. Nothing else matters right now, and I am staying with you. Are you safe at this moment? Is anybody with you?',
        [
          to('n', 'Not safe now', 'emergency'),
          to('s', 'Safe, but low', 'helpline'),
          to('o', 'Safe, and has help', 'close-vulnerable'),
        ],
      ),
      'Stay calm, listen, do not hang up, do not argue, speak no word of money. Wave to a supervisor now.',
    ),
    hint(
      say(
        'emergency',
        'Emergency line',
        pick(
          country,
          'I want help to come to you. Please call 911, or let me do it for you. Where are you now? You can also call or text 988 at any hour. I will stay on the line.',
          'I want help to come to you. Please call 999, or let me do it for you. Where are you now? You can also ring the Samaritans, free, on 116 123 at any hour. I will stay on the line.',
        ),
        'close-vulnerable',
      ),
      'A supervisor calls the emergency line while you talk. To save a life you may pass on where they are.',
    ),
    say(
      'helpline',
      'Somebody to talk to',
      pick(
        country,
        'Thank you for being so open. There are people who listen at any hour: you can call or text 988, free and in confidence. Would you like to write that down?',
        'Thank you for being so open. There are people who listen at any hour: the Samaritans, free and in confidence, on 116 123. Would you like to write that down?',
      ),
      'close-vulnerable',
    ),
    hint(
      close(
        'close-vulnerable',
        'To the specialist',
        'We will not trouble you with anything else now. A colleague who is trained for this will take over from me, and nobody will press you. Please take good care of yourself.',
        'VULNERABLE',
      ),
      'Only now, when they are safe: log the call. The case goes to the specialist.',
    ),
  ];
}

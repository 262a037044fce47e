import type { StarterScript } from './call-script';
import { close, graphOf, hint, pick, type StarterCountry, say } from './starter-kit';

/** The limited-content message: no word more (12 CFR 1006.2(j)). Chosen when a machine answers. */
export function voicemail(country: StarterCountry): StarterScript {
  return {
    code: 'VOICEMAIL',
    name: 'Voicemail',
    moment: 'VOICEMAIL',
    language: country === 'US' ? 'en-US' : 'en-GB',
    packs: [country],
    conditions: [{ countries: [country] }],
    priority: 0,
    graph: graphOf([
      hint(
        say(
          'message',
          'The message, exactly',
          pick(
            country,
            'Hello, this is {{callerName}} from {{callName}}. Please call me or any of my colleagues back at {{firmPhone}}. Thank you.',
            'Hello, this is {{callerName}} from {{callName}}. Please call me or any of my colleagues back on {{firmPhone}}. Thank you.',
          ),
          'close-voicemail',
        ),
        'Word for word. Not whom it is for, not what it is about: anybody may hear it.',
      ),
      close('close-voicemail', 'Message left', '', 'VOICEMAIL_LEFT'),
    ]),
  };
}

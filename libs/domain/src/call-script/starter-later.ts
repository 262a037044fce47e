import type { ScriptStep } from './call-script';
import { disclose, hint, pick, type StarterCountry } from './starter-kit';

/** What every later talk begins with once the person is verified: the collector line, or who calls, for whom and why. */
export function laterLine(country: StarterCountry, next: string): ScriptStep {
  const text = pick(
    country,
    'Thank you, {{customerName}}. I am calling from {{firmName}}; this is from a debt collector. It is about your account with {{creditor}}.',
    'Thank you, {{customerName}}. I am calling from {{firmName}}, for {{creditor}}, about your account with them, which is with us for collection.',
  );
  const step = { id: 'collector-line', title: 'Who calls, for whom, why', text };
  return hint(
    country === 'US'
      ? disclose(step, next, 'COLLECTOR_LINE', 'BUSINESS_NAME')
      : disclose(step, next, 'PURPOSE', 'BUSINESS_NAME'),
    'Always, also when they know you.',
  );
}

import type { RulePack } from '../contact-rule';
import { ALL_WEEK, rowsOf } from './rule-row';

const consumers = rowsOf('GB', { country: 'GB', debtKinds: ['CONSUMER'], personsOnly: true });
const persons = rowsOf('GB', { country: 'GB', personsOnly: true });
const businesses = rowsOf('GB', { country: 'GB', debtKinds: ['BUSINESS'] });

/** United Kingdom: consumer credit, breathing space, late payment. */
export const GB: RulePack = {
  id: 'GB',
  name: 'United Kingdom',
  place: 'GB',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    persons({
      id: 'GB-BS-1',
      topic: 'MORATORIUM',
      test: { kind: 'MORATORIUM', days: 60, daysAfterCrisis: 30 },
      effect: 'BLOCK',
      text: 'In a breathing space nobody asks for payment of the debts listed; replies and what falls due anew are allowed.',
      citation: 'SI 2020/1311',
      confidence: 'S',
    }),
    consumers({
      id: 'GB-CONC-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [{ days: ALL_WEEK, from: '08:00', to: '21:00' }],
        notOnHolidays: false,
        isOpenInterval: true,
        channels: null,
        consentLifts: true,
      },
      effect: 'WARN',
      isOverridable: true,
      text: 'Not at unreasonable times: the rule has no number, the house takes 08:00 to 21:00.',
      citation: 'FCA CONC 7.9.4R',
      confidence: 'P',
    }),
    consumers({
      id: 'GB-CONC-1',
      topic: 'TIME',
      test: { kind: 'INCONVENIENT', repliesAllowed: 1 },
      effect: 'WARN',
      isOverridable: true,
      text: 'Regard is had to their reasonable wishes on when, where and how they are contacted.',
      citation: 'FCA CONC 7.9.4R',
      confidence: 'P',
    }),
    consumers({
      id: 'GB-CONC-1',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: { most: 3, days: 7, unit: 'PERSON', counts: 'CONNECTED_ATTEMPTS' },
      },
      effect: 'WARN',
      isOverridable: true,
      text: 'Not too often: the rule has no number, the house takes three contacts a week.',
      citation: 'FCA CONC 7.9.4R',
      confidence: 'P',
    }),
    consumers({
      id: 'GB-CONC-1',
      topic: 'PERSON',
      test: { kind: 'THIRD_PARTY' },
      effect: 'BLOCK',
      text: 'Nobody else learns of the debt.',
      citation: 'FCA CONC 7.9.4R ff.',
      confidence: 'P',
    }),
    consumers({
      id: 'GB-CONC-1',
      topic: 'PERSON',
      test: { kind: 'FACT', fact: 'VULNERABILITY' },
      effect: 'WARN',
      isOverridable: true,
      text: 'Who is vulnerable is dealt with in the light of it, by somebody who is trained for it.',
      citation: 'FCA CONC 7.2, 7.10',
      confidence: 'P',
    }),
    businesses({
      id: 'GB-LP-1',
      topic: 'CONTENT',
      test: { kind: 'DUTY', where: 'interest on late payment' },
      effect: 'NOTE',
      text: 'Businesses owe interest of eight points over Bank Rate and a fixed sum; consumers never do.',
      citation: 'Late Payment of Commercial Debts (Interest) Act 1998; SI 2002/1675',
      confidence: 'S',
    }),
  ],
};

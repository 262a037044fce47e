import type { RulePack } from '../contact-rule';
import { ALL_WEEK, rowsOf } from './rule-row';

const massachusetts = rowsOf('US-MA', {
  country: 'US',
  regions: ['MA'],
  debtKinds: ['CONSUMER'],
  personsOnly: true,
});

/** Massachusetts: creditors in their own name too. */
export const US_MA: RulePack = {
  id: 'US-MA',
  name: 'Massachusetts',
  place: 'US-MA',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    massachusetts({
      id: 'US-MA-1',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: {
          most: 2,
          days: 7,
          unit: 'PERSON_AND_DEBT',
          counts: 'CALLS_TEXTS_AND_RECORDINGS',
          atWork: false,
        },
      },
      effect: 'BLOCK',
      text: 'At most two calls, texts or recordings per debt in seven days to home or mobile; an unanswered call counts unless no message could be left.',
      citation: '940 CMR 7.04(1)(f); Armata v. Target, 480 Mass. 14',
      confidence: 'P',
    }),
    massachusetts({
      id: 'US-MA-1',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: {
          most: 2,
          days: 30,
          unit: 'PERSON_AND_DEBT',
          counts: 'CALLS_TEXTS_AND_RECORDINGS',
          atWork: true,
        },
      },
      effect: 'BLOCK',
      text: 'At most two calls, texts or recordings per debt in thirty days elsewhere than at home or on the mobile.',
      citation: '940 CMR 7.04(1)(f)',
      confidence: 'P',
    }),
  ],
};

const washington = rowsOf('US-WA', {
  country: 'US',
  regions: ['WA'],
  relations: ['THIRD_PARTY', 'DEBT_BUYER'],
  debtKinds: ['CONSUMER'],
  personsOnly: true,
});

/** Washington: licensed agencies. */
export const US_WA: RulePack = {
  id: 'US-WA',
  name: 'Washington',
  place: 'US-WA',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    washington({
      id: 'US-WA-1',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: { most: 3, days: 7, unit: 'PERSON', counts: 'CONTACTS_MADE', withSpouse: true },
      },
      effect: 'BLOCK',
      text: 'At most three communications a week with the person or their spouse, of any kind.',
      citation: 'RCW 19.16.250',
      confidence: 'R',
    }),
    washington({
      id: 'US-WA-1',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: {
          most: 1,
          days: 7,
          unit: 'PERSON',
          counts: 'CONTACTS_MADE',
          atWork: true,
          withSpouse: true,
        },
      },
      effect: 'BLOCK',
      text: 'At most one communication a week at work.',
      citation: 'RCW 19.16.250',
      confidence: 'R',
    }),
    washington({
      id: 'US-WA-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [{ days: ALL_WEEK, from: '07:30', to: '21:00' }],
        notOnHolidays: false,
        isOpenInterval: true,
        channels: ['PHONE', 'PRERECORDED_CALL'],
        consentLifts: false,
      },
      effect: 'BLOCK',
      text: 'Calls at home only between 07:30 and 21:00; the federal 08:00 binds beside it.',
      citation: 'RCW 19.16.250',
      confidence: 'R',
    }),
  ],
};

const newYork = rowsOf('US-NY', {
  country: 'US',
  regions: ['NY'],
  relations: ['THIRD_PARTY', 'DEBT_BUYER'],
  debtKinds: ['CONSUMER'],
  personsOnly: true,
});

/** New York State: who collects for others, and debt buyers. */
export const US_NY: RulePack = {
  id: 'US-NY',
  name: 'New York',
  place: 'US-NY',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    newYork({
      id: 'US-NY-1',
      topic: 'DISPUTE',
      test: { kind: 'DISPUTED_IN_WRITING', isAnyTime: true },
      effect: 'BLOCK',
      text: 'A dispute stops collecting until the debt is substantiated in writing, within 60 days, whenever it is raised.',
      citation: '23 NYCRR 1.2-1.6',
      confidence: 'P',
    }),
  ],
};

const california = rowsOf('US-CA', { country: 'US', regions: ['CA'] });

/** California: creditors in their own name, and small business debts. */
export const US_CA: RulePack = {
  id: 'US-CA',
  name: 'California',
  place: 'US-CA',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    california({
      id: 'US-CA-1',
      topic: 'COVERAGE',
      coverage: {
        country: 'US',
        regions: ['CA'],
        relations: ['FIRST_PARTY', 'SERVICER'],
        debtKinds: ['CONSUMER'],
        personsOnly: true,
      },
      test: { kind: 'COVERAGE', mirrorAs: 'WARN', mirrors: 'US' },
      effect: 'WARN',
      text: 'The Rosenthal Act binds creditors in their own name too: what federal law forbids collectors is to be looked at by counsel.',
      citation: 'Cal. Civ. Code 1788 ff., 1788.17',
      confidence: 'S',
    }),
    california({
      id: 'US-CA-1',
      topic: 'COVERAGE',
      coverage: {
        country: 'US',
        regions: ['CA'],
        debtKinds: ['BUSINESS'],
        personsOnly: true,
        owedUsdAtMost: 500_000,
      },
      test: { kind: 'COVERAGE', mirrorAs: 'WARN', isAlwaysSaid: true },
      effect: 'WARN',
      effectiveFrom: '2025-07-01',
      text: 'Business debts up to 500,000 dollars that a natural person owes or guarantees fall under the Rosenthal Act: ask counsel.',
      citation: 'Cal. Civ. Code 1788 ff.; SB 1286',
      confidence: 'S',
    }),
  ],
};

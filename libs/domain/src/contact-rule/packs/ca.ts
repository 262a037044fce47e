import type { RulePack } from '../contact-rule';
import { rowsOf } from './rule-row';

const agencies = {
  country: 'CA',
  relations: ['THIRD_PARTY', 'DEBT_BUYER'],
  debtKinds: ['CONSUMER'],
  personsOnly: true,
} as const;

const ontario = rowsOf('CA-ON', { ...agencies, regions: ['ON'] });
const REG_74 = 'R.R.O. 1990, Reg. 74';

/** Ontario: registered agencies. */
export const CA_ON: RulePack = {
  id: 'CA-ON',
  name: 'Ontario',
  place: 'CA-ON',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    ontario({
      id: 'CA-ON-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [
          { days: [1, 2, 3, 4, 5, 6], from: '07:00', to: '21:00' },
          { days: [7], from: '13:00', to: '17:00' },
        ],
        notOnHolidays: true,
        isOpenInterval: false,
        channels: null,
        consentLifts: false,
      },
      effect: 'BLOCK',
      text: 'Monday to Saturday 07:00 to 21:00, Sunday 13:00 to 17:00, never on holidays.',
      citation: REG_74,
      confidence: 'R',
    }),
    ontario({
      id: 'CA-ON-2',
      topic: 'CONTENT',
      test: { kind: 'NOTICE_FIRST', days: 6 },
      effect: 'BLOCK',
      text: 'A private letter comes first; then six days without any attempt.',
      citation: REG_74,
      confidence: 'R',
    }),
    ontario({
      id: 'CA-ON-3',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: {
          most: 3,
          days: 7,
          unit: 'PERSON',
          counts: 'TALKS_VOICEMAILS_AND_EMAILS',
          afterFirstTalk: true,
          consentExcludes: true,
        },
      },
      effect: 'BLOCK',
      text: 'After the first talk at most three contacts in seven days without their consent; a talk, a voicemail or an e-mail is one, a missed call or a letter is not.',
      citation: REG_74,
      confidence: 'R',
    }),
  ],
};

const quebec = rowsOf('CA-QC', { ...agencies, regions: ['QC'] });

/** Quebec: collection agents. */
export const CA_QC: RulePack = {
  id: 'CA-QC',
  name: 'Quebec',
  place: 'CA-QC',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    quebec({
      id: 'CA-QC-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '20:00' }],
        notOnHolidays: true,
        isOpenInterval: false,
        channels: null,
        consentLifts: false,
      },
      effect: 'BLOCK',
      text: 'Monday to Saturday 08:00 to 20:00, never on Sundays or statutory holidays.',
      citation: 'Act respecting the collection of certain debts (OPC)',
      confidence: 'R',
    }),
  ],
};

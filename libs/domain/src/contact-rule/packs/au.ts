import type { RulePack } from '../contact-rule';
import { ALL_WEEK, rowsOf, WORKDAYS } from './rule-row';

const consumers = rowsOf('AU', { country: 'AU', debtKinds: ['CONSUMER'], personsOnly: true });

const GUIDELINE = {
  effect: 'WARN',
  isOverridable: true,
  confidence: 'R',
} as const;

const CITATION_HOURS = 'ACCC/ASIC RG 96 part 2 section 4';
const CITATION_COUNT = 'ACCC/ASIC RG 96 part 2 section 5';

/** Australia: the guideline for collectors and creditors. */
export const AU: RulePack = {
  id: 'AU',
  name: 'Australia',
  place: 'AU',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    consumers({
      ...GUIDELINE,
      id: 'AU-RG96-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [
          { days: WORKDAYS, from: '07:30', to: '21:00' },
          { days: [6, 7], from: '09:00', to: '21:00' },
        ],
        notOnHolidays: true,
        isOpenInterval: false,
        channels: ['PHONE', 'PRERECORDED_CALL', 'TEXT'],
        consentLifts: true,
      },
      text: 'By telephone Monday to Friday 07:30 to 21:00, at weekends from 09:00, not on national holidays.',
      citation: CITATION_HOURS,
    }),
    consumers({
      ...GUIDELINE,
      id: 'AU-RG96-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [{ days: ALL_WEEK, from: '09:00', to: '21:00' }],
        notOnHolidays: true,
        isOpenInterval: false,
        channels: ['VISIT'],
        consentLifts: true,
      },
      text: 'Face to face 09:00 to 21:00, not on national holidays.',
      citation: CITATION_HOURS,
    }),
    consumers({
      ...GUIDELINE,
      id: 'AU-RG96-1',
      topic: 'TIME',
      test: {
        kind: 'HOURS',
        windows: [{ days: WORKDAYS, from: '09:00', to: '17:00' }],
        notOnHolidays: true,
        isOpenInterval: false,
        channels: ['PHONE', 'PRERECORDED_CALL', 'VISIT'],
        uses: ['WORK'],
        consentLifts: true,
      },
      text: 'At work on weekdays 09:00 to 17:00, or the working hours that are known.',
      citation: CITATION_HOURS,
    }),
    consumers({
      ...GUIDELINE,
      id: 'AU-RG96-2',
      topic: 'FREQUENCY',
      test: { kind: 'COUNT', count: { most: 3, days: 7, unit: 'DEBT', counts: 'CONTACTS_MADE' } },
      text: 'At most three contacts a week per account.',
      citation: CITATION_COUNT,
    }),
    consumers({
      ...GUIDELINE,
      id: 'AU-RG96-2',
      topic: 'FREQUENCY',
      test: { kind: 'COUNT', count: { most: 10, days: 30, unit: 'DEBT', counts: 'CONTACTS_MADE' } },
      text: 'At most ten contacts a month per account.',
      citation: CITATION_COUNT,
    }),
  ],
};

import type { RulePack } from '../contact-rule';
import { rowsOf } from './rule-row';

/** The five boroughs, as addresses name them. */
const BOROUGHS = [
  'New York',
  'New York City',
  'NYC',
  'Manhattan',
  'Brooklyn',
  'Bronx',
  'The Bronx',
  'Queens',
  'Staten Island',
  'Astoria',
  'Bayside',
  'Corona',
  'Elmhurst',
  'Far Rockaway',
  'Flushing',
  'Forest Hills',
  'Jackson Heights',
  'Jamaica',
  'Long Island City',
  'Ridgewood',
  'Rockaway Park',
  'Woodside',
] as const;

const city = rowsOf('US-NYC', {
  country: 'US',
  regions: ['NY'],
  cities: BOROUGHS,
  debtKinds: ['CONSUMER'],
  personsOnly: true,
});

/** New York City: its consumers, whoever collects. */
export const US_NYC: RulePack = {
  id: 'US-NYC',
  name: 'New York City',
  place: 'US-NYC',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    city({
      id: 'US-NYC-1',
      topic: 'FREQUENCY',
      test: {
        kind: 'COUNT',
        count: { most: 2, days: 7, unit: 'PERSON_AND_DEBT', counts: 'CONNECTED_ATTEMPTS' },
      },
      effect: 'WARN',
      isOverridable: true,
      effectiveUntil: '2026-08-31',
      text: 'More than two contacts in seven days are presumed to be too many.',
      citation: '6 RCNY 5-77, as it was up to 31 August 2026',
      confidence: 'G',
    }),
    city({
      id: 'US-NYC-1',
      topic: 'FREQUENCY',
      test: { kind: 'COUNT', count: { most: 3, days: 7, unit: 'DEBT', counts: 'ALL_ATTEMPTS' } },
      effect: 'BLOCK',
      effectiveFrom: '2026-09-01',
      text: 'At most three contacts or attempts per account in seven days, by whatever channel.',
      citation: '6 RCNY 5-77, as amended, in force 2026-09-01',
      confidence: 'S',
    }),
    city({
      id: 'US-NYC-1',
      topic: 'MEDIUM',
      test: { kind: 'SAFE_HARBOR', textDays: 60, emailDays: 35 },
      effect: 'BLOCK',
      effectiveFrom: '2026-09-01',
      text: 'E-mails and texts need their consent, or that they used the address themselves.',
      citation: '6 RCNY 5-77, as amended, in force 2026-09-01',
      confidence: 'S',
    }),
  ],
};

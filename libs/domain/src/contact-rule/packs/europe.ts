import type { RulePack } from '../contact-rule';
import { rowsOf } from './rule-row';

const MEMBERS = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;

const businesses = rowsOf('EU', { countries: MEMBERS, debtKinds: ['BUSINESS'] });

/** European Union: late payment between businesses; hours and counts are national law. */
export const EU: RulePack = {
  id: 'EU',
  name: 'European Union',
  place: 'EU',
  version: 1,
  asOf: '2026-11-22',
  rules: [
    businesses({
      id: 'EU-LP-1',
      topic: 'CONTENT',
      test: { kind: 'DUTY', where: 'interest on late payment' },
      effect: 'NOTE',
      text: 'Businesses and authorities owe interest of at least eight points over the central bank’s rate and 40 euros; national law may ask for more.',
      citation: 'Directive 2011/7/EU, articles 2 to 6',
      confidence: 'R',
    }),
  ],
};

const everybody = rowsOf('GDPR', { countries: [...MEMBERS, 'IS', 'LI', 'NO', 'GB'] });

/** Data protection in the European Union, the European Economic Area and the United Kingdom. */
export const GDPR: RulePack = {
  id: 'GDPR',
  name: 'Data protection',
  place: null,
  version: 1,
  asOf: '2026-11-22',
  rules: [
    everybody({
      id: 'GDPR-1',
      topic: 'PERSON',
      test: { kind: 'FACT', fact: 'PROCESSING_RESTRICTED' },
      effect: 'BLOCK',
      text: 'While they contest that data is right, it is kept and not used; a copy of all of it is given within a month.',
      citation: 'GDPR articles 12, 15, 16, 18, 20',
      confidence: 'G',
    }),
    everybody({
      id: 'GDPR-2',
      topic: 'CONTENT',
      test: { kind: 'DUTY', where: 'retention and deletion' },
      effect: 'NOTE',
      text: 'Erasure ends where a legal duty or claim begins; what is past both is deleted or made anonymous.',
      citation: 'GDPR articles 5(1)(e), 17, 21, 22',
      confidence: 'G',
    }),
  ],
};

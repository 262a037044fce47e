import type { PortfolioLanguage } from '../portfolio/portfolio';
import type { ComplianceFactKind, NewComplianceFact } from './compliance-fact';

/** What each kind is called on the screen. */
export const FACT_LABELS: Readonly<Record<ComplianceFactKind, string>> = {
  CEASE: 'Wrote to stop all contact',
  MEDIUM_OPT_OUT: 'Does not want this way of contact',
  ATTORNEY: 'Represented',
  INCONVENIENT_TIME: 'Inconvenient times',
  INCONVENIENT_PLACE: 'Inconvenient place',
  WORKPLACE_FORBIDS: 'Employer forbids calls',
  BANKRUPTCY: 'Bankruptcy',
  BREATHING_SPACE: 'Breathing space',
  DECEASED: 'Deceased',
  MINOR: 'Minor',
  LANGUAGE: 'Language',
  CONSENT: 'Consent',
  LOCATION_CONFIRMED: 'Said where they are',
  LOCATION_UNKNOWN: 'Whereabouts unknown',
  INITIAL_COMMUNICATION: 'First communication',
  VALIDATION_NOTICE: 'Validation notice',
  NOTICE_LETTER: 'Notice letter',
  DISPUTE_WRITTEN: 'Disputed in writing',
  DISPUTE_ORAL: 'Disputed by word of mouth',
  IDENTITY_VERIFIED: 'Identity verified',
  VULNERABILITY: 'Vulnerable',
  HARDSHIP: 'Hardship',
  MILITARY: 'Military service',
  IDENTITY_THEFT: 'Identity theft',
  NUMBER_CHECKED: 'Number checked',
  TIME_BARRED: 'Time-barred',
  PROCESSING_RESTRICTED: 'Use of data restricted',
};

/** What each kind means for contacting, in one sentence. */
export const FACT_EFFECT_TEXT: Readonly<Record<ComplianceFactKind, string>> = {
  CEASE:
    'No more contact about these debts, except to say that efforts end or which remedy is taken.',
  MEDIUM_OPT_OUT: 'Nothing more goes out by this way; one confirmation and one reply are allowed.',
  ATTORNEY: 'Only the representative is contacted, unless they are silent or agree.',
  INCONVENIENT_TIME: 'No contact at these times of theirs; one reply if they write first.',
  INCONVENIENT_PLACE: 'No contact at this place.',
  WORKPLACE_FORBIDS: 'No contact at work.',
  BANKRUPTCY: 'No collecting of debts from before the petition; later debts stay collectable.',
  BREATHING_SPACE: 'No contact for payment of the debts listed until it ends; replies are allowed.',
  DECEASED: 'Only the executor or the contact of the estate is spoken to.',
  MINOR: 'Only a parent or guardian is spoken to.',
  LANGUAGE: 'Somebody who speaks this language calls; disclosures are in it.',
  CONSENT: 'Lets through what it was given for, and nothing else.',
  LOCATION_CONFIRMED: 'Only the hours of this zone count.',
  LOCATION_UNKNOWN: 'Others may be asked once where they can be reached, and nothing else.',
  INITIAL_COMMUNICATION: 'The validation notice is due within five days of it.',
  VALIDATION_NOTICE: 'Until the period ends, nothing may overshadow the right to dispute.',
  NOTICE_LETTER: 'Six days without contact follow the letter.',
  DISPUTE_WRITTEN: 'Collecting stops until the verification is sent.',
  DISPUTE_ORAL: 'Collecting may go on; the debt is marked as disputed everywhere.',
  IDENTITY_VERIFIED: 'The debt may be talked about.',
  VULNERABILITY: 'A specialist speaks to them, without pressure.',
  HARDSHIP: 'Affordability first; no pressure until the review.',
  MILITARY: 'Compliance checks which protection they have.',
  IDENTITY_THEFT: 'Collecting stops until it is looked into.',
  NUMBER_CHECKED: 'Texts to this number are safe for 60 days.',
  TIME_BARRED: 'Neither suit nor threat of it; care with every word.',
  PROCESSING_RESTRICTED: 'Their data is kept, and not used.',
};

/** One line for the screen. */
export function factText(fact: NewComplianceFact, language: PortfolioLanguage = 'en-GB'): string {
  return `${FACT_LABELS[fact.kind]}${language === 'de-DE' ? '' : ''}`;
}

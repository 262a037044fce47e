import type { ComplianceFactKind } from './compliance-fact';
import { FACT_KIND_WORDS } from './fact-kind-words';

/** What each kind is called on the screen, as at the beginning of a line. */
export const FACT_LABELS: Readonly<Record<ComplianceFactKind, string>> = FACT_KIND_WORDS;

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

import type { StarterScript } from './call-script';
import { brokenPromise } from './starter-broken-promise';
import { businessAp } from './starter-business-ap';
import { businessDecisionMaker } from './starter-business-decision-maker';
import { firstContact } from './starter-first-contact';
import { inbound, inboundFirst } from './starter-inbound';
import type { StarterCountry } from './starter-kit';
import { dispute, hardship } from './starter-later-talks';
import { otherPerson } from './starter-other-person';
import { refusal } from './starter-refusal';
import { bereavement, language, wrongPerson } from './starter-situations';
import { voicemail } from './starter-voicemail';

const COUNTRIES: readonly StarterCountry[] = ['US', 'GB'];

/**
 * The scripts a new installation begins with, in the wording of the United States and of the United Kingdom: first
 * contact, voicemail, another person, inbound, broken promise, hardship, dispute, refusal, two for businesses, and
 * bereavement, wrong person and another language. Data to be changed in the studio; counsel approves the words.
 * Source: rules.md section 4.
 */
export const STARTER_SCRIPTS: readonly StarterScript[] = COUNTRIES.flatMap((country) => [
  firstContact(country),
  voicemail(country),
  otherPerson(country),
  inbound(country),
  inboundFirst(country),
  brokenPromise(country),
  hardship(country),
  dispute(country),
  refusal(country),
  businessAp(country),
  businessDecisionMaker(country),
  bereavement(country),
  wrongPerson(country),
  language(country),
]);

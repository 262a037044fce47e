import { House1763800000000 } from './1-house';
import { Calendars1763800000001 } from './2-calendars';
import { Negotiation1763900000000 } from './3-negotiation';
import { Contact1764000000000 } from './4-contact';

/** In the order in which they run. */
export const migrations = [
  House1763800000000,
  Calendars1763800000001,
  Negotiation1763900000000,
  Contact1764000000000,
];

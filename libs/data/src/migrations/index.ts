import { House1763800000000 } from './1-house';
import { Calendars1763800000001 } from './2-calendars';

/** In the order in which they run. */
export const migrations = [House1763800000000, Calendars1763800000001];

import { House1763800000000 } from './1-house';

/** In the order in which they run. */
export const migrations = [House1763800000000];

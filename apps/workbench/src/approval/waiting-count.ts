import { createStore } from '../core/store';

/** How many approvals wait for this user: told by the watch, shown on the rail. */
export const waitingCountStore = createStore(0);

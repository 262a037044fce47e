import type { PromiseStatus } from '@kept/domain';
import type { Meaning } from '@kept/ui';

/** What the colour of a promise's status says; the word stands beside it. */
export const PROMISE_MEANINGS: Readonly<Record<PromiseStatus, Meaning>> = {
  OPEN: 'accent',
  KEPT: 'kept',
  PARTLY_KEPT: 'overdue',
  BROKEN: 'broken',
  CANCELLED: 'muted',
  SUPERSEDED: 'muted',
};

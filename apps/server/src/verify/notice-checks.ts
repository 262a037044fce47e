import { WRONG_NOTICES } from '../validation-notice/refresh-notices';
import type { SqlCheck } from './ledger-checks';

/** How debts stand with their notices follows from the facts. */
export const NOTICE_CHECKS: readonly SqlCheck[] = [{ name: 'notice_standing', sql: WRONG_NOTICES }];

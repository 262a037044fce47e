import type { NextAction } from '@kept/domain';
import type { Tx } from '../core/context';

/**
 * Plans what is to be done next on a case after something other than a contact happened to it. Nobody
 * edits it here, so the version that people's edits are compared by stays.
 */
export async function planNext(tx: Tx, caseId: string, action: NextAction): Promise<void> {
  await tx.execute(
    `UPDATE collection_case
     SET next_action = $2, next_action_on = $3, next_action_at = $4, next_action_reason = $5
     WHERE id = $1 AND state = 'OPEN'`,
    [caseId, action.kind, action.on, action.at, action.text],
  );
}

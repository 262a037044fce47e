import type { SpecialistReason } from '@kept/domain';
import type { Tx } from '../core/context';

/** Notes on the customer why a specialist is to look after them; true when that is new. Lock the customer first. */
export async function noteSpecialistReason(
  tx: Tx,
  customerId: string,
  reason: SpecialistReason,
): Promise<boolean> {
  // what was known before stays, but for a death, which outweighs everything
  const written = await tx.execute(
    `UPDATE customer SET specialist_reason = $2, version = version + 1
     WHERE id = $1 AND (specialist_reason IS NULL OR ($2 = 'DECEASED' AND specialist_reason <> $2))`,
    [customerId, reason],
  );
  if (written === 0) return false;
  tx.emit({
    type: 'CUSTOMER_CHANGED',
    payload: { fields: ['specialistReason'] },
    subject: { type: 'Customer', id: customerId },
    customerId,
  });
  return true;
}

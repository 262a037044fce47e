import { ContactPoint } from '@kept/data';
import type { ContactChannel, ContactPointKind, ContactPointState } from '@kept/domain';
import type { Tx } from '../core/context';

// by which ways each kind is used
const CHANNELS: Readonly<Record<ContactPointKind, readonly ContactChannel[]>> = {
  PHONE: ['PHONE', 'TEXT'],
  EMAIL: ['EMAIL'],
  POSTAL: ['LETTER'],
};

/**
 * Notes on a number or address that nothing more goes out to it, as an outcome does. Somebody who wants no texts may
 * still be called at the same number: then the fact alone says so.
 */
export async function optOutPoint(tx: Tx, id: string, details: unknown): Promise<void> {
  const point = await tx.em.findOneBy(ContactPoint, { id });
  if (point === null) return;
  const { channels } = details as { channels: readonly ContactChannel[] };
  // the columns' CHECKs hold the same words
  const kind = point.kind as ContactPointKind;
  if (!CHANNELS[kind].every((channel) => channels.includes(channel))) return;
  if (point.optedOutAt !== null && point.state === 'DO_NOT_USE') return;
  await tx.execute(
    `UPDATE contact_point SET state = 'DO_NOT_USE', opted_out_at = coalesce(opted_out_at, $2),
       version = version + 1 WHERE id = $1`,
    [id, tx.now],
  );
  tx.emit({
    type: 'CONTACT_POINT_CHANGED',
    payload: {
      contactPointId: id,
      kind,
      from: point.state as ContactPointState,
      to: 'DO_NOT_USE',
      fields: ['state', 'optedOutAt'],
    },
    subject: { type: 'ContactPoint', id },
    customerId: point.customerId,
  });
}

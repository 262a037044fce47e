import type { ContactLog } from '@kept/data';
import type { PlannedAction } from '../collection-case/check-next-action';
import type { Tx } from '../core/context';
import { audienceOf } from '../standing/case-in-hand';
import type { ContactInHand } from './after-contact';
import type { ItemSaid } from './read-contact';

/** Tells the contact, the callback agreed in it, and what was said of items. */
export function tellContact(
  tx: Tx,
  { inHand, typed }: ContactInHand,
  { log, next }: { log: ContactLog; next: PlannedAction | null },
): void {
  const { customerId, portfolioId, work } = inHand;
  const place = { customerId, portfolioId, caseId: work.id, occurredAt: log.occurredAt };
  const audience = audienceOf(inHand.work);
  const { code, reachClass } = typed.rule;
  tx.emit(
    {
      type: 'CONTACT_LOGGED',
      payload: {
        contactLogId: log.id,
        direction: typed.direction,
        channel: typed.channel,
        outcome: code,
        reachClass,
        contactId: log.contactId,
        contactPointId: log.contactPointId,
        isComplaint: log.isComplaint,
        nextAction: next?.kind ?? null,
        nextActionOn: log.nextActionOn,
      },
      subject: { type: 'ContactLog', id: log.id },
      ...place,
    },
    audience,
  );
  const { callback } = typed;
  if (callback) {
    const { at, zone, contactId } = callback;
    tx.emit(
      {
        type: 'CALLBACK_SET',
        payload: { at: at.toString(), zone, ownerId: tx.user.id, contactId },
        subject: { type: 'CollectionCase', id: work.id },
        ...place,
      },
      audience,
    );
  }
  for (const [said, itemIds] of saidOfItems(typed.items)) {
    const { status, scheduledOn } = said;
    if (status === null) continue;
    tx.emit(
      {
        type: 'ITEM_STATUS_GIVEN',
        payload: { status, itemIds, scheduledOn },
        subject: { type: 'ContactLog', id: log.id },
        ...place,
      },
      audience,
    );
  }
}

/** Items of which the same was said, together: one event says it of all. */
function saidOfItems(items: readonly ItemSaid[]): [ItemSaid, string[]][] {
  const groups = Map.groupBy(items, ({ status, scheduledOn }) => `${status} ${scheduledOn}`);
  return [...groups.values()].flatMap((group): [ItemSaid, string[]][] => {
    const [first] = group;
    return first ? [[first, group.map(({ invoiceId }) => invoiceId)]] : [];
  });
}

import type { Approval } from '@kept/data';
import { type NewPromise, PAYMENT_METHODS } from '@kept/domain';
import { z } from 'zod';
import { day } from '../standing/days';

const StoredPromise = z.object({
  amount: z.int(),
  currency: z.string(),
  dueOn: z.iso.date(),
  method: z.enum(PAYMENT_METHODS),
  itemIds: z.array(z.string()),
  debtId: z.string().nullable(),
  /** the open promise whose place it takes */
  replacesId: z.string().nullable(),
});
type StoredPromise = z.infer<typeof StoredPromise>;

const StoredWaiver = z.object({
  amount: z.int(),
  currency: z.string(),
  invoiceId: z.string(),
  reason: z.string(),
});

/** Fees or interest of an item that are to be waived; minor units. */
export type Waiver = z.infer<typeof StoredWaiver>;

/** A promise as an approval keeps it. */
export function storedPromise(terms: NewPromise, replacesId: string | null): StoredPromise {
  return { ...terms, replacesId, dueOn: terms.dueOn.toString(), itemIds: [...terms.itemIds] };
}

/** The promise that is asked for; null where it is something else. */
export function promiseOf({ kind, offer }: Approval): StoredPromise | null {
  return kind === 'PROMISE' ? StoredPromise.parse(offer) : null;
}

/** Whether a promise is the one that was approved or a tighter one: of the same items, no less, no later. */
export function isPromiseHeld(terms: NewPromise, approval: Approval): boolean {
  const asked = promiseOf(approval);
  if (asked === null || asked.currency !== terms.currency) return false;
  const isOfSame =
    asked.debtId === terms.debtId &&
    asked.itemIds.length === terms.itemIds.length &&
    asked.itemIds.every((id) => terms.itemIds.includes(id));
  return isOfSame && terms.amount >= asked.amount && terms.dueOn.toString() <= asked.dueOn;
}

/** Whether a waiver is the one that was approved or a smaller one, of the same item. */
export function isWaiverHeld(waiver: Waiver, approval: Approval): boolean {
  const asked = waiverOf(approval);
  return (
    asked !== null &&
    asked.invoiceId === waiver.invoiceId &&
    asked.currency === waiver.currency &&
    waiver.amount <= asked.amount
  );
}

/** The terms of a stored promise as the domain knows them. */
export function promiseTerms({ replacesId: _, ...stored }: StoredPromise): NewPromise {
  return { ...stored, dueOn: day(stored.dueOn) };
}

/** The waiver that is asked for; null where it is something else. */
export function waiverOf({ kind, offer }: Approval): Waiver | null {
  return kind === 'WAIVER' ? StoredWaiver.parse(offer) : null;
}

import { CollectionCase, ValidationNotice } from '@kept/data';
import { can, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { customerById } from '../customer/customer.queries';
import { type NoticeFile, noticeFile } from './notice-file';

/** A notice with its debt; the customer is locked. */
export interface NoticeInHand {
  notice: ValidationNotice;
  file: NoticeFile;
  /** the customer's open case in the portfolio */
  work: CollectionCase | null;
}

/** Locks the customer of a debt and reads its file. Who may not see it is told that there is none. */
export async function takeDebt(
  tx: Tx,
  debtId: string,
  action: 'create' | 'update',
): Promise<NoticeFile> {
  const known = await noticeFile(tx, debtId);
  const { customerId, portfolioId } = known.debt;
  const { accountManagerId } = known.customer;
  demand(tx, action, subject('ValidationNotice', { portfolioId, accountManagerId }));
  await tx.lockCustomers([customerId]);
  return noticeFile(tx, debtId);
}

/** Locks the customer of a notice and reads it anew. */
export async function takeNotice(tx: Tx, id: string): Promise<NoticeInHand> {
  const known = await tx.em.findOneBy(ValidationNotice, { id });
  if (known === null) throw notFound('The notice');
  const { customerId, portfolioId } = known;
  const customer = await tx.load(customerById, customerId);
  const record = { portfolioId, accountManagerId: customer?.accountManagerId ?? null };
  if (!can(tx.ability, 'read', subject('ValidationNotice', record))) throw notFound('The notice');
  demand(tx, 'update', subject('ValidationNotice', record));
  await tx.lockCustomers([customerId]);
  return {
    notice: await tx.em.findOneByOrFail(ValidationNotice, { id }),
    file: await noticeFile(tx, known.debtId),
    work: await openCase(tx, known),
  };
}

/** The open case of an account; null where there is none. */
export function openCase(
  tx: Tx,
  { customerId, portfolioId }: { customerId: string; portfolioId: string },
): Promise<CollectionCase | null> {
  return tx.em.findOneBy(CollectionCase, { customerId, portfolioId, state: 'OPEN' });
}

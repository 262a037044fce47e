import { ClaimedPayment, CollectionCase, ContactLog, Dispute, PromiseToPay } from '@kept/data';
import { visible } from '../core/ability-sql';
import type { Reading, Tx } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';
import type { ResultKind } from '../core/mutate';
import { ContactLogged, ContactLogItemType } from './contact-log.types';

/** A contact, if the user may read it. */
export async function findContactLog(ctx: Reading, id: string): Promise<ContactLog> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'ContactLog', alias: 'l', parameters });
  const [row] = await ctx.query<JsonRow>(
    `SELECT l.* FROM contact_log l WHERE l.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (!row) throw notFound('The contact');
  return entityOf(ctx, ContactLog, row);
}

/** The debts discussed in each contact, as far as the user may see them. */
export const debtsOfContact = loader<string, string[]>(async (ctx, logIds) => {
  const parameters: unknown[] = [logIds];
  const mayRead = visible(ctx, { action: 'read', type: 'Debt', alias: 'd', parameters });
  const rows = await ctx.query<{ logId: string; debtId: string }>(
    `SELECT x.contact_log_id AS "logId", x.debt_id AS "debtId"
     FROM contact_log_debt x JOIN debt d ON d.id = x.debt_id
     WHERE x.contact_log_id = ANY($1) AND ${mayRead}`,
    parameters,
  );
  return groupRows(logIds, rows, (row) => row.logId).map((group) => group.map((row) => row.debtId));
});

/** What was said of items in each contact. */
export const itemsOfContact = loader<string, ContactLogItemType[]>(async (ctx, logIds) => {
  const parameters: unknown[] = [logIds];
  const mayRead = visible(ctx, { action: 'read', type: 'Invoice', alias: 'i', parameters });
  const rows = await ctx.query<ContactLogItemType>(
    `SELECT x.contact_log_id AS "contactLogId", x.invoice_id AS "invoiceId", i.number AS "invoiceNumber",
            x.status, x.scheduled_on AS "scheduledOn"
     FROM contact_log_item x JOIN invoice i ON i.id = x.invoice_id
     WHERE x.contact_log_id = ANY($1) AND ${mayRead} ORDER BY i.due_on, i.number`,
    parameters,
  );
  const items = rows.map((row) => Object.assign(new ContactLogItemType(), row));
  return groupRows(logIds, items, (item) => item.contactLogId);
});

/** A logged contact is found again by its log: what was recorded with it names it. */
export const contactLoggedResult: ResultKind<unknown, ContactLogged> = {
  type: 'ContactLog',
  idOf: ({ contactLog }) => contactLog.id,
  async readBack(tx: Tx, id) {
    const contactLogId = id ?? '';
    const contactLog = await findContactLog(tx, contactLogId);
    return Object.assign(new ContactLogged(), {
      contactLog,
      case: await tx.em.findOneByOrFail(CollectionCase, { id: contactLog.caseId }),
      promise: await tx.em.findOneBy(PromiseToPay, { contactLogId }),
      claim: await tx.em.findOneBy(ClaimedPayment, { contactLogId }),
      dispute: await tx.em.findOneBy(Dispute, { contactLogId }),
    });
  },
};

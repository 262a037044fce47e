import { ValidationNotice } from '@kept/data';
import { isRefusal, noticeContent, noticeFields } from '@kept/domain';
import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { groupRows, loader } from '../core/loaders';
import { noticeFile } from './notice-file';
import { noNotice } from './prepare-notice';
import { NoticePreview } from './validation-notice.types';

// without the document, which is read only where it is handed out
const COLUMNS = `v.id, v.debt_id, v.customer_id, v.portfolio_id, v.state, v.method, v.facts, v.sha256, v.prepared_on,
  v.sent_on, v.assumed_receipt_on, v.period_ends_on, v.returned_on, v.replaces_id, v.prepared_by, v.sent_by,
  v.recorded_at, v.version`;

async function readNotices(ctx: Reading, debtIds: readonly string[]): Promise<ValidationNotice[]> {
  const parameters: unknown[] = [debtIds];
  const mayRead = visible(ctx, {
    action: 'read',
    type: 'ValidationNotice',
    alias: 'v',
    parameters,
  });
  const rows = await ctx.query<{ notice: JsonRow }>(
    `SELECT to_json(x) AS notice FROM (SELECT ${COLUMNS} FROM validation_notice v
       WHERE v.debt_id = ANY($1::uuid[]) AND ${mayRead}) x
     ORDER BY x.recorded_at DESC, x.id DESC`,
    parameters,
  );
  return rows.map(({ notice }) => entityOf(ctx, ValidationNotice, notice));
}

/** The notices of each debt, the latest first. */
export const noticesOfDebt = loader<string, ValidationNotice[]>(async (ctx, debtIds) =>
  groupRows(debtIds, await readNotices(ctx, debtIds), ({ debtId }) => debtId),
);

/** The names of a debt's customer and its account, for a notice shown by itself. */
export const namesOfNotice = loader<string, { customerName: string; accountNumber: string }>(
  async (ctx, debtIds) => {
    const rows = await ctx.query<{ id: string; customerName: string; accountNumber: string }>(
      `SELECT d.id, c.name AS "customerName", d.account_number AS "accountNumber"
       FROM debt d JOIN customer c ON c.id = d.customer_id WHERE d.id = ANY($1::uuid[])`,
      [debtIds],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return debtIds.map((id) => found.get(id) ?? { customerName: '', accountNumber: '' });
  },
);

/** What a notice would say if it were sent today, and what it lacks. */
export async function noticePreview(ctx: Reading, debtId: string): Promise<NoticePreview> {
  const { facts, isNeeded } = await noticeFile(ctx, debtId);
  const content = isNeeded ? noticeContent(facts) : noNotice();
  return Object.assign(new NoticePreview(), {
    debtId,
    fields: noticeFields(facts),
    refusal: isRefusal(content) ? content : null,
    periodEndsOn: facts.periodEndsOn,
  });
}

const NoticeId = z.uuid();

/** The document of a notice, if the user may read the notice. */
export async function noticeDocument(
  ctx: Reading,
  id: unknown,
): Promise<{ name: string; document: Buffer }> {
  const parsed = NoticeId.safeParse(id);
  if (!parsed.success) throw notFound('The notice');
  const parameters: unknown[] = [parsed.data];
  const mayRead = visible(ctx, {
    action: 'read',
    type: 'ValidationNotice',
    alias: 'v',
    parameters,
  });
  const [row] = await ctx.query<{ account: string; preparedOn: string; document: Buffer | null }>(
    `SELECT d.account_number AS account, v.prepared_on::text AS "preparedOn", v.document
     FROM validation_notice v JOIN debt d ON d.id = v.debt_id WHERE v.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (!row?.document) throw notFound('The notice');
  return { name: `validation-notice-${row.account}-${row.preparedOn}.pdf`, document: row.document };
}

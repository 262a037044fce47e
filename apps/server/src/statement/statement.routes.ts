import { formatAmount } from '@kept/domain';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { caseFile } from '../collection-case/case-file';
import type { Ctx } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { answerFile, type FileParts } from '../core/file-answer';
import { csvOf } from './csv';
import { statementOf } from './statement.queries';

const CSV = 'text/csv; charset=utf-8';
const CaseId = z.uuid();
const Day = z.iso.date();
const Ids = z.array(z.uuid()).max(1_000);

/** The id of a case in a path; what is no id names no case. */
function caseIdIn(request: Request): string {
  const caseId = CaseId.safeParse(request.params.caseId);
  if (!caseId.success) throw notFound('The case');
  return caseId.data;
}

async function statementFile(ctx: Ctx, caseId: string, asOf: unknown) {
  const day = Day.optional().safeParse(asOf);
  if (!day.success) throw badInput('asOf is a day as YYYY-MM-DD.');
  const statement = await statementOf(ctx, {
    caseId,
    asOf: day.data ? Temporal.PlainDate.from(day.data) : null,
  });
  const file = await ctx.load(caseFile, caseId);
  const rows = statement.lines.map(({ kind, number, issuedOn, dueOn, amount, open, note }) => {
    return [kind, number, issuedOn, dueOn, amount.currency, amount.amount, open.amount, note];
  });
  const header = ['kind', 'number', 'issued_on', 'due_on', 'currency', 'amount', 'open', 'note'];
  const name = `statement-${file?.work.number}-${statement.asOf}.csv`;
  return { name, type: CSV, content: csvOf(header, rows) };
}

async function copiesFile(ctx: Ctx, caseId: string, asked: unknown) {
  const file = await ctx.load(caseFile, caseId);
  if (!file?.isVisible) throw notFound('The case');
  const ids = Ids.safeParse(typeof asked === 'string' && asked !== '' ? asked.split(',') : []);
  if (!ids.success) throw badInput('ids are the ids of items, with commas between them.');
  const wanted = new Set(ids.data);
  const items = file.invoices.filter(({ id }) => wanted.size === 0 || wanted.has(id));
  const open = new Map(file.openItems.map((row) => [row.source_id, row.open_minor]));
  const rows = items.map((item) => {
    const { currency } = item;
    const left = formatAmount({ minorUnits: open.get(item.id) ?? 0, currency });
    return [item.number, item.issuedOn, item.dueOn, item.purchaseOrder, currency, left];
  });
  const header = ['number', 'issued_on', 'due_on', 'purchase_order', 'currency', 'open'];
  return { name: `copies-${file.work.number}.csv`, type: CSV, content: csvOf(header, rows) };
}

/** `/statement/:caseId.csv?asOf=` and `/copies/:caseId.csv?ids=`, to be mounted under /api. */
export function statementRoutes(parts: FileParts): Router {
  const router = Router();
  router.get('/statement/:caseId.csv', (request, response) =>
    answerFile(parts, request, response, (ctx) =>
      statementFile(ctx, caseIdIn(request), request.query.asOf),
    ),
  );
  router.get('/copies/:caseId.csv', (request, response) =>
    answerFile(parts, request, response, (ctx) =>
      copiesFile(ctx, caseIdIn(request), request.query.ids),
    ),
  );
  return router;
}

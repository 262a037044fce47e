import { formatAmount } from '@kept/domain';
import { type Request, type Response, Router } from 'express';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { caseFile } from '../collection-case/case-file';
import type { Ctx } from '../core/context';
import { badInput, notFound, unauthenticated } from '../core/errors';
import { isSignedIn } from '../core/people';
import { csvOf } from './csv';
import { statementOf } from './statement.queries';

export interface StatementParts {
  /** who asks, by the request's session */
  contextOf(request: Request): Promise<Ctx>;
}

const CaseId = z.uuid();
const Day = z.iso.date();
const Ids = z.array(z.uuid()).max(1_000);

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

/** A file of a case, made for those who may read the case; everybody else gets the code GraphQL would give. */
async function answer(
  parts: StatementParts,
  request: Request,
  response: Response,
  make: (ctx: Ctx, caseId: string) => Promise<{ name: string; csv: string }>,
): Promise<void> {
  try {
    const ctx = await parts.contextOf(request);
    if (!isSignedIn(ctx.user)) throw unauthenticated();
    const caseId = CaseId.safeParse(request.params.caseId);
    if (!caseId.success) throw notFound('The case');
    const { name, csv } = await make(ctx, caseId.data);
    response.attachment(name).type('text/csv; charset=utf-8').send(csv);
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions.code) : '';
    const status = STATUS[code];
    if (status === undefined) throw error;
    response.status(status).type('text/plain').send(String(error));
  }
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
  return { name, csv: csvOf(header, rows) };
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
  return { name: `copies-${file.work.number}.csv`, csv: csvOf(header, rows) };
}

/** `/statement/:caseId.csv?asOf=` and `/copies/:caseId.csv?ids=`, to be mounted under /api. */
export function statementRoutes(parts: StatementParts): Router {
  const router = Router();
  router.get('/statement/:caseId.csv', (request, response) =>
    answer(parts, request, response, (ctx, id) => statementFile(ctx, id, request.query.asOf)),
  );
  router.get('/copies/:caseId.csv', (request, response) =>
    answer(parts, request, response, (ctx, id) => copiesFile(ctx, id, request.query.ids)),
  );
  return router;
}

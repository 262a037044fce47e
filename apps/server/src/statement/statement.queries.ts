import { MoneyType } from '@kept/data';
import { ageingOf, amountText, openAmount, unappliedAmount } from '@kept/domain';
import { AgeingType } from '../ageing/ageing.types';
import { type CaseFile, caseFile } from '../collection-case/case-file';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { type BookCredit, type BookItem, disputesAsOf, readBooks } from '../standing/ledger-of';
import { loadFacts } from '../standing/load-facts';
import { Statement, StatementLine } from './statement.types';

async function readCase(ctx: Reading, caseId: string): Promise<CaseFile> {
  const file = await ctx.load(caseFile, caseId);
  if (!file?.isVisible) throw notFound('The case');
  return file;
}

function itemLine(book: BookItem, asOf: Temporal.PlainDate): StatementLine[] {
  const { row, item } = book;
  const { number, currency, issued_on: issuedOn, due_on: dueOn } = row;
  const open = openAmount(item, asOf);
  if (open === 0) return [];
  const disputed = disputesAsOf(book, asOf)
    .filter(({ resolution }) => resolution === null)
    .reduce((sum, { amount }) => sum + amount, 0);
  const note = disputed > 0 ? `${amountText({ minorUnits: disputed, currency })} disputed` : null;
  return [
    Object.assign(new StatementLine(), {
      kind: 'INVOICE',
      number,
      issuedOn,
      dueOn,
      amount: MoneyType.of(item.amount, currency),
      open: MoneyType.of(open, currency),
      note,
    }),
  ];
}

function creditLine({ row, kind, credit }: BookCredit, asOf: Temporal.PlainDate): StatementLine[] {
  const unapplied = unappliedAmount(credit, asOf);
  if (unapplied === 0) return [];
  return [
    Object.assign(new StatementLine(), {
      kind,
      number: row.number,
      issuedOn: credit.effectiveOn.toString(),
      dueOn: null,
      amount: MoneyType.of(-credit.amount, row.currency),
      open: MoneyType.of(-unapplied, row.currency),
      note: kind === 'PAYMENT' ? 'Not yet put to an item' : null,
    }),
  ];
}

function byDay(a: StatementLine, b: StatementLine): number {
  return a.issuedOn < b.issuedOn ? -1 : Number(a.issuedOn > b.issuedOn);
}

/**
 * What a customer's account with a portfolio held on a day, from the ledger itself: open items, what is
 * unapplied, and their ageing. The lines of a currency sum to its total.
 */
export async function statementOf(
  ctx: Reading,
  { caseId, asOf: asked }: { caseId: string; asOf?: Temporal.PlainDate | null },
): Promise<Statement> {
  const { work, customer, portfolio } = await readCase(ctx, caseId);
  const today = ctx.today(portfolio.timeZone);
  const asOf = asked ?? today;
  if (Temporal.PlainDate.compare(asOf, today) > 0) {
    throw badInput('A statement shows today or a day before it.');
  }
  const [facts] = await loadFacts(ctx, {
    customerIds: [work.customerId],
    portfolioId: work.portfolioId,
    from: 'LEDGER',
    firstDay: today,
  });
  const books = facts?.ledger ? readBooks(facts.ledger) : { items: [], credits: [] };
  const lines = [
    ...books.items.flatMap((book) => itemLine(book, asOf)),
    ...books.credits.flatMap((book) => creditLine(book, asOf)),
  ];
  const ageing = ageingOf(
    books.items.map(({ item }) => item),
    books.credits.map(({ credit }) => credit),
    asOf,
  );
  return Object.assign(new Statement(), {
    customerName: customer.name,
    portfolioName: portfolio.name,
    asOf,
    lines: lines.sort(byDay),
    ageing: ageing.map((row) => AgeingType.of(row, asOf)),
  });
}

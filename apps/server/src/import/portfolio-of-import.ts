import { BusinessCalendar, Portfolio } from '@kept/data';
import { isRefusal } from '@kept/domain';
import type { Ctx } from '../core/context';
import { liveFrom } from '../portfolio/portfolio.commands';
import { ImportRefused } from './import-refused';
import type { ImportPortfolio } from './import-request';
import type { PortfolioBlock } from './mapping';

/** What the command and the mapping say about whose books the file belongs to. */
export interface PortfolioWish {
  /** from the command line; it wins */
  named: string | null;
  inMapping: string | PortfolioBlock | undefined;
  isDryRun: boolean;
}

/** Finds the portfolio by name or code, or creates the one that the mapping describes. */
export async function portfolioOfImport(ctx: Ctx, wish: PortfolioWish): Promise<ImportPortfolio> {
  const block = typeof wish.inMapping === 'object' ? wish.inMapping : null;
  const name = wish.named ?? block?.name ?? (wish.inMapping as string | undefined);
  if (name === undefined) {
    throw new ImportRefused(
      `Say whose books these are: --portfolio NAME, or "portfolio" in the mapping. ${await known(ctx)}`,
    );
  }
  const found = await find(ctx, name, wish.named === null ? block : null);
  if (found) return found;
  if (block === null || (wish.named !== null && !sameName(wish.named, block))) {
    throw new ImportRefused(
      `There is no portfolio "${name}". ${await known(ctx)} ` +
        'To have it created, describe it under "portfolio" in the mapping.',
    );
  }
  return create(ctx, block, wish.isDryRun);
}

function sameName(name: string, block: PortfolioBlock): boolean {
  return [block.name, block.code].some((one) => one.toLowerCase() === name.toLowerCase());
}

async function find(
  ctx: Ctx,
  name: string,
  block: PortfolioBlock | null,
): Promise<ImportPortfolio | null> {
  const [found] = await ctx.query<ImportPortfolio & { isActive: boolean }>(
    `SELECT id, code, name, creditor_name AS "creditorName", currency, country, time_zone AS "timeZone",
            debt_kind AS "debtKind", is_active AS "isActive"
     FROM portfolio WHERE lower(name) = lower($1) OR lower(code) = lower($2)
     ORDER BY lower(name) = lower($1) DESC LIMIT 1`,
    [name, block?.code ?? name],
  );
  if (found && !found.isActive) throw new ImportRefused(`The portfolio ${found.name} is closed.`);
  return found ?? null;
}

async function known(ctx: Ctx): Promise<string> {
  const names = await ctx.query<{ name: string }>(
    'SELECT name FROM portfolio ORDER BY name LIMIT 20',
  );
  if (names.length === 0) return 'There is no portfolio yet.';
  return `There are: ${names.map((row) => row.name).join(', ')}.`;
}

async function create(
  ctx: Ctx,
  block: PortfolioBlock,
  isDryRun: boolean,
): Promise<ImportPortfolio> {
  const { calendar, ...rest } = block;
  const calendars = await ctx.em.find(BusinessCalendar, { order: { code: 'ASC' } });
  const calendarId = calendars.find((one) => one.code === calendar)?.id;
  if (!calendarId) {
    const codes = calendars.map((one) => one.code).join(', ');
    throw new ImportRefused(`There is no calendar "${calendar}"; there are ${codes}.`);
  }
  if (isDryRun) return { ...rest, id: null };
  const created = await ctx.transact(async (tx) => {
    const portfolio = await tx.em.save(
      tx.em.create(Portfolio, { ...rest, ...liveFrom(tx, rest), calendarId }),
    );
    tx.emit({
      type: 'PORTFOLIO_CREATED',
      payload: { portfolioId: portfolio.id },
      subject: { type: 'Portfolio', id: portfolio.id },
      portfolioId: portfolio.id,
    });
    return portfolio;
  });
  if (isRefusal(created)) throw new ImportRefused(created.message);
  return { ...rest, id: created.id };
}

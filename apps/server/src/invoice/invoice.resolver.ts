import { Invoice, LocalDate, MoneyType } from '@kept/data';
import { bucketOf, daysPastDue } from '@kept/domain';
import { FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { portfolioById } from '../portfolio/portfolio.queries';
import { itemStanding } from './invoice.queries';

@Resolver(() => Invoice)
export class InvoiceResolver {
  @FieldResolver(() => MoneyType)
  async open(@Root() invoice: Invoice, @Context() ctx: Ctx): Promise<MoneyType> {
    const { openMinor } = await ctx.load(itemStanding, invoice.id);
    return MoneyType.of(openMinor, invoice.currency);
  }

  @FieldResolver(() => MoneyType)
  async disputed(@Root() invoice: Invoice, @Context() ctx: Ctx): Promise<MoneyType> {
    const { disputedMinor } = await ctx.load(itemStanding, invoice.id);
    return MoneyType.of(disputedMinor, invoice.currency);
  }

  @FieldResolver(() => Int)
  daysPastDue(@Root() invoice: Invoice, @Context() ctx: Ctx): Promise<number> {
    return daysLate(ctx, invoice);
  }

  @FieldResolver(() => String)
  async bucket(@Root() invoice: Invoice, @Context() ctx: Ctx): Promise<string> {
    return bucketOf(await daysLate(ctx, invoice));
  }

  @FieldResolver(() => String, { nullable: true, description: 'as the customer last gave it' })
  async customerStatus(@Root() { id }: Invoice, @Context() ctx: Ctx): Promise<string | null> {
    return (await ctx.load(itemStanding, id)).customerStatus;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async customerStatusOn(@Root() { id }: Invoice, @Context() ctx: Ctx): Promise<string | null> {
    return (await ctx.load(itemStanding, id)).customerStatusOn;
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async scheduledOn(@Root() { id }: Invoice, @Context() ctx: Ctx): Promise<string | null> {
    return (await ctx.load(itemStanding, id)).scheduledOn;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'promise that names it and is open' })
  async promiseId(@Root() { id }: Invoice, @Context() ctx: Ctx): Promise<string | null> {
    return (await ctx.load(itemStanding, id)).promiseId;
  }
}

async function daysLate(ctx: Ctx, { portfolioId, dueOn }: Invoice): Promise<number> {
  const portfolio = await ctx.load(portfolioById, portfolioId);
  return daysPastDue(Temporal.PlainDate.from(dueOn), ctx.today(portfolio?.timeZone ?? 'UTC'));
}

import {
  ClaimedPayment,
  CollectionCase,
  CreditNote,
  Customer,
  Dispute,
  Invoice,
  LocalDate,
  Payment,
  Portfolio,
  PromiseToPay,
  Team,
  User,
} from '@kept/data';
import { allowedActions, can, type Reason, subject } from '@kept/domain';
import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { AgeingType } from '../ageing/ageing.types';
import { Context, type Ctx } from '../core/context';
import { notFound } from '../core/errors';
import { Permission } from '../core/permission';
import { ReasonType } from '../core/refusal.type';
import { type CaseFile, caseFile } from './case-file';
import { CaseBalance } from './collection-case.types';
import { ageingToday, closedBalances } from './open-balances';
import { usersWhoMayOwn } from './who-may-own';

@Resolver(() => CollectionCase)
export class CollectionCaseResolver {
  @Query(() => CollectionCase)
  @Permission('read', 'CollectionCase')
  async collectionCase(
    @Arg('id', () => ID) id: string,
    @Context() ctx: Ctx,
  ): Promise<CollectionCase> {
    const file = await ctx.load(caseFile, id);
    if (!file?.isVisible) throw notFound('The case');
    return file.work;
  }

  @FieldResolver(() => Portfolio)
  async portfolio(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Portfolio> {
    return (await fileOf(ctx, work)).portfolio;
  }

  @FieldResolver(() => Customer)
  async customer(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Customer> {
    return (await fileOf(ctx, work)).customer;
  }

  @FieldResolver(() => Team, { nullable: true })
  async team(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Team | null> {
    return (await fileOf(ctx, work)).team;
  }

  @FieldResolver(() => User, { nullable: true })
  async owner(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<User | null> {
    return (await fileOf(ctx, work)).owner;
  }

  @FieldResolver(() => User, { nullable: true })
  async callbackOwner(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<User | null> {
    return (await fileOf(ctx, work)).callbackOwner;
  }

  @FieldResolver(() => Int)
  async points(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<number> {
    return (await fileOf(ctx, work)).rank?.points ?? 0;
  }

  @FieldResolver(() => [ReasonType])
  async factors(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Reason[]> {
    return (await fileOf(ctx, work)).rank?.factors ?? [];
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async suppressedUntil(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<string | null> {
    return (await fileOf(ctx, work)).rank?.suppressedUntil ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  async suppressedReason(
    @Root() work: CollectionCase,
    @Context() ctx: Ctx,
  ): Promise<string | null> {
    return (await fileOf(ctx, work)).rank?.suppressedReason ?? null;
  }

  @FieldResolver(() => [CaseBalance])
  async balances(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<CaseBalance[]> {
    const file = await fileOf(ctx, work);
    const rows = file.rank?.balances ?? closedBalances(file.openItems, todayOf(ctx, file));
    return rows.map((row) => new CaseBalance(row));
  }

  @FieldResolver(() => [AgeingType])
  async ageing(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<AgeingType[]> {
    const file = await fileOf(ctx, work);
    return ageingToday(file.openItems, todayOf(ctx, file));
  }

  @FieldResolver(() => [Invoice])
  async items(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Invoice[]> {
    return (await fileOf(ctx, work)).invoices;
  }

  @FieldResolver(() => [CreditNote])
  async credits(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<CreditNote[]> {
    return (await fileOf(ctx, work)).credits;
  }

  @FieldResolver(() => [Payment])
  async unappliedPayments(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Payment[]> {
    return (await fileOf(ctx, work)).payments;
  }

  @FieldResolver(() => [PromiseToPay])
  async promises(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<PromiseToPay[]> {
    return (await fileOf(ctx, work)).promises;
  }

  @FieldResolver(() => [ClaimedPayment])
  async claims(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<ClaimedPayment[]> {
    return (await fileOf(ctx, work)).claims;
  }

  @FieldResolver(() => [Dispute])
  async disputes(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Dispute[]> {
    return (await fileOf(ctx, work)).disputes;
  }

  @FieldResolver(() => LocalDate, { description: "today in the portfolio's zone" })
  async today(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<Temporal.PlainDate> {
    return todayOf(ctx, await fileOf(ctx, work));
  }

  @FieldResolver(() => String)
  async customerTimeZone(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<string> {
    const { customer, portfolio } = await fileOf(ctx, work);
    return customer.timeZone ?? portfolio.timeZone;
  }

  @FieldResolver(() => Boolean, {
    description: "false: no zone known, the portfolio's stands in",
  })
  async isTimeZoneKnown(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<boolean> {
    return (await fileOf(ctx, work)).customer.timeZone !== null;
  }

  @FieldResolver(() => [User])
  usersWhoMayOwn(@Root() { portfolioId }: CollectionCase, @Context() ctx: Ctx): Promise<User[]> {
    return ctx.load(usersWhoMayOwn, portfolioId);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() work: CollectionCase, @Context() ctx: Ctx): Promise<string[]> {
    const { customer } = await fileOf(ctx, work);
    const { portfolioId, state } = work;
    const record = { portfolioId, accountManagerId: customer.accountManagerId };
    const open = allowedActions(ctx.ability, 'CollectionCase', record, ['work', 'assign']);
    const always = allowedActions(ctx.ability, 'CollectionCase', record, ['pay', 'match']);
    const notes = can(ctx.ability, 'create', subject('CaseNote', record)) ? ['addNote'] : [];
    return [...(state === 'OPEN' ? open : []), ...always, ...notes];
  }
}

/** The file of a case that is known to be there. */
async function fileOf(ctx: Ctx, { id }: CollectionCase): Promise<CaseFile> {
  const file = await ctx.load(caseFile, id);
  if (file === null) throw notFound('The case');
  return file;
}

function todayOf(ctx: Ctx, { portfolio }: CaseFile): Temporal.PlainDate {
  return ctx.today(portfolio.timeZone);
}

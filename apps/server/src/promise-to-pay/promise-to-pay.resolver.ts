import {
  Invoice,
  LocalDate,
  MoneyInput,
  MoneyType,
  type PromiseStanding,
  PromiseToPay,
  User,
} from '@kept/data';
import { allowedActions, type Reason, type Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { ReasonType, resultUnion } from '../core/refusal.type';
import { customerById } from '../customer/customer.queries';
import { userById } from '../user/user.queries';
import {
  cancelPromiseToPay,
  recordPromiseToPay,
  supersedePromiseToPay,
} from './promise-to-pay.commands';
import {
  CancelPromiseToPayInput,
  PromiseFilter,
  RecordPromiseToPayInput,
  SupersedePromiseToPayInput,
} from './promise-to-pay.inputs';
import {
  countPromises,
  itemsOfPromise,
  promiseStanding,
  promisesPage,
  supersededBy,
} from './promise-to-pay.queries';
import { PromiseConnection, PromiseWhatIf } from './promise-to-pay.types';
import { confirmationOf, whatBecomesOf } from './promise-what-if';

const PromiseToPayResult = resultUnion('PromiseToPayResult', PromiseToPay);
const result = rowOf(PromiseToPay);

@Resolver(() => PromiseToPay)
export class PromiseToPayResolver {
  @Query(() => PromiseConnection)
  @Permission('read', 'PromiseToPay')
  async promises(
    @Context() ctx: Ctx,
    @Arg('filter', () => PromiseFilter, { nullable: true }) filter?: PromiseFilter | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<PromiseConnection> {
    const asked = { filter, first, after };
    return Object.assign(new PromiseConnection(), await promisesPage(ctx, asked), { asked });
  }

  @Query(() => PromiseWhatIf)
  @Permission('read', 'PromiseToPay')
  promiseWhatIf(
    @Arg('promiseId', () => ID) promiseId: string,
    @Arg('amount', () => MoneyInput) amount: MoneyInput,
    @Arg('valueOn', () => LocalDate) valueOn: Temporal.PlainDate,
    @Context() ctx: Ctx,
  ): Promise<PromiseWhatIf> {
    return whatBecomesOf(ctx, { promiseId, amount, valueOn });
  }

  @Mutation(() => PromiseToPayResult)
  @Permission('create', 'PromiseToPay')
  recordPromiseToPay(
    @Arg('input', () => RecordPromiseToPayInput) input: RecordPromiseToPayInput,
    @Context() ctx: Ctx,
  ): Promise<PromiseToPay | Refusal> {
    return mutate(ctx, { name: 'recordPromiseToPay', command: recordPromiseToPay, input, result });
  }

  @Mutation(() => PromiseToPayResult)
  @Permission('update', 'PromiseToPay')
  cancelPromiseToPay(
    @Arg('input', () => CancelPromiseToPayInput) input: CancelPromiseToPayInput,
    @Context() ctx: Ctx,
  ): Promise<PromiseToPay | Refusal> {
    return mutate(ctx, { name: 'cancelPromiseToPay', command: cancelPromiseToPay, input, result });
  }

  @Mutation(() => PromiseToPayResult)
  @Permission('update', 'PromiseToPay')
  supersedePromiseToPay(
    @Arg('input', () => SupersedePromiseToPayInput) input: SupersedePromiseToPayInput,
    @Context() ctx: Ctx,
  ): Promise<PromiseToPay | Refusal> {
    const command = supersedePromiseToPay;
    return mutate(ctx, { name: 'supersedePromiseToPay', command, input, result });
  }

  @FieldResolver(() => String)
  async customerName(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(customerById, promise.customerId))?.name ?? '';
  }

  @FieldResolver(() => String)
  async status(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string> {
    return (await standingOf(ctx, promise)).status;
  }

  @FieldResolver(() => MoneyType)
  async received(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<MoneyType> {
    return MoneyType.of((await standingOf(ctx, promise)).receivedMinor, promise.currency);
  }

  @FieldResolver(() => MoneyType)
  async lateReceived(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<MoneyType> {
    return MoneyType.of((await standingOf(ctx, promise)).lateMinor, promise.currency);
  }

  @FieldResolver(() => String, { description: "to send, in the portfolio's language" })
  confirmationText(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string> {
    return confirmationOf(ctx, promise);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'the promise this one took the place of',
  })
  supersedesId(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string | null> {
    return ctx.load(supersededBy, promise.id);
  }

  @FieldResolver(() => LocalDate, { nullable: true })
  async keptOn(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string | null> {
    return (await standingOf(ctx, promise)).keptOn;
  }

  @FieldResolver(() => LocalDate)
  async graceUntil(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string> {
    return (await standingOf(ctx, promise)).graceUntil;
  }

  @FieldResolver(() => Int)
  async level(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<number> {
    return (await standingOf(ctx, promise)).level;
  }

  @FieldResolver(() => [ReasonType])
  async reasons(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<Reason[]> {
    return (await standingOf(ctx, promise)).reasons;
  }

  @FieldResolver(() => [Invoice])
  items(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<Invoice[]> {
    return ctx.load(itemsOfPromise, promise.id);
  }

  @FieldResolver(() => User, { nullable: true })
  madeBy(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<User | null> | null {
    return promise.madeById === null ? null : ctx.load(userById, promise.madeById);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() promise: PromiseToPay, @Context() ctx: Ctx): Promise<string[]> {
    if ((await standingOf(ctx, promise)).status !== 'OPEN') return [];
    return allowedActions(ctx.ability, 'PromiseToPay', promise, ['update']);
  }
}

@Resolver(() => PromiseConnection)
export class PromiseConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { asked }: PromiseConnection, @Context() ctx: Ctx): Promise<number> {
    return countPromises(ctx, asked);
  }
}

async function standingOf(ctx: Ctx, { id }: PromiseToPay): Promise<PromiseStanding> {
  const standing = await ctx.load(promiseStanding, id);
  if (standing === null) throw new Error(`promise ${id} has no standing`);
  return standing;
}

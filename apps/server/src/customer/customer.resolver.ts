import { CollectionCase, Contact, ContactPoint, Customer, Debt, LocalDate, User } from '@kept/data';
import { allowedActions, can, type Refusal, subject } from '@kept/domain';
import { Arg, Args, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { changeCustomer } from './customer.commands';
import { ChangeCustomerInput, CustomersAsked } from './customer.inputs';
import { countCustomers, customersPage, findCustomer } from './customer.queries';
import { CustomerConnection, CustomerReferenceType } from './customer.types';
import { customerFile } from './customer-file';
import { customerRecord } from './customer-record';

const CustomerResult = resultUnion('CustomerResult', Customer);

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => Customer)
  @Permission('read', 'Customer')
  customer(@Arg('id', () => ID) id: string, @Context() ctx: Ctx): Promise<Customer> {
    return findCustomer(ctx, id);
  }

  @Query(() => CustomerConnection)
  @Permission('read', 'Customer')
  async customers(
    @Args(() => CustomersAsked) asked: CustomersAsked,
    @Context() ctx: Ctx,
  ): Promise<CustomerConnection> {
    return Object.assign(new CustomerConnection(), await customersPage(ctx, asked), { asked });
  }

  @Mutation(() => CustomerResult)
  @Permission('update', 'Customer')
  changeCustomer(
    @Arg('input', () => ChangeCustomerInput) input: ChangeCustomerInput,
    @Context() ctx: Ctx,
  ): Promise<Customer | Refusal> {
    const command = changeCustomer;
    return mutate(ctx, { name: 'changeCustomer', command, input, result: rowOf(Customer) });
  }

  @FieldResolver(() => Customer, { nullable: true })
  async parent(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<Customer | null> {
    return (await ctx.load(customerFile, id)).parent;
  }

  @FieldResolver(() => Customer, { nullable: true })
  async payer(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<Customer | null> {
    return (await ctx.load(customerFile, id)).payer;
  }

  @FieldResolver(() => User, { nullable: true })
  async accountManager(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<User | null> {
    return (await ctx.load(customerFile, id)).accountManager;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'only with the ability to read identity data, else null',
  })
  async dateOfBirth(@Root() customer: Customer, @Context() ctx: Ctx): Promise<string | null> {
    return (await mayReadIdentity(ctx, customer)) ? (customer.dateOfBirth ?? null) : null;
  }

  @FieldResolver(() => String, { nullable: true })
  async identityNoLast4(@Root() customer: Customer, @Context() ctx: Ctx): Promise<string | null> {
    return (await mayReadIdentity(ctx, customer)) ? (customer.identityNoLast4 ?? null) : null;
  }

  /** Vulnerability is for those who may read identity data; that somebody died or is insolvent, for all. */
  @FieldResolver(() => String, { nullable: true })
  async specialistReason(@Root() customer: Customer, @Context() ctx: Ctx): Promise<string | null> {
    const reason = customer.specialistReason ?? null;
    if (reason !== 'VULNERABLE') return reason;
    return (await mayReadIdentity(ctx, customer)) ? reason : null;
  }

  @FieldResolver(() => [CustomerReferenceType])
  async references(
    @Root() { id }: Customer,
    @Context() ctx: Ctx,
  ): Promise<CustomerReferenceType[]> {
    return (await ctx.load(customerFile, id)).references;
  }

  @FieldResolver(() => [Contact])
  async contacts(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<Contact[]> {
    return (await ctx.load(customerFile, id)).contacts;
  }

  @FieldResolver(() => [ContactPoint])
  async contactPoints(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<ContactPoint[]> {
    return (await ctx.load(customerFile, id)).contactPoints;
  }

  @FieldResolver(() => [Debt])
  async debts(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<Debt[]> {
    return (await ctx.load(customerFile, id)).debts;
  }

  @FieldResolver(() => [CollectionCase], { description: 'cases the user may see' })
  async cases(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<CollectionCase[]> {
    return (await ctx.load(customerFile, id)).cases;
  }

  @FieldResolver(() => Boolean, {
    description: "true when there are cases the user may not see: shown as 'another team', no more",
  })
  async hasOtherTeams(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<boolean> {
    return (await ctx.load(customerFile, id)).hasOtherTeams;
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() customer: Customer, @Context() ctx: Ctx): Promise<string[]> {
    const record = await customerRecord(ctx, customer);
    return [
      ...allowedActions(ctx.ability, 'Customer', record, ['update', 'readIdentity']),
      ...(can(ctx.ability, 'create', subject('Contact', record)) ? ['addContact'] : []),
      ...(can(ctx.ability, 'create', subject('CaseNote', { portfolioId: null, ...record }))
        ? ['addNote']
        : []),
    ];
  }
}

@Resolver(() => CustomerConnection)
export class CustomerConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { asked }: CustomerConnection, @Context() ctx: Ctx): Promise<number> {
    return countCustomers(ctx, asked);
  }
}

async function mayReadIdentity(ctx: Ctx, customer: Customer): Promise<boolean> {
  return can(ctx.ability, 'readIdentity', subject('Customer', await customerRecord(ctx, customer)));
}

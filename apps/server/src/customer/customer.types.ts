import { Customer } from '@kept/data';
import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/page';
import type { CustomersAsked } from './customer.inputs';

/** As JSON gives it: the number by which a portfolio's books know the customer. */
@ObjectType('CustomerReference')
export class CustomerReferenceType {
  customerId!: string;

  @Field(() => ID)
  portfolioId!: string;

  @Field(() => String)
  portfolioName!: string;

  @Field(() => String)
  reference!: string;
}

@ObjectType()
export class CustomerConnection {
  @Field(() => [Customer])
  nodes!: Customer[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  /** what was asked for: the total counts by it, if anybody asks */
  asked!: CustomersAsked;
}

import { PromiseToPay } from '@kept/data';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/page';
import type { PromisesAsked } from './promise-to-pay.queries';

@ObjectType()
export class PromiseConnection {
  @Field(() => [PromiseToPay])
  nodes!: PromiseToPay[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  /** what the list was asked for: the total is counted only when it is asked too */
  asked!: PromisesAsked;
}

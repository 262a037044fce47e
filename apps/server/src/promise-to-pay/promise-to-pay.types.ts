import { LocalDate, MoneyType, PromiseToPay } from '@kept/data';
import type { PromiseStatus, Reason } from '@kept/domain';
import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/page';
import { ReasonType } from '../core/refusal.type';
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

/** What becomes of a promise if money arrives. */
@ObjectType()
export class PromiseWhatIf {
  @Field(() => String)
  status!: PromiseStatus;

  @Field(() => MoneyType)
  received!: MoneyType;

  @Field(() => LocalDate, { nullable: true })
  keptOn!: Temporal.PlainDate | null;

  @Field(() => [ReasonType])
  reasons!: readonly Reason[];
}

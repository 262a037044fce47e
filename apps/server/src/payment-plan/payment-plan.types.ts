import { Invoice, LocalDate, MoneyType, PaymentPlan, User } from '@kept/data';
import type { InstalmentStatus, Refusal } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AuthorityVerdictType } from '../authority/authority.type';
import { PageInfo } from '../core/page';
import { RefusalType } from '../core/refusal.type';
import type { InstalmentsAsked, PlansAsked } from './payment-plan.queries';

@ObjectType('Instalment')
export class InstalmentType {
  @Field(() => Int, { description: '0 is the deposit' })
  number!: number;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => MoneyType)
  interest!: MoneyType;

  @Field(() => MoneyType)
  paid!: MoneyType;

  @Field(() => LocalDate, { nullable: true })
  paidOn!: string | null;

  @Field(() => String)
  status!: InstalmentStatus;
}

@ObjectType('PlanItem')
export class PlanItemType {
  @Field(() => Invoice)
  invoice!: Invoice;

  @Field(() => MoneyType)
  covered!: MoneyType;
}

@ObjectType()
export class PaymentPlanConnection {
  @Field(() => [PaymentPlan])
  nodes!: PaymentPlan[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  /** what the list was asked for: the total is counted only when it is asked too */
  asked!: PlansAsked;
}

@ObjectType()
export class InstalmentDue {
  @Field(() => ID)
  id!: string;

  @Field(() => InstalmentType)
  instalment!: InstalmentType;

  @Field(() => PaymentPlan)
  plan!: PaymentPlan;
}

@ObjectType()
export class InstalmentConnection {
  @Field(() => [InstalmentDue])
  nodes!: InstalmentDue[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  asked!: InstalmentsAsked;
}

@ObjectType()
export class PaymentPlanPreview {
  @Field(() => [InstalmentType])
  instalments!: InstalmentType[];

  @Field(() => MoneyType)
  total!: MoneyType;

  @Field(() => MoneyType)
  interest!: MoneyType;

  @Field(() => LocalDate, { nullable: true })
  lastOn!: string | null;

  @Field(() => AuthorityVerdictType)
  authority!: AuthorityVerdictType;

  @Field(() => RefusalType, { nullable: true })
  refusal!: Refusal | null;

  @Field(() => [User], { description: 'who may approve it, now in, own supervisors first' })
  approvers!: User[];
}

import {
  AffordabilityAssessment,
  Json,
  LocalDate,
  MoneyType,
  Offer,
  PaymentPlan,
  PromiseToPay,
  User,
} from '@kept/data';
import type { ApprovalPolicy, AuthorityPolicy, PlanPolicy, PromisePolicy } from '@kept/domain';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An item a promise or plan may name' })
export class NegotiableItem {
  @Field(() => ID)
  itemId!: string;

  @Field(() => ID)
  debtId!: string;

  @Field(() => String)
  number!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => MoneyType)
  open!: MoneyType;

  @Field(() => MoneyType)
  disputed!: MoneyType;

  @Field(() => MoneyType, { description: 'taken by open promises, plans and claims' })
  committed!: MoneyType;
}

@ObjectType('UsualPayDay', { description: "When this customer's money has arrived before" })
export class UsualPayDayType {
  @Field(() => Int, { description: 'day of the month; 31 is its last' })
  day!: number;

  @Field(() => Int)
  times!: number;

  @Field(() => Float)
  share!: number;
}

@ObjectType()
export class BaseRate {
  @Field(() => String)
  currency!: string;

  @Field(() => String)
  base!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'units of the base one unit is worth, as a decimal string; null where none is known',
  })
  rate!: string | null;
}

@ObjectType('Calendar', { description: 'Working days, as data' })
export class CalendarType {
  @Field(() => [Int])
  weekend!: readonly number[];

  @Field(() => [LocalDate])
  holidays!: readonly string[];
}

@ObjectType({ description: 'All that the negotiation desk reckons with in the browser' })
export class Negotiation {
  @Field(() => ID)
  caseId!: string;

  @Field(() => LocalDate)
  today!: string;

  @Field(() => String)
  debtKind!: string;

  @Field(() => [NegotiableItem])
  items!: NegotiableItem[];

  @Field(() => [MoneyType])
  committedUnnamed!: MoneyType[];

  @Field(() => [MoneyType])
  aon!: MoneyType[];

  @Field(() => Int, { description: 'promises in a row not kept' })
  level!: number;

  @Field(() => [PromiseToPay])
  openPromises!: PromiseToPay[];

  @Field(() => [PaymentPlan])
  plans!: PaymentPlan[];

  @Field(() => [Offer])
  offers!: Offer[];

  @Field(() => [AffordabilityAssessment])
  assessments!: AffordabilityAssessment[];

  @Field(() => [UsualPayDayType])
  usualPayDays!: UsualPayDayType[];

  @Field(() => [User], { description: 'who may approve and is in now' })
  approvers!: User[];

  @Field(() => CalendarType)
  calendar!: CalendarType;

  @Field(() => [BaseRate], { description: 'of each currency open here' })
  baseRates!: BaseRate[];

  @Field(() => Json, { description: 'PlanPolicy of the domain' })
  planPolicy!: PlanPolicy;

  @Field(() => Json, { description: 'PromisePolicy of the domain' })
  promisePolicy!: PromisePolicy;

  @Field(() => Json, { description: 'AuthorityPolicy of the domain' })
  authorityPolicy!: AuthorityPolicy;

  @Field(() => Json)
  approvalPolicy!: ApprovalPolicy;
}

import { DateTime, LocalDate, MoneyType } from '@kept/data';
import type { Reason } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/page';
import { ReasonType } from '../core/refusal.type';
import type { WorklistFilter } from './worklist.inputs';

/** Its properties are the columns of the page's statement; amounts become Money when they are asked for. */
@ObjectType({ description: 'One row of the worklist: everything it needs from one table' })
export class WorklistItem {
  @Field(() => ID)
  id!: string;

  serial!: number;

  @Field(() => ID)
  portfolioId!: string;

  @Field(() => String)
  portfolioName!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  customerName!: string;

  @Field(() => ID, { nullable: true })
  ownerId!: string | null;

  @Field(() => String, { nullable: true })
  ownerName!: string | null;

  @Field(() => ID, { nullable: true })
  teamId!: string | null;

  @Field(() => Int)
  points!: number;

  /** actionable in the base currency, for the order alone */
  rankMinor!: number;
  /** larger is older */
  ageRank!: number;

  @Field(() => [ReasonType])
  factors!: Reason[];

  currency!: string;
  overdueMinor!: number;
  actionableMinor!: number;
  currencies!: string[];

  @Field(() => Boolean)
  rateMissing!: boolean;

  @Field(() => LocalDate, { nullable: true })
  oldestDueOn!: string | null;

  @Field(() => Int)
  daysPastDue!: number;

  @Field(() => String, { nullable: true })
  promiseStatus!: string | null;

  @Field(() => LocalDate, { nullable: true })
  promiseDueOn!: string | null;

  promiseMinor!: number | null;
  promiseCurrency!: string | null;

  @Field(() => String, { nullable: true })
  planCondition!: string | null;

  @Field(() => LocalDate, { nullable: true })
  planDueOn!: string | null;

  planMinor!: number | null;
  planCurrency!: string | null;

  @Field(() => String, { nullable: true })
  nextAction!: string | null;

  @Field(() => LocalDate, { nullable: true })
  nextActionOn!: string | null;

  @Field(() => DateTime, { nullable: true })
  nextActionAt!: Temporal.Instant | null;

  @Field(() => DateTime, { nullable: true })
  callbackAt!: Temporal.Instant | null;

  @Field(() => Boolean)
  isPinned!: boolean;

  @Field(() => DateTime, { nullable: true })
  lastContactAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  lastOutcome!: string | null;

  @Field(() => LocalDate, { nullable: true })
  suppressedUntil!: string | null;

  @Field(() => String, { nullable: true })
  suppressedReason!: string | null;

  @Field(() => String)
  customerTimeZone!: string;

  @Field(() => String, {
    nullable: true,
    description: 'name of whoever is in this case or customer now',
  })
  takenBy!: string | null;

  hoursId!: number | null;
  /** from when on nothing but hours closes it; null with `isShut`: not by waiting */
  freeFrom!: Temporal.Instant | null;
  isShut!: boolean;

  @Field(() => Boolean, {
    description: 'callable at this moment: inside the hours there, and nothing else blocks',
  })
  isCallable!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'from when a call is possible again; null: now, or not by waiting',
  })
  callableFrom!: Temporal.Instant | null;

  @Field(() => String, { nullable: true, description: 'the rule that closes it; null: callable' })
  callableRule!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'until when its hours are open today; null: no hours bind, or closed',
  })
  callableUntil!: Temporal.Instant | null;

  @Field(() => String)
  get number(): string {
    return `C-${this.serial}`;
  }

  @Field(() => MoneyType)
  get overdue(): MoneyType {
    return MoneyType.of(this.overdueMinor, this.currency);
  }

  @Field(() => MoneyType)
  get actionable(): MoneyType {
    return MoneyType.of(this.actionableMinor, this.currency);
  }

  @Field(() => [String])
  get otherCurrencies(): string[] {
    return this.currencies.filter((currency) => currency !== this.currency);
  }

  @Field(() => MoneyType, { nullable: true })
  get promiseAmount(): MoneyType | null {
    return this.promiseMinor === null || this.promiseCurrency === null
      ? null
      : MoneyType.of(this.promiseMinor, this.promiseCurrency);
  }

  @Field(() => MoneyType, { nullable: true })
  get planNext(): MoneyType | null {
    return this.planMinor === null || this.planCurrency === null
      ? null
      : MoneyType.of(this.planMinor, this.planCurrency);
  }
}

@ObjectType()
export class WorklistConnection {
  @Field(() => [WorklistItem])
  nodes!: WorklistItem[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  /** what was asked for: the total counts by it, if anybody asks */
  filter!: WorklistFilter;
}

@ObjectType()
export class WorklistSummary {
  @Field(() => Int)
  toDo!: number;

  @Field(() => Int)
  callbacksDue!: number;

  @Field(() => Int)
  promisesDue!: number;

  @Field(() => Int)
  broken!: number;

  @Field(() => Int)
  callableNow!: number;

  @Field(() => [MoneyType])
  overdue!: MoneyType[];
}

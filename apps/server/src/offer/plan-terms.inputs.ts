import { LocalDate, SafeInt } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class OwnDateInput {
  @Field(() => LocalDate)
  dueOn!: Temporal.PlainDate;

  @Field(() => SafeInt, { nullable: true })
  amountMinor?: number | null;
}

@InputType()
export class PlanInterestInput {
  @Field(() => String)
  method!: string;

  @Field(() => Int)
  rate!: number;

  @Field(() => String, { nullable: true })
  basis?: string | null;
}

@InputType({ description: 'amounts in minor units of the currency' })
export class PlanTermsInput {
  @Field(() => String)
  kind!: string;

  @Field(() => Boolean, { nullable: true })
  isHardship?: boolean | null;

  @Field(() => String)
  currency!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'none: all that is open and free of the case in this currency',
  })
  itemIds?: string[] | null;

  @Field(() => SafeInt, { nullable: true })
  forgivenMinor?: number | null;

  @Field(() => SafeInt, { nullable: true })
  depositMinor?: number | null;

  @Field(() => LocalDate, { nullable: true })
  depositOn?: Temporal.PlainDate | null;

  @Field(() => String)
  frequency!: string;

  @Field(() => LocalDate)
  firstOn!: Temporal.PlainDate;

  @Field(() => Int, {
    nullable: true,
    description: 'by the month: the day meant, 31 its last; that of firstOn unless told',
  })
  anchorDay?: number | null;

  @Field(() => Int, { nullable: true })
  count?: number | null;

  @Field(() => SafeInt, { nullable: true })
  sizeMinor?: number | null;

  @Field(() => [OwnDateInput], { nullable: true })
  ownDates?: OwnDateInput[] | null;

  @Field(() => PlanInterestInput, { nullable: true })
  interest?: PlanInterestInput | null;

  @Field(() => String)
  method!: string;

  @Field(() => LocalDate, { nullable: true })
  reviewOn?: Temporal.PlainDate | null;

  @Field(() => Boolean, { nullable: true })
  revivesForgiven?: boolean | null;
}

import { LocalDate, MoneyType } from '@kept/data';
import { Field, ObjectType } from 'type-graphql';
import { AgeingType } from '../ageing/ageing.types';

@ObjectType()
export class StatementLine {
  @Field(() => String, { description: 'INVOICE, CREDIT_NOTE or PAYMENT' })
  kind!: string;

  @Field(() => String)
  number!: string;

  @Field(() => LocalDate)
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => MoneyType, { description: 'what lowers the account is negative' })
  amount!: MoneyType;

  @Field(() => MoneyType)
  open!: MoneyType;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class Statement {
  @Field(() => String)
  customerName!: string;

  @Field(() => String)
  portfolioName!: string;

  @Field(() => LocalDate)
  asOf!: Temporal.PlainDate;

  @Field(() => [StatementLine])
  lines!: StatementLine[];

  @Field(() => [AgeingType])
  ageing!: AgeingType[];
}

import { LocalDate, ValidationNotice } from '@kept/data';
import { Field, ID, ObjectType } from 'type-graphql';
import { type Page, PageInfo } from '../core/page';
import { RefusalType } from '../core/refusal.type';

@ObjectType('NoticeField')
export class NoticeFieldType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'null: there; otherwise what is missing and where to enter it',
  })
  problem!: string | null;
}

@ObjectType()
export class NoticePreview {
  @Field(() => ID)
  debtId!: string;

  @Field(() => [NoticeFieldType])
  fields!: readonly NoticeFieldType[];

  @Field(() => RefusalType, { nullable: true, description: 'null: complete' })
  refusal!: RefusalType | null;

  @Field(() => LocalDate, { nullable: true })
  periodEndsOn!: string | null;
}

@ObjectType({ description: 'A debt as far as its notice goes: what is due, sent or missing.' })
export class NoticeStanding {
  @Field(() => ID)
  debtId!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  customerName!: string;

  @Field(() => ID, { nullable: true })
  caseId!: string | null;

  @Field(() => String)
  portfolioName!: string;

  @Field(() => String)
  accountNumber!: string;

  @Field(() => String, {
    description: 'NOT_DUE, DUE, OVERDUE, PREPARED, SENT, RETURNED, ENDED',
  })
  state!: string;

  @Field(() => LocalDate, { nullable: true })
  firstContactOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  periodEndsOn!: string | null;

  @Field(() => ValidationNotice, { nullable: true })
  notice!: ValidationNotice | null;
}

@ObjectType()
export class NoticeStandingConnection implements Page<NoticeStanding> {
  @Field(() => [NoticeStanding])
  nodes!: NoticeStanding[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

import { DateTime, LocalDate } from '@kept/data';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class ContactProposalInput {
  @Field(() => ID)
  caseId!: string;

  @Field(() => String, {
    description:
      'PHONE, PRERECORDED_CALL, TEXT, EMAIL, LETTER, POSTCARD, VISIT, CHAT, SOCIAL_PUBLIC',
  })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'OUTBOUND unless told' })
  direction?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'CUSTOMER unless told: SPOUSE, GUARDIAN, EXECUTOR, ATTORNEY, OTHER',
  })
  party?: string | null;

  @Field(() => String, { nullable: true, description: 'COLLECT unless told' })
  purpose?: string | null;

  @Field(() => ID, { nullable: true })
  contactPointId?: string | null;

  @Field(() => [ID], { nullable: true, description: "none: all of the case's debts" })
  debtIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  hasOptOutNotice?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'now unless told: what would be then' })
  at?: Temporal.Instant | null;
}

@InputType()
export class ContactDecisionFilter {
  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true })
  caseId?: string | null;

  @Field(() => ID, { nullable: true })
  portfolioId?: string | null;

  @Field(() => String, { nullable: true })
  decision?: string | null;

  @Field(() => String, { nullable: true })
  occasion?: string | null;

  @Field(() => String, { nullable: true })
  ruleId?: string | null;

  @Field(() => LocalDate, { nullable: true })
  from?: Temporal.PlainDate | null;

  @Field(() => LocalDate, { nullable: true })
  to?: Temporal.PlainDate | null;
}

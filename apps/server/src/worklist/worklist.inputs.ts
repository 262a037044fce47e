import { MoneyInput } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

export const WORKLIST_SCOPES = ['MINE', 'TEAM', 'ALL'] as const;
export type WorklistScope = (typeof WORKLIST_SCOPES)[number];

@InputType()
export class WorklistFilter {
  @Field(() => String, {
    nullable: true,
    description: "MINE, TEAM (default for collectors: mine and the pool's), ALL",
  })
  whose?: string | null;

  @Field(() => [ID], { nullable: true })
  portfolioIds?: string[] | null;

  @Field(() => String, { nullable: true })
  currency?: string | null;

  @Field(() => Boolean, { nullable: true })
  callbackDue?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  promiseDue?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  broken?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'no right-party contact for at least this many days',
  })
  noContactDays?: number | null;

  @Field(() => MoneyInput, { nullable: true })
  minAmount?: MoneyInput | null;

  @Field(() => Int, { nullable: true })
  minDaysPastDue?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'callable at this moment: inside the hours there, and nothing else blocks',
  })
  callableNow?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'suppressed cases too' })
  includeSuppressed?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'customers with a specialist reason' })
  specialist?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'only these: a list on screen asks again for the rows that changed',
  })
  caseIds?: string[] | null;
}

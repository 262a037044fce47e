import { DateTime, LocalDate } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class CaseVersionInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class AssignCasesInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => [ID])
  caseIds!: string[];

  @Field(() => ID, { nullable: true, description: 'null: back to the pool' })
  ownerId?: string | null;
}

@InputType()
export class SetNextActionInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  action!: string;

  @Field(() => LocalDate)
  on!: Temporal.PlainDate;

  @Field(() => DateTime, { nullable: true })
  at?: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType()
export class SnoozeCaseInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDate)
  until!: Temporal.PlainDate;

  @Field(() => String)
  reason!: string;
}

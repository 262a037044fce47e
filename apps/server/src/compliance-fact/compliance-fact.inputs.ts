import { DateTime, Json, LocalDate } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class RecordComplianceFactInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => [ID], { nullable: true, description: 'of these debts; none: of the person' })
  debtIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  contactPointId?: string | null;

  @Field(() => Json, { description: 'ComplianceFactDetails of the kind' })
  details!: unknown;

  @Field(() => LocalDate, { nullable: true })
  fromOn?: Temporal.PlainDate | null;

  @Field(() => LocalDate, { nullable: true })
  untilOn?: Temporal.PlainDate | null;

  @Field(() => DateTime, { nullable: true, description: 'now unless told' })
  receivedAt?: Temporal.Instant | null;

  @Field(() => Boolean, { nullable: true })
  isWritten?: boolean | null;

  @Field(() => String, { nullable: true })
  medium?: string | null;

  @Field(() => String, { nullable: true })
  fromWhom?: string | null;

  @Field(() => String, { nullable: true })
  evidence?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'ends that one, which this one replaces' })
  replacesId?: string | null;
}

@InputType()
export class EndComplianceFactInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}

import { DateTime, Json, LocalDate } from '@kept/data';
import { Field, ID, InputType } from 'type-graphql';
import { ClaimInput } from '../claimed-payment/claimed-payment.inputs';
import { DisputeInput } from '../dispute/dispute.inputs';
import { PromiseInput } from '../promise-to-pay/promise-to-pay.inputs';

@InputType()
export class ContactLogItemInput {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String, { nullable: true })
  status?: string | null;

  @Field(() => LocalDate, { nullable: true })
  scheduledOn?: Temporal.PlainDate | null;
}

@InputType()
export class CallbackInput {
  @Field(() => String, { description: "the customer's local time, e.g. 2026-11-24T15:30" })
  localTime!: string;

  @Field(() => String, { description: 'IANA zone' })
  zone!: string;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => ID, { nullable: true })
  contactPointId?: string | null;
}

@InputType()
export class NextActionInput {
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
export class LogContactInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  direction!: string;

  @Field(() => String)
  channel!: string;

  @Field(() => ID, { nullable: true })
  contactPointId?: string | null;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => String, { nullable: true })
  reachedName?: string | null;

  @Field(() => String, { nullable: true })
  verification?: string | null;

  @Field(() => String)
  outcome!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean, { nullable: true })
  isComplaint?: boolean | null;

  @Field(() => [ID], { nullable: true })
  debtIds?: string[] | null;

  @Field(() => [ContactLogItemInput], { nullable: true })
  items?: ContactLogItemInput[] | null;

  @Field(() => String, { nullable: true, description: 'answers the outcome asks for' })
  approver?: string | null;

  @Field(() => String, { nullable: true })
  reference?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => LocalDate, { nullable: true })
  on?: Temporal.PlainDate | null;

  @Field(() => CallbackInput, { nullable: true })
  callback?: CallbackInput | null;

  @Field(() => PromiseInput, { nullable: true })
  promise?: PromiseInput | null;

  @Field(() => ClaimInput, { nullable: true })
  claim?: ClaimInput | null;

  @Field(() => DisputeInput, { nullable: true })
  dispute?: DisputeInput | null;

  @Field(() => NextActionInput, { nullable: true, description: "instead of the outcome's default" })
  nextAction?: NextActionInput | null;

  @Field(() => ID, { nullable: true, description: 'the attempt that was placed for it' })
  attemptId?: string | null;

  @Field(() => ID, { nullable: true })
  scriptRunId?: string | null;

  @Field(() => Boolean, { nullable: true })
  isReply?: boolean | null;

  @Field(() => Json, {
    nullable: true,
    description:
      'facts that came up in the call, written with it: [{kind, details, debtIds, contactPointId, fromOn, untilOn, isWritten, fromWhom}]',
  })
  facts?: unknown;

  @Field(() => DateTime, { nullable: true, description: 'when it happened, if entered later' })
  occurredAt?: Temporal.Instant | null;
}

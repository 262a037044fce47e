import { Json } from '@kept/data';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class StartScriptRunInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => ID, { nullable: true, description: 'the best for the situation unless told' })
  scriptId?: string | null;

  @Field(() => String)
  direction!: string;

  @Field(() => ID, { nullable: true })
  attemptId?: string | null;
}

@InputType({
  description:
    'Events the server has not yet, in order; those it has are passed over, so that sending twice does no harm.',
})
export class RecordRunEventsInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  runId!: string;

  @Field(() => Json, { description: 'RunEvent[]' })
  events!: unknown;
}

@InputType()
export class LeaveScriptRunInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  runId!: string;
}

import { Field, ID, InputType } from 'type-graphql';
import { WorklistFilter } from './worklist.inputs';

@InputType()
export class TakeNextCaseInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => WorklistFilter, { nullable: true })
  filter?: WorklistFilter | null;

  @Field(() => ID, {
    nullable: true,
    description: 'the case just finished; its lease is released',
  })
  leaveCaseId?: string | null;
}

@InputType()
export class CaseIdInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;
}

import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class AddNoteInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, { nullable: true })
  caseId?: string | null;

  @Field(() => String)
  body!: string;
}

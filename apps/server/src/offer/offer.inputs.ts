import { Field, ID, InputType } from 'type-graphql';
import { PlanTermsInput } from './plan-terms.inputs';

@InputType()
export class NoteOfferInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  side!: string;

  @Field(() => PlanTermsInput)
  terms!: PlanTermsInput;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

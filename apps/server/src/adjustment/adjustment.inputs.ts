import { Field, ID, InputType } from 'type-graphql';
import { WaiverInput } from '../approval/approval.inputs';

@InputType()
export class WaiveChargesInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => WaiverInput)
  waiver!: WaiverInput;

  @Field(() => ID, { nullable: true })
  approvalId?: string | null;
}

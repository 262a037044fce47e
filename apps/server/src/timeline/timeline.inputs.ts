import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { TimelineAsked } from './timeline.queries';

@ArgsType()
export class TimelineArgs implements TimelineAsked {
  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, { nullable: true })
  caseId?: string | null;

  @Field(() => [String], { nullable: true })
  categories?: string[] | null;

  @Field(() => Int, { nullable: true })
  first?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;
}

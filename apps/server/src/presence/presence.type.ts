import { Field, ID, ObjectType } from 'type-graphql';

/** Somebody who has a customer open, as somebody else may see it. */
@ObjectType()
export class Presence {
  @Field(() => ID)
  userId!: string;

  @Field(() => String)
  userName!: string;

  @Field(() => ID, { nullable: true })
  caseId!: string | null;

  @Field(() => Boolean)
  isLease!: boolean;
}

import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class PlaceContactInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  caseId!: string;

  @Field(() => String)
  channel!: string;

  @Field(() => String, { nullable: true })
  direction?: string | null;

  @Field(() => String, { nullable: true })
  party?: string | null;

  @Field(() => String, { nullable: true })
  purpose?: string | null;

  @Field(() => ID, { nullable: true })
  contactPointId?: string | null;

  @Field(() => [ID], { nullable: true })
  debtIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  hasOptOutNotice?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'answers a warning, once a day for the same rules',
  })
  warningReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'granted by compliance' })
  overrideId?: string | null;
}

@InputType()
export class ReleaseAttemptInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;
}

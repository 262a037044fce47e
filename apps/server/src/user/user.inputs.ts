import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class InviteUserInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [String])
  roles!: string[];

  @Field(() => [ID])
  teamIds!: string[];
}

@InputType()
export class ChangeUserInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { nullable: true })
  name?: string;

  @Field(() => [String], { nullable: true })
  roles?: string[];

  @Field(() => [ID], { nullable: true })
  teamIds?: string[];
}

@InputType()
export class UserIdInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

/** What the page behind an invitation's link sends. */
@ArgsType()
export class AcceptInvitationArgs {
  @Field(() => String)
  token!: string;

  @Field(() => String)
  password!: string;
}

@ArgsType()
export class SetUpAdministratorArgs extends AcceptInvitationArgs {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;
}

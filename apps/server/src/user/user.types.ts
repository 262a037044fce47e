import { LocalDate, Portfolio, Team, User } from '@kept/data';
import { Field, ID, ObjectType } from 'type-graphql';

/** Who is signed in, and what the workbench shows them. */
@ObjectType()
export class Me {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => [String])
  roles!: readonly string[];

  @Field(() => [Team])
  teams!: Team[];

  @Field(() => [Portfolio])
  portfolios!: Portfolio[];

  @Field(() => [String], {
    description: 'pages and acts this user may use at all, for the navigation',
  })
  may!: readonly string[];

  @Field(() => Boolean)
  isDemo!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'BUSINESS_DATE when pinned' })
  businessDate!: Temporal.PlainDate | null;

  @Field(() => String)
  baseCurrency!: string;
}

@ObjectType()
export class Invitation {
  @Field(() => User)
  user!: User;

  @Field(() => String, { description: 'one-time link, to be handed over' })
  link!: string;
}

/** A password is set; signing in with it is the next step. */
@ObjectType()
export class SignInReady {
  @Field(() => String)
  email!: string;

  static of(email: string): SignInReady {
    return Object.assign(new SignInReady(), { email });
  }
}

import { DateTime, Json, LocalDate, User } from '@kept/data';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A version of a policy, of a portfolio or of the installation for a kind of debt. */
@ObjectType()
export class PolicyVersion {
  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true })
  portfolioId!: string | null;

  @Field(() => String, { nullable: true })
  debtKind!: string | null;

  @Field(() => Int, { description: '0: what a new installation begins with' })
  version!: number;

  @Field(() => LocalDate)
  effectiveFrom!: string;

  @Field(() => Json)
  document!: Record<string, unknown>;

  @Field(() => DateTime, { nullable: true })
  recordedAt!: Temporal.Instant | null;

  @Field(() => User, { nullable: true })
  author?: User | null;

  /** its row's; null where it is what a new installation begins with */
  id!: string | null;

  authorId!: string | null;
}

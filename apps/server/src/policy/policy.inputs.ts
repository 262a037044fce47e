import { Json, LocalDate } from '@kept/data';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class PublishPolicyInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true })
  portfolioId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "the installation's own for this kind of debt, or else a portfolio's",
  })
  debtKind?: string | null;

  @Field(() => Int, { description: 'the version it was made from' })
  version!: number;

  @Field(() => LocalDate)
  effectiveFrom!: Temporal.PlainDate;

  @Field(() => Json)
  document!: unknown;
}

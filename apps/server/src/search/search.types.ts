import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A hit of Ctrl-K' })
export class SearchHit {
  @Field(() => String, { description: 'CUSTOMER, INVOICE, CASE or PHONE' })
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  detail!: string | null;

  @Field(() => ID)
  customerId!: string;

  @Field(() => ID, { nullable: true })
  caseId!: string | null;
}

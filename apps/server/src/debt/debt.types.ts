import { Field, ID, ObjectType } from 'type-graphql';

/** Who is liable for a debt, by name. */
@ObjectType('DebtParty')
export class DebtPartyType {
  debtId!: string;

  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  liability!: string;
}

import { MoneyType } from '@kept/data';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('DisputeItem')
export class DisputeItemType {
  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String)
  invoiceNumber!: string;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => MoneyType, { nullable: true })
  accepted!: MoneyType | null;
}

import {
  ClaimedPayment,
  CollectionCase,
  ContactLog,
  Dispute,
  LocalDate,
  PromiseToPay,
} from '@kept/data';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'what was written, and the case after it' })
export class ContactLogged {
  @Field(() => ContactLog)
  contactLog!: ContactLog;

  @Field(() => CollectionCase)
  case!: CollectionCase;

  @Field(() => PromiseToPay, { nullable: true })
  promise!: PromiseToPay | null;

  @Field(() => ClaimedPayment, { nullable: true })
  claim!: ClaimedPayment | null;

  @Field(() => Dispute, { nullable: true })
  dispute!: Dispute | null;
}

@ObjectType('ContactLogItem')
export class ContactLogItemType {
  contactLogId!: string;

  @Field(() => ID)
  invoiceId!: string;

  @Field(() => String)
  invoiceNumber!: string;

  @Field(() => String, { nullable: true })
  status!: string | null;

  @Field(() => LocalDate, { nullable: true })
  scheduledOn!: string | null;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DateTime } from '../scalars';

/** A phone number, e-mail or postal address of a customer. */
@ObjectType()
@Entity('contact_point')
export class ContactPoint {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  /** whose it is; null: the customer's own */
  @Field(() => ID, { nullable: true })
  @ForeignKey('contact')
  @Column('uuid', { nullable: true })
  contactId!: string | null;

  @Field(() => String)
  @Column('text')
  kind!: string;

  /** E.164, lower-case e-mail, or a postal address */
  @Field(() => String)
  @Column('text')
  value!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  label!: string | null;

  /** HOME, MOBILE, WORK; null: not known */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  use!: string | null;

  @Field(() => String)
  @Column('text', { default: 'UNVERIFIED' })
  state!: string;

  @Field(() => String)
  @Column('text', { default: 'CREDITOR' })
  source!: string;

  /** null: nobody asked */
  @Field(() => Boolean, { nullable: true })
  @Column('boolean', { nullable: true })
  hasConsent!: boolean | null;

  @Field(() => DateTime, { nullable: true })
  @Column('timestamptz', { nullable: true })
  optedOutAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  timeZone!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;
}

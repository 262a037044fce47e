import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person who speaks for a customer. */
@ObjectType()
@Entity('contact')
export class Contact {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  jobTitle!: string | null;

  @Field(() => String)
  @Column('text')
  relationship!: string;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  mayDiscuss!: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  language!: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: false })
  doNotCall!: boolean;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => Boolean)
  @Column('boolean', { default: true })
  isActive!: boolean;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { LocalDate } from '../scalars';

/** The firm or person that owes: one record however many creditors. */
@ObjectType()
@Entity('customer')
export class Customer {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  kind!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @ForeignKey('customer')
  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** who pays its bills, when someone else */
  @ForeignKey('customer')
  @Column('uuid', { nullable: true })
  payerId!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { nullable: true })
  accountManagerId!: string | null;

  /** null: unknown, the portfolio's zone stands in and the screen says so */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  timeZone!: string | null;

  @Field(() => String)
  @Column('text', { default: 'en' })
  language!: string;

  /** day of the month */
  @Field(() => Int, { nullable: true })
  @Column('smallint', { nullable: true })
  usualPayDay!: number | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  city!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  postalCode!: string | null;

  @Field(() => String, { nullable: true })
  @Column('char', { length: 2, nullable: true })
  country!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  registrationNo!: string | null;

  // identity data: the resolver shows it to those with that ability
  @Column('date', { nullable: true })
  dateOfBirth!: string | null;

  @Column('text', { nullable: true })
  identityNoLast4!: string | null;

  @Column('text', { nullable: true })
  specialistReason!: string | null;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  riskGrade!: string | null;

  @Field(() => LocalDate, { nullable: true })
  @Column('date', { nullable: true })
  customerSince!: string | null;

  @Field(() => Int)
  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Temporal.Instant;
}

/** The number by which a portfolio's books know the customer; imports find them by it. */
@Entity('customer_reference')
export class CustomerReference {
  @ForeignKey('portfolio')
  @PrimaryColumn('uuid')
  portfolioId!: string;

  @PrimaryColumn('text')
  reference!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;
}

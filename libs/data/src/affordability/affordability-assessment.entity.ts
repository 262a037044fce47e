import type { AssessmentSource, IncomePeriod } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MoneyType } from '../money/money.type';
import { LocalDate } from '../scalars';

/** What a person has to live on: behind every hardship plan, and read by few. A new one is a new row. */
@ObjectType()
@Entity('affordability_assessment')
export class AffordabilityAssessment {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => ID)
  @ForeignKey('collection_case')
  @Column('uuid')
  caseId!: string;

  @ForeignKey('portfolio')
  @Column('uuid')
  portfolioId!: string;

  @ForeignKey('customer')
  @Column('uuid')
  customerId!: string;

  @Column('char', { length: 3 })
  currency!: string;

  @Field(() => String)
  @Column('text')
  period!: IncomePeriod;

  @Column('bigint')
  incomeMinor!: number;

  @Column('bigint')
  essentialsMinor!: number;

  @Column('bigint', { default: 0 })
  otherDebtsMinor!: number;

  @Field(() => Int)
  @Column('smallint', { default: 0 })
  dependants!: number;

  @Field(() => String)
  @Column('text')
  source!: AssessmentSource;

  @Field(() => LocalDate)
  @Column('date')
  assessedOn!: string;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  note!: string | null;

  @ForeignKey('app_user')
  @Column('uuid', { name: 'assessed_by', nullable: true })
  assessedById!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt!: Temporal.Instant;

  @Field(() => MoneyType)
  get income(): MoneyType {
    return MoneyType.of(this.incomeMinor, this.currency);
  }

  @Field(() => MoneyType)
  get essentials(): MoneyType {
    return MoneyType.of(this.essentialsMinor, this.currency);
  }

  @Field(() => MoneyType)
  get otherDebts(): MoneyType {
    return MoneyType.of(this.otherDebtsMinor, this.currency);
  }
}

import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which days banks and offices are open; portfolios share it. */
@ObjectType()
@Entity('business_calendar')
export class BusinessCalendar {
  @Field(() => ID)
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Field(() => String)
  @Column('text')
  code!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  /** ISO weekdays, 1 = Monday */
  @Field(() => [Int])
  @Column('smallint', { array: true })
  weekend!: number[];
}

@Entity('calendar_holiday')
export class CalendarHoliday {
  @ForeignKey('business_calendar')
  @PrimaryColumn('uuid')
  calendarId!: string;

  @PrimaryColumn('date')
  day!: string;

  @Column('text')
  name!: string;
}

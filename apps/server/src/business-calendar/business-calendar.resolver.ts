import { BusinessCalendar, LocalDate } from '@kept/data';
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { holidaysOf } from './business-calendar.queries';

@Resolver(() => BusinessCalendar)
export class BusinessCalendarResolver {
  @Query(() => [BusinessCalendar])
  @Permission('read', 'BusinessCalendar')
  calendars(@Context() ctx: Ctx): Promise<BusinessCalendar[]> {
    return ctx.em.find(BusinessCalendar, { order: { name: 'ASC' } });
  }

  @FieldResolver(() => [LocalDate])
  async holidays(
    @Root() calendar: BusinessCalendar,
    @Arg('from', () => LocalDate) from: Temporal.PlainDate,
    @Arg('to', () => LocalDate) to: Temporal.PlainDate,
    @Context() ctx: Ctx,
  ): Promise<string[]> {
    const days = await ctx.load(holidaysOf, calendar.id);
    return days.filter((day) => day >= from.toString() && day <= to.toString());
  }
}

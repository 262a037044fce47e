import { TimelineEvent, User } from '@kept/data';
import { Args, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { type Page, PageInfo } from '../core/page';
import { Permission } from '../core/permission';
import { userById } from '../user/user.queries';
import { TimelineArgs } from './timeline.inputs';
import { timelinePage, toldOf } from './timeline.queries';

@ObjectType()
export class TimelineConnection implements Page<TimelineEvent> {
  @Field(() => [TimelineEvent])
  nodes!: TimelineEvent[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@Resolver(() => TimelineEvent)
export class TimelineResolver {
  @Query(() => TimelineConnection)
  @Permission('read', 'TimelineEvent')
  timeline(
    @Args(() => TimelineArgs) asked: TimelineArgs,
    @Context() ctx: Ctx,
  ): Promise<Page<TimelineEvent>> {
    return timelinePage(ctx, asked);
  }

  @FieldResolver(() => User, { nullable: true })
  actor(@Root() event: TimelineEvent, @Context() ctx: Ctx): Promise<User | null> | null {
    return event.actorId === null ? null : ctx.load(userById, event.actorId);
  }

  @FieldResolver(() => String, { description: 'readable by somebody who was not there' })
  async title(@Root() event: TimelineEvent, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(toldOf, event)).title;
  }

  @FieldResolver(() => String, { nullable: true })
  async detail(@Root() event: TimelineEvent, @Context() ctx: Ctx): Promise<string | null> {
    return (await ctx.load(toldOf, event)).detail;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'the free text it points to (note, call note), where the user may read it',
  })
  async body(@Root() event: TimelineEvent, @Context() ctx: Ctx): Promise<string | null> {
    return (await ctx.load(toldOf, event)).body;
  }
}

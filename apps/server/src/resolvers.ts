import type { NonEmptyArray } from 'type-graphql';
import { BusinessCalendarResolver } from './business-calendar/business-calendar.resolver';
import { PortfolioResolver } from './portfolio/portfolio.resolver';
import { PresenceResolver } from './presence/presence.resolver';
import { TeamResolver } from './team/team.resolver';
import { TimelineResolver } from './timeline/timeline.resolver';
import { UserResolver } from './user/user.resolver';

/** Every resolver of the API, a line each. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own word for "a class"
export const resolvers: NonEmptyArray<Function> = [
  BusinessCalendarResolver,
  PortfolioResolver,
  PresenceResolver,
  TeamResolver,
  TimelineResolver,
  UserResolver,
];

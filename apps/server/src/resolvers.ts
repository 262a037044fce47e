import type { NonEmptyArray } from 'type-graphql';
import { TeamResolver } from './team/team.resolver';

/** Every resolver of the API, a line each. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own word for "a class"
export const resolvers: NonEmptyArray<Function> = [TeamResolver];

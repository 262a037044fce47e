import { Portfolio, Team, User } from '@kept/data';
import { can, type Refusal, subject } from '@kept/domain';
import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { changeTeam, createTeam } from './team.commands';
import { ChangeTeamInput, CreateTeamInput } from './team.inputs';
import { membersOfTeam, portfoliosOfTeam, visibleTeams } from './team.queries';

const TeamResult = resultUnion('TeamResult', Team);

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => [Team])
  @Permission('read', 'Team')
  teams(@Context() ctx: Ctx): Promise<Team[]> {
    return visibleTeams(ctx);
  }

  @Mutation(() => TeamResult)
  @Permission('create', 'Team')
  createTeam(
    @Arg('input', () => CreateTeamInput) input: CreateTeamInput,
    @Context() ctx: Ctx,
  ): Promise<Team | Refusal> {
    return mutate(ctx, { name: 'createTeam', command: createTeam, input, result: rowOf(Team) });
  }

  @Mutation(() => TeamResult)
  @Permission('update', 'Team')
  changeTeam(
    @Arg('input', () => ChangeTeamInput) input: ChangeTeamInput,
    @Context() ctx: Ctx,
  ): Promise<Team | Refusal> {
    return mutate(ctx, { name: 'changeTeam', command: changeTeam, input, result: rowOf(Team) });
  }

  @FieldResolver(() => [Portfolio])
  async portfolios(@Root() team: Team, @Context() ctx: Ctx): Promise<Portfolio[]> {
    const portfolios = await ctx.load(portfoliosOfTeam, team.id);
    return portfolios.filter((one) => can(ctx.ability, 'read', subject('Portfolio', one)));
  }

  @FieldResolver(() => [User])
  members(@Root() team: Team, @Context() ctx: Ctx): Promise<User[]> {
    return ctx.load(membersOfTeam, team.id);
  }
}

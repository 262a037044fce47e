import { DateTime, Team, User } from '@kept/data';
import { allowedActions, can, canAny, type Refusal, subject } from '@kept/domain';
import { Arg, Args, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, type ResultKind, rowOf } from '../core/mutate';
import { Permission, Public, SignedIn } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { acceptInvitation, setUpAdministrator } from './join.commands';
import { changeUser, disableUser, enableUser, inviteUser, renewInvitation } from './user.commands';
import {
  AcceptInvitationArgs,
  ChangeUserInput,
  InviteUserInput,
  SetUpAdministratorArgs,
  UserIdInput,
} from './user.inputs';
import { findMe, lastSignInOf, teamsOfUser, visibleUsers } from './user.queries';
import { Invitation, Me, SignInReady } from './user.types';

const UserResult = resultUnion('UserResult', User);
const InviteUserResult = resultUnion('InviteUserResult', Invitation);
const AcceptInvitationResult = resultUnion('AcceptInvitationResult', SignInReady);

// a link is never kept in the clear: asked again with the same key, the answer is a new one
const invitation: ResultKind<unknown, Invitation> = {
  type: 'Invitation',
  idOf: ({ user }) => user.id,
  async readBack(tx, id) {
    return renewInvitation(tx, await tx.em.findOneByOrFail(User, { id: id ?? '' }));
  },
};

@Resolver(() => User)
export class UserResolver {
  @Query(() => Me)
  @SignedIn()
  me(@Context() ctx: Ctx): Promise<Me> {
    return findMe(ctx);
  }

  @Query(() => [User])
  @Permission('read', 'User')
  users(@Context() ctx: Ctx): Promise<User[]> {
    return visibleUsers(ctx);
  }

  @Mutation(() => InviteUserResult)
  @Permission('invite', 'User')
  inviteUser(
    @Arg('input', () => InviteUserInput) input: InviteUserInput,
    @Context() ctx: Ctx,
  ): Promise<Invitation | Refusal> {
    return mutate(ctx, { name: 'inviteUser', command: inviteUser, input, result: invitation });
  }

  @Mutation(() => UserResult)
  @Permission('update', 'User')
  changeUser(
    @Arg('input', () => ChangeUserInput) input: ChangeUserInput,
    @Context() ctx: Ctx,
  ): Promise<User | Refusal> {
    return mutate(ctx, { name: 'changeUser', command: changeUser, input, result: rowOf(User) });
  }

  @Mutation(() => UserResult)
  @Permission('disable', 'User')
  disableUser(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Context() ctx: Ctx,
  ): Promise<User | Refusal> {
    return mutate(ctx, { name: 'disableUser', command: disableUser, input, result: rowOf(User) });
  }

  @Mutation(() => UserResult)
  @Permission('disable', 'User')
  enableUser(
    @Arg('input', () => UserIdInput) input: UserIdInput,
    @Context() ctx: Ctx,
  ): Promise<User | Refusal> {
    return mutate(ctx, { name: 'enableUser', command: enableUser, input, result: rowOf(User) });
  }

  @Mutation(() => AcceptInvitationResult)
  @Public()
  acceptInvitation(
    @Args(() => AcceptInvitationArgs) args: AcceptInvitationArgs,
    @Context() ctx: Ctx,
  ): Promise<SignInReady | Refusal> {
    return ctx.transact((tx) => acceptInvitation(tx, args));
  }

  @Mutation(() => AcceptInvitationResult)
  @Public()
  setUpAdministrator(
    @Args(() => SetUpAdministratorArgs) args: SetUpAdministratorArgs,
    @Context() ctx: Ctx,
  ): Promise<SignInReady | Refusal> {
    return ctx.transact((tx) => setUpAdministrator(tx, args));
  }

  @FieldResolver(() => String, { nullable: true })
  email(@Root() user: User, @Context() ctx: Ctx): string | null {
    return mayKnow(ctx, user) ? user.email : null;
  }

  @FieldResolver(() => [Team])
  async teams(@Root() user: User, @Context() ctx: Ctx): Promise<Team[]> {
    const teams = await ctx.load(teamsOfUser, user.id);
    return teams.filter((one) => can(ctx.ability, 'read', subject('Team', one)));
  }

  @FieldResolver(() => DateTime, { nullable: true })
  async lastSignInAt(@Root() user: User, @Context() ctx: Ctx): Promise<Temporal.Instant | null> {
    return mayKnow(ctx, user) ? ctx.load(lastSignInOf, user.id) : null;
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() user: User, @Context() ctx: Ctx): string[] {
    return allowedActions(ctx.ability, 'User', user, ['update', 'disable']);
  }
}

/** Colleagues know each other's names; addresses and hours are for those who manage users. */
function mayKnow(ctx: Ctx, user: User): boolean {
  return user.id === ctx.user.id || canAny(ctx.ability, 'invite', 'User');
}

import { User } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { policyResult, publishPolicy } from './policy.commands';
import { PublishPolicyInput } from './policy.inputs';
import { PolicyVersion } from './policy.types';
import { findPolicies } from './policy-versions';

const PolicyVersionResult = resultUnion('PolicyVersionResult', PolicyVersion);

@Resolver(() => PolicyVersion)
export class PolicyResolver {
  @Query(() => [PolicyVersion], {
    description: 'every version in force or to come, the newest first',
  })
  @Permission('read', 'Policy')
  policies(
    @Arg('kind', () => String) kind: string,
    @Context() ctx: Ctx,
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId?: string | null,
  ): Promise<PolicyVersion[]> {
    return findPolicies(ctx, { kind, portfolioId: portfolioId ?? null });
  }

  @Mutation(() => PolicyVersionResult)
  @Permission('create', 'Policy')
  publishPolicy(
    @Arg('input', () => PublishPolicyInput) input: PublishPolicyInput,
    @Context() ctx: Ctx,
  ): Promise<PolicyVersion | Refusal> {
    const name = 'publishPolicy';
    return mutate(ctx, { name, command: publishPolicy, input, result: policyResult });
  }

  @FieldResolver(() => User, { nullable: true })
  author(@Root() { authorId }: PolicyVersion, @Context() ctx: Ctx): Promise<User | null> | null {
    return authorId === null ? null : ctx.load(userById, authorId);
  }
}

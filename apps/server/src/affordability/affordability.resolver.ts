import { AffordabilityAssessment, MoneyType, User } from '@kept/data';
import { type Refusal, surplusPerMonth } from '@kept/domain';
import { Arg, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { assessAffordability } from './affordability.commands';
import { AssessAffordabilityInput } from './affordability.inputs';
import { assessedOf } from './affordability.queries';

const AffordabilityAssessmentResult = resultUnion(
  'AffordabilityAssessmentResult',
  AffordabilityAssessment,
);
const result = rowOf(AffordabilityAssessment);

@Resolver(() => AffordabilityAssessment)
export class AffordabilityAssessmentResolver {
  @Mutation(() => AffordabilityAssessmentResult)
  @Permission('create', 'AffordabilityAssessment')
  assessAffordability(
    @Arg('input', () => AssessAffordabilityInput) input: AssessAffordabilityInput,
    @Context() ctx: Ctx,
  ): Promise<AffordabilityAssessment | Refusal> {
    const command = assessAffordability;
    return mutate(ctx, { name: 'assessAffordability', command, input, result });
  }

  @FieldResolver(() => MoneyType, { description: 'a month' })
  surplus(@Root() assessment: AffordabilityAssessment): MoneyType {
    return MoneyType.of(surplusPerMonth(assessedOf(assessment)), assessment.currency);
  }

  @FieldResolver(() => User, { nullable: true })
  assessedBy(
    @Root() { assessedById }: AffordabilityAssessment,
    @Context() ctx: Ctx,
  ): Promise<User | null> | null {
    return assessedById === null ? null : ctx.load(userById, assessedById);
  }
}

import type { Refusal } from '@kept/domain';
import { Arg, Mutation, Resolver } from 'type-graphql';
import { CaseRef, caseRefResult } from '../collection-case/case-ref';
import { Context, type Ctx } from '../core/context';
import { mutate } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { releaseCase, takeCase, takeNextCase } from './take-case.commands';
import { CaseIdInput, TakeNextCaseInput } from './take-case.inputs';

const TakeNextCaseResult = resultUnion('TakeNextCaseResult', CaseRef);

@Resolver()
export class TakeCaseResolver {
  @Mutation(() => TakeNextCaseResult, {
    description: 'the best case nobody else is in; takes the lease on its customer',
  })
  @Permission('work', 'CollectionCase')
  takeNextCase(
    @Arg('input', () => TakeNextCaseInput) input: TakeNextCaseInput,
    @Context() ctx: Ctx,
  ): Promise<CaseRef | Refusal> {
    const command = takeNextCase;
    return mutate(ctx, { name: 'takeNextCase', command, input, result: caseRefResult });
  }

  @Mutation(() => TakeNextCaseResult, {
    description: 'take the lease when opening a case by hand',
  })
  @Permission('work', 'CollectionCase')
  takeCase(
    @Arg('input', () => CaseIdInput) input: CaseIdInput,
    @Context() ctx: Ctx,
  ): Promise<CaseRef | Refusal> {
    return mutate(ctx, { name: 'takeCase', command: takeCase, input, result: caseRefResult });
  }

  @Mutation(() => TakeNextCaseResult)
  @Permission('work', 'CollectionCase')
  releaseCase(
    @Arg('input', () => CaseIdInput) input: CaseIdInput,
    @Context() ctx: Ctx,
  ): Promise<CaseRef | Refusal> {
    return mutate(ctx, { name: 'releaseCase', command: releaseCase, input, result: caseRefResult });
  }
}

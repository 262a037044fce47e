import { CollectionCase } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, Mutation, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { AssignedCases, assignCases, assignedResult } from './assign-cases';
import { endSnooze, setNextAction, snoozeCase } from './collection-case.commands';
import {
  AssignCasesInput,
  CaseVersionInput,
  SetNextActionInput,
  SnoozeCaseInput,
} from './collection-case.inputs';

const CollectionCaseResult = resultUnion('CollectionCaseResult', CollectionCase);
const AssignCasesResult = resultUnion('AssignCasesResult', AssignedCases);
const result = rowOf(CollectionCase);

/** What people do with a case besides talking to its customer. */
@Resolver()
export class CaseWorkResolver {
  @Mutation(() => AssignCasesResult)
  @Permission('assign', 'CollectionCase')
  assignCases(
    @Arg('input', () => AssignCasesInput) input: AssignCasesInput,
    @Context() ctx: Ctx,
  ): Promise<AssignedCases | Refusal> {
    const command = assignCases;
    return mutate(ctx, { name: 'assignCases', command, input, result: assignedResult });
  }

  @Mutation(() => CollectionCaseResult)
  @Permission('work', 'CollectionCase')
  setNextAction(
    @Arg('input', () => SetNextActionInput) input: SetNextActionInput,
    @Context() ctx: Ctx,
  ): Promise<CollectionCase | Refusal> {
    return mutate(ctx, { name: 'setNextAction', command: setNextAction, input, result });
  }

  @Mutation(() => CollectionCaseResult)
  @Permission('work', 'CollectionCase')
  snoozeCase(
    @Arg('input', () => SnoozeCaseInput) input: SnoozeCaseInput,
    @Context() ctx: Ctx,
  ): Promise<CollectionCase | Refusal> {
    return mutate(ctx, { name: 'snoozeCase', command: snoozeCase, input, result });
  }

  @Mutation(() => CollectionCaseResult)
  @Permission('work', 'CollectionCase')
  endSnooze(
    @Arg('input', () => CaseVersionInput) input: CaseVersionInput,
    @Context() ctx: Ctx,
  ): Promise<CollectionCase | Refusal> {
    return mutate(ctx, { name: 'endSnooze', command: endSnooze, input, result });
  }
}

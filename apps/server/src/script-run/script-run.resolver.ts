import { ContactLog, Json, ScriptRun } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { scriptChoices, scriptForCall } from './choose-for-call';
import { leaveScriptRun, recordRunEvents, startScriptRun } from './script-run.commands';
import {
  LeaveScriptRunInput,
  RecordRunEventsInput,
  StartScriptRunInput,
} from './script-run.inputs';
import { disclosedIn, findScriptRun, runningScript, scriptOfRun } from './script-run.queries';
import { ScriptChoice, ScriptForCall } from './script-run.types';

const ScriptRunResult = resultUnion('ScriptRunResult', ScriptRun);
const result = rowOf(ScriptRun);

@Resolver(() => ScriptRun)
export class ScriptRunResolver {
  @Query(() => [ScriptChoice])
  @Permission('read', 'CallScript')
  scriptChoices(
    @Arg('caseId', () => ID) caseId: string,
    @Arg('direction', () => String) direction: string,
    @Context() ctx: Ctx,
  ): Promise<ScriptChoice[]> {
    return scriptChoices(ctx, { caseId, direction });
  }

  @Query(() => ScriptForCall, { nullable: true })
  @Permission('read', 'CallScript')
  scriptForCall(
    @Arg('caseId', () => ID) caseId: string,
    @Arg('direction', () => String) direction: string,
    @Arg('scriptId', () => ID, { nullable: true }) scriptId: string | null,
    @Context() ctx: Ctx,
  ): Promise<ScriptForCall | null> {
    return scriptForCall(ctx, { caseId, direction, scriptId });
  }

  @Query(() => ScriptRun, { nullable: true })
  @Permission('read', 'ScriptRun')
  runningScript(
    @Arg('caseId', () => ID) caseId: string,
    @Context() ctx: Ctx,
  ): Promise<ScriptRun | null> {
    return runningScript(ctx, caseId);
  }

  @Query(() => ScriptRun)
  @Permission('read', 'ScriptRun')
  scriptRun(@Arg('id', () => ID) id: string, @Context() ctx: Ctx): Promise<ScriptRun> {
    return findScriptRun(ctx, id);
  }

  @Mutation(() => ScriptRunResult)
  @Permission('create', 'ScriptRun')
  startScriptRun(
    @Arg('input', () => StartScriptRunInput) input: StartScriptRunInput,
    @Context() ctx: Ctx,
  ): Promise<ScriptRun | Refusal> {
    return mutate(ctx, { name: 'startScriptRun', command: startScriptRun, input, result });
  }

  @Mutation(() => ScriptRunResult)
  @Permission('create', 'ScriptRun')
  recordRunEvents(
    @Arg('input', () => RecordRunEventsInput) input: RecordRunEventsInput,
    @Context() ctx: Ctx,
  ): Promise<ScriptRun | Refusal> {
    return mutate(ctx, { name: 'recordRunEvents', command: recordRunEvents, input, result });
  }

  @Mutation(() => ScriptRunResult)
  @Permission('create', 'ScriptRun')
  leaveScriptRun(
    @Arg('input', () => LeaveScriptRunInput) input: LeaveScriptRunInput,
    @Context() ctx: Ctx,
  ): Promise<ScriptRun | Refusal> {
    return mutate(ctx, { name: 'leaveScriptRun', command: leaveScriptRun, input, result });
  }

  @FieldResolver(() => ScriptForCall)
  script(@Root() run: ScriptRun, @Context() ctx: Ctx): Promise<ScriptForCall> {
    return scriptOfRun(ctx, run);
  }

  @FieldResolver(() => String)
  async userName(@Root() { userId }: ScriptRun, @Context() ctx: Ctx): Promise<string> {
    return (await ctx.load(userById, userId))?.name ?? '';
  }
}

@Resolver(() => ContactLog)
export class ContactDisclosedResolver {
  @FieldResolver(() => Json, {
    nullable: true,
    description: 'what was said and confirmed: [{code, at}]',
  })
  disclosed(@Root() { id }: ContactLog, @Context() ctx: Ctx): Promise<unknown> {
    return ctx.load(disclosedIn, id);
  }
}

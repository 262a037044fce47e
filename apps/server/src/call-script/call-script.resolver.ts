import { CallScript, CallScriptVersion } from '@kept/data';
import { allowedActions, lintScript, type Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { loadById } from '../core/loaders';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { changeCallScript, createCallScript } from './call-script.commands';
import {
  ChangeCallScriptInput,
  CreateCallScriptInput,
  DiscardScriptDraftInput,
  PublishScriptInput,
  RollBackScriptInput,
  SaveScriptDraftInput,
  SetScriptSharesInput,
} from './call-script.inputs';
import { findScript, versionsOfScript, visibleScripts } from './call-script.queries';
import { ScriptProblemType, ScriptVersionResult } from './call-script.types';
import { publishScript, rollBackScript, setScriptShare } from './publish-script.commands';
import { discardScriptDraft, saveScriptDraft } from './script-draft.commands';
import { resultsOfScript } from './script-results';

const CallScriptResult = resultUnion('CallScriptResult', CallScript);
const CallScriptVersionResult = resultUnion('CallScriptVersionResult', CallScriptVersion);
const result = rowOf(CallScript);
const scriptById = loadById(CallScript);

@Resolver(() => CallScript)
export class CallScriptResolver {
  @Query(() => [CallScript])
  @Permission('read', 'CallScript')
  callScripts(
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId: string | null,
    @Context() ctx: Ctx,
  ): Promise<CallScript[]> {
    return visibleScripts(ctx, portfolioId ?? null);
  }

  @Query(() => CallScript)
  @Permission('read', 'CallScript')
  callScript(@Arg('id', () => ID) id: string, @Context() ctx: Ctx): Promise<CallScript> {
    return findScript(ctx, id);
  }

  @Mutation(() => CallScriptResult)
  @Permission('create', 'CallScript')
  createCallScript(
    @Arg('input', () => CreateCallScriptInput) input: CreateCallScriptInput,
    @Context() ctx: Ctx,
  ): Promise<CallScript | Refusal> {
    return mutate(ctx, { name: 'createCallScript', command: createCallScript, input, result });
  }

  @Mutation(() => CallScriptResult)
  @Permission('update', 'CallScript')
  changeCallScript(
    @Arg('input', () => ChangeCallScriptInput) input: ChangeCallScriptInput,
    @Context() ctx: Ctx,
  ): Promise<CallScript | Refusal> {
    return mutate(ctx, { name: 'changeCallScript', command: changeCallScript, input, result });
  }

  @Mutation(() => CallScriptVersionResult)
  @Permission('update', 'CallScript')
  saveScriptDraft(
    @Arg('input', () => SaveScriptDraftInput) input: SaveScriptDraftInput,
    @Context() ctx: Ctx,
  ): Promise<CallScriptVersion | Refusal> {
    return mutate(ctx, {
      name: 'saveScriptDraft',
      command: saveScriptDraft,
      input,
      result: rowOf(CallScriptVersion),
    });
  }

  @Mutation(() => CallScriptResult)
  @Permission('update', 'CallScript')
  discardScriptDraft(
    @Arg('input', () => DiscardScriptDraftInput) input: DiscardScriptDraftInput,
    @Context() ctx: Ctx,
  ): Promise<CallScript | Refusal> {
    return mutate(ctx, { name: 'discardScriptDraft', command: discardScriptDraft, input, result });
  }

  @Mutation(() => CallScriptResult)
  @Permission('publish', 'CallScript')
  publishScript(
    @Arg('input', () => PublishScriptInput) input: PublishScriptInput,
    @Context() ctx: Ctx,
  ): Promise<CallScript | Refusal> {
    return mutate(ctx, { name: 'publishScript', command: publishScript, input, result });
  }

  @Mutation(() => CallScriptResult)
  @Permission('publish', 'CallScript')
  rollBackScript(
    @Arg('input', () => RollBackScriptInput) input: RollBackScriptInput,
    @Context() ctx: Ctx,
  ): Promise<CallScript | Refusal> {
    return mutate(ctx, { name: 'rollBackScript', command: rollBackScript, input, result });
  }

  @Mutation(() => CallScriptResult)
  @Permission('publish', 'CallScript')
  setScriptShare(
    @Arg('input', () => SetScriptSharesInput) input: SetScriptSharesInput,
    @Context() ctx: Ctx,
  ): Promise<CallScript | Refusal> {
    return mutate(ctx, { name: 'setScriptShare', command: setScriptShare, input, result });
  }

  @FieldResolver(() => [CallScriptVersion])
  versions(@Root() { id }: CallScript, @Context() ctx: Ctx): Promise<CallScriptVersion[]> {
    return ctx.load(versionsOfScript, id);
  }

  @FieldResolver(() => CallScriptVersion, { nullable: true })
  async draft(@Root() { id }: CallScript, @Context() ctx: Ctx): Promise<CallScriptVersion | null> {
    const versions = await ctx.load(versionsOfScript, id);
    return versions.find(({ state }) => state === 'DRAFT') ?? null;
  }

  @FieldResolver(() => [CallScriptVersion])
  async published(@Root() { id }: CallScript, @Context() ctx: Ctx): Promise<CallScriptVersion[]> {
    const versions = await ctx.load(versionsOfScript, id);
    return versions.filter(({ state }) => state === 'PUBLISHED');
  }

  @FieldResolver(() => [ScriptVersionResult])
  results(@Root() { id }: CallScript, @Context() ctx: Ctx): Promise<ScriptVersionResult[]> {
    return ctx.load(resultsOfScript, id);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { portfolioId }: CallScript, @Context() ctx: Ctx): string[] {
    return allowedActions(ctx.ability, 'CallScript', { portfolioId }, ['update', 'publish']);
  }
}

@Resolver(() => CallScriptVersion)
export class CallScriptVersionResolver {
  @FieldResolver(() => [ScriptProblemType])
  async problems(
    @Root() { scriptId, graph }: CallScriptVersion,
    @Context() ctx: Ctx,
  ): Promise<readonly ScriptProblemType[]> {
    const script = await ctx.load(scriptById, scriptId);
    return script === null ? [] : lintScript(script, graph);
  }

  @FieldResolver(() => String, { nullable: true })
  authorName(@Root() { authorId }: CallScriptVersion, @Context() ctx: Ctx): Promise<string | null> {
    return nameOf(ctx, authorId);
  }

  @FieldResolver(() => String, { nullable: true })
  publishedByName(
    @Root() { publishedById }: CallScriptVersion,
    @Context() ctx: Ctx,
  ): Promise<string | null> {
    return nameOf(ctx, publishedById);
  }
}

async function nameOf(ctx: Ctx, userId: string | null): Promise<string | null> {
  return userId === null ? null : ((await ctx.load(userById, userId))?.name ?? null);
}

import { MessageTemplate } from '@kept/data';
import { allowedActions, checkTemplate, type Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { saveMessageTemplate, setTemplateState } from './message-template.commands';
import { SaveMessageTemplateInput, SetTemplateStateInput } from './message-template.inputs';
import { visibleTemplates } from './message-template.queries';
import { TemplateProblemType } from './message-template.types';

const MessageTemplateResult = resultUnion('MessageTemplateResult', MessageTemplate);
const result = rowOf(MessageTemplate);

@Resolver(() => MessageTemplate)
export class MessageTemplateResolver {
  @Query(() => [MessageTemplate])
  @Permission('read', 'MessageTemplate')
  messageTemplates(
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId: string | null,
    @Context() ctx: Ctx,
  ): Promise<MessageTemplate[]> {
    return visibleTemplates(ctx, portfolioId ?? null);
  }

  @Mutation(() => MessageTemplateResult)
  @Permission('update', 'MessageTemplate')
  saveMessageTemplate(
    @Arg('input', () => SaveMessageTemplateInput) input: SaveMessageTemplateInput,
    @Context() ctx: Ctx,
  ): Promise<MessageTemplate | Refusal> {
    const command = saveMessageTemplate;
    return mutate(ctx, { name: 'saveMessageTemplate', command, input, result });
  }

  @Mutation(() => MessageTemplateResult)
  @Permission('publish', 'MessageTemplate')
  setTemplateState(
    @Arg('input', () => SetTemplateStateInput) input: SetTemplateStateInput,
    @Context() ctx: Ctx,
  ): Promise<MessageTemplate | Refusal> {
    return mutate(ctx, { name: 'setTemplateState', command: setTemplateState, input, result });
  }

  @FieldResolver(() => [TemplateProblemType])
  problems(@Root() template: MessageTemplate): readonly TemplateProblemType[] {
    return checkTemplate(template);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { portfolioId }: MessageTemplate, @Context() ctx: Ctx): string[] {
    return allowedActions(ctx.ability, 'MessageTemplate', { portfolioId }, ['update', 'publish']);
  }
}

import { ContactLog, User } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { logContact } from './contact-log.commands';
import { LogContactInput } from './contact-log.inputs';
import {
  contactLoggedResult,
  debtsOfContact,
  findContactLog,
  itemsOfContact,
} from './contact-log.queries';
import { ContactLogged, ContactLogItemType } from './contact-log.types';

const ContactLogResult = resultUnion('ContactLogResult', ContactLogged);

@Resolver(() => ContactLog)
export class ContactLogResolver {
  @Query(() => ContactLog)
  @Permission('read', 'ContactLog')
  contactLog(@Arg('id', () => ID) id: string, @Context() ctx: Ctx): Promise<ContactLog> {
    return findContactLog(ctx, id);
  }

  @Mutation(() => ContactLogResult, {
    description: 'the call and all that came of it (promise, claim, dispute, callback) in one step',
  })
  @Permission('create', 'ContactLog')
  logContact(
    @Arg('input', () => LogContactInput) input: LogContactInput,
    @Context() ctx: Ctx,
  ): Promise<ContactLogged | Refusal> {
    const result = contactLoggedResult;
    return mutate(ctx, { name: 'logContact', command: logContact, input, result });
  }

  @FieldResolver(() => User)
  user(@Root() { userId }: ContactLog, @Context() ctx: Ctx): Promise<User | null> {
    return ctx.load(userById, userId);
  }

  @FieldResolver(() => [ID])
  debtIds(@Root() { id }: ContactLog, @Context() ctx: Ctx): Promise<string[]> {
    return ctx.load(debtsOfContact, id);
  }

  @FieldResolver(() => [ContactLogItemType])
  items(@Root() { id }: ContactLog, @Context() ctx: Ctx): Promise<ContactLogItemType[]> {
    return ctx.load(itemsOfContact, id);
  }
}

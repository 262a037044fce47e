import { Contact } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, Mutation, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { addContact, changeContact } from './contact.commands';
import { AddContactInput, ChangeContactInput } from './contact.inputs';

const ContactResult = resultUnion('ContactResult', Contact);

@Resolver(() => Contact)
export class ContactResolver {
  @Mutation(() => ContactResult)
  @Permission('create', 'Contact')
  addContact(
    @Arg('input', () => AddContactInput) input: AddContactInput,
    @Context() ctx: Ctx,
  ): Promise<Contact | Refusal> {
    return mutate(ctx, { name: 'addContact', command: addContact, input, result: rowOf(Contact) });
  }

  @Mutation(() => ContactResult)
  @Permission('update', 'Contact')
  changeContact(
    @Arg('input', () => ChangeContactInput) input: ChangeContactInput,
    @Context() ctx: Ctx,
  ): Promise<Contact | Refusal> {
    const command = changeContact;
    return mutate(ctx, { name: 'changeContact', command, input, result: rowOf(Contact) });
  }
}

import { ContactPoint } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, Mutation, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { addContactPoint, changeContactPoint } from './contact-point.commands';
import { AddContactPointInput, ChangeContactPointInput } from './contact-point.inputs';

const ContactPointResult = resultUnion('ContactPointResult', ContactPoint);

@Resolver(() => ContactPoint)
export class ContactPointResolver {
  @Mutation(() => ContactPointResult)
  @Permission('create', 'ContactPoint')
  addContactPoint(
    @Arg('input', () => AddContactPointInput) input: AddContactPointInput,
    @Context() ctx: Ctx,
  ): Promise<ContactPoint | Refusal> {
    const command = addContactPoint;
    return mutate(ctx, { name: 'addContactPoint', command, input, result: rowOf(ContactPoint) });
  }

  @Mutation(() => ContactPointResult)
  @Permission('update', 'ContactPoint')
  changeContactPoint(
    @Arg('input', () => ChangeContactPointInput) input: ChangeContactPointInput,
    @Context() ctx: Ctx,
  ): Promise<ContactPoint | Refusal> {
    const command = changeContactPoint;
    return mutate(ctx, { name: 'changeContactPoint', command, input, result: rowOf(ContactPoint) });
  }
}

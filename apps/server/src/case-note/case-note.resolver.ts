import { CaseNote, User } from '@kept/data';
import type { Refusal } from '@kept/domain';
import { Arg, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { addNote } from './case-note.commands';
import { AddNoteInput } from './case-note.inputs';

const CaseNoteResult = resultUnion('CaseNoteResult', CaseNote);

@Resolver(() => CaseNote)
export class CaseNoteResolver {
  @Mutation(() => CaseNoteResult)
  @Permission('create', 'CaseNote')
  addNote(
    @Arg('input', () => AddNoteInput) input: AddNoteInput,
    @Context() ctx: Ctx,
  ): Promise<CaseNote | Refusal> {
    return mutate(ctx, { name: 'addNote', command: addNote, input, result: rowOf(CaseNote) });
  }

  @FieldResolver(() => User)
  author(@Root() { authorId }: CaseNote, @Context() ctx: Ctx): Promise<User | null> {
    return ctx.load(userById, authorId);
  }
}

import { LocalDate } from '@kept/data';
import { Arg, ID, Query, Resolver } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { statementOf } from './statement.queries';
import { Statement } from './statement.types';

@Resolver()
export class StatementResolver {
  @Query(() => Statement)
  @Permission('read', 'Invoice')
  statement(
    @Context() ctx: Ctx,
    @Arg('caseId', () => ID) caseId: string,
    @Arg('asOf', () => LocalDate, { nullable: true }) asOf?: Temporal.PlainDate | null,
  ): Promise<Statement> {
    return statementOf(ctx, { caseId, asOf });
  }
}

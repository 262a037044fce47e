import type { ApprovalNeed, AuthorityVerdict, Reason } from '@kept/domain';
import { Field, ObjectType } from 'type-graphql';
import { ReasonType } from '../core/refusal.type';

@ObjectType('AuthorityVerdict')
export class AuthorityVerdictType implements AuthorityVerdict {
  @Field(() => String, { description: 'WITHIN, NEEDS, NEVER' })
  decision!: AuthorityVerdict['decision'];

  @Field(() => String, { nullable: true })
  needs!: ApprovalNeed | null;

  @Field(() => [ReasonType])
  reasons!: readonly Reason[];
}

/** A verdict as GraphQL shows it. */
export function verdictType({ decision, needs, reasons }: AuthorityVerdict): AuthorityVerdictType {
  return Object.assign(new AuthorityVerdictType(), { decision, needs, reasons });
}

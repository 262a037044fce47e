import { ContactDecisionRecord, DateTime } from '@kept/data';
import type { ContactBudget, ContactDecision, ContactHit } from '@kept/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../core/page';

@ObjectType('ContactHit', { description: 'One rule that was hit.' })
export class ContactHitType {
  @Field(() => String)
  ruleId!: string;

  @Field(() => String)
  pack!: string;

  @Field(() => String)
  topic!: string;

  @Field(() => String, { description: 'NOTE, WARN, BLOCK' })
  effect!: string;

  @Field(() => Boolean)
  isOverridable!: boolean;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  citation!: string;

  @Field(() => String)
  confidence!: string;

  @Field(() => String, { nullable: true })
  value?: string | null;

  @Field(() => [ID])
  factIds!: readonly string[];

  @Field(() => DateTime, { nullable: true })
  endsAt!: Temporal.Instant | string | null;

  @Field(() => String, { nullable: true })
  wouldChange?: string | null;
}

@ObjectType('ContactBudget')
export class ContactBudgetType implements ContactBudget {
  @Field(() => String)
  ruleId!: string;

  @Field(() => Int)
  used!: number;

  @Field(() => Int)
  most!: number;

  @Field(() => Int)
  days!: number;

  @Field(() => String)
  citation!: string;
}

@ObjectType('ContactDecision')
export class ContactDecisionType {
  @Field(() => String, { description: 'ALLOW, WARN, BLOCK' })
  decision!: string;

  @Field(() => [ContactHitType])
  hits!: readonly ContactHitType[];

  @Field(() => DateTime, { nullable: true })
  nextAllowedAt!: Temporal.Instant | null;

  @Field(() => DateTime, { nullable: true })
  allowedUntil!: Temporal.Instant | null;

  @Field(() => String, {
    description:
      'DEBT, AFTER_VERIFYING, REPLY_ONLY, LOCATION_ONLY, CALLBACK_ONLY, ATTORNEY_ONLY, NOTHING',
  })
  mayDiscuss!: string;

  @Field(() => [String])
  unknown!: readonly string[];

  @Field(() => [ContactBudgetType])
  budgets!: readonly ContactBudgetType[];

  @Field(() => [String], {
    description:
      'places without a pack of their own: no state pack, which is not the same as no rule',
  })
  withoutPack!: readonly string[];

  @Field(() => [String])
  zones!: readonly string[];

  @Field(() => Boolean, { description: 'every hit that blocks may be let through by compliance' })
  isOverridable!: boolean;

  @Field(() => Boolean, {
    description: 'the same warning was answered today already: it asks no more',
  })
  isWarningAnswered!: boolean;

  static of(decision: ContactDecision, isWarningAnswered: boolean): ContactDecisionType {
    return Object.assign(new ContactDecisionType(), decision, {
      hits: decision.hits.map((hit) => Object.assign(new ContactHitType(), hit)),
      budgets: decision.budgets.map((budget) => Object.assign(new ContactBudgetType(), budget)),
      isOverridable: isOverridable(decision.hits),
      isWarningAnswered,
    });
  }
}

/** Whether compliance may let it through: something blocks, and nothing blocks that nobody may. */
export function isOverridable(
  hits: readonly Pick<ContactHit, 'effect' | 'isOverridable'>[],
): boolean {
  const blocks = hits.filter(({ effect }) => effect === 'BLOCK');
  return blocks.length > 0 && blocks.every((hit) => hit.isOverridable);
}

@ObjectType({ description: 'A number or address, and whether it may be used now.' })
export class PointDecision {
  @Field(() => ID)
  contactPointId!: string;

  @Field(() => String, { description: 'PHONE, TEXT, EMAIL, LETTER' })
  channel!: string;

  @Field(() => ContactDecisionType)
  decision!: ContactDecisionType;
}

@ObjectType()
export class CaseContactDecisions {
  @Field(() => ID)
  caseId!: string;

  @Field(() => DateTime)
  at!: Temporal.Instant;

  @Field(() => ContactDecisionType, {
    description: 'an outbound call, whichever number: for the header',
  })
  call!: ContactDecisionType;

  @Field(() => ContactDecisionType, {
    description: 'when they ring us: never blocked, but what may be said',
  })
  inbound!: ContactDecisionType;

  @Field(() => [PointDecision])
  points!: PointDecision[];

  @Field(() => Boolean, {
    description: 'the portfolio is not live: nobody is called from it yet',
  })
  isLive!: boolean;

  @Field(() => [String])
  zones!: readonly string[];

  @Field(() => String)
  zoneData!: string;
}

@ObjectType()
export class ContactDecisionRecordConnection {
  @Field(() => [ContactDecisionRecord])
  nodes!: ContactDecisionRecord[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

import { DateTime } from '@kept/data';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class ReadinessCheck {
  @Field(() => String, {
    description:
      'FACTS_IN, RECENT_CALLS_IN, COLLECTOR_NAMES, ITEMIZATIONS, NOTICES, PLACES, SCRIPTS, TEMPLATES, RULES_READ',
  })
  id!: string;

  @Field(() => Boolean)
  isDone!: boolean;

  @Field(() => Boolean)
  isAttested!: boolean;

  @Field(() => Boolean, {
    description: 'may be confirmed by hand where there is nothing to import',
  })
  mayAttest!: boolean;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  missing!: string | null;

  @Field(() => String, { nullable: true, description: 'where to go to do it' })
  path!: string | null;

  @Field(() => String, { nullable: true })
  attestedByName!: string | null;

  @Field(() => DateTime, { nullable: true })
  attestedAt!: string | null;
}

@ObjectType()
export class PortfolioReadiness {
  @Field(() => ID)
  portfolioId!: string;

  @Field(() => String)
  portfolioName!: string;

  @Field(() => DateTime, { nullable: true })
  liveSince!: Temporal.Instant | null;

  @Field(() => String, { nullable: true })
  liveByName!: string | null;

  @Field(() => Boolean, {
    description: 'not asked of this kind of portfolio: it is live at once',
  })
  isNeeded!: boolean;

  @Field(() => [ReadinessCheck])
  checks!: ReadinessCheck[];

  @Field(() => Int)
  version!: number;

  @Field(() => [String])
  allowedActions!: string[];
}

import { CONTACT_OUTCOMES, type ContactOutcomeRule, nextActionText } from '@kept/domain';
import { Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { SignedIn } from '../core/permission';

@ObjectType('ContactOutcome')
export class ContactOutcomeType {
  @Field(() => String)
  code!: ContactOutcomeRule['code'];

  @Field(() => String)
  label!: string;

  @Field(() => String)
  reachClass!: string;

  @Field(() => String)
  group!: string;

  @Field(() => [String])
  requires!: readonly string[];

  @Field(() => String, { nullable: true })
  key?: string;
}

/** The table that contacts are logged by; the same for everybody who works here. */
@Resolver(() => ContactOutcomeType)
export class ContactOutcomeResolver {
  @Query(() => [ContactOutcomeType])
  @SignedIn()
  contactOutcomes(): ContactOutcomeType[] {
    return CONTACT_OUTCOMES.map((rule) => Object.assign(new ContactOutcomeType(), rule));
  }

  @FieldResolver(() => String, { description: 'the default next action in words' })
  nextActionText(@Root() { code }: ContactOutcomeType): string {
    return nextActionText(code);
  }
}

import { ComplianceFact, Customer, Json } from '@kept/data';
import {
  allowedActions,
  checkEndFact,
  FACT_EFFECT_TEXT,
  FACT_LABELS,
  factText,
  type Refusal,
} from '@kept/domain';
import { Arg, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Context, type Ctx } from '../core/context';
import { mutate, rowOf } from '../core/mutate';
import { Permission } from '../core/permission';
import { resultUnion } from '../core/refusal.type';
import { userById } from '../user/user.queries';
import { endComplianceFact, recordComplianceFact } from './compliance-fact.commands';
import { EndComplianceFactInput, RecordComplianceFactInput } from './compliance-fact.inputs';
import { factsInForce, factsOfCustomer, mayReadDetails } from './compliance-fact.queries';
import { factOf } from './fact-of';
import { enderOf, factRecord } from './fact-record';

const ComplianceFactResult = resultUnion('ComplianceFactResult', ComplianceFact);
const result = rowOf(ComplianceFact);

@Resolver(() => ComplianceFact)
export class ComplianceFactResolver {
  @Query(() => [ComplianceFact])
  @Permission('read', 'ComplianceFact')
  complianceFacts(
    @Arg('customerId', () => ID) customerId: string,
    @Arg('includeEnded', () => Boolean, { nullable: true }) includeEnded: boolean | null,
    @Context() ctx: Ctx,
  ): Promise<ComplianceFact[]> {
    return factsOfCustomer(ctx, customerId, includeEnded ?? false);
  }

  @Mutation(() => ComplianceFactResult)
  @Permission('create', 'ComplianceFact')
  recordComplianceFact(
    @Arg('input', () => RecordComplianceFactInput) input: RecordComplianceFactInput,
    @Context() ctx: Ctx,
  ): Promise<ComplianceFact | Refusal> {
    const command = recordComplianceFact;
    return mutate(ctx, { name: 'recordComplianceFact', command, input, result });
  }

  @Mutation(() => ComplianceFactResult)
  @Permission('update', 'ComplianceFact')
  endComplianceFact(
    @Arg('input', () => EndComplianceFactInput) input: EndComplianceFactInput,
    @Context() ctx: Ctx,
  ): Promise<ComplianceFact | Refusal> {
    const command = endComplianceFact;
    return mutate(ctx, { name: 'endComplianceFact', command, input, result });
  }

  @FieldResolver(() => Json, { description: 'ComplianceFactDetails' })
  async details(@Root() fact: ComplianceFact, @Context() ctx: Ctx): Promise<object> {
    return (await mayReadDetails(ctx, fact)) ? fact.details : {};
  }

  @FieldResolver(() => String, { description: 'one line: Bankruptcy, chapter 13, no. 26-1044' })
  async text(@Root() fact: ComplianceFact, @Context() ctx: Ctx): Promise<string> {
    return (await mayReadDetails(ctx, fact)) ? factText(factOf(fact)) : FACT_LABELS[fact.kind];
  }

  @FieldResolver(() => String, { description: 'what it means: No contact about these debts' })
  effectText(@Root() { kind }: ComplianceFact): string {
    return FACT_EFFECT_TEXT[kind];
  }

  @FieldResolver(() => String, { nullable: true })
  async note(@Root() fact: ComplianceFact, @Context() ctx: Ctx): Promise<string | null> {
    return (await mayReadDetails(ctx, fact)) ? fact.note : null;
  }

  @FieldResolver(() => String, { nullable: true })
  recordedByName(@Root() { recordedById }: ComplianceFact, @Context() ctx: Ctx) {
    return nameOf(ctx, recordedById);
  }

  @FieldResolver(() => String, { nullable: true })
  endedByName(@Root() { endedById }: ComplianceFact, @Context() ctx: Ctx) {
    return nameOf(ctx, endedById);
  }

  @FieldResolver(() => [String])
  async allowedActions(@Root() fact: ComplianceFact, @Context() ctx: Ctx): Promise<string[]> {
    if (fact.endedAt !== null || checkEndFact(fact.kind, enderOf(ctx, fact)) !== null) return [];
    return allowedActions(ctx.ability, 'ComplianceFact', await factRecord(ctx, fact), ['update']);
  }
}

@Resolver(() => Customer)
export class CustomerFactsResolver {
  @FieldResolver(() => [ComplianceFact], { description: 'in force' })
  complianceFacts(@Root() { id }: Customer, @Context() ctx: Ctx): Promise<ComplianceFact[]> {
    return ctx.load(factsInForce, id);
  }
}

async function nameOf(ctx: Ctx, userId: string | null): Promise<string | null> {
  return userId === null ? null : ((await ctx.load(userById, userId))?.name ?? null);
}

import {
  type ContactRule,
  type FilePlace,
  placesWithoutPack,
  type RuleCoverage,
} from '@kept/domain';
import { Arg, ID, Query, Resolver } from 'type-graphql';
import { contactRulesOf, PACKS } from '../contact-decision/contact-rules';
import { visible } from '../core/ability-sql';
import { Context, type Ctx } from '../core/context';
import { Permission } from '../core/permission';
import { loadPortfolios } from '../standing/portfolio-context';
import { ContactRules, ContactRuleType, RulePackType } from './contact-rule.types';

const DISCLAIMER =
  'Researched as of the day each pack names. It is not legal advice: counsel has to approve a pack before you rely on it. A state without a pack has rules of its own that Kept does not know.';

const LAW_RULES = PACKS.flatMap(({ rules }) => rules);

@Resolver()
export class ContactRuleResolver {
  @Query(() => ContactRules)
  @Permission('read', 'ContactRule')
  async contactRules(
    @Context() ctx: Ctx,
    @Arg('portfolioId', () => ID, { nullable: true }) portfolioId?: string | null,
  ): Promise<ContactRules> {
    const packs = PACKS.map((pack) => packOf(pack, pack.rules));
    const house = portfolioId ? await houseRulesOf(ctx, portfolioId) : [];
    const own = {
      id: 'HOUSE',
      name: "The portfolio's own",
      place: null,
      version: 1,
      asOf: ctx.today('UTC').toString(),
    };
    return Object.assign(new ContactRules(), {
      disclaimer: DISCLAIMER,
      packs: house.length === 0 ? packs : [packOf(own, house), ...packs],
      withoutPack: placesWithoutPack(LAW_RULES, await placesOnFile(ctx, portfolioId ?? null)),
    });
  }
}

async function houseRulesOf(ctx: Ctx, portfolioId: string): Promise<ContactRule[]> {
  const portfolio = (await loadPortfolios(ctx, { customerIds: [], portfolioId })).get(portfolioId);
  if (portfolio === undefined) return [];
  return contactRulesOf(portfolio, portfolio.today).filter(
    (rule) => !LAW_RULES.some(({ id }) => id === rule.id) || rule.pack === 'HOUSE',
  );
}

async function placesOnFile(ctx: Ctx, portfolioId: string | null): Promise<FilePlace[]> {
  const parameters: unknown[] = [portfolioId];
  const mayRead = visible(ctx, { action: 'read', type: 'CollectionCase', alias: 's', parameters });
  return ctx.query<FilePlace>(
    `SELECT DISTINCT c.country, c.region, NULL::text AS city
     FROM case_standing s JOIN customer c ON c.id = s.customer_id
     WHERE ($1::uuid IS NULL OR s.portfolio_id = $1) AND ${mayRead} ORDER BY 1, 2`,
    parameters,
  );
}

type PackHead = Omit<RulePackType, 'rules'>;

function packOf(head: PackHead, rules: readonly ContactRule[]): RulePackType {
  const { id, name, place, version, asOf } = head;
  return Object.assign(new RulePackType(), {
    id,
    name,
    place,
    version,
    asOf,
    rules: rules.map(ruleOf),
  });
}

function ruleOf(rule: ContactRule): ContactRuleType {
  const { test } = rule;
  return Object.assign(new ContactRuleType(), rule, {
    coverage: coverageText(rule.coverage),
    keptBy: test.kind === 'DUTY' ? test.where : null,
  });
}

const RELATION_WORDS = {
  FIRST_PARTY: 'creditors in their own name',
  THIRD_PARTY: 'agencies',
  DEBT_BUYER: 'debt buyers',
  SERVICER: 'servicers',
} as const;

/** 'agencies and debt buyers; consumer debts; natural persons; US, MA'. */
function coverageText(coverage: RuleCoverage): string {
  const { relations, debtKinds, country, countries, regions, cities, owedUsdAtMost } = coverage;
  const places = [country, ...(countries ?? []), ...(regions ?? []), ...(cities ?? [])];
  const parts = [
    relations?.map((relation) => RELATION_WORDS[relation]).join(' and '),
    debtKinds
      ?.map((kind) => (kind === 'CONSUMER' ? 'consumer debts' : 'business debts'))
      .join(' and '),
    coverage.personsOnly ? 'natural persons' : undefined,
    owedUsdAtMost === undefined ? undefined : `up to USD ${owedUsdAtMost.toLocaleString('en-US')}`,
    places.filter((place) => place !== undefined).join(', ') || undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'everybody' : parts.join('; ');
}

import { randomUUIDv7 } from 'node:crypto';
import { ContactDecisionRecord } from '@kept/data';
import type { Tx } from '../core/context';
import type { PortfolioContext } from '../standing/portfolio-context';
import { ruleVersions } from './contact-rules';
import type { Decided } from './decide';

/** How a decision came to be kept. */
export type Occasion = 'ATTEMPT' | 'BLOCKED' | 'WARNED' | 'OVERRIDE' | 'AFTERWARDS';

export interface DecisionToKeep extends Decided {
  caseId: string | null;
  customerId: string;
  portfolio: PortfolioContext;
  occasion: Occasion;
  warningReason?: string | null;
  overrideId?: string | null;
}

/**
 * Keeps a decision with everything it was made from: facts, the history that was looked at, the versions of rules and of
 * the data about zones. It is what shows that care was taken (15 USC 1692k(c)).
 */
export async function writeDecision(tx: Tx, kept: DecisionToKeep): Promise<ContactDecisionRecord> {
  const { decision, question, portfolio, occasion, customerId, caseId } = kept;
  const { proposal, facts, history, rules } = question;
  const row = tx.em.create(ContactDecisionRecord, {
    id: randomUUIDv7(),
    caseId,
    portfolioId: portfolio.id,
    customerId,
    userId: tx.actorId,
    occasion,
    decision: decision.decision,
    channel: proposal.channel,
    direction: proposal.direction,
    party: proposal.party,
    purpose: proposal.purpose,
    contactPointId: proposal.contactPointId,
    debtIds: [...proposal.debtIds],
    hits: asJson<ContactDecisionRecord['hits']>(decision.hits),
    nextAllowedAt: decision.nextAllowedAt,
    mayDiscuss: decision.mayDiscuss,
    unknown: [...decision.unknown],
    facts: asJson<object>({
      relation: facts.relation,
      debtKind: facts.debtKind,
      isPerson: facts.isPerson,
      places: facts.places,
      zones: facts.zones,
      point: facts.point,
      isLive: facts.isLive,
      facts: facts.facts,
      history,
      budgets: decision.budgets,
      withoutPack: decision.withoutPack,
    }),
    ruleVersions: ruleVersions(rules, portfolio.dayOf(portfolio.today).policies.CONTACT),
    warningReason: kept.warningReason ?? null,
    overrideId: kept.overrideId ?? null,
    decidedAt: question.at,
    recordedAt: tx.now,
  });
  await tx.em.insert(ContactDecisionRecord, row);
  return row;
}

/** As it is stored: days and moments as ISO texts. */
function asJson<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

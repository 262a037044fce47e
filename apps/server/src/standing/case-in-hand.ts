import { CollectionCase } from '@kept/data';
import { type Action, can, type SubjectType, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import type { Audience } from '../core/timeline';
import { loadFacts } from './load-facts';
import { loadPortfolios, type PortfolioContext } from './portfolio-context';
import { refreshStanding } from './refresh-standing';
import type { PairFacts } from './standing-facts';

/** A customer's account with a portfolio, locked, with all that a command decides by. */
export interface AccountInHand {
  customerId: string;
  portfolioId: string;
  portfolio: PortfolioContext;
  /** today in the portfolio's zone */
  today: Temporal.PlainDate;
  /** as of the last refresh: every change refreshes them */
  facts: PairFacts;
}

/** A case whose customer is locked. */
export interface CaseInHand extends AccountInHand {
  work: CollectionCase;
}

/** What abilities go by, for a row that is to stand in this account. */
export function recordOf({ portfolioId, facts }: AccountInHand) {
  return { portfolioId, accountManagerId: facts.customer.account_manager_id };
}

/** Who hears of a change to a case, beside those who have it open. */
export function audienceOf(facts: PairFacts): Audience {
  const { case: work } = facts;
  return { teamIds: [work?.team_id ?? null], userIds: [work?.owner_id ?? null] };
}

/** Locks a customer and reads its account with a portfolio. Not there, or not to be known: NOT_FOUND. */
export async function takeAccount(
  tx: Tx,
  { customerId, portfolioId }: { customerId: string; portfolioId: string },
): Promise<AccountInHand> {
  await tx.lockCustomers([customerId]);
  const portfolios = await loadPortfolios(tx, { customerIds: [customerId], portfolioId });
  const portfolio = portfolios.get(portfolioId);
  if (portfolio === undefined) throw notFound('The portfolio');
  const { today } = portfolio;
  // nobody decides by a promise's standing of yesterday
  if (portfolio.computedFor !== today.toString()) {
    await refreshStanding(tx, [customerId], { portfolioId });
  }
  const facts = await loadFacts(tx, {
    customerIds: [customerId],
    portfolioId,
    from: 'WORK',
    firstDay: today,
  });
  const [pair] = facts;
  if (pair === undefined) throw notFound('The customer');
  return { customerId, portfolioId, portfolio, today, facts: pair };
}

/**
 * Locks a case's customer and reads what a command decides by. Whoever may not see the case is told
 * that there is none; whoever may see it but not do this, that they may not.
 */
export async function takeCase(
  tx: Tx,
  caseId: string,
  may: { action: Action; type: SubjectType },
): Promise<CaseInHand> {
  const known = await tx.em.findOneBy(CollectionCase, { id: caseId });
  if (known === null) throw notFound('The case');
  const account = await takeAccount(tx, known);
  const record = recordOf(account);
  if (!can(tx.ability, 'read', subject('CollectionCase', record))) throw notFound('The case');
  demand(tx, may.action, { type: may.type, record });
  // read again: it may have been closed while we waited for the lock
  const work = await tx.em.findOneByOrFail(CollectionCase, { id: caseId });
  return { ...account, work };
}

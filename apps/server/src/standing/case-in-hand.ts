import { CollectionCase } from '@kept/data';
import { type Action, can, type SubjectType, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { demand } from '../core/permission';
import type { Audience } from '../core/timeline';
import { loadFacts } from './load-facts';
import { loadPortfolios, type PortfolioContext } from './portfolio-context';
import { refreshStanding } from './refresh-standing';
import type { PairFacts } from './standing-facts';

/** A customer's account with a portfolio; the customer is locked. */
interface InHand {
  customerId: string;
  portfolioId: string;
  portfolio: PortfolioContext;
  /** today in the portfolio's zone */
  today: Temporal.PlainDate;
}

/** With all that a command about money decides by. */
export interface AccountInHand extends InHand {
  /** as of the last refresh: every change refreshes them */
  facts: PairFacts;
}

/** A case whose customer is locked. */
export interface CaseInHand extends InHand {
  work: CollectionCase;
}

/** The same, for commands about money. */
export interface CaseWithFacts extends CaseInHand {
  facts: PairFacts;
}

interface Ability {
  action: Action;
  type: SubjectType;
}

/** Who hears of a change to a case, beside those who have it open. */
export function audienceOf({ teamId, ownerId }: CollectionCase): Audience {
  return { teamIds: [teamId], userIds: [ownerId] };
}

/**
 * Locks a case's customer and reads the case. Whoever may not see the case is told that there is none;
 * whoever may see it but not do this, that they may not.
 */
export async function takeCase(tx: Tx, caseId: string, may: Ability): Promise<CaseInHand> {
  const known = await tx.em.findOneBy(CollectionCase, { id: caseId });
  if (known === null) throw notFound('The case');
  const { customerId, portfolioId } = known;
  const { portfolio, today } = await takeHand(tx, known);
  // read after the lock: it may have been closed while we waited for it
  const [row] = await tx.query<JsonRow & { account_manager_id: string | null }>(
    `SELECT k.*, c.account_manager_id FROM collection_case k JOIN customer c ON c.id = k.customer_id
     WHERE k.id = $1`,
    [caseId],
  );
  if (row === undefined) throw notFound('The case');
  const record = { portfolioId, accountManagerId: row.account_manager_id };
  if (!can(tx.ability, 'read', subject('CollectionCase', record))) throw notFound('The case');
  demand(tx, may.action, { type: may.type, record });
  return { customerId, portfolioId, portfolio, today, work: entityOf(tx, CollectionCase, row) };
}

/** Like `takeCase`, with the facts that promises, claims and disputes are checked against. */
export async function takeCaseWithFacts(
  tx: Tx,
  caseId: string,
  may: Ability,
): Promise<CaseWithFacts> {
  const inHand = await takeCase(tx, caseId, may);
  return { ...inHand, facts: await factsOf(tx, inHand) };
}

/** Locks a customer and reads its account with a portfolio. Not there, or not to be known: NOT_FOUND. */
export async function takeAccount(
  tx: Tx,
  { customerId, portfolioId }: { customerId: string; portfolioId: string },
  action: Action,
): Promise<AccountInHand> {
  const inHand = await takeHand(tx, { customerId, portfolioId });
  const facts = await factsOf(tx, inHand);
  const accountManagerId = facts.customer.account_manager_id;
  const payment = subject('Payment', { portfolioId, accountManagerId });
  if (!can(tx.ability, 'read', payment)) throw notFound('The customer');
  demand(tx, action, payment);
  return { ...inHand, facts };
}

async function takeHand(
  tx: Tx,
  { customerId, portfolioId }: { customerId: string; portfolioId: string },
): Promise<InHand> {
  await tx.lockCustomers([customerId]);
  const portfolios = await loadPortfolios(tx, { customerIds: [customerId], portfolioId });
  const portfolio = portfolios.get(portfolioId);
  if (portfolio === undefined) throw notFound('The portfolio');
  return { customerId, portfolioId, portfolio, today: portfolio.today };
}

async function factsOf(
  tx: Tx,
  { customerId, portfolioId, portfolio, today }: InHand,
): Promise<PairFacts> {
  // nobody decides by a promise's standing of yesterday
  if (portfolio.computedFor !== today.toString()) {
    await refreshStanding(tx, [customerId], { portfolioId });
  }
  const wanted = { customerIds: [customerId], portfolioId, from: 'WORK', firstDay: today } as const;
  const [facts] = await loadFacts(tx, wanted);
  if (facts === undefined) throw notFound('The customer');
  return facts;
}

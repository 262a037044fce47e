import type { Action, SubjectType } from '@kept/domain';
import { findCase } from '../collection-case/collection-case.queries';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import type { CaseWithFacts } from '../standing/case-in-hand';
import { loadFacts } from '../standing/load-facts';
import { loadPortfolios } from '../standing/portfolio-context';

/** A case with the facts that offers are checked against, to look at: nothing is locked. */
export async function caseToRead(
  ctx: Reading,
  caseId: string,
  may: { action: Action; type: SubjectType },
): Promise<CaseWithFacts> {
  const { work, accountManagerId } = await findCase(ctx, caseId);
  const { customerId, portfolioId } = work;
  demand(ctx, may.action, { type: may.type, record: { portfolioId, accountManagerId } });
  const portfolios = await loadPortfolios(ctx, { customerIds: [customerId], portfolioId });
  const portfolio = portfolios.get(portfolioId);
  if (portfolio === undefined) throw notFound('The portfolio');
  const { today } = portfolio;
  const wanted = { customerIds: [customerId], portfolioId, from: 'WORK', firstDay: today } as const;
  const [facts] = await loadFacts(ctx, wanted);
  if (facts === undefined) throw notFound('The customer');
  return { customerId, portfolioId, portfolio, today, work, facts };
}

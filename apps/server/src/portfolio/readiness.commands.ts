import { Portfolio } from '@kept/data';
import {
  checkFreeText,
  checkGoLive,
  mayAttest,
  READINESS_CHECKS,
  type Refusal,
  refuse,
  subject,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { demand } from '../core/permission';
import { staleVersion, updateSeen } from '../core/versioned';
import { askForSweep } from '../standing/portfolio-scale';
import type { AttestReadinessInput, GoLiveInput } from './readiness.inputs';
import { findPortfolio, portfolioReadiness, readinessFindings } from './readiness.queries';
import type { PortfolioReadiness } from './readiness.types';

/** Confirms by hand what no file shows: that there is nothing to import, or that counsel has read the rules. */
export async function attestReadiness(
  tx: Tx,
  { portfolioId, check, text }: AttestReadinessInput,
): Promise<PortfolioReadiness | Refusal> {
  const portfolio = await findPortfolio(tx, portfolioId);
  // that the rules are approved is said by whoever answers for them
  demand(tx, check === 'RULES_READ' ? 'goLive' : 'update', subject('Portfolio', portfolio));
  const id = READINESS_CHECKS.find((one) => one === check);
  if (id === undefined || !mayAttest(id)) {
    return refuse('INVALID_INPUT', 'This cannot be confirmed by hand.', { field: 'check' });
  }
  if (text.trim() === '') {
    return refuse('INVALID_INPUT', 'Say what you confirm, and by what you know it.', {
      field: 'text',
    });
  }
  const refused = checkFreeText(text, 'text');
  if (refused) return refused;
  const confirmed = { [id]: { by: tx.user.id, at: tx.now.toString(), text: text.trim() } };
  // beside what others confirm at the same time
  await tx.execute(
    'UPDATE portfolio SET readiness = readiness || $2::jsonb, version = version + 1 WHERE id = $1',
    [portfolioId, JSON.stringify(confirmed)],
  );
  tx.emit({
    type: 'READINESS_ATTESTED',
    payload: { portfolioId, check: id },
    subject: { type: 'Portfolio', id: portfolioId },
    portfolioId,
  });
  return portfolioReadiness(tx, await tx.em.findOneByOrFail(Portfolio, { id: portfolioId }));
}

/** From now on customers of the portfolio may be called. Refused, with what is missing, before all is there. */
export async function goLive(
  tx: Tx,
  { portfolioId, version }: GoLiveInput,
): Promise<PortfolioReadiness | Refusal> {
  const known = await findPortfolio(tx, portfolioId);
  demand(tx, 'goLive', subject('Portfolio', known));
  if (known.liveSince !== null) return portfolioReadiness(tx, known);
  const seen = { id: portfolioId, version };
  const isFirst = await updateSeen(tx, Portfolio, seen, {
    liveSince: tx.now,
    liveById: tx.user.id,
  });
  if (!isFirst) return staleVersion('The portfolio');
  // judged after it was written, and taken back with the refusal: nobody takes a confirmation away in between
  const portfolio = await tx.em.findOneByOrFail(Portfolio, { id: portfolioId });
  const findings = await readinessFindings(tx, portfolio);
  const refused = checkGoLive(findings, new Set(Object.keys(portfolio.readiness)));
  if (refused) return refused;
  // who may be called now is told to the worklist by the sweep
  await askForSweep(tx, portfolioId, tx.today(portfolio.timeZone));
  tx.emit({
    type: 'PORTFOLIO_LIVE',
    payload: { portfolioId },
    subject: { type: 'Portfolio', id: portfolioId },
    portfolioId,
  });
  return portfolioReadiness(tx, portfolio);
}

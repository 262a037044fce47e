import { Portfolio } from '@kept/data';
import { checkCallName, checkFreeText, type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { demand } from '../core/permission';
import { staleVersion, updateSeen } from '../core/versioned';
import type { ChangePortfolioIdentityInput } from './portfolio.inputs';
import { findPortfolio } from './readiness.queries';

const TEXTS = [
  'legalName',
  'callName',
  'phone',
  'website',
  'disputeAddress',
  'licenceNo',
  'adviceName',
  'advicePhone',
] as const;
const MOST_LETTERS = 300;

/** Changes as whom a portfolio speaks and writes. What is left out stays; an empty text takes it away. */
export async function changePortfolioIdentity(
  tx: Tx,
  input: ChangePortfolioIdentityInput,
): Promise<Portfolio | Refusal> {
  const portfolio = await findPortfolio(tx, input.portfolioId);
  demand(tx, 'update', subject('Portfolio', portfolio));
  const refused = checkTexts(input) ?? checkName(portfolio, input);
  if (refused) return refused;
  const changes = changesOf(portfolio, input);
  const seen = { id: portfolio.id, version: input.version };
  if (!(await updateSeen(tx, Portfolio, seen, changes))) return staleVersion('The portfolio');
  const fields = Object.keys(changes);
  if (fields.length > 0) {
    tx.emit({
      type: 'PORTFOLIO_CHANGED',
      payload: { portfolioId: portfolio.id, fields },
      subject: { type: 'Portfolio', id: portfolio.id },
      portfolioId: portfolio.id,
    });
  }
  return tx.em.findOneByOrFail(Portfolio, { id: portfolio.id });
}

function checkTexts(input: ChangePortfolioIdentityInput): Refusal | null {
  for (const field of TEXTS) {
    const text = input[field];
    if (!text) continue;
    if (text.length > MOST_LETTERS) {
      const message = `This has more than ${MOST_LETTERS} letters.`;
      return refuse('INVALID_INPUT', message, { field });
    }
    const refused = checkFreeText(text, field);
    if (refused) return refused;
  }
  return null;
}

// who collects in its own name may be called what it is
function checkName(portfolio: Portfolio, { callName }: ChangePortfolioIdentityInput) {
  return callName && portfolio.collectorRelation !== 'FIRST_PARTY' ? checkCallName(callName) : null;
}

function changesOf(portfolio: Portfolio, input: ChangePortfolioIdentityInput) {
  const { recordsCalls } = input;
  const texts = TEXTS.flatMap((field) => {
    const text = input[field];
    const wanted = text?.trim() || null;
    return text === undefined || wanted === portfolio[field] ? [] : [[field, wanted] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(typeof recordsCalls === 'boolean' &&
      recordsCalls !== portfolio.recordsCalls && { recordsCalls }),
  };
}

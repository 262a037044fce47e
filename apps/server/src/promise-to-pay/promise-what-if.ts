import { type MoneyInput, MoneyType, type PromiseToPay } from '@kept/data';
import { confirmationText, isRefusal, PAYMENT_METHODS, promiseWhatIf } from '@kept/domain';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { readMoney } from '../money/read-money';
import { portfolioById } from '../portfolio/portfolio.queries';
import { day } from '../standing/days';
import { readBooks } from '../standing/ledger-of';
import { loadFacts } from '../standing/load-facts';
import { plansOn, readPlanBooks } from '../standing/plan-books';
import { loadPortfolios } from '../standing/portfolio-context';
import { promiseHistoryOf } from '../standing/promise-standings';
import { findPromise, itemsOfPromise } from './promise-to-pay.queries';
import { PromiseWhatIf } from './promise-to-pay.types';

export interface SupposedMoney {
  promiseId: string;
  amount: MoneyInput;
  valueOn: Temporal.PlainDate;
}

/** What becomes of a promise if this much arrives on that day: answered by what judges promises, on the same facts. */
export async function whatBecomesOf(ctx: Reading, supposed: SupposedMoney): Promise<PromiseWhatIf> {
  const promise = await findPromise(ctx, supposed.promiseId);
  const amount = readMoney(supposed.amount);
  if (isRefusal(amount)) throw badInput(amount.message);
  if (amount.currency !== promise.currency)
    throw badInput(`It is promised in ${promise.currency}.`);
  if (amount.minorUnits <= 0) throw badInput('The amount must be above zero.');
  const { history, rules } = await judgedBy(ctx, promise);
  const { promiseId, valueOn } = supposed;
  const standing = promiseWhatIf({ promiseId, valueOn, amount: amount.minorUnits }, history, rules);
  if (standing === null) throw notFound('The promise');
  const { status, keptOn, reasons, receivedAmount } = standing;
  return Object.assign(new PromiseWhatIf(), {
    status,
    keptOn,
    reasons,
    received: MoneyType.of(receivedAmount, promise.currency),
  });
}

async function judgedBy(ctx: Reading, { customerId, portfolioId }: PromiseToPay) {
  const asked = { customerIds: [customerId], portfolioId };
  const portfolio = (await loadPortfolios(ctx, asked)).get(portfolioId);
  if (portfolio === undefined) throw notFound('The portfolio');
  const { today, calendar } = portfolio;
  const [facts] = await loadFacts(ctx, { ...asked, from: 'LEDGER', firstDay: today });
  if (!facts?.ledger) throw notFound('The promise');
  const { policies } = portfolio.dayOf(today);
  const books = readBooks(facts.ledger);
  const plans = plansOn(
    readPlanBooks(facts.plans, facts.ledger, books),
    { policy: policies.PLAN, calendar },
    today,
  );
  return {
    history: promiseHistoryOf({ ...facts, books, plans }, today),
    rules: { policy: policies.PROMISE, calendar },
  };
}

/** What is sent to confirm a promise, in the language of its portfolio. */
export async function confirmationOf(ctx: Reading, promise: PromiseToPay): Promise<string> {
  const portfolio = await ctx.load(portfolioById, promise.portfolioId);
  if (portfolio === null) throw new Error(`no portfolio ${promise.portfolioId}`);
  const items = await ctx.load(itemsOfPromise, promise.id);
  const { amountMinor, currency, dueOn, instrumentReference } = promise;
  return confirmationText(
    {
      amount: { minorUnits: amountMinor, currency },
      dueOn: day(dueOn),
      method: PAYMENT_METHODS.find((one) => one === promise.method) ?? 'OTHER',
      itemNumbers: items.map(({ number }) => number),
      creditorName: portfolio.creditorName,
      instrumentReference,
    },
    portfolio.language,
  );
}

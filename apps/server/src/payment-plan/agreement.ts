import { createHash } from 'node:crypto';
import { type Customer, PlanAgreement, type Portfolio } from '@kept/data';
import { type AgreementFacts, agreementText } from '@kept/domain';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { customerById } from '../customer/customer.queries';
import { termsOf } from '../offer/stored-terms';
import { portfolioById } from '../portfolio/portfolio.queries';
import { day } from '../standing/days';
import { loadPortfolios } from '../standing/portfolio-context';
import { type PlanFile, planFile } from './plan-file';

/** The agreement of a plan as it was handed out first; made now where nobody has asked for it yet. */
export async function agreementOf(ctx: Reading, planId: string): Promise<PlanAgreement> {
  const kept = await ctx.em.findOneBy(PlanAgreement, { planId });
  return kept ?? writeAgreement(ctx, planId);
}

/** Makes the agreement of an agreed plan and keeps it. Of two who make it at once, the first one's is kept. */
export async function writeAgreement(ctx: Reading, planId: string): Promise<PlanAgreement> {
  const file = await ctx.load(planFile, planId);
  if (file === null) throw notFound('The agreement');
  const { plan } = file;
  const { agreedOn } = plan;
  if (agreedOn === null) throw notFound('The agreement');
  const [customer, portfolio] = await Promise.all([
    ctx.load(customerById, plan.customerId),
    ctx.load(portfolioById, plan.portfolioId),
  ]);
  if (customer === null || portfolio === null) throw notFound('The agreement');
  const facts = await factsOf(ctx, file, { customer, portfolio, agreedOn: day(agreedOn) });
  // the typesetter is large, and most starts of the server and the command line need none of it
  const { agreementPdf } = await import('./agreement-pdf');
  const document = await agreementPdf(agreementText(facts, portfolio.language));
  const sha256 = createHash('sha256').update(document).digest('hex');
  await ctx.query(
    `INSERT INTO plan_agreement (plan_id, language, document, sha256) VALUES ($1, $2, $3, $4)
     ON CONFLICT (plan_id) DO NOTHING`,
    [planId, portfolio.language, document, sha256],
  );
  return ctx.em.findOneByOrFail(PlanAgreement, { planId });
}

/** What was agreed, by the rules of the day it was agreed on. Pauses that came later are not in it. */
async function factsOf(
  ctx: Reading,
  { plan, instalments, items }: PlanFile,
  of: { customer: Customer; portfolio: Portfolio; agreedOn: Temporal.PlainDate },
): Promise<AgreementFacts> {
  const { customer, portfolio, agreedOn } = of;
  const { portfolioId } = plan;
  const rules = await loadPortfolios(ctx, { customerIds: [customer.id], portfolioId });
  const context = rules.get(portfolioId);
  if (context === undefined) throw notFound('The portfolio');
  const [known] = await ctx.query<{ reference: string }>(
    `SELECT reference FROM customer_reference WHERE customer_id = $1 AND portfolio_id = $2
     ORDER BY reference LIMIT 1`,
    [customer.id, portfolioId],
  );
  const { interest, revivesForgiven, reviewOn } = termsOf(plan.terms);
  return {
    number: plan.number,
    kind: plan.kind,
    isHardship: plan.isHardship,
    currency: plan.currency,
    creditor: portfolio.creditorName,
    customer: {
      name: customer.name,
      number: known?.reference ?? null,
      address: addressOf(customer),
    },
    agreedOn,
    balance: plan.balanceMinor,
    forgiven: plan.forgivenMinor,
    interest,
    method: plan.method,
    reviewOn,
    revivesForgiven,
    instalments: instalments.map(({ number, dueOn, amountMinor, interestMinor }) => ({
      number,
      dueOn: day(dueOn),
      amount: amountMinor,
      interest: interestMinor,
    })),
    items: items.map(({ invoice, coveredMinor }) => ({
      number: invoice.number,
      dueOn: day(invoice.dueOn),
      covered: coveredMinor,
    })),
    policy: context.dayOf(agreedOn).policies.PLAN,
  };
}

function addressOf({ address, postalCode, city, region, country }: Customer): string[] {
  const place = [postalCode, city, region].filter((part) => part !== null).join(' ');
  return [address, place, country].filter((line) => line !== null && line !== '') as string[];
}

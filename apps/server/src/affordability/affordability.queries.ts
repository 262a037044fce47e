import { AffordabilityAssessment } from '@kept/data';
import { type AffordabilityAssessment as Assessed, can, subject } from '@kept/domain';
import type { Reading } from '../core/context';
import { loadById } from '../core/loaders';
import { customerById } from '../customer/customer.queries';
import { day } from '../standing/days';

export const assessmentById = loadById(AffordabilityAssessment);

/** Whose assessments: a customer's in a portfolio. */
interface Account {
  customerId: string;
  portfolioId: string;
}

/** A customer's assessments in a portfolio, the latest first; none for those who may not read them. */
export async function assessmentsOf(
  ctx: Reading,
  account: Account,
): Promise<AffordabilityAssessment[]> {
  if (!(await mayReadAssessments(ctx, account))) return [];
  const { customerId, portfolioId } = account;
  return ctx.em.find(AffordabilityAssessment, {
    where: { customerId, portfolioId },
    order: { recordedAt: 'DESC', id: 'DESC' },
  });
}

/** Whether the user may know what a customer lives on. */
export async function mayReadAssessments(
  ctx: Reading,
  { customerId, portfolioId }: Account,
): Promise<boolean> {
  const accountManagerId = (await ctx.load(customerById, customerId))?.accountManagerId ?? null;
  const record = { portfolioId, accountManagerId };
  return can(ctx.ability, 'read', subject('AffordabilityAssessment', record));
}

/** An assessment as the domain knows it. */
export function assessedOf(row: AffordabilityAssessment): Assessed {
  return {
    currency: row.currency,
    period: row.period,
    income: row.incomeMinor,
    essentials: row.essentialsMinor,
    otherDebts: row.otherDebtsMinor,
    dependants: row.dependants,
    source: row.source,
    assessedOn: day(row.assessedOn),
  };
}

import type { ComplianceFact } from '@kept/data';
import { canAny, type FactEnder, type SubjectRecords } from '@kept/domain';
import type { Reading } from '../core/context';
import { customerFile } from '../customer/customer-file';

/** The fact as abilities judge it: of its portfolio, or of the person, for whoever works with them. */
export async function factRecord(
  ctx: Reading,
  { customerId, portfolioId }: Pick<ComplianceFact, 'customerId' | 'portfolioId'>,
): Promise<SubjectRecords['ComplianceFact']> {
  const { portfolioIds } = await ctx.load(customerFile, customerId);
  return { portfolioId, portfolioIds };
}

const SLIP = { hours: 24 };

/** How the asker stands to a fact that is to be ended. */
export function enderOf(ctx: Reading, fact: ComplianceFact): FactEnder {
  const { recordedById, recordedAt } = fact;
  return {
    isCompliance: canAny(ctx.ability, 'grant', 'ContactOverride'),
    isOwnSlip:
      recordedById === ctx.actorId && Temporal.Instant.compare(ctx.now, recordedAt.add(SLIP)) <= 0,
  };
}

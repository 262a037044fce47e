import { type NewComplianceFact, type Refusal, refuse } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Tx } from '../core/context';

interface PointsTo {
  debts: number;
  hasPoint: boolean;
}

/** Refuses a fact of debts that are not this account's, or of a number or address that is not this customer's. */
export async function checkPointsTo(
  tx: Tx,
  { debtIds, contactPointId }: Pick<NewComplianceFact, 'debtIds' | 'contactPointId'>,
  of: { customerId: string; portfolioId: string },
): Promise<Refusal | null> {
  if (debtIds === null && contactPointId === null) return null;
  const parameters: unknown[] = [of.customerId, of.portfolioId, debtIds ?? [], contactPointId];
  const mayRead = visible(tx, { action: 'read', type: 'Debt', alias: 'd', parameters });
  const [found] = await tx.query<PointsTo>(
    `SELECT
       (SELECT count(*)::int FROM debt d WHERE d.id = ANY($3::uuid[]) AND d.portfolio_id = $2 AND ${mayRead}
          AND (d.customer_id = $1 OR EXISTS (SELECT FROM debt_party y WHERE y.debt_id = d.id AND y.customer_id = $1)))
         AS debts,
       EXISTS (SELECT FROM contact_point p WHERE p.id = $4 AND p.customer_id = $1) AS "hasPoint"`,
    parameters,
  );
  if (debtIds !== null && found?.debts !== debtIds.length) {
    return refuse('INVALID_INPUT', "One of the debts is not this account's.", { field: 'debtIds' });
  }
  if (contactPointId !== null && !found?.hasPoint) {
    const message = "This number or address is not this customer's.";
    return refuse('INVALID_INPUT', message, { field: 'contactPointId' });
  }
  return null;
}

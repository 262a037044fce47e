import { Payment } from '@kept/data';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { pageSize } from '../core/page';

export interface PaymentsAsked {
  customerId: string;
  portfolioId?: string | null;
  first?: number | null;
}

/** A customer's payments that the user may see, the latest first. */
export async function paymentsOf(ctx: Reading, asked: PaymentsAsked): Promise<Payment[]> {
  const parameters: unknown[] = [asked.customerId, asked.portfolioId ?? null];
  const mayRead = visible(ctx, { action: 'read', type: 'Payment', alias: 'p', parameters });
  const rows = await ctx.query<{ payment: JsonRow }>(
    `SELECT to_json(p) AS payment FROM payment p
     WHERE p.customer_id = $1 AND ($2::uuid IS NULL OR p.portfolio_id = $2) AND ${mayRead}
     ORDER BY p.value_on DESC, p.id DESC LIMIT ${pageSize(asked.first ?? undefined)}`,
    parameters,
  );
  return rows.map(({ payment }) => entityOf(ctx, Payment, payment));
}

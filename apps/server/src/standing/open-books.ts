import { isRefusal } from '@kept/domain';
import type { Ctx } from '../core/context';
import { refreshStanding } from './refresh-standing';

const AT_A_TIME = 1_000;

// those of whom nothing was computed yet
const NEXT = `
  SELECT r.customer_id AS id FROM customer_reference r
  WHERE r.customer_id > $1 AND NOT EXISTS (SELECT FROM open_item o WHERE o.customer_id = r.customer_id)
  GROUP BY 1 ORDER BY 1 LIMIT ${AT_A_TIME}`;

export interface OpenBooks {
  signal: AbortSignal;
  onProgress?: (done: number) => unknown;
}

/** Computes the standing of all customers whose ledger was written past the commands: seeds, a restored book. */
export async function openBooks(ctx: Ctx, { signal, onProgress }: OpenBooks): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let done = 0; ; ) {
    signal.throwIfAborted();
    const ids = (await ctx.query<{ id: string }>(NEXT, [after])).map((row) => row.id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const refused = await ctx.transact(async (tx) => {
      await tx.lockCustomers(ids);
      await refreshStanding(tx, ids);
    });
    if (isRefusal(refused)) throw new Error(`standings were refused: ${refused.message}`);
    after = last;
    done += ids.length;
    onProgress?.(done);
  }
}

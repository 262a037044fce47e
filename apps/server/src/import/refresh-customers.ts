import type { Tx } from '../core/context';
import { refreshStanding } from '../standing/refresh-standing';

// more at once would only hold more in memory
const AT_A_TIME = 1_000;

/** Brings the standing of a slice's customers up to date, in the transaction that changed their books. */
export async function refreshCustomers(
  tx: Tx,
  customerIds: readonly string[],
  portfolioId: string | null,
): Promise<void> {
  for (let at = 0; at < customerIds.length; at += AT_A_TIME) {
    await refreshStanding(tx, customerIds.slice(at, at + AT_A_TIME), { portfolioId });
  }
}

import type { PaymentMethod } from '../ledger/ledger';
import type { PlanFacts, PlanMoney } from './payment-plan';

/** A payment with where it was put, and when. Amounts in minor units. */
export type PlanReceipt = {
  readonly id: string;
  readonly portfolioId: string;
  readonly currency: string;
  readonly method: PaymentMethod;
  readonly amount: number;
  readonly valueOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  readonly reversedOn: Temporal.PlainDate | null;
  /** the plan, or the promise, it names */
  readonly planId: string | null;
  readonly promiseId: string | null;
  readonly parts: readonly {
    readonly itemId: string;
    readonly amount: number;
    readonly effectiveOn: Temporal.PlainDate;
    readonly recordedAt: Temporal.Instant;
    readonly reversedOn: Temporal.PlainDate | null;
  }[];
};

export function planMoney(_plan: PlanFacts, _receipts: readonly PlanReceipt[]): PlanMoney[] {
  throw new Error('not built');
}

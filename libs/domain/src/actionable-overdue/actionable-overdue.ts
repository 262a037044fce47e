import type { Reason } from '../refusal/refusal';

/** An open item. `open` and `disputed` in minor units. */
export type ActionableItem = {
  readonly itemId: string;
  readonly currency: string;
  readonly dueOn: Temporal.PlainDate;
  readonly open: number;
  readonly disputed: number;
};

/** What is left of an open promise or claim: its amount less what came in toward it. No items named = any of the debt. */
export type Commitment = {
  readonly currency: string;
  readonly remaining: number;
  readonly itemIds: readonly string[];
};

export type ActionableFacts = {
  readonly items: readonly ActionableItem[];
  /** unapplied payments and credits, minor units, positive */
  readonly unapplied: readonly { readonly currency: string; readonly amount: number }[];
  readonly promises: readonly Commitment[];
  readonly claims: readonly Commitment[];
};

/** One currency. `overdue` − `unapplied` − `disputed` − `promised` − `planned` − `claimed` = `aon`, each never negative. */
export type ActionableRow = {
  readonly currency: string;
  readonly open: number;
  readonly overdue: number;
  readonly unapplied: number;
  readonly disputed: number;
  readonly promised: number;
  readonly claimed: number;
  readonly planned: number;
  readonly aon: number;
  /** due day of the oldest item with something left to chase */
  readonly oldestDueOn: Temporal.PlainDate | null;
  readonly steps: readonly Reason[];
};

/** AON: what may be chased today, per currency. DESIGN section 6. */
export function actionableOverdue(
  _facts: ActionableFacts,
  _asOf: Temporal.PlainDate,
): ActionableRow[] {
  throw new Error('not written yet');
}

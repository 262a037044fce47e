import type { NewPromiseFacts } from '../promise-to-pay/check-promise';

export type PlanBalance = {
  readonly items: { readonly itemId: string; readonly open: number }[];
  readonly balance: number;
};

export function planBalance(
  _asked: { readonly itemIds: readonly string[]; readonly currency: string },
  _facts: Pick<NewPromiseFacts, 'items' | 'committedUnnamed'>,
): PlanBalance {
  throw new Error('not built');
}

import type { Refusal } from '../refusal/refusal';
import type { DisputeResolution } from './dispute';

/** One item of a dispute. `accepted`: null while the dispute is open. `credited`: credit notes on the item since it was resolved. */
export type DisputeLine = {
  readonly itemId: string;
  readonly amount: number;
  readonly resolution: DisputeResolution | null;
  readonly accepted: number | null;
  readonly credited: number;
};

/** What is disputed of one item now, never more than is open of it. Minor units. */
export function disputedAmount(_lines: readonly DisputeLine[], _open: number): number {
  throw new Error('not written yet');
}

export type NewDisputeLine = { readonly itemId: string; readonly amount: number | null };
export type DisputableItem = {
  readonly itemId: string;
  readonly number: string;
  readonly open: number;
  readonly disputed: number;
};

/** The lines with their amounts (the whole undisputed open amount where none was given), or why not. */
export function checkNewDispute(
  _lines: readonly NewDisputeLine[],
  _items: readonly DisputableItem[],
): readonly { readonly itemId: string; readonly amount: number }[] | Refusal {
  throw new Error('not written yet');
}

export type Resolution = {
  readonly resolution: DisputeResolution;
  /** accepted amounts, asked for when partly accepted */
  readonly accepted: readonly { readonly itemId: string; readonly amount: number }[];
};

/** What is accepted of each line, or why it may not be resolved so. */
export function checkResolution(
  _resolution: Resolution,
  _dispute: {
    readonly isOpen: boolean;
    readonly lines: readonly { readonly itemId: string; readonly amount: number }[];
  },
): readonly { readonly itemId: string; readonly accepted: number }[] | Refusal {
  throw new Error('not written yet');
}

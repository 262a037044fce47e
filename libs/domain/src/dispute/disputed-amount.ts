import { type Refusal, refuse } from '../refusal/refusal';
import type { DisputeResolution } from './dispute';

/** One item of a dispute. `accepted`: null while the dispute is open. `credited`: credit notes on the item since it was resolved. */
export type DisputeLine = {
  readonly itemId: string;
  readonly amount: number;
  readonly resolution: DisputeResolution | null;
  readonly accepted: number | null;
  readonly credited: number;
};

/**
 * What is disputed of one item now, in minor units and never more than is open of it: the whole line while the dispute
 * is open; what was accepted and still awaits its credit note afterwards; nothing of what was rejected or withdrawn.
 * DESIGN section 6, Dispute.
 */
export function disputedAmount(lines: readonly DisputeLine[], open: number): number {
  let disputed = 0;
  for (const line of lines) {
    if (line.resolution === null) disputed += line.amount;
    else disputed += Math.max(0, acceptedOf(line) - line.credited);
  }
  return Math.max(0, Math.min(disputed, open));
}

function acceptedOf(line: DisputeLine): number {
  if (line.resolution === 'ACCEPTED') return line.accepted ?? line.amount;
  return line.resolution === 'PARTLY_ACCEPTED' ? (line.accepted ?? 0) : 0;
}

/** `amount` null: all that is open and not yet disputed of the item. */
export type NewDisputeLine = { readonly itemId: string; readonly amount: number | null };
export type DisputableItem = {
  readonly itemId: string;
  readonly number: string;
  readonly open: number;
  readonly disputed: number;
};

type Line = { readonly itemId: string; readonly amount: number };

/**
 * The lines of a new dispute with their amounts, or why not. Refuses no line at all, an item twice, an item that is not
 * open or is disputed as a whole already, and amounts that are not above zero or above what is undisputed.
 */
export function checkNewDispute(
  lines: readonly NewDisputeLine[],
  items: readonly DisputableItem[],
): readonly Line[] | Refusal {
  if (lines.length === 0) {
    return refuse('OUTCOME_REQUIRES', 'Choose the items that are disputed.', { field: 'items' });
  }
  const checked = new Map<string, Line>();
  for (const line of lines) {
    if (checked.has(line.itemId)) {
      return refuse('DUPLICATE', 'An item stands in the dispute twice.', { field: 'items' });
    }
    const result = checkLine(
      line,
      items.find((item) => item.itemId === line.itemId),
    );
    if ('code' in result) return result;
    checked.set(line.itemId, result);
  }
  return [...checked.values()];
}

function checkLine(line: NewDisputeLine, item: DisputableItem | undefined): Line | Refusal {
  if (item === undefined || item.open <= 0) {
    return refuse('ITEM_NOT_OPEN', 'An item is not open.', { field: 'items' });
  }
  const free = item.open - item.disputed;
  if (free <= 0) {
    return refuse('DISPUTED_ITEM', `${item.number} is disputed already.`, { field: 'items' });
  }
  const amount = line.amount ?? free;
  if (!(amount > 0)) {
    return refuse('AMOUNT_NOT_POSITIVE', 'A disputed amount must be above zero.', {
      field: 'amount',
    });
  }
  if (amount > free) {
    return refuse('AMOUNT_TOO_LARGE', `Less than that is open and undisputed of ${item.number}.`, {
      field: 'amount',
    });
  }
  return { itemId: line.itemId, amount };
}

export type Resolution = {
  readonly resolution: DisputeResolution;
  /** accepted amounts, asked for when partly accepted */
  readonly accepted: readonly Line[];
};

/**
 * What is accepted of each line, or why it may not be resolved so. ACCEPTED takes all, REJECTED and WITHDRAWN nothing,
 * PARTLY_ACCEPTED what is given per item: something, and less than all.
 */
export function checkResolution(
  resolution: Resolution,
  dispute: { readonly isOpen: boolean; readonly lines: readonly Line[] },
): readonly { readonly itemId: string; readonly accepted: number }[] | Refusal {
  if (!dispute.isOpen) return refuse('DISPUTE_NOT_OPEN', 'This dispute has been resolved already.');
  if (resolution.resolution !== 'PARTLY_ACCEPTED') {
    const takesAll = resolution.resolution === 'ACCEPTED';
    return dispute.lines.map(({ itemId, amount }) => ({ itemId, accepted: takesAll ? amount : 0 }));
  }
  return checkPartial(resolution.accepted, dispute.lines);
}

function checkPartial(
  accepted: readonly Line[],
  lines: readonly Line[],
): readonly { itemId: string; accepted: number }[] | Refusal {
  const given = new Map(accepted.map(({ itemId, amount }) => [itemId, amount]));
  const result = lines.map(({ itemId }) => ({ itemId, accepted: given.get(itemId) ?? 0 }));
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  const taken = result.reduce((sum, line) => sum + line.accepted, 0);
  const isBeyond = lines.some(({ itemId, amount }) => (given.get(itemId) ?? 0) > amount);
  if (isBeyond || result.some((line) => line.accepted < 0) || taken >= total) {
    return refuse('AMOUNT_TOO_LARGE', 'A part accepted must be less than what is disputed.', {
      field: 'items',
    });
  }
  if (taken === 0) {
    return refuse('OUTCOME_REQUIRES', 'Say how much of each item is accepted.', { field: 'items' });
  }
  return result;
}

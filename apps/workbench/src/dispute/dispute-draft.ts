import {
  checkNewDispute,
  type DisputeReason,
  isParseProblem,
  isRefusal,
  parseAmount,
  type RootCause,
} from '@kept/domain';
import type { CaseView } from '../collection-case/case-view';
import type { FieldProblem } from '../collection-case/field-problem';
import type { DisputeInput } from '../gql/graphql';

/** A dispute as it is being typed. An item without an amount is disputed whole. */
export type DisputeDraft = {
  readonly reason: DisputeReason | '';
  readonly detail: string;
  readonly rootCause: RootCause | '';
  readonly ownerId: string;
  readonly amounts: Readonly<Record<string, string>>;
};

export const EMPTY_DISPUTE: DisputeDraft = {
  reason: '',
  detail: '',
  rootCause: '',
  ownerId: '',
  amounts: {},
};

type Line = {
  readonly invoiceId: string;
  readonly amount: string | null;
  readonly minorUnits: number | null;
};

function readLines(
  draft: DisputeDraft,
  view: CaseView,
  itemIds: readonly string[],
): Line[] | FieldProblem {
  const lines: Line[] = [];
  for (const item of view.items.filter((one) => itemIds.includes(one.id))) {
    const text = (draft.amounts[item.id] ?? '').trim();
    if (text === '') {
      lines.push({ invoiceId: item.id, amount: null, minorUnits: null });
      continue;
    }
    const minorUnits = parseAmount(text, { decimalSign: '.', currency: item.open.currency });
    if (isParseProblem(minorUnits)) {
      return { field: `dispute.items.${item.id}`, message: minorUnits.text };
    }
    lines.push({ invoiceId: item.id, amount: text, minorUnits });
  }
  return lines;
}

/** The input for the server, or what is wrong: the same rule that the server will ask. */
export function readDispute(
  draft: DisputeDraft,
  view: CaseView,
  itemIds: readonly string[],
): DisputeInput | FieldProblem {
  if (draft.reason === '') return { field: 'dispute.reason', message: 'Say what they dispute.' };
  if (itemIds.length === 0) {
    return { field: 'dispute.items', message: 'Tick the items that they dispute.' };
  }
  const lines = readLines(draft, view, itemIds);
  if ('message' in lines) return lines;
  const checked = checkNewDispute(
    lines.map((line) => ({ itemId: line.invoiceId, amount: line.minorUnits })),
    view.items.map((item) => ({
      itemId: item.id,
      number: item.number,
      open: item.open.minorUnits,
      disputed: item.disputed.minorUnits,
    })),
  );
  if (isRefusal(checked))
    return { field: checked.field ?? 'dispute.items', message: checked.message };
  return {
    reason: draft.reason,
    detail: draft.detail.trim() || null,
    rootCause: draft.rootCause || null,
    ownerId: draft.ownerId || null,
    items: lines.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
  };
}

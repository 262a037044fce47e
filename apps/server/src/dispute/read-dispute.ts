import { type Dispute, type DisputeItem, User } from '@kept/data';
import {
  checkFreeText,
  checkNewDispute,
  checkResolution,
  DISPUTE_REASONS,
  DISPUTE_RESOLUTIONS,
  type DisputeReason,
  type DisputeResolution,
  isParseProblem,
  isRefusal,
  parseAmount,
  type Refusal,
  ROOT_CAUSES,
  refuse,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { invoiceById } from '../invoice/invoice.queries';
import type { CaseWithFacts } from '../standing/case-in-hand';
import type { DisputeInput, DisputeItemInput } from './dispute.inputs';

/** A disputed item, with the amount disputed of it in minor units. */
export interface Line {
  itemId: string;
  debtId: string | null;
  amount: number;
  currency: string;
}

/** How somebody ends a dispute. */
export interface ResolveDispute {
  id: string;
  version: number;
  resolution: string;
  note?: string | null;
  rootCause?: string | null;
  /** how much of each item is accepted, where it is a part */
  items?: DisputeItemInput[] | null;
}

/** How a dispute ends, and what of each item was accepted. */
export interface Ending {
  resolution: DisputeResolution;
  accepted: readonly { itemId: string; accepted: number }[];
}

/** The reason given, where the rest of what was typed with it may stand too. */
export function readReason({ work }: CaseWithFacts, input: DisputeInput): DisputeReason | Refusal {
  const reason = DISPUTE_REASONS.find((one) => one === input.reason);
  if (work.state !== 'OPEN') return refuse('CASE_CLOSED', 'The case is closed.');
  if (reason === undefined) {
    const message = `A reason is one of ${DISPUTE_REASONS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'reason' });
  }
  return checkRootCause(input.rootCause) ?? checkFreeText(input.detail ?? '', 'detail') ?? reason;
}

/** The items objected to with their amounts, or why not. */
export function readLines(
  { facts }: CaseWithFacts,
  items: readonly DisputeItemInput[],
): readonly Line[] | Refusal {
  const open = facts.openItems.filter(({ kind }) => kind === 'INVOICE');
  const rows = new Map(open.map((row) => [row.source_id, row]));
  const asked = readAmounts(items, (id) => rows.get(id)?.currency);
  if (isRefusal(asked)) return asked;
  const lines = checkNewDispute(
    asked,
    open.map((row) => ({
      itemId: row.source_id,
      number: row.number,
      open: row.open_minor,
      disputed: row.disputed_minor,
    })),
  );
  if (isRefusal(lines)) return lines;
  return lines.map(({ itemId, amount }) => {
    const row = rows.get(itemId);
    return { itemId, amount, debtId: row?.debt_id ?? null, currency: row?.currency ?? '' };
  });
}

/** Somebody must be there to see to it. */
export async function checkOwner(ctx: Reading, ownerId: string | null): Promise<Refusal | null> {
  if (ownerId === null) return null;
  const isThere = await ctx.em.existsBy(User, { id: ownerId, isDisabled: false });
  return isThere
    ? null
    : refuse('INVALID_INPUT', 'Nobody of that name works here.', { field: 'ownerId' });
}

/** How the dispute ends, or why it may not end so. */
export async function readResolution(
  ctx: Reading,
  dispute: Dispute,
  items: readonly DisputeItem[],
  input: ResolveDispute,
): Promise<Ending | Refusal> {
  const resolution = DISPUTE_RESOLUTIONS.find((one) => one === input.resolution);
  if (resolution === undefined) {
    const message = `A dispute ends ${DISPUTE_RESOLUTIONS.join(', ')}.`;
    return refuse('INVALID_INPUT', message, { field: 'resolution' });
  }
  const badText = checkRootCause(input.rootCause) ?? checkFreeText(input.note ?? '', 'note');
  if (badText) return badText;
  const invoices = await Promise.all(items.map((item) => ctx.load(invoiceById, item.invoiceId)));
  const currencies = new Map(invoices.map((invoice) => [invoice?.id, invoice?.currency]));
  const asked = readAmounts(input.items ?? [], (id) => currencies.get(id));
  if (isRefusal(asked)) return asked;
  const lines = items.map((item) => ({ itemId: item.invoiceId, amount: item.amountMinor }));
  const wholes = new Map(lines.map(({ itemId, amount }) => [itemId, amount]));
  const accepted = checkResolution(
    {
      resolution,
      accepted: asked.map(({ itemId, amount }) => ({
        itemId,
        amount: amount ?? wholes.get(itemId) ?? 0,
      })),
    },
    { isOpen: dispute.resolvedOn === null, lines },
  );
  return isRefusal(accepted) ? accepted : { resolution, accepted };
}

function checkRootCause(rootCause: string | null | undefined): Refusal | null {
  if (!rootCause || ROOT_CAUSES.some((one) => one === rootCause)) return null;
  const message = `A root cause is one of ${ROOT_CAUSES.join(', ')}.`;
  return refuse('INVALID_INPUT', message, { field: 'rootCause' });
}

/** Amounts as typed, in minor units of their item's currency; null where the whole item is meant. */
function readAmounts(
  items: readonly DisputeItemInput[],
  currencyOf: (invoiceId: string) => string | undefined,
): { itemId: string; amount: number | null }[] | Refusal {
  const read: { itemId: string; amount: number | null }[] = [];
  for (const { invoiceId, amount: typed } of items) {
    const currency = currencyOf(invoiceId);
    if (currency === undefined) {
      return refuse('ITEM_NOT_OPEN', 'An item is not open.', { field: 'items' });
    }
    const amount = typed == null ? null : parseAmount(typed, { decimalSign: '.', currency });
    if (isParseProblem(amount)) {
      return refuse('INVALID_INPUT', `${amount.text}.`, { field: 'amount' });
    }
    read.push({ itemId: invoiceId, amount });
  }
  return read;
}

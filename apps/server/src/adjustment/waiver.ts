import {
  type AuthorityVerdict,
  amountText,
  checkAuthority,
  checkFreeText,
  isMissingRate,
  isRefusal,
  type Money,
  type Refusal,
  refuse,
  sumInBase,
} from '@kept/domain';
import type { WaiverInput } from '../approval/approval.inputs';
import type { Waiver } from '../approval/stored-offer';
import type { Reading, Tx } from '../core/context';
import { ratesOn } from '../exchange-rate/exchange-rate.queries';
import { readMoney } from '../money/read-money';
import type { CaseInHand } from '../standing/case-in-hand';

/** An item with what of it may be waived. */
interface WaivableItem {
  debtId: string;
  number: string;
  currency: string;
  /** fees and interest booked on it and not waived yet, minor units */
  charged: number;
  open: number;
}

// what a running plan books itself follows from the plan, and ends with it
const ITEM = `
  SELECT i.debt_id AS "debtId", i.number, i.currency,
         coalesce((SELECT sum(CASE WHEN a.kind = 'WAIVER' THEN -a.amount_minor ELSE a.amount_minor END)
                   FROM adjustment a
                   WHERE a.invoice_id = i.id AND a.reversed_on IS NULL AND a.plan_id IS NULL
                     AND a.kind IN ('FEE', 'INTEREST', 'WAIVER')), 0)::bigint AS charged,
         coalesce((SELECT o.open_minor FROM open_item o WHERE o.source_id = i.id AND o.kind = 'INVOICE'), 0) AS open
  FROM invoice i WHERE i.id = $1 AND i.customer_id = $2 AND i.portfolio_id = $3`;

/** What is to be waived, or why it cannot be, whoever waives it. */
export async function readWaiver(
  tx: Tx,
  inHand: CaseInHand,
  input: WaiverInput,
): Promise<{ waiver: Waiver; item: WaivableItem } | Refusal> {
  const amount = readMoney(input.amount);
  if (isRefusal(amount)) return amount;
  const reason = input.reason.trim();
  if (reason === '') {
    return refuse('INVALID_INPUT', 'Say why it is waived.', { field: 'reason' });
  }
  const { customerId, portfolioId } = inHand;
  const { invoiceId } = input;
  const refused = checkFreeText(reason, 'reason') ?? checkBooks(inHand);
  if (refused) return refused;
  const [item] = await tx.query<WaivableItem>(ITEM, [invoiceId, customerId, portfolioId]);
  if (item === undefined || item.open <= 0) {
    return refuse('ITEM_NOT_OPEN', 'The item is not open any more.', { field: 'invoiceId' });
  }
  const waiver = { amount: amount.minorUnits, currency: amount.currency, invoiceId, reason };
  return checkWaivable(item, amount) ?? { item, waiver };
}

function checkBooks({ work, portfolio }: CaseInHand): Refusal | null {
  if (work.state !== 'OPEN') return refuse('CASE_CLOSED', 'The case is closed.');
  if (portfolio.ledgerMaster === 'KEPT') return null;
  const text =
    'The accounting system keeps these books: waive it there, and the next import brings it here.';
  return refuse('LEDGER_MASTER_ERP', text, { reasons: [{ rule: 'LEDGER_MASTER', text }] });
}

function checkWaivable(item: WaivableItem, amount: Money): Refusal | null {
  if (amount.currency !== item.currency) {
    const text = `${item.number} is in ${item.currency}.`;
    return refuse('WRONG_CURRENCY', text, { field: 'currency' });
  }
  if (amount.minorUnits <= 0) {
    return refuse('AMOUNT_NOT_POSITIVE', 'The amount must be above zero.', { field: 'amount' });
  }
  const most = Math.max(0, Math.min(item.charged, item.open));
  if (amount.minorUnits <= most) return null;
  const value = amountText({ minorUnits: most, currency: item.currency });
  const text = `Of fees and interest on ${item.number} ${value} is left to waive.`;
  const reasons = [{ rule: 'CHARGED', text, value }];
  return refuse('AMOUNT_TOO_LARGE', text, { field: 'amount', reasons });
}

/** What the signed-in user's authority says of a waiver: together with all of the same debt in the twelve months before. */
export async function waiverVerdict(
  tx: Tx,
  inHand: CaseInHand,
  { waiver, debtId }: { waiver: Waiver; debtId: string },
): Promise<AuthorityVerdict> {
  const { portfolio, today } = inHand;
  const earlier = await waivedInYear(tx, debtId, today);
  const rates = await ratesOn(tx, {
    base: portfolio.baseCurrency,
    currencies: [waiver.currency, ...earlier.map(({ currency }) => currency)],
    on: today,
  });
  const amount = sumInBase([{ minorUnits: waiver.amount, currency: waiver.currency }], rates);
  const waived = sumInBase(earlier, rates);
  const isUnknown = isMissingRate(amount) || isMissingRate(waived);
  const offer = {
    kind: 'WAIVER',
    amount: isUnknown ? null : amount.minorUnits,
    waivedInYear: isUnknown ? 0 : waived.minorUnits,
    base: portfolio.baseCurrency,
  } as const;
  const holder = { userId: tx.user.id, roles: tx.user.roles };
  return checkAuthority(offer, holder, portfolio.dayOf(today).policies.AUTHORITY, today);
}

function waivedInYear(ctx: Reading, debtId: string, today: Temporal.PlainDate): Promise<Money[]> {
  return ctx.query<Money>(
    `SELECT a.currency, sum(a.amount_minor)::bigint AS "minorUnits"
     FROM adjustment a JOIN invoice i ON i.id = a.invoice_id
     WHERE i.debt_id = $1 AND a.kind = 'WAIVER' AND a.reversed_on IS NULL AND a.effective_on > $2
     GROUP BY a.currency`,
    [debtId, today.subtract({ years: 1 })],
  );
}

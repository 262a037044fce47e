import type { PaymentMethod, PlanFrequency, PlanInterest, PlanKind, PlanTerms } from '@kept/domain';
import type { DemoItem } from './ledger-book';

/** What a story wants of a plan, told from the day its first unpaid part is due. */
export interface Shape {
  kind?: PlanKind;
  isHardship?: boolean;
  frequency: Extract<PlanFrequency, 'ONCE' | 'WEEKLY' | 'FORTNIGHTLY' | 'MONTHLY'>;
  parts: number;
  /** how many of them were due before that day */
  paid: number;
  nextOn: Temporal.PlainDate;
  /** days from the offer to the first part, about */
  lead: number;
  /** of what is to be paid */
  depositPercent?: number;
  /** of the balance, for a settlement */
  forgivenPercent?: number;
  /** of each part, in place of their number */
  size?: number;
  interest?: PlanInterest | null;
  method: PaymentMethod;
  reviewOn?: Temporal.PlainDate | null;
}

function balanceOf(items: readonly DemoItem[]): number {
  return items.reduce((sum, item) => sum + item.open, 0);
}

/** The day of the part that comes so many before the one due on that day. */
export function partBefore({ frequency, nextOn }: Shape, parts: number): Temporal.PlainDate {
  if (frequency === 'MONTHLY') return nextOn.subtract({ months: parts });
  return nextOn.subtract({ days: parts * (frequency === 'WEEKLY' ? 7 : 14) });
}

/** Terms over what is open of the items, for an offer of a day. */
export function termsOf(
  shape: Shape,
  items: readonly DemoItem[],
  proposedOn: Temporal.PlainDate,
): PlanTerms {
  const balance = balanceOf(items);
  const forgiven = Math.round((balance * (shape.forgivenPercent ?? 0)) / 10_000) * 100;
  // a deposit is a round sum
  const share = ((balance - forgiven) * (shape.depositPercent ?? 0)) / 100;
  const deposit = Math.ceil(share / 1_000) * 1_000;
  const isOnce = shape.frequency === 'ONCE';
  return {
    kind: shape.kind ?? 'PLAN',
    isHardship: shape.isHardship ?? false,
    currency: items[0]?.account.currency ?? 'USD',
    balance,
    forgiven,
    deposit: deposit === 0 ? null : { amount: deposit, dueOn: proposedOn.add({ days: 4 }) },
    frequency: shape.frequency,
    firstOn: partBefore(shape, shape.paid),
    anchorDay: shape.frequency === 'MONTHLY' ? shape.nextOn.day : null,
    count: isOnce || shape.size !== undefined ? null : shape.parts,
    size: isOnce ? null : (shape.size ?? null),
    ownDates: [],
    interest: shape.interest ?? null,
    method: shape.method,
    reviewOn: shape.reviewOn ?? null,
    revivesForgiven: true,
  };
}

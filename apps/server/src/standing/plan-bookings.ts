import { type ItemAdjustment, openAmount, type PlanAdjustment } from '@kept/domain';
import { day, dayOrNull, isEarlier, momentOrNull } from './days';
import type { Books } from './ledger-of';
import type { PlanBook, PlanOnDay } from './plan-books';
import type { BookedRow } from './standing-facts';

/** A row of `adjustment` that a plan made, as it stands or is about to. */
export interface Booking extends BookedRow {
  plan_id: string;
  portfolio_id: string;
  customer_id: string;
  currency: string;
  isNew: boolean;
  /** taken back just now */
  isReversed: boolean;
}

export interface Bookkeeping {
  now: Temporal.Instant;
  newId: () => string;
  /** plans as of any day, with no more forgiven than the books have open */
  judge: (plans: readonly PlanBook[], on: Temporal.PlainDate) => PlanOnDay[];
}

/** What the plans of a pair have booked so far. */
export function bookingsOf(books: readonly PlanBook[]): Booking[] {
  return books.flatMap(({ row, terms }) =>
    terms.booked.map((booked) => ({
      ...booked,
      plan_id: row.id,
      portfolio_id: row.portfolio_id,
      customer_id: row.customer_id,
      currency: row.currency,
      isNew: false,
      isReversed: false,
    })),
  );
}

/**
 * Brings the bookings of plans in line with how they stand on a day: adds what follows and is missing, and takes back
 * what no longer follows, from the first day on which it did not. Answers with those that changed.
 */
export function keepBooks(
  bookings: Booking[],
  plans: readonly PlanOnDay[],
  on: Temporal.PlainDate,
  keeping: Bookkeeping,
): Booking[] {
  const changed: Booking[] = [];
  for (const { book, standing } of plans) {
    const live = bookings.filter((booked) => booked.plan_id === book.row.id && isLive(booked, on));
    for (const adjustment of standing.adjustments) {
      const at = live.findIndex((booked) => keyOf(booked) === derivedKey(adjustment));
      if (at >= 0) {
        live.splice(at, 1);
        continue;
      }
      const booking = newBooking(book, adjustment, keeping);
      bookings.push(booking);
      changed.push(booking);
    }
    for (const gone of live) {
      gone.reversed_on = firstDayWithout(book, gone, on, keeping).toString();
      gone.reversed_at = keeping.now.toString();
      gone.isReversed = true;
      changed.push(gone);
    }
  }
  return changed;
}

/**
 * A plan knows its own money. What other money was put on its items (by the payer's direction, or for a promise) leaves
 * less to forgive: never more is booked than the books have open.
 */
export function forgivingWithin(
  books: Books,
  plans: readonly PlanOnDay[],
  on: Temporal.PlainDate,
): PlanOnDay[] {
  const left = new Map<string, number>();
  const leftOf = (itemId: string) => {
    const item = books.items.find((one) => one.item.id === itemId)?.item;
    const open = item === undefined ? 0 : openAmount(item, on);
    return left.get(itemId) ?? open + interestOn(plans, itemId);
  };
  return plans.map((plan) => {
    const { adjustments } = plan.standing;
    if (!adjustments.some(({ kind }) => kind === 'FORGIVENESS')) return plan;
    const kept = adjustments.flatMap((adjustment) => {
      if (adjustment.kind !== 'FORGIVENESS') return adjustment;
      const open = leftOf(adjustment.itemId);
      const amount = Math.min(adjustment.amount, open);
      left.set(adjustment.itemId, open - Math.max(0, amount));
      return amount > 0 ? { ...adjustment, amount } : [];
    });
    return { ...plan, standing: { ...plan.standing, adjustments: kept } };
  });
}

function interestOn(plans: readonly PlanOnDay[], itemId: string): number {
  let interest = 0;
  for (const { standing } of plans) {
    for (const one of standing.adjustments) {
      if (one.kind === 'INTEREST' && one.itemId === itemId) interest += one.amount;
    }
  }
  return interest;
}

/** The books with what plans have booked on their items. */
export function withBookings(books: Books, bookings: readonly Booking[]): Books {
  if (bookings.length === 0) return books;
  const byItem = Map.groupBy(bookings, ({ invoice_id }) => invoice_id);
  return {
    credits: books.credits,
    items: books.items.map((one) => {
      const booked = byItem.get(one.item.id);
      if (booked === undefined) return one;
      const adjustments = [...one.item.adjustments, ...booked.map(itemAdjustment)];
      return { ...one, item: { ...one.item, adjustments } };
    }),
  };
}

function isLive({ effective_on, reversed_on }: Booking, on: Temporal.PlainDate): boolean {
  const asOf = on.toString();
  if (isEarlier(asOf, effective_on)) return false;
  return reversed_on === null || isEarlier(asOf, reversed_on);
}

function keyOf({ invoice_id, kind, amount_minor, effective_on }: Booking): string {
  return `${invoice_id} ${kind} ${amount_minor} ${effective_on}`;
}

function derivedKey({ itemId, kind, amount, effectiveOn }: PlanAdjustment): string {
  return `${itemId} ${kind} ${amount} ${effectiveOn.toString()}`;
}

function newBooking(
  { row }: PlanBook,
  { itemId, kind, amount, effectiveOn }: PlanAdjustment,
  { now, newId }: Bookkeeping,
): Booking {
  return {
    id: newId(),
    plan_id: row.id,
    portfolio_id: row.portfolio_id,
    customer_id: row.customer_id,
    currency: row.currency,
    invoice_id: itemId,
    kind,
    amount_minor: amount,
    effective_on: effectiveOn.toString(),
    recorded_at: now.toString(),
    reversed_on: null,
    reversed_at: null,
    isNew: true,
    isReversed: false,
  };
}

/**
 * From which day a booking no longer follows. It can have ended only with something that has a day of its own: money
 * that came back, a pause, the end of the plan; what was never right is taken back from its own day.
 */
function firstDayWithout(
  book: PlanBook,
  booking: Booking,
  on: Temporal.PlainDate,
  { judge }: Bookkeeping,
): Temporal.PlainDate {
  const { plan, money } = book;
  const effectiveOn = day(booking.effective_on);
  const turns = [
    effectiveOn,
    ...money.flatMap(({ until }) => until ?? []),
    ...plan.pauses.map(({ fromOn }) => fromOn),
    ...plan.reinstatedOn,
    ...(plan.ended ? [plan.ended.on] : []),
  ]
    .filter((turn) => isWithin(turn, effectiveOn, on))
    .sort(Temporal.PlainDate.compare);
  for (const turn of turns) {
    const [then] = judge([book], turn);
    const isThere = then?.standing.adjustments.some((one) => derivedKey(one) === keyOf(booking));
    if (!isThere) return turn;
  }
  return on;
}

function isWithin(
  turn: Temporal.PlainDate,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): boolean {
  return (
    Temporal.PlainDate.compare(turn, from) >= 0 && Temporal.PlainDate.compare(turn, until) <= 0
  );
}

function itemAdjustment(booked: Booking): ItemAdjustment {
  return {
    kind: booked.kind,
    amount: booked.amount_minor,
    effectiveOn: day(booked.effective_on),
    recordedAt: Temporal.Instant.from(booked.recorded_at),
    reversedOn: dayOrNull(booked.reversed_on),
    reversedAt: momentOrNull(booked.reversed_at),
  };
}

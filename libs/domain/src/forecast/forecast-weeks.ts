import { addDays, dayNumber, weekdayOf } from '../calendar/day-number';
import type { ForecastCommitment, ForecastWeek, JudgedCommitment } from './forecast';
import { expectedRate, type KeepRate, keepRates } from './keep-rate';

/** Weeks from that of `today` on, and before it. */
export type ForecastSpan = {
  readonly today: Temporal.PlainDate;
  readonly weeks: number;
  readonly pastWeeks: number;
};

/** The Monday of a day's week. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return addDays(day, 1 - weekdayOf(dayNumber(day)));
}

/**
 * Promised and planned cash week by week and currency, in the order of currency and week: what falls due, what of it is
 * to be expected by the keep-rates, and between what it may lie. This week and later ones speak of what is still to
 * come, what is due before this week with it; past weeks of what had been due, expected by what was known on their
 * Monday, beside what came. Amounts in minor units; currencies are never added together.
 */
export function forecastWeeks(
  commitments: readonly ForecastCommitment[],
  judged: readonly JudgedCommitment[],
  span: ForecastSpan,
): ForecastWeek[] {
  const currencies = new Set([...commitments, ...judged].map(({ currency }) => currency));
  return [...currencies].sort().flatMap((currency) => {
    const ofCurrency = (one: { readonly currency: string }) => one.currency === currency;
    return weeksOf(currency, {
      commitments: commitments.filter(ofCurrency),
      judged: judged.filter(ofCurrency),
      span,
    });
  });
}

/** The mean of the absolute errors of past weeks, as a share of what came in them; null before anything did. */
export function forecastError(weeks: readonly ForecastWeek[]): number | null {
  let missed = 0;
  let came = 0;
  for (const week of weeks) {
    if (week.came === null) continue;
    missed += Math.abs(week.expected - week.came);
    came += week.came;
  }
  return came === 0 ? null : missed / came;
}

type Facts = {
  readonly commitments: readonly ForecastCommitment[];
  readonly judged: readonly JudgedCommitment[];
  readonly span: ForecastSpan;
};

type Due = {
  readonly kind: 'PROMISE' | 'INSTALMENT';
  readonly currency: string;
  readonly level: number;
  readonly amount: number;
};

function weeksOf(currency: string, { commitments, judged, span }: Facts): ForecastWeek[] {
  const thisWeek = mondayOf(span.today);
  const judgedByWeek = Map.groupBy(judged, ({ dueOn }) => dayNumber(mondayOf(dueOn)));
  const openByWeek = Map.groupBy(commitments, ({ dueOn }) =>
    Math.max(dayNumber(thisWeek), dayNumber(mondayOf(dueOn))),
  );
  const weeks: ForecastWeek[] = [];
  for (let index = -span.pastWeeks; index < span.weeks; index++) {
    const weekOn = addDays(thisWeek, index * 7);
    const key = dayNumber(weekOn);
    const asOf = index < 0 ? weekOn : span.today;
    const rates = keepRates(judged, asOf);
    const was = judgedByWeek.get(key) ?? [];
    const due: readonly Due[] =
      index < 0
        ? was
        : (openByWeek.get(key) ?? []).map(({ remaining, ...one }) => ({
            ...one,
            amount: remaining,
          }));
    weeks.push({
      weekOn,
      currency,
      ...expectationOf(due, rates, spreadOf(judgedByWeek, rates, key)),
      came: index < 0 ? sumOf(was.map(({ received }) => received)) : null,
    });
  }
  return weeks;
}

type Spread = { readonly low: number; readonly high: number } | null;

function expectationOf(due: readonly Due[], rates: readonly KeepRate[], spread: Spread) {
  const of = (kind: Due['kind']) =>
    sumOf(due.filter((one) => one.kind === kind).map(({ amount }) => amount));
  const [promised, planned] = [of('PROMISE'), of('INSTALMENT')];
  const exact = due.reduce((sum, one) => sum + one.amount * expectedRate(one, rates), 0);
  const expected = Math.round(exact);
  // without enough weeks to see how rates vary, anything from nothing to all of it may come
  const low = spread === null ? 0 : Math.round(exact * Math.min(1, spread.low));
  const high =
    spread === null
      ? promised + planned
      : Math.min(promised + planned, Math.round(exact * Math.max(1, spread.high)));
  return { promised, planned, expected, low, high };
}

const LEAST_WEEKS = 4;

/** How what came in past weeks compared to what the rates would have made of them: the 10th and 90th percentile. */
function spreadOf(
  judgedByWeek: ReadonlyMap<number, readonly JudgedCommitment[]>,
  rates: readonly KeepRate[],
  before: number,
): Spread {
  const ratios: number[] = [];
  for (const [week, judged] of judgedByWeek) {
    if (week >= before) continue;
    const expected = judged.reduce((sum, one) => sum + one.amount * expectedRate(one, rates), 0);
    const came = sumOf(judged.map(({ received }) => received));
    if (expected > 0) ratios.push(came / expected);
  }
  if (ratios.length < LEAST_WEEKS) return null;
  ratios.sort((a, b) => a - b);
  const at = (share: number) => ratios[Math.round(share * (ratios.length - 1))] ?? 1;
  return { low: at(0.1), high: at(0.9) };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

import { MoneyType } from '@kept/data';
import {
  can,
  type ForecastCommitment,
  type ForecastWeek,
  forecastError,
  forecastWeeks,
  type JudgedCommitment,
  KEEP_RATE_DAYS,
  keepRates,
  mondayOf,
  subject,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { portfolioById } from '../portfolio/portfolio.queries';
import { day } from '../standing/days';
import { Forecast, KeepRate, ForecastWeek as WeekType } from './forecast.types';
import {
  type OpenRow,
  openInstalments,
  openPromises,
  type PastRow,
  pastInstalments,
  pastPromises,
  type Statement,
} from './forecast-sql';

const WEEKS = 6;
const MOST_WEEKS = 26;
const PAST_WEEKS = 8;

export interface AskedForecast {
  portfolioId: string | null;
  weeks: number | null;
}

/**
 * Promised and planned cash of the weeks to come, and of the last ones as it would have been forecast on
 * their Monday, beside what came. In each currency for itself, over what the user may see.
 */
export async function findForecast(ctx: Reading, asked: AskedForecast): Promise<Forecast[]> {
  const weeks = asked.weeks ?? WEEKS;
  if (weeks < 1 || weeks > MOST_WEEKS) throw badInput(`"weeks" is between 1 and ${MOST_WEEKS}.`);
  const today = await todayOf(ctx, asked.portfolioId);
  const from = mondayOf(today).subtract({ days: PAST_WEEKS * 7 + KEEP_RATE_DAYS });
  const of = { portfolioId: asked.portfolioId, from, today };
  const [promised, planned, promisesPast, instalmentsPast] = await Promise.all([
    read<OpenRow>(ctx, openPromises(ctx, of)),
    read<OpenRow>(ctx, openInstalments(ctx, of)),
    read<PastRow>(ctx, pastPromises(ctx, of)),
    read<PastRow>(ctx, pastInstalments(ctx, of)),
  ]);
  const past = [...promisesPast, ...instalmentsPast];
  const open = [...promised, ...planned].map(commitmentOf);
  const ahead = forecastWeeks(open, judgedBefore(past, today), { today, weeks, pastWeeks: 0 });
  const behind = pastMondays(today).flatMap((monday) => weekThen(past, monday));
  return currenciesOf(open, past).map((currency) => {
    const ofCurrency = (week: ForecastWeek) => week.currency === currency;
    const before = withEmpty(behind.filter(ofCurrency), pastMondays(today), { currency, came: 0 });
    const after = withEmpty(ahead.filter(ofCurrency), mondaysFrom(today, weeks), {
      currency,
      came: null,
    });
    return Object.assign(new Forecast(), {
      currency,
      weeks: [...before, ...after].map(weekType),
      keepRates: keepRates(judgedBefore(past, today), today)
        .filter((rate) => rate.currency === currency)
        .map(rateType),
      error: forecastError(before),
    });
  });
}

async function todayOf(ctx: Reading, portfolioId: string | null): Promise<Temporal.PlainDate> {
  if (portfolioId === null) return ctx.today('UTC');
  const portfolio = await ctx.load(portfolioById, portfolioId);
  // who owns customers in a book sees their rows of it, and nothing of the others
  const mayRead =
    portfolio !== null &&
    can(
      ctx.ability,
      'read',
      subject('PaymentPlan', { portfolioId, accountManagerId: ctx.user.id }),
    );
  if (!mayRead) throw notFound('The portfolio');
  return ctx.today(portfolio.timeZone);
}

function read<Row>(ctx: Reading, { sql, parameters }: Statement): Promise<Row[]> {
  return ctx.query<Row>(sql, parameters);
}

function commitmentOf({ dueOn, ...row }: OpenRow): ForecastCommitment {
  return { ...row, dueOn: day(dueOn) };
}

/** What had been judged by a day. */
function judgedBefore(past: readonly PastRow[], asOf: Temporal.PlainDate): JudgedCommitment[] {
  const last = asOf.toString();
  return past.flatMap(({ dueOn, judgedOn, isKnown: _, ...row }) =>
    judgedOn !== null && judgedOn < last ? { ...row, dueOn: day(dueOn) } : [],
  );
}

/** A past week as it would have been forecast on its Monday, with what came of it. */
function weekThen(past: readonly PastRow[], monday: Temporal.PlainDate): ForecastWeek[] {
  const [first, next] = [monday.toString(), monday.add({ days: 7 }).toString()];
  const known = past.filter(({ isKnown, dueOn }) => isKnown && dueOn >= first && dueOn < next);
  const open = known.map(({ kind, currency, dueOn, level, amount }) => ({
    kind,
    currency,
    level,
    dueOn: day(dueOn),
    remaining: amount,
  }));
  const span = { today: monday, weeks: 1, pastWeeks: 0 };
  return forecastWeeks(open, judgedBefore(past, monday), span).map((week) => ({
    ...week,
    came: known
      .filter(({ currency }) => currency === week.currency)
      .reduce((sum, { received }) => sum + received, 0),
  }));
}

function pastMondays(today: Temporal.PlainDate): Temporal.PlainDate[] {
  return mondaysFrom(today.subtract({ days: PAST_WEEKS * 7 }), PAST_WEEKS);
}

function mondaysFrom(on: Temporal.PlainDate, weeks: number): Temporal.PlainDate[] {
  const first = mondayOf(on);
  return Array.from({ length: weeks }, (_, index) => first.add({ days: index * 7 }));
}

/** A week of which nothing is known has nothing due. */
function withEmpty(
  weeks: readonly ForecastWeek[],
  mondays: readonly Temporal.PlainDate[],
  of: Pick<ForecastWeek, 'currency' | 'came'>,
): ForecastWeek[] {
  const none = { ...of, promised: 0, planned: 0, expected: 0, low: 0, high: 0 };
  return mondays.map(
    (weekOn) => weeks.find((week) => week.weekOn.equals(weekOn)) ?? { ...none, weekOn },
  );
}

function currenciesOf(open: readonly ForecastCommitment[], past: readonly PastRow[]): string[] {
  return [...new Set([...open, ...past].map(({ currency }) => currency))].sort();
}

function weekType({ currency, weekOn, came, ...amounts }: ForecastWeek): WeekType {
  const money = (minorUnits: number) => MoneyType.of(minorUnits, currency);
  return Object.assign(new WeekType(), {
    weekOn,
    promised: money(amounts.promised),
    planned: money(amounts.planned),
    expected: money(amounts.expected),
    low: money(amounts.low),
    high: money(amounts.high),
    came: came === null ? null : money(came),
  });
}

function rateType({ amount, currency, ...rate }: ReturnType<typeof keepRates>[number]): KeepRate {
  return Object.assign(new KeepRate(), { ...rate, amount: MoneyType.of(amount, currency) });
}

import { contactStanding, firstInstantOfDay, isUsable } from '@kept/domain';
import { debtsIn, questionOf } from '../contact-decision/contact-question';
import { type PersonOnFile, type PointRow, readPersons } from '../contact-decision/person-on-file';
import { hoursIds } from '../contact-hours/hours-ids';
import type { Reading } from '../core/context';
import type { PairStanding } from './pair-standing';
import type { PortfolioContext } from './portfolio-context';

/** From when on a case may be called, and within which hours: what the list "callable now" goes by. */
export interface Callable {
  hours_id: number | null;
  /** '-infinity': nothing but hours is in the way; 'infinity': waiting does not help */
  callable_from: string;
  callable_rule: string | null;
}

/** Nobody has looked yet. */
export const NOT_LOOKED_AT: Callable = {
  hours_id: null,
  callable_from: '-infinity',
  callable_rule: null,
};

/**
 * Adds to every open case how it stands for the list "callable now". Hours are kept once for the many cases that share
 * them, so that the clock is looked at for each hours and not for each case.
 */
export async function addCallable(
  ctx: Reading,
  pairs: readonly PairStanding[],
  portfolios: ReadonlyMap<string, PortfolioContext>,
): Promise<void> {
  const open = pairs.flatMap(({ facts, standing, on }) => {
    const portfolio = portfolios.get(facts.portfolioId);
    return standing && portfolio ? [{ customerId: facts.customerId, standing, portfolio, on }] : [];
  });
  if (open.length === 0) return;
  const files = await readPersons(ctx, [...new Set(open.map(({ customerId }) => customerId))]);
  const found = await Promise.all(
    open.map(async ({ customerId, standing, portfolio, on }) => {
      const file = files.get(customerId);
      if (file === undefined) throw new Error(`a case without a customer: ${customerId}`);
      return { standing, ...(await callableOf(file, portfolio, on)) };
    }),
  );
  const ids = await hoursIds(
    ctx,
    found.map(({ hours }) => hours),
  );
  for (const { standing, hours, from, rule } of found) {
    Object.assign(standing, {
      hours_id: ids.get(hours.key) ?? null,
      callable_from: from,
      callable_rule: rule,
    } satisfies Callable);
  }
}

async function callableOf(file: PersonOnFile, portfolio: PortfolioContext, on: Temporal.PlainDate) {
  const point = numberToTry(file.points);
  const begin = lastNews(file, firstInstantOfDay(on, portfolio.timeZone));
  const { at: _, ...question } = await questionOf({
    file,
    portfolio,
    proposal: {
      channel: 'PHONE',
      direction: 'OUTBOUND',
      party: 'CUSTOMER',
      purpose: 'COLLECT',
      debtIds: debtsIn(file, portfolio.id),
      contactPointId: null,
      hasOptOutNotice: null,
    },
    dialled: point,
    at: begin,
  });
  const standing = contactStanding({ ...question, from: begin });
  const hours = {
    ...standing.hours,
    // whose holidays close them belongs to them
    key: `${portfolio.calendarId} ${standing.hours.key}`,
    calendarId: portfolio.calendarId,
  };
  if (point === null) return { hours, from: 'infinity', rule: 'NO_NUMBER' };
  if (standing.callableFrom === null) return { hours, from: 'infinity', rule: standing.ruleId };
  const isFree = Temporal.Instant.compare(standing.callableFrom, begin) <= 0;
  return isFree
    ? { hours, from: '-infinity', rule: null }
    : { hours, from: standing.callableFrom.toString(), rule: standing.ruleId };
}

/** The begin of the day, or the last thing that came in on it: what was heard at noon counts from noon on. */
function lastNews({ facts, logs, attempts }: PersonOnFile, begin: Temporal.Instant) {
  const moments = [
    ...facts.map((row) => row.received_at),
    ...[...logs, ...attempts].map(({ at }) => at),
  ];
  return moments.reduce((last, text) => {
    const at = Temporal.Instant.from(text);
    return Temporal.Instant.compare(at, last) > 0 ? at : last;
  }, begin);
}

/** The first number that may be tried: without one nobody is called. */
function numberToTry(points: readonly PointRow[]): PointRow | null {
  return (
    points.find(
      ({ kind, state, is_opted_out, do_not_call }) =>
        kind === 'PHONE' && !do_not_call && isUsable({ state, isOptedOut: is_opted_out }),
    ) ?? null
  );
}

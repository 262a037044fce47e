import {
  type AuthorityVerdict,
  checkAuthority,
  type NewPromise,
  nextUsualPayDay,
  promiseOffer,
  type UsualPayDay,
  usualPayDays,
} from '@kept/domain';
import type { Reading, Tx } from '../core/context';
import type { CaseWithFacts } from '../standing/case-in-hand';
import type { BalanceRow } from '../standing/case-standing';
import { day } from '../standing/days';
import type { PromiseRow } from '../standing/standing-facts';

/** What the signed-in user's authority says of a promise; `replaced` is the one whose place it takes. */
export async function promiseVerdict(
  tx: Tx,
  inHand: CaseWithFacts,
  terms: NewPromise,
  replaced: string | null = null,
): Promise<AuthorityVerdict> {
  const { facts, portfolio, today } = inHand;
  const policy = portfolio.dayOf(today).policies.AUTHORITY;
  const holder = { userId: tx.user.id, roles: tx.user.roles };
  const old = facts.promises.find(({ id }) => id === replaced);
  const given = {
    today,
    aon: (await aonIn(tx, inHand, terms.currency)) + remainingOf(old, terms.currency),
    level: levelOf(facts.promises, old, today),
  };
  const check = (payDayOn: Temporal.PlainDate | null) =>
    checkAuthority(promiseOffer(terms, { ...given, payDayOn }), holder, policy, today);
  const verdict = check(null);
  // most promises are near: when money usually comes is looked up for the far ones only
  if (!verdict.reasons.some(({ rule }) => rule === 'PROMISE_HORIZON')) return verdict;
  return check(await nextPayDay(tx, inHand));
}

/** AON in a currency, as the last refresh left it. */
async function aonIn(ctx: Reading, { work }: CaseWithFacts, currency: string): Promise<number> {
  const [row] = await ctx.query<{ balances: BalanceRow[] }>(
    'SELECT balances FROM case_standing WHERE case_id = $1',
    [work.id],
  );
  return row?.balances.find((balance) => balance.currency === currency)?.aon ?? 0;
}

function remainingOf(promise: PromiseRow | undefined, currency: string): number {
  if (promise?.currency !== currency) return 0;
  const { due_minor, amount_minor, received_minor } = promise;
  return Math.max(0, (due_minor ?? amount_minor) - (received_minor ?? 0));
}

/** Promises in a row not kept. One that is replaced on its day or later, without the money, is one more. */
export function levelOf(
  promises: readonly PromiseRow[],
  replaced: PromiseRow | undefined,
  today: Temporal.PlainDate,
): number {
  const latest = [...promises].sort(byDueDay).at(-1);
  const isMissed = replaced !== undefined && replaced.due_on <= today.toString();
  return (latest?.level ?? 0) + (isMissed ? 1 : 0);
}

function byDueDay(a: PromiseRow, b: PromiseRow): number {
  if (a.due_on !== b.due_on) return a.due_on < b.due_on ? -1 : 1;
  return a.recorded_at < b.recorded_at ? -1 : 1;
}

/** On which days of the month this customer's money has come in the last 18 months; by what is noted of them where none came yet. */
export async function payDaysOf(
  ctx: Reading,
  {
    customerId,
    portfolioId,
    today,
  }: { customerId: string; portfolioId: string; today: Temporal.PlainDate },
): Promise<UsualPayDay[]> {
  const [row] = await ctx.query<{ days: string[] | null; noted: number | null }>(
    `SELECT (SELECT array_agg(p.value_on::text) FROM payment p
             WHERE p.customer_id = c.id AND p.portfolio_id = $2 AND p.reversed_on IS NULL
               AND p.value_on > $3::date - interval '18 months') AS days,
            c.usual_pay_day AS noted
     FROM customer c WHERE c.id = $1`,
    [customerId, portfolioId, today],
  );
  const found = usualPayDays((row?.days ?? []).map(day));
  if (found.length > 0 || !row?.noted) return found;
  return [{ day: row.noted, times: 0, share: 1 }];
}

/** The next day on which money is to be expected: a usual pay day, or the payment run they named. */
export async function nextPayDay(
  ctx: Reading,
  {
    customerId,
    portfolioId,
    today,
  }: { customerId: string; portfolioId: string; today: Temporal.PlainDate },
): Promise<Temporal.PlainDate | null> {
  const usual = nextUsualPayDay(await payDaysOf(ctx, { customerId, portfolioId, today }), today);
  const [row] = await ctx.query<{ on: string | null }>(
    `SELECT min(l.scheduled_on)::text AS on
     FROM contact_log c JOIN contact_log_item l ON l.contact_log_id = c.id
     WHERE c.customer_id = $1 AND c.portfolio_id = $2 AND l.scheduled_on >= $3`,
    [customerId, portfolioId, today],
  );
  const run = row?.on ? day(row.on) : null;
  if (usual === null || run === null) return usual ?? run;
  return Temporal.PlainDate.compare(usual, run) > 0 ? usual : run;
}

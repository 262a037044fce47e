import { AGEING_BUCKETS, type AgeingRow, type SubjectType } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { portfolioById } from '../portfolio/portfolio.queries';

export interface AgeingAsked {
  asOf?: Temporal.PlainDate | null;
  portfolioId?: string | null;
  customerId?: string | null;
}

/** One currency and one bucket; of credits, `bucket` is null. */
interface SumRow {
  currency: string;
  bucket: number | null;
  count: number;
  amount: number;
}

/** The domain's `countsOn`: effective by then, and not undone by then. $1 is the day. */
const counts = (alias: string) =>
  `${alias}.effective_on <= $1::date AND (${alias}.reversed_on IS NULL OR ${alias}.reversed_on > $1::date)`;

const SIGNED =
  "CASE WHEN a.kind IN ('FEE', 'INTEREST') THEN a.amount_minor ELSE -a.amount_minor END";

interface Movement {
  table: 'allocation' | 'adjustment';
  key: 'invoice_id' | 'payment_id' | 'credit_note_id';
  amount: string;
}

/**
 * What was moved on each row of a table, joined as `name.amount`. For one customer by the index, for
 * books of millions by one pass over the movements: probing for each row would take minutes.
 */
function moved(movement: Movement, of: string, name: string, isOneCustomer: boolean): string {
  const { table, key, amount } = movement;
  const sum = `SELECT a.${key}, sum(${amount}) AS amount FROM ${table} a WHERE ${counts('a')}`;
  return isOneCustomer
    ? `LEFT JOIN LATERAL (${sum} AND a.${key} = ${of}.id GROUP BY a.${key}) ${name} ON true`
    : `LEFT JOIN (${sum} AND a.${key} IS NOT NULL AND ($2::uuid IS NULL OR a.portfolio_id = $2) GROUP BY a.${key}) ${name}
       ON ${name}.${key} = ${of}.id`;
}

const allocated = (key: Movement['key']): Movement => ({
  table: 'allocation',
  key,
  amount: 'a.amount_minor',
});
const adjusted: Movement = { table: 'adjustment', key: 'invoice_id', amount: SIGNED };

/** The same rule as the domain's `openAmount`, `unappliedAmount` and `bucketOf`; a test holds them together. */
function ageingSql(ctx: Reading, parameters: unknown[], isOneCustomer: boolean): string {
  const scope = (alias: string, type: SubjectType) => `
    ($2::uuid IS NULL OR ${alias}.portfolio_id = $2) AND ($3::uuid IS NULL OR ${alias}.customer_id = $3)
    AND ${visible(ctx, { action: 'read', type, alias, parameters })}`;
  const join = (movement: Movement, of: string, name: string) =>
    moved(movement, of, name, isOneCustomer);
  return `
    WITH item AS (
      SELECT i.currency, $1::date - i.due_on AS late,
             i.amount_minor - coalesce(paid.amount, 0) + coalesce(more.amount, 0) AS open
      FROM invoice i
      ${join(allocated('invoice_id'), 'i', 'paid')}
      ${join(adjusted, 'i', 'more')}
      WHERE i.issued_on <= $1::date AND ${scope('i', 'Invoice')}
    ), credit AS (
      SELECT p.currency,
             CASE WHEN p.value_on <= $1::date AND (p.reversed_on IS NULL OR p.reversed_on > $1::date)
                  THEN p.amount_minor ELSE 0 END - coalesce(used.amount, 0) AS open
      FROM payment p ${join(allocated('payment_id'), 'p', 'used')}
      WHERE ${scope('p', 'Payment')}
      UNION ALL
      SELECT c.currency, CASE WHEN c.issued_on <= $1::date THEN c.amount_minor ELSE 0 END - coalesce(used.amount, 0)
      FROM credit_note c ${join(allocated('credit_note_id'), 'c', 'used')}
      WHERE ${scope('c', 'CreditNote')}
    )
    SELECT currency, CASE WHEN late <= 0 THEN 0 WHEN late <= 30 THEN 1 WHEN late <= 60 THEN 2 WHEN late <= 90 THEN 3 ELSE 4 END AS bucket,
           count(*) AS count, sum(open)::bigint AS amount
    FROM item WHERE open <> 0 GROUP BY 1, 2
    UNION ALL
    SELECT currency, NULL, count(*), sum(open)::bigint FROM credit WHERE open <> 0 GROUP BY 1`;
}

/**
 * The ageing of what the user may see, as of any day, from the ledger itself: a row per currency in the
 * order of the codes. The database adds up; a handful of sums comes back, whatever the size of the books.
 */
export async function ageingAsOf(
  ctx: Reading,
  asOf: Temporal.PlainDate,
  { portfolioId = null, customerId = null }: Omit<AgeingAsked, 'asOf'>,
): Promise<AgeingRow[]> {
  const parameters: unknown[] = [asOf, portfolioId, customerId];
  const sql = ageingSql(ctx, parameters, customerId !== null);
  const sums = await ctx.query<SumRow>(sql, parameters);
  const currencies = [...new Set(sums.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => rowOf(currency, sums));
}

function rowOf(currency: string, sums: readonly SumRow[]): AgeingRow {
  const own = sums.filter((sum) => sum.currency === currency);
  const buckets = AGEING_BUCKETS.map((label, index) => {
    const sum = own.find(({ bucket }) => bucket === index);
    return { label, count: sum?.count ?? 0, amount: sum?.amount ?? 0 };
  });
  const unallocatedCredits = own.find(({ bucket }) => bucket === null)?.amount ?? 0;
  const total = buckets.reduce((sum, { amount }) => sum + amount, 0) - unallocatedCredits;
  return { currency, buckets, unallocatedCredits, total };
}

/** The day that is meant: the one asked for, or else today there where the books are kept. */
export async function dayAsked(ctx: Reading, asked: AgeingAsked): Promise<Temporal.PlainDate> {
  if (asked.asOf) return asked.asOf;
  const portfolio = asked.portfolioId ? await ctx.load(portfolioById, asked.portfolioId) : null;
  return ctx.today(portfolio?.timeZone ?? 'UTC');
}

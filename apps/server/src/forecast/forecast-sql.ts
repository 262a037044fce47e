import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { Parameters } from '../worklist/worklist-conditions';

/** Commitments of one day, level and currency told together: as many as a portfolio has, in a few hundred rows. */
export interface OpenRow {
  kind: 'PROMISE' | 'INSTALMENT';
  currency: string;
  dueOn: string;
  level: number;
  remaining: number;
}

/** The same of commitments whose day has passed. */
export interface PastRow {
  kind: 'PROMISE' | 'INSTALMENT';
  currency: string;
  dueOn: string;
  level: number;
  /** the day of its verdict; null: none yet */
  judgedOn: string | null;
  /** made before the Monday of its week, and neither paid nor taken back by then */
  isKnown: boolean;
  amount: number;
  received: number;
  count: number;
}

export interface ForecastAsked {
  portfolioId: string | null;
  /** the first due day that is looked at */
  from: Temporal.PlainDate;
  today: Temporal.PlainDate;
}

type Type = 'PromiseToPay' | 'PaymentPlan';

/** A statement about rows the user may see, as SQL and its values. */
export interface Statement {
  sql: string;
  parameters: unknown[];
}

function rowsOf(ctx: Reading, type: Type, { portfolioId }: ForecastAsked, of: Parameters): string {
  const mayRead = visible(ctx, { action: 'read', type, alias: 't', parameters: of.values });
  return portfolioId ? `${mayRead} AND t.portfolio_id = ${of.of(portfolioId)}::uuid` : mayRead;
}

/** Open promises, by the day they are due. */
export function openPromises(ctx: Reading, asked: ForecastAsked): Statement {
  const of = new Parameters();
  const sql = `
    SELECT 'PROMISE' AS kind, t.currency, t.due_on::text AS "dueOn", least(s.level, 2) AS level,
           sum(greatest(s.due_minor - s.received_minor, 0))::bigint AS remaining
    FROM promise_standing s JOIN promise_to_pay t ON t.id = s.promise_id
    WHERE s.status = 'OPEN' AND ${rowsOf(ctx, 'PromiseToPay', asked, of)}
    GROUP BY t.currency, t.due_on, least(s.level, 2)`;
  return { sql, parameters: of.values };
}

/** Instalments of plans that run, by the day they are due. */
export function openInstalments(ctx: Reading, asked: ForecastAsked): Statement {
  const of = new Parameters();
  const sql = `
    SELECT 'INSTALMENT' AS kind, t.currency, i.due_on::text AS "dueOn",
           (s.condition = 'IN_ARREARS')::int AS level, sum(i.amount_minor - i.paid_minor)::bigint AS remaining
    FROM instalment_standing i
    JOIN payment_plan t ON t.id = i.plan_id
    JOIN plan_standing s ON s.plan_id = i.plan_id
    WHERE i.is_running AND i.status <> 'PAID' AND ${rowsOf(ctx, 'PaymentPlan', asked, of)}
    GROUP BY t.currency, i.due_on, (s.condition = 'IN_ARREARS')::int`;
  return { sql, parameters: of.values };
}

// whole weeks since a Monday: date_trunc would go by way of moments and zones, a hundred thousand times
const mondayOf = (due: string) => `(date '2001-01-01' + (${due} - date '2001-01-01') / 7 * 7)`;

// the level a promise had when it fell due is that of the one before it: its own verdict is in its own
/** Promises whose day has passed, with what became of them. */
export function pastPromises(ctx: Reading, asked: ForecastAsked): Statement {
  const of = new Parameters();
  const [from, today] = [of.of(asked.from), of.of(asked.today)];
  const sql = `
    SELECT 'PROMISE' AS kind, currency, due_on::text AS "dueOn", level, judged_on::text AS "judgedOn",
           is_known AS "isKnown", sum(due_minor)::bigint AS amount, sum(received_minor)::bigint AS received, count(*)::int
    FROM (
      SELECT t.currency, t.due_on, s.due_minor, s.received_minor,
             least(2, coalesce(lag(s.level) OVER (
               PARTITION BY t.portfolio_id, t.customer_id ORDER BY t.due_on, t.recorded_at, t.id), 0)) AS level,
             CASE WHEN s.status = 'KEPT' THEN s.kept_on
                  WHEN s.status IN ('PARTLY_KEPT', 'BROKEN') THEN s.broken_on END AS judged_on,
             t.promised_on < ${mondayOf('t.due_on')}
               AND coalesce(t.cancelled_on >= ${mondayOf('t.due_on')}, true)
               AND coalesce(s.kept_on >= ${mondayOf('t.due_on')}, true) AS is_known
      FROM promise_to_pay t JOIN promise_standing s ON s.promise_id = t.id
      WHERE t.due_on >= ${from}::date AND t.due_on < ${today}::date AND s.due_minor > 0
        AND ${rowsOf(ctx, 'PromiseToPay', asked, of)}
    ) past WHERE judged_on IS NOT NULL OR is_known
    GROUP BY currency, due_on, level, judged_on, is_known`;
  return { sql, parameters: of.values };
}

// what came more than a week late came for another week
const LATE_AFTER = 7;

/** Instalments whose day has passed while their plan ran, with what became of them. */
export function pastInstalments(ctx: Reading, asked: ForecastAsked): Statement {
  const of = new Parameters();
  const [from, today] = [of.of(asked.from), of.of(asked.today)];
  const sql = `
    SELECT 'INSTALMENT' AS kind, currency, due_on::text AS "dueOn", level, judged_on::text AS "judgedOn",
           is_known AS "isKnown", sum(amount_minor)::bigint AS amount, sum(received)::bigint AS received, count(*)::int
    FROM (
      SELECT t.currency, i.due_on, i.amount_minor,
             CASE WHEN coalesce(i.paid_on <= i.due_on + ${LATE_AFTER}, true) THEN i.paid_minor ELSE 0 END AS received,
             coalesce((max(coalesce(i.paid_on, 'infinity')) OVER earlier > i.due_on)::int, 0) AS level,
             CASE WHEN i.status = 'PAID' THEN least(i.paid_on, i.due_on + ${LATE_AFTER})
                  WHEN i.due_on + ${LATE_AFTER} < ${today}::date THEN i.due_on + ${LATE_AFTER} END AS judged_on,
             t.agreed_on < ${mondayOf('i.due_on')}
               AND coalesce(t.ended_on >= ${mondayOf('i.due_on')}, true)
               AND coalesce(s.defaulted_on >= ${mondayOf('i.due_on')}, true)
               AND coalesce(i.paid_on >= ${mondayOf('i.due_on')}, true) AS is_known
      FROM instalment_standing i
      JOIN payment_plan t ON t.id = i.plan_id
      JOIN plan_standing s ON s.plan_id = i.plan_id
      WHERE i.due_on >= ${from}::date AND i.due_on < ${today}::date AND t.agreed_on <= i.due_on
        AND i.due_on <= least(t.ended_on, s.defaulted_on, s.completed_on, 'infinity'::date)
        AND (s.status <> 'LAPSED' OR i.number = 0)
        AND ${rowsOf(ctx, 'PaymentPlan', asked, of)}
      WINDOW earlier AS (PARTITION BY i.plan_id ORDER BY i.number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ) past WHERE judged_on IS NOT NULL OR is_known
    GROUP BY currency, due_on, level, judged_on, is_known`;
  return { sql, parameters: of.values };
}

import { z } from 'zod';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput } from '../core/errors';
import { decodeCursor, type Page, pageOf, pageSize } from '../core/page';
import { visiblePortfolios } from '../portfolio/portfolio.queries';
import type { NoticeStandingsAsked } from './validation-notice.inputs';
import { noticesOfDebt } from './validation-notice.queries';
import { NoticeStanding } from './validation-notice.types';

interface Ways {
  /** the rows of one state, of `n`; `p.today` is the portfolio's */
  readonly where: string;
  /** by which day they are listed: the end of an index */
  readonly day: string;
}

const IS_OPEN = `EXISTS (SELECT FROM open_item o WHERE o.customer_id = n.customer_id
  AND o.portfolio_id = n.portfolio_id AND o.debt_id = n.debt_id)`;
const IS_PREPARED = `EXISTS (SELECT FROM validation_notice v WHERE v.debt_id = n.debt_id AND v.state = 'PREPARED')`;
const IS_TOLD = 'n.sent_on IS NULL AND n.first_contact_on IS NOT NULL';

// what is overdue stays so until it is sent, whatever was prepared; what was paid needs no notice any more
const STATE = `CASE
  WHEN n.sent_on IS NOT NULL AND n.returned_on IS NULL AND n.period_ends_on < p.today THEN 'ENDED'
  WHEN n.sent_on IS NOT NULL AND n.returned_on IS NULL THEN 'SENT'
  WHEN ${IS_TOLD} AND n.due_on < p.today THEN 'OVERDUE'
  WHEN ${IS_PREPARED} THEN 'PREPARED'
  WHEN n.returned_on IS NOT NULL THEN 'RETURNED'
  WHEN ${IS_TOLD} THEN 'DUE'
  ELSE 'NOT_DUE' END`;

const WAYS: Readonly<Record<string, Ways>> = {
  DUE: {
    where: `${IS_TOLD} AND n.due_on >= p.today AND NOT ${IS_PREPARED} AND ${IS_OPEN}`,
    day: 'n.due_on',
  },
  OVERDUE: { where: `${IS_TOLD} AND n.due_on < p.today AND ${IS_OPEN}`, day: 'n.due_on' },
  SENT: {
    where: 'n.sent_on IS NOT NULL AND n.returned_on IS NULL AND n.period_ends_on >= p.today',
    day: 'n.period_ends_on',
  },
  ENDED: {
    where: 'n.sent_on IS NOT NULL AND n.returned_on IS NULL AND n.period_ends_on < p.today',
    day: 'n.period_ends_on',
  },
  RETURNED: {
    where: `n.returned_on IS NOT NULL AND NOT ${IS_PREPARED} AND ${IS_OPEN}`,
    day: 'n.returned_on',
  },
};

const ALL: Ways = { where: `(n.sent_on IS NOT NULL OR ${IS_OPEN})`, day: 'n.due_on' };

// debts that nobody was told of have no standing: then the debt stands for it
const UNTOLD = `(SELECT d.id AS debt_id, d.customer_id, d.portfolio_id, NULL::date AS first_contact_on,
    'infinity'::date AS due_on, NULL::date AS sent_on, NULL::date AS period_ends_on, NULL::date AS returned_on
  FROM debt d WHERE d.portfolio_id = p.id AND d.recalled_on IS NULL
    AND NOT EXISTS (SELECT FROM notice_standing s WHERE s.debt_id = d.id
      AND (s.first_contact_on IS NOT NULL OR s.sent_on IS NOT NULL)))`;
const PREPARED = `(SELECT d.id AS debt_id, d.customer_id, d.portfolio_id, s.first_contact_on,
    coalesce(s.due_on, 'infinity') AS due_on, s.sent_on, s.period_ends_on, s.returned_on
  FROM validation_notice w JOIN debt d ON d.id = w.debt_id LEFT JOIN notice_standing s ON s.debt_id = d.id
  WHERE w.portfolio_id = p.id AND w.state = 'PREPARED')`;

const STATES = ['NOT_DUE', 'DUE', 'OVERDUE', 'PREPARED', 'SENT', 'RETURNED', 'ENDED'];

const POSITION = z.tuple([z.string().regex(/^(\d{4}-\d{2}-\d{2}|infinity)$/), z.uuid()]);

interface StandingRow {
  debtId: string;
  customerId: string;
  customerName: string;
  caseId: string | null;
  portfolioName: string;
  accountNumber: string;
  state: string;
  firstContactOn: string | null;
  dueOn: string | null;
  periodEndsOn: string | null;
  day: string;
}

function waysOf(state: string | null | undefined): { source: string; ways: Ways } {
  if (!state) return { source: 'notice_standing', ways: ALL };
  if (!STATES.includes(state)) throw badInput(`"state" is one of ${STATES.join(', ')}.`);
  const day = 'n.due_on';
  if (state === 'NOT_DUE') {
    return { source: UNTOLD, ways: { where: `NOT ${IS_PREPARED} AND ${IS_OPEN}`, day } };
  }
  if (state === 'PREPARED') {
    return { source: PREPARED, ways: { where: `NOT (${IS_TOLD} AND n.due_on < p.today)`, day } };
  }
  return { source: 'notice_standing', ways: WAYS[state] ?? ALL };
}

/**
 * Debts by how they stand with their notice, what is due first; without a state all that were told or sent something.
 * One ordered range of an index for each portfolio, then the first of their heads.
 */
export async function noticeStandings(
  ctx: Reading,
  asked: NoticeStandingsAsked,
): Promise<Page<NoticeStanding>> {
  const size = pageSize(asked.first);
  const { source, ways } = waysOf(asked.state);
  const portfolios = (await visiblePortfolios(ctx)).filter(
    ({ id, debtKind, collectorRelation }) =>
      debtKind === 'CONSUMER' &&
      (collectorRelation === 'THIRD_PARTY' || collectorRelation === 'DEBT_BUYER') &&
      (!asked.portfolioId || id === asked.portfolioId),
  );
  const parameters: unknown[] = [
    portfolios.map(({ id }) => id),
    portfolios.map(({ timeZone }) => ctx.today(timeZone).toString()),
    size + 1,
  ];
  const mayRead = visible(ctx, {
    action: 'read',
    type: 'ValidationNotice',
    alias: 'n',
    parameters,
  });
  const after = afterSql(ways.day, asked.after, parameters);
  const rows = await ctx.query<StandingRow>(
    `WITH p AS (SELECT * FROM unnest($1::uuid[], $2::date[]) AS p(id, today)),
     page AS (
       SELECT x.* FROM p CROSS JOIN LATERAL (
         SELECT n.*, ${ways.day} AS day, ${STATE} AS state FROM ${source} n
         WHERE n.portfolio_id = p.id AND ${ways.where} AND ${after} AND ${mayRead}
           AND EXISTS (SELECT FROM customer c JOIN portfolio o ON o.id = n.portfolio_id
                       WHERE c.id = n.customer_id AND coalesce(c.country, o.country) = 'US')
         ORDER BY ${ways.day}, n.debt_id LIMIT $3
       ) x ORDER BY x.day, x.debt_id LIMIT $3
     )
     SELECT n.debt_id AS "debtId", n.customer_id AS "customerId", c.name AS "customerName",
       (SELECT k.id FROM collection_case k WHERE k.customer_id = n.customer_id AND k.portfolio_id = n.portfolio_id
          AND k.state = 'OPEN' LIMIT 1) AS "caseId",
       o.name AS "portfolioName", d.account_number AS "accountNumber", n.state,
       n.first_contact_on::text AS "firstContactOn",
       CASE WHEN n.first_contact_on IS NULL THEN NULL ELSE n.due_on::text END AS "dueOn",
       n.period_ends_on::text AS "periodEndsOn", n.day::text AS day
     FROM page n JOIN customer c ON c.id = n.customer_id JOIN debt d ON d.id = n.debt_id
     JOIN portfolio o ON o.id = n.portfolio_id
     ORDER BY n.day, n.debt_id`,
    parameters,
  );
  const page = pageOf(rows, size, (row) => [row.day, row.debtId]);
  const nodes = await Promise.all(
    page.nodes.map(async ({ day: _, ...row }) => {
      const notices = await ctx.load(noticesOfDebt, row.debtId);
      const notice = notices.find(({ state }) => state !== 'REPLACED') ?? null;
      return Object.assign(new NoticeStanding(), { ...row, notice });
    }),
  );
  return { ...page, nodes };
}

function afterSql(day: string, cursor: string | null | undefined, parameters: unknown[]): string {
  if (!cursor) return 'true';
  const [on, id] = decodeCursor(cursor, POSITION);
  const at = `$${parameters.push(on)}::date`;
  return `${day} >= ${at} AND (${day}, n.debt_id) > (${at}, $${parameters.push(id)}::uuid)`;
}

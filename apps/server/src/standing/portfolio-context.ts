import {
  type BusinessCalendar,
  type CollectorRelation,
  type DebtKind,
  type LedgerMaster,
  type PolicyDocuments,
  type PortfolioScale,
  type WorklistDay,
  type WorkMode,
  worklistDay,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { setsOfCustomers } from '../core/json-sets';
import { type PolicyRow, policiesOn, policyRowsSql } from '../policy/policy.queries';

interface PortfolioRow {
  id: string;
  currency: string;
  country: string;
  time_zone: string;
  is_live: boolean;
  collector_relation: CollectorRelation;
  debt_kind: DebtKind;
  ledger_master: LedgerMaster;
  work_mode: WorkMode;
  computed_for: string | null;
  calendar_id: string;
  p50: number | null;
  p80: number | null;
  p95: number | null;
}

/** A portfolio on one day: what all its cases are judged by. */
export interface PortfolioDay {
  on: Temporal.PlainDate;
  policies: PolicyDocuments;
  worklist: WorklistDay;
}

/** A portfolio with its rules. */
export interface PortfolioContext {
  id: string;
  currency: string;
  country: string;
  timeZone: string;
  relation: CollectorRelation;
  isPlacement: boolean;
  /** cleared to begin: asked of placed consumer debts */
  isLive: boolean;
  calendarId: string;
  debtKind: DebtKind;
  ledgerMaster: LedgerMaster;
  workMode: WorkMode;
  /** the last day whose sweep ran to its end */
  computedFor: string | null;
  baseCurrency: string;
  calendar: BusinessCalendar;
  scale: PortfolioScale;
  /** today in its zone */
  today: Temporal.PlainDate;
  /** its rules on a day; made once per day */
  dayOf(on: Temporal.PlainDate): PortfolioDay;
}

// before the first sweep nothing is known of the other cases: every amount ranks at the bottom
const NO_SCALE: PortfolioScale = {
  p50: Number.MAX_SAFE_INTEGER,
  p80: Number.MAX_SAFE_INTEGER,
  p95: Number.MAX_SAFE_INTEGER,
};

const ASKED = `
  SELECT $2::uuid AS id WHERE $2::uuid IS NOT NULL
  UNION SELECT portfolio_id FROM debt WHERE customer_id = ANY($1::uuid[]) AND $2::uuid IS NULL
  UNION SELECT portfolio_id FROM collection_case WHERE customer_id = ANY($1::uuid[]) AND $2::uuid IS NULL`;

const QUERIES = {
  portfolios: `
    SELECT p.id, p.currency, p.country, p.time_zone, p.live_since IS NOT NULL AS is_live, p.collector_relation, p.debt_kind, p.ledger_master, p.work_mode, p.computed_for,
           p.calendar_id, s.p50, s.p80, s.p95
    FROM portfolio p LEFT JOIN portfolio_scale s ON s.portfolio_id = p.id WHERE p.id IN (${ASKED})`,
  policies: policyRowsSql(ASKED),
  installation: 'SELECT base_currency FROM installation',
};

interface Sets {
  portfolios: PortfolioRow[];
  policies: PolicyRow[];
  installation: { base_currency: string }[];
}

const readRules = setsOfCustomers<Sets>(QUERIES);

interface Asked {
  customerIds: readonly string[];
  portfolioId: string | null;
}

// rules stay what they are within a transaction, and a command looks at them several times
const read = new WeakMap<Reading, Map<string, PortfolioContext>>();

/** The portfolios in which these customers stand (or the one asked for), with the rules they are judged by. */
export async function loadPortfolios(
  ctx: Reading,
  asked: Asked,
): Promise<Map<string, PortfolioContext>> {
  const isTransaction = 'execute' in ctx;
  const known = asked.portfolioId === null ? undefined : read.get(ctx)?.get(asked.portfolioId);
  if (known) return new Map([[known.id, known]]);
  const portfolios = await readPortfolios(ctx, asked);
  if (isTransaction) read.set(ctx, new Map([...(read.get(ctx) ?? []), ...portfolios]));
  return portfolios;
}

async function readPortfolios(ctx: Reading, asked: Asked): Promise<Map<string, PortfolioContext>> {
  const sets = await readRules(ctx, asked.customerIds, [asked.portfolioId]);
  const calendars = await calendarsOf(
    ctx,
    sets.portfolios.map((row) => row.calendar_id),
  );
  return new Map(
    sets.portfolios.map((row) => {
      const calendar = calendars.get(row.calendar_id);
      if (calendar === undefined) throw new Error(`portfolio ${row.id} has no calendar`);
      return [row.id, contextOf(ctx, { row, sets, calendar })];
    }),
  );
}

function contextOf(
  ctx: Reading,
  { row, sets, calendar }: { row: PortfolioRow; sets: Sets; calendar: BusinessCalendar },
): PortfolioContext {
  const { p50, p80, p95, debt_kind: debtKind } = row;
  const scale = p50 === null || p80 === null || p95 === null ? NO_SCALE : { p50, p80, p95 };
  const days = new Map<string, PortfolioDay>();
  return {
    id: row.id,
    currency: row.currency,
    country: row.country,
    timeZone: row.time_zone,
    relation: row.collector_relation,
    // only placed consumer debts wait to be cleared; everybody else is live at once
    isLive: row.is_live || debtKind !== 'CONSUMER' || !isPlaced(row),
    calendarId: row.calendar_id,
    isPlacement: isPlaced(row),
    debtKind,
    ledgerMaster: row.ledger_master,
    workMode: row.work_mode,
    computedFor: row.computed_for,
    baseCurrency: sets.installation[0]?.base_currency ?? row.currency,
    calendar,
    scale,
    today: ctx.today(row.time_zone),
    dayOf(on) {
      const key = on.toString();
      let found = days.get(key);
      if (found === undefined) {
        const policies = policiesOn(sets.policies, { portfolioId: row.id, debtKind, on });
        found = { on, policies, worklist: worklistDay(on, calendar, scale, policies.WORKLIST) };
        days.set(key, found);
      }
      return found;
    },
  };
}

function isPlaced({ collector_relation: relation }: PortfolioRow): boolean {
  return relation === 'THIRD_PARTY' || relation === 'DEBT_BUYER';
}

// holidays come with migrations and with nothing else, and there are hundreds of them for each calendar:
// read once for the life of the process, per database
const known = new WeakMap<object, Map<string, BusinessCalendar>>();

/** Calendars with their holidays, by id. */
export async function calendarsOf(
  ctx: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BusinessCalendar>> {
  const calendars = known.get(ctx.em.connection) ?? new Map<string, BusinessCalendar>();
  known.set(ctx.em.connection, calendars);
  const missing = ids.filter((id) => !calendars.has(id));
  if (missing.length === 0) return calendars;
  const rows = await ctx.query<{ id: string; weekend: number[]; holidays: string[] }>(
    `SELECT c.id, c.weekend,
            ARRAY(SELECT h.day::text FROM calendar_holiday h WHERE h.calendar_id = c.id) AS holidays
     FROM business_calendar c WHERE c.id = ANY($1)`,
    [missing],
  );
  for (const { id, weekend, holidays } of rows) {
    calendars.set(id, { weekend, holidays: new Set(holidays) });
  }
  return calendars;
}

import type { Portfolio } from '@kept/data';
import {
  can,
  DEBT_KINDS,
  DEFAULT_POLICIES,
  type DebtKind,
  POLICY_KINDS,
  type PolicyKind,
  subject,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { portfolioById } from '../portfolio/portfolio.queries';
import { PolicyVersion } from './policy.types';

/** Whose policy: a portfolio's own, or the installation's for a kind of debt. */
export interface PolicyScope {
  kind: PolicyKind;
  portfolioId: string | null;
  debtKind: DebtKind | null;
}

// what a new installation begins with has always been in force
const EVER = '1970-01-01';

/**
 * The versions of a kind that are in force or to come, the newest first: of a portfolio its own, then
 * what speaks for it where it has none; without a portfolio the installation's, by kind of debt.
 */
export async function findPolicies(
  ctx: Reading,
  asked: { kind: string; portfolioId?: string | null },
): Promise<PolicyVersion[]> {
  const kind = POLICY_KINDS.find((one) => one === asked.kind);
  if (kind === undefined) throw badInput(`"kind" is one of ${POLICY_KINDS.join(', ')}.`);
  const portfolio = asked.portfolioId ? await visiblePortfolio(ctx, asked.portfolioId) : null;
  const on = ctx.today(portfolio?.timeZone ?? 'UTC');
  const found = portfolio
    ? await inForce(ctx, { kind, portfolioId: portfolio.id, debtKind: null }, on)
    : [];
  const debtKinds = portfolio ? [portfolio.debtKind] : DEBT_KINDS;
  for (const debtKind of debtKinds) {
    if (!mayReadHouse(ctx, portfolio)) continue;
    const houses = await inForce(ctx, { kind, portfolioId: null, debtKind }, on);
    found.push(...houses);
    if (!houses.some(({ effectiveFrom }) => effectiveFrom <= on.toString())) {
      found.push(beginningOf(kind, debtKind));
    }
  }
  return found;
}

/** What speaks for a portfolio is read with it; the installation's as a whole by those who see all. */
function mayReadHouse(ctx: Reading, portfolio: Portfolio | null): boolean {
  return portfolio !== null || can(ctx.ability, 'read', subject('Policy', { portfolioId: null }));
}

async function visiblePortfolio(ctx: Reading, id: string): Promise<Portfolio> {
  const portfolio = await ctx.load(portfolioById, id);
  if (portfolio === null || !can(ctx.ability, 'read', subject('Policy', { portfolioId: id }))) {
    throw notFound('The portfolio');
  }
  return portfolio;
}

/** The version that speaks on a day, and those that will. */
async function inForce(
  ctx: Reading,
  scope: PolicyScope,
  on: Temporal.PlainDate,
): Promise<PolicyVersion[]> {
  const versions = await versionsOf(ctx, scope);
  // a later version speaks from its day on, whatever day an earlier one was to begin
  const now = versions.find(({ effectiveFrom }) => effectiveFrom <= on.toString());
  return versions.filter(({ version }) => version >= (now?.version ?? 0));
}

/** Every version of a scope, the newest first. */
export async function versionsOf(ctx: Reading, scope: PolicyScope): Promise<PolicyVersion[]> {
  const { kind, portfolioId, debtKind } = scope;
  const rows = await ctx.query<Omit<PolicyVersion, 'author'>>(
    `SELECT o.id, o.kind, o.portfolio_id AS "portfolioId", o.debt_kind AS "debtKind", o.version,
            o.effective_from::text AS "effectiveFrom", o.document, o.recorded_at AS "recordedAt",
            o.author_id AS "authorId", coalesce(p.debt_kind, o.debt_kind) AS "of"
     FROM policy o LEFT JOIN portfolio p ON p.id = o.portfolio_id
     WHERE o.kind = $1 AND o.portfolio_id IS NOT DISTINCT FROM $2 AND o.debt_kind IS NOT DISTINCT FROM $3
     ORDER BY o.version DESC`,
    [kind, portfolioId, debtKind],
  );
  return rows.map((row) => Object.assign(new PolicyVersion(), withBeginning(row)));
}

/** A document written before a setting existed takes that setting from the beginning's. */
function withBeginning(row: Omit<PolicyVersion, 'author'> & { of?: DebtKind }) {
  const { of = 'BUSINESS', ...version } = row;
  const kind = POLICY_KINDS.find((one) => one === row.kind) ?? 'CASE';
  return { ...version, document: { ...DEFAULT_POLICIES[of][kind], ...row.document } };
}

function beginningOf(kind: PolicyKind, debtKind: DebtKind): PolicyVersion {
  return Object.assign(new PolicyVersion(), {
    id: null,
    kind,
    portfolioId: null,
    debtKind,
    version: 0,
    effectiveFrom: EVER,
    document: { ...DEFAULT_POLICIES[debtKind][kind] },
    recordedAt: null,
    authorId: null,
  });
}

import { Portfolio } from '@kept/data';
import {
  allowedActions,
  can,
  isReadinessNeeded,
  mayAttest,
  type ReadinessFacts,
  type ReadinessFinding,
  readinessOf,
  subject,
} from '@kept/domain';
import type { Reading } from '../core/context';
import { notFound } from '../core/errors';
import { userById } from '../user/user.queries';
import { PortfolioReadiness, ReadinessCheck } from './readiness.types';

/** A portfolio, if the user may see it. */
export async function findPortfolio(ctx: Reading, id: string): Promise<Portfolio> {
  const portfolio = await ctx.em.findOneBy(Portfolio, { id });
  if (portfolio === null || !can(ctx.ability, 'read', subject('Portfolio', portfolio))) {
    throw notFound('The portfolio');
  }
  return portfolio;
}

const FOUND = `
  WITH owing AS (SELECT DISTINCT customer_id FROM debt WHERE portfolio_id = $1 AND recalled_on IS NULL)
  SELECT
    EXISTS (SELECT FROM import_batch WHERE portfolio_id = $1 AND kind = 'COMPLIANCE_FACTS' AND state = 'DONE')
      AS "hasFactsImport",
    EXISTS (SELECT FROM import_batch WHERE portfolio_id = $1 AND kind = 'CONTACT_HISTORY' AND state = 'DONE'
              AND finished_at >= $2::timestamptz - interval '7 days') AS "hasRecentCallsImport",
    (SELECT count(*)::int FROM debt WHERE portfolio_id = $1 AND recalled_on IS NULL) AS debts,
    (SELECT count(*)::int FROM debt WHERE portfolio_id = $1 AND recalled_on IS NULL
       AND (itemization_kind IS NULL OR itemization_on IS NULL OR itemization_minor IS NULL
            OR interest_since_minor IS NULL OR fees_since_minor IS NULL OR payments_since_minor IS NULL
            OR original_creditor IS NULL)) AS "debtsWithoutItemization",
    (SELECT count(*)::int FROM notice_standing WHERE portfolio_id = $1 AND sent_on IS NULL AND due_on < $3::date)
      AS "overdueNotices",
    (SELECT count(*)::int FROM owing) AS customers,
    (SELECT count(*)::int FROM owing o JOIN customer c ON c.id = o.customer_id
     WHERE c.postal_code IS NULL AND c.region IS NULL AND c.time_zone IS NULL
       AND NOT EXISTS (SELECT FROM contact_point p WHERE p.customer_id = c.id AND p.kind = 'POSTAL'))
      AS "customersWithoutPlace",
    ARRAY(SELECT DISTINCT s.moment FROM call_script s JOIN call_script_version v ON v.script_id = s.id
          WHERE s.is_active AND v.state = 'PUBLISHED' AND (s.portfolio_id IS NULL OR s.portfolio_id = $1)
            AND (s.packs = '{}' OR $4::text = ANY(s.packs))) AS "scriptMoments",
    EXISTS (SELECT FROM message_template t WHERE t.moment = 'VOICEMAIL' AND t.state = 'ACTIVE'
              AND (t.portfolio_id IS NULL OR t.portfolio_id = $1) AND (t.packs = '{}' OR $4::text = ANY(t.packs)))
      AS "hasVoicemailTemplate"`;

type Found = Omit<
  ReadinessFacts,
  'country' | 'legalName' | 'callName' | 'phone' | 'disputeAddress'
>;

/** The checklist as the house stands now; empty where none is asked for. */
export async function readinessFindings(
  ctx: Reading,
  portfolio: Portfolio,
): Promise<ReadinessFinding[]> {
  if (!isNeededOf(portfolio)) return [];
  const { id, timeZone, country } = portfolio;
  const [found] = await ctx.query<Found>(FOUND, [id, ctx.now, ctx.today(timeZone), country]);
  if (found === undefined) throw new Error('a SELECT without FROM gave no row');
  const { legalName, callName, phone, disputeAddress } = portfolio;
  return readinessOf({ ...found, country, legalName, callName, phone, disputeAddress });
}

export function isNeededOf({ debtKind, collectorRelation }: Portfolio): boolean {
  return isReadinessNeeded({ debtKind, relation: collectorRelation });
}

/** Whether a portfolio may go live, and what is missing. */
export async function portfolioReadiness(
  ctx: Reading,
  portfolio: Portfolio,
): Promise<PortfolioReadiness> {
  const findings = await readinessFindings(ctx, portfolio);
  const { id, name, liveSince, liveById, version } = portfolio;
  return Object.assign(new PortfolioReadiness(), {
    portfolioId: id,
    portfolioName: name,
    liveSince,
    liveByName: liveById === null ? null : await nameOf(ctx, liveById),
    isNeeded: isNeededOf(portfolio),
    checks: await Promise.all(findings.map((finding) => checkOf(ctx, portfolio, finding))),
    version,
    allowedActions: allowedActions(
      ctx.ability,
      'Portfolio',
      portfolio,
      liveSince === null ? ['update', 'goLive'] : ['update'],
    ),
  });
}

async function checkOf(
  ctx: Reading,
  { readiness }: Portfolio,
  { id, text, missing, path }: ReadinessFinding,
): Promise<ReadinessCheck> {
  const attested = mayAttest(id) ? readiness[id] : undefined;
  return Object.assign(new ReadinessCheck(), {
    id,
    isDone: missing === null || attested !== undefined,
    isAttested: attested !== undefined,
    mayAttest: mayAttest(id),
    text,
    missing,
    path,
    attestedByName: attested ? await nameOf(ctx, attested.by) : null,
    attestedAt: attested?.at ?? null,
  });
}

async function nameOf(ctx: Reading, userId: string): Promise<string | null> {
  return (await ctx.load(userById, userId))?.name ?? null;
}

import { Approval } from '@kept/data';
import {
  APPROVAL_NEEDS,
  type ApprovalPhase,
  type ApprovalPolicy,
  approvalPhase,
  isAskedOf,
  mayApprove,
  phaseChangesAt,
} from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { badInput, notFound } from '../core/errors';
import { entityOf, type JsonRow } from '../core/json-rows';
import { loader } from '../core/loaders';
import { policiesToday, portfolioById } from '../portfolio/portfolio.queries';
import type { ApprovalFilter } from './approval.inputs';
import { ApprovalList } from './approval.types';

// what has been decided is looked up in the timeline; a list of it shows the latest
const MOST_ROWS = 200;

interface List {
  /** over approval `t`; notes the values it needs as parameters */
  where: (ctx: Reading, of: (value: unknown) => string) => string;
  order: string;
}

const LISTS: Readonly<Record<string, List>> = {
  WAITING: {
    where: ({ user }, of) =>
      `t.state = 'WAITING' AND t.asked_by <> ${of(user.id)}::uuid
       AND t.needs = ANY(${of(APPROVAL_NEEDS.filter((need) => mayApprove(need, user)))}::text[])`,
    // who waits on the phone comes before what takes days
    order: "t.needs = 'CREDITOR', t.is_callback, t.asked_at, t.id",
  },
  DECIDED: { where: () => 't.decided_at IS NOT NULL', order: 't.decided_at DESC, t.id DESC' },
  MINE: {
    where: ({ user }, of) => `t.asked_by = ${of(user.id)}::uuid`,
    order: 't.asked_at DESC, t.id DESC',
  },
};

/** The approvals a user is asked by now, or those decided, or their own requests. */
export async function findApprovals(ctx: Reading, filter: ApprovalFilter): Promise<ApprovalList> {
  const which = filter.which ?? 'WAITING';
  const list = LISTS[which];
  if (list === undefined) throw badInput(`"which" is one of ${Object.keys(LISTS).join(', ')}.`);
  const parameters: unknown[] = [];
  const of = (value: unknown) => `$${parameters.push(value)}`;
  const mayRead = visible(ctx, { action: 'read', type: 'Approval', alias: 't', parameters });
  const ofCase = filter.caseId ? `t.case_id = ${of(filter.caseId)}::uuid` : 'true';
  const rows = await ctx.query<{ approval: JsonRow }>(
    `SELECT to_json(t) AS approval FROM approval t
     WHERE ${list.where(ctx, of)} AND ${ofCase} AND ${mayRead}
     ORDER BY ${list.order} LIMIT ${MOST_ROWS}`,
    parameters,
  );
  const found = rows.map(({ approval }) => entityOf(ctx, Approval, approval));
  const views = await Promise.all(found.map((approval) => viewOf(ctx, approval)));
  return Object.assign(new ApprovalList(), {
    nodes: views
      .filter((view) => which !== 'WAITING' || view.isAsked)
      .map(({ approval }) => approval),
    nextChangeAt: earliest(views),
  });
}

/** An approval, if the user may read it; otherwise as if there were none. */
export async function findApproval(ctx: Reading, id: string): Promise<Approval> {
  const parameters: unknown[] = [id];
  const mayRead = visible(ctx, { action: 'read', type: 'Approval', alias: 't', parameters });
  const [row] = await ctx.query<{ approval: JsonRow }>(
    `SELECT to_json(t) AS approval FROM approval t WHERE t.id = $1 AND ${mayRead}`,
    parameters,
  );
  if (row === undefined) throw notFound('The approval');
  return entityOf(ctx, Approval, row.approval);
}

/** An approval as somebody sees it now. */
export interface ApprovalView {
  approval: Approval;
  phase: ApprovalPhase;
  /** whether it is put before them */
  isAsked: boolean;
  /** when time alone changes the phase next, while it waits */
  changesAt: Temporal.Instant | null;
  everyoneAt: Temporal.Instant | null;
  callbackAt: Temporal.Instant | null;
}

/** How an approval stands, for who looks at it. What it is by the clock follows from when it was asked. */
export async function viewOf(ctx: Reading, approval: Approval): Promise<ApprovalView> {
  const policy = await policyOf(ctx, approval.portfolioId);
  const { id: userId, roles } = ctx.user;
  const isOwnSupervisor = await isOwnSupervisorOf(ctx, approval);
  const isWaiting = approval.state === 'WAITING';
  const seesIt = mayApprove(approval.needs, { roles }) && approval.askedById !== userId;
  const isTold = seesIt || approval.askedById === userId;
  const hasClock = approval.needs !== 'CREDITOR';
  const { askedAt } = approval;
  return {
    approval,
    phase: approvalPhase(approval, approval.decidedAt ?? ctx.now, policy),
    isAsked: isWaiting && isAskedOf(approval, { userId, roles, isOwnSupervisor }, ctx.now, policy),
    changesAt: isWaiting && isTold ? phaseChangesAt(approval, ctx.now, policy) : null,
    everyoneAt: hasClock ? askedAt.add({ seconds: everyoneAfter(approval, policy) }) : null,
    callbackAt: hasClock ? askedAt.add({ seconds: policy.callbackSeconds }) : null,
  };
}

function everyoneAfter({ needs }: Approval, policy: ApprovalPolicy): number {
  return needs === 'SUPERVISOR' ? policy.ownSupervisorSeconds : 0;
}

function earliest(views: readonly ApprovalView[]): Temporal.Instant | null {
  const moments = views.flatMap(({ changesAt }) => changesAt ?? []);
  return moments.sort(Temporal.Instant.compare)[0] ?? null;
}

async function policyOf(ctx: Reading, portfolioId: string): Promise<ApprovalPolicy> {
  const portfolio = await ctx.load(portfolioById, portfolioId);
  if (portfolio === null) throw new Error(`no portfolio ${portfolioId}`);
  return (await policiesToday(ctx, portfolio)).APPROVAL;
}

async function isOwnSupervisorOf(ctx: Reading, { teamId }: Approval): Promise<boolean> {
  // where no supervisor sits in the team nobody would see it at first: then all are its own
  if (teamId === null || !(await ctx.load(hasSupervisor, teamId))) return true;
  return ctx.user.roles.includes('SUPERVISOR') && ctx.user.teamIds.includes(teamId);
}

/** Whether a team has a supervisor who may be asked. */
const hasSupervisor = loader<string, boolean>(async (ctx, teamIds) => {
  const rows = await ctx.query<{ id: string }>(
    `SELECT DISTINCT m.team_id AS id FROM team_member m JOIN app_user u ON u.id = m.user_id
     WHERE m.team_id = ANY($1) AND 'SUPERVISOR' = ANY(u.roles) AND NOT u.is_disabled`,
    [teamIds],
  );
  const found = new Set(rows.map(({ id }) => id));
  return teamIds.map((id) => found.has(id));
});

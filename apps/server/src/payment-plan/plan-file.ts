import {
  Approval,
  Instalment,
  InstalmentStanding,
  Invoice,
  PaymentPlan,
  PlanPause,
  PlanStanding,
  User,
} from '@kept/data';
import { approvalOfPlan } from '../approval/approval-of-plan';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { readSets } from '../core/json-sets';
import { loader } from '../core/loaders';
import { invoiceById } from '../invoice/invoice.queries';
import { userById } from '../user/user.queries';
import { type PlanFileSets, planFileQueries } from './plan-file-sql';

/** An item that a plan covers. */
export interface PlanItem {
  invoice: Invoice;
  coveredMinor: number;
}

/** A plan with all that hangs on it. */
export interface PlanFile {
  plan: PaymentPlan;
  /** null only between its recording and the refresh that follows it */
  standing: PlanStanding | null;
  /** as agreed, by number */
  instalments: Instalment[];
  instalmentStandings: InstalmentStanding[];
  /** the oldest first */
  items: PlanItem[];
  pauses: PlanPause[];
  reinstatedOn: string[];
  approval: Approval | null;
}

function fileOf(ctx: Reading, sets: PlanFileSets, plan: PaymentPlan): PlanFile {
  const ofPlan = <R extends { plan_id: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.plan_id === plan.id);
  const [standing] = ofPlan(sets.planStandings);
  const [asked] = ofPlan(sets.planApprovals);
  return {
    plan,
    standing: standing ? entityOf(ctx, PlanStanding, standing) : null,
    instalments: ofPlan(sets.instalments).map((row) => entityOf(ctx, Instalment, row)),
    instalmentStandings: ofPlan(sets.instalmentStandings).map((row) =>
      entityOf(ctx, InstalmentStanding, row),
    ),
    items: ofPlan(sets.planItems).map(({ invoice, open_minor }) => ({
      invoice: entityOf(ctx, Invoice, invoice),
      coveredMinor: open_minor,
    })),
    pauses: ofPlan(sets.planPauses).map((row) => entityOf(ctx, PlanPause, row)),
    reinstatedOn: ofPlan(sets.planReinstatements).map((row) => row.reinstated_on),
    approval: asked ? entityOf(ctx, Approval, asked.approval) : null,
  };
}

/** Hands what was read of plans to the loaders that would ask for it, case by case. */
export function primePlanFiles(
  ctx: Reading,
  sets: PlanFileSets,
  caseIds: readonly string[] = [],
): PlanFile[] {
  const files = sets.plans.map((row) => fileOf(ctx, sets, entityOf(ctx, PaymentPlan, row)));
  primeUsers(ctx, sets.planUsers);
  ctx.prime(
    planFile,
    files.map((file) => [file.plan.id, file] as const),
  );
  ctx.prime(
    plansOfCase,
    caseIds.map((caseId) => [caseId, plansIn(files, caseId)] as const),
  );
  ctx.prime(
    approvalOfPlan,
    files.map(({ plan, approval }) => [plan.id, approval] as const),
  );
  ctx.prime(
    invoiceById,
    files.flatMap(({ items }) => items.map(({ invoice }) => [invoice.id, invoice] as const)),
  );
  return files;
}

function plansIn(files: readonly PlanFile[], caseId: string): PaymentPlan[] {
  return files.filter(({ plan }) => plan.caseId === caseId).map(({ plan }) => plan);
}

/** The plans whose id, or whose case's, is among these, in one statement whatever hangs on them. */
async function readFiles(
  ctx: Reading,
  where: 'p.id' | 'p.case_id',
  ids: readonly string[],
): Promise<PlanFile[]> {
  const sets = await readSets<PlanFileSets>(ctx, planFileQueries(where), [ids]);
  return primePlanFiles(ctx, sets);
}

function primeUsers(ctx: Reading, rows: readonly JsonRow[]): void {
  ctx.prime(
    userById,
    rows.map((row) => {
      const user = entityOf(ctx, User, row);
      return [user.id, user] as const;
    }),
  );
}

/** A plan with all that hangs on it; null where there is none. */
export const planFile = loader<string, PlanFile | null>(async (ctx, ids) => {
  const files = new Map((await readFiles(ctx, 'p.id', ids)).map((file) => [file.plan.id, file]));
  return ids.map((id) => files.get(id) ?? null);
});

/** The plans of a case, the latest first; what hangs on them is read along. */
export const plansOfCase = loader<string, PaymentPlan[]>(async (ctx, caseIds) => {
  const files = await readFiles(ctx, 'p.case_id', caseIds);
  return caseIds.map((caseId) => plansIn(files, caseId));
});

import {
  ClaimedPayment,
  CollectionCase,
  CreditNote,
  Customer,
  Dispute,
  Invoice,
  Payment,
  Portfolio,
  PromiseToPay,
  Team,
  User,
} from '@kept/data';
import type { Reason } from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { readSets } from '../core/json-sets';
import { loader } from '../core/loaders';
import type { BalanceRow } from '../standing/case-standing';
import { type CaseCircle, type CaseFileSets, caseFileQueries, type OpenRow } from './case-file-sql';
import { primeCaseFile } from './prime-case-file';

/** How an open case ranks, as of the last day computed. */
export interface CaseRank {
  points: number;
  factors: Reason[];
  balances: BalanceRow[];
  suppressedUntil: string | null;
  suppressedReason: string | null;
}

/** All that a case's page shows, beside its customer and its timeline. */
export interface CaseFile {
  work: CollectionCase;
  isVisible: boolean;
  portfolio: Portfolio;
  customer: Customer;
  team: Team | null;
  owner: User | null;
  callbackOwner: User | null;
  /** null once the case is closed */
  rank: CaseRank | null;
  openItems: OpenRow[];
  invoices: Invoice[];
  credits: CreditNote[];
  payments: Payment[];
  promises: PromiseToPay[];
  claims: ClaimedPayment[];
  disputes: Dispute[];
}

function rankOf(standing: JsonRow | null): CaseRank | null {
  if (standing === null) return null;
  const { points, factors, balances, suppressed_until, suppressed_reason } = standing;
  // as the projection's one writer writes it
  return {
    points: points as number,
    factors: factors as Reason[],
    balances: balances as BalanceRow[],
    suppressedUntil: suppressed_until as string | null,
    suppressedReason: suppressed_reason as string | null,
  };
}

function fileOf(ctx: Reading, sets: CaseFileSets, circle: CaseCircle): CaseFile {
  const work = entityOf(ctx, CollectionCase, circle.work);
  const ofCase = <R extends { case_id: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.case_id === work.id);
  const ofAccount = <R extends { customer_id: string; portfolio_id: string }>(rows: readonly R[]) =>
    rows.filter(
      (row) => row.customer_id === work.customerId && row.portfolio_id === work.portfolioId,
    );
  const userOf = (id: string | null) => {
    const row = sets.users.find((one) => one.id === id);
    return row ? entityOf(ctx, User, row) : null;
  };
  const openItems = ofAccount(sets.openItems);
  const open = new Set(openItems.map(({ source_id }) => source_id));
  return {
    work,
    isVisible: circle.is_visible,
    portfolio: entityOf(ctx, Portfolio, circle.portfolio),
    customer: entityOf(ctx, Customer, circle.customer),
    team: circle.team && entityOf(ctx, Team, circle.team),
    owner: userOf(work.ownerId),
    callbackOwner: userOf(work.callbackOwnerId),
    rank: rankOf(circle.standing),
    openItems,
    invoices: sets.invoices
      .filter(({ id }) => open.has(id))
      .map((row) => entityOf(ctx, Invoice, row)),
    credits: ofAccount(sets.credits).map((row) => entityOf(ctx, CreditNote, row)),
    payments: ofAccount(sets.payments).map((row) => entityOf(ctx, Payment, row)),
    promises: ofCase(sets.promises).map((row) => entityOf(ctx, PromiseToPay, row)),
    claims: ofCase(sets.claims).map((row) => entityOf(ctx, ClaimedPayment, row)),
    disputes: ofCase(sets.disputes).map((row) => entityOf(ctx, Dispute, row)),
  };
}

/**
 * The files of cases, in one statement whatever hangs on them; null where there is no such case. What
 * its rows lead on to (standings, items, names) is handed to those loaders, which then ask nothing.
 */
export const caseFile = loader<string, CaseFile | null>(async (ctx, ids) => {
  const parameters: unknown[] = [ids];
  const isVisible = visible(ctx, {
    action: 'read',
    type: 'CollectionCase',
    alias: 'c',
    parameters,
    columns: { accountManagerId: 'k.account_manager_id' },
  });
  const sets = await readSets<CaseFileSets>(ctx, caseFileQueries(isVisible), parameters);
  const files = sets.circles.map((circle) => fileOf(ctx, sets, circle));
  primeCaseFile(ctx, sets, files);
  const byId = new Map(files.map((file) => [file.work.id, file]));
  return ids.map((id) => byId.get(id) ?? null);
});

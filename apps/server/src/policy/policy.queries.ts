import { DEFAULT_POLICIES, type DebtKind, POLICY_KINDS, type PolicyDocuments } from '@kept/domain';

/** A version of a policy as it stands in the table; days as 'YYYY-MM-DD'. */
export interface PolicyRow {
  kind: string;
  portfolio_id: string | null;
  debt_kind: string | null;
  version: number;
  effective_from: string;
  document: Record<string, unknown>;
}

/** The versions that may speak for portfolios: their own, and the installation's by kind of debt. Takes their ids as a SELECT. */
export const policyRowsSql = (portfolioIds: string) => `
  SELECT kind, portfolio_id, debt_kind, version, effective_from, document
  FROM policy WHERE portfolio_id IS NULL OR portfolio_id IN (${portfolioIds})`;

/** Whom policies are asked for, and as of which day. */
export interface PolicyAsked {
  portfolioId: string;
  debtKind: DebtKind;
  on: Temporal.PlainDate;
}

/**
 * The policies in force on a day: the portfolio's own version where it has one, or else the
 * installation's for its kind of debt, or else what a new installation begins with. A document
 * written before a setting existed takes that setting from the beginning's.
 */
export function policiesOn(rows: readonly PolicyRow[], asked: PolicyAsked): PolicyDocuments {
  const beginning = DEFAULT_POLICIES[asked.debtKind];
  const inForce = POLICY_KINDS.map((kind) => {
    const found =
      latest(
        rows,
        asked.on,
        (row) => row.kind === kind && row.portfolio_id === asked.portfolioId,
      ) ?? latest(rows, asked.on, (row) => row.kind === kind && row.debt_kind === asked.debtKind);
    return [kind, { ...beginning[kind], ...found?.document }];
  });
  // a document is checked against its type at the door through which it comes in
  return Object.fromEntries(inForce) as PolicyDocuments;
}

function latest(
  rows: readonly PolicyRow[],
  on: Temporal.PlainDate,
  isMeant: (row: PolicyRow) => boolean,
): PolicyRow | undefined {
  return rows
    .filter((row) => isMeant(row) && row.effective_from <= on.toString())
    .sort((a, b) => a.version - b.version)
    .at(-1);
}

import { CollectionCase, Contact, ContactPoint, Customer, Debt, Portfolio, User } from '@kept/data';
import { visible } from '../core/ability-sql';
import type { Reading } from '../core/context';
import { entityOf, type JsonRow } from '../core/json-rows';
import { readSets } from '../core/json-sets';
import { groupRows, loader } from '../core/loaders';
import { partiesOfDebt } from '../debt/debt.queries';
import { DebtPartyType } from '../debt/debt.types';
import { portfolioById } from '../portfolio/portfolio.queries';
import { CustomerReferenceType } from './customer.types';

/** All that hangs on a customer, as far as the user may see it. */
export interface CustomerFile {
  parent: Customer | null;
  payer: Customer | null;
  accountManager: User | null;
  contacts: Contact[];
  contactPoints: ContactPoint[];
  references: CustomerReferenceType[];
  debts: Debt[];
  parties: DebtPartyType[];
  cases: CollectionCase[];
  /** of the cases */
  portfolios: Portfolio[];
  hasOtherTeams: boolean;
  /** where the customer has debts or references, whoever may see them: what abilities go by */
  portfolioIds: string[];
}

interface FileSets {
  customers: JsonRow[];
  kin: JsonRow[];
  managers: JsonRow[];
  contacts: JsonRow[];
  contactPoints: JsonRow[];
  references: {
    customerId: string;
    portfolioId: string;
    portfolioName: string;
    reference: string;
  }[];
  debts: (JsonRow & { of_customer: string })[];
  parties: { debtId: string; customerId: string; name: string; liability: string }[];
  cases: (JsonRow & { is_visible: boolean; customer_id: string })[];
  portfolios: JsonRow[];
  places: { customerId: string; portfolioId: string }[];
}

const OWN = 'customer_id = ANY($1::uuid[])';

// a debt is a file's when its customer owes it alone, first or beside somebody else
const DEBTS_OF = `
  SELECT id AS debt_id, customer_id FROM debt WHERE ${OWN}
  UNION SELECT debt_id, customer_id FROM debt_party WHERE ${OWN}`;

function fileQueries(ctx: Reading, parameters: unknown[]): { [K in keyof FileSets]: string } {
  const maySee = visible(ctx, { action: 'read', type: 'Customer', alias: 'k', parameters });
  const maySeeDebt = visible(ctx, { action: 'read', type: 'Debt', alias: 'd', parameters });
  const maySeeReference = visible(ctx, { action: 'read', type: 'Debt', alias: 'r', parameters });
  const maySeeCase = visible(ctx, {
    action: 'read',
    type: 'CollectionCase',
    alias: 'c',
    parameters,
  });
  const debts = `SELECT d.*, o.customer_id AS of_customer
    FROM (${DEBTS_OF}) o JOIN debt d ON d.id = o.debt_id WHERE ${maySeeDebt}`;
  const cases = `SELECT c.*, ${maySeeCase} AS is_visible FROM collection_case c WHERE ${OWN}`;
  return {
    // a parent or payer may be somebody of whom the user may know no more than the name
    customers: `SELECT k.id, k.parent_id, k.payer_id, k.account_manager_id FROM customer k
      WHERE k.id = ANY($1::uuid[]) AND ${maySee}`,
    kin: `SELECT k.id, k.kind, k.name, k.language, k.version
      FROM customer k JOIN customer f ON k.id IN (f.parent_id, f.payer_id) WHERE f.id = ANY($1::uuid[])`,
    managers: `SELECT u.id, u.name, u.roles, u.is_disabled, u.version
      FROM app_user u JOIN customer f ON u.id = f.account_manager_id WHERE f.id = ANY($1::uuid[])`,
    contacts: `SELECT * FROM contact WHERE ${OWN} ORDER BY is_active DESC, name, id`,
    contactPoints: `SELECT * FROM contact_point WHERE ${OWN}
      ORDER BY CASE state WHEN 'VALID' THEN 0 WHEN 'UNVERIFIED' THEN 1 ELSE 2 END, kind DESC, id`,
    references: `SELECT r.customer_id AS "customerId", r.portfolio_id AS "portfolioId", p.name AS "portfolioName", r.reference
      FROM customer_reference r JOIN portfolio p ON p.id = r.portfolio_id
      WHERE r.${OWN} AND ${maySeeReference} ORDER BY p.name, r.reference`,
    debts: `${debts} ORDER BY d.account_number`,
    parties: `SELECT y.debt_id AS "debtId", y.customer_id AS "customerId", k.name, y.liability
      FROM debt_party y JOIN customer k ON k.id = y.customer_id
      WHERE y.debt_id IN (SELECT x.id FROM (${debts}) x)
      ORDER BY CASE y.liability WHEN 'PRIMARY' THEN 0 WHEN 'JOINT' THEN 1 ELSE 2 END, k.name`,
    cases: `${cases} ORDER BY c.state DESC, c.opened_on DESC`,
    portfolios: `SELECT DISTINCT p.* FROM (${cases}) x JOIN portfolio p ON p.id = x.portfolio_id WHERE x.is_visible`,
    places: `SELECT customer_id AS "customerId", portfolio_id AS "portfolioId" FROM debt WHERE ${OWN}
      UNION SELECT customer_id, portfolio_id FROM customer_reference WHERE ${OWN}`,
  };
}

const NOTHING: CustomerFile = {
  parent: null,
  payer: null,
  accountManager: null,
  contacts: [],
  contactPoints: [],
  references: [],
  debts: [],
  parties: [],
  cases: [],
  portfolios: [],
  hasOtherTeams: false,
  portfolioIds: [],
};

function fileOf(ctx: Reading, sets: FileSets, row: JsonRow | undefined): CustomerFile {
  if (row === undefined) return NOTHING;
  const { id } = row;
  const own = <R extends JsonRow>(rows: readonly R[]) =>
    rows.filter((one) => one.customer_id === id);
  const kin = (kinId: unknown) => {
    const found = sets.kin.find((one) => one.id === kinId);
    return found ? entityOf(ctx, Customer, found) : null;
  };
  const manager = sets.managers.find((one) => one.id === row.account_manager_id);
  const debts = sets.debts.filter((one) => one.of_customer === id);
  const debtIds = new Set(debts.map((one) => one.id));
  const cases = own(sets.cases);
  const seen = cases.filter((one) => one.is_visible);
  const seenIn = new Set(seen.map((one) => one.portfolio_id));
  return {
    parent: kin(row.parent_id),
    payer: kin(row.payer_id),
    accountManager: manager ? entityOf(ctx, User, manager) : null,
    contacts: own(sets.contacts).map((one) => entityOf(ctx, Contact, one)),
    contactPoints: own(sets.contactPoints).map((one) => entityOf(ctx, ContactPoint, one)),
    references: sets.references
      .filter((one) => one.customerId === id)
      .map((one) => Object.assign(new CustomerReferenceType(), one)),
    debts: debts.map((one) => entityOf(ctx, Debt, one)),
    parties: sets.parties
      .filter((one) => debtIds.has(one.debtId))
      .map((one) => Object.assign(new DebtPartyType(), one)),
    cases: seen.map((one) => entityOf(ctx, CollectionCase, one)),
    portfolios: sets.portfolios
      .filter((one) => seenIn.has(one.id))
      .map((one) => entityOf(ctx, Portfolio, one)),
    hasOtherTeams: cases.some((one) => !one.is_visible && one.state === 'OPEN'),
    portfolioIds: sets.places.filter((one) => one.customerId === id).map((one) => one.portfolioId),
  };
}

/** Everything about customers in one statement, whatever of it is asked for. */
export const customerFile = loader<string, CustomerFile>(async (ctx, ids) => {
  const parameters: unknown[] = [ids];
  const sets = await readSets<FileSets>(ctx, fileQueries(ctx, parameters), parameters);
  const files = groupRows(ids, sets.customers, (row) => row.id).map(([row]) =>
    fileOf(ctx, sets, row),
  );
  for (const { debts, parties, portfolios } of files) {
    ctx.prime(
      partiesOfDebt,
      debts.map(({ id }) => [id, parties.filter((party) => party.debtId === id)] as const),
    );
    ctx.prime(
      portfolioById,
      portfolios.map((portfolio) => [portfolio.id, portfolio] as const),
    );
  }
  return files;
});

import type { JsonRow } from '../core/json-rows';
import type { ItemStandingRow } from '../invoice/invoice.queries';
import { itemStandingSql } from '../invoice/invoice.queries';
import { type PlanFileSets, planFileQueries } from '../payment-plan/plan-file-sql';
import { type PolicyRow, policyRowsSql } from '../policy/policy.queries';

/** What hangs on a case one to one. */
export interface CaseCircle {
  case_id: string;
  is_visible: boolean;
  work: JsonRow;
  portfolio: JsonRow;
  calendar: JsonRow;
  customer: JsonRow;
  team: JsonRow | null;
  standing: JsonRow | null;
}

/** A row of `open_item`. */
export interface OpenRow {
  source_id: string;
  kind: 'INVOICE' | 'CREDIT_NOTE' | 'PAYMENT';
  customer_id: string;
  portfolio_id: string;
  debt_id: string | null;
  currency: string;
  due_on: string | null;
  open_minor: number;
  disputed_minor: number;
}

type OfCase = JsonRow & { case_id: string };
type OfAccount = JsonRow & { customer_id: string; portfolio_id: string };

export interface CaseFileSets extends PlanFileSets {
  circles: CaseCircle[];
  users: JsonRow[];
  policies: PolicyRow[];
  openItems: OpenRow[];
  invoices: (JsonRow & { id: string })[];
  itemStandings: ItemStandingRow[];
  credits: OfAccount[];
  payments: OfAccount[];
  allocations: (JsonRow & { payment_id: string })[];
  promises: OfCase[];
  promiseStandings: (JsonRow & { promise_id: string })[];
  promiseItems: { promise_id: string; invoice_id: string }[];
  claims: OfCase[];
  claimItems: { claimed_payment_id: string; invoice_id: string }[];
  disputes: OfCase[];
  disputeItems: (JsonRow & { dispute_id: string; invoice_id: string })[];
}

const CASES = '(SELECT * FROM collection_case WHERE id = ANY($1::uuid[]))';

const OPEN = `SELECT o.* FROM ${CASES} c
  JOIN open_item o ON o.customer_id = c.customer_id AND o.portfolio_id = c.portfolio_id`;

/** Rows of the case's own tables: promises, claims, disputes. */
const own = (table: string) => `SELECT t.* FROM ${table} t WHERE t.case_id = ANY($1::uuid[])`;

/** Lines of those rows. */
const lines = (table: string, key: string, parent: string) =>
  `SELECT l.* FROM ${table} l WHERE l.${key} IN (SELECT x.id FROM (${own(parent)}) x)`;

// every invoice the page speaks of: what is open, and what promises and disputes name
const INVOICE_IDS = `
  SELECT source_id FROM (${OPEN}) x WHERE kind = 'INVOICE'
  UNION SELECT invoice_id FROM (${lines('promise_item', 'promise_id', 'promise_to_pay')}) x
  UNION SELECT invoice_id FROM (${lines('dispute_item', 'dispute_id', 'dispute')}) x`;

const PAYMENT_IDS = `SELECT source_id FROM (${OPEN}) x WHERE kind = 'PAYMENT'`;

/** The statement's sets. `isVisible`: whether the user may read case c; $1: the ids of the cases. */
export function caseFileQueries(isVisible: string): { [K in keyof CaseFileSets]: string } {
  return {
    circles: `SELECT c.id AS case_id, ${isVisible} AS is_visible, to_json(c) AS work, to_json(p) AS portfolio,
        to_json(b) AS calendar, to_json(k) AS customer, to_json(t) AS team, to_json(s) AS standing
      FROM ${CASES} c
      JOIN portfolio p ON p.id = c.portfolio_id
      JOIN business_calendar b ON b.id = p.calendar_id
      JOIN customer k ON k.id = c.customer_id
      LEFT JOIN team t ON t.id = c.team_id
      LEFT JOIN case_standing s ON s.case_id = c.id`,
    users: `SELECT u.id, u.name, u.email, u.roles, u.is_disabled, u.version FROM app_user u WHERE u.id IN (
        SELECT owner_id FROM ${CASES} c UNION SELECT callback_owner_id FROM ${CASES} c
        UNION SELECT made_by FROM (${own('promise_to_pay')}) x
        UNION SELECT owner_id FROM (${own('dispute')}) x
        UNION SELECT recorded_by FROM payment WHERE id IN (${PAYMENT_IDS}))`,
    policies: policyRowsSql(`SELECT portfolio_id FROM ${CASES} c`),
    openItems: OPEN,
    invoices: `SELECT i.* FROM invoice i WHERE i.id IN (${INVOICE_IDS}) ORDER BY i.due_on, i.number`,
    itemStandings: itemStandingSql(INVOICE_IDS),
    credits: `SELECT n.* FROM credit_note n
      WHERE n.id IN (SELECT source_id FROM (${OPEN}) x WHERE kind = 'CREDIT_NOTE') ORDER BY n.issued_on, n.number`,
    payments: `SELECT y.* FROM payment y WHERE y.id IN (${PAYMENT_IDS}) ORDER BY y.value_on, y.reference`,
    allocations: `SELECT a.* FROM allocation a WHERE a.payment_id IN (${PAYMENT_IDS}) ORDER BY a.recorded_at, a.id`,
    promises: `${own('promise_to_pay')} ORDER BY t.due_on DESC, t.id DESC`,
    promiseStandings: lines('promise_standing', 'promise_id', 'promise_to_pay'),
    promiseItems: lines('promise_item', 'promise_id', 'promise_to_pay'),
    claims: `${own('claimed_payment')} ORDER BY t.recorded_at DESC`,
    claimItems: lines('claimed_payment_item', 'claimed_payment_id', 'claimed_payment'),
    disputes: `${own('dispute')} ORDER BY t.recorded_at DESC`,
    disputeItems: lines('dispute_item', 'dispute_id', 'dispute'),
    ...planFileQueries('p.case_id'),
  };
}

import type { CollectorRelation, ComplianceFactKind } from '@kept/domain';
import { addressZones } from '../contact-zone/contact-zones';
import type { Reading } from '../core/context';
import { readSets } from '../core/json-sets';
import { caseToRead } from '../negotiation/case-to-read';
import type { CaseWithFacts } from '../standing/case-in-hand';

// $1 customer, $2 portfolio, $3 its today
const QUERIES = {
  customers: `
    SELECT c.name, c.kind, c.country, c.language, c.time_zone, c.region, c.postal_code, m.name AS account_manager
    FROM customer c LEFT JOIN app_user m ON m.id = c.account_manager_id WHERE c.id = $1`,
  portfolios: `
    SELECT p.creditor_name, p.country, p.collector_relation, p.legal_name, p.call_name, p.phone, p.website,
           p.dispute_address, p.licence_no, p.advice_name, p.advice_phone
    FROM portfolio p WHERE p.id = $2`,
  contacts: `
    SELECT k.name, k.relationship FROM contact k
    WHERE k.customer_id = $1 AND k.is_active AND NOT k.do_not_call ORDER BY k.id`,
  facts: `
    SELECT f.kind, f.details FROM compliance_fact f
    WHERE f.customer_id = $1 AND (f.portfolio_id IS NULL OR f.portfolio_id = $2) AND f.ended_at IS NULL
      AND coalesce(f.from_on, '-infinity') <= $3 AND coalesce(f.until_on, 'infinity') >= $3
    ORDER BY f.received_at, f.id`,
  // what somebody talked about with another collector is no conversation with us
  talks: `
    SELECT 1 FROM contact_log l WHERE l.customer_id = $1 AND l.portfolio_id = $2 AND l.reach_class = 'R'
      AND NOT l.is_other_collector LIMIT 1`,
  debts: `
    SELECT d.id, d.account_number, d.current_creditor, d.original_creditor, d.currency, d.itemization_on,
           d.itemization_minor, d.interest_since_minor, d.fees_since_minor, d.payments_since_minor,
           n.sent_on, n.period_ends_on
    FROM debt d LEFT JOIN notice_standing n ON n.debt_id = d.id
    WHERE d.customer_id = $1 AND d.portfolio_id = $2 AND d.recalled_on IS NULL ORDER BY d.id`,
  payments: `
    SELECT p.amount_minor, p.currency, p.value_on FROM payment p
    WHERE p.customer_id = $1 AND p.portfolio_id = $2 AND p.reversed_on IS NULL
    ORDER BY p.value_on DESC, p.id DESC LIMIT 1`,
  promisedBy: `
    SELECT p.id, l.reached_name AS name FROM promise_to_pay p JOIN contact_log l ON l.id = p.contact_log_id
    WHERE p.customer_id = $1 AND p.portfolio_id = $2 AND l.reached_name IS NOT NULL`,
  planNumbers: `
    SELECT p.id, p.number FROM payment_plan p WHERE p.customer_id = $1 AND p.portfolio_id = $2`,
};

interface ScriptSets {
  customers: {
    name: string;
    kind: string;
    country: string | null;
    language: string;
    time_zone: string | null;
    region: string | null;
    postal_code: string | null;
    account_manager: string | null;
  }[];
  portfolios: {
    creditor_name: string;
    country: string;
    collector_relation: CollectorRelation;
    legal_name: string | null;
    call_name: string | null;
    phone: string | null;
    website: string | null;
    dispute_address: string | null;
    licence_no: string | null;
    advice_name: string | null;
    advice_phone: string | null;
  }[];
  contacts: { name: string; relationship: string }[];
  facts: { kind: ComplianceFactKind; details: Record<string, unknown> }[];
  talks: unknown[];
  debts: DebtOfScript[];
  payments: { amount_minor: number; currency: string; value_on: string }[];
  promisedBy: { id: string; name: string }[];
  planNumbers: { id: string; number: number }[];
}

export interface DebtOfScript {
  id: string;
  account_number: string;
  current_creditor: string;
  original_creditor: string | null;
  currency: string;
  itemization_on: string | null;
  itemization_minor: number | null;
  interest_since_minor: number | null;
  fees_since_minor: number | null;
  payments_since_minor: number | null;
  sent_on: string | null;
  period_ends_on: string | null;
}

/** All that a case knows for choosing a script and filling its words. */
export interface ScriptFile extends Omit<ScriptSets, 'customers' | 'portfolios' | 'talks'> {
  inHand: CaseWithFacts;
  customer: ScriptSets['customers'][number];
  portfolio: ScriptSets['portfolios'][number];
  isFirstContact: boolean;
  /** where they are, as far as it is known */
  zone: string;
}

/** Reads it, for somebody who may be led by scripts there. */
export async function readScriptFile(ctx: Reading, caseId: string): Promise<ScriptFile> {
  const inHand = await caseToRead(ctx, caseId, { action: 'read', type: 'CallScript' });
  const { customerId, portfolioId, today } = inHand;
  const { customers, portfolios, talks, ...sets } = await readSets<ScriptSets>(ctx, QUERIES, [
    customerId,
    portfolioId,
    today,
  ]);
  const [customer] = customers;
  const [portfolio] = portfolios;
  if (customer === undefined || portfolio === undefined) {
    throw new Error('a case has its customer and its portfolio');
  }
  return {
    ...sets,
    inHand,
    customer,
    portfolio,
    isFirstContact: talks.length === 0,
    zone: zoneOf(customer) ?? inHand.portfolio.timeZone,
  };
}

// a greeting needs one zone: where the address leaves it open, the portfolio's stands in
function zoneOf({
  time_zone: timeZone,
  country,
  region,
  postal_code: postalCode,
}: ScriptFile['customer']): string | null {
  if (timeZone !== null) return timeZone;
  const [zone, ...others] = addressZones({ country, region, postalCode });
  return others.length === 0 ? (zone ?? null) : null;
}

/** The contact to be asked for where a business owes: who decides, else who handles the invoices. */
export function contactOf({
  contacts,
  customer,
}: ScriptFile): ScriptFile['contacts'][number] | null {
  if (customer.kind === 'PERSON') return null;
  const of = (relationship: string) => contacts.find((one) => one.relationship === relationship);
  return of('DECISION_MAKER') ?? of('OWNER') ?? of('ACCOUNTS_PAYABLE') ?? contacts[0] ?? null;
}

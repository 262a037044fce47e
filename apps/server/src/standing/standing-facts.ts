import type {
  CaseStage,
  ClaimState,
  CloseReason,
  DisputeResolution,
  ItemKind,
  NextActionKind,
  PaymentMethod,
  PlanAdjustment,
  PlanFrequency,
  PlanKind,
  PromiseStatus,
  Reason,
  RiskGrade,
  SpecialistReason,
} from '@kept/domain';
import type { PlanStandingRow } from './plan-rows';

// Rows as the statement of facts-sql.ts gives them: days and moments as text, amounts in minor units.

/** amount, effective on, recorded at, reversed on, reversed at */
export type MovementRow = [number, string, string, string | null, string | null];

interface PairRow {
  customer_id: string;
  portfolio_id: string;
}

export interface CustomerRow {
  id: string;
  name: string;
  specialist_reason: SpecialistReason | null;
  risk_grade: RiskGrade | null;
  usual_pay_day: number | null;
  account_manager_id: string | null;
}

export interface DebtRow extends PairRow {
  /** the latest placement */
  placed_on: string | null;
  ids: string[];
}

export interface CaseRow extends PairRow {
  id: string;
  state: 'OPEN' | 'CLOSED';
  stage: CaseStage;
  opened_on: string;
  closed_on: string | null;
  close_reason: CloseReason | null;
  reopened_count: number;
  team_id: string | null;
  owner_id: string | null;
  next_action: NextActionKind | null;
  next_action_on: string | null;
  next_action_at: string | null;
  next_action_reason: string | null;
  callback_at: string | null;
  callback_owner_id: string | null;
  snoozed_until: string | null;
  held_until: string | null;
  /** the day of its standing; null where it has none */
  computed_for: string | null;
}

export interface ContactRow extends PairRow {
  last_at: string;
  last_outcome: string;
  /** the last conversation with a right party */
  talk_at: string | null;
  /** attempts that reached nobody, of the last weeks */
  attempts: string[] | null;
}

export interface PromiseRow extends PairRow {
  id: string;
  debt_id: string | null;
  currency: string;
  amount_minor: number;
  promised_on: string;
  due_on: string;
  method: PaymentMethod;
  recorded_at: string;
  is_imported: boolean;
  cancelled_on: string | null;
  cancelled_at: string | null;
  superseded_by: string | null;
  superseded_by_plan: string | null;
  item_ids: string[];
  // its standing as last computed; null for a promise just recorded
  status: PromiseStatus | null;
  due_minor: number | null;
  received_minor: number | null;
  late_minor: number | null;
  kept_on: string | null;
  grace_until: string | null;
  broken_on: string | null;
  level: number | null;
  reasons: Reason[] | null;
  computed_for: string | null;
}

export interface PlanRow extends PairRow {
  id: string;
  kind: PlanKind;
  is_hardship: boolean;
  currency: string;
  frequency: PlanFrequency;
  method: PaymentMethod;
  forgiven_minor: number;
  proposed_on: string;
  expires_on: string;
  agreed_on: string | null;
  agreed_at: string | null;
  ended_as: 'CANCELLED' | 'SUPERSEDED' | 'DECLINED' | null;
  ended_on: string | null;
  ended_at: string | null;
  review_on: string | null;
  is_awaiting_approval: boolean;
  /** the books are kept elsewhere: what it would book is expected of them, and not booked here */
  is_expected: boolean;
  /** the items it covers and how much of each, oldest first */
  items: [itemId: string, open: number][];
  /** as last computed; null for a plan just recorded */
  standing: PlanStandingRow | null;
}

/** What only the full way needs of a plan. */
export interface PlanTermsRow extends PairRow {
  plan_id: string;
  instalments: [number: number, dueOn: string, amount: number, interest: number][];
  pauses: [fromOn: string, untilOn: string][];
  reinstated: string[];
  booked: BookedRow[];
}

/** What a plan has booked on an item, as it stands in the books. */
export interface BookedRow {
  id: string;
  invoice_id: string;
  kind: PlanAdjustment['kind'];
  amount_minor: number;
  effective_on: string;
  recorded_at: string;
  reversed_on: string | null;
  reversed_at: string | null;
}

export interface ClaimRow extends PairRow {
  id: string;
  currency: string;
  amount_minor: number;
  paid_on: string;
  recorded_at: string;
  state: ClaimState;
  payment_id: string | null;
  trace_on: string;
  settled_at: string | null;
  item_ids: string[];
}

export interface DisputeRow extends PairRow {
  id: string;
  resolution: DisputeResolution | null;
  resolved_at: string | null;
}

/** A row of the projection `open_item`. */
export interface OpenItemRow extends PairRow {
  source_id: string;
  kind: ItemKind;
  debt_id: string | null;
  number: string;
  currency: string;
  due_on: string | null;
  open_minor: number;
  disputed_minor: number;
  computed_for: string;
}

export interface InvoiceRow extends PairRow {
  id: string;
  debt_id: string;
  number: string;
  currency: string;
  amount_minor: number;
  issued_on: string;
  due_on: string;
  recorded_at: string;
  /** the last element: PAYMENT or CREDIT_NOTE */
  allocations: [...MovementRow, 'PAYMENT' | 'CREDIT_NOTE'][] | null;
  /** the last element: its kind; without those of plans, which follow from the plans */
  adjustments: [...MovementRow, string][] | null;
}

export interface DisputeLineRow extends PairRow {
  invoice_id: string;
  amount_minor: number;
  accepted_minor: number | null;
  resolution: DisputeResolution | null;
  resolved_on: string | null;
}

export interface CreditNoteRow extends PairRow {
  id: string;
  debt_id: string;
  number: string;
  currency: string;
  amount_minor: number;
  issued_on: string;
  recorded_at: string;
  allocations: MovementRow[] | null;
}

export interface PaymentRow extends PairRow {
  id: string;
  debt_id: string | null;
  promise_id: string | null;
  plan_id: string | null;
  number: string;
  method: PaymentMethod;
  currency: string;
  amount_minor: number;
  value_on: string;
  recorded_at: string;
  is_imported: boolean;
  reversed_on: string | null;
  reversed_at: string | null;
  /** the last elements: invoice and its debt */
  allocations: [...MovementRow, string, string][] | null;
}

/** The sets of the light way. */
export interface WorkSets {
  customers: CustomerRow[];
  debts: DebtRow[];
  cases: CaseRow[];
  contacts: ContactRow[];
  promises: PromiseRow[];
  plans: PlanRow[];
  claims: ClaimRow[];
  disputes: DisputeRow[];
  openItems: OpenItemRow[];
}

/** The sets of the full way. */
export interface LedgerSets extends WorkSets {
  invoices: InvoiceRow[];
  disputeLines: DisputeLineRow[];
  creditNotes: CreditNoteRow[];
  payments: PaymentRow[];
  planTerms: PlanTermsRow[];
}

/** The ledger rows of a customer in a portfolio that anything can be open of, or that promises look at. */
export interface LedgerFacts {
  invoices: InvoiceRow[];
  disputeLines: DisputeLineRow[];
  creditNotes: CreditNoteRow[];
  payments: PaymentRow[];
  planTerms: PlanTermsRow[];
}

/** All that is known of one customer in one portfolio. */
export interface PairFacts {
  customerId: string;
  portfolioId: string;
  customer: CustomerRow;
  debtIds: readonly string[];
  placedOn: string | null;
  /** the open case, or else the one closed last */
  case: CaseRow | null;
  contacts: ContactRow | null;
  promises: PromiseRow[];
  plans: PlanRow[];
  claims: ClaimRow[];
  disputes: DisputeRow[];
  /** as the projection has it */
  openItems: OpenItemRow[];
  /** null: only the work changed, and the projection speaks for the ledger */
  ledger: LedgerFacts | null;
}

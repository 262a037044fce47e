import { type AllocationCandidate, allocate, type DebtKind } from '@kept/domain';
import type { Tx } from '../core/context';
import { type WaitingPlan, waitingPlans } from '../payment-plan/running-plans';
import { type LedgerKind, ledgerTable } from './ledger-table';
import type { Slice } from './slices';

type CreditKind = Exclude<LedgerKind, 'INVOICES'>;

const SOURCE = { CREDIT_NOTES: 'credit_note_id', PAYMENTS: 'payment_id' } as const;
const CREDIT_ID = 'coalesce(r.existing_id, r.row_id)';
const TO_ALLOCATE = "(r.outcome = 'NEW' OR r.outcome = 'CHANGED' AND r.is_undone)";

function dayOf(kind: CreditKind): string {
  return kind === 'PAYMENTS' ? 'value_on' : 'issued_on';
}

/**
 * Takes back where a credit went, when the file now says another amount, day or item: the books say
 * from its value day on that it never went there, and keep what was known before. Call it before the
 * rows are changed.
 */
export async function undoAllocations(tx: Tx, slice: Slice, kind: CreditKind): Promise<void> {
  const { ready } = slice.job.tables;
  const { table } = ledgerTable(kind);
  await tx.execute(
    `WITH undone AS (
       UPDATE ${ready} r SET is_undone = true FROM ${table} e
       WHERE r.slice = $1 AND r.outcome = 'CHANGED' AND e.id = r.existing_id
         AND (e.amount_minor, e.currency, e.${dayOf(kind)}, e.invoice_id)
             IS DISTINCT FROM (r.amount_minor, r.currency::char(3), r.${dayOf(kind)}, r.invoice_id)
       RETURNING e.id
     )
     UPDATE allocation a SET reversed_on = a.effective_on, reversed_at = $2
     FROM undone WHERE a.${SOURCE[kind]} = undone.id AND a.reversed_on IS NULL`,
    [slice.number, tx.now],
  );
}

/** Puts the slice's new credits where the file says, and else where the domain's `allocate` says. */
export async function allocateCredits(tx: Tx, slice: Slice, kind: CreditKind): Promise<void> {
  await allocateToNamed(tx, slice, kind);
  const credits = await creditsLeft(tx, slice, kind);
  if (credits.length > 0) await allocateOneByOne(tx, { slice, kind, credits });
}

// SQL: what is open of invoice `i`, whatever the day
const OPEN = `i.amount_minor
  - coalesce((SELECT sum(a.amount_minor) FROM allocation a WHERE a.invoice_id = i.id AND a.reversed_on IS NULL), 0)
  - coalesce((SELECT sum(CASE WHEN j.kind IN ('FEE', 'INTEREST') THEN -j.amount_minor ELSE j.amount_minor END)
              FROM adjustment j WHERE j.invoice_id = i.id AND j.reversed_on IS NULL), 0)`;

// the plain case, for a million rows: the item named has room for all that names it, and nothing of it is disputed
async function allocateToNamed(tx: Tx, slice: Slice, kind: CreditKind): Promise<void> {
  const { job, number, portfolioId } = slice;
  await tx.execute(
    `WITH asked AS (
       SELECT r.invoice_id, ${CREDIT_ID} AS credit_id, r.customer_id, r.amount_minor, r.currency,
              r.${dayOf(kind)} AS day, sum(r.amount_minor) OVER (PARTITION BY r.invoice_id) AS total
       FROM ${job.tables.ready} r
       WHERE r.slice = $1 AND ${TO_ALLOCATE} AND r.invoice_id IS NOT NULL
     )
     INSERT INTO allocation (portfolio_id, customer_id, ${SOURCE[kind]}, invoice_id, amount_minor, currency, basis, effective_on, recorded_at)
     SELECT $2, asked.customer_id, asked.credit_id, i.id, asked.amount_minor, asked.currency, 'NAMED',
            greatest(asked.day, i.issued_on), $3
     FROM asked JOIN invoice i ON i.id = asked.invoice_id
     WHERE i.currency = asked.currency AND asked.total <= ${OPEN}
       AND NOT EXISTS (SELECT FROM dispute_item d WHERE d.invoice_id = i.id)`,
    [number, portfolioId, tx.now],
  );
}

interface Credit {
  id: string;
  customerId: string;
  debtId: string | null;
  invoiceId: string | null;
  amount: number;
  currency: string;
  day: string;
}

// a credit note without an item stays unapplied until somebody says where it belongs
async function creditsLeft(tx: Tx, slice: Slice, kind: CreditKind): Promise<Credit[]> {
  const { job, number } = slice;
  const { table } = ledgerTable(kind);
  return tx.query<Credit>(
    `SELECT c.id, c.customer_id AS "customerId", c.debt_id AS "debtId", c.invoice_id AS "invoiceId",
            c.amount_minor AS amount, c.currency, c.${dayOf(kind)} AS day
     FROM ${job.tables.ready} r JOIN ${table} c ON c.id = ${CREDIT_ID}
     WHERE r.slice = $1 AND ${TO_ALLOCATE} ${kind === 'CREDIT_NOTES' ? 'AND c.invoice_id IS NOT NULL' : ''}
       AND NOT EXISTS (SELECT FROM allocation a WHERE a.${SOURCE[kind]} = c.id AND a.reversed_on IS NULL)
     ORDER BY c.${dayOf(kind)}, r.line`,
    [number],
  );
}

interface CandidateRow {
  id: string;
  customerId: string;
  debtId: string;
  number: string;
  currency: string;
  dueOn: string;
  open: number;
  disputed: number;
}

type Candidate = { -readonly [K in keyof AllocationCandidate]: AllocationCandidate[K] };

async function candidatesOf(
  tx: Tx,
  slice: Slice,
  customerIds: readonly string[],
): Promise<Map<string, Candidate[]>> {
  const rows = await tx.query<CandidateRow>(
    `SELECT * FROM (
       SELECT i.id, i.customer_id AS "customerId", i.debt_id AS "debtId", i.number, i.currency,
              i.due_on AS "dueOn", (${OPEN})::bigint AS open,
              coalesce(o.disputed_minor, 0) AS disputed
       FROM invoice i LEFT JOIN open_item o ON o.source_id = i.id
       WHERE i.customer_id = ANY($1) AND i.portfolio_id = $2) x
     WHERE open > 0`,
    [[...new Set(customerIds)], slice.portfolioId],
  );
  const candidates = new Map<string, Candidate[]>();
  for (const { id, customerId, dueOn, ...row } of rows) {
    const list = candidates.get(customerId) ?? [];
    list.push({ ...row, itemId: id, dueOn: Temporal.PlainDate.from(dueOn) });
    candidates.set(customerId, list);
  }
  return candidates;
}

interface Placed {
  credit_id: string;
  customer_id: string;
  invoice_id: string;
  amount_minor: number;
  currency: string;
  basis: string;
  day: string;
}

interface ToPlace {
  slice: Slice;
  kind: CreditKind;
  credits: readonly Credit[];
}

// part payments, two payments of one item, disputed items, and payments that name nothing: by value day
async function allocateOneByOne(tx: Tx, { slice, kind, credits }: ToPlace): Promise<void> {
  const customerIds = credits.map((credit) => credit.customerId);
  const candidates = await candidatesOf(tx, slice, customerIds);
  const waiting = await waitingPlans(tx, { customerIds, portfolioId: slice.portfolioId });
  const debtKind: DebtKind = slice.job.portfolio.debtKind === 'CONSUMER' ? 'CONSUMER' : 'BUSINESS';
  const placed: Placed[] = [];
  for (const credit of credits) {
    const open = candidates.get(credit.customerId) ?? [];
    const plan = kind === 'PAYMENTS' ? waiting(credit.customerId, credit.currency) : undefined;
    const decision = allocate(
      {
        ...credit,
        namedItemIds: credit.invoiceId ? [credit.invoiceId] : [],
        ...(plan && { plan }),
      },
      // a credit note is what settles a dispute, so the disputed part is not kept from it
      kind === 'CREDIT_NOTES' ? open.map((item) => ({ ...item, disputed: 0 })) : open,
      { debtKind },
    );
    if (decision.basis === 'EXACT') takeInstalment(plan, credit.amount);
    for (const { itemId, amount } of decision.allocations) {
      const item = open.find((candidate) => candidate.itemId === itemId);
      if (!item) throw new Error(`allocated to ${itemId}, which is not open`);
      item.open -= amount;
      placed.push({
        credit_id: credit.id,
        customer_id: credit.customerId,
        invoice_id: itemId,
        amount_minor: amount,
        currency: credit.currency,
        basis: decision.basis,
        day: credit.day,
      });
    }
  }
  await insertAllocations(tx, { slice, kind, placed });
}

/** An instalment is paid once, also by two payments of one file. */
function takeInstalment(plan: WaitingPlan | undefined, amount: number): void {
  const at = plan?.instalments.indexOf(amount) ?? -1;
  if (at >= 0) plan?.instalments.splice(at, 1);
}

async function insertAllocations(
  tx: Tx,
  { slice, kind, placed }: { slice: Slice; kind: CreditKind; placed: readonly Placed[] },
): Promise<void> {
  if (placed.length === 0) return;
  await tx.execute(
    `INSERT INTO allocation (portfolio_id, customer_id, ${SOURCE[kind]}, invoice_id, amount_minor, currency, basis, effective_on, recorded_at)
     SELECT $1, x.customer_id, x.credit_id, x.invoice_id, x.amount_minor, x.currency, x.basis, greatest(x.day, i.issued_on), $3
     FROM jsonb_to_recordset($2::jsonb) AS x(credit_id uuid, customer_id uuid, invoice_id uuid, amount_minor bigint,
                                             currency char(3), basis text, day date)
     JOIN invoice i ON i.id = x.invoice_id`,
    [slice.portfolioId, JSON.stringify(placed), tx.now],
  );
}

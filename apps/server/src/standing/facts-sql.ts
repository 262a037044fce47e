// What the standing of customers is computed from, a SELECT per kind of fact.
// $1 customers (uuid[]), $2 one portfolio or null for all, $3 the first day to be computed,
// $4 the moment from which attempts to reach somebody still count.

/** The customers and portfolios asked for, as a condition on a table's alias. */
const pairs = (alias: string) =>
  `${alias}.customer_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR ${alias}.portfolio_id = $2)`;

/** A movement as an array: fewer bytes than an object with named fields, and there are many. */
const movement = (alias: string, ...extra: string[]) =>
  `json_agg(json_build_array(${[
    'amount_minor',
    'effective_on',
    'recorded_at',
    'reversed_on',
    'reversed_at',
  ]
    .map((column) => `${alias}.${column}`)
    .concat(extra)
    .join(', ')}))`;

/** Put on it for good by the first day, so that nothing can be open of it on that day or later. */
const settled = (key: string, alias: string) =>
  `(SELECT coalesce(sum(s.amount_minor), 0) FROM allocation s
    WHERE s.${key} = ${alias}.id AND s.reversed_on IS NULL AND s.effective_on <= $3::date)`;

const customers = `
  SELECT id, name, specialist_reason, risk_grade, usual_pay_day, account_manager_id
  FROM customer WHERE id = ANY($1::uuid[])`;

const debts = `
  SELECT d.customer_id, d.portfolio_id, max(d.placed_on) AS placed_on, array_agg(d.id) AS ids
  FROM debt d WHERE ${pairs('d')} GROUP BY d.customer_id, d.portfolio_id`;

// the case in hand, or else the one that was closed last
const cases = `
  SELECT DISTINCT ON (k.customer_id, k.portfolio_id)
         k.id, k.customer_id, k.portfolio_id, k.state, k.stage, k.opened_on, k.closed_on, k.close_reason,
         k.reopened_count, k.team_id, k.owner_id, k.next_action, k.next_action_on, k.next_action_at, k.next_action_reason,
         k.callback_at, k.callback_owner_id, k.snoozed_until, k.held_until,
         s.computed_for
  FROM collection_case k LEFT JOIN case_standing s ON s.case_id = k.id
  WHERE ${pairs('k')}
  ORDER BY k.customer_id, k.portfolio_id, k.state = 'OPEN' DESC, k.closed_on DESC, k.id DESC`;

// one probe of the index each: a customer with a thousand contacts costs no more than one with ten
const contacts = `
  SELECT k.customer_id, k.portfolio_id, last.occurred_at AS last_at, last.outcome AS last_outcome,
         talk.occurred_at AS talk_at, tries.at AS attempts
  FROM (SELECT DISTINCT c.customer_id, c.portfolio_id FROM collection_case c WHERE ${pairs('c')}) k
  JOIN LATERAL (
    SELECT l.occurred_at, l.outcome FROM contact_log l
    WHERE l.customer_id = k.customer_id AND l.portfolio_id = k.portfolio_id
    ORDER BY l.occurred_at DESC LIMIT 1) last ON true
  LEFT JOIN LATERAL (
    SELECT l.occurred_at FROM contact_log l
    WHERE l.customer_id = k.customer_id AND l.portfolio_id = k.portfolio_id AND l.reach_class = 'R'
    ORDER BY l.occurred_at DESC LIMIT 1) talk ON true
  LEFT JOIN LATERAL (
    SELECT json_agg(l.occurred_at) AS at FROM contact_log l
    WHERE l.customer_id = k.customer_id AND l.portfolio_id = k.portfolio_id
      AND l.occurred_at >= $4::timestamptz AND l.reach_class IN ('U', 'A')) tries ON true`;

const promises = `
  SELECT p.id, p.customer_id, p.portfolio_id, p.debt_id, p.currency, p.amount_minor, p.promised_on, p.due_on,
         p.method, p.recorded_at, p.is_imported, p.cancelled_on, p.cancelled_at, p.superseded_by, p.superseded_by_plan,
         (SELECT coalesce(json_agg(i.invoice_id ORDER BY i.invoice_id), '[]')
          FROM promise_item i WHERE i.promise_id = p.id) AS item_ids,
         s.status, s.due_minor, s.received_minor, s.late_minor, s.kept_on, s.grace_until, s.broken_on, s.level,
         s.reasons, s.computed_for
  FROM promise_to_pay p LEFT JOIN promise_standing s ON s.promise_id = p.id
  WHERE ${pairs('p')} ORDER BY p.recorded_at, p.id`;

const plans = `
  SELECT p.id, p.customer_id, p.portfolio_id, p.kind, p.is_hardship, p.currency, p.frequency, p.method,
         p.forgiven_minor, p.proposed_on, p.expires_on, p.agreed_on, p.agreed_at, p.ended_as, p.ended_on,
         p.ended_at, p.review_on,
         EXISTS (SELECT FROM approval a WHERE a.plan_id = p.id AND a.state = 'WAITING') AS is_awaiting_approval,
         (SELECT f.ledger_master = 'ERP' FROM portfolio f WHERE f.id = p.portfolio_id) AS is_expected,
         (SELECT coalesce(json_agg(json_build_array(t.invoice_id, t.open_minor) ORDER BY i.due_on, i.id), '[]')
          FROM payment_plan_item t JOIN invoice i ON i.id = t.invoice_id WHERE t.plan_id = p.id) AS items,
         to_json(s) AS standing
  FROM payment_plan p LEFT JOIN plan_standing s ON s.plan_id = p.id
  WHERE ${pairs('p')} ORDER BY p.id`;

// what a plan is judged by; the light way goes on from the verdict
const planTerms = `
  SELECT p.id AS plan_id, p.customer_id, p.portfolio_id,
         (SELECT coalesce(json_agg(json_build_array(n.number, n.due_on, n.amount_minor, n.interest_minor)
                                   ORDER BY n.number), '[]')
          FROM instalment n WHERE n.plan_id = p.id) AS instalments,
         (SELECT coalesce(json_agg(json_build_array(u.from_on, u.until_on) ORDER BY u.from_on), '[]')
          FROM plan_pause u WHERE u.plan_id = p.id) AS pauses,
         (SELECT coalesce(json_agg(r.reinstated_on ORDER BY r.reinstated_on), '[]')
          FROM plan_reinstatement r WHERE r.plan_id = p.id) AS reinstated,
         (SELECT coalesce(json_agg(json_build_object('id', j.id, 'invoice_id', j.invoice_id, 'kind', j.kind,
                    'amount_minor', j.amount_minor, 'effective_on', j.effective_on,
                    'recorded_at', j.recorded_at, 'reversed_on', j.reversed_on,
                    'reversed_at', j.reversed_at)
                  ORDER BY j.effective_on, j.id), '[]')
          FROM adjustment j WHERE j.plan_id = p.id) AS booked
  FROM payment_plan p WHERE ${pairs('p')}`;

const claims = `
  SELECT c.id, c.customer_id, c.portfolio_id, c.currency, c.amount_minor, c.paid_on, c.recorded_at, c.state,
         c.payment_id, c.trace_on, c.settled_at,
         (SELECT coalesce(json_agg(i.invoice_id ORDER BY i.invoice_id), '[]')
          FROM claimed_payment_item i WHERE i.claimed_payment_id = c.id) AS item_ids
  FROM claimed_payment c WHERE ${pairs('c')}`;

const disputes = `
  SELECT d.id, d.customer_id, d.portfolio_id, d.resolution, d.resolved_at
  FROM dispute d WHERE ${pairs('d')}`;

// what stands in the projection: the light way starts from it, the full way says what is no longer there
const openItems = `
  SELECT o.source_id, o.kind, o.portfolio_id, o.customer_id, o.debt_id, o.number, o.currency, o.due_on,
         o.open_minor, o.disputed_minor, o.computed_for
  FROM open_item o WHERE ${pairs('o')}`;

const invoices = `
  SELECT i.id, i.customer_id, i.portfolio_id, i.debt_id, i.number, i.currency, i.amount_minor, i.issued_on,
         i.due_on, i.recorded_at,
         (SELECT ${movement('a', "CASE WHEN a.payment_id IS NULL THEN 'CREDIT_NOTE' ELSE 'PAYMENT' END")}
          FROM allocation a WHERE a.invoice_id = i.id) AS allocations,
         (SELECT ${movement('a', 'a.kind')} FROM adjustment a
          WHERE a.invoice_id = i.id AND a.plan_id IS NULL) AS adjustments
  FROM invoice i
  WHERE ${pairs('i')}
    AND (i.amount_minor <> ${settled('invoice_id', 'i')}
      OR EXISTS (SELECT FROM adjustment a WHERE a.invoice_id = i.id)
      OR EXISTS (SELECT FROM promise_item p WHERE p.invoice_id = i.id)
      OR EXISTS (SELECT FROM payment_plan_item p WHERE p.invoice_id = i.id))`;

const disputeLines = `
  SELECT d.customer_id, d.portfolio_id, l.invoice_id, l.amount_minor, l.accepted_minor, d.resolution,
         d.resolved_on
  FROM dispute d JOIN dispute_item l ON l.dispute_id = d.id WHERE ${pairs('d')}`;

const creditNotes = `
  SELECT c.id, c.customer_id, c.portfolio_id, c.debt_id, c.number, c.currency, c.amount_minor, c.issued_on,
         c.recorded_at,
         (SELECT ${movement('a')} FROM allocation a WHERE a.credit_note_id = c.id) AS allocations
  FROM credit_note c
  WHERE ${pairs('c')} AND c.amount_minor <> ${settled('credit_note_id', 'c')}`;

// those with something unapplied or undone, and those that may be a promise's or a plan's money
const payments = `
  SELECT p.id, p.customer_id, p.portfolio_id, p.debt_id, p.promise_id, p.plan_id,
         p.reference AS number, p.method,
         p.currency, p.amount_minor, p.value_on, p.recorded_at, p.is_imported, p.reversed_on, p.reversed_at,
         (SELECT ${movement('a', 'a.invoice_id', 'i.debt_id')}
          FROM allocation a JOIN invoice i ON i.id = a.invoice_id WHERE a.payment_id = p.id) AS allocations
  FROM payment p
  WHERE ${pairs('p')}
    AND (p.amount_minor <> ${settled('payment_id', 'p')}
      OR EXISTS (SELECT FROM promise_to_pay t
                 WHERE t.customer_id = p.customer_id AND t.portfolio_id = p.portfolio_id
                   AND p.value_on >= t.promised_on - 60)
      OR p.plan_id IS NOT NULL
      OR EXISTS (SELECT FROM payment_plan t JOIN payment_plan_item i ON i.plan_id = t.id
                 JOIN allocation a ON a.invoice_id = i.invoice_id
                 WHERE t.customer_id = p.customer_id AND t.portfolio_id = p.portfolio_id AND a.payment_id = p.id))`;

/** Enough when only the work on a case changed: the ledger is taken from its projection. */
export const WORK_FACTS = {
  customers,
  debts,
  cases,
  contacts,
  promises,
  plans,
  claims,
  disputes,
  openItems,
} as const;

/** Everything, from the ledger's own rows. */
export const LEDGER_FACTS = {
  ...WORK_FACTS,
  invoices,
  disputeLines,
  creditNotes,
  payments,
  planTerms,
} as const;

// What is on file of persons as far as the rules of contacting ask, a SELECT per kind of row.
// $1 customers (uuid[]), $2 the moment from which earlier contacts may still count.

/** Debts of a customer: their own, and those in which they are named beside another. */
const debtsOf = (customer: string) => `(
    SELECT id AS debt_id FROM debt WHERE customer_id = ${customer}
    UNION SELECT debt_id FROM debt_party WHERE customer_id = ${customer})`;

/** Who owes a debt: whoever has it, and whoever is named beside them. */
const owersOf = (debt: string) => `(
    SELECT customer_id FROM debt WHERE id = ${debt}
    UNION ALL SELECT customer_id FROM debt_party WHERE debt_id = ${debt})`;

// of others who owe the same debts, for rules that count by the debt. LATERAL goes from the few debts of those asked
// about by index; joined as a table, everybody's debts would be read each time
const OTHERS = `
  SELECT DISTINCT me.customer_id AS of_customer, other.customer_id
  FROM unnest($1::uuid[]) AS me (customer_id)
  CROSS JOIN LATERAL ${debtsOf('me.customer_id')} mine
  CROSS JOIN LATERAL ${owersOf('mine.debt_id')} other
  WHERE other.customer_id <> me.customer_id`;

const persons = `
  SELECT c.id, c.kind, c.time_zone, c.country, c.region, c.city, c.postal_code
  FROM customer c WHERE c.id = ANY($1::uuid[])`;

const points = `
  SELECT p.id, p.customer_id, p.contact_id, p.kind, p.value, p.use, p.state, p.time_zone,
         p.opted_out_at IS NOT NULL AS is_opted_out, k.relationship, coalesce(k.do_not_call, false) AS do_not_call
  FROM contact_point p LEFT JOIN contact k ON k.id = p.contact_id
  WHERE p.customer_id = ANY($1::uuid[]) ORDER BY p.id`;

const FACT = (of: string) => `
  f.id, ${of} AS customer_id, f.portfolio_id, f.kind, f.debt_ids, f.contact_point_id, f.details, f.from_on, f.until_on,
  f.received_at, f.is_written`;

// what was said of a debt stops it for everybody who owes it: 12 CFR 1006.38(c), (d)
const facts = `
  SELECT ${FACT('f.customer_id')}
  FROM compliance_fact f WHERE f.customer_id = ANY($1::uuid[]) AND f.ended_at IS NULL
  UNION ALL
  SELECT ${FACT('o.of_customer')}
  FROM (${OTHERS}) o
  JOIN compliance_fact f ON f.customer_id = o.customer_id AND f.ended_at IS NULL
    AND f.kind IN ('DISPUTE_WRITTEN', 'DISPUTE_ORAL', 'TIME_BARRED')
    AND EXISTS (SELECT FROM ${debtsOf('o.of_customer')} y WHERE y.debt_id = ANY(f.debt_ids))
  ORDER BY id`;

const debts = `
  SELECT me.customer_id, d.id, d.portfolio_id, coalesce(d.opened_on, d.default_on) AS incurred_on,
         d.kind = 'STUDENT_LOAN' AS is_student_loan
  FROM unnest($1::uuid[]) AS me (customer_id)
  CROSS JOIN LATERAL ${debtsOf('me.customer_id')} mine
  JOIN debt d ON d.id = mine.debt_id ORDER BY d.id`;

const owed = `
  SELECT o.customer_id, o.portfolio_id, sum(o.open_minor)::bigint AS owed_minor
  FROM open_item o WHERE o.customer_id = ANY($1::uuid[]) AND o.currency = 'USD'
  GROUP BY o.customer_id, o.portfolio_id`;

/** What was talked about: the debts ticked, those of the attempt, or all that the customer owes in that portfolio. */
const debtsOfLog = (log: string, attempt: string) => `
  coalesce(
    (SELECT json_agg(x.debt_id) FROM contact_log_debt x WHERE x.contact_log_id = ${log}.id),
    to_json(${attempt}.debt_ids),
    (SELECT json_agg(d.id) FROM ${debtsOf(`${log}.customer_id`)} y JOIN debt d ON d.id = y.debt_id
     WHERE d.portfolio_id = ${log}.portfolio_id),
    '[]')`;

const logs = `
  SELECT l.customer_id AS of_customer, l.customer_id, l.occurred_at AS at, l.channel, l.direction, l.outcome, l.is_reply,
         l.is_other_collector, p.use, k.relationship, a.party, a.purpose, ${debtsOfLog('l', 'a')} AS debt_ids
  FROM contact_log l
  LEFT JOIN contact_point p ON p.id = l.contact_point_id
  LEFT JOIN contact k ON k.id = l.contact_id
  LEFT JOIN contact_attempt a ON a.id = l.attempt_id
  WHERE l.customer_id = ANY($1::uuid[]) AND l.occurred_at >= $2::timestamptz`;

// dialled and not logged: they count as placed
const attempts = `
  SELECT a.customer_id AS of_customer, a.customer_id, a.placed_at AS at, a.channel, a.direction, a.party, a.purpose,
         p.use, to_json(a.debt_ids) AS debt_ids
  FROM contact_attempt a LEFT JOIN contact_point p ON p.id = a.contact_point_id
  WHERE a.customer_id = ANY($1::uuid[]) AND a.state IN ('PLANNED', 'PLACED') AND a.placed_at >= $2::timestamptz`;

const logsOfOthers = `
  SELECT o.of_customer, l.customer_id, l.occurred_at AS at, l.channel, l.direction, l.outcome, l.is_reply,
         l.is_other_collector, p.use, k.relationship, a.party, a.purpose, ${debtsOfLog('l', 'a')} AS debt_ids
  FROM (${OTHERS}) o
  JOIN contact_log l ON l.customer_id = o.customer_id AND l.occurred_at >= $2::timestamptz
  LEFT JOIN contact_point p ON p.id = l.contact_point_id
  LEFT JOIN contact k ON k.id = l.contact_id
  LEFT JOIN contact_attempt a ON a.id = l.attempt_id`;

const attemptsOfOthers = `
  SELECT o.of_customer, a.customer_id, a.placed_at AS at, a.channel, a.direction, a.party, a.purpose, p.use,
         to_json(a.debt_ids) AS debt_ids
  FROM (${OTHERS}) o
  JOIN contact_attempt a ON a.customer_id = o.customer_id AND a.state IN ('PLANNED', 'PLACED')
    AND a.placed_at >= $2::timestamptz
  LEFT JOIN contact_point p ON p.id = a.contact_point_id`;

export const PERSON_SETS = {
  persons,
  points,
  facts,
  debts,
  owed,
  logs,
  attempts,
  logsOfOthers,
  attemptsOfOthers,
} as const;

/** Whoever owes one of the debts of a case ($1): all are locked before a contact is placed. */
export const CO_DEBTORS = `
  SELECT DISTINCT other.customer_id AS id
  FROM collection_case k
  CROSS JOIN LATERAL ${debtsOf('k.customer_id')} mine
  JOIN debt d ON d.id = mine.debt_id AND d.portfolio_id = k.portfolio_id
  CROSS JOIN LATERAL ${owersOf('d.id')} other
  WHERE k.id = $1`;

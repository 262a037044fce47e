import type { JsonRow } from '../core/json-rows';

type OfPlan = JsonRow & { plan_id: string };

/** What a plan's page shows, set by set. */
export interface PlanFileSets {
  plans: JsonRow[];
  planStandings: OfPlan[];
  instalments: OfPlan[];
  instalmentStandings: OfPlan[];
  planItems: { plan_id: string; open_minor: number; invoice: JsonRow }[];
  planPauses: OfPlan[];
  planReinstatements: { plan_id: string; reinstated_on: string }[];
  planApprovals: { plan_id: string; approval: JsonRow }[];
  planUsers: JsonRow[];
}

/** The sets of the plans whose id, or whose case's id, is among $1. */
export function planFileQueries(where: 'p.id' | 'p.case_id'): {
  [K in keyof PlanFileSets]: string;
} {
  const plans = `(SELECT p.* FROM payment_plan p WHERE ${where} = ANY($1::uuid[]))`;
  const lines = (table: string) =>
    `SELECT l.* FROM ${table} l WHERE l.plan_id IN (SELECT p.id FROM ${plans} p)`;
  return {
    plans: `SELECT p.* FROM ${plans} p ORDER BY p.id DESC`,
    planStandings: lines('plan_standing'),
    instalments: `${lines('instalment')} ORDER BY l.number`,
    instalmentStandings: `${lines('instalment_standing')} ORDER BY l.number`,
    planItems: `SELECT l.plan_id, l.open_minor, to_json(i) AS invoice
      FROM (${lines('payment_plan_item')}) l JOIN invoice i ON i.id = l.invoice_id
      ORDER BY i.due_on, i.number`,
    planPauses: `${lines('plan_pause')} ORDER BY l.from_on, l.id`,
    planReinstatements: `${lines('plan_reinstatement')} ORDER BY l.reinstated_on, l.id`,
    planApprovals: `SELECT DISTINCT ON (p.id) p.id AS plan_id, to_json(a) AS approval
      FROM ${plans} p JOIN approval a ON a.plan_id = p.id OR a.counter_plan_id = p.id
      ORDER BY p.id, a.asked_at DESC, a.id DESC`,
    planUsers: `SELECT u.id, u.name, u.email, u.roles, u.is_disabled, u.version FROM app_user u WHERE u.id IN (
        SELECT proposed_by FROM ${plans} p UNION SELECT agreed_by FROM ${plans} p
        UNION SELECT made_by FROM (${lines('plan_pause')}) x)`,
  };
}

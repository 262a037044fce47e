import type { Reading } from '../core/context';
import type { PairStanding } from '../standing/pair-standing';
import { computeStandings } from '../standing/refresh-standing';
import {
  type ComparedProjection,
  compareProjection,
  describeDifference,
} from './compare-projection';
import type { Differences } from './difference';
import type { Group } from './standing-groups';

const PROJECTIONS = {
  openItems: {
    table: 'open_item',
    key: ['source_id'],
    stored: 'SELECT * FROM open_item WHERE customer_id = ANY($2) AND portfolio_id = $3',
  },
  promises: {
    table: 'promise_standing',
    key: ['promise_id'],
    stored: `SELECT s.* FROM promise_standing s JOIN promise_to_pay p ON p.id = s.promise_id
             WHERE p.customer_id = ANY($2) AND p.portfolio_id = $3`,
  },
  plans: {
    table: 'plan_standing',
    key: ['plan_id'],
    stored: 'SELECT * FROM plan_standing WHERE customer_id = ANY($2) AND portfolio_id = $3',
  },
  instalments: {
    table: 'instalment_standing',
    key: ['plan_id', 'number'],
    stored: `SELECT s.* FROM instalment_standing s JOIN payment_plan p ON p.id = s.plan_id
             WHERE p.customer_id = ANY($2) AND p.portfolio_id = $3`,
  },
  standings: {
    table: 'case_standing',
    key: ['case_id'],
    stored: 'SELECT * FROM case_standing WHERE customer_id = ANY($2) AND portfolio_id = $3',
  },
} as const satisfies Record<string, ComparedProjection>;

/** Computes the standing of some customers anew, as of the day for which it stands, and compares. */
export async function verifyStanding(
  ctx: Reading,
  { customerIds, portfolioId, day }: Group,
  differences: Differences,
): Promise<void> {
  const { pairs } = await computeStandings(ctx, customerIds, {
    portfolioId,
    days: [Temporal.PlainDate.from(day)],
    isRecomputed: true,
  });
  const computed = {
    openItems: pairs.flatMap((pair) => pair.openItems ?? []),
    promises: pairs.flatMap((pair) => pair.promises ?? []),
    plans: pairs.flatMap((pair) => pair.plans ?? []),
    instalments: pairs.flatMap((pair) => pair.instalments ?? []),
    // a case that would only now be opened is told below
    standings: pairs.flatMap(({ standing, newCaseIds }) =>
      standing !== null && !newCaseIds.has(standing.case_id) ? [standing] : [],
    ),
  };
  for (const name of ['openItems', 'promises', 'plans', 'instalments', 'standings'] as const) {
    const projection = PROJECTIONS[name];
    const asked = { computed: computed[name], customerIds, portfolioId };
    for (const row of await compareProjection(ctx, projection, asked)) {
      differences.add({ check: projection.table, id: row.id, text: describeDifference(row) });
    }
  }
  for (const pair of pairs) {
    addBookings(pair, differences);
    addCases(pair, { portfolioId, day }, differences);
  }
}

/** What plans have booked is what follows from them, no more and no less. */
function addBookings({ bookings }: PairStanding, differences: Differences): void {
  for (const booking of bookings) {
    const { plan_id, kind, amount_minor, invoice_id, effective_on } = booking;
    const what = `${kind} of ${amount_minor} on invoice ${invoice_id}, effective ${effective_on}`;
    differences.add({
      check: 'adjustment',
      id: booking.isNew ? plan_id : booking.id,
      text: booking.isNew
        ? `the plan should have booked ${what}`
        : `the plan does not make it: ${what}, to be reversed on ${booking.reversed_on}`,
    });
  }
}

function addCases(
  { changedCases, newCaseIds, facts, happenings }: PairStanding,
  { portfolioId, day }: Pick<Group, 'portfolioId' | 'day'>,
  differences: Differences,
): void {
  for (const work of changedCases) {
    const isNew = newCaseIds.has(work.id);
    const kinds = happenings.map(({ happening }) => happening.kind).join(', ');
    differences.add({
      check: 'collection_case',
      id: isNew ? facts.customerId : work.id,
      text: isNew
        ? `the customer should have an open case in portfolio ${portfolioId} on ${day}`
        : `by the policy it should be ${work.state} in stage ${work.stage} on ${day} (${kinds})`,
    });
  }
}

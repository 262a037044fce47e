import {
  factsOfOutcome,
  isContactOutcome,
  isPersonFact,
  type NewComplianceFact,
} from '@kept/domain';
import { type FactBook, factOf } from './fact-book';
import type { LedgerGiven } from './ledger-book';
import type { Row } from './sheet';

interface Said {
  log: Row;
  fact: NewComplianceFact;
}

/** What one log says by its outcome. */
function saidIn(log: Row, debtIds: readonly string[]): Said[] {
  const code = String(log.outcome);
  if (!isContactOutcome(code)) return [];
  const at = Temporal.Instant.from(String(log.occurred_at));
  const made = factsOfOutcome(code, {
    channel: 'PHONE',
    direction: log.direction === 'INBOUND' ? 'INBOUND' : 'OUTBOUND',
    contactPointId: String(log.contact_point_id),
    debtIds,
    at,
    onDay: at.toZonedDateTimeISO('America/Chicago').toPlainDate(),
    reason: code === 'HARDSHIP' && log.note ? String(log.note).replace(/\.$/, '') : null,
  });
  return made.map((fact) => ({ log, fact: fact.kind === 'LANGUAGE' ? asSpanish(fact) : fact }));
}

/** Which language it was came out in the talk after it. */
function asSpanish(fact: NewComplianceFact): NewComplianceFact {
  const details = { language: 'es', needsInterpreter: false };
  return factOf('LANGUAGE', details, fact.receivedAt.toString());
}

/** What logged talks say of themselves: disputes, hardship, agreed callbacks, a language. The latest of a kind stands. */
export function addOfOutcomes({ sheet, world, today }: LedgerGiven, facts: FactBook): void {
  const debtsOf = Map.groupBy(sheet.rows('contact_log_debt'), (row) => row.contact_log_id);
  const since = today.subtract({ days: 45 }).toString();
  const latest = new Map<string, Said>();
  for (const log of sheet.rows('contact_log')) {
    if (log.portfolio_id !== world.portfolioId.CARE) continue;
    const debtIds = (debtsOf.get(log.id) ?? []).map((row) => String(row.debt_id));
    for (const said of saidIn(log, debtIds)) {
      const key = `${log.customer_id} ${said.fact.kind}`;
      const before = String(latest.get(key)?.log.occurred_at ?? '');
      if (before < String(log.occurred_at)) latest.set(key, said);
    }
  }
  const customers = new Map(sheet.rows('customer').map((row) => [row.id, row]));
  for (const { log, fact } of latest.values()) {
    const isOld = String(log.occurred_at) < since;
    // a callback lets calls through for seven days, a hardship was looked at again after thirty
    if (isOld && (fact.kind === 'CONSENT' || fact.kind === 'HARDSHIP')) continue;
    if (fact.kind === 'LANGUAGE')
      Object.assign(customers.get(log.customer_id) ?? {}, { language: 'es' });
    const about = { customerId: String(log.customer_id), caseId: String(log.case_id) };
    facts.add(about, fact, {
      medium: 'PHONE',
      byId: String(log.user_id),
      logId: String(log.id),
      isQuiet: isPersonFact(fact.kind) && isOld,
    });
  }
}

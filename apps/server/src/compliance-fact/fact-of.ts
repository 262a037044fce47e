import type { ComplianceFact } from '@kept/data';
import type { ComplianceFact as Fact } from '@kept/domain';

/** A row as the domain's rules read it. */
export function factOf(row: ComplianceFact): Fact {
  const { id, kind, debtIds, contactPointId, details, receivedAt, isWritten } = row;
  const fact = {
    id,
    kind,
    debtIds,
    contactPointId,
    details,
    receivedAt,
    isWritten,
    fromOn: dayOf(row.fromOn),
    untilOn: dayOf(row.untilOn),
  };
  // details were parsed by their kind before they were written
  return fact as Fact;
}

function dayOf(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : Temporal.PlainDate.from(text);
}

import {
  type ContactPointKind,
  type ContactPointState,
  isUsable,
  type Refusal,
  refuse,
} from '@kept/domain';
import { visible } from '../core/ability-sql';
import type { Tx } from '../core/context';
import type { LogContactInput } from './contact-log.inputs';
import type { TypedContact } from './read-contact';

/** The rows a contact points to, as far as they are this customer's and the user may see them. */
export interface ContactFacts {
  /** the point that was used */
  point: { id: string; kind: ContactPointKind; state: ContactPointState; version: number } | null;
  /** another number or address of that kind may still be tried */
  hasOtherPoint: boolean;
  /** debts discussed: those ticked, and those of the items */
  debtIds: string[];
  /** contacts of this outcome on the case today, for outcomes that are limited by the day */
  sameToday: number;
}

interface FactsRow {
  points: (NonNullable<ContactFacts['point']> & { optedOutAt: string | null })[] | null;
  contactIds: string[] | null;
  debts: { id: string; invoiceId: string | null }[] | null;
  sameToday: number;
}

export interface ContactToCheck {
  input: LogContactInput;
  typed: TypedContact;
  customerId: string;
  /** the portfolio's zone and day, for what is limited by the day */
  zone: string;
  today: Temporal.PlainDate;
}

async function readRows(tx: Tx, { input, typed, customerId, zone, today }: ContactToCheck) {
  const parameters: unknown[] = [
    customerId,
    input.debtIds ?? [],
    typed.items.map(({ invoiceId }) => invoiceId),
    input.caseId,
    typed.rule.code,
    today.toZonedDateTime(zone).toInstant(),
  ];
  const mayRead = visible(tx, { action: 'read', type: 'Debt', alias: 'd', parameters });
  const [row] = await tx.query<FactsRow>(
    `SELECT
       (SELECT json_agg(json_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'version', p.version,
          'optedOutAt', p.opted_out_at)) FROM contact_point p WHERE p.customer_id = $1) AS points,
       (SELECT json_agg(k.id) FROM contact k WHERE k.customer_id = $1) AS "contactIds",
       (SELECT json_agg(x) FROM (
          SELECT d.id, NULL::uuid AS "invoiceId" FROM debt d WHERE d.id = ANY($2::uuid[]) AND ${mayRead}
            AND (d.customer_id = $1 OR EXISTS (SELECT FROM debt_party y WHERE y.debt_id = d.id AND y.customer_id = $1))
          UNION ALL
          SELECT d.id, i.id FROM invoice i JOIN debt d ON d.id = i.debt_id
          WHERE i.id = ANY($3::uuid[]) AND i.customer_id = $1 AND ${mayRead}) x) AS debts,
       (SELECT count(*) FROM contact_log l
        WHERE l.case_id = $4 AND l.outcome = $5 AND l.occurred_at >= $6) AS "sameToday"`,
    parameters,
  );
  return row;
}

function unknown(field: string, what: string): Refusal {
  return refuse('INVALID_INPUT', `${what} is not this customer's.`, { field });
}

/** Looks up what a contact points to, in one statement, and refuses what is not the customer's. */
export async function contactFacts(tx: Tx, asked: ContactToCheck): Promise<ContactFacts | Refusal> {
  const { input, typed } = asked;
  const row = await readRows(tx, asked);
  const points = row?.points ?? [];
  const contactIds = row?.contactIds ?? [];
  const debts = row?.debts ?? [];
  const hasPoint = (id: string) => points.some((point) => point.id === id);
  const { callback } = typed;
  const usedPoints = [input.contactPointId, callback?.contactPointId].filter((id) => id != null);
  const usedContacts = [input.contactId, callback?.contactId].filter((id) => id != null);
  if (!usedPoints.every(hasPoint)) return unknown('contactPointId', 'This number or address');
  if (!usedContacts.every((id) => contactIds.includes(id))) {
    return unknown('contactId', 'This contact');
  }
  if (!(input.debtIds ?? []).every((id) => debts.some((debt) => debt.id === id))) {
    return unknown('debtIds', 'One of the debts');
  }
  if (!typed.items.every(({ invoiceId }) => debts.some((debt) => debt.invoiceId === invoiceId))) {
    return unknown('items', 'One of the items');
  }
  const point = points.find(({ id }) => id === input.contactPointId) ?? null;
  const hasOtherPoint = points.some(
    ({ id, kind, state, optedOutAt }) =>
      id !== point?.id &&
      kind === (point?.kind ?? 'PHONE') &&
      isUsable({ state, isOptedOut: optedOutAt !== null }),
  );
  const debtIds = [...new Set(debts.map(({ id }) => id))];
  return { point, hasOtherPoint, debtIds, sameToday: row?.sameToday ?? 0 };
}

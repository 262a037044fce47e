import { Contact, ContactPoint } from '@kept/data';
import {
  CONTACT_POINT_KINDS,
  CONTACT_POINT_STATES,
  CONTACT_POINT_USES,
  type ContactPointKind,
  type ContactPointState,
  isRefusal,
  isTimeZone,
  type Refusal,
  refuse,
  subject,
} from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { updateSeen } from '../core/versioned';
import { findCustomer } from '../customer/customer.queries';
import { customerRecord } from '../customer/customer-record';
import { staleVersion } from '../timeline/stale-version';
import type { AddContactPointInput, ChangeContactPointInput } from './contact-point.inputs';
import { contactPointValue } from './contact-point-value';

function refuseField(field: string, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}

function kindOf(text: string): ContactPointKind | Refusal {
  const kind = CONTACT_POINT_KINDS.find((one) => one === text);
  return (
    kind ?? refuseField('kind', `A contact point is one of ${CONTACT_POINT_KINDS.join(', ')}.`)
  );
}

function stateOf(text: string): ContactPointState | Refusal {
  const state = CONTACT_POINT_STATES.find((one) => one === text);
  return state ?? refuseField('state', `A state is one of ${CONTACT_POINT_STATES.join(', ')}.`);
}

function checkZone(timeZone: string | null | undefined): Refusal | null {
  if (!timeZone || isTimeZone(timeZone)) return null;
  return refuseField('timeZone', `"${timeZone}" is no time zone of the IANA list.`);
}

function checkUse(use: string | null | undefined): Refusal | null {
  if (!use || CONTACT_POINT_USES.some((one) => one === use)) return null;
  return refuseField('use', `It is used for one of ${CONTACT_POINT_USES.join(', ')}.`);
}

/** The country a number without its own is read in: the customer's, else that of the books it stands in. */
async function countryOf(tx: Tx, customerId: string, known: string | null): Promise<string> {
  if (known) return known;
  const [row] = await tx.query<{ country: string }>(
    `SELECT p.country FROM debt d JOIN portfolio p ON p.id = d.portfolio_id
     WHERE d.customer_id = $1 ORDER BY d.created_at LIMIT 1`,
    [customerId],
  );
  return row?.country ?? '';
}

/** Adds a phone number, e-mail or postal address; the same one twice is refused. */
export async function addContactPoint(
  tx: Tx,
  input: AddContactPointInput,
): Promise<ContactPoint | Refusal> {
  const customer = await findCustomer(tx, input.customerId);
  demand(tx, 'create', subject('ContactPoint', await customerRecord(tx, customer)));
  const kind = kindOf(input.kind);
  if (isRefusal(kind)) return kind;
  const country = await countryOf(tx, customer.id, customer.country);
  const value = contactPointValue(kind, input.value, country);
  if (isRefusal(value)) return value;
  const refused = checkZone(input.timeZone) ?? checkUse(input.use);
  if (refused) return refused;
  if (input.contactId) {
    const owner = await tx.em.findOneBy(Contact, { id: input.contactId });
    if (owner?.customerId !== customer.id) throw notFound('The contact');
  }
  const point = await tx.em.save(
    tx.em.create(ContactPoint, {
      customerId: customer.id,
      contactId: input.contactId ?? null,
      kind,
      value,
      label: input.label?.trim() || null,
      use: input.use || null,
      source: 'COLLECTOR',
      timeZone: input.timeZone || null,
    }),
  );
  tx.emit({
    type: 'CONTACT_POINT_ADDED',
    payload: { contactPointId: point.id, kind },
    subject: { type: 'ContactPoint', id: point.id },
    customerId: customer.id,
  });
  return point;
}

function changesOf(tx: Tx, point: ContactPoint, input: ChangeContactPointInput) {
  const { state, label, hasConsent, optedOut, timeZone, use } = input;
  const wanted: Partial<ContactPoint> = {
    ...(state && { state }),
    ...(label !== undefined && { label: label?.trim() || null }),
    ...(hasConsent !== undefined && { hasConsent }),
    ...(timeZone !== undefined && { timeZone: timeZone || null }),
    ...(use !== undefined && { use: use || null }),
    ...(optedOut === true && { optedOutAt: point.optedOutAt ?? tx.now }),
    ...(optedOut === false && { optedOutAt: null }),
  };
  const fields = (Object.keys(wanted) as (keyof ContactPoint)[]).filter(
    (field) => wanted[field] !== point[field],
  );
  const changes = Object.fromEntries(fields.map((field) => [field, wanted[field]]));
  return { fields, changes };
}

/** Changes a contact point's state, consent, opt-out, zone or label. */
export async function changeContactPoint(
  tx: Tx,
  input: ChangeContactPointInput,
): Promise<ContactPoint | Refusal> {
  const point = await tx.em.findOneBy(ContactPoint, { id: input.id });
  if (!point) throw notFound('The contact point');
  const customer = await findCustomer(tx, point.customerId);
  demand(tx, 'update', subject('ContactPoint', await customerRecord(tx, customer)));
  const from = stateOf(point.state);
  const to = stateOf(input.state ?? point.state);
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  const refused = checkZone(input.timeZone) ?? checkUse(input.use);
  if (refused) return refused;
  const { fields, changes } = changesOf(tx, point, input);
  if (!(await updateSeen(tx, ContactPoint, input, changes))) {
    return staleVersion(tx, {
      what: 'The contact point',
      type: 'ContactPoint',
      id: point.id,
      customerId: customer.id,
      seenVersion: input.version,
      version: point.version,
    });
  }
  const kind = kindOf(point.kind);
  if (isRefusal(kind)) return kind;
  if (fields.length > 0) {
    tx.emit({
      type: 'CONTACT_POINT_CHANGED',
      payload: { contactPointId: point.id, kind, from, to, fields },
      subject: { type: 'ContactPoint', id: point.id },
      customerId: customer.id,
    });
  }
  return tx.em.findOneByOrFail(ContactPoint, { id: point.id });
}

import { Contact, type Customer } from '@kept/data';
import { CONTACT_RELATIONSHIPS, checkFreeText, type Refusal, refuse, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { updateSeen } from '../core/versioned';
import { findCustomer } from '../customer/customer.queries';
import { customerRecord } from '../customer/customer-record';
import { staleVersion } from '../timeline/stale-version';
import type { AddContactInput, ChangeContactInput } from './contact.inputs';

type ContactFields = Pick<ChangeContactInput, 'name' | 'relationship' | 'note'>;

function checkFields({ name, relationship, note }: ContactFields): Refusal | null {
  if (name !== undefined && !name?.trim()) {
    return refuse('INVALID_INPUT', 'A contact needs a name.', { field: 'name' });
  }
  if (relationship !== undefined && !CONTACT_RELATIONSHIPS.some((one) => one === relationship)) {
    return refuse('INVALID_INPUT', 'Say how they stand to the customer.', {
      field: 'relationship',
    });
  }
  return note ? checkFreeText(note, 'note') : null;
}

async function demandOnCustomer(tx: Tx, customerId: string, action: 'create' | 'update') {
  const customer: Customer = await findCustomer(tx, customerId);
  demand(tx, action, subject('Contact', await customerRecord(tx, customer)));
}

/** Adds a person who speaks for a customer. */
export async function addContact(tx: Tx, input: AddContactInput): Promise<Contact | Refusal> {
  await demandOnCustomer(tx, input.customerId, 'create');
  const refused = checkFields(input);
  if (refused) return refused;
  const contact = await tx.em.save(
    tx.em.create(Contact, {
      customerId: input.customerId,
      name: input.name.trim(),
      jobTitle: input.jobTitle?.trim() || null,
      relationship: input.relationship,
      mayDiscuss: input.mayDiscuss ?? false,
      language: input.language || null,
      note: input.note?.trim() || null,
    }),
  );
  tx.emit({
    type: 'CONTACT_ADDED',
    payload: { contactId: contact.id },
    subject: { type: 'Contact', id: contact.id },
    customerId: contact.customerId,
  });
  return contact;
}

const FIELDS = [
  'name',
  'jobTitle',
  'relationship',
  'mayDiscuss',
  'doNotCall',
  'isActive',
  'note',
] as const;
// these may be emptied; of the others null means the same as left out
const NULLABLE: ReadonlySet<string> = new Set(['jobTitle', 'note']);

function changesOf(contact: Contact, input: ChangeContactInput): Partial<Contact> {
  const given = FIELDS.filter((field) => {
    const value = input[field];
    return (
      value !== undefined && (value !== null || NULLABLE.has(field)) && value !== contact[field]
    );
  });
  return Object.fromEntries(given.map((field) => [field, input[field]]));
}

/** Changes what is known of a contact, or takes them out of use. */
export async function changeContact(tx: Tx, input: ChangeContactInput): Promise<Contact | Refusal> {
  const contact = await tx.em.findOneBy(Contact, { id: input.id });
  if (!contact) throw notFound('The contact');
  await demandOnCustomer(tx, contact.customerId, 'update');
  const refused = checkFields({
    ...(input.name !== null && { name: input.name }),
    ...(input.relationship !== null && { relationship: input.relationship }),
    note: input.note,
  });
  if (refused) return refused;
  const changes = changesOf(contact, input);
  if (!(await updateSeen(tx, Contact, input, changes))) {
    return staleVersion(tx, {
      what: 'The contact',
      type: 'Contact',
      id: contact.id,
      customerId: contact.customerId,
      seenVersion: input.version,
      version: contact.version,
    });
  }
  const fields = Object.keys(changes);
  if (fields.length > 0) {
    tx.emit({
      type: 'CONTACT_CHANGED',
      payload: { contactId: contact.id, fields },
      subject: { type: 'Contact', id: contact.id },
      customerId: contact.customerId,
    });
  }
  return tx.em.findOneByOrFail(Contact, { id: contact.id });
}

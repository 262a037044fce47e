import { Customer } from '@kept/data';
import { isTimeZone, type Refusal, refuse, SPECIALIST_REASONS, subject } from '@kept/domain';
import type { Tx } from '../core/context';
import { notFound } from '../core/errors';
import { demand } from '../core/permission';
import { updateSeen } from '../core/versioned';
import { refreshStanding } from '../standing/refresh-standing';
import { staleVersion } from '../timeline/stale-version';
import type { ChangeCustomerInput } from './customer.inputs';
import { findCustomer } from './customer.queries';
import { customerRecord } from './customer-record';

const PLAIN_FIELDS = ['address', 'city', 'region', 'postalCode'] as const;
const FIELDS = [
  ...PLAIN_FIELDS,
  'timeZone',
  'language',
  'usualPayDay',
  'country',
  'specialistReason',
] as const;
type Field = (typeof FIELDS)[number];

function refuseField(field: Field, message: string): Refusal {
  return refuse('INVALID_INPUT', message, { field });
}

function checkInput(input: ChangeCustomerInput): Refusal | null {
  const { timeZone, language, usualPayDay, country, specialistReason } = input;
  if (timeZone && !isTimeZone(timeZone)) {
    return refuseField('timeZone', `"${timeZone}" is no time zone of the IANA list.`);
  }
  if (language !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language ?? '')) {
    return refuseField('language', 'A language is written as its code, such as en or es.');
  }
  if (typeof usualPayDay === 'number' && (usualPayDay < 1 || usualPayDay > 31)) {
    return refuseField('usualPayDay', 'The usual pay day is a day of the month, 1 to 31.');
  }
  if (country && !/^[A-Z]{2}$/.test(country)) {
    return refuseField('country', 'A country is written as its two capital letters, such as US.');
  }
  if (specialistReason && !SPECIALIST_REASONS.some((reason) => reason === specialistReason)) {
    return refuseField('specialistReason', 'This is no reason for a specialist.');
  }
  return null;
}

/** The fields that were given and are not as they were; what is left out stays, null empties. */
function changesOf(customer: Customer, input: ChangeCustomerInput): Partial<Customer> {
  const given = FIELDS.filter(
    (field) => input[field] !== undefined && input[field] !== customer[field],
  );
  return Object.fromEntries(
    given.map((field) => [field, input[field] === '' ? null : input[field]]),
  );
}

/** Changes what is known of a customer; everything that ranks by it follows. */
export async function changeCustomer(
  tx: Tx,
  input: ChangeCustomerInput,
): Promise<Customer | Refusal> {
  await tx.lockCustomers([input.id]);
  const customer = await findCustomer(tx, input.id);
  const record = await customerRecord(tx, customer);
  demand(tx, 'update', subject('Customer', record));
  const refused = checkInput(input);
  if (refused) return refused;
  const changes = changesOf(customer, input);
  // vulnerability is identity data: who may not read it may not set it either
  if ('specialistReason' in changes) demand(tx, 'readIdentity', subject('Customer', record));
  if (!(await updateSeen(tx, Customer, input, changes))) {
    return staleVersion(tx, {
      what: 'The customer',
      type: 'Customer',
      id: customer.id,
      customerId: customer.id,
      seenVersion: input.version,
      version: customer.version,
    });
  }
  const fields = Object.keys(changes);
  if (fields.length > 0) {
    tx.emit({
      type: 'CUSTOMER_CHANGED',
      payload: { fields },
      subject: { type: 'Customer', id: customer.id },
      customerId: customer.id,
    });
  }
  await refreshStanding(tx, [customer.id]);
  const changed = await tx.em.findOneBy(Customer, { id: input.id });
  if (!changed) throw notFound('The customer');
  return changed;
}

import {
  CONTACT_RELATIONSHIPS,
  CUSTOMER_KINDS,
  PAYMENT_METHODS,
  RECEIVED_BY,
  REVERSAL_REASONS,
  RISK_GRADES,
} from '@kept/domain';

/** What the command is called with, and what the batch is called in the database. */
export const IMPORT_KINDS = {
  customers: 'CUSTOMERS',
  invoices: 'INVOICES',
  'credit-notes': 'CREDIT_NOTES',
  payments: 'PAYMENTS',
} as const;
export type ImportCommand = keyof typeof IMPORT_KINDS;
export type ImportKind = (typeof IMPORT_KINDS)[ImportCommand];

export type FieldType =
  | 'TEXT'
  | 'DAY'
  | 'AMOUNT'
  | 'CURRENCY'
  | 'CHOICE'
  | 'DAY_OF_MONTH'
  | 'ZONE'
  | 'COUNTRY'
  | 'PHONES'
  | 'EMAILS';

/** A thing a row can say, and the staging column it is kept in. */
export interface Field {
  readonly name: string;
  readonly column: string;
  readonly type: FieldType;
  /** it must be mapped, and no row may leave it empty */
  readonly isRequired: boolean;
  readonly choices?: readonly string[];
  readonly maxLength: number;
  /** another day of the row that this one cannot be before */
  readonly notBefore?: string;
}

interface FieldOptions {
  column?: string;
  type?: FieldType;
  choices?: readonly string[];
  maxLength?: number;
  notBefore?: string;
}

function field(name: string, isRequired: boolean, options: FieldOptions = {}): Field {
  const column = options.column ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const { type = options.choices ? 'CHOICE' : 'TEXT', maxLength = 200 } = options;
  return { ...options, name, column, type, isRequired, maxLength };
}

const must = (name: string, options?: FieldOptions) => field(name, true, options);
const may = (name: string, options?: FieldOptions) => field(name, false, options);

const AMOUNT = [
  must('amount', { column: 'amount_minor', type: 'AMOUNT' }),
  must('currency', { type: 'CURRENCY' }),
];

const FIELDS: Readonly<Record<ImportKind, readonly Field[]>> = {
  CUSTOMERS: [
    must('reference'),
    must('name'),
    may('kind', { choices: CUSTOMER_KINDS }),
    may('parent', { column: 'parent_ref' }),
    may('payer', { column: 'payer_ref' }),
    may('timeZone', { type: 'ZONE' }),
    may('language', { maxLength: 35 }),
    may('usualPayDay', { type: 'DAY_OF_MONTH' }),
    may('address'),
    may('city'),
    may('region'),
    may('postalCode', { maxLength: 20 }),
    may('country', { type: 'COUNTRY' }),
    may('registrationNo', { maxLength: 64 }),
    may('riskGrade', { choices: RISK_GRADES }),
    may('customerSince', { type: 'DAY' }),
    may('contactName'),
    may('contactJobTitle'),
    may('contactRelationship', { choices: CONTACT_RELATIONSHIPS }),
    may('phone', { column: 'phones', type: 'PHONES' }),
    may('email', { column: 'emails', type: 'EMAILS' }),
  ],
  INVOICES: [
    must('customer', { column: 'customer_ref' }),
    may('customerName'),
    may('accountNumber'),
    must('number'),
    must('issuedOn', { type: 'DAY' }),
    must('dueOn', { type: 'DAY', notBefore: 'issuedOn' }),
    ...AMOUNT,
    may('description', { maxLength: 2000 }),
    may('purchaseOrder'),
  ],
  CREDIT_NOTES: [
    may('customer', { column: 'customer_ref' }),
    may('customerName'),
    may('accountNumber'),
    must('number'),
    must('issuedOn', { type: 'DAY' }),
    ...AMOUNT,
    may('invoiceNumber'),
    may('reason', { maxLength: 2000 }),
  ],
  PAYMENTS: [
    may('customer', { column: 'customer_ref' }),
    may('customerName'),
    may('accountNumber'),
    may('payer', { column: 'payer_ref' }),
    must('reference'),
    must('valueOn', { type: 'DAY' }),
    may('postedOn', { type: 'DAY' }),
    ...AMOUNT,
    must('method', { choices: PAYMENT_METHODS }),
    may('receivedBy', { choices: RECEIVED_BY }),
    may('invoiceNumber'),
    may('note', { maxLength: 2000 }),
    may('reversedOn', { type: 'DAY', notBefore: 'valueOn' }),
    may('reversalReason', { choices: REVERSAL_REASONS }),
  ],
};

/** The fields of a kind, in the order of the staging table. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return FIELDS[kind];
}

const SQL_TYPES: Partial<Record<FieldType, string>> = {
  DAY: 'date',
  AMOUNT: 'bigint',
  DAY_OF_MONTH: 'smallint',
  PHONES: 'text[]',
  EMAILS: 'text[]',
};

/** The type of a field's staging column. */
export function sqlTypeOf({ type }: Field): string {
  return SQL_TYPES[type] ?? 'text';
}

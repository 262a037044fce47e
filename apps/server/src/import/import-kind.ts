import {
  COMPLIANCE_FACT_KINDS,
  CONSENT_SCOPES,
  CONTACT_CHANNELS,
  CONTACT_DIRECTIONS,
  CONTACT_OUTCOME_CODES,
  CONTACT_RELATIONSHIPS,
  CUSTOMER_KINDS,
  FACT_MEDIA,
  NOTICE_METHODS,
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
  'compliance-facts': 'COMPLIANCE_FACTS',
  'contact-history': 'CONTACT_HISTORY',
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
  | 'EMAILS'
  | 'MOMENT'
  /** a phone number, e-mail or postal address as it stands on file */
  | 'POINT'
  /** typed by a person: numbers of cards and people are refused */
  | 'FREE_TEXT';

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

const YES_NO = { choices: ['YES', 'NO'] };
const DAY: FieldOptions = { type: 'DAY' };

/** What a fact says beyond its kind, in columns of its own; which go with which kind stands in docs/import.md. */
const FACT_DETAILS = [
  may('refusesToPay', YES_NO),
  may('channels'),
  may('name'),
  may('firm'),
  may('address', { maxLength: 500 }),
  may('phone'),
  may('email'),
  may('days'),
  may('timeFrom', { maxLength: 5 }),
  may('timeTo', { maxLength: 5 }),
  may('place', { choices: ['WORK', 'HOME', 'OTHER'] }),
  may('chapter'),
  may('caseNumber'),
  may('court'),
  may('petitionOn', DAY),
  may('barOn', DAY),
  may('dischargedOn', DAY),
  may('dismissedOn', DAY),
  may('scheme', { choices: ['STANDARD', 'MENTAL_HEALTH_CRISIS'] }),
  may('reference'),
  may('startedOn', DAY),
  may('endsOn', DAY),
  may('treatmentEndedOn', DAY),
  may('diedOn', DAY),
  may('estateContact'),
  may('claimDeadlineOn', DAY),
  may('isConfirmed', YES_NO),
  may('bornOn', DAY),
  may('language', { maxLength: 35 }),
  may('needsInterpreter', YES_NO),
  may('scope', { choices: CONSENT_SCOPES }),
  may('basis', { maxLength: 500 }),
  may('isDirect', YES_NO),
  may('zone', { type: 'ZONE' }),
  may('on', { ...DAY, column: 'on_day' }),
  may('sentOn', DAY),
  may('periodEndsOn', DAY),
  may('method', { choices: NOTICE_METHODS }),
  may('returnedOn', DAY),
  may('asksForCreditor', YES_NO),
  may('verificationSentOn', DAY),
  may('how'),
  may('what', { maxLength: 500 }),
  may('hasConsented', YES_NO),
  may('reviewOn', DAY),
  may('branch'),
  may('activeUntil', DAY),
  may('reportNumber'),
  may('since', DAY),
  may('why', { maxLength: 500 }),
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
  COMPLIANCE_FACTS: [
    must('customer', { column: 'customer_ref' }),
    must('kind', { choices: COMPLIANCE_FACT_KINDS }),
    may('accountNumber'),
    may('contactPoint', { type: 'POINT' }),
    must('receivedOn', DAY),
    may('written', YES_NO),
    may('medium', { choices: FACT_MEDIA }),
    may('from', { ...DAY, column: 'from_on' }),
    may('until', { ...DAY, column: 'until_on', notBefore: 'from' }),
    may('source', { column: 'from_whom' }),
    may('evidence'),
    may('note', { maxLength: 2000 }),
    ...FACT_DETAILS,
  ],
  CONTACT_HISTORY: [
    must('customer', { column: 'customer_ref' }),
    may('accountNumber'),
    must('at', { column: 'occurred_at', type: 'MOMENT' }),
    may('timeZone', { type: 'ZONE' }),
    must('channel', { choices: CONTACT_CHANNELS }),
    must('direction', { choices: CONTACT_DIRECTIONS }),
    must('outcome', { choices: CONTACT_OUTCOME_CODES }),
    may('by', { column: 'made_by', choices: ['US', 'OTHER'] }),
    may('contactPoint', { type: 'POINT' }),
    may('reachedName', { type: 'FREE_TEXT' }),
    may('note', { type: 'FREE_TEXT', maxLength: 2000 }),
  ],
};

/** Whether rows of a kind are of the ledger: customers, and what is owed and paid. */
export function isLedgerImport(kind: ImportKind): kind is 'INVOICES' | 'CREDIT_NOTES' | 'PAYMENTS' {
  return kind === 'INVOICES' || kind === 'CREDIT_NOTES' || kind === 'PAYMENTS';
}

/** The fields of a kind, in the order of the staging table. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  return FIELDS[kind];
}

const SQL_TYPES: Partial<Record<FieldType, string>> = {
  DAY: 'date',
  MOMENT: 'timestamptz',
  AMOUNT: 'bigint',
  DAY_OF_MONTH: 'smallint',
  PHONES: 'text[]',
  EMAILS: 'text[]',
};

/** The type of a field's staging column. */
export function sqlTypeOf({ type }: Field): string {
  return SQL_TYPES[type] ?? 'text';
}

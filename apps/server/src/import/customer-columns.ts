import { type ImportJob, isMapped } from './import-request';

/** A column of `customer`, and the field of the file that fills it. */
export interface CustomerColumn {
  readonly column: string;
  readonly field: string;
}

const COLUMNS: readonly CustomerColumn[] = [
  { column: 'name', field: 'name' },
  { column: 'kind', field: 'kind' },
  { column: 'time_zone', field: 'timeZone' },
  { column: 'language', field: 'language' },
  { column: 'usual_pay_day', field: 'usualPayDay' },
  { column: 'address', field: 'address' },
  { column: 'city', field: 'city' },
  { column: 'region', field: 'region' },
  { column: 'postal_code', field: 'postalCode' },
  { column: 'country', field: 'country' },
  { column: 'registration_no', field: 'registrationNo' },
  { column: 'risk_grade', field: 'riskGrade' },
  { column: 'customer_since', field: 'customerSince' },
];

/** The columns that the file speaks of. */
export function customerColumns(job: ImportJob): readonly CustomerColumn[] {
  return COLUMNS.filter(({ field }) => isMapped(job, field));
}

// an empty cell says nothing: what is known stays
function differs(column: string): string {
  return `r.${column} IS NOT NULL AND r.${column} IS DISTINCT FROM e.${column}`;
}

// a parent that this file brings in has no id yet, and so differs from whatever stands there
function relativeDiffers(name: 'parent' | 'payer'): string {
  return `r.${name}_ref IS NOT NULL AND r.${name}_id IS DISTINCT FROM e.${name}_id`;
}

const CONTACT_DIFFERS = `r.contact_name IS NOT NULL AND NOT EXISTS (
  SELECT FROM contact k WHERE k.customer_id = e.id AND k.name = r.contact_name
    AND k.job_title IS NOT DISTINCT FROM coalesce(r.contact_job_title, k.job_title)
    AND k.relationship = coalesce(r.contact_relationship, k.relationship))`;

function pointsDiffer(values: string, kind: string): string {
  return `EXISTS (SELECT FROM unnest(${values}) v WHERE NOT EXISTS (
    SELECT FROM contact_point p WHERE p.customer_id = e.id AND p.kind = '${kind}' AND p.value = v))`;
}

/** SQL: the fields of a staging row `r` that say something else than the customer `e`, as a text array. */
export function changedFields(columns: readonly CustomerColumn[]): string {
  const fields = [
    ...columns.map(({ column, field }) => `CASE WHEN ${differs(column)} THEN '${field}' END`),
    `CASE WHEN ${relativeDiffers('parent')} THEN 'parent' END`,
    `CASE WHEN ${relativeDiffers('payer')} THEN 'payer' END`,
    `CASE WHEN ${CONTACT_DIFFERS} THEN 'contact' END`,
    `CASE WHEN ${pointsDiffer('r.phones', 'PHONE')} THEN 'phone' END`,
    `CASE WHEN ${pointsDiffer('r.emails', 'EMAIL')} THEN 'email' END`,
  ];
  return `array_remove(ARRAY[${fields.join(', ')}]::text[], NULL)`;
}

/** SQL: whether a staging row `r` would change the customer `e`. */
export function wouldChange(columns: readonly CustomerColumn[]): string {
  return `cardinality(${changedFields(columns)}) > 0`;
}

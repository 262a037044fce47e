/** What a debt comes from. */
export const DEBT_ORIGINS = [
  'TRADE',
  'CREDIT_CARD',
  'LOAN',
  'MEDICAL',
  'UTILITY',
  'TELECOM',
  'RENT',
  'STUDENT_LOAN',
  'OTHER',
] as const;
export type DebtOrigin = (typeof DEBT_ORIGINS)[number];

/** How a party is liable for a debt. */
export const LIABILITIES = ['PRIMARY', 'JOINT', 'GUARANTOR', 'EXECUTOR'] as const;
export type Liability = (typeof LIABILITIES)[number];

/** The reference day of the validation notice: 12 CFR 1006.34(b)(3). */
export const ITEMIZATION_KINDS = [
  'LAST_STATEMENT',
  'CHARGE_OFF',
  'LAST_PAYMENT',
  'TRANSACTION',
  'JUDGMENT',
] as const;
export type ItemizationKind = (typeof ITEMIZATION_KINDS)[number];

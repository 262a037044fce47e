export const CUSTOMER_KINDS = [
  'COMPANY',
  'SOLE_TRADER',
  'PARTNERSHIP',
  'PERSON',
  'PUBLIC_BODY',
] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** Why a customer's cases are for the specialist list and not for the common worklist. */
export const SPECIALIST_REASONS = [
  'DECEASED',
  'VULNERABLE',
  'INSOLVENT',
  'IDENTITY_THEFT',
] as const;
export type SpecialistReason = (typeof SPECIALIST_REASONS)[number];

/** From best to worst; E is the worst fifth. */
export const RISK_GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type RiskGrade = (typeof RISK_GRADES)[number];

/** How a contact stands to the customer. */
export const CONTACT_RELATIONSHIPS = [
  'SELF',
  'EMPLOYEE',
  'OWNER',
  'ACCOUNTS_PAYABLE',
  'DECISION_MAKER',
  'SPOUSE',
  'PARENT',
  'GUARDIAN',
  'EXECUTOR',
  'ATTORNEY',
  'ADVISER',
  'OTHER',
] as const;
export type ContactRelationship = (typeof CONTACT_RELATIONSHIPS)[number];

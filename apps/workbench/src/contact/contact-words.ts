import type { ContactPointKind, ContactPointState, ContactRelationship } from '@kept/domain';

export const RELATIONSHIP_LABELS: Readonly<Record<ContactRelationship, string>> = {
  SELF: 'Themselves',
  EMPLOYEE: 'Employee',
  OWNER: 'Owner',
  ACCOUNTS_PAYABLE: 'Accounts payable',
  DECISION_MAKER: 'Decision-maker',
  SPOUSE: 'Spouse',
  PARENT: 'Parent',
  GUARDIAN: 'Guardian',
  EXECUTOR: 'Executor',
  ATTORNEY: 'Attorney',
  ADVISER: 'Adviser',
  OTHER: 'Other',
};

export const POINT_KIND_LABELS: Readonly<Record<ContactPointKind, string>> = {
  PHONE: 'Phone',
  EMAIL: 'E-mail',
  POSTAL: 'Postal address',
};

export const POINT_STATE_LABELS: Readonly<Record<ContactPointState, string>> = {
  UNVERIFIED: 'Not verified',
  VALID: 'Valid',
  WRONG: 'Wrong',
  DISCONNECTED: 'Disconnected',
  DO_NOT_USE: 'Do not use',
};

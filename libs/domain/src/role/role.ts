export const ROLES = [
  'COLLECTOR',
  'SUPERVISOR',
  'ACCOUNT_MANAGER',
  'CREDIT_MANAGER',
  'COMPLIANCE_OFFICER',
  'CASH_CLERK',
  'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  COLLECTOR: 'Collector',
  SUPERVISOR: 'Supervisor',
  ACCOUNT_MANAGER: 'Account manager',
  CREDIT_MANAGER: 'Credit manager',
  COMPLIANCE_OFFICER: 'Compliance officer',
  CASH_CLERK: 'Cash clerk',
  ADMINISTRATOR: 'Administrator',
};

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

import { isRole, ROLE_LABELS } from '@kept/domain';

/** 'Collector, Supervisor': roles as words. */
export function roleLabels(roles: readonly string[]): string {
  return roles.map((role) => (isRole(role) ? ROLE_LABELS[role] : role)).join(', ');
}

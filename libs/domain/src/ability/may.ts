import { type Ability, canAny } from './ability';
import type { Action, SubjectType } from './subject';

const RULES = {
  WORKLIST: [
    ['work', 'CollectionCase'],
    ['assign', 'CollectionCase'],
  ],
  CASES: [['read', 'CollectionCase']],
  CUSTOMERS: [['read', 'Customer']],
  PROMISES: [['read', 'PromiseToPay']],
  APPROVALS: [
    ['create', 'Approval'],
    ['approve', 'Approval'],
  ],
  FORECAST: [['read', 'PaymentPlan']],
  AGEING: [['read', 'Invoice']],
  IMPORTS: [['read', 'ImportBatch']],
  POLICIES: [['update', 'Policy']],
  SCRIPTS: [['update', 'CallScript']],
  COMPLIANCE: [
    ['grant', 'ContactOverride'],
    ['update', 'ValidationNotice'],
    // who may say as whom a portfolio speaks, and see what keeps it from going live
    ['update', 'Portfolio'],
  ],
  CONTACT_RULES: [['read', 'ContactRule']],
  GRANT_OVERRIDE: [['grant', 'ContactOverride']],
  USERS: [['invite', 'User']],
  TEAMS: [['create', 'Team']],
  WORK: [['work', 'CollectionCase']],
  NEGOTIATE: [['create', 'PaymentPlan']],
  ASSIGN: [['assign', 'CollectionCase']],
  RECORD_PAYMENT: [['pay', 'Payment']],
  REVERSE_PAYMENT: [['reverse', 'Payment']],
  ADD_NOTE: [['create', 'CaseNote']],
} as const satisfies Record<string, readonly (readonly [Action, SubjectType])[]>;

/** A page or act of the workbench that depends on the user. */
export type May = keyof typeof RULES;
export const MAY = Object.keys(RULES) as May[];

/** What the navigation shows this user: the pages, and the acts they may do on something at least. */
export function mayOf(ability: Ability): May[] {
  return MAY.filter((may) => RULES[may].some(([action, type]) => canAny(ability, action, type)));
}

import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../role/role';
import {
  type AbilityUser,
  allowedActions,
  can,
  canAny,
  defineAbilityFor,
  rulesToConditions,
} from './ability';
import { mayOf } from './may';
import { ACTIONS, type Action, SUBJECT_TYPES, type SubjectType, subject } from './subject';

const OWN = 'book-1';
const OTHER = 'book-2';

function userOf(roles: Role[], changes: Partial<AbilityUser> = {}): AbilityUser {
  return { id: 'me', roles, teamIds: ['team-1'], portfolioIds: [OWN], ...changes };
}
const abilityOf = (...roles: Role[]) => defineAbilityFor(userOf(roles));

const row = (portfolioId: string, accountManagerId: string | null = null) => ({
  portfolioId,
  accountManagerId,
});
const customer = (portfolioIds: string[], accountManagerId: string | null = null) => ({
  portfolioIds,
  accountManagerId,
});

/** Whether each role may do it to a row of its own portfolio, and to one of another. */
function who(action: Action, type: SubjectType, record: (portfolioId: string) => never): string[] {
  return ROLES.flatMap((role) => {
    const ability = abilityOf(role);
    const own = can(ability, action, subject(type, record(OWN)));
    const other = can(ability, action, subject(type, record(OTHER)));
    if (other) return [`${role}: all`];
    return own ? [role] : [];
  });
}
const inBook = (portfolioId: string) => row(portfolioId) as never;
const ofBook = (portfolioId: string) => customer([portfolioId]) as never;

const ALL = ['CREDIT_MANAGER: all', 'COMPLIANCE_OFFICER: all', 'ADMINISTRATOR: all'];

describe('who sees what', () => {
  it.each([
    'CollectionCase',
    'PromiseToPay',
    'PaymentPlan',
    'Dispute',
    'ClaimedPayment',
    'Invoice',
    'Payment',
    'Debt',
  ] as const)(
    '%s: those of the portfolio, its cash clerk too, and those who answer for all',
    (type) => {
      expect(who('read', type, inBook).sort()).toEqual(
        ['COLLECTOR', 'SUPERVISOR', 'CASH_CLERK', ...ALL].sort(),
      );
    },
  );

  it.each(['ContactLog', 'CaseNote', 'Offer', 'Approval', 'AffordabilityAssessment'] as const)(
    '%s: not the cash clerk, who needs no talk',
    (type) => {
      expect(who('read', type, inBook).sort()).toEqual(['COLLECTOR', 'SUPERVISOR', ...ALL].sort());
    },
  );

  it.each(['Customer', 'Contact', 'ContactPoint'] as const)(
    '%s: whoever works in one of its portfolios',
    (type) => {
      expect(who('read', type, ofBook).sort()).toEqual(
        ['COLLECTOR', 'SUPERVISOR', 'CASH_CLERK', ...ALL].sort(),
      );
      const shared = subject('Customer', customer([OTHER, OWN]));
      expect(can(abilityOf('COLLECTOR'), 'read', shared)).toBe(true);
      expect(can(abilityOf('COLLECTOR'), 'read', subject('Customer', customer([])))).toBe(false);
    },
  );

  it('identity numbers: those who verify on the phone, and compliance', () => {
    expect(who('readIdentity', 'Customer', ofBook)).toEqual([
      'COLLECTOR',
      'SUPERVISOR',
      'COMPLIANCE_OFFICER: all',
    ]);
  });

  it('an account manager: the customers they own, whatever the portfolio, and no others', () => {
    const ability = abilityOf('ACCOUNT_MANAGER');
    for (const type of ['Approval', 'AffordabilityAssessment'] as const) {
      expect(can(ability, 'read', subject(type, row(OTHER, 'me')))).toBe(false);
    }
    for (const type of [
      'CollectionCase',
      'Invoice',
      'ContactLog',
      'PromiseToPay',
      'PaymentPlan',
      'Offer',
    ] as const) {
      expect(can(ability, 'read', subject(type, row(OTHER, 'me')))).toBe(true);
      expect(can(ability, 'read', subject(type, row(OWN, 'somebody')))).toBe(false);
      expect(can(ability, 'read', subject(type, row(OWN)))).toBe(false);
    }
    expect(can(ability, 'read', subject('Customer', customer([OTHER], 'me')))).toBe(true);
    expect(can(ability, 'work', subject('CollectionCase', row(OWN, 'me')))).toBe(false);
    expect(
      can(ability, 'create', subject('CaseNote', { portfolioId: null, accountManagerId: 'me' })),
    ).toBe(true);
  });

  it('rows of the customer itself: in a portfolio of theirs, and never the administration', () => {
    const ability = abilityOf('COLLECTOR');
    const event = (changes: object) =>
      subject('TimelineEvent', {
        portfolioId: null,
        portfolioIds: [OWN],
        category: 'CONTACTS',
        ...changes,
      });
    expect(can(ability, 'read', event({}))).toBe(true);
    expect(can(ability, 'read', event({ portfolioIds: [OTHER] }))).toBe(false);
    expect(can(ability, 'read', event({ portfolioIds: [OWN], portfolioId: OTHER }))).toBe(false);
    expect(can(ability, 'read', event({ category: 'ADMIN' }))).toBe(false);
    expect(
      can(ability, 'read', subject('TimelineEvent', { portfolioId: null, category: 'ADMIN' })),
    ).toBe(false);
  });

  it('a cash clerk: what happened to the money, not what was said', () => {
    const ability = abilityOf('CASH_CLERK');
    const event = (category: 'MONEY' | 'CONTACTS' | 'NOTES') =>
      subject('TimelineEvent', { portfolioId: OWN, category });
    expect(can(ability, 'read', event('MONEY'))).toBe(true);
    expect(can(ability, 'read', event('CONTACTS'))).toBe(false);
    expect(can(ability, 'read', event('NOTES'))).toBe(false);
  });

  it('colleagues: oneself, and a supervisor the people of their teams', () => {
    const colleague = subject('User', { id: 'other', teamIds: ['team-1'] });
    const stranger = subject('User', { id: 'other', teamIds: ['team-2'] });
    expect(can(abilityOf('COLLECTOR'), 'read', subject('User', { id: 'me' }))).toBe(true);
    expect(can(abilityOf('COLLECTOR'), 'read', colleague)).toBe(false);
    expect(can(abilityOf('SUPERVISOR'), 'read', colleague)).toBe(true);
    expect(can(abilityOf('SUPERVISOR'), 'read', stranger)).toBe(false);
    expect(can(abilityOf('ADMINISTRATOR'), 'read', stranger)).toBe(true);
  });

  it('portfolios and teams: one’s own', () => {
    const ability = abilityOf('CASH_CLERK');
    expect(can(ability, 'read', subject('Portfolio', { id: OWN }))).toBe(true);
    expect(can(ability, 'read', subject('Portfolio', { id: OTHER }))).toBe(false);
    expect(can(ability, 'read', subject('Team', { id: 'team-1' }))).toBe(true);
    expect(can(ability, 'read', subject('Team', { id: 'team-2' }))).toBe(false);
  });
});

describe('who does what', () => {
  it.each<[Action, SubjectType, string[]]>([
    ['work', 'CollectionCase', ['COLLECTOR', 'SUPERVISOR']],
    ['assign', 'CollectionCase', ['SUPERVISOR', 'CREDIT_MANAGER: all']],
    ['create', 'PromiseToPay', ['COLLECTOR', 'SUPERVISOR']],
    ['create', 'PaymentPlan', ['COLLECTOR', 'SUPERVISOR']],
    ['update', 'PaymentPlan', ['COLLECTOR', 'SUPERVISOR']],
    ['reinstate', 'PaymentPlan', ['SUPERVISOR']],
    ['create', 'Offer', ['COLLECTOR', 'SUPERVISOR']],
    ['create', 'AffordabilityAssessment', ['COLLECTOR', 'SUPERVISOR']],
    ['create', 'Approval', ['COLLECTOR', 'SUPERVISOR']],
    ['approve', 'Approval', ['SUPERVISOR', 'CREDIT_MANAGER: all']],
    ['waive', 'Adjustment', ['COLLECTOR', 'SUPERVISOR']],
    ['create', 'ContactLog', ['COLLECTOR', 'SUPERVISOR']],
    ['create', 'Dispute', ['COLLECTOR', 'SUPERVISOR']],
    ['create', 'ClaimedPayment', ['COLLECTOR', 'SUPERVISOR']],
    ['update', 'ClaimedPayment', ['COLLECTOR', 'SUPERVISOR', 'CASH_CLERK']],
    // collectors claim payments, they never post them
    ['pay', 'Payment', ['CASH_CLERK']],
    ['create', 'Payment', ['CASH_CLERK']],
    ['reverse', 'Payment', ['CASH_CLERK']],
    ['match', 'Payment', ['CASH_CLERK']],
    ['pay', 'CollectionCase', ['CASH_CLERK']],
    ['update', 'Policy', ['CREDIT_MANAGER: all']],
  ])('%s %s: %j', (action, type, expected) => {
    expect(who(action, type, inBook)).toEqual(expected);
  });

  it.each<[Action, SubjectType, Role[]]>([
    ['invite', 'User', ['ADMINISTRATOR']],
    ['disable', 'User', ['ADMINISTRATOR']],
    ['create', 'Team', ['ADMINISTRATOR']],
    ['import', 'ImportBatch', ['ADMINISTRATOR']],
    ['verify', 'Ledger', ['CREDIT_MANAGER', 'COMPLIANCE_OFFICER', 'ADMINISTRATOR']],
    ['readIdentity', 'Customer', ['COLLECTOR', 'SUPERVISOR', 'COMPLIANCE_OFFICER']],
  ])('%s %s at all: %j', (action, type, expected) => {
    expect(ROLES.filter((role) => canAny(abilityOf(role), action, type))).toEqual(expected);
  });

  it('nobody writes off: no role has it in this house yet', () => {
    expect(ROLES.filter((role) => canAny(abilityOf(role), 'create', 'Adjustment'))).toEqual([]);
  });

  it('several roles add up', () => {
    const both = abilityOf('COLLECTOR', 'CASH_CLERK');
    const actions = allowedActions(both, 'CollectionCase', row(OWN), [
      'read',
      'work',
      'assign',
      'pay',
    ]);
    expect(actions).toEqual(['read', 'work', 'pay']);
    expect(allowedActions(both, 'CollectionCase', row(OTHER), ['read', 'work', 'pay'])).toEqual([]);
  });

  it('somebody without a role does nothing', () => {
    const nobody = abilityOf();
    for (const type of SUBJECT_TYPES) {
      for (const action of ACTIONS) expect(canAny(nobody, action, type)).toBe(false);
    }
    expect(mayOf(nobody)).toEqual([]);
  });

  it('somebody without a team sees no portfolio', () => {
    const teamless = defineAbilityFor(userOf(['COLLECTOR'], { teamIds: [], portfolioIds: [] }));
    expect(rulesToConditions(teamless, 'read', 'CollectionCase')).toBe('NONE');
    // the law is nobody's secret
    expect(mayOf(teamless)).toEqual(['CONTACT_RULES']);
  });
});

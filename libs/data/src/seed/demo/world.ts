import type { Dice } from './dice';
import type { Sheet } from './sheet';

export type PortfolioCode = 'METALS' | 'UK' | 'CARE';

export interface DemoUser {
  id: string;
  name: string;
  email: string;
  roles: readonly string[];
  team: PortfolioCode | 'ALL';
}

const PEOPLE: readonly Omit<DemoUser, 'id' | 'email'>[] = [
  { name: 'Mia Torres', roles: ['COLLECTOR'], team: 'METALS' },
  { name: 'Ben Okafor', roles: ['COLLECTOR'], team: 'METALS' },
  { name: 'Ana Lindqvist', roles: ['COLLECTOR'], team: 'UK' },
  { name: 'Grace Kim', roles: ['COLLECTOR'], team: 'CARE' },
  { name: 'Luis Ortega', roles: ['COLLECTOR'], team: 'CARE' },
  { name: 'Sam Carter', roles: ['SUPERVISOR'], team: 'METALS' },
  { name: 'Nora Patel', roles: ['SUPERVISOR'], team: 'CARE' },
  { name: 'Jo Bennett', roles: ['ACCOUNT_MANAGER'], team: 'METALS' },
  { name: 'Theo Marsh', roles: ['CASH_CLERK'], team: 'ALL' },
  { name: 'Dana Fischer', roles: ['CREDIT_MANAGER'], team: 'ALL' },
  { name: 'Iris Chen', roles: ['COMPLIANCE_OFFICER'], team: 'ALL' },
  { name: 'Ada Novak', roles: ['ADMINISTRATOR'], team: 'ALL' },
];

const PORTFOLIOS = [
  {
    code: 'METALS',
    name: 'Harbor Metals Distribution',
    creditor_name: 'Harbor Metals Distribution, Inc.',
    currency: 'USD',
    country: 'US',
    time_zone: 'America/New_York',
    calendar: 'US',
    collector_relation: 'FIRST_PARTY',
    debt_kind: 'BUSINESS',
    ledger_master: 'KEPT',
    work_mode: 'OWNED_THEN_POOL',
    legal_name: 'Harbor Metals Distribution, Inc.',
    call_name: 'Harbor Metals Distribution',
    phone: '+1 216 555 0100',
    website: 'https://harbormetals.example',
    dispute_address: '1200 Dock Road\nCleveland, OH 44113',
    licence_no: null,
    advice_name: null,
    advice_phone: null,
    records_calls: false,
    team: 'Metals desk',
  },
  {
    code: 'UK',
    name: 'Harbor Metals UK',
    creditor_name: 'Harbor Metals (UK) Ltd',
    currency: 'GBP',
    country: 'GB',
    time_zone: 'Europe/London',
    calendar: 'GB',
    collector_relation: 'FIRST_PARTY',
    debt_kind: 'BUSINESS',
    ledger_master: 'ERP',
    work_mode: 'OWNED',
    legal_name: 'Harbor Metals (UK) Ltd',
    call_name: 'Harbor Metals UK',
    phone: '+44 114 496 0100',
    website: 'https://harbormetals.example/uk',
    dispute_address: '18 Wharf Street\nSheffield S2 5SY',
    licence_no: null,
    advice_name: 'Business Debtline',
    advice_phone: '+44 800 197 6026',
    records_calls: false,
    team: 'UK desk',
  },
  {
    code: 'CARE',
    name: 'Northgate consumer placements',
    creditor_name: 'Northgate Recovery Services for three creditors',
    currency: 'USD',
    country: 'US',
    time_zone: 'America/New_York',
    calendar: 'US',
    collector_relation: 'THIRD_PARTY',
    debt_kind: 'CONSUMER',
    ledger_master: 'KEPT',
    work_mode: 'POOL',
    legal_name: 'Northgate Recovery Services LLC',
    // machines and people who are not verified hear this one: it does not show what the call is about
    call_name: 'Northgate Services',
    phone: '+1 614 555 0180',
    website: 'https://northgate.example',
    dispute_address: 'PO Box 4180\nColumbus, OH 43216',
    licence_no: 'NRS-20418',
    advice_name: 'National Foundation for Credit Counseling',
    advice_phone: '+1 800 388 2227',
    records_calls: true,
    team: 'Consumer care',
  },
] as const;

export interface World {
  users: DemoUser[];
  portfolioId: Record<PortfolioCode, string>;
  teamId: Record<PortfolioCode, string>;
  collectorsOf: Record<PortfolioCode, DemoUser[]>;
  accountManager: DemoUser;
  cashClerk: DemoUser;
}

function makePortfolios(dice: Dice, sheet: Sheet, calendarId: (code: string) => string) {
  const portfolioId = {} as Record<PortfolioCode, string>;
  const teamId = {} as Record<PortfolioCode, string>;
  for (const { calendar, team, ...portfolio } of PORTFOLIOS) {
    const id = dice.id();
    const team_id = dice.id();
    portfolioId[portfolio.code] = id;
    teamId[portfolio.code] = team_id;
    sheet.add('portfolio', {
      id,
      ...portfolio,
      calendar_id: calendarId(calendar),
      fiscal_year_starts: 1,
      retention_years: 7,
      is_active: true,
      // worked for years: nothing of it waits for a checklist
      live_since: '2020-01-01T00:00:00Z',
      readiness: {},
      version: 1,
    });
    sheet.add('team', { id: team_id, name: team, version: 1 });
    sheet.add('team_portfolio', { team_id, portfolio_id: id });
  }
  return { portfolioId, teamId };
}

function makeUsers(dice: Dice): DemoUser[] {
  return PEOPLE.map((person) => ({
    ...person,
    id: dice.id(),
    email: `${person.name.split(' ')[0]?.toLowerCase()}@kept.example`,
  }));
}

function addUsers(sheet: Sheet, dice: Dice, users: readonly DemoUser[], passwordHash: string) {
  for (const { id, name, email, roles } of users) {
    sheet.add('app_user', {
      id,
      name,
      email,
      email_verified: true,
      roles,
      auth_role: roles.includes('ADMINISTRATOR') ? 'admin' : 'user',
      is_disabled: false,
      version: 1,
    });
    sheet.add('auth_account', {
      id: dice.id(),
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password: passwordHash,
    });
  }
}

/** By whom the placed portfolio was taken live, and what only a person could confirm. */
function confirmReadiness(sheet: Sheet, portfolioId: string, officer: DemoUser): void {
  const row = sheet.rows('portfolio').find(({ id }) => id === portfolioId);
  const confirmed = (text: string) => ({ by: officer.id, at: '2020-01-01T00:00:00Z', text });
  Object.assign(row ?? {}, {
    live_by: officer.id,
    readiness: {
      FACTS_IN: confirmed('Read with the creditors’ files of the first placements.'),
      RECENT_CALLS_IN: confirmed('New placements: nobody had called yet.'),
      RULES_READ: confirmed('Counsel’s letter, in the file of the portfolio.'),
    },
  });
}

/** Three portfolios, their teams, and the twelve people of the demo. */
export function makeWorld(
  dice: Dice,
  sheet: Sheet,
  given: { calendarId: (code: string) => string; passwordHash: string },
): World {
  const { portfolioId, teamId } = makePortfolios(dice, sheet, given.calendarId);
  const users = makeUsers(dice);
  addUsers(sheet, dice, users, given.passwordHash);
  const codes = PORTFOLIOS.map((portfolio) => portfolio.code);
  for (const user of users) {
    // the metals people also help the UK desk's supervisor; those of ALL sit in every team
    const teams =
      user.team === 'ALL'
        ? codes
        : user.name === 'Sam Carter'
          ? (['METALS', 'UK'] as const)
          : [user.team];
    for (const code of teams) sheet.add('team_member', { team_id: teamId[code], user_id: user.id });
  }
  const collectors = users.filter((user) => user.roles.includes('COLLECTOR'));
  const byName = (name: string) => users.find((user) => user.name === name) as DemoUser;
  confirmReadiness(sheet, portfolioId.CARE, byName('Iris Chen'));
  return {
    users,
    portfolioId,
    teamId,
    collectorsOf: {
      METALS: collectors.filter((user) => user.team === 'METALS'),
      UK: collectors.filter((user) => user.team === 'UK'),
      CARE: collectors.filter((user) => user.team === 'CARE'),
    },
    accountManager: byName('Jo Bennett'),
    cashClerk: byName('Theo Marsh'),
  };
}

import type { DebtKind } from '../portfolio/portfolio';
import type { ContactPolicy } from './contact-rule';

const BUSINESS: ContactPolicy = {
  hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
  notOnHolidays: true,
  talkEveryBusinessDays: 2,
  contactsPerWeek: null,
  textsPerDay: 1,
  emailsPerDay: 2,
  mirrorsRegulationF: true,
  rules: [],
};

/** What a portfolio begins with (STARTER.md): house hours and cap of businesses, the law's hours with persons. */
export const DEFAULT_CONTACT_POLICY: Readonly<Record<DebtKind, ContactPolicy>> = {
  BUSINESS,
  CONSUMER: {
    ...BUSINESS,
    hours: null,
    talkEveryBusinessDays: null,
  },
};

import { BusinessCalendar, CalendarHoliday } from './business-calendar/business-calendar.entity';
import { CaseNote } from './case-note/case-note.entity';
import { CollectionCase } from './collection-case/collection-case.entity';
import { Contact } from './contact/contact.entity';
import { ContactLog, ContactLogDebt, ContactLogItem } from './contact-log/contact-log.entity';
import { ContactPoint } from './contact-point/contact-point.entity';
import { Customer, CustomerReference } from './customer/customer.entity';
import { Debt, DebtParty } from './debt/debt.entity';
import { Portfolio } from './portfolio/portfolio.entity';
import { Team, TeamMember, TeamPortfolio } from './team/team.entity';
import { TimelineEvent } from './timeline/timeline-event.entity';
import { User } from './user/user.entity';

/** Every entity the data source knows, a line each. */
export const entities = [
  BusinessCalendar,
  CalendarHoliday,
  CaseNote,
  CollectionCase,
  Contact,
  ContactLog,
  ContactLogDebt,
  ContactLogItem,
  ContactPoint,
  Customer,
  CustomerReference,
  Debt,
  DebtParty,
  Portfolio,
  Team,
  TeamMember,
  TeamPortfolio,
  TimelineEvent,
  User,
];

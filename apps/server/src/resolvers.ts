import type { NonEmptyArray } from 'type-graphql';
import { AllocationResolver } from './allocation/allocation.resolver';
import { BusinessCalendarResolver } from './business-calendar/business-calendar.resolver';
import { ClaimedPaymentResolver } from './claimed-payment/claimed-payment.resolver';
import { CreditNoteResolver } from './credit-note/credit-note.resolver';
import { DisputeResolver } from './dispute/dispute.resolver';
import { InvoiceResolver } from './invoice/invoice.resolver';
import { PortfolioResolver } from './portfolio/portfolio.resolver';
import { PresenceResolver } from './presence/presence.resolver';
import {
  PromiseConnectionResolver,
  PromiseToPayResolver,
} from './promise-to-pay/promise-to-pay.resolver';
import { TeamResolver } from './team/team.resolver';
import { TimelineResolver } from './timeline/timeline.resolver';
import { UserResolver } from './user/user.resolver';

/** Every resolver of the API, a line each. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own word for "a class"
export const resolvers: NonEmptyArray<Function> = [
  AllocationResolver,
  BusinessCalendarResolver,
  ClaimedPaymentResolver,
  CreditNoteResolver,
  DisputeResolver,
  InvoiceResolver,
  PortfolioResolver,
  PresenceResolver,
  PromiseConnectionResolver,
  PromiseToPayResolver,
  TeamResolver,
  TimelineResolver,
  UserResolver,
];

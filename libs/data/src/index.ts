// decorators need it, whichever file is loaded first
import 'reflect-metadata';

export { Adjustment } from './adjustment/adjustment.entity';
export { AffordabilityAssessment } from './affordability/affordability-assessment.entity';
export { Allocation } from './allocation/allocation.entity';
export { Approval } from './approval/approval.entity';
export { BusinessCalendar, CalendarHoliday } from './business-calendar/business-calendar.entity';
export { CallScript, CallScriptVersion } from './call-script/call-script.entity';
export { CaseNote } from './case-note/case-note.entity';
export { ClaimedPayment, ClaimedPaymentItem } from './claimed-payment/claimed-payment.entity';
export { CollectionCase } from './collection-case/collection-case.entity';
export { ComplianceFact } from './compliance-fact/compliance-fact.entity';
export { Contact } from './contact/contact.entity';
export { ContactAttempt } from './contact-attempt/contact-attempt.entity';
export { ContactDecisionRecord } from './contact-decision/contact-decision.entity';
export { ContactLog, ContactLogDebt, ContactLogItem } from './contact-log/contact-log.entity';
export { ContactOverride } from './contact-override/contact-override.entity';
export { ContactPoint } from './contact-point/contact-point.entity';
export { CreditNote } from './credit-note/credit-note.entity';
export { Customer, CustomerReference } from './customer/customer.entity';
export { createDataSource, type DataSourceOptions } from './data-source';
export { Debt, DebtParty } from './debt/debt.entity';
export { Dispute, DisputeItem } from './dispute/dispute.entity';
export { entities } from './entities';
export { ExchangeRate } from './exchange-rate/exchange-rate.entity';
export { ImportBatch } from './import/import-batch.entity';
export { Invoice } from './invoice/invoice.entity';
export { MessageTemplate } from './message-template/message-template.entity';
export { migrations } from './migrations';
export { MoneyInput, MoneyType } from './money/money.type';
export { SnakeNamingStrategy, snakeCase } from './naming-strategy';
export { Offer, type StoredTerms } from './offer/offer.entity';
export { Payment } from './payment/payment.entity';
export {
  Instalment,
  PaymentPlan,
  PaymentPlanItem,
  PlanAgreement,
  PlanPause,
  PlanReinstatement,
} from './payment-plan/payment-plan.entity';
export { InstalmentStanding, PlanStanding } from './payment-plan/plan-standing.entity';
export { pgTypes } from './pg-values';
export { Policy } from './policy/policy.entity';
export { Portfolio } from './portfolio/portfolio.entity';
export { PromiseItem, PromiseStanding, PromiseToPay } from './promise-to-pay/promise-to-pay.entity';
export { DateTime, Json, LocalDate, SafeInt } from './scalars';
export { ScriptRun } from './script-run/script-run.entity';
export { type BulkSeedInput, seedBulk } from './seed/bulk';
export type { DemoSeed, DemoSeedInput } from './seed/demo';
export { seedDemo } from './seed/seed-demo';
export { Team, TeamMember, TeamPortfolio } from './team/team.entity';
export { buildCase } from './testing/build-case';
export { buildContact, buildContactLog, buildContactPoint } from './testing/build-contact';
export { buildCustomer, buildDebt } from './testing/build-customer';
export {
  buildAllocation,
  buildCreditNote,
  buildInvoice,
  buildPayment,
} from './testing/build-ledger';
export { buildPlan, type GivenPlan } from './testing/build-plan';
export { buildCalendar, buildPortfolio } from './testing/build-portfolio';
export { buildPromise } from './testing/build-promise';
export { buildTeam } from './testing/build-team';
export { buildUser } from './testing/build-user';
export { TimelineEvent } from './timeline/timeline-event.entity';
export { User } from './user/user.entity';
export { ValidationNotice } from './validation-notice/validation-notice.entity';

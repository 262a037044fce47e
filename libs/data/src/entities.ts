import { Adjustment } from './adjustment/adjustment.entity';
import { AffordabilityAssessment } from './affordability/affordability-assessment.entity';
import { Allocation } from './allocation/allocation.entity';
import { Approval } from './approval/approval.entity';
import { BusinessCalendar, CalendarHoliday } from './business-calendar/business-calendar.entity';
import { CallScript, CallScriptVersion } from './call-script/call-script.entity';
import { CaseNote } from './case-note/case-note.entity';
import { ClaimedPayment, ClaimedPaymentItem } from './claimed-payment/claimed-payment.entity';
import { CollectionCase } from './collection-case/collection-case.entity';
import { ComplianceFact } from './compliance-fact/compliance-fact.entity';
import { Contact } from './contact/contact.entity';
import { ContactAttempt } from './contact-attempt/contact-attempt.entity';
import { ContactDecisionRecord } from './contact-decision/contact-decision.entity';
import { ContactLog, ContactLogDebt, ContactLogItem } from './contact-log/contact-log.entity';
import { ContactOverride } from './contact-override/contact-override.entity';
import { ContactPoint } from './contact-point/contact-point.entity';
import { CreditNote } from './credit-note/credit-note.entity';
import { Customer, CustomerReference } from './customer/customer.entity';
import { Debt, DebtParty } from './debt/debt.entity';
import { Dispute, DisputeItem } from './dispute/dispute.entity';
import { ExchangeRate } from './exchange-rate/exchange-rate.entity';
import { ImportBatch } from './import/import-batch.entity';
import { Invoice } from './invoice/invoice.entity';
import { MessageTemplate } from './message-template/message-template.entity';
import { Offer } from './offer/offer.entity';
import { Payment } from './payment/payment.entity';
import {
  Instalment,
  PaymentPlan,
  PaymentPlanItem,
  PlanAgreement,
  PlanPause,
  PlanReinstatement,
} from './payment-plan/payment-plan.entity';
import { InstalmentStanding, PlanStanding } from './payment-plan/plan-standing.entity';
import { Policy } from './policy/policy.entity';
import { Portfolio } from './portfolio/portfolio.entity';
import { PromiseItem, PromiseStanding, PromiseToPay } from './promise-to-pay/promise-to-pay.entity';
import { ScriptRun } from './script-run/script-run.entity';
import { Team, TeamMember, TeamPortfolio } from './team/team.entity';
import { TimelineEvent } from './timeline/timeline-event.entity';
import { User } from './user/user.entity';
import { ValidationNotice } from './validation-notice/validation-notice.entity';

/** Every entity the data source knows, a line each. */
export const entities = [
  Adjustment,
  AffordabilityAssessment,
  Allocation,
  Approval,
  BusinessCalendar,
  CalendarHoliday,
  CallScript,
  CallScriptVersion,
  CaseNote,
  ClaimedPayment,
  ClaimedPaymentItem,
  CollectionCase,
  ComplianceFact,
  Contact,
  ContactAttempt,
  ContactDecisionRecord,
  ContactLog,
  ContactLogDebt,
  ContactLogItem,
  ContactOverride,
  ContactPoint,
  CreditNote,
  Customer,
  CustomerReference,
  Debt,
  DebtParty,
  Dispute,
  DisputeItem,
  ExchangeRate,
  ImportBatch,
  Instalment,
  InstalmentStanding,
  Invoice,
  MessageTemplate,
  Offer,
  Payment,
  PaymentPlan,
  PaymentPlanItem,
  PlanAgreement,
  PlanPause,
  PlanReinstatement,
  PlanStanding,
  Policy,
  Portfolio,
  PromiseItem,
  PromiseStanding,
  PromiseToPay,
  ScriptRun,
  Team,
  TeamMember,
  TeamPortfolio,
  TimelineEvent,
  User,
  ValidationNotice,
];

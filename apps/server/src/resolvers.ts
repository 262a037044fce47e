import type { NonEmptyArray } from 'type-graphql';
import { AdjustmentResolver } from './adjustment/adjustment.resolver';
import { AffordabilityAssessmentResolver } from './affordability/affordability.resolver';
import { AgeingResolver } from './ageing/ageing.resolver';
import { AllocationResolver } from './allocation/allocation.resolver';
import { ApprovalResolver } from './approval/approval.resolver';
import { BusinessCalendarResolver } from './business-calendar/business-calendar.resolver';
import { CallScriptResolver, CallScriptVersionResolver } from './call-script/call-script.resolver';
import { CaseNoteResolver } from './case-note/case-note.resolver';
import { ClaimedPaymentResolver } from './claimed-payment/claimed-payment.resolver';
import { CaseWorkResolver } from './collection-case/case-work.resolver';
import { CollectionCaseResolver } from './collection-case/collection-case.resolver';
import {
  ComplianceFactResolver,
  CustomerFactsResolver,
} from './compliance-fact/compliance-fact.resolver';
import { ContactResolver } from './contact/contact.resolver';
import { ContactAttemptResolver } from './contact-attempt/contact-attempt.resolver';
import { ContactDecisionResolver } from './contact-decision/contact-decision.resolver';
import { ContactLogResolver } from './contact-log/contact-log.resolver';
import { ContactOutcomeResolver } from './contact-outcome/contact-outcome.resolver';
import { ContactOverrideResolver } from './contact-override/contact-override.resolver';
import { ContactPointResolver } from './contact-point/contact-point.resolver';
import { ContactRuleResolver } from './contact-rule/contact-rule.resolver';
import { CreditNoteResolver } from './credit-note/credit-note.resolver';
import { CustomerConnectionResolver, CustomerResolver } from './customer/customer.resolver';
import { DebtResolver } from './debt/debt.resolver';
import { DisputeResolver } from './dispute/dispute.resolver';
import { ForecastResolver } from './forecast/forecast.resolver';
import { ImportBatchResolver } from './import/import-batch.resolver';
import { InvoiceResolver } from './invoice/invoice.resolver';
import { MessageTemplateResolver } from './message-template/message-template.resolver';
import { NegotiationResolver } from './negotiation/negotiation.resolver';
import { OfferResolver } from './offer/offer.resolver';
import { PaymentResolver } from './payment/payment.resolver';
import {
  InstalmentConnectionResolver,
  PaymentPlanConnectionResolver,
  PaymentPlanResolver,
} from './payment-plan/payment-plan.resolver';
import { PlanFieldsResolver, PlanPauseResolver } from './payment-plan/plan-fields.resolver';
import { PolicyResolver } from './policy/policy.resolver';
import { PortfolioResolver } from './portfolio/portfolio.resolver';
import { PortfolioReadinessResolver } from './portfolio/readiness.resolver';
import { PresenceResolver } from './presence/presence.resolver';
import {
  PromiseConnectionResolver,
  PromiseToPayResolver,
} from './promise-to-pay/promise-to-pay.resolver';
import { ContactDisclosedResolver, ScriptRunResolver } from './script-run/script-run.resolver';
import { SearchResolver } from './search/search.resolver';
import { StatementResolver } from './statement/statement.resolver';
import { TeamResolver } from './team/team.resolver';
import { TimelineResolver } from './timeline/timeline.resolver';
import { UserResolver } from './user/user.resolver';
import { ValidationNoticeResolver } from './validation-notice/validation-notice.resolver';
import { TakeCaseResolver } from './worklist/take-case.resolver';
import { WorklistResolver } from './worklist/worklist.resolver';

/** Every resolver of the API, a line each. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql's own word for "a class"
export const resolvers: NonEmptyArray<Function> = [
  PolicyResolver,
  ForecastResolver,
  ApprovalResolver,
  AdjustmentResolver,
  AffordabilityAssessmentResolver,
  AgeingResolver,
  AllocationResolver,
  BusinessCalendarResolver,
  CallScriptResolver,
  CallScriptVersionResolver,
  CaseNoteResolver,
  CaseWorkResolver,
  ClaimedPaymentResolver,
  CollectionCaseResolver,
  ComplianceFactResolver,
  ContactAttemptResolver,
  ContactDecisionResolver,
  ContactDisclosedResolver,
  ContactLogResolver,
  ContactOutcomeResolver,
  ContactOverrideResolver,
  ContactPointResolver,
  ContactResolver,
  ContactRuleResolver,
  CreditNoteResolver,
  CustomerConnectionResolver,
  CustomerFactsResolver,
  CustomerResolver,
  DebtResolver,
  DisputeResolver,
  ImportBatchResolver,
  InstalmentConnectionResolver,
  InvoiceResolver,
  MessageTemplateResolver,
  NegotiationResolver,
  OfferResolver,
  PaymentPlanConnectionResolver,
  PaymentPlanResolver,
  PaymentResolver,
  PlanFieldsResolver,
  PlanPauseResolver,
  PortfolioReadinessResolver,
  PortfolioResolver,
  PresenceResolver,
  PromiseConnectionResolver,
  PromiseToPayResolver,
  ScriptRunResolver,
  SearchResolver,
  StatementResolver,
  TakeCaseResolver,
  TeamResolver,
  TimelineResolver,
  UserResolver,
  ValidationNoticeResolver,
  WorklistResolver,
];

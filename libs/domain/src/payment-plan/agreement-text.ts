import type { PaymentMethod } from '../ledger/ledger';
import type { PortfolioLanguage } from '../portfolio/portfolio';
import type { PlanInterest, PlanKind, PlanPolicy, ScheduledInstalment } from './payment-plan';

/** What an agreement says. Amounts in minor units of `currency`. */
export type AgreementFacts = {
  /** 'P-1042' */
  readonly number: string;
  readonly kind: PlanKind;
  readonly isHardship: boolean;
  readonly currency: string;
  readonly creditor: string;
  readonly customer: {
    readonly name: string;
    readonly number: string | null;
    readonly address: readonly string[];
  };
  readonly agreedOn: Temporal.PlainDate;
  readonly balance: number;
  readonly forgiven: number;
  readonly interest: PlanInterest | null;
  readonly method: PaymentMethod;
  readonly reviewOn: Temporal.PlainDate | null;
  readonly revivesForgiven: boolean;
  readonly instalments: readonly ScheduledInstalment[];
  readonly items: readonly {
    readonly number: string;
    readonly dueOn: Temporal.PlainDate;
    readonly covered: number;
  }[];
  readonly policy: PlanPolicy;
};

export type AgreementTable = {
  readonly title: string;
  readonly head: readonly string[];
  /** the last column holds amounts */
  readonly rows: readonly (readonly string[])[];
  /** the line of the sum, as many cells as the head */
  readonly sum: readonly string[];
};

export type AgreementContent = {
  readonly language: PortfolioLanguage;
  readonly title: string;
  readonly subtitle: string;
  readonly parties: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly paragraphs: readonly string[];
  readonly items: AgreementTable;
  readonly schedule: AgreementTable;
  readonly conditionsTitle: string;
  readonly conditions: readonly string[];
  /** a line to sign on for each */
  readonly signatures: readonly string[];
  /** 'Page {page} of {pages}' with the two to be put in */
  readonly pageOf: string;
};

export function agreementText(
  _agreement: AgreementFacts,
  _language: PortfolioLanguage,
): AgreementContent {
  throw new Error('not built');
}

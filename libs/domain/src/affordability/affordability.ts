export const INCOME_PERIODS = ['WEEKLY', 'FORTNIGHTLY', 'MONTHLY'] as const;
export type IncomePeriod = (typeof INCOME_PERIODS)[number];

export const ASSESSMENT_SOURCES = ['SAID', 'DOCUMENTS', 'DEBT_ADVISER', 'BENEFIT_OFFICE'] as const;
export type AssessmentSource = (typeof ASSESSMENT_SOURCES)[number];

/** What somebody has to live on. Amounts in minor units of `currency`, per `period`. */
export type AffordabilityAssessment = {
  readonly currency: string;
  readonly period: IncomePeriod;
  readonly income: number;
  /** rent, energy, food, travel to work, care */
  readonly essentials: number;
  /** other debts paid by arrangement */
  readonly otherDebts: number;
  readonly dependants: number;
  readonly source: AssessmentSource;
  readonly assessedOn: Temporal.PlainDate;
};
